"""Who is ordered to be killed, in "ordered them shot", "ordered that Holt be shot"? It is an order, and no more."""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.words.token import Token
from asnad.propose.remembered import by_word

__all__ = ["note_ordered"]


def note_ordered(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """Read a participle right behind whom somebody orders it of as "to be …"."""
    last = earlier[-1] if earlier else None
    if last is not None and _is_ordered_with_that(tokens, row, clause, last):
        clause.kind, clause.governor, clause.verb.form = "inf", last, "inf"
        return
    above = last.governor if last is not None and last.kind == "inf" and last.passive else last
    if last is None or above is None or above.passive or not _orders(above.verb.lemma):
        return
    between, behind = row[last.at + 1 : clause.at], chunk_at(row, clause.end)
    counted = next((i for i, c in enumerate(between) if is_low(c, *_COUNTS)), len(between))
    told_of = [chunk for chunk in between[:counted] if isinstance(chunk, NounPhrase)]
    whom = [p for p in told_of if tokens[p.first].low not in _ALL_OF_THEM] or told_of
    alone = clause.verb.first == clause.verb.main and "n" in tokens[clause.verb.main].forms and not clause.objects
    if not whom or not alone or not _can_be_ordered(clause, whom):
        return
    if above.verb.modal and all(p.sort == "pron" for p in whom):
        return  # "they would order us killed": nothing is told of anybody
    if not all(isinstance(c, NounPhrase) or is_link(c, "comma", "conj") or is_low(c, *_COUNTS) for c in between):
        return
    then, told = next((c for c in row[clause.at + 1 :] if isinstance(c, VerbGroup)), None), clause.verb.act
    lethal = told is not None and "lethal" in act_traits(told.code)
    apart = then is not behind and any(map(is_comma, row[clause.at : clause.end]))
    if then is not None and then.form == "inf" and (then.passive or not lethal) and not apart:
        return  # "ordered two men arrested in May to be freed"; but "ordered them killed to silence the church"
    clause.kind, clause.passive, clause.governor = "inf", True, above
    clause.subjects, clause.start, clause.verb.form = whom, clause.at - 1, "inf"


def _is_ordered_with_that(tokens: list[Token], row: list[Chunk], clause: Clause, last: Clause) -> bool:
    """ "Ordered that they be killed", "had ordered that soldiers shoot them": behind a past, and no past."""
    if last.passive or not _orders(last.verb.lemma) or not clause.subjects or clause.verb.modal or clause.verb.perfect:
        return False
    first, main = tokens[clause.verb.first], tokens[clause.verb.main]
    bare = first.low == "be" if clause.passive else clause.verb.first == clause.verb.main and main.forms in {"b", "bs"}
    ordered = "d" in tokens[last.verb.main].forms and is_link(chunk_at(row, last.at + 1), "that")
    return bare and ordered and clause.kind == "main" and clause.start == last.at + 2


_MOVED = frozenset(
    {"take", "bring", "send", "move", "transfer", "put", "place", "hold", "keep", "remove", "drag", "drive", "lock",
     "throw", "hand", "return"}
)  # fmt: skip
_COUNTS = ("including", "among", "amongst")
"""What leads to some of them: "ordered 40 people, including nine children, killed"."""
_ALL_OF_THEM = frozenset({"both", "all", "most", "mostly"})
"""What is told of them beside: "ordered two teachers, both women, shot"."""
_LOOKED_INTO = frozenset({"investigate", "probe", "examine", "review", "stop", "halt", "suspend", "postpone", "end"})


def _can_be_ordered(clause: Clause, whom: list[NounPhrase]) -> bool:
    """Whether it is what is done to them, and says no more of them: not "the arrest of a colonel accused of murder"."""
    if any(p.sort == "act" for p in whom):
        return clause.verb.lemma in _LOOKED_INTO
    return clause.verb.act is not None or clause.verb.lemma in _MOVED


@by_word
def _orders(lemma: str) -> bool:
    return lemma in words("verbs", "order")
