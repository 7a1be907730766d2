"""Which posts and memberships stand beside a name?"""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.frames import Membership, Post
from bench.prose import read

POSTS = [
    ("es", "Renato Valdés, ministro del Interior, viajó a Lomay.", "Renato Valdés", "ministro del Interior", "holds"),
    ("es", "El exministro Abel Cano viajó a Lomay.", "exministro Abel Cano", "exministro", "left"),
    ("fr", "Renaud Vallès, ministre de l'Intérieur, est à Lomay.", "Renaud Vallès", "ministre de l'Intérieur", "holds"),
    ("fr", "L'ancien ministre Abel Canot est à Lomay.", "ministre Abel Canot", "ministre", "left"),
    ("es", "Abel Cano murió. Entonces era presidente el general Luis Voz.", "general Luis Voz", "presidente", "left"),
    ("es", "Abel Cano fue detenido. Entre 1990 y 1994 fue ministro.", "Abel Cano", "ministro", "holds"),
    ("es", "Abel Cano era en 1982 jefe de la policía.", "Abel Cano", "jefe de la policía", "holds"),
    ("fr", "Abel Canot était en 1982 chef de la police.", "Abel Canot", "chef de la police", "holds"),
    ("es", "Luis Voz sustituyó al ministro de Defensa, Hugo Paz.", "Hugo Paz", "ministro de Defensa", "left"),
    ("es", "El ministro de Defensa, Hugo Paz, fue sustituido.", "Hugo Paz", "ministro de Defensa", "left"),
    ("fr", "Luc Voz a succédé au ministre Marc Paix.", "ministre Marc Paix", "ministre", "left"),
    ("fr", "Luc Voz a remplacé le ministre Marc Paix.", "ministre Marc Paix", "ministre", "left"),
    ("es", "La ministra de Justicia, Clara Luz, dimitió ayer.", "Clara Luz", "ministra de Justicia", "left"),
    ("es", "El ministro Hugo Paz renunció a su cargo.", "ministro Hugo Paz", "ministro", "left"),
    ("es", "El director del penal, Hugo Paz, presentó su dimisión.", "Hugo Paz", "director del penal", "left"),
    ("es", "El director del penal, Hugo Paz, no presentó su dimisión.", "Hugo Paz", "director del penal", "holds"),
    ("es", "El ministro Hugo Paz presentó la dimisión de su secretario.", "ministro Hugo Paz", "ministro", "holds"),
    ("fr", "Le préfet Marc Paix a présenté sa démission.", "préfet Marc Paix", "préfet", "left"),
    ("fr", "Le préfet Marc Paix a remis hier sa démission.", "préfet Marc Paix", "préfet", "left"),
    ("ar", "وقدم مدير السجن سامر الحلاق استقالته.", "مدير السجن سامر الحلاق", "مدير السجن", "left"),
    ("ar", "ولم يقدم مدير السجن سامر الحلاق استقالته.", "مدير السجن سامر الحلاق", "مدير السجن", "holds"),
    ("es", "El ministro Hugo Paz renunció a su viaje.", "ministro Hugo Paz", "ministro", "holds"),
    ("es", "El ministro Hugo Paz no dimitió.", "ministro Hugo Paz", "ministro", "holds"),
    ("es", "El juez Luis Voz suspendió el juicio.", "juez Luis Voz", "juez", "holds"),
    ("es", "El juez Luis Voz fue suspendido.", "juez Luis Voz", "juez", "left"),
    ("fr", "Le ministre de la Justice, Marc Paix, a démissionné hier.", "Marc Paix", "ministre de la Justice", "left"),
    ("fr", "Le préfet Marc Paix n'a pas démissionné.", "préfet Marc Paix", "préfet", "holds"),
    (
        "fr",
        "Le chef de la police, le colonel Luc Vert, a été suspendu.",
        "colonel Luc Vert",
        "chef de la police",
        "left",
    ),
    ("fr", "L'opposition exige que le préfet Marc Paix démissionne.", "préfet Marc Paix", "préfet", "holds"),
    ("fr", "Le préfet Marc Paix est resté suspendu à une corde.", "préfet Marc Paix", "préfet", "holds"),
    ("fa", "رضا دلخوان، وزیر کشور، گفت معاونش استعفا داد.", "رضا دلخوان", "وزیر کشور", "holds"),
    ("fa", "رضا دلخوان، وزیر کشور، دیروز استعفا داد.", "رضا دلخوان", "وزیر کشور", "left"),
    ("fa", "رضا دلخوان، وزیر کشور، استعفا نداد.", "رضا دلخوان", "وزیر کشور", "holds"),
    ("ar", "استقال وزير الداخلية سامر الحلاق أمس.", "وزير الداخلية سامر الحلاق", "وزير الداخلية", "left"),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Luis Voz, presidente electo, huyó."),
        ("es", "El autoproclamado presidente, Luis Voz, huyó."),
        ("fr", "Le président autoproclamé, Luc Voz, a fui."),
        ("fr", "Luc Voz, président élu, a fui."),
        ("es", "Luis Voz, candidato a gobernador de Tarel, huyó."),
        ("fr", "Luc Voz, candidat au poste de gouverneur, a fui."),
    ],
)
def test_who_is_only_elected_or_a_candidate_holds_no_post(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Post)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ministro Hugo Paz presentó su dimisión, pero fue rechazada."),
        ("fr", "Le préfet Marc Paix a remis sa démission, mais elle a été refusée."),
        ("ar", "وقدم مدير السجن سامر الحلاق استقالته لكن الرئيس رفضها."),
        ("es", "Hugo Paz, antiguo miembro de la Liga del Norte, huyó."),
        ("es", "Hugo Paz, exmiembro de la Liga del Norte, huyó."),
        ("fr", "Marc Paix, ancien membre de la milice des Lions, a fui."),
        ("fr", "Marc Paix est un ancien membre de la milice des Lions."),
        ("fa", "رضا کریمی، عضو سابق حزب وحدت، گریخت."),
        ("fa", "رضا کریمی، عضو پیشین حزب وحدت، گریخت."),
        ("fa", "رضا کریمی عضو سابق حزب وحدت است."),
        ("ar", "هرب سامر الحلاق، عضو سابق في حزب الوحدة."),
        ("ar", "هرب سامر الحلاق، عضو حزب الوحدة السابق."),
    ],
)
def test_who_may_have_stayed_or_was_a_member_once_is_nothing_now(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Post | Membership)] == []


