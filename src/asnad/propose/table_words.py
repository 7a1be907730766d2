"""Which words of the vocabulary of columns stand in headers and cells?"""

from __future__ import annotations

import re
from functools import cache

from asnad.language.fold import fold
from asnad.vocabularies import vocabulary

__all__ = ["IN_CELLS", "WORD_EDGE", "in_vocabulary", "roles"]

WORD_EDGE = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_./()\[\]:#-]+")
"""Where a word of a header ends: "DateOfArrest", "date_of_arrest"."""

IN_CELLS = frozenset({"not_known", "none_of_these", "joining"})
"""Terms that are no columns but words in cells."""


@cache
def roles() -> frozenset[str]:
    """The roles that a column can have."""
    return frozenset(vocabulary("columns").terms) - IN_CELLS


@cache
def in_vocabulary(code: str) -> frozenset[str]:
    """The words of a term of ``columns.toml`` in all languages, folded."""
    term = vocabulary("columns")[code]
    return frozenset(fold(word) for words in (*term.words.values(), term.labels.values()) for word in words)
