"""Words in the act column of a list."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.propose.act_kinds import same_act
from asnad.propose.table.acts import act_in_header, act_of
from asnad.vocabularies import vocabulary


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("execution", "execution"),
        ("Executed", "execution"),
        ("killed", "killing"),
        ("HOMICIDIO", "killing"),
        ("HOMICIDIC", "killing"),
        ("DESAPARIC", "disappearance"),
        ("DASAPARIC", "disappearance"),
        ("TOTURA", "torture"),
        ("lesicnes", "injury"),
        ("VIOLACICN", "rape"),
        ("exécuté", "execution"),
        ("اعدام", "execution"),
        ("Execution by hanging", "hanging"),
        ("Judicial execution by hanging (in a group)", "execution"),
        ("death under torture", "death_under_torture"),
        ("قتل", "killing"),
        ("Hinrichtung", "execution"),
    ],
)
def test_words_of_six_languages_cut_short_and_misspelt_are_understood(cell: str, code: str) -> None:
    assert act_of(cell) == code


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "Y",
        "OTROS",
        "?",
        "SEC EXTOR",
        "1988",
        "blue car",
        "kil",
        "threatened with death",
        "not executed",
        "execution by water",
    ],
)
def test_what_is_not_clearly_an_act_is_none(cell: str) -> None:
    assert act_of(cell) is None


def test_exactly_takes_no_misspelling() -> None:
    assert (act_of("HOMICIDIO", exact=True), act_of("HOMICIDIC", exact=True)) == ("killing", None)


@pytest.mark.parametrize("language", ["en", "fa", "ar", "fr", "es", "de"])
def test_every_label_means_an_act(language: str) -> None:
    assert [term.code for term in vocabulary("acts").terms.values() if act_of(term.label(language)) is None] == [
        "other"
    ]


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_cell_gives_a_code_of_the_vocabulary_or_none(cell: str) -> None:
    code = act_of(cell)
    assert code is None or code in vocabulary("acts").terms


@pytest.mark.parametrize(
    ("header", "code"),
    [
        *[("date_of_arrest", "arrest"), ("DateOfDeath", "death"), ("تاریخ اعدام", "execution"), ("date", None)],
        *[("Date d'arrestation", "arrest"), ("Date de l’exécution", "execution"), ("تاريخ الاعتقال", "arrest")],
        *[("Verhaftet am", "arrest"), ("الاسم", None), ("on", None)],
    ],
)
def test_a_header_can_name_an_act(header: str, code: str | None) -> None:
    assert act_in_header(header) == code


def test_two_deaths_are_one_act_and_two_other_acts_are_not() -> None:
    assert same_act("execution", "death")
    assert same_act("hanging", "execution")
    assert not same_act("arrest", "execution")
