"""What the coarse score compares is read as the records of the exact score are."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.engine.coarse import GREGORIAN
from asnad.link.engine.columns import FACETS, facets_of, reader_of, schema_of

ROLES = {
    "a": "given_name", "b": "family_name", "c": "name", "d": "alias", "e": "father_name", "f": "date", "g": "birth",
    "h": "age", "i": "place", "j": "within", "k": "birth_place", "l": "sex", "m1": "identifier", "n": "address",
    "o": "postcode", "p": "profession", "q": "group",
}  # fmt: skip


def read(name: str, roles: dict[str, str], cells: dict[str, list[str]]) -> list[dict[str, object]]:
    rows = len(next(iter(cells.values())))
    schema = pa.schema([*((cell, pa.string()) for cell in cells), ("m", pa.int64())])
    batch = pa.RecordBatch.from_pydict({**cells, "m": [1] * rows}, schema=schema)
    found: list[dict[str, object]] = reader_of(name, roles, GREGORIAN)(batch).to_pylist()
    return found


def test_spellings_of_one_name_have_one_key() -> None:
    keys = {row["given"] for row in read("given", {"a": "given_name"}, {"a": ["Hossein", "Husain", "حسین"]})}

    assert len(keys) == 1


def test_a_full_name_is_parted_and_any_two_parts_are_a_key() -> None:
    (row,) = read("whole", {"c": "name"}, {"c": ["Nemo Nimrod Nobody"]})

    assert (row["whole_given_sounds"], row["whole_family_sounds"]) == ("nemonimrod", "nobodi")
    assert row["pairs_of_parts"] == ["nbd nm", "nbd nmnmrd", "nbd nmrd", "nm nmrd", "nm nmrdnbd"]


def test_a_day_is_also_read_with_day_and_month_swapped() -> None:
    (row,) = read("event", {"f": "date"}, {"f": ["2031-02-03"]})

    assert row["event_day"] == date(2031, 2, 3).toordinal()
    assert row["event_swapped"] == date(2031, 3, 2).toordinal()


def test_a_year_is_a_span_and_no_day() -> None:
    (row,) = read("event", {"f": "year"}, {"f": ["2031"]})

    assert (row["event_first"], row["event_last"]) == (date(2031, 1, 1).toordinal(), date(2031, 12, 31).toordinal())
    assert row["event_day"] is None


def test_the_day_is_looked_at_for_a_birth_only_where_an_age_is_told() -> None:
    assert facets_of({"f": "date", "g": "birth"})["birth"] == {"g": "birth"}
    assert facets_of({"f": "date", "h": "age"})["birth"] == {"f": "date", "h": "age"}


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
@given(data=st.data())
def test_any_text_gives_a_row_of_the_schema(facet: object, data: st.DataObject) -> None:
    name = facet.name  # type: ignore[attr-defined]  # a Facet
    roles = facets_of(ROLES)[name]
    texts = st.lists(st.text(max_size=40), min_size=2, max_size=2)
    cells = {cell: data.draw(texts) for cell in roles}

    schema = pa.schema([*((cell, pa.string()) for cell in cells), ("m", pa.int64())])
    found = reader_of(name, roles, GREGORIAN)(pa.RecordBatch.from_pydict({**cells, "m": [1, 1]}, schema=schema))

    assert found.schema == schema_of(name, roles)
    assert found.num_rows == 2
