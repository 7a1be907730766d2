"""Which names say who those counted are: "two men in Alba, | Jan Dane, about 30, and Pell Voss, 25, | were killed"?"""

from __future__ import annotations

from asnad.propose.english.phrases.list_entry import entry_at
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_dash, is_link, is_low

__all__ = ["names_behind", "names_up_to", "rolls"]

_WHENCE = ("in", "from", "at", "near", "of", "on", "in the town of", "in the village of", "in the city of")


def names_behind(row: list[Chunk], at: int) -> list[NounPhrase]:
    """The names listed behind those at ``at``, over where they are and between how old and what each of them is.

    Promises: "and" stands before the last of them, and what follows is a mark, a verb, or who did it.
    """
    i = at + 1
    for _ in range(3):
        if is_link(chunk_at(row, i), "time"):
            i += 1
        elif (
            is_low(chunk_at(row, i), *_WHENCE) and (is_link(chunk_at(row, i + 1), "time") or _is_site(row, i + 1))
        ) or (is_low(chunk_at(row, i), "with") and getattr(chunk_at(row, i + 1), "det", "") == "their"):
            i += 2
    mark = chunk_at(row, i)
    if not (is_comma(mark) or is_dash(mark) or is_low(mark, ":")):
        return []
    names, end = _listed(row, i + 1)
    return names if end and _closes(row, end) else []


def names_up_to(row: list[Chunk], first: int, verb: int) -> list[NounPhrase]:
    """The names listed from ``first`` up to the verb: "Jan Dane, about 30, and Pell Voss, aged 25, | were killed"."""
    names, end = _listed(row, first)
    return names if end and end + is_comma(chunk_at(row, end)) == verb else []


def _listed(row: list[Chunk], i: int) -> tuple[list[NounPhrase], int]:
    """The names of a list that begins at ``i``, and the index behind it; 0 where no "and" closes it."""
    names: list[NounPhrase] = []
    last = False
    while (found := entry_at(row, i)) is not None and found[0].is_named:
        names.append(found[0])
        i = found[1]
        if last:
            return names, i
        joint = i + is_comma(chunk_at(row, i))
        last = is_conj(chunk_at(row, joint)) and is_low(chunk_at(row, joint), "and", "&")
        if joint == i and not last:
            break
        i = joint + last
    return [], 0


def rolls(row: list[Chunk]) -> list[tuple[NounPhrase, list[NounPhrase]]]:
    """Those who are counted, each with the names behind them; not "two friends of Mira Holt, Jan Dane and …"."""
    counted = [(i, c) for i, c in enumerate(row) if isinstance(c, NounPhrase) and c.plural and c.number is not None]
    counted = [(i, c) for i, c in counted if c.of is None or not c.of.is_named or c.of.sort not in {"person", "name"}]
    return [(phrase, names) for i, phrase in counted if (names := names_behind(row, i))]


def _is_site(row: list[Chunk], i: int) -> bool:
    where = chunk_at(row, i)
    return isinstance(where, NounPhrase) and where.sort in {"place", "name", "person"} and not where.number


def _closes(row: list[Chunk], i: int) -> bool:
    """Whether a list of names may end before ``i``: at a mark, or before the verb that is said of all of them."""
    after = chunk_at(row, i)
    return after is None or isinstance(after, VerbGroup) or not is_conj(after)
