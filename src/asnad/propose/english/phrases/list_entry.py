"""What may stand beside somebody in a list? "Teacher | Oren Falk, about 34, a miner", "Mira Holt (28) from Lomay"."""

from __future__ import annotations

from asnad.propose.english.phrases.coordination import HOME
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, NounPhrase, is_person
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_low, over_brackets

__all__ = ["entry_at", "entry_ending"]

_LONG = 12
"""Phrases and marks of the longest entry."""
_ROUGHLY = ("about", "around", "approximately", "aged")


def entry_at(row: list[Chunk], i: int) -> tuple[NounPhrase, int] | None:
    """Whose entry begins at ``i``, by name or as "a nurse" or "two men", and the index behind what is said there."""
    who, named = chunk_at(row, i), chunk_at(row, i + 1)
    if isinstance(who, NounPhrase) and not who.is_named and who.sort == "person" and is_person(named) and not who.det:
        who, i = named, i + 1  # "teacher | Jan Dane"
    if not isinstance(who, NounPhrase) or who.sort not in PEOPLE - {"pron", "number"}:
        return None
    if not is_person(who):
        return (who, i + 1) if who.is_named or who.det or who.number else None
    i = over_brackets(row, _over_home(row, i + 1))
    while (beyond := _over_what_is_said(row, i)) > i:
        i = over_brackets(row, _over_home(row, beyond))
    return who, i


def entry_ending(row: list[Chunk], end: int) -> tuple[int, NounPhrase] | None:
    """The same backwards: where the entry that ends before ``end`` begins, and whose it is."""
    for first in range(max(0, end - _LONG), end):
        found = entry_at(row, first)
        if found is not None and found[1] == end:
            return next(i for i, c in enumerate(row) if c is found[0]), found[0]
    return None


def _over_home(row: list[Chunk], i: int) -> int:
    """ "From Lomay"."""
    home = chunk_at(row, i + 1)
    there = isinstance(home, NounPhrase) and home.sort in {"place", "name", "person"} and not home.number
    return i + 2 if there and is_low(chunk_at(row, i), *HOME) else i


def _over_what_is_said(row: list[Chunk], i: int) -> int:
    """ ", 34", ", about 30", ", a miner", ", the mayor of Lomay"."""
    if not is_comma(chunk_at(row, i)):
        return i
    said = i + 1 + is_low(chunk_at(row, i + 1), *_ROUGHLY)
    what = chunk_at(row, said)
    if not isinstance(what, NounPhrase) or what.is_named or isinstance(chunk_at(row, said + 1), NounPhrase):
        return i
    age = what.number is not None and what.head <= what.number[1] and what.of is None
    described = what.sort == "person" and what.det in {"a", "an", "the"} and what.proper is None and not what.plural
    return said + 1 if age or described else i
