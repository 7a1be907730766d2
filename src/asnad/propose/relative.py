"""Whom is a relative clause about that has a subject of its own? "Dane, whom Holt arrested": Dane."""

from __future__ import annotations

from collections.abc import Sequence

from asnad.propose.clause import Clause
from asnad.propose.coordination import group_ending
from asnad.propose.lexicon import words
from asnad.propose.phrase import Chunk, Link, NounPhrase
from asnad.propose.row import is_comma

__all__ = ["behind_not", "who_is_said", "whom"]

_OPENS = frozenset({"whom", "who", "which", "that"})


def whom(row: list[Chunk], clause: Clause, at: int, earlier: Sequence[Clause]) -> list[NounPhrase]:
    """The phrases that the verb of a clause acts on, where its subject is the chunk at ``at``; none if it is no such.

    They stand before "whom", "who", "which" or "that", or right before the subject: "the men the soldiers arrested".
    """
    subject, before = row[at], row[at - 1] if at else None
    if not isinstance(subject, NounPhrase) or clause.objects or clause.passive or clause.verb.form != "finite":
        return []
    if clause.after("by"):
        return []
    if isinstance(before, NounPhrase):
        bare = bool(before.det) and before.proper is None and subject.det == "the" and at == clause.at - 1
        return [before] if bare else []
    if not isinstance(before, Link) or before.low not in _OPENS or at < 2:
        return []
    apart = is_comma(row[at - 2])
    last = row[at - 3] if apart and at > 2 else row[at - 2]
    if not isinstance(last, NounPhrase) or (before.low == "that" and (apart or _is_told(earlier))):
        return []
    return group_ending(row, at - 3) if apart else [last]


def who_is_said(row: list[Chunk], at: int, earlier: Sequence[Clause]) -> int | None:
    """ "Dane, who Holt says killed Mora": the index of Dane, where ``at`` is that of "says" right before the verb."""
    says = earlier[-1] if earlier and earlier[-1].at == at else None
    if says is None or at < 3 or not isinstance(row[at - 1], NounPhrase) or says.passive:
        return None
    link = row[at - 2]
    if not isinstance(link, Link) or link.low not in {"who", "which"}:
        return None
    found = at - 3 - is_comma(row[at - 3])
    return found if found >= 0 and isinstance(row[found], NounPhrase) else None


def behind_not(row: list[Chunk], found: int) -> int:
    """ "It was Voss, not Holt, who did it", "Voss rather than Holt did it": Voss, where ``found`` is Holt."""
    lows = [chunk.low if isinstance(chunk, Link) else "" for chunk in row[max(0, found - 2) : found]]
    if lows not in ([",", "not"], ["rather", "than"]) or found < 3 or not isinstance(row[found - 3], NounPhrase):
        return found
    return found - 3


def _is_told(earlier: Sequence[Clause]) -> bool:
    """ "Told reporters that soldiers attacked": they were not attacked."""
    kinds = (words("verbs", "report", "asserted"), words("verbs", "report", "attributed"), words("verbs", "told"))
    return bool(earlier) and any(earlier[-1].verb.lemma in listed for listed in kinds)
