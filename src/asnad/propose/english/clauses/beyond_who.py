"""Where does a verb go on behind what only says who somebody is: "shot Mira Holt, a teacher, | on 4 May"?"""

from __future__ import annotations

from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low

__all__ = ["beyond_who_it_is", "closes_who_it_is"]


def closes_who_it_is(row: list[Chunk], verb: int, comma: int) -> bool:
    """Whether a comma ends a "who" whose verb stands at ``verb``, and the verb before it goes on."""
    if verb < 4 or not is_low(row[verb - 1], "who") or not comma_at(row, verb - 2):
        return False
    return isinstance(row[verb - 4], VerbGroup) and beyond_who_it_is(row, verb - 2) == comma


def beyond_who_it_is(row: list[Chunk], comma: int) -> int | None:
    """Where a verb goes on with where or when behind what only says, between commas, who somebody is.

    "Rebels shot the mayor, Mira Holt, | on 4 May", "rebels shot Mira Holt, a reporter for the Post | , on 4 May",
    "Mira Holt, 34, | on …", "Mira Holt, who was 34 | , on …".
    """
    who, aside = row[comma - 1] if comma else None, chunk_at(row, comma + 1)
    if not isinstance(who, NounPhrase) or who.sort not in {"person", "name"}:
        return None
    end = comma + 2
    if is_low(aside, "who"):
        end = next((j for j in range(comma + 2, len(row)) if is_comma(row[j])), len(row))
        told = sum(isinstance(c, VerbGroup) for c in row[comma:end])
        if told != 1 or any(is_link(c, "conj", "stop", "sub", "that") for c in row[comma:end]) or not who.is_named:
            return None
    elif not isinstance(aside, NounPhrase):
        return None
    elif who.proper is None:
        if not (aside.is_named and aside.proper is not None and aside.proper.sort == "person" and who.det == "the"):
            return None
    else:
        aged = aside.first == aside.last and aside.number is not None
        what = aside.sort == "person" and aside.det in {"a", "an", "the"} and not aside.plural
        if not who.is_named or who.plural or aside.is_named or not (aged or what):
            return None
        while is_link(chunk_at(row, end), "prep") and isinstance(chunk_at(row, end + 1), NounPhrase):
            end += 2
    if is_low(aside, "who") and is_low(chunk_at(row, end + 1), "in") and is_low(chunk_at(row, end - 2), "in", "at"):
        return None  # "who was staying at a hotel, in Lomay"
    return end if is_comma(chunk_at(row, end)) and is_link(chunk_at(row, end + 1), "prep", "time") else None
