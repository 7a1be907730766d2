"""When do two wordings say the same? Texts as words, as sets of stems, and as short labels."""

from __future__ import annotations

import re
from functools import lru_cache

from asnad.language.fold import fold

__all__ = ["alike", "initials", "label", "stems", "words"]

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    _WORD.findall(
        "a an and as at by for from had has have he her his in into is it its of on or she that the their them they "
        "this those to was were where who whom whose with de der die das des du el en et la le les los un una une "
        "und von y از به با در را که و آن این های ها في من على عن الی ال"
    )
)
"""Words that carry no content of their own in the languages of the labels."""


def words(text: str) -> list[str]:
    """The folded words of a text, apostrophes taken out of them."""
    return _WORD.findall(fold(text).replace("'", ""))


def _stem(word: str) -> str:
    """The first six letters, without a plural s: enough to bring "smugglers" to "smuggling", in no one language."""
    if len(word) > 6:
        return word[:6]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1 << 16)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry content; all words when none does."""
    found = words(text)
    return frozenset(_stem(w) for w in found if w not in _SMALL) or frozenset(found)


def initials(text: str) -> str:
    """The initials of the content words: "People's Union of Arden" → "pua"."""
    return "".join(w[0] for w in words(text) if w not in _SMALL)


@lru_cache(maxsize=1 << 16)
def alike(left: str, right: str) -> bool:
    """Whether two folded words differ by one letter at most, in words long enough to bear it ("sorkh", "sorkhe")."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) < 4 or len(long) - len(short) > 1 or left.isdigit() or right.isdigit():
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def label(text: str, limit: int = 120) -> str:
    """One line of at most ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
