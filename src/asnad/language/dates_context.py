"""Which dates, ranges and relative dates does a text write, judged by the words around them?

A point is a date only where its neighbours show it: "in 1988" and "the 1988 massacre" are, "1988 prisoners" is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from asnad.language.dates_points import Part, Point, date_words, extent, point_pattern, point_starts, read_point
from asnad.language.dates_relative import Relative, read_relative, relative_pattern, relative_starts
from asnad.language.numerals import SPACE, one_of, scan

__all__ = ["Found", "find_written"]

_REACH = 60
"""Characters before a date in which words that lead to it are looked for."""

_MEASURED = re.compile(
    r" ?(?:%|percent|per cent|km|kilomet|met(?:er|re)s|miles|kg|tons|tonnes|dollars|euros|degrees|hours|years)"
)
_HOUR = re.compile(r"(?:1\d|2[0-4])[0-5]\d")
_CLOCK_GOES_ON = re.compile(r"[ \n](?:on|yesterday|today|this|last night|local|gmt|hours|hrs)\b")
_AFTER_WORD = re.compile(r"[^\W\d][ \u200c]\Z")
_OWNED = re.compile(r"(?:(?<!\w)(?:the|an?|this|that|its|his|her|their|our|my|whose|each|every|another)|'s|s')[ \n]\Z")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_WORD_FOLLOWS = re.compile(r"[ \n][^\W\d]")
_THING_FOLLOWS = re.compile(r"[ \n](?!(?:and|to|or)\b)[^\W\d]")
_AFTER_PLACE = re.compile(r"[^\W\d]{3,}, \Z")
_SENTENCE_GOES_ON = re.compile(r"[.,;:)\]]|\s*\Z")
_LISTED = re.compile(r"[ \n]?(?:,|and|or|,[ \n]and)[ \n]")
_MONTH_FOLLOWS = re.compile(r"[ \u200c]ماه(?!\w)")
_LEADS = ("between", "since", "until", "before", "after", "by", "from", "at")


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: a point, a range of two, or a relative one, and which end of a time it is.

    ``years_away``: how many years from publication the year of a point is, where it is told so: "in March last year".
    """

    start: int
    end: int
    first: Point | None = None
    last: Point | None = None
    relative: Relative | None = None
    bound: str = ""
    approximate: bool = False
    years_away: int | None = None


def find_written(text: str, low: str, language: str, *, alone: bool = False) -> list[Found]:
    """The dates in ``text``, in order and apart; ``low`` is its plain form.

    ``alone`` says that the text is nothing but a date, so that a bare year or month needs no words around it.
    """
    points = [
        p for m in scan(point_pattern(language), point_starts(language), low) if (p := read_point(m, language, text))
    ]
    found: list[Found] = []
    flat = low.replace("\n\n", "\0\0").replace("\n", " ")
    for m in scan(relative_pattern(language), relative_starts(language), flat, low):
        overlapping = [p for p in points if p.start < m.end() and m.start() < p.end]
        if any(p.sure for p in overlapping):
            continue
        if relative := read_relative(m, text, language):
            points = [p for p in points if p not in overlapping]
            found.append(Found(m.start(), m.end(), relative=relative))
    if points:
        found += _around(low, points, language, alone=alone)
        found.sort(key=lambda f: f.start)
        found = [f for i, f in enumerate(found) if not any(e.end > f.start for e in found[max(0, i - 2) : i])]
    return found


def _around(low: str, points: list[Point], language: str, *, alone: bool) -> list[Found]:
    """Points with the words that lead to them, joined into ranges, without those that nothing shows to be dates."""
    leads = _lead_pattern(language)
    joins, onwards = _join_pattern(language)
    parted = [_with_part(low, p, language) for p in points]
    found: list[Found] = []
    at = 0
    while at < len(parted):
        point = parted[at]
        floor = found[-1].end if found else 0
        lead = leads.search(low, max(floor, point.start - _REACH), point.start)
        if lead and lead["the"] and not lead["noun"] and _stands_before_noun(low, point):
            # "in the 1988 massacre": the words lead to the massacre
            lead = None
        kind = _kind(lead)
        last = None
        if at + 1 < len(parted):
            gap = joins.fullmatch(low, point.end, parted[at + 1].start)
            counting = _counted_pattern(language).match(low, parted[at + 1].end) is not None
            years = lead is not None and lead["noun"] in date_words(language).get("plural", ())
            told = "between" if years and gap and not gap["and"] else kind
            named = language == "fa" and point.year is None and parted[at + 1].year is not None
            if gap and gap["and"] and (kind == "at" or named) and _follow_on(point, parted[at + 1]):
                told = "between"
            joined = gap and _joined(point, parted[at + 1], gap, told, counting=counting)
            if joined:
                point, last = joined
                at += 1
        at += 1
        if last is None and point.kind != "year" and low[max(0, point.start - 1)] == "و":
            # "في آب وأيلول 2012": the second of two months, and not all of the time.
            continue
        led = bool(lead and (kind or lead["about"] or lead["noun"]))
        of_year = _of_year(language).match(low, last.end if last else point.end) if _has_no_year(point, last) else None
        dated = alone or (of_year and (point.kind != "month" or kind or _is_of(low, point, language)))
        if last is None and not dated and not _is_date(low, point, lead, found, language):
            continue
        start = lead.start() if lead and (led or (point.kind == "decade" and lead["the"])) else point.start
        end = last.end if last else point.end
        bound = kind if last is None and kind in ("since", "until", "by", "before", "after") else ""
        if last is None and (more := onwards.match(low, end)):
            end, bound = more.end(), "since"
        away = _YEARS_AWAY[of_year.lastgroup or ""] if of_year else None
        end = of_year.end() if of_year else end
        found.append(Found(start, end, point, last, None, bound, bool(lead and lead["about"]), away))
    return found


