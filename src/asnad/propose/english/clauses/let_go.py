"""Which objects does a verb give up, or take back, as another verb stands behind them?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase
from asnad.propose.english.phrases.row import is_link

__all__ = ["let_go", "let_speakers_go", "take_back"]


def let_go(row: list[Chunk], found: int, earlier: list[Clause]) -> None:
    """ "Police killed two men and a woman fled": she has a verb of her own, and was not killed.

    But "allegations that police killed two men and a woman spread" are what spread.
    """
    for above in earlier:
        told = (
            above.start > 1 and is_link(row[above.start - 1], "that") and isinstance(row[above.start - 2], NounPhrase)
        )
        if above.at < found and not told and len(above.objects) > 1 and above.objects[-1] is row[found]:
            above.objects = above.objects[:-1]


def take_back(row: list[Chunk], found: int, earlier: list[Clause]) -> None:
    """ "A man accused of killing Holt and Dane | was hanged": the verb is not Dane's, who was killed as well."""
    for above in reversed(earlier):
        first = next((i for i, c in enumerate(row[:found]) if above.has_object(c)), None)
        if first is None:
            continue
        group, end = group_at(row, first, until=found)
        if group[-1] is row[found]:
            above.objects, above.end = group, max(above.end, end)
        return


def let_speakers_go(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> None:
    """ "Guards killed five inmates, lawyers and relatives said": behind the comma stand those who say so."""
    first = next((i for i, chunk in enumerate(row) if chunk is clause.subjects[0]), 0)
    if first and is_link(row[first - 1], "comma", "quote") and not clause.objects:
        for above in earlier:
            rest = [o for o in above.objects if not clause.has_subject(o)]
            above.objects = rest or above.objects
            for at, (low, group) in enumerate(above.phrases):
                kept = [p for p in group if not clause.has_subject(p)]
                above.phrases[at] = (low, kept or group)
