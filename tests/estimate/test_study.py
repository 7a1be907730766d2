from __future__ import annotations

import json
from itertools import product

import numpy as np
import pytest

from asnad.errors import BadHistories, NotEstimable
from asnad.estimate import CaptureHistories, Estimate, Light, estimate
from asnad.estimate.checklist import Answer, Checklist
from asnad.estimate.methods import METHODS, method_named, methods_for
from asnad.estimate.plain import study_as_plain

LISTS = ("court", "families", "press")
FAST = ("graphs", "chao")


def independent(people: int, chances: tuple[float, ...], seed: int, lists: tuple[str, ...] = LISTS) -> CaptureHistories:
    """People found by each list independently: every method's assumptions hold."""
    marks = np.random.default_rng(seed).random((people, len(chances))) < np.array(chances)
    return CaptureHistories.from_records(lists, marks[marks.any(axis=1)])


GOOD = independent(1_000, (0.5, 0.4, 0.3), seed=5)


def test_all_methods_that_suit_answer_side_by_side() -> None:
    study = estimate(GOOD)
    assert [each.method for each in study.estimates] == ["latent", "graphs", "loglinear", "stepwise", "chao"]
    assert study.verdict.light == Light.PASS
    assert study.headline is not None
    low, high = study.headline.interval()
    assert low < 1_000 < high
    assert study.consistency is not None
    assert study.sensitivity is not None


def test_a_notebook_shows_no_number_without_its_interval_and_the_documented_minimum() -> None:
    study = estimate(GOOD, methods=["graphs"], thorough=False)
    low, high = study.estimates[0].interval()
    number = f"<Estimate graphs: {study.estimates[0].estimate:,.0f}, 95 % between {low:,.0f} and {high:,.0f}"
    assert repr(study) == f"<Study pass: {GOOD.n} documented; {number}; {GOOD.n} documented>>"
    apart = CaptureHistories.from_counts(("police", "families"), [[1, 0], [0, 1]], [300, 112])
    assert repr(estimate(apart)) == "<Study refused: 412 documented; no estimate to quote>"


def test_the_same_seed_gives_the_same_numbers() -> None:
    one, other = (estimate(GOOD, methods=["latent", "loglinear"], seed=3, thorough=False) for _ in range(2))
    assert study_as_plain(one) == study_as_plain(other)


def test_lists_that_share_nobody_get_no_number_and_no_method_is_run() -> None:
    apart = CaptureHistories.from_counts(("police", "families"), [[1, 0], [0, 1]], [300, 112])
    study = estimate(apart)
    assert (study.verdict.light, study.headline, study.estimates) == (Light.REFUSED, None, ())
    assert study.histories.documented == 412


def test_insisting_shows_numbers_and_stays_refused() -> None:
    few = CaptureHistories.from_counts(
        LISTS, [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1]], [40, 40, 40, 4, 4]
    )
    study = estimate(few, methods=FAST, insist=True)
    assert [each.method for each in study.estimates] == ["graphs", "chao"]
    assert (study.verdict.light, study.headline) == (Light.REFUSED, None)
    assert estimate(few, methods=FAST).estimates == ()


def test_two_lists_show_numbers_with_a_warning_on_each_and_no_headline() -> None:
    study = estimate(independent(1_000, (0.5, 0.4), seed=5, lists=LISTS[:2]))
    assert [each.method for each in study.estimates] == ["chapman", "chao"]
    assert all(any(flag.light >= Light.CAUTION for flag in each.flags) for each in study.estimates)
    assert study.headline is None


def test_a_single_list_is_refused() -> None:
    study = estimate(CaptureHistories.from_counts(("only",), [[1]], [50]))
    assert (study.verdict.light, study.estimates) == (Light.REFUSED, ())


def test_an_empty_table_is_refused() -> None:
    study = estimate(CaptureHistories.from_counts(LISTS, [], []))
    assert (study.verdict.light, study.histories.documented) == (Light.REFUSED, 0)


def test_a_method_that_cannot_is_kept_with_its_reason() -> None:
    study = estimate(GOOD, methods=["graphs", "covariates"], thorough=False)
    assert [failure.method for failure in study.failures] == ["covariates"]
    assert study.failures[0].reason


def test_an_unknown_method_is_refused_with_all_names() -> None:
    with pytest.raises(NotEstimable, match="there is no method 'guess'; there are: latent, graphs"):
        estimate(GOOD, methods=["guess"])


