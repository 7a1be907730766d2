"""How do languages other than English count a date from another: "dos días después", «دو روز بعد», "بعد يومين"?"""

from __future__ import annotations

import re
from functools import cache

from asnad.language.dates_points import date_words
from asnad.language.numerals import SPACE, numerals, one_of

__all__ = ["Away", "away_pattern", "away_starts", "read_away"]

Away = tuple[str, str, int]
"""Which anchor it is counted from, the unit, and how many of them, less than none for a date before."""

_UNITS = ("day", "week", "month", "year")


@cache
def away_pattern(language: str) -> str:
    """A pattern for plain text whose named groups :func:`read_away` reads; one that matches nothing without words."""
    words = date_words(language)
    if not words.get("unit_day"):
        return "(?!)"

    def listed(*keys: str) -> str:
        known = [word for key in keys for word in words.get(key, ())]
        return one_of(known) if known else "(?!)"

    def number(place: str) -> str:
        return f"(?P<away_{place}>{listed('one')}|{numerals(language).either}){SPACE}"

    def units(place: str) -> str:
        return "|".join(f"(?P<{unit}_{place}>{listed(f'unit_{unit}')})" for unit in _UNITS)

    pairs = "|".join(f"(?P<pair_{unit}>{listed(f'pair_{unit}')})" for unit in _UNITS)
    alone = f"(?:{number('led')})?" if words.get("pair_day") else number("led")
    way = f"(?P<later>{listed('later')})|(?P<earlier>{listed('earlier')})|(?P<ago>{listed('ago')})"
    led = f"(?P<led_later>{listed('led_later')})|(?P<led_ago>{listed('led_ago')})"
    ends = rf"(?!\w|{SPACE}{listed('goes_on')}(?!\w))"
    return (
        rf"(?P<next>{listed('next')})(?!\w)|{number('own')}(?:{units('own')}){SPACE}(?:{way}){ends}"
        rf"|(?:{led}){SPACE}(?:{pairs}|{alone}(?:{units('led')})){ends}"
    )


def away_starts(language: str) -> list[str]:
    """Words that a match of :func:`away_pattern` can begin with."""
    words = date_words(language)
    if not words.get("unit_day"):
        return []
    lists = (words.get(key, []) for key in ("next", "one", "led_later", "led_ago"))
    return [*numerals(language).starts, *(word for some in lists for word in some)]


def read_away(found: re.Match[str], language: str) -> Away | None:
    """What a match of :func:`away_pattern` means; ``None`` where it says no such date."""
    groups = {name: text for name, text in found.groupdict().items() if text}
    if "next" in groups:
        return "narrative", "day", 1
    unit = next((u for u in _UNITS for n in (f"{u}_own", f"{u}_led", f"pair_{u}") if n in groups), None)
    if unit is None:
        return None
    number = groups.get("away_own") or groups.get("away_led") or ""
    ones = date_words(language).get("one", ())
    many = 2 if f"pair_{unit}" in groups else 1 if not number or number in ones else numerals(language).value(number)
    if not many or many > 10_000:
        return None
    back = any(way in groups for way in ("earlier", "ago", "led_ago"))
    anchor = "publication" if "ago" in groups or "led_ago" in groups else "narrative"
    return anchor, unit, -many if back else many
