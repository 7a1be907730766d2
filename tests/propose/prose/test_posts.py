"""Which posts and memberships stand beside a name?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Membership, Post
from bench.prose import read

POSTS = [
    ("es", "Renato Valdés, ministro del Interior, viajó a Lomay.", "Renato Valdés", "ministro del Interior", "holds"),
    ("es", "El exministro Abel Cano viajó a Lomay.", "exministro Abel Cano", "exministro", "left"),
    ("fr", "Renaud Vallès, ministre de l'Intérieur, est à Lomay.", "Renaud Vallès", "ministre de l'Intérieur", "holds"),
    ("fr", "L'ancien ministre Abel Canot est à Lomay.", "ministre Abel Canot", "ministre", "left"),
    ("fa", "رضا دلخوان، وزیر کشور، به لومای رفت.", "رضا دلخوان", "وزیر کشور", "holds"),
    ("fa", "رضا دلخوان، وزیر پیشین کشور، به لومای رفت.", "رضا دلخوان", "وزیر پیشین کشور", "left"),
    ("ar", "وصل وزير الداخلية سامر الحلاق إلى لوماي.", "وزير الداخلية سامر الحلاق", "وزير الداخلية", "holds"),
]


@pytest.mark.parametrize(("language", "text", "holder", "title", "change"), POSTS)
def test_an_office_beside_a_name_is_a_post(language: str, text: str, holder: str, title: str, change: str) -> None:
    (post,) = [c.content for c in read(text, language) if isinstance(c.content, Post)]
    assert (post.holder.wording, post.title.text, post.change) == (holder, title, change)


@pytest.mark.parametrize(
    ("language", "text", "group"),
    [
        ("es", "Emilio Roca, miembro del Sindicato Minero, viajó a Lomay.", "Sindicato Minero"),
        ("fr", "Émile Roca, membre du Syndicat des mineurs, est à Lomay.", "Syndicat des mineurs"),
        ("fa", "امیر روکان، عضو سندیکای معدنچیان، به لومای رفت.", "سندیکای معدنچیان"),
        ("ar", "قال عصام الديب، عضو نقابة المحامين، إن الطريق مغلق.", "نقابة المحامين"),
    ],
)
def test_a_member_of_a_group_belongs_to_it(language: str, text: str, group: str) -> None:
    (membership,) = [c.content for c in read(text, language) if isinstance(c.content, Membership)]
    assert membership.group.wording == group
