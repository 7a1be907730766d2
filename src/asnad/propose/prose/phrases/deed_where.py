"""Behind which words of when and where stands whom a deed's noun is of: "el asesinato ayer en Lomay de dos mineros"?"""

from __future__ import annotations

from asnad.propose.prose.phrases.named import Names

__all__ = ["behind_where"]

_FAR = 6
"""Words of when and where that may stand between a deed and whom it is of."""


def behind_where(names: Names, at: int) -> int:
    """The "of" behind days and named places that begin at a token, before more than one word; 0 where none stands."""
    tokens, step = names.tokens, at
    while step < min(at + _FAR, len(tokens) - 2):
        if tokens[step].tag in ("time", "adv"):
            step += 1
            continue
        place = names.name(step + 1) if tokens[step].role == "place" else None
        if (
            place is None
            or place.name is None
            or not (names.of(place.last + 1) or tokens[place.last + 1].tag in ("time", "prep"))
        ):
            break
        step = place.last + 1
    return step if step > at and names.of(step) and tokens[step + 1].tag in ("num", "det", "quant", "") else 0
