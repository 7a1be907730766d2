"""Places: the narrowest they have in common counts, and one who tells less does not contradict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.factor import Factor
from asnad.link.evidence.place import PlaceEvidence
from asnad.link.record import Where
from asnad.link.weights import default_weights
from tests.link.listed import where, wheres

BESIDE = {"meran": frozenset(["lana"]), "lana": frozenset(["meran"])}
SLOT = "event place"


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (where("meran"), where("meran"), "same"),
        (where("meran", "obermais"), where("untermais", "meran"), "same"),
        (where("meran"), where("lana"), "neighbours"),
        (where("obermais"), where("obermaiz"), "slip"),
        (where("mu703"), where("mu705"), "elsewhere"),  # codes are never misspelt
        (where("meran", within=["south"]), where("brixen", within=["south"]), "region"),
        (where("meran", within=["south"]), where("lienz", within=["east"]), "other region"),
        (where("meran"), where("lienz"), "elsewhere"),
        (where("meran", within=["south"]), where(within=["south"]), "within"),
        (where("meran", within=["south"]), where(within=["east"]), "outside"),
    ],
)
def test_how_near_two_places_are(one: Where, other: Where, level: str) -> None:
    assert PlaceEvidence(SLOT, [], BESIDE).level(one, other) == level
    assert PlaceEvidence(SLOT, [], BESIDE).level(other, one) == level


@given(st.lists(wheres.filter(any), min_size=2, max_size=8))
def test_which_place_comes_first_does_not_change_the_level(values: list[Where]) -> None:
    evidence = PlaceEvidence(SLOT, values)
    a, b = values[:2]
    assert [f.level for f in evidence.compare(a, b)] == [f.level for f in evidence.compare(b, a)]
    assert all(-30 < factor.chance <= 0 for factor in evidence.compare(a, b))


def bits(evidence: PlaceEvidence, a: Where, b: Where) -> float:
    return sum(default_weights()[SLOT][level] - chance for _, level, chance in evidence.compare(a, b))


def listed() -> list[Where]:
    """Forty villages of two provinces; in one of them lie most of the dead."""
    villages = [where(f"village {n}", within=[f"province {n % 2}"]) for n in range(40)]
    return villages * 2 + [where("meran", within=["province 0"])] * 60


def test_a_village_says_more_than_its_province() -> None:
    evidence = PlaceEvidence(SLOT, listed())
    village, province = where("village 2", within=["province 0"]), where(within=["province 0"])
    assert bits(evidence, village, village) > bits(evidence, village, province) + 3 > 3


def test_a_village_of_many_dead_says_less_than_another() -> None:
    evidence = PlaceEvidence(SLOT, listed())
    meran, village = where("meran", within=["province 0"]), where("village 2", within=["province 0"])
    assert bits(evidence, village, village) > bits(evidence, meran, meran) + 4


def test_the_rarest_place_in_common_counts() -> None:
    evidence = PlaceEvidence(SLOT, [*listed(), where("meran", "prison 9")])
    both = where("meran", "prison 9")
    assert evidence.rarest(both, both) == "prison 9"
    (factor,) = evidence.compare(both, both)
    assert evidence.words(both, both, factor) == "event place: both “prison 9”"


def test_evidence_falls_from_the_same_place_to_elsewhere() -> None:
    evidence = PlaceEvidence(SLOT, listed(), {"village 2": frozenset(["meran"]), "meran": frozenset(["village 2"])})
    here = where("village 2", within=["province 0"])
    beside, region = where("meran", within=["province 0"]), where("village 4", within=["province 0"])
    elsewhere = where("village 5", within=["province 1"])
    found = [bits(evidence, here, other) for other in (here, beside, region, elsewhere)]
    assert found == sorted(found, reverse=True)
    assert found[0] > 0 > found[-1]


def test_a_place_without_a_province_says_nothing_of_a_province() -> None:
    evidence = PlaceEvidence(SLOT, listed())
    assert evidence.compare(where("meran"), where(within=["province 0"])) == ()


def test_another_province_speaks_against() -> None:
    evidence = PlaceEvidence(SLOT, listed())
    assert bits(evidence, where("meran", within=["province 0"]), where(within=["province 1"])) < 0


@pytest.mark.parametrize(
    ("other", "level", "words"),
    [
        (where(within=["south"]), "within", "event place: both “south”"),
        (where("lana"), "neighbours", "event place: places beside each other"),
        (where("mehran"), "slip", "event place: “meran” is nearly “mehran”"),
        (where("brixen", within=["south"]), "region", "event place: two places in “south”"),
        (where("lienz"), "elsewhere", "event place: not the same"),
        (where(within=["east"]), "outside", "event place: not the same"),
    ],
)
def test_a_comparison_in_words(other: Where, level: str, words: str) -> None:
    assert PlaceEvidence(SLOT, []).words(where("meran", within=["south"]), other, Factor(SLOT, level, 0)) == words
