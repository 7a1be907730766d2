from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.errors import BadHistories, NotEstimable
from asnad.estimate.histories import CaptureHistories

LISTS = ("north", "south", "court")
TABLE = CaptureHistories.from_counts(LISTS, [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1]], [40, 30, 6, 20, 0])


def test_counts_of_nought_are_left_out() -> None:
    assert len(TABLE.counts) == 4
    assert TABLE.n == 96


def test_sizes_and_overlaps() -> None:
    assert TABLE.sizes.tolist() == [46, 36, 20]
    assert TABLE.overlaps.tolist() == [[46, 6, 0], [6, 36, 0], [0, 0, 20]]
    assert TABLE.captures.tolist() == [0, 90, 6, 0]


def test_dense_puts_list_j_at_bit_j() -> None:
    assert TABLE.dense().tolist() == [0, 40, 30, 6, 20, 0, 0, 0]


def test_individuals_and_counts_make_the_same_table() -> None:
    people = [[1, 0, 0]] * 40 + [[0, 0, 1]] * 20 + [[1, 1, 0]] * 6 + [[0, 1, 0]] * 30
    assert CaptureHistories.from_records(LISTS, people).digest == TABLE.digest


def test_linked_entities_make_the_same_table_as_records() -> None:
    linked = CaptureHistories.from_entities({"a": {"north", "court"}, "b": {"south"}, "c": {"elsewhere"}}, LISTS)
    assert linked.digest == CaptureHistories.from_records(LISTS, [[1, 0, 1], [0, 1, 0]]).digest


@pytest.mark.parametrize(
    ("patterns", "counts", "words"),
    [
        ([[1, 0, 0]], [-1], "row 1: the count is -1"),
        ([[1, 0, 0]], [1.5], "row 1: the count is 1.5"),
        ([[1, 0, 0]], [np.nan], "row 1: the count is nan"),
        ([[1, 0, 0], [0, 0, 0]], [3, 7], "row 2 is on no list"),
        ([[1, 0, 0], [0, 1, 0], [1, 0, 0]], [3, 7, 1], "rows 1 and 3 have the same pattern 1,0,0"),
        ([[1, 0, 2]], [3], "row 1, list 3: 2 was given"),
        ([[1, 0]], [3], "3 columns"),
        ([[1, 0, 0]], [3, 4], "1 counts were expected"),
        ([[1, 0, 0]], [1e17], "2\\^53"),
    ],
)
def test_what_cannot_be_is_refused_with_its_row(patterns: list[list[int]], counts: list[float], words: str) -> None:
    with pytest.raises(BadHistories, match=words):
        CaptureHistories.from_counts(LISTS, patterns, counts)


def test_a_person_on_no_list_is_refused() -> None:
    with pytest.raises(BadHistories, match="row 2 is on no list"):
        CaptureHistories.from_records(LISTS, [[1, 0, 0], [0, 0, 0]])


def test_two_lists_of_one_name_are_refused() -> None:
    with pytest.raises(BadHistories, match="same name: north"):
        CaptureHistories.from_counts(("north", "north"), [[1, 0]], [1])


def test_people_on_one_list_only_are_counted_by_list() -> None:
    table = CaptureHistories.from_counts(LISTS, [[1, 0, 0], [0, 1, 0], [1, 1, 0]], [3, 7, 4])
    assert (table.sizes.tolist(), table.alone.tolist()) == ([7, 11, 0], [3, 7, 0])


def test_no_lists_are_refused() -> None:
    with pytest.raises(BadHistories, match="no lists"):
        CaptureHistories.from_counts((), [], [])


def test_strata_split_the_people_and_keep_the_other_columns() -> None:
    table = CaptureHistories.from_records(
        LISTS, [[1, 0, 0], [1, 0, 0], [0, 1, 0]], {"year": [1988, 1988, 1989], "province": ["Fars", "Yazd", "Fars"]}
    )
    strata = table.by("province")
    assert {key: part.n for key, part in strata.items()} == {("Fars",): 2, ("Yazd",): 1}
    assert list(strata["Fars",].columns) == ["year"]
    assert table.collapsed().counts.tolist() == [1, 2]
    with pytest.raises(BadHistories, match="no column 'town'"):
        table.by("town")


def test_lists_that_could_not_overlap_are_structural_zeros() -> None:
    table = TABLE.with_limits(disjoint=[("north", "court")])
    assert np.flatnonzero(table.structural_zeros()).tolist() == [0b101, 0b111]
    with pytest.raises(BadHistories, match="share 6 people"):
        TABLE.with_limits(disjoint=[("north", "south")])
    with pytest.raises(BadHistories, match="a pair of two of these lists"):
        TABLE.with_limits(disjoint=[("north", "west")])


def test_a_list_known_by_its_total_raises_the_documented_minimum() -> None:
    assert TABLE.documented == 96
    assert TABLE.with_limits(totals={"ministry": 412}).documented == 412
    assert TABLE.with_limits(totals={"ministry": 12}).documented == 96
    with pytest.raises(BadHistories, match="north is one of the lists"):
        TABLE.with_limits(totals={"north": 50})


def test_keep_leaves_out_who_is_on_none() -> None:
    assert TABLE.keep({"north", "south"}).n == 76


def test_merge_makes_one_list_of_several() -> None:
    merged = TABLE.merge({"north", "south"}, "regional")
    assert merged.lists == ("court", "regional")
    assert merged.sizes.tolist() == [20, 76]


def test_within_a_list_the_truth_is_its_size() -> None:
    inside, truth = TABLE.within("north")
    assert (inside.lists, inside.n, truth) == (("south", "court"), 6, 46)


def test_forty_lists_are_counted_but_have_no_dense_table() -> None:
    wide = CaptureHistories.from_records([f"list {place}" for place in range(40)], np.eye(40, dtype=int))
    assert wide.n == 40
    with pytest.raises(NotEstimable, match="at most 16 lists"):
        wide.dense()


def test_an_empty_table_has_nobody() -> None:
    assert CaptureHistories.from_counts(LISTS, [], []).n == 0


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()).filter(any), max_size=40), st.randoms())
def test_the_order_of_rows_does_not_matter(people: list[tuple[bool, ...]], random: object) -> None:
    shuffled = list(people)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (CaptureHistories.from_records(LISTS, rows) for rows in (people, shuffled))
    assert one.digest == other.digest
    assert one.n == len(people)
    assert one.dense().sum() == len(people)


def test_a_resample_has_as_many_people_and_no_new_pattern() -> None:
    drawn = TABLE.resampled(np.random.default_rng(3))
    assert drawn.n == TABLE.n
    assert {row.tobytes() for row in drawn.patterns} <= {row.tobytes() for row in TABLE.patterns}
