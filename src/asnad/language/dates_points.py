"""Which days does one written date mean: "late summer 1988", "۱۲ مرداد ۱۳۶۷"? Long: it lists patterns.

A point is a date by itself, before the words around it ("since", "between … and") are looked at. All patterns are for
plain text (:func:`asnad.language.numerals.plain`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

from asnad.language.calendars import MonthName, days_of, month_names, season_days, season_names, year_is_possible
from asnad.language.numerals import SPACE, Beginning, beginning, one_of, plain
from asnad.model.when import Calendar

__all__ = ["Order", "Part", "Point", "date_words", "extent", "numeric", "point_pattern", "point_starts", "read_point"]

Order = Literal["dmy", "mdy", "ymd"]
Part = Literal["early", "mid", "late", "half1", "half2"]
Kind = Literal["day", "month", "season", "year", "decade", "century"]

_WEEKS = 4
"""More weeks than a month has no ordinal counts."""
_LAST_YEAR = 2029
"""Years of two digits are 1930–2029, unless a table is known to end earlier."""

_ERA = (
    r"(?:(?P<solar>s\.?h\b\.?|a\.?p\b\.?|(?:هجری[ \u200c]?)?(?:شمسی|خورشیدی)|ه‌?\.? ?ش\b)"
    r"|(?P<lunar>a\.?h\b\.?|(?:هجری[ \u200c]?)?قمری|هجریه?|هـ|ه\b|ه‌?\.? ?ق\b)"
    r"|(?P<common>[ac]\.?[de]\b\.?|میلادی(?:ه)?|م\b))"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written: what is not written is ``None``.

    ``upto`` is the second day of "28–30 January", or the second year of "1988-89". ``sure`` says that the words are a
    date wherever they stand; a bare year or month is one only next to others. ``days`` overrides everything: the days
    of a numeric date that can be read in two orders.
    """

    start: int
    end: int
    kind: Kind
    calendar: Calendar = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    upto: int | None = None
    part: Part | None = None
    sure: bool = True
    days: tuple[date, date] | None = None


@cache
def date_words(language: str) -> Mapping[str, list[str]]:
    """The words around dates in this language, else in English."""
    table: dict[str, dict[str, list[str]]] = tomllib.loads(
        files("asnad.language").joinpath("dates.toml").read_text(encoding="utf-8")
    )
    return table.get(language, table["en"])