NOBODYS = {
    "fa": [
        "{name} نامزد {office} بود.", "{name}، پسر {office}، آمد.", "{name}، محافظ {office}، آمد.",
        "همسر {office}، {name}، آمد.", "وکیل {office}، {name}، آمد.", "{office}، {name} را کشت.",
        "{office} {name} را کشت.", "{name} هرگز {office} نبود.", "{name} خود را {office} معرفی کرد.",
        "{name}، نامزد پیشین {office}، آمد.",
        "جانشین {name}، {office}، شد.", "استاندار {name} را برکنار کرد.",
    ],
    "ar": [
        "وصلت زوجة {office}، {name}، أمس.", "وصل محامي {office}، {name}، أمس.", "وصل حارس {office} {name} أمس.",
        "وصل {name}، سائق {office}، أمس.", "قتل {office} {name}.", "عذب {office} {name}.",
        "كان {name} مرشحا لمنصب {office}.", "لم يكن {name} {office} قط.", "سيصبح {name} {office}.",
    ],
}  # fmt: skip
OFFICES = {
    "fa": ("فرماندار لومایه", "وزیر کشور", "رئیس زندان تارل"),
    "ar": ("محافظ تارل", "وزير الداخلية", "المدعي العام"),
}
NAMES = {"fa": ("بهرام تاج‌آور", "محمدرضا فرزان"), "ar": ("باسل الحداد", "محمد الفران")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("رئیس‌جمهور، بهرام رامین، دادستان کل کشور، رضا کریمی، را برکنار کرد.", [("بهرام رامین", "رئیس‌جمهور")]),
        ("بهرام رامین، دادستان کل کشور، رضا کریمی، را برکنار کرد.", []),
        ("بهرام رامین، دادستان کل کشور، رضا کریمی را برکنار کرد.", []),
        ("بهرام رامین، عضو حزب وحدت، رضا کریمی را برکنار کرد.", []),
        ("رئیس‌جمهور دادستان کل کشور، رضا کریمی، را برکنار کرد.", []),
        ("بهرام رامین، دادستان کل کشور، سرهنگ رضا کریمی را برکنار کرد.", [("بهرام رامین", "دادستان کل کشور")]),
    ],
)
def test_a_title_between_two_names_is_nobodys(text: str, posts: list[tuple[str, str]]) -> None:
    found = [c.content for c in read(text, "fa") if isinstance(c.content, Post | Membership)]
    assert [(p.holder.wording, p.title.text) for p in found if isinstance(p, Post)] == posts
    assert len(found) == len(posts)


@pytest.mark.parametrize(("language", "frame"), [(language, f) for language, frames in NOBODYS.items() for f in frames])
def test_who_is_only_beside_an_office_does_not_hold_it(language: str, frame: str) -> None:
    for office, name in product(OFFICES[language], NAMES[language]):
        text = frame.format(office=office, name=name)
        assert [c.content for c in read(text, language) if isinstance(c.content, Post)] == [], text