def _is_of(low: str, point: Point, language: str) -> bool:
    """Whether a month is what something is of ("the killings of March last year"). Persian and Arabic write no word
    for that: «تیر سال گذشته» is "Tir last year" and "last year's bullet"."""
    return (
        language not in ("fa", "ar")
        and _of_pattern(language).search(low[max(0, point.start - 24) : point.start]) is not None
    )


_YEARS_AWAY = {"last_year": -1, "this_year": 0, "next_year": 1}


def _has_no_year(point: Point, last: Point | None) -> bool:
    return point.month is not None and point.year is None and (last is None or last.year is None)


@cache
def _of_year(language: str) -> re.Pattern[str]:
    """Which year a day or month is of, from publication: "in March | last year", "en marzo | del año pasado"."""
    words = date_words(language)
    ways = "|".join(f"(?P<{kind}>{one_of(words[kind])})" for kind in _YEARS_AWAY if words.get(kind))
    return re.compile(rf",?{SPACE}(?:{ways})(?![\w'’])" if ways else "(?!)")


def _follow_on(one: Point, two: Point) -> bool:
    """ "In 1992 and 1993", "in May and June 1988", "در مرداد و شهریور ۱۳۶۷": one right behind the other."""
    if one.kind == two.kind == "year":
        return one.year is not None and two.year == one.year + 1 and one.calendar == two.calendar
    same = one.kind == two.kind == "month" and one.month is not None and two.month == one.month + 1
    return same and (one.year is None or two.year == one.year)


def _stands_before_noun(low: str, point: Point) -> bool:
    """Whether "the" before this date is the article of what follows: "the January 1989 attack"."""
    if point.kind not in ("year", "month", "day") or not _WORD_FOLLOWS.match(low, point.end):
        return False
    return not _ORDINAL.match(low, point.start)


def _is_clock(low: str, point: Point, lead: re.Match[str] | None) -> bool:
    """ "At 1100", "around 1400 yesterday": hours and minutes, not a year."""
    if not lead or not _HOUR.match(low, point.start):
        return False
    return low.startswith("at ", lead.start()) or _CLOCK_GOES_ON.match(low, point.end) is not None


def _is_more_than(low: str, point: Point, lead: re.Match[str] | None) -> bool:
    """ "Over 1000 cows"."""
    led = lead is not None and low.startswith("over ", lead.start())
    return led and _THING_FOLLOWS.match(low, point.end) is not None


def _kind(lead: re.Match[str] | None) -> str:
    """Which of the leading words stand before a date, if any."""
    return next((k for k in _LEADS if lead and lead[k]), "")


def _is_date(low: str, point: Point, lead: re.Match[str] | None, before: list[Found], language: str) -> bool:
    """Whether the words around a point show that it is a date."""
    kind = _kind(lead)
    if point.sure or point.part:
        return True
    led = bool(lead and (kind or lead["noun"] or lead["about"]))
    if point.kind == "decade":
        return led or bool(lead and lead["the"])
    if point.kind == "season":
        return led and low[lead.start() if lead else 0 :][:2] != "at"
    if point.kind == "month" and language in ("fa", "ar"):
        # most names of months are words of every day too
        return bool(lead and lead["noun"]) or _MONTH_FOLLOWS.match(low, point.end) is not None
    if point.kind != "year":
        return led
    if _MEASURED.match(low, point.end) or _is_clock(low, point, lead) or _is_more_than(low, point, lead):
        return False
    counted_things = bool(_counted_pattern(language).match(low, point.end))
    if lead and (kind or lead["noun"]):
        firm = bool(lead["noun"]) or (
            kind in ("since", "until", "before", "after")
            or (
                kind == "at" and re.match(r"in\b|during|throughout|dated|as of|[^a-z]", low[lead.start() :]) is not None
            )
        )
        return not counted_things or (firm and point.year is not None and 1900 <= point.year <= 2050)
    listed = before and before[-1].last is None and before[-1].first and before[-1].first.kind == "year"
    listed = listed and _LISTED.fullmatch(low, before[-1].end, point.start) is not None
    if counted_things:
        return bool(listed) and point.year is not None and 1900 <= point.year <= 2050
    context = low[max(0, point.start - 24) : point.start]
    if _of_pattern(language).search(context) or (lead and lead["about"]):
        return True
    if language == "fa" and point.calendar == "solar_hijri" and point.year and 1300 <= point.year <= 1410:
        return bool(_AFTER_WORD.search(context))
    if _OWNED.search(context):
        return bool(_WORD_FOLLOWS.match(low, point.end))
    if context.endswith(("(", "[")):
        return low[point.end : point.end + 1] in (")", "]", ",", ";", ":")
    return bool(listed) or bool(_AFTER_PLACE.search(context) and _SENTENCE_GOES_ON.match(low, point.end))


