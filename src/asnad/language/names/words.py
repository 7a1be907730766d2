"""Which words about names does Asnad know: nicknames, elements of compounds, common names, words for no name?"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from asnad.language.fold import fold
from asnad.language.script import script

__all__ = ["NameWords", "name_words", "table"]


@dataclass(frozen=True, slots=True)
class NameWords:
    """``nicknames``: folded form → the groups it belongs to. ``elements``: script → halves of compound names."""

    nicknames: Mapping[str, frozenset[int]]
    elements: Mapping[str, tuple[str, ...]]


def table(name: str) -> dict[str, Any]:
    """One of the TOML files that stand beside this module."""
    return tomllib.loads(files("asnad.language.names").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def name_words() -> NameWords:
    """The lists of this folder, folded."""
    groups: dict[str, set[int]] = defaultdict(set)
    at = 0
    for language in table("nicknames").values():
        for group in language["groups"]:
            for form in group.split():
                groups[fold(form).strip("'")].add(at)
            at += 1
    elements: dict[str, list[str]] = defaultdict(list)
    for word in " ".join(table("compounds")["elements"]).split():
        elements[script(word)].append(fold(word))
    return NameWords(
        {form: frozenset(found) for form, found in groups.items()},
        {code: tuple(words) for code, words in elements.items()},
    )
