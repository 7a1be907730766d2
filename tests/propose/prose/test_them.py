"""Do "los", "les", "آنان" and "هم" mean the only group or list that can be meant, and nobody where two can?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

MEANT = [
    ("es", "Los soldados detuvieron a quince campesinos. Los fusilaron al amanecer.", ["quince campesinos"]),
    ("es", "Los soldados sacaron de sus casas a once vecinos y los fusilaron junto al río.", ["once vecinos"]),
    (
        "es",
        "El ejército detuvo a Juan Paz, Pedro Luna y Rosa Vega. Al día siguiente los fusilaron.",
        ["Juan Paz", "Pedro Luna", "Rosa Vega"],
    ),
    ("es", "La policía detuvo a tres enfermeras. Las torturaron durante días.", ["tres enfermeras"]),
    ("es", "Los vecinos lo cuentan: los soldados sacaron a seis jóvenes y los fusilaron.", ["seis jóvenes"]),
    ("es", "Los soldados sacaron a seis jóvenes y a Rosa Luna y los fusilaron.", ["seis jóvenes", "Rosa Luna"]),
    ("fr", "Les soldats ont arrêté quinze paysans. Ils les ont fusillés à l'aube.", ["quinze paysans"]),
    ("fr", "Les soldats ont rassemblé onze hommes sur la place et les ont fusillés.", ["onze hommes"]),
    (
        "fr",
        "L'armée a arrêté Jean Morel et Rose Vernal. Le lendemain, les soldats les exécutèrent.",
        ["Jean Morel", "Rose Vernal"],
    ),
    ("fa", "سربازان پانزده روستایی را بازداشت کردند. سپس آنان را تیرباران کردند.", ["پانزده روستایی"]),
    ("fa", "پلیس سه دانشجو را ربود و آنها را شکنجه کرد.", ["سه دانشجو"]),
    ("fa", "رضا دلخوان و مینا فرزان بازداشت شدند. سربازان آنان را تیرباران کردند.", ["رضا دلخوان", "مینا فرزان"]),
    ("ar", "اعتقل الجنود خمسة عشر فلاحا. وأعدموهم عند الفجر.", ["خمسة عشر فلاحا"]),
    ("ar", "جمع الجنود أحد عشر رجلا في الساحة وقتلوهم.", ["أحد عشر رجلا"]),
]
OPEN = [
    ("es", "Los soldados entraron en la aldea. Los fusilaron al amanecer."),
    ("es", "Los rebeldes mataron a tres soldados. Los fusilaron."),
    ("es", "Quince campesinos vivían en Lomay. Doce estudiantes llegaron. El ejército los detuvo."),
    ("es", "La policía detuvo a tres enfermeros. Las torturaron durante días."),
    ("es", "Los soldados sacaron a seis jóvenes de la casa de los maestros y los fusilaron."),
    ("fr", "Des témoins ont vu Jean Morel. Puis ils ont vu Paul Duval. Les soldats les ont tués."),
    ("fr", "Le colonel les a torturés."),
    ("fr", "Les gendarmes les ont arrêtés puis les rebelles les ont tués."),
    ("fa", "سربازان وارد روستا شدند. آنها را کشتند."),
    ("ar", "دخل الجنود القرية. وقتلوهم."),
]


@pytest.mark.parametrize(("language", "text", "meant"), [*MEANT, *((*one, []) for one in OPEN)])
def test_a_pronoun_of_several_means_those_alone_who_can_be_meant(language: str, text: str, meant: list[str]) -> None:
    *_, act = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    [pronoun] = act.victims
    assert [one.wording for one in pronoun.antecedents] == meant


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("es", "Rosa Luna salió de casa. La policía la detuvo.", "La policía"),
        ("es", "El ejército liberó a los rehenes y la guerrilla los ejecutó.", "la guerrilla"),
        ("fr", "Les paysans se sont rendus. Les soldats les ont tués.", "Les soldats"),
        ("ar", "ويروي السكان رواية أخرى: أخرج الجنود ستة شبان من بيوتهم وأعدموهم.", "الجنود"),
    ],
)
def test_who_stands_before_the_pronoun_or_the_verb_before_has_done_it(language: str, text: str, doer: str) -> None:
    *_, act = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert [p.who.wording for p in act.perpetrators] == [doer]


@pytest.mark.parametrize(
    ("told", "act"),
    [("Está en prisión.", None), ("Están en prisión domiciliaria.", "house_arrest"), ("Está tras las rejas.", None)],
)
def test_the_number_of_a_verb_is_that_of_its_helper(told: str, act: str | None) -> None:
    acts = [c.content for c in read(f"Los tres mineros fueron detenidos el lunes. {told}", "es")]
    assert [a.act for a in acts if isinstance(a, Act)] == ["arrest", *([act] if act else [])]
