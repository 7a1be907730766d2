"""Is it read what somebody is also called?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Alias
from bench.prose import read

CALLED = [
    ("es", 'El capitán Roble, a quien sus hombres llamaban "Tigre", huyó.', "capitán Roble", "Tigre"),
    ("es", 'Al cabo Mario Luna lo apodaban "el Verdugo" los presos.', "cabo Mario Luna", "el Verdugo"),
    ("fr", "Le capitaine Vel, que ses hommes appelaient « Tigre », a fui.", "capitaine Vel", "Tigre"),
    ("fr", "Le caporal Luc Vel était surnommé « le Bourreau ».", "caporal Luc Vel", "le Bourreau"),
    ("es", 'Diego Luna, alias "El Turco", fue abatido.', "Diego Luna", "El Turco"),
    ("es", "Diego Luna (alias Tigre) fue detenido.", "Diego Luna", "Tigre"),
    ("es", "Diego Luna, más conocido como Comandante Rayo, huyó.", "Diego Luna", "Comandante Rayo"),
    ("es", "Iván Roble, apodado el Zurdo, y Hugo Luna huyeron.", "Iván Roble", "el Zurdo"),
    ("fr", "Didier Lunel, dit « le Turc », est mort.", "Didier Lunel", "le Turc"),
    ("fr", "Luc Vel, alias Barbe, a été abattu.", "Luc Vel", "Barbe"),
    ("fr", "Luc Vel, plus connu sous le nom de « Tonnerre », a été abattu.", "Luc Vel", "Tonnerre"),
    ("fa", "حسن گلپور (معروف به حاجی رضا) مینا نوری را شکنجه کرد.", "حسن گلپور", "حاجی رضا"),
    ("fa", "حسن گلپور، ملقب به «قصاب»، مینا نوری را شکنجه کرد.", "حسن گلپور", "قصاب"),
    ("fa", "حسن گلپور که به «حاجی رضا» معروف بود، بازجوی زندان بود.", "حسن گلپور", "حاجی رضا"),
    ("fa", "عبدالله سلیمی، معروف به عبدالله قصاب، بازداشت شد.", "عبدالله سلیمی", "عبدالله قصاب"),
    ("ar", "كان حسن غلاب المعروف بـ«أبو رضا» محققاً في الفرع.", "حسن غلاب", "أبو رضا"),
    ("ar", "كان عبد الله السليم، الملقب بـ«الجزار»، في لماي.", "عبد الله السليم", "الجزار"),
    ("ar", "اعتقل الجيش حسن غلاب، واسمه الحركي أبو رضا، في لماي.", "حسن غلاب", "أبو رضا"),
]


@pytest.mark.parametrize(("language", "text", "who", "other"), CALLED)
def test_another_name_stands_behind_a_name(language: str, text: str, who: str, other: str) -> None:
    (alias,) = (c.content for c in read(text, language) if isinstance(c.content, Alias))
    assert (alias.who.wording, [name.wording for name in alias.names]) == (who, [other])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Un hombre apodado el Zurdo mató a Hugo Luna."),
        ("fr", "Un homme dit « le Turc » a tué Luc Vel."),
        ("fa", "بازجویی موسوم به «حاجی» مینا نوری را شکنجه کرد."),
        ("fa", "حسن گلپور که به بی‌رحمی معروف بود، او را کشت."),
        ("ar", "عُذب سامر الحلاق المعروف بشجاعته."),
        ("es", 'El régimen llamaba "Subversivos" a los maestros.'),
        ("es", 'El ministro llamó "terrorista" a Hugo Luna.'),
        ("es", 'El capitán Roble, a quien el fiscal llama "Monstruo", negó los cargos.'),
    ],
)
def test_somebody_without_a_name_has_no_other(language: str, text: str) -> None:
    assert not any(isinstance(c.content, Alias) for c in read(text, language))
