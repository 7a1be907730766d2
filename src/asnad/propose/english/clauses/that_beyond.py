"""Where does the "that" stand that opens what somebody says, beyond what is told of who hears it, and when?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low

__all__ = ["is_told_before", "that_behind", "that_beyond_who"]


def that_behind(row: list[Chunk], i: int, clause: Clause) -> int | None:
    """The "that" behind "on arriving in Meran in 2003", "told the board sitting in Meran": no other verb between."""
    doing = row[i]
    told = clause.verb.lemma in words("lemmas", "tells_someone") and i > clause.at + 1 and not clause.passive
    whom = told and isinstance(row[i - 1], NounPhrase)
    if not isinstance(doing, VerbGroup) or doing.form != "ing":
        return None
    if not whom and not is_low(row[i - 1], "on", "upon", "after", "before"):
        return None
    that = next((j for j in range(i + 1, len(row)) if is_link(row[j], "that") or isinstance(row[j], VerbGroup)), None)
    if that is None or not is_link(row[that], "that"):
        return None
    return that if not whom or isinstance(chunk_at(row, that + 1), NounPhrase) else None


def that_beyond_who(row: list[Chunk], at: int) -> int | None:
    """The "that" beyond ", who is accused of theft," or ", a judge," of whoever is told; ``at`` is the first comma."""
    if not is_link(chunk_at(row, at + 1), "wh"):
        ends = (
            j for j in range(at + 2, len(row)) if is_link(row[j], "that") or getattr(row[j], "form", "") == "finite"
        )
        that = next(ends, 0)
        beside = that > 0 and is_link(row[that], "that") and is_comma(row[that - 1])
        return that if beside and isinstance(chunk_at(row, that + 1), NounPhrase) else None
    close = next((j for j in range(at + 2, len(row)) if is_comma(row[j])), None)
    if close is None or not is_link(chunk_at(row, close + 1), "that"):
        return None
    stops = any(isinstance(c, Link) and c.kind in {"that", "stop", "end"} for c in row[at + 1 : close])
    return close + 1 if not stops and isinstance(chunk_at(row, close + 2), NounPhrase) else None


def is_told_before(row: list[Chunk], that: int, clause: Clause) -> bool:
    """Whether a "that" behind a comma belongs to the verb before the relative clause that the comma closes."""
    above = clause.governor
    if clause.kind != "relative" or above is None or not is_comma(row[that - 1]):
        return False
    told = above.verb.lemma in words("lemmas", "tells_someone") and above.objects != [] and not above.passive
    opened = next((j for j in range(clause.at - 1, above.at, -1) if is_link(row[j], "wh")), 0)
    return told and opened > 0 and that_beyond_who(row, opened - 1) == that
