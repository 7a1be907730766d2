"""Who was spoken to, where no "whom" says so? "Residents the union spoke to | said that …"."""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low

__all__ = ["is_left_open"]

_SPEAKS = frozenset({"speak", "talk"})


def is_left_open(row: list[Chunk], clause: Clause, those: NounPhrase) -> bool:
    """Whether the preposition of a verb of speaking is left alone, and those it is about have a verb behind it."""
    to, at = chunk_at(row, clause.at + 1), clause.at + 2
    while is_link(chunk_at(row, at), "time") or (
        is_link(chunk_at(row, at), "prep") and isinstance(chunk_at(row, at + 1), NounPhrase)
    ):
        at += 1 + is_link(chunk_at(row, at), "prep")  # "spoke to in Lomay on Monday | said"
    verb = chunk_at(row, at)
    speaks = clause.verb.lemma in _SPEAKS and is_low(to, "to", "with")
    people = those.sort in {"person", "group", "number"} and (those.proper is None or those.proper.last < those.head)
    return speaks and people and isinstance(verb, VerbGroup) and verb.form in {"finite", "bare"}
