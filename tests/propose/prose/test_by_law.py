"""Is what a law says of whoever does something kept apart from what was done?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Norm
from bench.prose import read

OF_LAWS = [
    ("es", "Todo funcionario que torturó a un detenido es condenado a ocho años de prisión."),
    ("fr", "Tout agent qui a torturé un détenu est condamné à huit ans de prison."),
    ("fa", "مأموری که زندانی را شکنجه کند به سه سال زندان محکوم می‌شود."),
    ("fa", "هر مأموری که زندانی را شکنجه کرد به سه سال زندان محکوم می‌شود."),
    ("ar", "يعاقب بالسجن ثلاث سنوات كل موظف عذّب سجيناً."),
    ("ar", "يعاقب بالسجن كل من عذب سجينا."),
    ("ar", "كل موظف يعذب سجينا يعاقب بالسجن."),
]
DONE = [
    ("es", "Los soldados mataron a todo hombre que huía.", "Los soldados"),
    ("fr", "Les soldats ont tué tout homme qui fuyait.", "Les soldats"),
    ("ar", "اعتقل الجنود كل رجل وجدوه في القرية.", "الجنود"),
]


@pytest.mark.parametrize(("language", "text"), OF_LAWS)
def test_what_a_law_says_of_anyone_has_not_happened(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Act | Accountability)] == []


@pytest.mark.parametrize(("language", "text", "doer"), DONE)
def test_what_was_done_to_every_man_has_happened(language: str, text: str, doer: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert isinstance(claim.content, Act)
    assert [p.who.wording for p in claim.content.perpetrators] == [doer]


def test_whom_a_law_punishes_is_told_with_what_for() -> None:
    (norm,) = [c.content for c in read("La loi punit tout agent qui torture un détenu.", "fr")]
    assert isinstance(norm, Norm)
    assert norm.what.text == "tout agent qui torture un détenu"
