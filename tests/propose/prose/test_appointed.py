"""Who gave a post to whom, and who had it before?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Post
from bench.prose import read


@pytest.mark.parametrize(
    ("language", "text", "holder", "before", "by"),
    [
        (
            "fa",
            "سرتیپ قاسم شریفی‌پور به جای سرتیپ رضا نامداری به فرماندهی لشکر ۲۸ منصوب شد.",
            "سرتیپ قاسم شریفی‌پور",
            "سرتیپ رضا نامداری",
            None,
        ),
        ("ar", "عيّن الرئيس قاسم الحلاق وزيراً للداخلية خلفاً لرضا النمر.", "قاسم الحلاق", "رضا النمر", "الرئيس"),
        ("ar", "عُيّن قاسم الحلاق، القائد السابق للواء، وزيراً خلفاً للعميد رضا النمر.", "قاسم الحلاق", "رضا النمر", None),
    ],
)
def test_who_comes_after_whom_is_told(language: str, text: str, holder: str, before: str, by: str | None) -> None:
    posts = [c.content for c in read(text, language) if isinstance(c.content, Post) and c.content.predecessor]
    assert [p.holder.wording for p in posts] == [holder]
    assert [p.predecessor.wording for p in posts if p.predecessor] == [before]
    assert [p.appointed_by.wording if p.appointed_by else None for p in posts] == [by]


def test_a_president_who_gives_a_post_is_not_who_gets_it() -> None:
    posts = [c.content for c in read("عيّن الرئيس قاسم الحلاق وزيراً للداخلية.", "ar") if isinstance(c.content, Post)]
    assert [(p.holder.wording, p.title.text) for p in posts] == [("قاسم الحلاق", "وزيراً للداخلية")]


def test_who_was_governor_once_is_appointed_and_appoints_nobody() -> None:
    text = "عُيّن المحافظ السابق اللواء محسن وارث نائباً لوزير الداخلية عام 2020."
    (post,) = [c.content for c in read(text, "ar") if isinstance(c.content, Post)]
    assert post.appointed_by is None
    assert post.change == "appointed"


def test_who_is_accused_and_convicted_in_one_breath_is_no_unnamed_accused() -> None:
    text = "جلال نظری پس از انتشار گزارشی به «تبلیغ علیه نظام» متهم و به دو سال حبس محکوم شد."
    assert all(c.content.who.wording != "متهم" for c in read(text, "fa") if isinstance(c.content, Accountability))