@cache
def point_pattern(language: str) -> re.Pattern[str]:
    """A pattern whose every match :func:`read_point` can try to read."""
    words = date_words(language)
    month = one_of(list(_months(language)))
    season = one_of(list(_seasons(language)))
    of = f"(?:{one_of(words['of'])}{SPACE})?"
    year = r"(?P<{0}>\d{{4}})(?![\d]|[.,]\d)"
    short = r"(?P<{0}>\d{{4}}|'\d\d|\d\d(?= ?(?:--|\(|\[|\]|\.?\s*$)))(?![\d]|[.,]\d)"
    loose = year
    if language == "fa":
        # two digits are a year of the 1300s, unless they count: "مرداد ۶۷ نفر"
        counted = rf"{SPACE}{one_of(words['counted'])}(?!\w)"
        loose = short = rf"(?P<{{0}}>\d{{{{4}}}}|\d\d(?!{_braced(counted)}))(?!\d|[.,/]\d)"
    nth = r"(?:st|nd|rd|th|er|º|°)?"
    day = r"(?P<{0}>[0-3]?\d)" + nth
    joined = one_of([*words["to"], *words["and"]])
    until = rf"{SPACE}{joined}{SPACE}(?=\d\d?(?:[,.;:)]|\Z))"
    over = r"(?!\w|\u200c(?!ماه))"
    decade = f"(?:{one_of(words['decade'])}{SPACE})" if words.get("decade") else "(?!)"
    ordinal = one_of(_ordinals(language)) if _ordinals(language) else "(?!)"
    era = rf"(?:{SPACE}?\(?{_ERA}\)?)?"
    alternatives = [
        # 1988-07-31 · 31/7/1988 · 1988-89
        r"(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])",
        r"(?P<numeric>\d{1,4}(?P<mark>[/.])\d{1,2}(?P=mark)\d{1,4})(?![\d/]|[.,]\d)",
        r"(?P<years>\d{4} ?[-/] ?(?:\d{4}|\d\d))(?![\d/-])",
        # 28–30 January 1989 · January 28, 1989 · January 1989
        (
            rf"{day.format('d1')}\.?(?:{SPACE}?(?:-|{joined}){SPACE}?{day.format('d2')}\.?)?"
            rf"(?:{SPACE}|-){of}(?P<m1>{month}){over}(?:\.?,?(?:{SPACE}|-){of}{short.format('y1')})?{era}"
        ),
        (
            rf"(?P<m2>{month})(?:(?<!\w\w\w\w\w)\.(?!\n))?{SPACE}{day.format('d3')}(?:(?:-|{until}){day.format('d4')})?(?!\w|[.,]\d)"
            rf"(?:,?{SPACE}{year.format('y2')})?"
        ),
        rf"(?P<m3>{month}){over}(?:\.?,?{SPACE}{of}{loose.format('y3')}{era.replace('?P<', '?P<m_')})?",
        # نوزدهم آبان ۱۳۹۸ · الرابع عشر من نيسان ٢٠١٣
        (
            rf"(?P<w1>{ordinal}){SPACE}{of}(?P<m4>{month}){over}"
            rf"(?:\.?,?{SPACE}{of}{loose.format('y8')}{era.replace('?P<', '?P<w_')})?"
        ),
        # summer of 1988, winter 1988-89
        (
            rf"(?P<s4>{season})(?!\w)(?:{SPACE}{of}{loose.format('y4')}(?:[-/](?P<y5>\d\d(?:\d\d)?)(?!\d))?"
            rf"{era.replace('?P<', '?P<s_')})?"
        ),
        # the 1980s, the '80s · the eighties · die 1980er · los años 80 · the 19th century
        r"(?:(?P<tens>'?\d\d|\d{3}0)'?s)(?!\w)",
        r"(?P<spelled>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)(?!\w)",
        r"(?P<er>(?:\d\d)?\d0)er(?!\w)",
        rf"{decade}(?:\d{{3}}0|'?\d0)(?![\d.,]\d|\w)(?P<named>)",
        (
            r"(?P<nth>(?:1\d|20|21)(?:st|th)|(?:sixteen|seventeen|eighteen|nineteen|twentie|twenty-fir)(?:th|st))"
            rf"{SPACE}century(?!\w)"
        ),
        # سال ۶۷ · 1988
        r"(?<=سال )(?P<y7>\d\d)(?!\d|[.,/]\d)" if language == "fa" else r"(?!)(?P<y7>)",
        rf"{year.format('y6')}{era.replace('?P<', '?P<y_')}",
    ]
    # In Arabic "and" is written together with the year or month: "2008 و2012", "أيلول 2011 وكانون الأول 2015".
    joins = rf"(?:\d{{4}}|(?:\d\d?{SPACE})?{month}(?!\w))"
    opens = rf"(?:(?<![\w.,'/])|(?<=[ \n]و)(?={joins}))" if language == "ar" else r"(?<![\w.,'/])"
    return re.compile(opens + r"(?<!\d-)(?:" + "|".join(alternatives) + ")")


def _braced(pattern: str) -> str:
    """The pattern as it must stand in one that is still to be formatted."""
    return pattern.replace("{", "{{").replace("}", "}}")


@cache
def point_starts(language: str) -> Beginning:
    """Where a point can begin: at digits and at some words."""
    spelled = "twenties thirties forties fifties sixties seventies eighties nineties"
    ordinals = "sixteenth seventeenth eighteenth nineteenth twentieth twenty"
    decade = date_words(language).get("decade", [])
    words = [*_months(language), *_seasons(language), *_ordinals(language), *decade, *spelled.split()]
    return beginning([*words, *ordinals.split()])


