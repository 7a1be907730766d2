"""Where does a row of people joined by "and" end as what is acted on, and begin as who has a verb of their own?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.coordination import is_governed
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, NounPhrase
from asnad.propose.english.phrases.row import is_comma, is_low
from asnad.propose.english.words.token import Token

__all__ = ["divide"]


def divide(tokens: list[Token], row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> bool:
    """ "Guards shot Holt and Dane and | rebels beat two men", "and Dane and | Voss were beaten": who is whose.

    ``found`` is the last before the verb. Those who may be of either side are of none. Returns whether three or more
    stood there, the first of them the object of a verb or a preposition.
    """
    chain = _chain(row, found)
    given = _given(row[chain[0]], earlier) if chain else []
    if not given:
        return False
    first, last = _between(tokens, row, clause, chain)
    mine, others = [row[i] for i in chain[last:]], [row[i] for i in chain[first:]]
    clause.subjects, clause.start = [c for c in mine if isinstance(c, NounPhrase)], chain[last]
    for group in given:
        group[:] = [p for p in group if not any(p is other for other in others)]
        kept = [c for c in (row[i] for i in chain[:first]) if isinstance(c, NounPhrase)]
        group.extend(c for c in kept if not any(p is c for p in group))
    return True


def _chain(row: list[Chunk], found: int) -> list[int]:
    """Where three or more joined up to ``found`` stand, the first governed; at most the last "and" has a comma."""
    chain, i = [found], found
    while i >= 2 and is_low(row[i - 1], "and", "&"):
        before = i - 2 - (i == found and is_comma(row[i - 2]))
        phrase = row[before] if before >= 0 else None
        if not isinstance(phrase, NounPhrase) or phrase.sort not in PEOPLE | {"body", ""}:
            break
        chain.insert(0, before)
        i = before
    return chain if len(chain) > 2 and is_governed(row, i) else []


def _between(tokens: list[Token], row: list[Chunk], clause: Clause, chain: list[int]) -> tuple[int, int]:
    """The first and the last of the chain that may be the first subject."""
    first, last = 1, len(chain) - 1
    if is_comma(row[chain[-1] - 2]):
        return last, last
    verb, end = tokens[clause.verb.first].low, row[chain[-1]]
    single = isinstance(end, NounPhrase) and not end.plural and end.sort != "body"
    if verb in {"was", "is", "has"}:
        return last, last
    if verb in {"were", "are", "have"} and single:
        last -= 1
    turns = [i for i in range(first, last + 1) if _is_named(row[chain[i - 1]]) != _is_named(row[chain[i]])]
    return (turns[0], turns[0]) if len(turns) == 1 else (first, last)


def _is_named(chunk: Chunk) -> bool:
    return isinstance(chunk, NounPhrase) and chunk.is_named


def _given(first: Chunk, earlier: list[Clause]) -> list[list[NounPhrase]]:
    """The groups of earlier verbs, as objects or behind a preposition, that the first of the chain is in."""
    groups = [c.objects for c in earlier] + [group for c in earlier for _, group in c.phrases]
    return [group for group in groups if any(p is first for p in group)]
