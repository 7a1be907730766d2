"""Which days does a relative date mean, counted from another: "yesterday", "more than three decades later"?

The other date (the anchor) is the date of publication for "yesterday" or "last week", and the time that is being told
of for "two days later" or "that year".
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from asnad.language.calendars import month_names, season_days, season_names
from asnad.language.dates_away import away_pattern, away_starts, read_away
from asnad.language.dates_points import date_words
from asnad.language.numerals import SPACE, Beginning, beginning, numerals, one_of, plain
from asnad.model.when import Precision, When

__all__ = ["Anchor", "Relative", "counted", "read_relative", "relative_pattern", "relative_starts"]

Anchor = Literal["publication", "narrative"]
"""``publication``: when the source was published; ``narrative``: the time the text is telling of."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = {"day": 1, "night": 1, "week": 7, "month": 30, "year": 365, "decade": 3653, "century": 36525}
_VAGUE = {"several": 3, "a few": 3, "few": 3, "many": 3, "some": 3, "a couple of": 2, "a": 1, "an": 1, "": 2}
_MORE = "more than", "over", "at least", "upwards of", "well over"
_LESS = "less than", "under", "within", "up to", "almost", "nearly", "just under"


@dataclass(frozen=True, slots=True)
class Relative:
    """``amount`` units from the anchor, before it when negative; ``None`` when only a direction is said.

    ``shape``: ``point`` (so much away), ``past`` (from so much ago until the anchor), ``named`` (the last, this or next
    ``named`` weekday, month or season), ``span`` (the whole day, week, month… that lies so many away).
    ``bound`` is ``≥`` for "more than three decades later", ``≤`` for "less than", ``≈`` for vague amounts.
    """

    anchor: Anchor
    shape: Literal["point", "past", "named", "span"]
    unit: str
    amount: int
    bound: Literal["=", "≥", "≤", "≈"] = "="
    named: str = ""


@cache
def relative_pattern(language: str) -> re.Pattern[str]:
    """A pattern whose every match :func:`read_relative` reads."""
    words = date_words(language)
    if "now" in words:
        known = {kind: words[kind] for kind in ("now", "today", "yesterday", "tomorrow") if words.get(kind)}
        named = "|".join(f"(?P<{k}>{one_of(w)})(?!\\w)" for k, w in known.items())
        # "Radio Farda" is no tomorrow.
        name = "".join(rf"(?<!\b{re.escape(plain(word))}[ \u200c\n])" for word in words.get("name_before", ()))
        return re.compile(rf"(?<!\w)(?:{away_pattern(language)}|{name}(?:{named}))")
    unit = r"(?:day|night|week|month|year|decade|century|centurie)"
    named = (
        rf"(?:{'|'.join(_WEEKDAYS)}|{one_of([m for m, n in month_names('en').items() if n.calendar == 'gregorian'])}"
        rf"|{one_of(list(season_names('en')))})"
    )
    amount = (
        rf"(?:(?P<about>{'|'.join((*_MORE, *_LESS))}|about|around|some|roughly|just|only|exactly){SPACE})?"
        rf"(?:(?P<vague>several|a few|few|many|a couple of)|(?P<number>{numerals('en').either}|an?)){SPACE}"
    )
    part = r"(?: (?:morning|afternoon|evening|night))?"
    return re.compile(
        r"(?<![\w'-])(?:"
        rf"(?P<now>now|at present|currently|presently|nowadays|to this day)"
        rf"|(?P<today>today|tonight|this (?:morning|afternoon|evening))"
        rf"|(?P<before>(?:the )?day before yesterday)|(?P<yesterday>yesterday{part}|last night)"
        rf"|(?P<tomorrow>tomorrow{part})"
        rf"|(?:(?:(?:early|earlier|late|later|in|during|over) )?(?P<which>last|this|next|that)) (?P<whole>{unit})(?!s)"
        rf"|(?:(?:on|in|since|until|by) )?(?P<nth>last|this|next|past) (?P<of>{named})(?: \d{{1,2}}(?!\d))?{part}"
        rf"|(?:(?:early |late )?on )?(?P<weekday>{'|'.join(_WEEKDAYS)})(?!s){part}"
        rf"|(?:on |in |by )?the (?P<beside>(?:very )?(?:next|same)|following|previous|preceding) (?P<side>{unit})(?!s)"
        rf"|the (?P<aday>day|week|month|year) (?P<aside>after|before)(?=[.,;:)]|$)"
        r"|(?:in|over|during|within|for|throughout) the (?:last|past) "
        rf"(?:(?P<count>{numerals('en').either}|few|several){SPACE})?(?P<past>{unit})s?"
        rf"|{amount}(?P<units>{unit})s?{SPACE}(?P<way>ago|later|earlier|afterwards|afterward|prior(?! to)|previously"
        r"|beforehand)"
        rf"|(?P<plural>{unit})s (?P<pway>ago|later|earlier)"
        r")(?!\w)"
    )