def read_point(found: re.Match[str], language: str, original: str, order: Order | None = None) -> Point | None:
    """The date that a match of :func:`point_pattern` is, or ``None`` when it is none after all.

    ``original`` is the text as written: in English a month is one only with a capital letter. ``order`` is how numeric
    dates are written; without it a date that has two readings covers both.
    """
    start, end = found.span()
    here = Point(start, end, "day")
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        calendar = _calendar(year, language)
        return _valid(replace(here, calendar=calendar, year=_sure(calendar, year), month=month, day=day))
    if found["numeric"]:
        return numeric(found["numeric"], language, order, start)
    if found["years"]:
        return _years(found["years"], here)
    if found["tens"] or found["spelled"] or found["er"] or found["named"] is not None:
        return _decade(found, here, language)
    if found["nth"]:
        return replace(here, kind="century", year=(_nth(found["nth"]) - 1) * 100)
    if found["s4"]:
        return _season(found, here, language)
    if found["y7"]:
        return replace(here, kind="year", calendar="solar_hijri", year=1300 + int(found["y7"]), sure=False)
    if found["y6"]:
        year = int(found["y6"])
        calendar = _era(found, "y_") or _calendar(year, language)
        known = year if found["y_common"] else _sure(calendar, year)
        if not year_is_possible(calendar, year):
            return None
        return replace(here, kind="year", calendar=calendar, year=known, sure=False)
    return _month(found, here, language, original)


def extent(point: Point) -> tuple[date, date] | None:
    """First and last day the point covers; ``None`` when its words do not say the year.

    "Early", "mid" and "late" are the thirds of a month or year and, generously, of a decade.
    """
    if point.days:
        return point.days
    if point.year is None:
        return None
    match point.kind:
        case "century":
            first, last = date(point.year, 1, 1), date(point.year + 99, 12, 31)
        case "decade":
            first, last = days_of(point.calendar, point.year)[0], days_of(point.calendar, point.year + 9)[1]
        case "season":
            first, last = season_days(point.calendar, point.year, point.season or 21)
            if point.upto is not None:
                first, last = date(point.year, 12, 21), date(point.upto, 3, 19)
        case "year":
            first, last = days_of(point.calendar, point.year)[0], days_of(point.calendar, point.upto or point.year)[1]
        case _:
            first, last = days_of(point.calendar, point.year, point.month, point.day)
            if point.upto is not None:
                last = days_of(point.calendar, point.year, point.month, point.upto)[1]
    return _part(first, last, point) if point.part else (first, last)


def numeric(
    text: str, language: str, order: Order | None, start: int = 0, *, not_after: int = _LAST_YEAR
) -> Point | None:
    """A date in three numbers; zeros are parts not known ("0/6/81").

    A year of two digits is the last such year up to ``not_after``.
    """
    parts = re.fullmatch(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})", text)
    if parts is None or (len(parts[1]) > 2 and len(parts[4]) > 2) or 3 in (len(parts[1]), len(parts[4])):
        return None
    one, two, three = int(parts[1]), int(parts[3]), int(parts[4])
    if order is None and 0 in (one, two):
        return None
    if len(parts[4]) == 1 and three and len(parts[1]) != 4:
        return None
    if order is None and language == "en" and parts[2] == "." and 4 not in (len(parts[1]), len(parts[4])):
        return None
    if order is None and (parts[2] == "." or language != "en"):
        order = "dmy"
    here = Point(start, start + len(text), "day")
    if len(parts[1]) == 4:
        order, readings = "ymd", [(one, two, three)]
    elif order == "ymd" and len(parts[4]) < 4:
        readings = [(_century(one, parts[1], not_after), two, three)]
    else:
        unknown = parts[4] == "0" or (parts[4] == "00" and 0 in (one, two))
        year = 0 if unknown else _century(three, parts[4], not_after)
        readings = {"dmy": [(year, two, one)], "mdy": [(year, one, two)]}.get(
            order or "", [(year, two, one), (year, one, two)]
        )
    points = []
    for year, month, day in dict.fromkeys((y, m, d if m or not d or order is None else 0) for y, m, d in readings):
        calendar = _calendar(year, language)
        kind: Kind = "day" if day else "month" if month else "year"
        found = replace(here, kind=kind, calendar=calendar, year=year or None, month=month or None, day=day or None)
        if (day == 0 or month) and (checked := _valid(found)):
            points.append(checked)
    if len(points) == 2:
        spans = [e for e in map(extent, points) if e]
        days = (min(e[0] for e in spans), max(e[1] for e in spans)) if len(spans) == 2 else None
        return replace(here, kind="day", days=days, month=None) if days else points[0]
    return points[0] if points else None


def _valid(point: Point) -> Point | None:
    """The point, if its calendar has such a day."""
    try:
        extent(replace(point, year=2000) if point.calendar == "gregorian" and not point.year else point)
    except ValueError:
        return None
    return point if point.year is None or year_is_possible(point.calendar, point.year) else None


