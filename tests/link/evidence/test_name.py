"""Names: each part by how common it is where the two lived, and a part that one leaves out is not another part."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import NameKey, name_key, name_key_of
from asnad.link.evidence.factor import Factor
from asnad.link.evidence.name import NameEvidence
from asnad.link.weights import default_weights
from tests.link.listed import invented, names

Forms = tuple[NameKey, ...]


def forms(*written: str) -> Forms:
    return tuple(map(name_key, written))


def bits(factors: tuple[Factor, ...]) -> float:
    return sum(default_weights()[slot][level] - chance for slot, level, chance in factors)


def fitted(*families: tuple[str, int, str]) -> NameEvidence:
    """Families of so many people in a village each, among a hundred strangers of other villages."""
    listed = [(forms(f"{invented(7 + 211 * n)} {invented(90 + 307 * n)}"), f"village {n}") for n in range(100)]
    for family, size, village in families:
        listed += [(forms(f"{invented(31 + 97 * n)} {family}"), village) for n in range(size)]
    return NameEvidence("name", [name for name, _ in listed], [[village] for _, village in listed])


def test_a_rare_name_says_more_than_two_mohammads() -> None:
    listed = [forms(f"Mohammad {invented(90 + 307 * n)}") for n in range(60)] + [forms("Tovik Vandrel")] * 2
    evidence = NameEvidence("name", listed, [[] for _ in listed])
    common = evidence.compare(forms("Mohammad Vandrel"), forms("Mohammad Vandrel"))
    rare = evidence.compare(forms("Tovik Vandrel"), forms("Tovik Vandrel"))
    assert bits(rare) > bits(common) + 2


def test_a_family_name_common_in_the_village_of_both_says_less_than_elsewhere() -> None:
    evidence = fitted(("Vandrel", 20, "meran"))
    one = forms("Nader Vandrel")
    assert bits(evidence.compare(one, one, ["meran"])) < bits(evidence.compare(one, one, ["village 3"])) - 1
    assert bits(evidence.compare(one, one, ["meran"])) < bits(evidence.compare(one, one)) - 1


def test_a_village_that_the_records_do_not_tell_of_changes_nothing() -> None:
    evidence, one = fitted(("Vandrel", 3, "meran")), forms("Nader Vandrel")
    assert evidence.compare(one, one, ["nowhere"]) == evidence.compare(one, one)


@pytest.mark.parametrize("other", ["نادر زندی", "Надер Занди", "Nadir Zandi", "Zandi, Nader"])
def test_other_spellings_and_scripts_of_one_name_speak_for_it(other: str) -> None:
    factors = fitted().compare(forms("Nader Zandi"), forms(other))
    assert [factor.level for factor in factors] == ["agree", "agree"]
    assert bits(factors) > 8


def test_another_name_speaks_against() -> None:
    assert bits(fitted().compare(forms("Tovik Vandrel"), forms("Mirela Kesten"))) < -4


def test_a_part_left_out_is_not_another_part() -> None:
    evidence, one = fitted(), forms("Nader Tovik Vandrel")
    less = evidence.compare(one, forms("Nader Vandrel"))
    other = evidence.compare(one, forms("Nader Mirela Vandrel"))
    assert {factor.level for factor in less} == {"agree", "left out"}
    assert bits(less) > bits(other) + 2


def test_of_several_forms_the_nearest_two_are_compared() -> None:
    evidence = fitted()
    assert evidence.compare(forms("Tovik Vandrel", "Nader Zandi"), forms("Nader Zandi", "Mirela Kesten")) == (
        evidence.compare(forms("Nader Zandi"), forms("Nader Zandi"))
    )


@pytest.mark.parametrize("nobody", ["N.N.", "unknown", "two brothers of Nader Zandi", "…"])
def test_nobody_says_nothing(nobody: str) -> None:
    evidence = fitted()
    assert evidence.compare(forms(nobody), forms("Nader Zandi")) == ()
    assert evidence.compare(forms(nobody), forms(nobody)) == ()


def test_columns_say_which_part_is_which() -> None:
    key = (name_key_of(given="Nader", family="Vandrel", father="Omid"),)
    slots = [factor.slot for factor in fitted().compare(key, key)]
    assert sorted(slots) == ["family name", "father name", "given name"]


def test_a_fathers_name_has_its_own_slot() -> None:
    evidence = NameEvidence("father's name", [forms("Omid")] * 2, [[], []])
    assert [factor.slot for factor in evidence.compare(forms("Omid"), forms("Omid"))] == ["father's name"]


def test_the_words_are_the_reason_of_the_comparison() -> None:
    evidence, a, b = fitted(), forms("Nader Zandi"), forms("Nadir Zandi")
    (factor, *_) = evidence.compare(a, b)
    assert evidence.words(a, b, factor) == evidence.comparison(a, b).reason


@settings(deadline=None)
@given(names, names, st.lists(names, max_size=6))
def test_the_weight_is_the_same_either_way(a: NameKey, b: NameKey, others: list[NameKey]) -> None:
    listed = [(a,), (b,), *((other,) for other in others)]
    evidence = NameEvidence("name", listed, [["meran"] for _ in listed])
    there, back = evidence.compare((a,), (b,), ["meran"]), evidence.compare((b,), (a,), ["meran"])
    assert bits(there) == pytest.approx(bits(back))
    assert sorted((f.slot, f.level) for f in there) == sorted((f.slot, f.level) for f in back)


def test_two_parts_of_one_family_name_say_hardly_more_than_the_rarer() -> None:
    evidence = fitted()
    one, other = ((name_key_of(given="Nader", family=family),) for family in ("Vandrel Tovarik", "Vandrel"))
    both, alone = evidence.compare(one, one), evidence.compare(other, other)
    families = bits(tuple(factor for factor in both if factor.slot != "given name"))
    family = bits(tuple(factor for factor in alone if factor.slot == "family name"))
    assert family < families < family + 4


def test_two_spanish_surnames_are_of_two_families() -> None:
    told = [(name_key_of(given=f"{invented(31 + 97 * n)}", family="Vandrel Gómez"),) for n in range(3)]
    evidence = NameEvidence("name", told * 20, [[] for _ in range(60)])
    two = (name_key_of(given="Nadera", family="Fernández Gutiérrez"),)
    one = (name_key_of(given="Nadera", family="Fernández"),)
    assert bits(evidence.compare(two, two)) > bits(evidence.compare(one, one)) + 4


def test_of_a_sample_less_is_taken_off_for_the_pair_itself() -> None:
    listed = [forms(f"{invented(7 + 211 * n)} {invented(90 + 307 * n)}") for n in range(300)] + [
        forms("Tovik Vandrel")
    ] * 4
    whole, sampled = (NameEvidence("name", listed, [[] for _ in listed], own) for own in (2.0, 0.1))
    one = forms("Tovik Vandrel")
    assert bits(sampled.compare(one, one)) < bits(whole.compare(one, one))
