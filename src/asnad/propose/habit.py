"""Does a "would" tell what was done over and over: "the guards would beat us every night"?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.clause import Clause
from asnad.propose.phrase import PEOPLE
from asnad.propose.reading import Sentence

__all__ = ["is_a_habit"]

_EACH = frozenset({"every", "each"})
_TIMES = frozenset(
    {"day", "night", "morning", "evening", "afternoon", "week", "weekend", "month", "year", "hour", "time", "sunday",
     "few", "two", "three"}
)  # fmt: skip
_OFTEN = frozenset(
    {"often", "always", "regularly", "routinely", "frequently", "repeatedly", "sometimes", "usually", "constantly",
     "occasionally"}
)  # fmt: skip
_IMAGINED = frozenset({"if", "without", "unless", "otherwise", "whether", "could", "wish", "wished"})


def is_a_habit(sentence: Sentence, clause: Clause) -> bool:
    """Whether people are told to have done it often, and nothing makes it only imagined."""
    if clause.verb.modal != "would" or clause.verb.perfect or clause.conditional or clause.kind != "main":
        return False
    if not sentence.lows.isdisjoint(_IMAGINED) or not clause.subjects or clause.subjects[0].sort not in _DO_IT:
        return False
    if not _OFTEN.isdisjoint(clause.verb.adverbs):
        return True
    last = sentence.row[min(clause.end, len(sentence.row) - 1)].first
    first = 0 if clause is sentence.clauses[0] else clause.verb.first
    behind = [t.low for t in sentence.tokens[first : last + 1]]
    return any(a in _EACH and b in _TIMES for a, b in pairwise(behind)) or not _OFTEN.isdisjoint(behind)


_DO_IT = PEOPLE | {"body"}
