"""In which bin is a number? Features are words, so that a weight can be read: numbers become a few of them."""

from __future__ import annotations

__all__ = ["some", "tenth"]


def some(count: int) -> str:
    """How many, roughly: "0", "1", "2-3", "4-9", "10+"."""
    return "0" if count <= 0 else _BINS[count] if count < 10 else "10+"


_BINS = ("0", "1", "2-3", "2-3", "4-9", "4-9", "4-9", "4-9", "4-9", "4-9")


def tenth(probability: float) -> str:
    """A probability, rounded down to a tenth."""
    return _TENTHS[int(10 * probability)]


_TENTHS = (".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9", ".9")
