"""Which lists is linking measured on, what do their columns mean, and which records are truly the same?

The files are not in this repository; README.md says where they come from. Every loader checks that it got as many
records and true pairs as the figures were made with.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from asnad.link.evaluate import Pairs, Partition

__all__ = ["EXPECTED", "LOADERS", "Dataset", "Unusable", "load"]

Row = dict[str, str]


class Unusable(Exception):
    """A data set is not there, or is not the one that was expected."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A list to link, and what is known of it.

    ``rows``      the records in the order of the file; every value is text, and nothing known is the empty text.
    ``id``        the column that names the record.
    ``columns``   what a column holds, by its header; columns without a role are not for linking.
    ``truth``     which records are the same.
    ``judged``    the records among which that is known; all when ``None``.
    ``apart``     within one source no two records are the same, and that is known beforehand: only across is linked.
    ``neighbours`` which values of the column ``place`` lie beside each other.
    """

    name: str
    rows: list[Row]
    id: str
    columns: Mapping[str, str]
    truth: Partition | Pairs
    judged: frozenset[str] | None = None
    apart: bool = False
    neighbours: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def records(self) -> list[str]:
        """The names of the records that are judged."""
        return [row[self.id] for row in self.rows if self.judged is None or row[self.id] in self.judged]

    def having(self, *roles: str) -> list[str]:
        """The headers of the columns with one of these roles, role by role."""
        return [header for role in roles for header, has in self.columns.items() if has == role]


def el_salvador(folder: Path) -> Dataset:
    """5,395 homicides told to the UN Truth Commission; pairs within two departments were judged by hand."""
    rows = _rows(folder / "el-salvador" / "sv-mauricio.csv", absent="NA")
    pairs = _rows(folder / "el-salvador" / "matches.csv")
    return Dataset(
        "el-salvador",
        rows,
        "ID",
        {
            "ID": "id",
            "firstname": "given_name",
            "lastname": "family_name",
            "day": "act_day",
            "month": "act_month",
            "year": "act_year",
            "muni": "place",
            "dept": "province",
            "HandID": "truth",
        },
        Pairs.of((pair["ID_1"], pair["ID_2"]) for pair in pairs if float(pair["match_confidence"]) >= 0.5),
        frozenset(row["ID"] for row in rows if row["dept"] in {"7", "1"}),
        neighbours=_beside(folder / "el-salvador" / "neighboring-muni.csv"),
    )


_MUNICIPALITIES = {
    "1": "Ahuachapan, Apaneca, Atiquizaya, Concepcion de Ataco, El Refugio, Guaymango, Jujutla, "
    "San Francisco Menendez, San Lorenzo, San Pedro Puxtla, Tacuba, Turin",
    "7": "Candelaria, Cojutepeque, El Carmen, El Rosario, Monte de San Juan, Oratorio de Concepcion, "
    "San Bartolome Perulapia, San Cristobal, San Jose Guayabal, San Pedro Perulapan, San Rafael Cedros, San Ramon, "
    "Santa Cruz Analquito, Santa Cruz Michapa, Suchitoto, Tenancingo",
}
"""The municipalities of the two departments that were judged, in the order of their official numbers."""


def _beside(path: Path) -> dict[str, list[str]]:
    """The municipalities beside each, by number; the table has their names."""
    numbers = {
        name.upper(): f"{department}{number:02}"
        for department, names in _MUNICIPALITIES.items()
        for number, name in enumerate(names.split(", "), 1)
    }
    found: dict[str, list[str]] = defaultdict(list)
    for row in _rows(path):
        one, other = numbers.get(row["MUNI1"]), numbers.get(row["MUNI2"])
        if one and other:
            found[one].append(other)
            found[other].append(one)
    return dict(found)


def iran_memorial(folder: Path) -> Dataset:
    """Victims from several lists in two scripts; the truth is what its maintainers merged, and that is not all."""
    columns = {
        "rec_id": "id",
        "ent_id": "truth",
        "name_latin": "name",
        "name_farsi": "name",
        "aliases": "alias",
        "gender": "sex",
        "birth": "birth_date",
        "date_of_death": "act_date",
        "age": "age",
        "place": "place",
        "province": "province",
        "cause": "act",
        "source": "source",
    }
    return _labelled("iran-memorial", _rows(folder / "iranian-memorial.dev.csv"), columns)


def rldata(folder: Path) -> Dataset:
    """10,000 made records with German names and dates of birth, a tenth of them duplicates with one error each."""
    columns = {
        "rec_id": "id",
        "ent_id": "truth",
        "fname_c1": "given_name",
        "fname_c2": "given_name",
        "lname_c1": "family_name",
        "lname_c2": "family_name",
        "by": "birth_year",
        "bm": "birth_month",
        "bd": "birth_day",
    }
    return _labelled("rldata10000", _rows(folder / "classic" / "RLdata10000.csv", absent="NA"), columns)


def febrl3(folder: Path) -> Dataset:
    """2,000 made Australians and 3,000 noisy copies, up to five of one."""
    rows = [_febrl(row) for row in _rows(folder / "classic" / "febrl3.csv")]
    return _labelled("febrl3", rows, _FEBRL)


def febrl4(folder: Path) -> Dataset:
    """5,000 made Australians in one table, and one noisy copy of each in another."""
    rows = [
        {**_febrl(row), "source": table}
        for table in ("a", "b")
        for row in _rows(folder / "classic" / f"febrl4{table}.csv")
    ]
    return _labelled("febrl4", rows, {**_FEBRL, "source": "source"}, apart=True)


def historical(folder: Path) -> Dataset:
    """50,578 records of historical people from Wikidata, with errors; clusters of many."""
    import polars  # noqa: PLC0415  # only this file needs it

    table = polars.read_parquet(
        _there(folder / "classic" / "historical_figures_with_errors_50k.parquet"),
    ).fill_null("")
    columns = {
        "unique_id": "id",
        "cluster": "truth",
        "full_name": "name",
        "first_name": "given_name",
        "surname": "family_name",
        "dob": "birth_date",
        "birth_place": "birth_place",
        "postcode_fake": "postcode",
        "gender": "sex",
        "occupation": "occupation",
    }
    return _labelled("historical", table.to_dicts(), columns)


LOADERS: Mapping[str, Callable[[Path], Dataset]] = {
    "el-salvador": el_salvador,
    "iran-memorial": iran_memorial,
    "rldata10000": rldata,
    "febrl3": febrl3,
    "febrl4": febrl4,
    "historical": historical,
}
"""How each is read from a folder like that of README.md."""

EXPECTED: Mapping[str, tuple[int, int]] = {
    "el-salvador": (735, 66),
    "iran-memorial": (2_359, 199),
    "rldata10000": (10_000, 1_000),
    "febrl3": (5_000, 6_538),
    "febrl4": (10_000, 5_000),
    "historical": (50_578, 303_961),
}
"""How many judged records and true pairs each has; figures for other numbers are of another list."""


def load(name: str, folder: Path | None = None) -> Dataset:
    """The data set of that name from ``folder``, or from the folder in ``ASNAD_LINKAGE_DATA``.

    Raises ``Unusable`` when no folder is given, a file is not there, or it holds other records than expected.
    """
    if folder is None:
        if not (told := os.environ.get("ASNAD_LINKAGE_DATA")):
            raise Unusable("no folder of data was given; set ASNAD_LINKAGE_DATA (bench/linkage/README.md says of what)")
        folder = Path(told)
    found = LOADERS[name](folder)
    counted = len(found.records()), found.truth.pair_count()
    if counted != EXPECTED[name]:
        raise Unusable(
            f"{name}: {counted[0]} judged records and {counted[1]} true pairs were found, {EXPECTED[name][0]} and "
            f"{EXPECTED[name][1]} expected; this is another version of the list, see bench/linkage/README.md"
        )
    return found


_FEBRL = {
    "rec_id": "id",
    "truth": "truth",
    "given_name": "given_name",
    "surname": "family_name",
    "street_number": "address",
    "address_1": "address",
    "address_2": "address",
    "suburb": "place",
    "postcode": "postcode",
    "state": "province",
    "date_of_birth": "birth_date",
    "soc_sec_id": "identifier",
}


def _febrl(row: Row) -> Row:
    """A row with the person (``rec-12-dup-3`` is of 12) and with dashes in its date, which may be no date."""
    date = row["date_of_birth"]
    dashed = f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == 8 else date
    return {**row, "date_of_birth": dashed, "truth": row["rec_id"].split("-")[1]}


def _labelled(name: str, rows: list[Row], columns: Mapping[str, str], *, apart: bool = False) -> Dataset:
    """A data set of which a column tells who is who."""
    by_role = {role: header for header, role in columns.items()}
    truth = _partition((row[by_role["id"]], row[by_role["truth"]]) for row in rows)
    return Dataset(name, rows, by_role["id"], columns, truth, apart=apart)


def _partition(told: Iterable[tuple[str, str]]) -> Partition:
    numbers: dict[str, int] = {}
    return Partition({record: numbers.setdefault(person, len(numbers)) for record, person in told})


def _rows(path: Path, *, absent: str = "") -> list[Row]:
    """The rows of a CSV file without spaces around headers and values, and with nothing for what is ``absent``."""
    with _there(path).open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file)
        headers = [header.strip() for header in next(lines)]
        stripped = ([value.strip() for value in line] for line in lines)
        return [
            {header: "" if value == absent else value for header, value in zip(headers, line, strict=True)}
            for line in stripped
        ]


def _there(path: Path) -> Path:
    if not path.is_file():
        raise Unusable(f"there is no {path}; bench/linkage/README.md says where the lists come from")
    return path
