"""Which year does "el 3 de noviembre de ese año", «۵ آبان همان سال», "في ٢ نيسان من العام نفسه" lie in?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from asnad.language.dates import find_dates
from asnad.model.text import Span
from asnad.model.when import When

__all__ = ["in_same_year"]

_SAME = {
    "es": r" (?:de(?:l)? )?(?:ese|aquel|este|el) (?:mismo )?año|,? del mismo año",
    "fr": r" de (?:la|cette) même année| de cette année-là| de la même année",
    "fa": r" ?(?:همان|همین) سال",
    "ar": r" ?(?:من|في) (?:العام|السنة) (?:نفسه|نفسها|ذاته|ذاتها)| ?من نفس (?:العام|السنة)",
}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def in_same_year(text: str, whens: Iterable[When], language: str) -> list[When]:
    """The dates of a text; one without a year, before words like "of that year", lies in the year told last.

    Promises: a date keeps its words and takes in those behind it; its basis is ``resolved`` and its anchor the year.
    """
    same = re.compile(_SAME[language])
    found: list[When] = []
    year = ""
    for when in whens:
        bare = when.span is not None and when.earliest is None and when.latest is None
        behind = same.match(text, when.span.end) if bare and when.span is not None else None
        found.append(_dated(text, when, behind.end(), year, language) if behind is not None and year else when)
        told = _YEAR.findall(when.wording)
        year = told[-1] if told else year
    return found


def _dated(text: str, when: When, end: int, year: str, language: str) -> When:
    of = {"es": " de ", "fr": " "}.get(language, " ")
    meant = find_dates(f"{when.wording}{of}{year}", language=language)
    if len(meant) != 1 or meant[0].earliest is None or when.span is None:
        return when
    span = Span(when.span.start, end)
    words = text[span.start : span.end]
    return replace(meant[0], wording=words, span=span, basis="resolved", anchor=year)
