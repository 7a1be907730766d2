"""Does a number count anything? Told by what stands before and behind it.

Ages, durations, sums of money, measures, clock times, footnotes, numbered names ("ward 209", "7 Division") and bare
years do not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from asnad.language.numerals import SPACE, numerals, one_of

__all__ = ["Surroundings", "surroundings"]

_NOT_BEFORE = re.compile(r"(?:[\w$€£¥#§@/\\:.,&=-]|(?<!\w)'|[$€£¥#§] ?|\busd |\beur |\brs\.? |\btk |\d )\Z")
_YEAR_BEFORE = re.compile(r"(?<![\w.,])(?:1[6-9]|20)\d\d[ \n]\Z")
_CLOCK = re.compile(r"(?<!\w)(?:at|around|about|by|between|since|until|before|after)[ \n]\Z")
_CLOCK_GOES_ON = re.compile(r"[ \n](?:on|yesterday|today|this|last|gmt|hours|hrs|local)\b|[.,;]")
_HOUR = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_APPOSED = re.compile(r"[^\W\d], \Z")
_ENDS_APPOSED = re.compile(r"[,;)]")
_NAMED_UNIT = re.compile(
    r"[ \n](?:[a-z]+[ \n])?(?:division|brigade|battalion|regiment|squadron|corps|garrison|detachment)(?!s)\b"
    r"|[ \n](?:task force|artillery)\b"
)
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w'’.-]*[ \n]\Z")
_WORD_BEHIND = re.compile(r"[ \n]+[^\W\d]|[ \n]*[\"'“‘(]")
_MOST_LEADS = re.compile(
    r"(?:\A|[.,;:(\"'\n\u2014-][ \n]*"
    r"|(?<!\w)(?:but|that|while|although|by|for|in|with|to|from|as|when|where|of)[ \n])\Z"
)
_PERSON_WAS = re.compile(r"(?<!\w)(?:he|she|who|i)[ \n](?:was|is|were|turned|became)[ \n](?:only |just |about )?\Z")
_WAS = re.compile(r"(?<!\w)(?:was|is|were|are)[ \n](?:only |just |about )?\Z")
_WHEN = re.compile(r"[ \n](?:when|at the time|at the date)\b")
_UNDER = re.compile(r"(?<!\w)(?:under|over|above|below)[ \n]\Z")
_LEADS_TO_AN_AGE = (
    "was", "is", "were", "are", "turned", "became", "only", "just", "about", "under", "over", "above", "below",
)  # fmt: skip
_NOUN_FOLLOWS = re.compile(
    r"[ \n](?!(?:to|were|was|and|or|who|at|in|on|are|is|had|have|when|from|by|with|as)\b)[^\W\d]"
)
_HYPHEN_HEAD = re.compile(r"-(?:strong|member|person|man|men|woman|women|people)\b")
_YEAR_IN_WORDS = re.compile(r"(?:mil|mille|dos mil|deux mille) \w")
_LIST_MARK = re.compile(r"(?:\A|\n)[ ]*\Z")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of one language that show a number to be no count."""

    excluded: re.Pattern[str]
    label: re.Pattern[str]
    worth: re.Pattern[str]
    one_before: re.Pattern[str]
    one_after: re.Pattern[str]

    def counted(self, text: str, low: str, start: int, end: int, amount: int, *, narrowed: bool) -> bool:
        """Whether the number ``low[start:end]`` counts something.

        ``narrowed`` says that a word such as "at least" stands before it.
        """
        written = low[start:end]
        before = low[max(0, start - 6) : start]
        # "In 1938 twelve men were shot"; but "9 30" and "1,200 12" are nothing that is counted.
        dated = not written[0].isdigit() and _YEAR_BEFORE.search(before)
        if (
            (_NOT_BEFORE.search(before) and not dated)
            or self.excluded.match(low, end)
            or self.label.search(low, max(0, start - 40), start)
        ):
            return False
        if low[end : end + 1] == "-" and low[end + 1 : end + 2].isalpha() and not _HYPHEN_HEAD.match(low, end):
            return False
        digits = written.isdigit()
        if digits and written[0] == "0":
            return False
        if digits and _is_clock(low, start, end):
            return False
        if digits and (_is_name(text, low, start, end) or _NAMED_UNIT.match(low, end)) and not narrowed:
            return False
        if _is_age(low, start, end, amount):
            return False
        if digits and not narrowed and 1900 <= amount <= 2100:
            return False
        if _YEAR_IN_WORDS.match(written) and not narrowed and 1900 < amount <= 2100:
            return False
        if digits and low[end : end + 1] in (".", ")") and _LIST_MARK.search(low, 0, start):
            return False
        if amount == 1 and not digits:
            return not (self.one_before.search(low, max(0, start - 12), start) or self.one_after.match(low, end))
        return True

    def durable(self, low: str, start: int, end: int) -> bool:
        """Whether a vague amount or share ("hundreds", "half") is no time and no sum: "half an hour", "many years"."""
        if self.excluded.match(low, end) or self.worth.match(low, end):
            return False
        if low.endswith("and a ", 0, start):
            return False
        if low[start:end] != "most":
            return True
        return low.startswith(" of", end) or bool(_MOST_LEADS.search(low, max(0, start - 12), start))


