"""Which dates does a text give, in the words it gives them in?

>>> [w.wording for w in find_dates("In January 1989 they announced it, more than three decades later it was denied.")]
['In January 1989', 'more than three decades later']

Nothing is invented: a number is a year only where the words around it say so, a date without a year has no days until
it is counted from another one, and what can be read in two ways covers both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from asnad.language.dates_context import Found, find_written
from asnad.language.dates_points import Order, Point, extent, numeric
from asnad.language.dates_relative import Anchor, Relative, counted
from asnad.language.edtf import parse_edtf, write_edtf
from asnad.language.numerals import plain
from asnad.model.text import Span
from asnad.model.when import Precision, When

__all__ = ["anchored", "ends", "find_dates", "parse_date", "relative_to", "resolve"]

_AHEAD = 45
"""Days after publication within which a day or month without a year may be the coming one."""

_HEAD = 200
"""Characters in which a dateline stands."""
_DATELINE = re.compile(r" ?(?:--|[(\[\u2014-])")


def find_dates(text: str, *, language: str = "en", published: When | None = None) -> list[When]:
    """The dates in ``text``, in order; they do not overlap.

    ``published`` is what "yesterday" and dates without a year are counted from; without it a dateline at the start of
    the text ("CITY, 3 JAN 90 --") serves. A date without a year is left alone once the text has told of another year.
    Dates counted from the time told of ("two days later") are left without days: give them to :func:`resolve`.
    Promise: ``text[w.span.start:w.span.end] == w.wording`` for every one.
    """
    low = plain(text)
    found = find_written(text, low, language)
    whens = [_when(text, f) for f in found]
    anchor = published or _dateline(low, whens)
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return whens
    own_years = {anchor.earliest.year, anchor.latest.year}
    other_year = False
    for at, (one, when) in enumerate(zip(found, whens, strict=True)):
        if when.earliest or when.latest:
            days = when.earliest or when.latest
            other_year = other_year or (days is not None and days.year not in own_years)
        elif (one.relative.anchor == "publication") if one.relative else (not other_year or one.years_away is not None):
            whens[at] = _resolved(when, one, anchor)
    return whens


def parse_date(text: str, *, order: Order = "dmy", language: str = "en", not_after: int = 2029) -> When | None:
    """The date that a field or a cell gives, or ``None`` when it gives none.

    ISO 8601, EDTF, numbers in this ``order`` with zeros for what is not known, and everything :func:`find_dates`
    reads. A year of two digits in a numeric date is the last such year up to ``not_after``. What says no year
    ("30 January, year unknown") has no days but keeps its words.
    """
    wording = text.strip()
    low = plain(wording)
    if not any(c.isalnum() for c in low):
        return None
    if re.fullmatch(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}", low) and not re.fullmatch(r"\d{4}-\d\d-\d\d", low):
        point = numeric(low, language, order, not_after=not_after)
        return None if point is None else replace(_when(wording, Found(0, len(wording), point)), span=None)
    year = re.match(r"\d{4}", low)
    if year is None or (language not in ("fa", "ar") and not 1280 <= int(year[0]) <= 1470):
        try:
            edtf = parse_edtf(low.upper())
        except ValueError:
            pass
        else:
            return When(
                wording,
                edtf.earliest,
                edtf.latest,
                low.upper(),
                precision=edtf.precision,
                approximate=edtf.approximate or edtf.uncertain,
            )
    found = find_written(wording, low, language, alone=True)
    if not found:
        return None
    longest = max(found, key=lambda f: f.end - f.start)
    return replace(_when(wording, longest), wording=wording, span=None)


def relative_to(when: When, *, language: str = "en") -> Anchor | None:
    """What a date without days must be counted from; ``None`` when it has days, or its words give nothing to count.

    ``publication`` for "yesterday", "last week", "30 December"; ``narrative`` for "two days later", "that year".
    """
    if when.earliest or when.latest:
        return None
    found = find_written(when.wording, plain(when.wording), language, alone=True)
    if not found:
        return None
    if relative := found[0].relative:
        return relative.anchor
    point = found[0].first
    return "publication" if point and (point.month or point.season) else None


def resolve(when: When, anchor: When, *, language: str = "en") -> When:
    """``when`` with the days it means, counted from ``anchor``; unchanged if it has days or cannot be counted.

    A date without a year takes the anchor's year, or the last such day up to an anchor that is a day or a month; it
    stays undecided when the coming one is near enough to be meant.
    """
    if when.earliest or when.latest:
        return when
    found = find_written(when.wording, plain(when.wording), language, alone=True)
    return _resolved(when, found[0], anchor) if found else when


def anchored(whens: Iterable[When], *, language: str = "en", strict: bool = False, text: str = "") -> list[When]:
    """Dates counted from the time told of ("two days later") with their days, from the last date before them.

    ``strict``: none that would be as wide as a year or more though it is days or weeks that are counted. In ``text``,
    if it is given, the dateline tells of no time.
    """
    found: list[When] = []
    head: When | None = None
    for when in whens:
        if not found and text:
            head = _dateline(plain(text[:_HEAD]), [when])
        current = when
        undated = when.earliest is None and when.latest is None
        if undated and found and relative_to(when, language=language) == "narrative":
            told = _told_before(found, head, language, same=_is_the_same(when, language))
            if told is not None:
                current = resolve(when, told, language=language)
                if strict and _is_wider(current, told, language):
                    current = when
        found.append(current)
    return found


def _told_before(found: list[When], head: When | None, language: str, *, same: bool) -> When | None:
    """The last date told of; ``same``: "the same day" may be one that is only called "yesterday"."""
    for when in reversed(found):
        if when is head:
            return None
        if when.basis == "stated" and when.earliest is not None:
            return when
        if when.earliest is None and when.latest is None:
            if relative_to(when, language=language) == "publication":
                return None  # "On 3 May he was held; two days later …": of which year, nobody has told
            continue
        relative = _relative(when, language)
        if relative is None or (same and (relative.anchor == "narrative" or relative.amount)):
            return when
    return None


def _relative(when: When, language: str) -> Relative | None:
    found = find_written(when.wording, plain(when.wording), language, alone=True)
    return found[0].relative if found else None


def _is_the_same(when: When, language: str) -> bool:
    """ "On the same day", "that night"."""
    relative = _relative(when, language)
    return relative is not None and relative.shape == "span" and relative.amount == 0


def _is_wider(when: When, anchor: When, language: str) -> bool:
    """Whether days or weeks were counted from a date that is known no better than to a season or a year."""
    if anchor.earliest is None or anchor.latest is None or (anchor.latest - anchor.earliest).days <= 31:
        return False
    relative = _relative(when, language)
    return relative is not None and relative.unit in ("day", "week")


def ends(when: When) -> tuple[When | None, When | None]:
    """The stated first and last date of a range or an open time: "from 1983 to 1985" → 1983 and 1985.

    ``None`` for an open end; a single date is both of its ends.
    """
    if not when.edtf:
        return (None, None) if when.earliest is None and when.latest is None else (when, when)
    left, slash, right = when.edtf.partition("/")
    if not slash:
        return when, when

    def end(text: str) -> When | None:
        if text in ("", ".."):
            return None
        one = parse_edtf(text)
        return replace(when, earliest=one.earliest, latest=one.latest, edtf=text, precision=one.precision)

    return end(left), end(right)


def _when(text: str, found: Found) -> When:
    span = Span(found.start, found.end)
    wording = text[found.start : found.end]
    point = found.first
    if point is None:
        return When(wording, None, None, precision="open", span=span)
    try:
        days = extent(point)
        until = extent(found.last) if found.last else days
    except ValueError:
        days = until = None
    calendar = point.calendar
    if days is None or until is None:
        return When(wording, None, None, calendar=calendar, precision=point.kind, span=span)
    earliest, latest = _bounded(found.bound, days[0], until[1])
    precision: Precision = point.kind
    if earliest is None or latest is None:
        precision = "open"
    elif found.last or point.part or point.upto or point.days:
        precision = "window"
    vague = ("early", "mid", "late")
    approximate = found.approximate or point.part in vague or (found.last is not None and found.last.part in vague)
    return When(
        wording,
        earliest,
        latest,
        _edtf(days, until, found, "~" if approximate else ""),
        calendar=calendar,
        precision=precision,
        approximate=approximate or calendar == "lunar_hijri",
        span=span,
    )


def _edtf(first: tuple[date, date], last: tuple[date, date], found: Found, mark: str) -> str:
    """The date in EDTF, each end as exactly as it is written: "until 31 July" is not "until July"."""

    def one(days: tuple[date, date], *, start: bool) -> str:
        whole = write_edtf(*days)
        return (days[0 if start else 1].isoformat() if "/" in whole else whole) + mark

    match found.bound:
        case "since":
            return one(first, start=True) + "/.."
        case "until" | "by":
            return "../" + one(last, start=False)
        case "before" | "after":
            earliest, latest = _bounded(found.bound, first[0], last[1])
            if found.first and found.first.kind == "day":
                return f"{earliest or '..'}{mark if earliest else ''}/{latest or '..'}{mark if latest else ''}"
            return write_edtf(earliest, latest, approximate=bool(mark))
    if found.last is None:
        return write_edtf(*first, approximate=bool(mark))
    return f"{one(first, start=True)}/{one(last, start=False)}"


def _bounded(bound: str, first: date, last: date) -> tuple[date | None, date | None]:
    match bound:
        case "since":
            return first, None
        case "until" | "by":
            return None, last
        case "before":
            return None, first - timedelta(days=1)
        case "after":
            return last + timedelta(days=1), None
    return first, last


def _resolved(when: When, found: Found, anchor: When) -> When:
    if found.relative:
        days = counted(found.relative, anchor)
        if days is None:
            return when
        earliest, latest, precision, approximate = days
        return replace(
            when,
            earliest=earliest,
            latest=latest,
            edtf=write_edtf(earliest, latest, approximate=approximate),
            precision=precision,
            approximate=approximate,
            basis="resolved",
            anchor=anchor.wording,
        )
    if found.first is None or (found.first.month is None and found.first.season is None):
        return when
    last = found.last
    years = _years_near(found.first, anchor) if found.years_away is None else _years_from(found, anchor)
    for year in years:
        first, until = replace(found.first, year=year), last and replace(last, year=year)
        with_days = _when(when.wording, replace(found, start=0, end=len(when.wording), first=first, last=until))
        if with_days.earliest or with_days.latest:
            return replace(with_days, span=when.span, basis="resolved", anchor=anchor.wording)
    return when


def _years_from(found: Found, anchor: When) -> list[int]:
    """The year that is so many away from the one in which the anchor lies, in the calendar of the date's own point."""
    if found.first is None or anchor.latest is None or found.years_away is None:
        return []
    point = Point(0, 0, "year", found.first.calendar)
    rough = anchor.latest.year - {"solar_hijri": 621, "lunar_hijri": 579}.get(found.first.calendar, 0)
    for year in range(rough - 2, rough + 3):
        days = extent(replace(point, year=year))
        if days is not None and days[0] <= anchor.latest <= days[1]:
            return [year + found.years_away]
    return []


