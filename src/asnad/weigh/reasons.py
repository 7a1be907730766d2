"""Why, by whose account, was it done? Reasons and charges: somebody's words, never facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from asnad.model.claim import Claim
from asnad.model.frames import Portrayal
from asnad.model.question import Question, Relation
from asnad.model.text import Words
from asnad.weigh.announced import Announced, spans_of
from asnad.weigh.answers import Said, ask, said
from asnad.weigh.deeds import Deed
from asnad.weigh.grounds import Grounds
from asnad.weigh.values import relate_words
from asnad.weigh.wording import label, stems

__all__ = ["ask_reasons", "relate_telling", "tell_words"]

_QUOTES = "\"'“”„‟‘’‚«»‹›″"


def ask_reasons(
    grounds: Grounds, deeds: tuple[Deed, ...], announced: tuple[Announced, ...], origin_of: Mapping[str, str]
) -> list[Question]:
    """For each deed: the reasons given for it, the charges against its victim, and as what an announcement put them."""
    behind = spans_of(announced)
    charges: dict[str, list[Said]] = defaultdict(list)
    for claim in grounds.claims:
        portrayal = claim.content
        if not isinstance(portrayal, Portrayal) or not _tells(claim):
            continue
        entities = grounds.who(claim, portrayal.who) if portrayal.register == "charge" else ()
        if portrayal.who.span and not entities:
            entities = behind.get((claim.layer, portrayal.who.span), ())
        for entity in entities:
            charges[entity].append(tell_words(grounds, claim, portrayal.as_what))
    found = []
    for deed in deeds:
        parts = [
            tell_words(grounds, claim, act.reason) for claim, act in deed.told if act.reason and act.reason.text.strip()
        ]
        if deed.family == "killing":
            parts += [s for entity in deed.about for s in charges[entity]]
        question = ask(
            "reason", parts, relate_telling, origin_of, about=deed.about, act=deed.act, event=deed.event, key=deed.key
        )
        if question:
            found.append(question)
    return found


def _tells(claim: Claim) -> bool:
    return (
        claim.modality == "actual" and isinstance(claim.content, Portrayal) and bool(claim.content.as_what.text.strip())
    )


def tell_words(grounds: Grounds, claim: Claim, words: Words) -> Said:
    part = said(claim, tuple(sorted(stems(words.text))), label(words.text.strip(_QUOTES + " ")), words, given=True)
    # What one is called or charged with by another, or in quotation marks, is never the source's own word.
    distant = len(claim.sanad) > 1 or claim.modality != "actual" or _quoted(grounds, claim, words)
    return replace(part, standing="attributed") if distant and part.standing == "asserted" else part


def _quoted(grounds: Grounds, claim: Claim, words: Words) -> bool:
    if words.text[:1] in _QUOTES:
        return True
    if words.span is None or words.span.start == 0:
        return False
    return grounds.texts(claim.layer)[words.span.start - 1] in _QUOTES


def relate_telling(left: Said, right: Said) -> Relation | None:
    if not isinstance(left.value, Words) or not isinstance(right.value, Words):
        return None
    relation = relate_words(left.value.text, right.value.text)
    if relation == "differ" and left.claim.sanad == right.claim.sanad and left.claim.layer == right.claim.layer:
        return None  # one voice that gives two reasons gives both
    return relation
