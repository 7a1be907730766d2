"""Whom is a relative clause about that has a subject of its own? "Dane, whom Holt arrested": Dane."""

from __future__ import annotations

from collections.abc import Sequence

from asnad.propose.clause import Clause
from asnad.propose.lexicon import words
from asnad.propose.phrase import Chunk, Link, NounPhrase
from asnad.propose.row import is_comma

__all__ = ["whom"]

_OPENS = frozenset({"whom", "who", "which", "that"})


def whom(row: list[Chunk], clause: Clause, at: int, earlier: Sequence[Clause]) -> int | None:
    """The index of the phrase that the verb of a clause acts on, where ``at`` is that of its subject; else ``None``.

    It stands before "whom", "who", "which" or "that", and those right before the subject.
    """
    link = row[at - 1] if at else None
    if not isinstance(row[at], NounPhrase) or not isinstance(link, Link) or link.low not in _OPENS:
        return None
    if clause.objects or clause.passive or clause.verb.form != "finite" or clause.after("by"):
        return None
    found = at - 2 - is_comma(row[at - 2]) if at > 1 else -1
    if found < 0 or not isinstance(row[found], NounPhrase):
        return None
    if link.low == "that" and (found < at - 2 or (earlier and earlier[-1].verb.lemma in _sayings())):
        return None  # "told reporters that soldiers attacked"
    return found


def _sayings() -> frozenset[str]:
    return words("verbs", "report", "asserted") | words("verbs", "report", "attributed") | words("verbs", "told")