def _years_near(point: Point, anchor: When) -> list[int]:
    """The year, in the point's calendar, of its last occurrence up to the anchor.

    None when the anchor is too wide, or when the next occurrence is so near that the words may look ahead to it.
    """
    if anchor.earliest is None or anchor.latest is None or (anchor.latest - anchor.earliest).days > 366:
        return []
    year = anchor.latest.year
    if point.calendar == "solar_hijri":
        year -= 621
    elif point.calendar == "lunar_hijri":
        year = (year - 621) * 33 // 32
    chosen = []
    for candidate in (year + 1, year, year - 1):
        try:
            days = extent(replace(point, year=candidate))
        except ValueError:
            continue
        if days is None:
            continue
        if (anchor.latest - anchor.earliest).days > 31:
            if days[0] <= anchor.latest and anchor.earliest <= days[1]:
                chosen.append(candidate)
        elif days[0] <= anchor.latest:
            chosen.append(candidate)
        elif (days[0] - anchor.latest).days <= _AHEAD:
            return []
    return chosen[:1]


def _dateline(low: str, whens: list[When]) -> When | None:
    """The date at the head of an agency report."""
    for when in whens[:1]:
        if when.span and when.precision == "day" and when.earliest and when.span.start < 100:
            return when if _DATELINE.match(low, when.span.end) else None
    return None
