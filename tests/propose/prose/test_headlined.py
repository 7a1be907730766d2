"""Is what stands behind a speaker and a colon that speaker's word?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

SPOKEN = [
    ("es", "Amnistía Internacional: al menos 12 presos fueron ejecutados el mes pasado.", "Amnistía Internacional"),
    ("es", "Ministro del Interior: «Los rebeldes mataron a tres soldados».", "Ministro del Interior"),
    ("es", "Testigos: los soldados mataron a Hugo Luna.", "Testigos"),
    ("es", "Hugo Luna: «Los soldados me torturaron».", "Hugo Luna"),
    ("fr", "Amnesty International : au moins 12 prisonniers ont été exécutés.", "Amnesty International"),
    ("fr", "Des témoins : les soldats ont tué Marc Paix.", "Des témoins"),
    ("fa", "عفو بین‌الملل: دست‌کم ۱۲ زندانی سیاسی در ماه گذشته اعدام شده‌اند.", "عفو بین‌الملل"),
    ("fa", "شاهدان: مأموران رضا کریمی را کشتند.", "شاهدان"),
    ("ar", "منظمة العفو الدولية: أُعدم 12 سجيناً سياسياً الشهر الماضي.", "منظمة العفو الدولية"),
]
NOT_SPOKEN = [
    ("es", "Batallón 14: mató a tres campesinos."),
    ("es", "Lomay: los soldados mataron a tres campesinos."),
    ("es", "Los muertos: tres campesinos fueron fusilados."),
    ("fr", "Corraly : des soldats ont tué trois hommes."),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPOKEN)
def test_behind_a_speaker_and_a_colon_stands_his_word(language: str, text: str, speaker: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert claim.voice.who is not None
    assert claim.voice.who.wording == speaker


@pytest.mark.parametrize(("language", "text"), NOT_SPOKEN)
def test_a_heading_before_a_colon_says_nothing(language: str, text: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert claim.voice.kind == "source"