@cache
def relative_starts(language: str) -> Beginning:
    """Where a relative date can begin: at digits and at some words."""
    words = date_words(language)
    if "now" in words:
        days = (w for kind in ("now", "today", "yesterday", "tomorrow") for w in words.get(kind, ()))
        return beginning([*days, *away_starts(language)])
    leads = (
        "now at currently presently nowadays today tonight this day yesterday last tomorrow early earlier late later"
        " during over since until by next past within for throughout about around some roughly just only exactly"
        " several few many days nights weeks months years decades centuries"
    )
    after_the = ["day", "very", "next", "same", "following", "previous", "preceding", "week", "month", "year"]
    after_that = list(_UNITS)
    after_on = ["last", "this", "next", "past", "that", "the"]
    after_a = ["few", "couple", *_UNITS, "centurie"]
    pairs = {
        "the": after_the,
        "that": after_that,
        "to": ["this"],
        "in": after_on,
        "on": [*after_on, *_WEEKDAYS],
        "a": after_a,
        "an": after_a,
    }
    phrases = (f"{first} {second}" for first, follow in pairs.items() for second in follow)
    return beginning([*numerals("en").starts, *leads.split(), *_WEEKDAYS, *_MORE, *_LESS, *phrases])


def read_relative(found: re.Match[str], original: str, language: str = "en") -> Relative | None:
    """What a match of :func:`relative_pattern` means; ``None`` when it is no date ("march" without a capital)."""
    groups = found.groupdict()
    if "led_later" in groups and (away := read_away(found, language)) is not None:
        anchor, unit, amount = away
        return Relative("publication" if anchor == "publication" else "narrative", "point", unit, amount)

    def has(name: str) -> str:
        return groups.get(name) or ""

    for word, days in (("today", 0), ("before", -2), ("yesterday", -1), ("tomorrow", 1)):
        if has(word):
            return Relative("publication", "span", "day", days)
    if has("now"):
        return Relative("publication", "span", "now", 0)
    if groups.get("which"):
        which, unit = has("which"), _unit(has("whole"))
        if which == "that":
            return Relative("narrative", "span", unit, 0)
        return Relative("publication", "span", unit, {"last": -1, "this": 0, "next": 1}[which])
    if has("nth"):
        if has("of") in month_names("en") and not original[found.start("of")].isupper():
            return None
        amount = {"last": -1, "past": -1, "this": 0, "next": 1}[has("nth")]
        return Relative("publication", "named", "", amount, named=has("of"))
    if has("weekday"):
        if not original[found.start("weekday")].isupper():
            return None
        return Relative("publication", "named", "", -1, named=has("weekday"))
    if has("beside"):
        amount = {"next": 1, "following": 1, "very next": 1, "previous": -1, "preceding": -1}.get(has("beside"), 0)
        return Relative("narrative", "span", _unit(has("side")), amount)
    if has("aday"):
        return Relative("narrative", "span", has("aday"), 1 if has("aside") == "after" else -1)
    if has("past"):
        number = has("count")
        amount = _VAGUE.get(number) or (numerals("en").value(number) if number else 1) or 1
        return Relative("publication", "past", _unit(has("past")), -amount, "≈" if number in _VAGUE else "=")
    return _amount(has("units") or has("plural"), has("way") or has("pway"), has("vague"), has("number"), has("about"))


def counted(relative: Relative, anchor: When) -> tuple[date | None, date | None, Precision, bool] | None:
    """Earliest and latest day, precision, and whether approximate, from this anchor; ``None`` if it has no days."""
    if anchor.earliest is None or anchor.latest is None:
        return None
    try:
        match relative.shape:
            case "named":
                return _named(relative, anchor.earliest, anchor.latest)
            case "past":
                start = _shift(anchor.earliest, relative.unit, relative.amount)
                return start, anchor.latest, "window", relative.bound != "="
            case "span":
                return _span(relative, anchor.earliest, anchor.latest)
        return _away(relative, anchor.earliest, anchor.latest)
    except (ValueError, OverflowError):
        return None