def _month(found: re.Match[str], here: Point, language: str, original: str) -> Point | None:
    word = found["m1"] or found["m2"] or found["m3"] or found["m4"]
    name = _unspaced_months(language)[re.sub(r"[\s\u200c]+", "", word)]
    written = found["y1"] or found["y2"] or found["y3"] or found["y8"]
    day = found["d1"] or found["d3"]
    if found["w1"]:
        spoken = {word.replace(" ", ""): n for word, n in _ordinals(language).items()}
        nth = spoken[re.sub(r"[\s\u200c]+", "", found["w1"])]
        if _leads_day(original[: here.start], language, nth):
            day = str(nth)
        else:
            # "هفتهٔ اول مهر": no day of it.
            here = replace(here, start=found.start("m4"))
    if word == "می" and not written:
        return None
    if language in ("en", "de") and not (day and written):
        at = next(found.start(g) for g in ("m1", "m2", "m3") if found[g])
        if not original[at].isupper():
            return None
    if (
        found["m3"]
        and not written
        and len(word) < 4
        and word not in {"may", "mai"}
        and _NAME_FOLLOWS.match(original, found.end())
    ):
        return None  # "by Jan Dane"
    year = None if written is None else _century(int(written.strip("'")), written.strip("'"))
    calendar = name.calendar
    if year is not None and calendar == "gregorian" and not year_is_possible("gregorian", year):
        return None
    if year is not None and calendar == "gregorian" and _calendar(year, language) != "gregorian":
        # "۱۵ فوریه ۱۳۹۸": month and year are of two calendars, and one of them is a slip. Without its month no year is
        # given to it from elsewhere.
        return replace(here, kind="day" if day else "month", day=int(day) if day else None)
    point = replace(
        here,
        kind="day" if day else "month",
        calendar=calendar,
        year=_full(year, written, calendar),
        month=name.number,
        day=int(day) if day else None,
        upto=int(found["d2"] or found["d4"]) if found["d2"] or found["d4"] else None,
        sure=(bool(day) and not found["w1"]) or year is not None,
    )
    if point.upto is not None and point.upto <= (point.day or 0):
        return None
    return _valid(point)


_NAME_FOLLOWS = re.compile(r" (?:[A-ZÀ-Þ]|(?:de|del|van|von) )")
"""What makes a short month a given name: a word with a capital letter."""


def _season(found: re.Match[str], here: Point, language: str) -> Point | None:
    number = _seasons(language)[found["s4"]]
    if not found["y4"]:
        return replace(here, kind="season", season=number, sure=False)
    year = int(found["y4"]) + (1300 if len(found["y4"]) == 2 else 0)
    calendar = _era(found, "s_") or _calendar(year, language)
    upto = None
    if found["y5"]:
        upto = int(found["y5"]) if len(found["y5"]) == 4 else year // 100 * 100 + int(found["y5"])
        if number != 24 or upto != year + 1:
            return None
    return _valid(replace(here, kind="season", season=number, year=year, calendar=calendar, upto=upto))


def _years(text: str, here: Point) -> Point | None:
    """ "1988-89"; what cannot be a pair of years is a year and a month ("2018-12")."""
    written = re.findall(r"\d+", text)
    year, second = map(int, written)
    upto = second if len(written[1]) == 4 else year // 100 * 100 + second
    if upto < year and (year + 1) % 100 == second:
        upto = year + 1
    if year < upto <= year + 120 and year_is_possible("gregorian", year):
        return replace(here, kind="year", year=year, upto=upto)
    if text[4] == "-" and 1 <= second <= 12:
        return _valid(replace(here, kind="month", year=year, month=second))
    return None


def _decade(found: re.Match[str], here: Point, language: str) -> Point | None:
    spelled = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
    if found["spelled"]:
        number, digits = 10 * (spelled.index(found["spelled"].removesuffix("ties")) + 2), 2
    else:
        written = re.findall(r"\d+", found[0])[-1]
        number, digits = int(written), len(written)
    if number % 10:
        return None
    solar = language == "fa"
    if digits == 2:
        number += 1300 if solar else 1900
    calendar = _calendar(number, language)
    return _valid(replace(here, kind="decade", year=number, calendar=calendar, sure=digits == 4 or not found["tens"]))