def test_no_table_is_refused() -> None:
    with pytest.raises(BadHistories, match="no table"):
        estimate([])


def split(seeds: tuple[int, ...]) -> CaptureHistories:
    marks, years = [], []
    for year, seed in enumerate(seeds, start=1988):
        table = independent(600, (0.5, 0.4, 0.3), seed)
        marks.append(np.repeat(table.patterns, table.counts, axis=0))
        years += [str(year)] * table.n
    return CaptureHistories.from_records(LISTS, np.concatenate(marks), {"year": years})


def test_strata_are_summed_by_draws_on_any_number_of_processes() -> None:
    table = split((1, 2))
    one = estimate(table, by=["year"], methods=FAST, seed=4, thorough=False)
    two = estimate(table, by=["year"], methods=FAST, seed=4, thorough=False, processes=2)
    assert study_as_plain(one) == study_as_plain(two)
    assert [part.title for part in one.strata] == ["year = 1988", "year = 1989"]
    assert one.histories.documented == sum(part.histories.documented for part in one.strata)
    low, high = one.estimates[0].interval()
    assert low < 1_200 < high
    assert one.unsplit is not None


def test_what_was_split_is_not_advised_to_be_split_so() -> None:
    study = estimate(split((1, 2)), by=["year"], methods=["chao"], thorough=False)
    assert study.unsplit is not None
    assert any("split by year" in line for line in study.unsplit.verdict.advice)
    assert not any("split by year" in line for line in study.verdict.advice)


def test_a_stratum_that_is_refused_refuses_the_sum() -> None:
    table = split((1, 2))
    lonely = CaptureHistories.from_counts(
        LISTS,
        np.concatenate([table.patterns, np.array([[1, 0, 0], [0, 1, 0]], bool)]),
        [*table.counts, 30, 30],
        {"year": [*table.columns["year"], "1990", "1990"]},
    )
    study = estimate(lonely, by=["year"], methods=["graphs"], thorough=False)
    assert study.verdict.light == Light.REFUSED
    assert "year = 1990" in study.failures[0].reason
    assert study.estimates == ()


def test_replicates_widen_the_interval_and_say_by_how_much() -> None:
    tables = [independent(people, (0.5, 0.4, 0.3), seed=5) for people in (900, 1_000, 1_100)]
    mixed = estimate(tables, methods=["graphs"], thorough=False)
    alone = estimate(tables[1], methods=["graphs"], thorough=False)
    assert (mixed.replicates, mixed.histories.n) == (3, tables[0].n)
    (wide, narrow) = (np.diff(study.estimates[0].interval())[0] for study in (mixed, alone))
    assert wide > narrow
    shares = mixed.estimates[0].diagnostics.notes["shares"]
    assert sum(shares.values()) == pytest.approx(1.0)


def test_what_people_answered_enters_the_verdict() -> None:
    checklist = Checklist({"origin": Answer(False, "no, press copies court")}, "T. V.")
    study = estimate(GOOD, methods=FAST, checklist=checklist, thorough=False)
    assert (study.verdict.light, study.headline) == (Light.REFUSED, None)


def test_json_holds_no_number_that_json_cannot() -> None:
    sparse = CaptureHistories.from_counts(
        LISTS, [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1]], [40, 40, 40, 9, 9]
    )
    plain = study_as_plain(estimate(sparse))
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain
    assert plain["format"] == "asnad estimate 1"


