"""What must be found in a text: the lines of a gold file, each with its quote."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asnad.errors import EvaluationError
from asnad.model.text import Span

__all__ = ["Gold", "gold_lines", "words_of"]

_SMALL = frozenset([
    "the", "a", "an", "of", "in", "on", "by", "to", "and", "or", "for", "its", "their", "his",
    "her", "this", "that", "these", "those", "'s", "s", "s'", "other",
])  # fmt: skip


@dataclass(slots=True)
class Gold:
    """One line of a gold file: a claim, a gap, or a must-not."""

    id: str
    kind: str
    type: str
    span: Span
    line: Mapping[str, Any]


def gold_lines(path: Path, text: str) -> list[Mapping[str, Any]]:
    """The lines of a gold file; where the text was read otherwise than the file, quotes are found again by their words.

    Raises:
        EvaluationError: a line is not JSON, lacks a field, or its quote is not in the text.
    """
    found = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            quote, start, end = line["quote"], int(line["start"]), int(line["end"])
            line["id"], line["kind"], line["claim_type"], line["asserter"]["kind"], line["stance"]
        except (json.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            said = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            raise EvaluationError(
                f"{path}, line {number}: {said}; expected JSON with id, kind, claim_type, quote, start, end, "
                "asserter and stance"
            ) from error
        if _plain(text[start:end]) != _plain(quote):
            pattern = r"\s+".join(re.escape(word) for word in quote.split())
            again = re.search(pattern, text)
            if again is None:
                raise EvaluationError(
                    f"{path}, line {number}: the quote {quote!r} is not in the text; give the gold's own text"
                )
            line["start"], line["end"] = again.span()
        found.append(line)
    return found


def words_of(text: str) -> set[str]:
    """The words of a text that may tell people and things apart, in small letters and without a plural's s."""
    found = re.findall(r"[^\W_]+", text.lower().replace("’", "'"))
    return {w[:-1] if w.endswith("s") and len(w) > 4 else w for w in found if w not in _SMALL}


def _plain(text: str) -> str:
    return " ".join(text.split())
