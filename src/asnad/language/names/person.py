"""Do the words name one person at all, or nobody, or a crowd?"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from asnad.language.fold import fold
from asnad.language.names.titles import is_titles_alone
from asnad.language.names.words import table

__all__ = ["is_name_of_one"]

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_MOST_WORDS = 14


@cache
def _phrases(kind: str) -> frozenset[tuple[str, ...]]:
    found = (phrase for language in table("nobody")[kind].values() for phrase in language)
    return frozenset(tuple(_WORD.findall(fold(phrase))) for phrase in found)


@lru_cache(maxsize=1 << 17)
def is_name_of_one(form: str) -> bool:
    """Whether a form names one person: not nobody ("unknown", "N.N."), not a number of people, not a relative alone.

    ``False`` for a text without letters, for more words than a name has, for "two brothers of …", "a child of …",
    "three unidentified men", titles alone. A form it does not know to be otherwise is taken for a name.
    """
    if len(form) > 400 or is_titles_alone(form):
        return False
    words = _WORD.findall(fold(form))
    if not words or len(words) > _MOST_WORDS or not any(map(str.isalpha, "".join(words))):
        return False
    whole = tuple(words)
    if whole in _phrases("nobody"):
        return False
    people = [(word,) in _phrases("people") for word in words]
    first, rest = words[0], people[1:]
    if rest and (first.isdigit() or people[0] or ((first,) in _phrases("number") and any(rest))):
        return False
    if any((word,) in _phrases("unnamed") for word in words):
        return False
    relatives = _phrases("relative")
    return not any(whole[:length] in relatives for length in (1, 2, 3) if length < len(words))
