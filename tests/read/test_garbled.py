"""Which text of a page is none?"""

from __future__ import annotations

import pytest

from asnad.read.garbled import is_garbled

PERSIAN = "توویک واندرل در شهر مران به دست سربازان کشته شد و خانواده او از محل دفن او خبری ندارند که این است"
ARABIC = "قال الشاهد إن السجناء نُقلوا من السجن إلى مركز لوماي في الليل قبل الفجر، وكانت الطريق طويلة على الجميع"


@pytest.mark.parametrize(
    "text",
    [
        PERSIAN,
        ARABIC,
        "The house in the valley was empty when they came.",
        "Après l'été, où était l'hôtel ? Déjà fermé, évidemment, a déclaré Zoé.",
        "Über die Größe der Häuser läßt sich täglich böse streiten.",
        "\ue001\ue002",
        "",
    ],
)
def test_writing_is_writing(text: str) -> None:
    assert not is_garbled(text)


@pytest.mark.parametrize(
    "text",
    [
        ARABIC.encode("cp1256").decode("cp1252", "replace"),
        " ".join(word[::-1] for word in (PERSIAN + " " + PERSIAN).split()),
        "".join(chr(0xE000 + ord(letter) % 200) if letter.isalpha() else letter for letter in PERSIAN),
        "ﺗﻮﻭﻳﮏ ﻭﺍﻧﺪﺭﻝ ﺩﺭ ﺷﻬﺮ ﻣﺮﺍﻥ",
        "The \ufffd\ufffd\ufffd in the \ufffd\ufffd was em\ufffdty",
    ],
)
def test_what_stands_for_other_letters_is_garbled(text: str) -> None:
    assert is_garbled(text)
