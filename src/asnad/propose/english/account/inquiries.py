"""What became of the inquiry into a deed: opened, closed, never held: "an inquiry into the killings was opened"?"""

from __future__ import annotations

from asnad.model.frames import Accountability
from asnad.model.mention import Mention
from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_low
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.remembered import by_word

__all__ = ["draft_inquiries"]

_KNOWN = frozenset({"the", "this", "that", "these", "those", "his", "her", "their"})
_NEAR = 2
"""Sentences over which "it" or "the case" is the inquiry told of last."""


def draft_inquiries(draft: Draft) -> None:
    """Draft what became of inquiries into deeds; who did these the text leaves open, so they are of the deed itself."""
    for clause in draft.sentence.clauses:
        outcome = _outcome(clause.verb.lemma)
        if outcome is None or (clause.verb.form != "finite" and clause.kind != "reduced"):
            continue  # "met to investigate the killings"
        about = clause.subjects if clause.passive else clause.objects
        looks = clause.verb.lemma in words("account", "inquiry", "looks")
        deed = _deed(draft, about[0] if looks and about else _into(draft, about)) or _told_before(draft, about)
        deed = deed or _of_the_deed_before(draft, about)
        modality = draft.meant(clause)
        if deed is None or modality == "purpose":
            continue
        draft.memory.inquiry = draft.sentence.block, draft.sentence.index, deed
        by = next((p for p in (clause.after("by") if clause.passive else clause.subjects) if human(draft, p)), None)
        who = draft.mention(by) if by is not None else None
        none = any(is_none(draft.sentence, p) for p in (*clause.subjects, *clause.objects))
        draft.emit(
            Accountability(deed, outcome, who, None, _when(draft, clause, deed)),
            clause.verb.main,
            rule=f"inquiry-{outcome}",
            first=clause.verb.first,
            modality=modality,
            polarity="negative" if negative(draft.sentence, clause) or none else "positive",
        )


@by_word
def _outcome(lemma: str) -> str | None:
    """What a verb says of an inquiry, or of what is inquired into."""
    if lemma in words("account", "inquiry", "closes"):
        return "case_dropped"
    looks = words("account", "inquiry", "opens") | words("account", "inquiry", "looks")
    return "under_investigation" if lemma in looks else None


def _into(draft: Draft, about: list[NounPhrase]) -> NounPhrase | None:
    """What stands behind "into" and the noun of an inquiry."""
    row = draft.sentence.row
    for at, phrase in draft.sentence.nouns:
        inquiry = singular(draft.sentence.low(phrase)) in words("account", "inquiry", "nouns")
        if inquiry and any(phrase is one for one in about) and is_low(chunk_at(row, at + 1), "into"):
            deed = chunk_at(row, at + 2)
            return deed if isinstance(deed, NounPhrase) else None
    return None


def _deed(draft: Draft, phrase: NounPhrase | None) -> Mention | None:
    """The event of an act's noun: "the killings at San Ramiro"."""
    if phrase is None or phrase.sort != "act" or not (phrase.det in _KNOWN or phrase.possessor is not None):
        return None  # "investigates war crimes"
    last = max(phrase.of.last if phrase.of is not None else 0, phrase.last)
    row = draft.sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), len(row))
    place = chunk_at(row, at + 2) if is_low(chunk_at(row, at + 1), "at", "in", "near") else None
    if isinstance(place, NounPhrase) and place.proper is not None:
        last = place.last  # "the killings at San Ramiro"
    said = draft.sentence.words(phrase.first, last)
    return Mention(said.text, "event", said.span)


def _when(draft: Draft, clause: Clause, deed: Mention) -> When | None:
    """The day of the clause; right behind the deed it may as well be the deed's: "into the killing of Dane in 2014"."""
    when = when_of(draft, clause)
    if when is None or when.span is None or deed.span is None:
        return when
    between = draft.reading.layer.text[deed.span.end : when.span.start]
    return when if when.span.start < deed.span.start or len(between.split()) > 1 or "," in between else None


def _told_before(draft: Draft, about: list[NounPhrase]) -> Mention | None:
    """ "It was closed a year later", "the case was shelved": the inquiry that was told of last."""
    if draft.memory.inquiry is None or len(about) != 1:
        return None
    block, index, deed = draft.memory.inquiry
    near = block == draft.sentence.block and draft.sentence.index - index <= _NEAR
    low = singular(draft.sentence.low(about[0]))
    known = low == "it" or (
        about[0].det == "the" and about[0].of is None and low in words("account", "inquiry", "known")
    )
    return deed if near and known else None


def _of_the_deed_before(draft: Draft, about: list[NounPhrase]) -> Mention | None:
    """ "Nine villagers were killed. | An inquiry was opened": into what was told right before."""
    sentence, deed = draft.sentence, draft.memory.deed
    if deed is None or len(about) != 1 or sentence.index - deed.sentence > 1:
        return None
    what = about[0]
    plain = what.of is None and what.possessor is None and what.det in {"a", "an", "no", "the"}
    described = all(t.tag in {"det", "adj"} for t in sentence.tokens[what.first : what.head])
    if not (plain and described) or sentence.low(what) not in words("account", "inquiry", "nouns"):
        return None
    same_block = draft.reading.sentences[deed.sentence].block == sentence.block
    behind = sentence.tokens[what.last + 1 : what.last + 2]
    into = any(t.low in {"into", "over", "on", "about"} and t.tag == "prep" for t in sentence.tokens[what.last + 1 :])
    return deed.said if same_block and not (into or any(t.tag == "prep" for t in behind)) else None
