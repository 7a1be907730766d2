"""Under which keys is a text found, whatever its spelling and script? The same rules here and in the browser.

Every word has a *letter key*: the word folded. The words of names have *sound keys* besides, marked ``~``, equal for
all spellings in all scripts; ordinary words have none, because by sound alone "prison" would find "person".
"""

from __future__ import annotations

import json
import sys
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from asnad.language.fold import fold
from asnad.language.search import search_key, search_rules

__all__ = ["SOUND", "browser_rules", "keys", "sound_keys"]

SOUND = "~"
"""What a sound key begins with; no letter key can."""


@lru_cache(maxsize=1 << 17)
def _key(word: str) -> str:
    return "".join(c for c in fold(word) if c.isalnum())


def keys(text: str) -> tuple[str, ...]:
    """The letter keys of the words of a text, each once."""
    found = dict.fromkeys(_key(word) for word in text.replace("-", " ").split())
    found.pop("", None)
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def sound_keys(name: str) -> tuple[str, ...]:
    """The sound keys of the words of a name, and of each two that may be written as one ("Ali Reza", "Alireza")."""
    words = search_key(name).split()
    joined = (left + right for left, right in pairwise(words))
    return tuple(SOUND + key for key in dict.fromkeys((*words, *joined)))


@cache
def browser_rules() -> dict[str, object]:
    """What ``static/key.js`` needs to make the same keys.

    ``fold`` says what each letter folds to that folds to something else than its compatibility decomposition does:
    the browser folds a letter by this table, else by the folds of its decomposition, else not at all. That is
    :func:`asnad.language.fold.fold` exactly, because fold treats each character by itself. Ideographs and Hangul are
    left out: nothing but their decomposition matters. ``letters`` and ``rules`` are those of sound keys.
    """
    table: dict[str, list[str]] = {}
    for code in range(sys.maxunicode + 1):
        if 0x3400 <= code < 0xA000 or 0xAC00 <= code < 0xF900 or (code >= 0x20000 and not 0xE0000 <= code < 0xE0200):
            continue
        letter = chr(code)
        if unicodedata.category(letter) in ("Cn", "Co", "Cs"):
            continue
        after = fold(letter)
        if after == letter:
            continue
        parts = unicodedata.normalize("NFKD", letter)
        if parts != letter and after == "".join(map(fold, parts)):
            continue
        table.setdefault(after, []).append(letter)
    return {"fold": {after: "".join(letters) for after, letters in table.items()}, **json.loads(search_rules())}
