"""Every word for a number or a month is read with any gap between its parts, and with none: «دهها هزار»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from asnad.language.calendars import month_names
from asnad.language.counts import _table, find_counts
from asnad.language.dates import find_dates
from asnad.language.dates_points import date_words

LANGUAGES = sorted(_table())
AROUND = ("{}", "{} 12", "12 {}", "12 {} 1990", "۱۲ {} ۱۳۶۷", "{} هزار نفر", "{} thousand men", "{} personas")


def _strings(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        yield from table
        yield from _strings([*table.values()])
    elif isinstance(table, list | tuple):
        for one in table:
            yield from _strings(one)


def _written(word: str) -> set[str]:
    gaps = ("", " ", "\u200c", "\n", "  ")
    return {word, *(re.sub("[ \u200c]+", gap, word) for gap in gaps), word.replace("/", " / ")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_way_of_writing_a_word_stops_the_reader(language: str) -> None:
    known = {*_strings(_table()[language]), *month_names(language), *_strings(dict(date_words(language)))}
    assert len(known) > 50
    for text in (around.format(word) for one in sorted(known) for word in _written(one) for around in AROUND):
        counts = [(c.span, c.wording) for c in find_counts(text, language=language)]
        whens = [(w.span, w.wording) for w in find_dates(text, language=language)]
        assert all(span is not None and text[span.start : span.end] == wording for span, wording in counts + whens)


@pytest.mark.parametrize("words", ["ده‌ها هزار", "دهها هزار", "ده ها هزار"])
def test_tens_of_thousands_are_as_many_however_they_are_written(words: str) -> None:
    (count,) = find_counts(f"{words} نفر کشته شدند", language="fa")
    assert (count.wording, count.lower, count.upper) == (words, 20_000, None)
