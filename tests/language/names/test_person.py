"""A form that names nobody, or a crowd, or someone's relative, is no name of one person."""

from __future__ import annotations

import pytest

from asnad.language.names import compare_keys, is_name_of_one, name_key, name_key_of


@pytest.mark.parametrize(
    "form",
    [
        "",
        " ",
        "-",
        "12",
        "unknown",
        "Unknown man",
        "N.N.",
        "N. N.",
        "نامعلوم",
        "ناشناس",
        "desconocido",
        "НЕИЗВЕСТНЫЙ",
        "two brothers of Zandi",
        "2 brothers Zandi",
        "three unidentified men",
        "brothers of Zandi",
        "a child of Nader Zandi",
        "Wife of Nader Zandi",
        "دو برادر",
        "دو برادر زندی",
        "فرزند نادر زندی",
        "dos hijos de Juan",
        "hijo de Juan Rivas",
        "word " * 2000,
        "x" * 10_000,
    ],
)
def test_these_name_nobody(form: str) -> None:
    assert not is_name_of_one(form)
    found = compare_keys(name_key(form), name_key(form))
    assert (found.relation, found.score, found.pairs) == ("different", 0.0, ())


@pytest.mark.parametrize(
    "form",
    [
        "Nader Zandi",
        "Zandi",
        "N. Z.",
        "ن. ز.",
        "Maria dos Santos",
        "Dos Santos, Maria",
        "Ten Boom, Corrie",
        "Nader Zandi, son of Hassan",
        "Iman Zandi",
        "Otto Dix",
    ],
)
def test_these_name_someone(form: str) -> None:
    assert is_name_of_one(form)


def test_a_column_that_says_unknown_is_left_out() -> None:
    key = name_key_of(given="Nader", family="نامعلوم")
    assert [part.token for part in key.parts] == ["nader"]
