"""Are these letters those that people see on the page? The text of a PDF can be another than its picture.

Old fonts put Persian and Arabic letters where others stand (mojibake), programs leave out what a sign means (private
use, unknown), or write words backwards. What such a page says is only in its picture.
"""

from __future__ import annotations

import re

__all__ = ["is_garbled"]

ENOUGH = 20
"""Letters below which nothing can be told."""

UNKNOWN = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")
ACCENTED = re.compile("[\u0080-\u009f\u00a1-\u00bf\u00c0-\u00ff]")
LATIN = re.compile("[A-Za-z]")
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
WORD = re.compile("[\u0620-\u064a\u066e-\u06d3]+")

SMALL = frozenset({
    "به", "از", "این", "است", "که", "را", "شد", "در", "های", "برای", "آن", "با", "بود", "شده",
    "من", "في", "على", "إلى", "أن", "هذا", "التي", "الذي", "كان", "مع",
})  # fmt: skip
BACKWARDS = frozenset(word[::-1] for word in SMALL) - SMALL
"""Commonest words, and what they are when their letters are turned round. "در" turned is a word too, but a rare one."""

FINAL = re.compile("[ةى](?=[\u0620-\u064a\u066e-\u06d3])")
"""Letters that only end words."""


def is_garbled(text: str) -> bool:
    """Whether a page's text is so much unlike writing that its picture should be read instead."""
    unknown, latin, accented = (len(each.findall(text)) for each in (UNKNOWN, LATIN, ACCENTED))
    arabic, presentation = len(ARABIC.findall(text)), len(PRESENTATION.findall(text))
    letters = unknown + latin + accented + arabic + presentation
    if letters < ENOUGH or not (arabic or accented or unknown or presentation):
        return False
    if unknown * 10 > letters or presentation * 4 > letters:
        return True
    if accented * 10 > (latin + accented) * 4 and accented > arabic:
        return True
    words = WORD.findall(text)
    straight, turned = sum(word in SMALL for word in words), sum(word in BACKWARDS for word in words)
    return turned > 2 * straight + 2 or len(FINAL.findall(text)) * 10 > len(words) > ENOUGH
