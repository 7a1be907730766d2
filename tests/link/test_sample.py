"""Sampled partitions: what is open varies, what is sure or said does not."""

from __future__ import annotations

from collections import Counter
from math import log2

from asnad.link.block import Blocking
from asnad.link.calibrate import Calibration
from asnad.link.fellegi_sunter import Model
from asnad.link.linker import Linkage, link_records
from asnad.link.sample import sampled_partitions
from tests.link.listed import crowd, record

RECORDS = [record(n, name) for n, name in enumerate(["Tovik Vandrel", "Tovic Vandrell", "Mirela Kesten", "Oskar Lune"])]


def linkage(log_odds: dict[tuple[int, int], float], clusters: list[list[int]]) -> Linkage:
    model = Model(RECORDS)
    return Linkage(RECORDS, clusters, log_odds, model, Blocking((), {}, {}), Calibration(), 0.0)


def together(samples: list[list[list[int]]], one: int, other: int) -> float:
    return sum(any(one in members and other in members for members in sample) for sample in samples) / len(samples)


def test_two_are_together_as_often_as_their_odds_say() -> None:
    samples = list(sampled_partitions(linkage({(0, 1): log2(0.7 / 0.3)}, [[0, 1], [2], [3]]), 2_000, seed=3))
    assert 0.66 < together(samples, 0, 1) < 0.74


def test_what_is_sure_stands_in_every_sample() -> None:
    odds = {(0, 1): 30.0, (1, 2): 0.0}
    samples = list(sampled_partitions(linkage(odds, [[0, 1], [2], [3]]), 50))
    assert together(samples, 0, 1) == 1.0
    assert together(samples, 0, 3) == 0.0


def test_every_record_is_in_one_set_of_every_sample() -> None:
    odds = {(0, 1): 0.5, (1, 2): -0.5, (0, 2): 1.0, (2, 3): 0.2}
    for sample in sampled_partitions(linkage(odds, [[0, 1, 2], [3]]), 30):
        assert Counter(n for members in sample for n in members) == Counter(range(4))


def test_the_same_seed_gives_the_same_samples() -> None:
    odds = {(0, 1): 0.5, (1, 2): -0.5}
    one = list(sampled_partitions(linkage(odds, [[0, 1], [2], [3]]), 5, seed=9))
    assert one == list(sampled_partitions(linkage(odds, [[0, 1], [2], [3]]), 5, seed=9))


def test_what_a_person_said_stands_in_every_sample() -> None:
    found = link_records(crowd(12), answers=[(0, 1, True), (2, 3, False)])
    samples = list(sampled_partitions(found, 20))
    assert together(samples, 0, 1) == 1.0
    assert together(samples, 2, 3) == 0.0
