"""How does a Spanish name sound, whichever of the letters that Spanish speech does not tell apart it is spelled with?

In the Americas and most of Spain b is v, z and soft c are s, ll is y, h is silent, and g before e and i is j, in old
spellings x; clerks write what they hear. In a Spanish name such spellings are one, in others they are not.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["diminutive", "iberian"]

_RULES = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"[^a-z]", ""),
        (r"ch", "C"),
        (r"ph", "f"),
        (r"h", ""),
        (r"qu(?=[ei])|q", "k"),
        (r"gu(?=[ei])", "G"),
        (r"g(?=[ei])|x", "j"),
        (r"c(?=[eiy])|z", "s"),
        (r"c", "k"),
        (r"[vw]", "b"),
        (r"ll|y", "i"),
        (r"n(?=[bp])", "m"),
        (r"G", "g"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=1 << 15)
def iberian(token: str) -> str:
    """A folded word of Latin letters as Spanish speech has it: Velásquez, Belasques → ``belaskes``."""
    for pattern, letter in _RULES:
        token = pattern.sub(letter, token)
    return token


def diminutive(small: str, name: str) -> bool:
    """Whether the one is the other with -ito, -ita (Paulita, Paula; Luisito, Luis); both as :func:`iberian` reads."""
    stem, ending = small[:-3], small[-3:]
    return ending in ("ito", "ita") and len(stem) > 2 and name in (stem, stem + ending[-1])
