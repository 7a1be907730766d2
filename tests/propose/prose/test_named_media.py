"""Whose word is it where Persian news name an agency, a station or a site without saying what it is?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read


@pytest.mark.parametrize(
    "name",
    [
        "بی‌بی‌سی",
        "بی‌بی سی",
        "بی بی سی",
        "بی‌بی‌سی فارسی",
        "سی‌ان‌ان",
        "سی ان ان",
        "رادیو فردا",
        "رادیو زمانه",
        "صدای آمریکا",
        "هرانا",
        "ایرنا",
        "ایسنا",
        "ایلنا",
    ],
)
@pytest.mark.parametrize(
    "told",
    ["به گزارش {}، نادر نمونه بازداشت شد.", "به گفته {}، نادر نمونه بازداشت شد.", "{} نوشت که نادر نمونه بازداشت شد."],
)
def test_who_reports_it_has_the_whole_name(name: str, told: str) -> None:
    (claim,) = [c for c in read(told.format(name), "fa") if isinstance(c.content, Act)]
    assert [a.who.wording for a in claim.sanad if a.who is not None and a.kind == "cited"] == [name]
    assert isinstance(claim.content, Act)
    assert claim.content.when is None
