"""What became of those responsible? Whether, how and by whom someone was held to account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.model.claim import Claim
from asnad.model.frames import Accountability
from asnad.model.mention import Mention
from asnad.model.question import Question, Relation
from asnad.vocabularies import vocabulary
from asnad.weigh.answers import Said, ask, said
from asnad.weigh.grounds import Grounds
from asnad.weigh.wording import label, stems

__all__ = ["ask_accountability"]

_FINAL = frozenset({"held_accountable", "convicted", "tried"})
"""Outcomes that "nobody has been held accountable" contradicts; a complaint or a sanction it does not."""


def ask_accountability(grounds: Grounds, origin_of: Mapping[str, str]) -> list[Question]:
    """``accountability`` questions: one for each one named, and one for each event's unnamed responsible.

    "Nobody was held accountable" is an answer of its own, and rejects that somebody was tried or convicted.
    """
    gathered: dict[tuple[tuple[str, ...], str | None, str], list[Said]] = defaultdict(list)
    called: dict[str, str] = {}
    for claim in grounds.claims:
        content = claim.content
        if not isinstance(content, Accountability) or claim.modality != "actual":
            continue
        entities = grounds.who(claim, content.who)
        for entity in entities:
            gathered[(entity,), None, ""].append(_said(claim, content))
        if not entities:
            event = grounds.event_of.get(claim.id)
            deed = content.event or (content.who if content.who.kind == "event" else None)
            scope = _deed_key(grounds, claim, deed) if deed else ""
            if deed:
                called.setdefault(scope, deed.wording)
            if event or scope or (claim.polarity == "negative" and content.outcome in _FINAL):
                gathered[(), event, scope].append(_said(claim, content))
    found = []
    for (about, event, scope), parts in sorted(
        gathered.items(), key=lambda item: (item[0][0], item[0][1] or "", item[0][2])
    ):
        question = ask(
            "accountability",
            parts,
            _relate,
            origin_of,
            about=about,
            event=event,
            key=scope,
            scope=called.get(scope, ""),
        )
        if question:
            found.append(question)
    return found


def _deed_key(grounds: Grounds, claim: Claim, deed: Mention) -> str:
    """What tells a deed from others: its words, if a name is among them; "the massacre" may be another elsewhere."""
    words = " ".join(sorted(stems(deed.wording)))
    named = any(word[:1].isupper() for word in deed.wording.split()[1:])
    return words if named else f"{words} {grounds.source(claim).id}"


def _said(claim: Claim, content: Accountability) -> Said:
    outcome = vocabulary("outcomes").label(content.outcome, "en")
    if claim.polarity == "negative":
        # Not an answer that somebody rejects, but the answer itself.
        return Said(
            claim,
            ("not", content.outcome),
            f"not {outcome}",
            standing=claim.stance,
            rejects=((content.outcome,),) if content.outcome in _FINAL else (),
        )
    by = f", {label(content.by.wording, 50)}" if content.by else ""
    when = f" ({label(content.when.wording, 40)})" if content.when else ""
    return said(claim, (content.outcome,), f"{outcome}{by}{when}", content.reason)


def _relate(left: Said, right: Said) -> Relation | None:
    (mine, *rest), (yours, *more) = left.key, right.key
    if left.key == right.key:
        return "agree"
    if mine == "not" and yours == "not":
        return "agree" if {*rest, *more} <= _FINAL else None
    if "not" in (mine, yours):
        negated, other = (rest[0], yours) if mine == "not" else (more[0], mine)
        return "deny" if negated == other or (negated == "held_accountable" and other in _FINAL) else None
    return "refine" if {mine, yours} <= _FINAL | {"charged", "complaint", "under_investigation"} else None
