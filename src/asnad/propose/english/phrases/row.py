"""What stands at a place in the row of a sentence's chunks?"""

from __future__ import annotations

from collections.abc import Sequence

from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase

__all__ = [
    "after_brackets",
    "chunk_at",
    "comma_at",
    "is_comma",
    "is_conj",
    "is_dash",
    "is_link",
    "is_low",
    "joins",
    "over_brackets",
]


def is_link(chunk: Chunk | None, *kinds: str) -> bool:
    """Whether a chunk is a small word or mark of one of these kinds."""
    return chunk is not None and chunk.kind in kinds


def is_low(chunk: Chunk | None, *lows: str) -> bool:
    """Whether a chunk is one of these small words or marks."""
    return chunk is not None and chunk.low in lows


def is_comma(chunk: Chunk | None) -> bool:
    """Whether a chunk is a comma."""
    return chunk is not None and chunk.kind == "comma"


def is_conj(chunk: Chunk | None) -> bool:
    """Whether a chunk joins what stands around it: "and", "or", "as well"."""
    return chunk is not None and (chunk.kind == "conj" or (chunk.kind == "prep" and chunk.low == "as well"))


def joins(chunk: Chunk) -> bool:
    """Whether a chunk is a comma or joins what stands around it."""
    return chunk.kind in {"comma", "conj"} or chunk.low == "as well"


def is_dash(chunk: Chunk | None) -> bool:
    """Whether a chunk is a dash of any length."""
    return isinstance(chunk, Link) and chunk.low in {"-", "--", "–", "—"}


def chunk_at(row: Sequence[Chunk], i: int) -> Chunk | None:
    """The chunk at ``i``; ``None`` before the first and behind the last."""
    return row[i] if 0 <= i < len(row) else None


def comma_at(row: Sequence[Chunk], i: int) -> bool:
    """Whether a comma stands at ``i``."""
    return is_comma(chunk_at(row, i))


def over_brackets(row: Sequence[Chunk], i: int) -> int:
    """Where the row goes on after a short "(…)" at ``i``."""
    if is_low(chunk_at(row, i), "(", "["):
        for j in range(i + 1, min(len(row), i + 5)):
            if is_low(row[j], ")", "]"):
                return j + 1
    return i


def after_brackets(row: Sequence[Chunk], i: int) -> int:
    """The same, when only a name stands between."""
    if i >= len(row) or row[i].low not in {"(", "["}:
        return i
    return i + 3 if isinstance(chunk_at(row, i + 1), NounPhrase) and is_low(chunk_at(row, i + 2), ")", "]") else i
