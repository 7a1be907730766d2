"""When was it? An uncertain date that keeps its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from asnad.model.text import Span

__all__ = ["Basis", "Calendar", "Precision", "When"]

Calendar = Literal["gregorian", "solar_hijri", "lunar_hijri"]
Precision = Literal["day", "month", "season", "year", "decade", "century", "window", "open"]
Basis = Literal["stated", "resolved", "inferred"]
"""``stated``: in these words; ``resolved``: from other words of the source; ``inferred``: concluded, with a reason."""


@dataclass(frozen=True, slots=True)
class When:
    """A span of days in which something lies, as far as the words tell.

    ``earliest`` and ``latest`` are inclusive days in the proleptic Gregorian calendar; ``None`` is an open end.
    ``edtf`` is the same in EDTF (ISO 8601-2:2019 level 0–1, Gregorian), empty when it has no such form.
    ``calendar`` is the one the words are in. ``anchor`` names what a relative date was counted from
    ("1988", "the date of publication"); ``reason`` says why, when ``basis`` is ``inferred``.
    """

    wording: str
    earliest: date | None
    latest: date | None
    edtf: str = ""
    calendar: Calendar = "gregorian"
    precision: Precision = "day"
    basis: Basis = "stated"
    approximate: bool = False
    anchor: str | None = None
    reason: str | None = None
    span: Span | None = None

    def could_equal(self, other: When) -> bool:
        """Whether some day lies in both spans."""
        return not (
            (self.latest is not None and other.earliest is not None and self.latest < other.earliest)
            or (other.latest is not None and self.earliest is not None and other.latest < self.earliest)
        )

    def refines(self, other: When) -> bool:
        """Whether this span lies inside the other and is not the same."""
        inside = (other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)) and (
            other.latest is None or (self.latest is not None and self.latest <= other.latest)
        )
        return inside and (self.earliest, self.latest) != (other.earliest, other.latest)
