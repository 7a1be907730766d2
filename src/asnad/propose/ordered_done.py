"""Who is ordered to be killed, in "ordered them shot", "ordered Holt executed"? It is an order, and no more."""

from __future__ import annotations

from asnad.propose.clause import Clause
from asnad.propose.lexicon import words
from asnad.propose.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.remembered import by_word
from asnad.propose.row import chunk_at, is_link
from asnad.propose.token import Token

__all__ = ["note_ordered"]


def note_ordered(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """Read a participle right behind whom somebody orders it of as "to be …"."""
    last = earlier[-1] if earlier else None
    above = last.governor if last is not None and last.kind == "inf" and last.passive else last
    if last is None or above is None or above.passive or not _orders(above.verb.lemma):
        return
    between, behind = row[last.at + 1 : clause.at], chunk_at(row, clause.end)
    whom = [chunk for chunk in between if isinstance(chunk, NounPhrase)]
    alone = clause.verb.first == clause.verb.main and "n" in tokens[clause.verb.main].forms and not clause.objects
    if not whom or clause.verb.act is None or not alone:
        return
    if above.verb.modal and all(p.sort == "pron" for p in whom):
        return  # "they would order us killed": nothing is told of anybody
    if any(not isinstance(c, NounPhrase) and not is_link(c, "comma", "conj") for c in between):
        return
    if isinstance(behind, VerbGroup) and behind.form == "inf":
        return  # "ordered two men arrested in May to be freed"
    clause.kind, clause.passive, clause.governor = "inf", True, above
    clause.subjects, clause.start, clause.verb.form = whom, clause.at - 1, "inf"


@by_word
def _orders(lemma: str) -> bool:
    return lemma in words("verbs", "order")
