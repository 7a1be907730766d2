"""Which clause does a verb with a helper of its own go on with? "Was freed, | was arrested again and was jailed"."""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_conj, is_link
from asnad.propose.english.words.token import Token

__all__ = ["is_another_with_helper", "over_what_they_do", "over_what_they_gave_out"]

_ENDS = ("wh", "sub", "that", "stop")


def is_another_with_helper(tokens: list[Token], row: list[Chunk], clause: Clause, previous: Clause, at: int) -> bool:
    """ "Was released on bail, | was arrested again in May and was jailed": the third is behind "and"."""
    verb, first = clause.verb, tokens[clause.verb.first]
    alike = first.tag in {"be", "have"} and verb.first != verb.main and first.low == tokens[previous.verb.first].low
    if not alike or previous.kind != "main" or previous.end != at or at != clause.at - 1 or not previous.subjects:
        return False
    who = next((i for i, c in enumerate(row) if c is previous.subjects[0]), 0)
    if any(is_link(c, *_ENDS) for c in row[:at]) or (who and isinstance(row[who - 1], NounPhrase)):
        return False  # "the man | Holt was seen with, was arrested and was jailed"
    rest = row[clause.at + 1 :]
    ends = next((i for i, c in enumerate(rest) if is_link(c, *_ENDS)), len(rest))
    return any(is_conj(c) and isinstance(v, VerbGroup) for c, v in pairwise(rest[:ends]))


def over_what_they_gave_out(tokens: list[Token], clause: Clause, previous: Clause) -> Clause | None:
    """ "Soldiers came claiming that rebels were inside and | killed two": whoever came, as "were" tells of no deed."""
    says = previous.governor
    above = says.governor if says is not None and says.kind == "ing" else None
    if above is None or says is None or not says_or_asks(says) or above.kind != "main" or above.passive:
        return None
    if not above.subjects or says.subjects[:1] != above.subjects[:1]:
        return None  # "issued a statement saying that …"
    deed = bool(clause.objects) and "d" in tokens[clause.verb.main].forms and clause.verb.first == clause.verb.main
    still = previous.verb.lemma in {"be", "have"} or (previous.verb.form == "finite" and _goes_on(tokens, previous))
    return above if deed and still and not previous.passive and clause.verb.act is not None else None


def _goes_on(tokens: list[Token], clause: Clause) -> bool:
    return tokens[clause.verb.main].forms == "g"  # "were hiding there"


def over_what_they_do(tokens: list[Token], clause: Clause, previous: Clause) -> Clause | None:
    """ "Who refused to leave and | was arrested", "who was fined for singing and | was jailed": whoever refused."""
    helped = clause.verb.first != clause.verb.main and tokens[clause.verb.first].tag in {"be", "have"}
    above = previous.governor if helped and previous.kind in {"inf", "ing"} else None
    return above if above is not None and above.kind == "relative" else None