def answer(name: str, table: CaptureHistories) -> Estimate | str:
    """What a method says of a table: an estimate, or in words why it has none."""
    try:
        return method_named(name).fit(table)
    except NotEstimable as error:
        return str(error)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_is_where_the_table_says_and_answers_or_says_why(name: str) -> None:
    method = method_named(name)
    assert method.name in METHODS
    assert method.assumptions
    assert method.paper
    found = answer(name, GOOD)
    if isinstance(found, Estimate):
        assert found.summary.documented == GOOD.n
        assert (found.method, found.histories.digest) == (method.name, GOOD.digest)
    else:
        assert name in {"covariates", "chapman", "lincoln-petersen"}


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize(
    "table",
    [
        CaptureHistories.from_counts(LISTS, [], []),
        CaptureHistories.from_counts(("only",), [[1]], [50]),
        CaptureHistories.from_counts(LISTS, [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [40, 30, 20]),
        CaptureHistories.from_counts(LISTS, [[1, 1, 1]], [10]),
        CaptureHistories.from_counts(LISTS, [list(row) for row in product((0, 1), repeat=3) if any(row)], [10**6] * 7),
    ],
    ids=["nobody", "one list", "no overlap", "everybody on all", "7 million"],
)
def test_a_degenerate_table_gives_an_estimate_or_a_reason_in_words(name: str, table: CaptureHistories) -> None:
    found = answer(name, table)
    assert found.estimate >= table.n if isinstance(found, Estimate) else len(found) > 20


def test_forty_lists_are_estimated_by_latent_classes() -> None:
    marks = np.random.default_rng(2).random((60, 40)) < 0.08
    table = CaptureHistories.from_records([f"list {place}" for place in range(40)], marks[marks.any(axis=1)])
    assert methods_for(table) == ("latent", "chao")
    study = estimate(table, thorough=False, settings={"latent": {"iterations": 500, "refit": False}})
    assert {each.method for each in study.estimates} == {"latent", "chao"}


def test_a_list_without_people_changes_no_answer() -> None:
    wider = CaptureHistories.from_counts(
        (LISTS[0], "nobody", *LISTS[1:]), np.insert(GOOD.patterns, 1, False, axis=1), GOOD.counts
    )
    names = ["graphs", "averaged", "stepwise", "no-highest-order", "chao"]
    narrow, wide = (estimate(table, methods=names) for table in (GOOD, wider))
    assert [(each.method, each.estimate, each.interval()) for each in wide.estimates] == [
        (each.method, each.estimate, each.interval()) for each in narrow.estimates
    ]
    assert wide.consistency == narrow.consistency
    assert wide.histories.lists == (LISTS[0], "nobody", *LISTS[1:])


def test_two_lists_beside_one_without_people_have_their_numbers() -> None:
    two = independent(1_000, (0.5, 0.4, 0.0), seed=5)
    assert [each.method for each in estimate(two).estimates] == ["chapman", "chao"]


def test_a_list_known_by_its_length_raises_the_minimum_of_the_whole_and_of_no_stratum() -> None:
    study = estimate(split((1, 2)).with_limits(totals={"ministry": 1_100}), by=["year"], methods=FAST, thorough=False)
    assert study.histories.documented == 1_100
    assert all(part.histories.documented == part.histories.n for part in study.strata)
    assert (study.verdict.light, study.estimates[0].histories.documented) == (Light.PASS, 1_100)


def test_strata_whose_values_read_alike_stay_apart() -> None:
    table = split((1, 2))
    first = ["1, b = 2" if year == "1988" else "1" for year in table.columns["year"]]
    second = ["3" if year == "1988" else "2, b = 3" for year in table.columns["year"]]
    alike = CaptureHistories.from_counts(table.lists, table.patterns, table.counts, {"a": first, "b": second})
    study = estimate(alike, by=["a", "b"], methods=["graphs"], thorough=False)
    assert len(study.strata) == 2
    assert sum(part.histories.n for part in study.strata) == table.n


def test_replicates_of_other_lists_are_refused() -> None:
    with pytest.raises(BadHistories, match="replicates 1 and 2 differ in their lists"):
        estimate([GOOD, GOOD.keep(LISTS[:2])])


def test_the_minimum_of_replicates_is_that_of_the_smallest() -> None:
    tables = [independent(people, (0.5, 0.4, 0.3), seed=5) for people in (1_100, 900, 1_000)]
    study = estimate(tables, methods=["graphs"], thorough=False)
    assert study.histories.documented == tables[1].n
    assert study_as_plain(study)["digests"] == [table.digest for table in tables]


def test_what_replicates_are_told_is_the_worst_of_them() -> None:
    lists = ("a", "b", "c")
    patterns = [mark for mark in product((0, 1), repeat=3) if any(mark)]
    mild = CaptureHistories.from_counts(lists, patterns, [20, 30, 30, 60, 30, 60, 60])
    far = CaptureHistories.from_counts(lists, patterns, [5, 200, 5, 200, 60, 5, 5])
    found = estimate([mild, far], methods=["chao"], thorough=False).assessment.flags
    (told,) = [flag for flag in found if flag.rule == "dependence"]
    assert told.light == Light.CAUTION
    assert "others avoid them" in told.words


def test_a_method_asked_for_twice_answers_once() -> None:
    assert len(estimate(GOOD, methods=["graphs", "graphs"], thorough=False).estimates) == 1
