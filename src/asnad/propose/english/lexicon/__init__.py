"""Which words does the English reader know, by what they do? TOML files of closed classes and word lists."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["listed", "phrases", "table", "words"]


@cache
def table(name: str) -> dict[str, Any]:
    """The tables of one lexicon file (``words``, ``nouns``, ``verbs``, ``lemmas``, ``idioms``, …)."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, section: str, key: str = "words") -> frozenset[str]:
    """One list of a lexicon file as a set."""
    return frozenset(table(name)[section][key])


@cache
def listed(name: str, section: str) -> frozenset[str]:
    """All lists of a section of a lexicon file as one set."""
    return frozenset(word for each in table(name)[section].values() for word in each)


@cache
def phrases(name: str, section: str, key: str = "words") -> tuple[tuple[str, ...], ...]:
    """One list as tuples of words, longest first."""
    return tuple(sorted((tuple(p.split()) for p in words(name, section, key)), key=lambda p: (-len(p), p)))
