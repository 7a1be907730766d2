"""Which parts does a name have, and which of them tell people apart?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from asnad.language.fold import fold

__all__ = ["FAMILY_ENDINGS", "SERVANTS", "is_full_name", "is_initial", "name_parts", "name_tokens"]

_PARTICLES = frozenset([
    "al", "el", "ul", "ol", "bin", "ben", "ibn", "bint", "bt", "de", "da", "di", "do", "dos", "das", "del", "della",
    "la", "las", "los", "le", "y", "e", "i", "van", "von", "der", "den", "und", "ould", "wuld", "uld",
    "ال", "بن", "ابن", "بنت", "ولد", "בן", "בת",
])  # fmt: skip
_NEVER_LAST = frozenset(["de", "del", "y", "da", "dos", "das", "bin", "ibn", "bint", "von", "بن", "ابن"])
"""Particles that belong to a word behind them, which a cut field has lost."""
FAMILY_ENDINGS = frozenset([
    "zadeh", "zade", "zada", "nejad", "nezhad", "nejhad", "pour", "pur", "poor", "far", "fard", "nia",
    "niya", "khah", "doust", "dust", "oghli", "oglu", "زاده", "نژاد", "پور", "فر",
    "فرد", "نیا", "خواه", "دوست", "اوغلی",
])  # fmt: skip
SERVANTS = frozenset(["abd", "abdol", "abdul", "abdel", "عبد", "عبدال"])
"""The servant in "servant of the Merciful", alone no name."""
_SPLIT = re.compile(r"[\s\-/]+")
_TAILS = frozenset(
    ["الدین", "الله", "اله", "ollah", "allah", "ullah", "oddin", "eddin", "uddin", "aldin", "eldin", "uldin", "oldin"]
)
_NICKNAME = re.compile(r"[\"(\[][^\")\]]*[\")\]]")
_PUNCTUATION = "\"'()[];:"
_SERVANT = re.compile(r"abd(?:[aeou]l?)?|عبد(?:ال)?")
_ARTICLE = re.compile(r"^(?:al(?=[b-df-hj-np-tv-xz])|ال)")
_INITIAL = re.compile(r"[^\W\d_\u2e80-\U0003ffff]|[csz]h|[gk]h|الف")  # a Chinese sign alone is a name


@lru_cache(maxsize=1 << 16)
def name_tokens(form: str) -> tuple[str, ...]:
    """The folded parts of a name that tell people apart, in order: given before family, particles left out.

    A comma puts the family name last ("Nader, Shirin" → ``("shirin", "nader")``).
    """
    plain = fold(form.replace("ئ", "ع"))  # a seat for hamza, which is silent; folding would make it a yeh
    without = _NICKNAME.sub(" ", plain)
    before, comma, after = (without if any(map(str.isalnum, without)) else plain).partition(",")
    words = [word.strip(_PUNCTUATION) for word in _SPLIT.split(f"{after} {before}" if comma else before)]
    words = [word for word in words if any(map(str.isalnum, word))]
    if len(words) > 2 and words[-1] in _NEVER_LAST:
        words.pop()
    kept = [w for w in words[:-1] if w.replace("'", "") not in _PARTICLES] + words[-1:]
    return tuple(_joined(word.rstrip(".") for word in kept))


def _joined(tokens: Iterable[str]) -> Iterator[str]:
    """Join what one name writes apart: "Abd al-Karim", "Abdul Karim"; شمس الدین. The article after "Abd" goes."""
    waiting = ""
    for token in tokens:
        if _SERVANT.fullmatch(waiting):
            waiting = ("abdol" if waiting[0] == "a" else "عبدال") + _ARTICLE.sub("", token)
        elif waiting and token in _TAILS:
            waiting += token
        else:
            if waiting:
                yield waiting
            waiting = token
    if waiting:
        yield waiting


def is_full_name(form: str) -> bool:
    """Whether a name has two parts or more that are not initials: enough to be known by."""
    return sum(not is_initial(token) for token in name_tokens(form)) > 1


def name_parts(form: str) -> tuple[str, str]:
    """A guess at given and family name, as written; a single word is taken for the family name.

    The family name is the last word, with the particles before it and an ending written apart ("Taghi Zadeh").
    """
    before, comma, after = form.partition(",")
    if comma:
        return after.strip(), before.strip()
    words = form.split()
    start = len(words) - 1
    if start > 1 and fold(words[start]) in FAMILY_ENDINGS:
        start -= 1
    while start > 1 and fold(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[max(start, 0) :])


@lru_cache(maxsize=1 << 15)
def is_initial(token: str) -> bool:
    """Whether a token is one letter, or what stands for one ("Sh.", الف)."""
    return _INITIAL.fullmatch(token) is not None
