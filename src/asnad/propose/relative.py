"""Whom is a relative clause about that has a subject of its own? "Dane, whom Holt arrested": Dane."""

from __future__ import annotations

from collections.abc import Sequence

from asnad.propose.clause import Clause
from asnad.propose.coordination import group_ending
from asnad.propose.lexicon import words
from asnad.propose.phrase import Chunk, Link, NounPhrase
from asnad.propose.row import is_comma

__all__ = ["whom"]

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


def _is_told(earlier: Sequence[Clause]) -> bool:
    """ "Told reporters that soldiers attacked": they were not attacked."""
    kinds = (words("verbs", "report", "asserted"), words("verbs", "report", "attributed"), words("verbs", "told"))
    return bool(earlier) and any(earlier[-1].verb.lemma in listed for listed in kinds)