def surroundings(language: str, table: Mapping[str, Any]) -> Surroundings:
    """The patterns for these lists of words (``times``, ``measures``, ``labels``, ``one_before``, ``one_after``)."""
    units = one_of([*table["times"], *table["measures"]])
    large = numerals(language).large

    def either(key: str) -> str:
        return one_of(table[key]) if table.get(key) else "(?!)"

    return Surroundings(
        excluded=re.compile(
            rf"(?:{SPACE}|-)?{units}(?:e?s|i?s)?(?!\w)|[:/]\d|[.,]\d|-\d|{SPACE}?°|['\"]s\b|x\b|{SPACE}?{large}(?:th)?s"
        ),
        label=re.compile(rf"(?<!\w){one_of(table['labels'])}{SPACE}(?:\d[\w.-]*(?:,|{SPACE}(?:and|or|to))?{SPACE})*\Z"),
        worth=re.compile(rf"{SPACE}(?:of{SPACE}|an?{SPACE})(?:{large}s?{SPACE}(?:of{SPACE})?)?{units}(?:e?s)?(?!\w)"),
        one_before=re.compile(rf"(?<!\w){either('one_before')}{SPACE}\Z"),
        one_after=re.compile(rf"{SPACE}{either('one_after')}(?!\w)|['.,;:!?)\]\"-]|\Z"),
    )


def _is_clock(low: str, start: int, end: int) -> bool:
    """ "At 1830 on Monday"."""
    if not _HOUR.fullmatch(low, start, end) or not _CLOCK.search(low, max(0, start - 8), start):
        return False
    return low[start - 3 : start - 1] == "at" or _CLOCK_GOES_ON.match(low, end) is not None


def _is_name(text: str, low: str, start: int, end: int) -> bool:
    """A footnote "[1]", an age between commas, or a number that closes a name ("Channel 24 reported")."""
    before, after = text[max(0, start - 24) : start], low[end : end + 1]
    if before[-1:] in ("(", "[") and after in (")", "]"):
        return True
    if end - start <= 2 and _APPOSED.search(before) and _ENDS_APPOSED.match(low, end):
        return True
    return bool(_CAPITAL_BEFORE.search(before)) and not _WORD_BEHIND.match(text, end)


def _is_age(low: str, start: int, end: int, amount: int) -> bool:
    """Whether a number up to 120 is somebody's age: "he was 27", "was 27 when", "prisoners under 18"."""
    if amount > 120 or not low.endswith(_LEADS_TO_AN_AGE, 0, start - 1):
        return False
    reach = max(0, start - 24)
    if _PERSON_WAS.search(low, reach, start) or (_WAS.search(low, reach, start) and _WHEN.match(low, end)):
        return True
    return bool(_UNDER.search(low, reach, start) and not _NOUN_FOLLOWS.match(low, end))