def _joined(one: Point, two: Point, gap: re.Match[str], kind: str, *, counting: bool) -> tuple[Point, Point] | None:
    """Two points as the ends of a range, each taking from the other the year it lacks; ``None`` if they are not."""
    if gap["and"] and kind != "between":
        return None
    if gap["to"] and kind not in ("from", "since", "between") and not (one.sure and two.sure):
        return None
    if gap["dash"] and not (one.sure or two.sure or kind):
        return None
    if not (one.sure or two.sure or kind in ("from", "between")) and counting:
        return None
    if kind == "between" and gap["dash"]:
        return None
    if one.year is None and two.year is not None:
        one = replace(one, year=two.year, calendar=two.calendar if one.kind == "season" else one.calendar)
        if (one.month or 0, one.day or 0) > (two.month or 12, two.day or 31):
            one = replace(one, year=two.year - 1)
    elif two.year is None and one.year is not None and two.kind in ("day", "month", "season"):
        two = replace(two, year=one.year)
        if (two.month or 12, two.day or 31) < (one.month or 0, one.day or 0):
            two = replace(two, year=one.year + 1)
    try:
        first, last = extent(one), extent(two)
    except ValueError:
        return None
    if first and last and first[0] > last[1]:
        return None
    return one, two


def _with_part(low: str, point: Point, language: str) -> Point:
    """The point with "early", "the end of" and the like before it."""
    if point.day is not None or point.days is not None:
        return point
    found = _part_pattern(language).search(low, max(0, point.start - _REACH), point.start)
    if found is None or found.lastgroup is None:
        return point
    part: Part = found.lastgroup  # type: ignore[assignment]  # the groups are the parts
    return replace(point, start=found.start(), part=part)


@cache
def _lead_pattern(language: str) -> re.Pattern[str]:
    words = date_words(language)
    leads = "|".join(f"(?P<{k}>{one_of(words[k]) if words.get(k) else '(?!)'})" for k in _LEADS)
    about, noun = one_of(words["about"]), one_of(words["noun"])
    the = one_of(words["the"]) if words["the"] else "(?!)"
    # French "qu'en 2019".
    opens = r"(?:(?<![\w'-])|(?<=(?<!\w)qu'))" if language == "fr" else r"(?<![\w'-])"
    return re.compile(
        rf"{opens}(?:(?:{leads}){SPACE})?(?:(?P<about>{about}){SPACE}|(?P<the>{the}){SPACE}?){{0,2}}"
        rf"(?:(?P<noun>{noun}){SPACE}(?:{one_of(words['of'])}{SPACE})?)?\Z"
    )


@cache
def _part_pattern(language: str) -> re.Pattern[str]:
    words = date_words(language)
    parts = "|".join(f"(?P<{k}>{one_of(words[k])})" for k in ("early", "mid", "late", "half1", "half2") if words.get(k))
    the = f"(?:{one_of(words['the'])}{SPACE}?)?" if words["the"] else ""
    return re.compile(rf"(?<![\w'-])(?:{the})(?:{parts})(?:{SPACE}|-){the}\Z")


@cache
def _join_pattern(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between the ends of a range; and what after a date makes it a beginning."""
    words = date_words(language)
    the = f"(?:{one_of(words['the'])}{SPACE}?)?" if words["the"] else ""
    noun = f"(?:{one_of(words['noun'])}{SPACE})?"
    joins = (
        rf"{SPACE}?(?P<dash>[-\u2014]){SPACE}?|{SPACE}(?:(?P<to>{one_of(words['to'])})|(?P<and>{one_of(words['and'])}))"
        rf"{SPACE}{'?' if language == 'ar' else ''}{the}{noun}"
    )
    onwards = rf"{SPACE}{one_of(words['onwards'])}(?!\w)" if words.get("onwards") else "(?!)"
    return re.compile(joins), re.compile(onwards)


@cache
def _of_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(date_words(language)['of'])}{SPACE}\Z")


@cache
def _counted_pattern(language: str) -> re.Pattern[str]:
    """What a number counts when it is no year: "the 1988 prisoners" can be either."""
    words = date_words(language).get("counted", [])
    return re.compile(rf"{SPACE}{one_of(words)}(?!\w)" if words else "(?!)")
