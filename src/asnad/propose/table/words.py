"""Which words of the vocabulary of columns stand in headers and cells?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from asnad.language.fold import fold
from asnad.vocabularies import vocabulary

__all__ = ["IN_CELLS", "WORD_EDGE", "in_vocabulary", "language_of", "loose_words", "roles"]

WORD_EDGE = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_./()\[\]:#-]+")
"""Where a word of a header ends: "DateOfArrest", "date_of_arrest"."""

IN_CELLS = frozenset({"not_known", "none_of_these", "joining", "of_others", "spelling", "whole"})
"""Terms that are no columns but words in cells, and in headers."""

ALONE = ".alone"
"""Ends the languages of words that mean their role only when they are the whole header."""


@cache
def roles() -> frozenset[str]:
    """The roles that a column can have."""
    return frozenset(vocabulary("columns").terms) - IN_CELLS


@cache
def _languages() -> dict[str, frozenset[str]]:
    """The languages of each word that columns are called by, folded."""
    found: dict[str, set[str]] = {}
    for term in vocabulary("columns").terms.values():
        said = [(part.partition(".")[0], word) for part, words in term.words.items() for word in words]
        for language, word in [*said, *term.labels.items()]:
            found.setdefault(fold(word), set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}


def language_of(headers: Iterable[str]) -> str | None:
    """The language that most of these headers are in; ``None`` when they do not tell one."""
    counts = Counter(
        language for header in headers for language in _languages().get(fold(header.strip()), frozenset())
    ).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


@cache
def in_vocabulary(code: str) -> frozenset[str]:
    """The words of a term of ``columns.toml`` in all languages, folded."""
    term = vocabulary("columns")[code]
    return frozenset(fold(word) for words in (*term.words.values(), term.labels.values()) for word in words)


@cache
def loose_words(code: str) -> frozenset[str]:
    """Those of the words of a term that mean it inside a longer header too, folded."""
    term = vocabulary("columns")[code]
    said = [words for language, words in term.words.items() if not language.endswith(ALONE)]
    return frozenset(fold(word) for words in (*said, term.labels.values()) for word in words)
