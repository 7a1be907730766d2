"""Does a form of the verb tell what was only wished ("that he be shot"), or a "would" what was done every night?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE
from asnad.propose.english.phrases.row import is_link

__all__ = ["is_a_habit", "is_subjunctive"]

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


def is_subjunctive(sentence: Sentence, clause: Clause) -> bool:
    """ "Ordered that Falk be taken out and shot": both are only ordered."""
    if sentence.tokens[clause.verb.first].low == "be":
        return True
    if clause.start != clause.at or not is_link(sentence.row[clause.at - 1], "conj", "comma"):
        return False
    same = (
        c for c in sentence.clauses if c.at < clause.at and c.passive and c.subjects[:1] == clause.subjects[:1] != []
    )
    return any(sentence.tokens[c.verb.first].low == "be" for c in same)
