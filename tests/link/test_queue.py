"""What a person is asked next, and what the answers do to the clusters."""

from __future__ import annotations

from itertools import combinations, product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.closure import Closure
from asnad.link.evaluate import Partition, pairwise
from asnad.link.queue import Doubt, Scored, doubts, settled, simulate
from asnad.model.judgement import Judgement, Verdict


def said(*answers: tuple[str, str, Verdict]) -> Closure[str, Judgement]:
    return Closure(Judgement(left, right, verdict, "I knew them") for left, right, verdict in answers)


def asked(
    candidates: list[Scored[str]], clusters: list[str], answers: Closure[str, Judgement] | None = None
) -> list[tuple[str, str]]:
    return [(doubt.left, doubt.right) for doubt in doubts(candidates, clusters, answers or said())]


def test_a_toss_up_comes_before_what_is_nearly_certain() -> None:
    candidates = [Scored("a", "b", 6.0), Scored("c", "d", 0.1), Scored("e", "f", -3.0)]

    assert asked(candidates, ["ab", "c", "d", "e", "f"]) == [("c", "d"), ("e", "f"), ("a", "b")]


def test_what_the_program_left_apart_though_likely_one_comes_before_a_toss_up() -> None:
    assert asked([Scored("a", "b", 0.0), Scored("c", "d", 2.0)], ["a", "b", "c", "d"]) == [("c", "d"), ("a", "b")]


def test_between_equals_the_larger_clusters_come_first() -> None:
    candidates = [Scored("a", "b", -1.0), Scored("c", "f", -1.0)]

    (first, second) = doubts(candidates, ["a", "b", "cde", "fg"], said())

    assert (first.left, first.right, first.settles) == ("c", "f", 6)
    assert second.settles == 1


def test_within_a_cluster_the_parts_it_would_fall_into_count() -> None:
    chain = [Scored("a", "b", 8.0), Scored("b", "c", 0.2), Scored("c", "d", 8.0)]

    (doubt,) = doubts(chain, ["abcd"], said())

    assert (doubt.left, doubt.right, doubt.together, doubt.settles) == ("b", "c", True, 4)


def test_the_gain_is_the_chance_of_error_times_what_hangs_on_it() -> None:
    assert Doubt("a", "b", 0.0, together=False, settles=6).gain == 3.0
    assert Doubt("a", "b", 3.0, together=False, settles=9).gain == pytest.approx(8.0)
    assert Doubt("a", "b", 3.0, together=True, settles=9).gain == pytest.approx(1.0)


def test_two_clusters_are_asked_about_once() -> None:
    candidates = [Scored("a", "c", -1.0), Scored("b", "d", 0.0), Scored("a", "d", -2.0)]

    assert asked(candidates, ["ab", "cd"]) == [("b", "d")]


def test_what_was_answered_is_not_asked_again_even_of_others_in_the_same_clusters() -> None:
    candidates = [Scored("a", "c", -1.0), Scored("b", "d", 0.0)]

    for verdict in ("different", "unsure"):
        assert asked(candidates, ["ab", "cd"], said(("a", "c", verdict))) == []


def test_what_follows_from_answers_is_not_asked() -> None:
    answers = said(("a", "b", "same"), ("b", "c", "different"))

    assert asked([Scored("a", "c", 0.0)], ["a", "b", "c"], answers) == []


def test_ties_are_in_order_of_the_pairs() -> None:
    candidates = [Scored("f", "e", 0.0), Scored("a", "b", 0.0), Scored("c", "d", 0.0)]

    assert asked(candidates, ["a", "b", "c", "d", "e", "f"]) == [("a", "b"), ("c", "d"), ("e", "f")]


def test_a_same_joins_clusters_and_a_different_splits_one_at_its_weakest_link() -> None:
    chain = [Scored("a", "b", 8.0), Scored("b", "c", 0.2), Scored("c", "d", 8.0)]

    assert settled(["abcd", "e"], chain, said(("a", "d", "different"), ("d", "e", "same"))) == [
        ["a", "b"],
        ["c", "d", "e"],
    ]


def test_who_no_link_ties_to_a_part_stays_with_the_largest() -> None:
    candidates = [Scored("a", "b", 3.0), Scored("b", "c", 1.0)]

    assert settled(["abcz"], candidates, said(("a", "c", "different"))) == [["a", "b", "z"], ["c"]]


