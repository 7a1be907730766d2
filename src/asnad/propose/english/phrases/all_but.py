"""Which phrase says that all but some are meant? "All but three of the guards" is one, and none of them is counted."""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_low
from asnad.propose.english.words.token import Token

__all__ = ["with_all_but"]


def with_all_but(tokens: list[Token], row: list[Chunk]) -> list[Chunk]:
    """The row with "all", "but" and those who are left out as one phrase: a phrase of the people it is about."""
    whole: list[Chunk] = []
    for i, chunk in enumerate(row):
        leaves_out = i > 1 and is_low(row[i - 1], "but", *_EXCEPT)
        apart = leaves_out and is_low(row[i - 1], *_EXCEPT) and comma_at(row, i - 2) and comma_at(row, i + 1)
        first = i - 2 - apart
        before = chunk_at(row, first) if leaves_out else None
        if isinstance(chunk, NounPhrase) and isinstance(before, NounPhrase):
            # "killed all but Dane fled" may be read in two ways, "all except Dane fled" in one.
            closed = first == 0 or not is_low(row[i - 1], "but") or not isinstance(chunk_at(row, i + 1), VerbGroup)
            joined = _joined(tokens, before, chunk, closed=closed)
            if joined is not None and whole[first - i] is before:
                whole[first - i :] = [joined]
                continue
        whole.append(chunk)
    return whole


_EXCEPT = ("except", "except for", "save for")


def _joined(tokens: list[Token], all_: NounPhrase, few: NounPhrase, *, closed: bool) -> NounPhrase | None:
    if tokens[all_.first].low != "all" or all_.last > few.first - 2:
        return None
    counted = few.number is not None or tokens[few.first].low == "one"
    if all_.first == all_.last and counted and few.first < few.last:
        return replace(few, first=all_.first, det="all", number=None, plural=True)
    whole = closed or (counted and all_.first < all_.last)
    return replace(all_, last=few.last) if whole else None  # "all of the guards | but two", "killed all | but Dane"
