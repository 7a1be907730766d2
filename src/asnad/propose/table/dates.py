"""When does a cell of a list mean? Dates such as 0/6/81, with what is unknown left unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from asnad.language.calendars import days_of
from asnad.language.dates import parse_date
from asnad.language.fold import fold
from asnad.model.text import Span
from asnad.model.when import Basis, Calendar, Precision, When

__all__ = ["CellDates", "DateOrder", "order_of"]

DateOrder = Literal["dmy", "mdy", "ymd"]
"""Which part of a date comes first; a part of three or four digits is the year wherever it stands."""

PARTS = re.compile(r"(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})[-/.]?$")
YEAR_MONTH = re.compile(r"(?:(\d{1,2})[-/.])?(\d{4})(?:[-/.](\d{1,2}))?$")
PLACES: dict[DateOrder, tuple[int, int, int]] = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}
"""Where year, month and day stand among the three parts."""

GREGORIAN_YEARS = range(1501, 2101)
"""Years below are years of another calendar."""

OTHER_YEARS = range(1250, 1501)
"""Those of the last two centuries in the other two calendars."""

OTHER_CALENDARS: dict[str, Calendar] = {"fa": "solar_hijri", "ar": "lunar_hijri"}
"""Which one, in a list in this language."""

PERSIAN_FIGURES = re.compile("[۰-۹]")

LANGUAGES = ("en", "es", "fr", "de", "fa", "ar")
"""Tried in this order on cells in words, when the language of the list is not stated."""

CENTURY = range(1969, 2069)
"""What two digits mean where nothing tells the newest year that is possible (POSIX ``strptime``, ``%y``)."""


def order_of(cells: Iterable[str]) -> tuple[DateOrder, bool]:
    """The order of parts that makes the most of these dates possible (day first in a tie), and whether 0 stands for
    parts that are not known."""
    found = [found for cell in cells if (found := PARTS.match(fold(cell).strip()))]
    parts = [tuple(map(int, each.groups())) for each in found]
    years_first = sum(len(each[1]) > 2 for each in found)
    if years_first * 2 > len(found):
        order: DateOrder = "ymd"
    else:
        day_first = sum(first > 12 >= second for first, second, _ in parts)
        month_first = sum(second > 12 >= first for first, second, _ in parts)
        order = "mdy" if month_first > day_first else "dmy"
    return order, any(0 in each[:2] or (0 in each and order == "ymd") for each in parts)


class CellDates:
    """Reads the dates of one list.

    A year of two digits is the latest that is not after ``newest`` and says so in its ``anchor``; its basis is
    ``resolved``, because the century is not in the words.
    """

    def __init__(self, order: DateOrder, *, zero_is_unknown: bool, newest: int | None, language: str | None) -> None:
        self._order = order
        self._places = PLACES[order]
        self._zero_is_unknown = zero_is_unknown
        self._newest = newest
        self._languages = (language,) if language else LANGUAGES
        self._read: dict[str, When | None] = {}

    def read(self, cell: str, span: Span | None) -> When | None:
        """When this cell means; ``None`` when it names no time at all."""
        if cell not in self._read:
            self._read[cell] = self._of(cell)
        when = self._read[cell]
        return replace(when, span=span) if when else None

    def of_columns(self, year: str, month: str, day: str, span: Span | None) -> When | None:
        """When columns of their own for year, month and day mean; the wording is what they hold, biggest first."""
        wording = " ".join(filter(None, (year, month, day)))
        digits = [fold(cell).strip() for cell in (year, month, day)]
        if not all(map(str.isdigit, filter(None, digits))) or not digits[0]:
            return self.read(wording, span) if wording else None
        when = self._from_parts(wording, digits[0], int(digits[1] or 0), int(digits[2] or 0))
        return replace(when, span=span) if when else None

    def _of(self, cell: str) -> When | None:
        plain = fold(cell).strip()
        parts = PARTS.match(plain)
        if parts:
            digits = parts.groups()
            places = PLACES["ymd"] if len(digits[0]) > 2 else self._places
            if len(digits[0]) <= 2 and len(digits[2]) > 2:
                places = PLACES["mdy"] if self._places == PLACES["mdy"] else PLACES["dmy"]
            year, month, day = (digits[place] for place in places)
            return self._from_parts(cell, year, int(month), int(day))
        if short := YEAR_MONTH.match(plain):
            return self._from_parts(cell, short[2], int(short[1] or short[3] or 0), 0)
        if not any(map(str.isalnum, plain)) or not plain.strip("0/.- "):
            return None
        for language in self._languages:
            when = parse_date(cell, order=self._order, language=language)
            if when:
                return when
        return None

    def _from_parts(self, wording: str, digits: str, month: int, day: int) -> When | None:
        year = self._year(digits)
        if year is None:
            known = month or day
            return When(wording, None, None, precision="open") if known else None
        reason = None
        if month > 12:
            reason, month, day = f"there is no month {month}; only the year was taken", 0, 0
        elif not month and day:
            reason, day = f"the month is not stated; day {day} was left out", 0
        calendar = self._calendar(digits, wording)
        if calendar is None:
            said = f"the year {digits} is of another calendar, and which one the list does not tell"
            return When(wording, None, None, precision="open", reason=said)
        try:
            earliest, latest = days_of(calendar, year, month or None, day or None)
        except ValueError as error:
            reason, day = f"{error}; only the month was taken", 0
            earliest, latest = days_of(calendar, year, month or None)
        precision: Precision = "day" if day else "month" if month else "year"
        edtf = {"day": earliest.isoformat(), "month": f"{year:04}-{month:02}", "year": f"{year:04}"}[precision]
        if calendar != "gregorian" and earliest != latest:
            edtf = f"{earliest.isoformat()}/{latest.isoformat()}"
        short = len(digits) < 3
        basis: Basis = "inferred" if reason else "resolved" if short else "stated"
        anchor = None
        if short:
            anchor = f"the latest such year up to {self._newest or CENTURY[-1]}"
        return When(wording, earliest, latest, edtf, calendar, precision, basis, anchor=anchor, reason=reason)

    def _calendar(self, digits: str, wording: str) -> Calendar | None:
        """The calendar of a year; ``None`` when the list does not tell, or has no such year.

        Two digits in a Persian or Arabic list may be of either of two calendars. Figures as Persians write them tell
        theirs, in a list in no language with another one.
        """
        if len(digits) > 2 and int(digits) in GREGORIAN_YEARS:
            return "gregorian"
        other = OTHER_CALENDARS.get(self._languages[0]) if len(self._languages) == 1 else None
        if other is None and len(digits) > 2 and PERSIAN_FIGURES.search(wording):
            other = "solar_hijri"
        if len(digits) < 3:
            return None if other else "gregorian"
        return other if int(digits) in OTHER_YEARS else None

    def _year(self, digits: str) -> int | None:
        number = int(digits)
        if len(digits) > 2:
            return number or None
        if number == 0 and (self._zero_is_unknown or len(digits) == 1):
            return None
        if self._newest is None:
            return CENTURY[(number - CENTURY[0]) % 100]
        return self._newest - (self._newest - number) % 100
