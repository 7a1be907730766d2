"""Of whom nothing has been heard: who has disappeared, and who is only in hiding?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

GONE = [
    ("es", "Se desconoce el paradero de la profesora Rosa Vega.", "profesora Rosa Vega"),
    ("es", "Nunca más se supo de Hugo Paz.", "Hugo Paz"),
    ("es", "No se sabe nada de Hugo Paz.", "Hugo Paz"),
    ("es", "Hugo Paz sigue en paradero desconocido.", "Hugo Paz"),
    ("fr", "La famille est sans nouvelles de Paul Lunel.", "Paul Lunel"),
    ("fr", "Le sort de Paul Lunel reste inconnu.", "Paul Lunel"),
    ("fa", "از سرنوشت رضا کریمی اطلاعی در دست نیست.", "رضا کریمی"),
    ("fa", "سرنوشت رضا کریمی نامعلوم است.", "رضا کریمی"),
    ("ar", "لا يزال مصير سامر الحلبي مجهولاً.", "سامر الحلبي"),
]
HIS = [
    ("es", "Hugo Paz fue detenido el 3 de mayo. Hasta hoy se desconoce su paradero.", "Hugo Paz"),
    ("fr", "Paul Lunel a été arrêté le 3 mai. Son sort demeure inconnu.", "Paul Lunel"),
    ("ar", "اعتُقل سامر الحلبي ولم يُعرف مصيره.", "سامر الحلبي"),
]
NOT = [
    ("es", "Se desconoce el paradero del general Hugo Paz."),
    ("es", "Hugo Paz mató a Rosa Vega. Se desconoce su paradero."),
    ("es", "Se conoce el paradero de Rosa Vega."),
    ("es", "Exigen conocer el paradero de Rosa Vega."),
    ("es", "Se desconoce el paradero de los restos de Rosa Vega."),
    ("es", "Si se desconoce el paradero de Rosa Vega, debe investigarse."),
    ("fr", "La famille a reçu des nouvelles de Paul Lunel."),
    ("fr", "On ignore le sort du colonel Paul Lunel."),
    ("fa", "سرنوشت رضا کریمی روشن است."),
    ("fa", "از سرنوشت دو مهاجم خبری نیست."),
    ("es", "Se desconoce el paradero de dos de los secuestradores."),
    ("ar", "لا يزال مصير العقيد سامر الحلبي مجهولاً."),
    ("ar", "وطالبت المنظمة بالكشف عن مصير سامر الحلبي."),
]


def gone(language: str, text: str) -> list[Act]:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    return [act for act in acts if act.act == "disappearance"]


@pytest.mark.parametrize(("language", "text", "whom"), GONE)
def test_whose_fate_is_unknown_has_disappeared(language: str, text: str, whom: str) -> None:
    ((act,)) = gone(language, text)
    assert [victim.wording for victim in act.victims] == [whom]


@pytest.mark.parametrize(("language", "text", "whom"), HIS)
def test_whose_it_is_a_pronoun_says(language: str, text: str, whom: str) -> None:
    ((act,)) = gone(language, text)
    assert [m.wording for victim in act.victims for m in victim.antecedents] == [whom]


@pytest.mark.parametrize(("language", "text"), NOT)
def test_who_may_be_in_hiding_or_is_known_of_has_not(language: str, text: str) -> None:
    assert gone(language, text) == []
