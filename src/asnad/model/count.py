"""How many? A number as the source gives it: an interval, an operator, a unit, and of whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asnad.model.text import Span

__all__ = ["Count", "Operator"]

Operator = Literal["=", "≥", ">", "≤", "<", "≈", "range", "or", "all", "many", "share"]


@dataclass(frozen=True, slots=True)
class Count:
    """``lower`` and ``upper`` are inclusive bounds, ``None`` when the words give none.

    "more than 30,000" → lower 30001, upper None, ``>``; "thousands" → lower 2000, upper None, ``≥``;
    "2,800 or 3,800" → 2800–3800, ``or``; "all 80" → 80–80, ``all``; "many" → None–None, ``many``;
    "most" → ``share`` with ``share_lower`` 0.5. ``unit`` is what is counted ("political prisoners"),
    ``of`` the whole it is taken from ("of the executed").
    """

    wording: str
    lower: int | None
    upper: int | None
    operator: Operator = "="
    unit: str | None = None
    of: str | None = None
    share_lower: float | None = None
    share_upper: float | None = None
    span: Span | None = None

    @property
    def exact(self) -> bool:
        return self.operator in ("=", "all") and self.lower is not None and self.lower == self.upper

    @property
    def number(self) -> int | None:
        """The number the words name: 30,000 for "more than 30,000"; ``None`` when they name none or two."""
        if self.operator == ">" and self.lower is not None:
            return self.lower - 1
        if self.operator == "<" and self.upper is not None:
            return self.upper + 1
        if self.operator == "≈" and self.lower is not None and self.upper is not None:
            return (self.lower + self.upper) // 2
        if self.lower == self.upper or self.upper is None:
            return self.lower
        return self.upper if self.lower is None or self.operator == "≤" else None
