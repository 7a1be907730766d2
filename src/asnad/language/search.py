"""Under which key does a search find a word, however it is spelled?

The rules are data (``search_rules.json``), so that a browser can follow the same ones in a few lines:

1. lower-case the text, decompose it (NFKD), drop every mark (``\\p{M}``) and every format character (``\\p{Cf}``);
2. replace each character that ``letters`` names; of the others keep letters and digits (``\\p{L}``, ``\\p{N}``) and
   make the rest a space;
3. apply each of ``rules`` in order, ``[pattern, replacement]``, everywhere in the text. The patterns mean the same in
   Python and in JavaScript (flag ``g``); ``$1`` is the first group.

What is left of a word are its consonants: ``S`` sh, ``C`` ch, ``X`` kh, ``q`` q and gh, ``H`` h, and ``A`` for any
vowel at its start. Two spellings match when their keys are equal once the spaces are taken out ("Ali Reza",
"Alireza"); a half-typed word matches when its key is the beginning of a word's.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib.resources import files

__all__ = ["search_key", "search_rules"]


@cache
def search_rules() -> str:
    """The rules as JSON text, for whoever has to follow them elsewhere."""
    return files("asnad.language").joinpath("search_rules.json").read_text(encoding="utf-8")


@cache
def _compiled() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    table = json.loads(search_rules())
    rules = tuple((re.compile(pattern), replacement.replace("$1", r"\1")) for pattern, replacement in table["rules"])
    return table["letters"], rules


def search_key(text: str) -> str:
    """The key of each word, separated by spaces; the same for spellings of one name in any script."""
    letters, rules = _compiled()
    out = []
    for c in unicodedata.normalize("NFKD", text.lower()):
        category = unicodedata.category(c)
        if category[0] == "M" or category == "Cf":
            continue
        out.append(letters.get(c, c if category[0] in "LN" else " "))
    key = "".join(out)
    for pattern, replacement in rules:
        key = pattern.sub(replacement, key)
    return key