def _amount(unit: str, way: str, vague: str, number: str, about: str) -> Relative | None:
    amount = _VAGUE[vague] if vague else 1 if number in ("a", "an") else numerals("en").value(number) if number else 2
    if not amount or amount > 10_000:
        return None
    bound: Literal["=", "≥", "≤", "≈"] = "="
    if about in _MORE or vague or not number:
        bound = "≥"
    elif about in _LESS:
        bound = "≤"
    elif about in ("about", "around", "some", "roughly"):
        bound = "≈"
    back = way in ("ago", "earlier", "prior", "previously", "beforehand")
    anchor: Anchor = "publication" if way == "ago" else "narrative"
    return Relative(anchor, "point", _unit(unit), -amount if back else amount, bound)


def _unit(word: str) -> str:
    return {"night": "day", "centurie": "century"}.get(word, word)


def _shift(day: date, unit: str, amount: int) -> date:
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        return day + timedelta(days=amount * _UNITS[unit])
    at = day.year * 12 + day.month - 1 + amount * months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _away(relative: Relative, earliest: date, latest: date) -> tuple[date | None, date | None, Precision, bool]:
    """So many units before or after: exact where the anchor is as coarse as the unit, half a unit either way else."""
    first, last = (_shift(d, relative.unit, relative.amount) for d in (earliest, latest))
    if relative.bound == "≥":
        return (first, None, "open", False) if relative.amount > 0 else (None, last, "open", False)
    if relative.bound == "≤":
        return (earliest, last, "window", False) if relative.amount > 0 else (first, latest, "window", False)
    length = _UNITS[relative.unit]
    if (latest - earliest).days + 1 < length * 0.9 or relative.bound == "≈":
        margin = timedelta(days=max(length, (latest - earliest).days) // 2)
        return first - margin, last + margin, "window", True
    return first, last, _precision(first, last), False


def _span(relative: Relative, earliest: date, latest: date) -> tuple[date | None, date | None, Precision, bool]:
    """The whole day, week, month or year that lies so many away."""
    first, last = (_shift(d, relative.unit, relative.amount) if relative.amount else d for d in (earliest, latest))
    match relative.unit:
        case "now":
            return earliest, latest, _precision(earliest, latest), False
        case "week":
            return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday()), "window", True
        case "month":
            return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1]), "month", False
        case "year":
            return date(first.year, 1, 1), date(last.year, 12, 31), "year", False
        case "decade":
            return date(first.year // 10 * 10, 1, 1), date(last.year // 10 * 10 + 9, 12, 31), "decade", False
        case "century":
            return date(first.year // 100 * 100, 1, 1), date(last.year // 100 * 100 + 99, 12, 31), "century", False
    return first, last, _precision(first, last), False


def _named(relative: Relative, earliest: date, latest: date) -> tuple[date, date, Precision, bool] | None:
    """The last, this or next weekday, month or season, seen from the anchor."""
    if relative.named in _WEEKDAYS:
        if earliest != latest:
            return None
        back = (earliest.weekday() - _WEEKDAYS.index(relative.named)) % 7
        day = earliest + timedelta(days=(7 - back) if relative.amount > 0 else -back)
        return day, day, "day", False
    month = month_names("en").get(relative.named)
    choices = []
    for year in range(earliest.year - 1, latest.year + 2):
        if month:
            first = date(year, month.number, 1)
            choices.append((first, date(year, month.number, monthrange(year, month.number)[1])))
        else:
            number = season_names("en")[relative.named]
            choices.append(
                (date(year, 12, 21), date(year + 1, 3, 19)) if number == 24 else season_days("gregorian", year, number)
            )
    precision: Precision = "month" if month else "season"
    if relative.amount > 0:
        return next(((*c, precision, False) for c in choices if c[0] > latest), None)
    if relative.amount < 0:
        return next(((*c, precision, False) for c in reversed(choices) if c[1] < earliest), None)
    return next(((*c, precision, False) for c in choices if c[0].year == earliest.year), None)


def _precision(first: date, last: date) -> Precision:
    days = (last - first).days + 1
    return (
        "day"
        if days == 1
        else "month"
        if 28 <= days <= 31 and first.day == 1
        else "year"
        if days in (365, 366)
        else "window"
    )
