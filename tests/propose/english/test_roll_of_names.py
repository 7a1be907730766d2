"""Everybody who is named of those counted is told of, wherever they are, however old, and whatever each of them is."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims

TWO = ("Tovik Dane", "Mira Holt")
THREE = ("Tovik Dane", "Mira Holt", "Oren Falk")
LISTS = (
    ("{} and {}", TWO),
    ("{}, 30, and {}, 25", TWO),
    ("{}, about 30, and {}, 25", TWO),
    ("{}, aged 30, and {}, aged 25", TWO),
    ("{} (30) and {} (25)", TWO),
    ("{}, a teacher, and {}, a nurse", TWO),
    ("teacher {} and nurse {}", TWO),
    ("{} from Meran and {} from Tolmo", TWO),
    ("{}, {} and {}", THREE),
    ("{}, his sister {}, and {}", THREE),
    ("{}, 30, {}, about 25, and {}, 41", THREE),
)
WHERE = ("", " in Lomay", " from Meran", " on Monday", " in the town of Lomay", " with their families")


def _told(text: str, act: str) -> list[str]:
    return sorted(v for claim in acts(text, act) for v in victims(claim.content))


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(("listed", "names"), LISTS)
def test_names_behind_those_who_are_counted(listed: str, names: tuple[str, ...], where: str) -> None:
    many, roll = ("Two", "Three")[len(names) - 2], listed.format(*names)
    for text in (
        f"{many} students{where}, {roll}, were shot by soldiers.",
        f"The other {many.lower()}{where}, {roll}, were shot by soldiers.",
        f"Soldiers shot {many.lower()} students{where}, {roll}.",
        f"{many} students were shot{where}: {roll}.",
    ):
        found = _told(text, "shooting")
        assert [n for n in names if n not in found] == [], text
        counted = ("students", "two", "three", "their families")
        assert [v for v in found if v not in names and not v.lower().endswith(counted)] == [], text


@pytest.mark.parametrize(("listed", "names"), LISTS)
def test_names_without_a_number(listed: str, names: tuple[str, ...]) -> None:
    roll = listed.format(*names).removeprefix("teacher ")
    assert _told(f"{roll}, were shot by soldiers.", "shooting") == sorted(names)
    assert _told(f"Soldiers shot {roll}.", "shooting") == sorted(names)
    (claim,) = acts(f"Two boys were beaten by {roll}.", "beating")
    assert [who for who, _ in doers(claim.content)] == list(names)


@pytest.mark.parametrize("where", ["", " in Lomay"])
def test_whoever_only_stands_behind_them_is_none_of_them(where: str) -> None:
    for text in (
        f"Two students{where} were shot, Tovik Dane and Mira Holt said.",
        f"Soldiers shot two students{where}, Tovik Dane and Mira Holt said.",
        f"Soldiers shot two students{where}, Tovik Dane and Mira Holt fled.",
        f"After two students{where} were shot, Tovik Dane, 30, and Mira Holt, 25, were arrested.",
    ):
        assert [v for v in _told(text, "shooting") if v in TWO] == [], text


def test_a_number_with_a_verb_of_its_own_is_no_age() -> None:
    assert _told("In Lomay, 30 were killed.", "killing") == ["30"]