def _part(first: date, last: date, point: Point) -> tuple[date, date]:
    if point.kind == "decade":
        bounds = {"early": (0, 3), "mid": (3, 6), "late": (6, 9), "half1": (0, 4), "half2": (5, 9)}[point.part or "mid"]
        year = point.year or 0
        return days_of(point.calendar, year + bounds[0])[0], days_of(point.calendar, year + bounds[1])[1]
    length = (last - first).days + 1
    if point.kind == "year" and point.calendar == "gregorian":
        months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "half1": (1, 6), "half2": (7, 12)}
        low, high = months[point.part or "mid"]
        return date(first.year, low, 1), days_of("gregorian", last.year, high)[1]
    if point.kind == "month":
        days = {"early": (1, 10), "mid": (11, 20), "late": (21, length), "half1": (1, 15), "half2": (16, length)}
        low, high = days[point.part or "mid"]
        return first + timedelta(days=low - 1), first + timedelta(days=high - 1)
    thirds = {"early": (0, 3), "mid": (3, 6), "late": (6, 9), "half1": (0, 4.5), "half2": (4.5, 9)}
    start, stop = thirds[point.part or "mid"]
    return (
        first + timedelta(days=int(length * start / 9)),
        first + timedelta(days=int(length * stop / 9) - 1),
    )


def _era(found: re.Match[str], prefix: str) -> Calendar | None:
    if found[prefix + "solar"]:
        return "solar_hijri"
    return "lunar_hijri" if found[prefix + "lunar"] else "gregorian" if found[prefix + "common"] else None


def _calendar(year: int, language: str) -> Calendar:
    """The calendar a year is in when nothing says so: by its size and what readers of the language use."""
    if language == "fa" and 1280 <= year <= 1450:
        return "solar_hijri"
    if language == "ar" and 1300 <= year <= 1470:
        return "lunar_hijri"
    return "gregorian"


def _sure(calendar: Calendar, year: int) -> int | None:
    """The year, unless it can well be of another calendar and no word says of which."""
    return None if calendar == "gregorian" and 1280 <= year <= 1470 else year


def _century(year: int, written: str, not_after: int = _LAST_YEAR) -> int:
    if len(written) > 2:
        return year
    return not_after - (not_after - year) % 100


def _full(year: int | None, written: str | None, calendar: Calendar) -> int | None:
    """A year of two digits in the calendar of its month."""
    if year is None or written is None or len(written.strip("'")) > 2 or calendar == "gregorian":
        return year
    return (1300 if calendar == "solar_hijri" else 1400) + int(written.strip("'"))


def _nth(text: str) -> int:
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    names = ("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")
    return 16 + names.index(text)


@cache
def _months(language: str) -> dict[str, MonthName]:
    order = dict.fromkeys([language, "en", *(("ar",) if language == "fa" else ("fa",) if language == "ar" else ())])
    return {re.sub(r"[\s\u200c]+", " ", plain(name)): month for name, month in month_names(*order).items()}


@cache
def _unspaced_months(language: str) -> dict[str, MonthName]:
    """Months as they are looked up: the pattern finds them with or without what stands between their words."""
    return {name.replace(" ", ""): month for name, month in _months(language).items()}


@cache
def _ordinals(language: str) -> dict[str, int]:
    """The days of a month that stand in words before it, by their words."""
    rows = date_words(language).get("nth", [])
    return {re.sub(r"[\s\u200c]+", " ", plain(word)): n for n, row in enumerate(rows, 1) for word in row.split(" / ")}


def _leads_day(before: str, language: str, nth: int) -> bool:
    """Whether the text before an ordinal leads to a day: with a word for it, or a mark, or nothing; there is no other
    fifth of a month."""
    last = re.search(r"(\S*?)\W{0,3}(\S*\w\S?)\s*$", plain(before[-40:]))
    if last is None or last[2][-1] in ".,:;()-":
        return True
    if last[2] in date_words(language)["to"] and last[1] in _ordinals(language):
        # "از دوم تا پنجم مهر"
        return False
    return nth > _WEEKS or last[2] in {plain(word) for word in date_words(language)["led_day"]}


@cache
def _seasons(language: str) -> dict[str, int]:
    return {plain(name): number for name, number in season_names(language, "en").items()}
