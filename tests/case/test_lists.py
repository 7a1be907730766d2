"""Lists in a case become capture histories: one list an origin, one row a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad import Case
from asnad.errors import NotFound

PEOPLE = [
    "Tovik Vandrel",
    "Mirela Oskari",
    "Anselm Belmont",
    "Borvik Karsen",
    "Calia Dovari",
    "Dorian Melik",
    "Elvira Tarsan",
    "Fenno Orvane",
    "Gisla Pelkan",
    "Horvat Sorrin",
    "Ilmar Ullmar",
    "Jorun Vestin",
]
LATE = PEOPLE[10:]
"""Executed in 1991, all others in 1989."""


def listed(folder: Path, name: str, publisher: str, people: list[str], columns: tuple[str, ...]) -> None:
    """A list in its own order of columns and people: lists that are alike word for word count as copies."""
    cells = {
        "name": dict(zip(PEOPLE, PEOPLE, strict=True)),
        "what happened": dict.fromkeys(PEOPLE, "executed"),
        "date": {person: f"{1991 if person in LATE else 1989}-04-{day:02}" for day, person in enumerate(PEOPLE, 1)},
        "place": dict.fromkeys(PEOPLE, "Arkhal"),
    }
    rows = "".join(",".join(cells[column][person] for column in columns) + "\n" for person in people)
    (folder / f"{name}.csv").write_text(",".join(columns) + "\n" + rows, encoding="utf-8")
    (folder / f"{name}.csv.meta.toml").write_text(
        f'title = "The dead of {name}"\npublisher = "{publisher}"\nkind = "list"\nlanguage = "en"\n', encoding="utf-8"
    )


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases") / "arkhal"
    with Case.init(folder) as case:
        listed(case.sources, "north", "Valdoria Watch", PEOPLE[:8], ("name", "what happened", "date", "place"))
        listed(case.sources, "south", "Lantern Committee", PEOPLE[9:1:-1], ("place", "name", "date", "what happened"))
        listed(
            case.sources,
            "late",
            "The Arkhal Families",
            PEOPLE[4::2] + PEOPLE[5::2],
            ("date", "name", "place", "what happened"),
        )
        case.build(processes=1, site=False)
    return folder


def test_each_origin_is_a_list_and_each_person_a_row(case: Path) -> None:
    with Case.open(case) as opened:
        table = opened.lists("execution")
    assert len(table.lists) == 3
    assert table.n == 12
    assert sorted(table.sizes.tolist()) == [8, 8, 8]


def test_only_who_suffered_it_in_the_period_counts(case: Path) -> None:
    with Case.open(case) as opened:
        table = opened.lists("killing", "1989")
    assert (sorted(table.sizes.tolist()), table.n) == ([6, 8, 8], 10)


def test_an_act_nobody_names_a_victim_of_is_not_found(case: Path) -> None:
    with Case.open(case) as opened:
        with pytest.raises(NotFound, match="no origin names 5 or more"):
            opened.lists("torture")
        with pytest.raises(NotFound, match="no act 'merrymaking'"):
            opened.lists("merrymaking")
