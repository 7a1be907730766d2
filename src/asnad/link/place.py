"""Are two places as written one place?"""

from __future__ import annotations

import re
from functools import lru_cache

from asnad.language.fold import fold
from asnad.language.transliterate import same_ending, skeleton, sound_distance, sounds

__all__ = ["nearly_same_place", "place_key", "same_place", "same_region"]

_SMALL = frozenset(["the", "of", "in", "la", "el", "le", "al", "province", "city", "town", "village", "استان", "شهر"])
_WORD = re.compile(r"[^\W_]+")
_ONE, _NEAR = 0.12, 0.25
"""Distance of sounds up to which two names are spellings of one, and up to which they may be."""


@lru_cache(maxsize=1 << 15)
def _words(name: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(re.sub(r"'s\b", "", fold(name)).replace("'", "")))
    return tuple(w for w in words if w not in _SMALL) or words


@lru_cache(maxsize=1 << 15)
def place_key(name: str) -> str:
    """A key under which spellings of a place fall together: its consonants, or the words when they have none."""
    words = _words(name)
    if any(any(map(str.isdigit, w)) for w in words):
        return " ".join(words)
    return "".join(map(skeleton, words)) or " ".join(words)


@lru_cache(maxsize=1 << 15)
def _sounds(name: str) -> str:
    # The Persian ezafe joins two words with an e that is spoken and may be written: Sabz Abad, Sabze-Abad.
    words = _words(name)
    heads = (re.sub(r"(?<=[^aeiou].)ye$|(?<=[^aeiou])e$", "", w) if w.isascii() else w for w in words[:-1])
    return "".join(map(sounds, (*heads, *words[-1:])))


@lru_cache(maxsize=1 << 15)
def same_place(left: str, right: str) -> bool:
    """Whether two names are spellings of one place name."""
    a, b = _words(left), _words(right)
    if a == b:
        return True
    if any(any(map(str.isdigit, w)) for w in (*a, *b)):
        return False
    x, y = _sounds(left), _sounds(right)
    return sound_distance(x, y) <= _ONE and same_ending(x, y)


@lru_cache(maxsize=1 << 15)
def nearly_same_place(left: str, right: str) -> bool:
    """Whether two names may be one with a slip of the pen or of the ear."""
    if any(map(str.isdigit, left + right)):
        return False
    return sound_distance(_sounds(left), _sounds(right)) <= _NEAR


def same_region(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the wider places given with two names can be the same: none given, or one in common."""
    return not left or not right or any(same_place(a, b) for a in left for b in right)
