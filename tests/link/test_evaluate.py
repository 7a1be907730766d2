"""Scores count what they say: the quick counting agrees with looking at every pair, and known answers come out."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.errors import EvaluationError
from asnad.link.evaluate import BCubed, Bin, Pairs, PairScore, Partition, bcubed, calibration, pairwise

RECORDS = "abcdefgh"
partitions = st.dictionaries(st.sampled_from(RECORDS), st.integers(0, 3)).map(Partition)
pairs = st.lists(st.tuples(st.sampled_from(RECORDS), st.sampled_from(RECORDS)))
sides = st.one_of(partitions, pairs.map(Pairs.of))
judged = st.none() | st.sets(st.sampled_from(RECORDS))


@given(sides, sides, judged)
def test_pairs_are_counted_as_if_each_were_looked_at(
    found: Partition | Pairs, true: Partition | Pairs, among: set[str] | None
) -> None:
    all_pairs = list(combinations([r for r in RECORDS if among is None or r in among], 2))
    is_found = {pair for pair in all_pairs if found.joins(*pair)}
    is_true = {pair for pair in all_pairs if true.joins(*pair)}
    assert pairwise(found, true, judged=among) == PairScore(len(is_found & is_true), len(is_found), len(is_true))


@given(partitions, partitions)
def test_bcubed_is_the_mean_over_records_of_what_their_clusters_share(found: Partition, true: Partition) -> None:
    def cluster(partition: Partition, record: str) -> set[str]:
        return {other for other in RECORDS if other == record or partition.joins(record, other)}

    shared = {r: len(cluster(found, r) & cluster(true, r)) for r in RECORDS}
    score = bcubed(found, true, RECORDS)
    assert score.precision == pytest.approx(sum(shared[r] / len(cluster(found, r)) for r in RECORDS) / len(RECORDS))
    assert score.recall == pytest.approx(sum(shared[r] / len(cluster(true, r)) for r in RECORDS) / len(RECORDS))


@given(partitions)
def test_the_truth_itself_scores_full(truth: Partition) -> None:
    assert pairwise(truth, truth).f1 == 1
    assert bcubed(truth, truth, RECORDS) == BCubed(len(RECORDS), 1.0, 1.0)


@given(partitions, partitions)
def test_precision_one_way_is_recall_the_other(left: Partition, right: Partition) -> None:
    assert pairwise(left, right).precision == pairwise(right, left).recall
    assert pairwise(left, right).f1 == pairwise(right, left).f1
    assert bcubed(left, right, RECORDS).precision == bcubed(right, left, RECORDS).recall


@given(pairs)
def test_closing_joins_what_is_tied_and_nothing_else(tied: list[tuple[str, str]]) -> None:
    reached = {record: {record} for record in RECORDS}
    for _ in RECORDS:
        for left, right in tied:
            both = reached[left] | reached[right]
            for record in both:
                reached[record] = reached[record] | both
    closed = Partition.closing(tied)
    assert {(a, b) for a, b in combinations(RECORDS, 2) if closed.joins(a, b)} == {
        (a, b) for a, b in combinations(RECORDS, 2) if b in reached[a]
    }


@given(partitions)
def test_clusters_make_the_partition_they_came_from(partition: Partition) -> None:
    again = Partition.of(partition.clusters())
    assert pairwise(again, partition).f1 == 1
    assert again.pair_count() == partition.pair_count()


def test_the_example_of_the_paper() -> None:
    """The first example of Bagga and Baldwin: three chains, of which the larger two were made one."""
    true = Partition.of(["12345", "67", "89ABC"])
    found = Partition.of(["12345", "6789ABC"])
    score = bcubed(found, true, "123456789ABC")
    assert score.precision == pytest.approx(16 / 21)
    assert score.recall == 1


def test_pairs_need_not_close() -> None:
    assert pairwise(Partition.of(["abc"]), Pairs.of([("a", "b"), ("c", "b")])) == PairScore(2, 3, 2)


def test_only_pairs_of_judged_records_count() -> None:
    found, true = Partition.of(["abx", "cy"]), Partition.of(["ab", "cz"])
    assert pairwise(found, true, judged={"a", "b", "c"}) == PairScore(1, 1, 1)


def test_nothing_found_is_not_wrong_but_scores_nothing() -> None:
    score = pairwise(Partition({}), Partition.of(["ab"]))
    assert (score.precision, score.recall, score.f1) == (1, 0, 0)
    assert pairwise(Partition({}), Partition({})).f1 == 1
    assert bcubed(Partition({}), Partition({}), []).f1 == 1


def test_a_record_in_two_clusters_is_refused() -> None:
    with pytest.raises(EvaluationError, match="record 'b' is in two clusters"):
        Partition.of(["ab", "bc"])


def test_a_cluster_of_300_000_records_is_counted_without_its_pairs() -> None:
    records = [str(n) for n in range(300_000)]
    started = time.process_time()
    score = pairwise(Partition.of([records]), Partition.of([records[:150_000], records[150_000:]]))
    assert time.process_time() - started < 5
    assert score == PairScore(150_000 * 149_999, 150_000 * 299_999, 150_000 * 149_999)


def test_calibration_of_known_figures() -> None:
    table = calibration([(0.0625, False), (0.1875, True), (0.875, True), (1.0, False)], bins=8)
    assert table.bins == (
        Bin(0.0, 0.125, 1, 0.0625, 0.0),
        Bin(0.125, 0.25, 1, 0.1875, 1.0),
        Bin(0.875, 1.0, 2, 0.9375, 0.5),
    )
    assert table.error == (0.0625 + 0.8125 + 2 * 0.4375) / 4


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())), st.integers(1, 30))
def test_each_prediction_is_in_the_bin_it_belongs_to(predictions: list[tuple[float, bool]], bins: int) -> None:
    table = calibration(predictions, bins=bins)
    assert sum(each.count for each in table.bins) == len(predictions)
    for each in table.bins:
        assert each.low - 1e-9 <= each.predicted <= each.high + 1e-9
        assert 0 <= each.right <= 1
    assert 0 <= table.error <= 1
    assert list(table.bins) == sorted(table.bins, key=lambda each: each.low)


@given(st.lists(st.booleans(), min_size=1))
def test_certainty_that_is_right_has_no_error(truths: list[bool]) -> None:
    assert calibration([(float(right), right) for right in truths]).error == 0


@pytest.mark.parametrize("wrong", [-0.1, 1.5, float("nan")])
def test_what_is_no_probability_is_refused(wrong: float) -> None:
    with pytest.raises(EvaluationError, match="is no probability"):
        calibration([(wrong, True)])


def test_bins_are_asked_for() -> None:
    with pytest.raises(EvaluationError, match="0 bins were asked for"):
        calibration([], bins=0)
