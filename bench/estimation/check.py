"""Is a figure what it should be? One comparison, as the benchmarks of estimation print it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Check", "passed"]


@dataclass(frozen=True, slots=True)
class Check:
    """An expected and an actual figure; they agree when they differ by at most this share of the expected."""

    what: str
    expected: float
    actual: float
    tolerance: float

    @property
    def passed(self) -> bool:
        return abs(self.actual - self.expected) <= self.tolerance * abs(self.expected) + 1e-9

    def as_plain(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "expected": self.expected,
            "actual": round(self.actual, 4),
            "tolerance": self.tolerance,
            "pass": self.passed,
        }


def passed(checks: Sequence[Check]) -> dict[str, Any]:
    """All of them, and how many agree."""
    return {
        "passed": sum(check.passed for check in checks),
        "of": len(checks),
        "checks": [check.as_plain() for check in checks],
    }