def test_answers_about_who_is_in_no_cluster_count() -> None:
    assert settled([], [], said(("a", "b", "same"))) == [["a", "b"]]


people = st.sampled_from("abcdefg")
scored = st.lists(
    st.builds(Scored, people, people, st.sampled_from([-9.0, -1.0, 0.0, 0.5, 4.0])),
    max_size=15,
    unique_by=lambda pair: frozenset(pair[:2]),
)
verdicts = st.lists(
    st.tuples(people, people, st.sampled_from(get_args(Verdict))), max_size=8, unique_by=lambda a: frozenset(a[:2])
)
partitions = st.lists(st.sampled_from("xyz"), min_size=7, max_size=7).map(
    lambda labels: [[p for p, own in zip("abcdefg", labels, strict=True) if own == label] for label in set(labels)]
)


@given(scored, partitions, verdicts, st.randoms(use_true_random=False))
def test_the_queue_is_the_same_whatever_the_order(
    pairs: list[Scored[str]],
    clusters: list[list[str]],
    answers: list[tuple[str, str, Verdict]],
    chance: st.DataObject,
) -> None:
    before = doubts(pairs, clusters, said(*answers))
    turned = [Scored(b, a, odds) for a, b, odds in pairs]
    for listed in (turned, clusters, answers):
        chance.shuffle(listed)  # type: ignore[attr-defined]

    assert doubts(turned, clusters, said(*answers)) == before


@given(scored, partitions, verdicts)
def test_nothing_answered_or_implied_is_asked_and_nobody_twice(
    pairs: list[Scored[str]], clusters: list[list[str]], answers: list[tuple[str, str, Verdict]]
) -> None:
    closure = said(*answers)
    home = {member: at for at, cluster in enumerate(clusters) for member in cluster}
    found = doubts(pairs, clusters, closure)

    assert all(closure.says(doubt.left, doubt.right) is None for doubt in found)
    between = [frozenset((home[doubt.left], home[doubt.right])) for doubt in found]
    assert len(between) == len(set(between))


@given(scored, partitions, verdicts)
def test_no_two_judged_different_are_ever_left_together(
    pairs: list[Scored[str]], clusters: list[list[str]], answers: list[tuple[str, str, Verdict]]
) -> None:
    found = settled(clusters, pairs, said(*answers))

    assert sorted(member for cluster in found for member in cluster) == list("abcdefg")
    for a, b, verdict in answers:
        if verdict == "different" and a != b:
            assert not any(a in cluster and b in cluster for cluster in found)


@given(scored, partitions, verdicts)
def test_without_a_conflict_every_same_is_kept_to(
    pairs: list[Scored[str]], clusters: list[list[str]], answers: list[tuple[str, str, Verdict]]
) -> None:
    closure = said(*answers)
    found = settled(clusters, pairs, closure)
    if not closure.conflicts:
        for a, b, verdict in answers:
            if verdict == "same":
                assert any(a in cluster and b in cluster for cluster in found)


@given(scored, partitions)
def test_without_answers_the_clusters_stay(pairs: list[Scored[str]], clusters: list[list[str]]) -> None:
    assert settled(clusters, pairs, said()) == sorted(sorted(cluster) for cluster in clusters if cluster)


def test_answering_the_queue_mends_what_is_wrong() -> None:
    true = ["abc", "def"]
    truth = Partition.of(true)
    candidates = [Scored(a, b, 2.0 if (a in "abc") == (b in "abc") else -2.0) for a, b in combinations("abcdef", 2)]

    steps = simulate(
        candidates,
        ["a", "bcd", "ef"],
        truth.joins,
        lambda clusters: pairwise(Partition.of(clusters), truth).f1,
        20,
    )

    assert steps[-1].score == 1.0
    assert len(steps) < len(candidates)
    assert all(step.verdict == ("same" if truth.joins(step.left, step.right) else "different") for step in steps)


def test_a_question_that_splits_counts_the_pairs_between_the_parts() -> None:
    halves = ("abc", "def")
    candidates = [Scored(a, b, 9.0) for half in halves for a, b in combinations(half, 2)]
    candidates += [Scored(a, b, -0.5) for a, b in product(*halves)]

    (doubt,) = doubts(candidates, ["abcdef"], said())

    assert doubt.settles == 9
