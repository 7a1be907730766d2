"""Which days does an EDTF expression cover, and how are days written in EDTF?

Level 0 and 1 of the Extended Date/Time Format (ISO 8601-2:2019, annex A; Library of Congress, February 2019) within
the years 1–9999. Negative and longer years are refused: no ``date`` can hold them.

The format leaves open when seasons are. Here they are the astronomical ones of the northern hemisphere. A winter may be
the one a year begins with or the one it ends with, so both are covered.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asnad.model.when import Precision

__all__ = ["Extent", "parse_edtf", "season", "write_edtf"]

_DATE = re.compile(
    r"(?:Y(?P<long>\d{5,})"
    r"|(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?)"
    r"(?P<mark>[?~%])?\Z",
    re.ASCII,
)
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?\Z", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Extent:
    """The inclusive days an expression covers; ``None`` is an open or unknown end.

    ``approximate`` is ``~`` or ``%``, ``uncertain`` is ``?`` or ``%``; in an interval, of either end.
    """

    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


def parse_edtf(text: str) -> Extent:
    """The days that ``text`` covers.

    Raises:
        ValueError: it is not EDTF of level 0 or 1, or lies outside the years 1–9999.
    """
    left, slash, right = text.partition("/")
    if not slash:
        return _point(text, text)
    start, end = _end(left, text), _end(right, text)
    if start is None and end is None:
        raise ValueError(f"EDTF interval {text!r} has no date on either side; give at least one")
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError(f"EDTF interval {text!r} ends before it starts; put the earlier date first")
    return Extent(
        earliest,
        latest,
        "open" if earliest is None or latest is None else "window",
        any(e.approximate for e in (start, end) if e),
        any(e.uncertain for e in (start, end) if e),
    )


def write_edtf(earliest: date | None, latest: date | None, *, approximate: bool = False) -> str:
    """The shortest EDTF that covers just these days: a day, month, season, year, decade, century, or an interval.

    ``""`` when both ends are open. Promise: ``parse_edtf`` of it gives these days back.
    """
    if earliest is None and latest is None:
        return ""
    mark = "~" if approximate else ""
    whole = _whole(earliest, latest) if earliest and latest else ""
    if whole:
        return whole + mark
    size = max(_size(earliest, start=True), _size(latest, start=False))
    start, end = (d.isoformat()[:size] + mark if d else ".." for d in (earliest, latest))
    return f"{start}/{end}"


def season(year: int, number: int) -> tuple[date, date]:
    """First and last day of a season: 21 spring, 22 summer, 23 autumn, 24 winter.

    Raises:
        ValueError: there is no such season, or it passes the years 1–9999.
    """
    match number:
        case 21:
            return date(year, 3, 20), date(year, 6, 20)
        case 22:
            return date(year, 6, 21), date(year, 9, 22)
        case 23:
            return date(year, 9, 23), date(year, 12, 20)
        case 24:
            return date(year - 1, 12, 21), date(year + 1, 3, 19)
    raise ValueError(f"season {number} is not one of 21 (spring), 22, 23, 24 (winter)")


def _end(text: str, whole: str) -> Extent | None:
    return None if text in ("", "..") else _point(text, whole)


def _point(text: str, whole: str) -> Extent:
    if timed := _TIME.match(text):
        text = timed[1]
    found = _DATE.match(text)
    if found is None:
        raise ValueError(f"{whole!r} is not an EDTF date of level 0 or 1, such as 1988, 1988-07, 198X or 1981/1988")
    try:
        extent = _dated(found)
    except ValueError as error:
        raise ValueError(f"{whole!r} names no day from year 1 to 9999: {error}") from error
    mark = found["mark"]
    return replace(extent, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%")) if mark else extent


def _dated(found: re.Match[str]) -> Extent:
    if found["long"]:
        raise ValueError(f"the year {found['long']} is longer than four digits")
    year, month, day = found["year"], found["month"], found["day"]
    if "X" in year:
        if (month or "XX") != "XX" or (day or "XX") != "XX":
            raise ValueError("only digits on the right can be unspecified in level 1")
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return Extent(date(max(first, 1), 1, 1), date(last, 12, 31), "decade" if year[2] != "X" else "century")
    number = int(year)
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError("only digits on the right can be unspecified in level 1")
        return Extent(date(number, 1, 1), date(number, 12, 31), "year")
    if int(month) > 20:
        if day is not None:
            raise ValueError("a season has no days")
        return Extent(*season(number, int(month)), "season")
    if day is None or day == "XX":
        return Extent(date(number, int(month), 1), date(number, int(month), monthrange(number, int(month))[1]), "month")
    exact = date(number, int(month), int(day))
    return Extent(exact, exact, "day")


def _whole(first: date, last: date) -> str:
    """One expression without an interval, if there is one for just these days."""
    if first == last:
        return f"{first.year:04d}-{first.month:02d}-{first.day:02d}"
    if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
        return f"{first.year:04d}-{first.month:02d}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return f"{first.year:04d}"
        if first.year % 10 == 0 and last.year == first.year + 9:
            return f"{first.year // 10:03d}X"
        if first.year % 100 == 0 and last.year == first.year + 99:
            return f"{first.year // 100:02d}XX"
    year = first.year + (first.month == 12)
    for number in (21, 22, 23, 24):
        if 1 < year < 9999 and season(year, number) == (first, last):
            return f"{year:04d}-{number}"
    return ""


def _size(day: date | None, *, start: bool) -> int:
    """How many letters of the ISO date say that a time begins (or ends) on this day: 4, 7 or 10."""
    if day is None:
        return 4
    other = day if start else day + timedelta(days=1) if day < date.max else date.min
    return 4 if (other.month, other.day) == (1, 1) else 7 if other.day == 1 else 10
