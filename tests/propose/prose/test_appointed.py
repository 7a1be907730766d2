"""Who gave a post to whom, and who had it before?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Post
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
