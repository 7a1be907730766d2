"""Is it read whose relative somebody is, where a name beside it tells, and nowhere else?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Kinship
from bench.prose import read


def kin(language: str, text: str) -> list[str]:
    """Each kinship as "whose: relation relative"."""
    contents = [c.content for c in read(text, language)]
    return [f"{k.who.wording}: {k.relation} {k.relative.wording}" for k in contents if isinstance(k, Kinship)]


TOLD = [
    ("es", "Marta Roble, hermana de Hugo Luna, fue amenazada.", "Hugo Luna: sister Marta Roble"),
    ("es", "Marta Roble, hermana del desaparecido Hugo Luna, huyó.", "desaparecido Hugo Luna: sister Marta Roble"),
    ("es", "Hugo Luna, hijo del alcalde Pedro Luna, huyó.", "alcalde Pedro Luna: son Hugo Luna"),
    ("es", "La madre de Hugo Luna, Marta Roble, lo buscó.", "Hugo Luna: mother Marta Roble"),
    ("es", "Hugo Luna fue detenido. Su esposa, Marta Roble, lo buscó.", "Hugo Luna: spouse Marta Roble"),
    ("es", "Detuvieron a Hugo Luna y a su novia, Marta Roble.", "Hugo Luna: partner Marta Roble"),
    ("es", "Marta Roble era viuda de Hugo Luna.", "Hugo Luna: spouse Marta Roble"),
    ("es", "El sargento Voss y su hermano Julio fueron condenados.", "sargento Voss: brother Julio"),
    ("fr", "Claire Roble, sœur du disparu Marc Paix, a fui.", "disparu Marc Paix: sister Claire Roble"),
    ("fr", "Marc Paix et sa femme, Claire Roble, ont disparu.", "Marc Paix: spouse Claire Roble"),
    ("fr", "Le frère cadet de Marc Paix, Luc, a fui.", "Marc Paix: brother Luc"),
    (
        "fr",
        "Claire Roble, fille de l'ancien maire Paul Lunel, a été enlevée.",
        "maire Paul Lunel: daughter Claire Roble",
    ),
    ("fr", "Le député Paul Lunel est le cousin du ministre Luc Voss.", "ministre Luc Voss: cousin député Paul Lunel"),
    ("fa", "مریم کاوه، همسر رضا کریمی، بازداشت شد.", "رضا کریمی: spouse مریم کاوه"),
    ("fa", "حسین طاهری، برادر بزرگ‌تر مهدی طاهری، تیرباران شد.", "مهدی طاهری: brother حسین طاهری"),
    ("fa", "مادر آرش کمانی، خانم زهرا دلیر، گفت پسرش را بردند.", "آرش کمانی: mother خانم زهرا دلیر"),
    ("fa", "رضا کریمی و برادر بزرگ‌ترش علی کریمی بازداشت شدند.", "ش: brother علی کریمی"),
    ("fa", "رضا کریمی بازداشت شد. همسرش، مریم کاوه، او را ندید.", "ش: spouse مریم کاوه"),
    ("fa", "مریم کاوه خواهر سرهنگ رضا کریمی است.", "سرهنگ رضا کریمی: sister مریم کاوه"),
    ("ar", "قالت هدى الخطيب، زوجة سامر الحلاق، إنه اختفى.", "سامر الحلاق: spouse هدى الخطيب"),
    ("ar", "أُعدم حسين الطاهر، الشقيق الأكبر لمهدي الطاهر، في لماي.", "مهدي الطاهر: brother حسين الطاهر"),
    ("ar", "اعتقل الأمن سامر الحلاق وشقيقه رامي الحلاق.", "ه: brother رامي الحلاق"),
    ("ar", "قالت والدة سامر الحلاق، السيدة هدى الخطيب، إنه اختفى.", "سامر الحلاق: mother السيدة هدى الخطيب"),
    ("ar", "هدى الخطيب هي شقيقة سامر الحلاق.", "سامر الحلاق: sister هدى الخطيب"),
    ("ar", "وقال رامي الحلاق، وهو شقيق سامر النمر، إنه عُذب.", "سامر النمر: brother رامي الحلاق"),
]
NOT_TOLD = [
    ("fa", "مریم کاوه خواهر رضا کریمی نیست."),
    ("fa", "برادر رضا کریمی، علی کریمی، و دو نفر دیگر کشته شدند."),
    ("fa", "رضا کریمی، برادر علی نوری، و مینا کاوه بازداشت شدند."),
    ("fa", "مریم کاوه، همسر سابق رضا کریمی، بازداشت شد."),
    ("fa", "وکیل رضا کریمی، مینا نوری، گفت او را بردند."),
    ("fa", "رضا کریمی و علی نوری بازداشت شدند. همسرش مریم کاوه گریخت."),
    ("ar", "لم تكن هدى الخطيب زوجة سامر الحلاق."),
    ("ar", "قُتل سامر الحلاق، شقيق ليلى منصور، ورامي النمر."),
    ("ar", "قالت طليقة سامر الحلاق، هدى الخطيب، إنه اعتقل."),
    ("es", "Marta Roble no era hermana de Hugo Luna."),
    ("es", "Según Marta Roble, la hermana de Hugo Luna murió en la cárcel."),
    ("es", "Detuvieron a Pedro Paz, la hermana de Hugo Luna y dos vecinos."),
    ("es", "El presunto hermano de Hugo Luna, Luis, fue detenido."),
    ("es", "La exesposa de Hugo Luna, Marta Roble, declaró."),
    ("es", "El sargento Voss mató a Hugo Luna. Su hermano Pedro lo vio."),
    ("fr", "Le sergent Voss a tué Marc Paix. Son frère Pierre l'a vu."),
    ("fr", "La femme de ménage, Claire Roble, a vu les soldats."),
    ("fr", "L'ex-femme de Marc Paix, Claire Roble, a témoigné."),
    ("fr", "Selon Claire Roble, la sœur de Marc Paix est morte en prison."),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_a_name_beside_whose_relative_somebody_is_tells_who_that_is(language: str, text: str, expected: str) -> None:
    assert kin(language, text) == [expected]


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_nobody_is_a_relative_of_whom_that_is_not_told(language: str, text: str) -> None:
    assert kin(language, text) == []
