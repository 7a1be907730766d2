"""Is a place a country?"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from asnad.language.fold import fold

__all__ = ["country_in_word", "country_name", "country_of"]

_ADJECTIVE = re.compile(r"^[a-z]{4,}(?:an|ese|ish|i)$")
_LANGUAGES = ("en", "fa", "ar", "fr", "es", "de")


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB"):
                found.setdefault(fold(name), code)
    return found


def country_name(code: str) -> str:
    """The English name of a country by its code, for reasons."""
    return str(Locale("en").territories.get(code, code))


@cache
def _stems() -> dict[str, str]:
    """The English country names of one word by their first four letters, where only one country has them."""
    stems: dict[str, set[str]] = {}
    for code, name in Locale("en").territories.items():
        word = fold(name)
        if len(code) == 2 and len(word) >= 4 and word.isalpha() and country_of(name) == code:
            stems.setdefault(word[:4], set()).add(code)
    return {stem: min(codes) for stem, codes in stems.items() if len(codes) == 1}


@cache
def country_in_word(word: str) -> str | None:
    """The country an English word is made of: "Iran", "Iran's", "Iranian", "Iraqi"; ``None`` for others."""
    plain = fold(word).removesuffix("'s").rstrip("'")
    if (code := country_of(plain)) is not None:
        return code
    return _stems().get(plain[:4]) if _ADJECTIVE.search(plain) else None


@cache
def country_of(name: str) -> str | None:
    """The ISO 3166 code of the country of this name in one of the languages of the interface; ``None`` for others."""
    return _countries().get(fold(name).removeprefix("the ").removeprefix("islamic republic of ").strip())
