"""A pair of names weighs what its parts say, and each part what it is worth."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import (
    NameFrequencies,
    NameKey,
    compare_keys,
    name_key,
    name_key_of,
    name_weight,
    name_weights_explained,
)

NOBODY_COUNTED = NameFrequencies.of([])

FORMS = """Nader Shirin Ali Reza Alireza Zand Zandi نادر زندی علیرضا علی رضا A. ن. al- bin Salman سلمان Haj سید José
Pérez García Abd Mohammad Mohammadali محمد پور Alipur Оксана Pepe Juanita Juana בנימין 박하늘 Ig0r rn m فرزند حسن"""
words = st.lists(st.sampled_from(FORMS.split()), max_size=6).map(" ".join)
anything = st.text(st.characters(exclude_categories=()), max_size=60)


def weight(left: str | NameKey, right: str | NameKey, frequencies: NameFrequencies = NOBODY_COUNTED) -> float:
    a, b = (name_key(one) if isinstance(one, str) else one for one in (left, right))
    return name_weight(compare_keys(a, b), frequencies)


def test_a_rare_name_says_more_than_a_common_one() -> None:
    assert weight("Safiqoli Zandi", "صفی‌قلی زندی") > weight("Mohammad Zandi", "محمد زندی") + 3


def test_a_different_given_name_weighs_strongly_against() -> None:
    alone = weight(name_key_of(family="Zandi"), name_key_of(family="Zandi"))
    assert weight("Nader Zandi", "Shirin Zandi") - alone <= -5


def test_a_part_left_out_weighs_slightly_against() -> None:
    assert -1 < weight("Nader Bakhti Zandi", "Nader Zandi") - weight("Nader Zandi", "Nader Zandi") < 0


def test_each_with_a_part_the_other_lacks_is_a_clash() -> None:
    left_out = weight("Nader Bakhti Zandi", "Nader Zandi")
    assert weight("Nader Bakhti Zandi", "Nader Amoli Zandi") < left_out - 2


def test_a_slip_says_less_than_the_name_and_more_than_another() -> None:
    slip = weight("Nader Zandvakili", "Nader Zandvabili")
    assert weight("Nader Zandvakili", "Shirin Zandvakili") < slip < weight("Nader Zandvakili", "Nader Zandvakili")


def test_a_slip_between_two_common_names_is_no_slip() -> None:
    people = [name_key_of(given=given) for given in ("Nahid", "Shirin", "Kamal", "Jamal") for _ in range(200)]
    counted = NameFrequencies.of(people)
    kamal, jamal, kamel = (name_key_of(given=given) for given in ("Kamal", "Kabal", "Kamarl"))
    both_common = NameFrequencies.of([*people, *[jamal] * 200])
    assert weight(kamal, kamel, counted) > weight(kamal, jamal, both_common)


def test_an_initial_says_little() -> None:
    assert 0 < weight("N. Zandi", "Nader Zandi") - weight("Zandi", "Zandi") + 4 < 10
    assert weight("N. Zandi", "Nader Zandi") < weight("Nader Zandi", "Nader Zandi")


def test_of_two_spanish_surnames_the_first_is_rarely_left_out() -> None:
    both = name_key_of(given="Rosa", family="Rivas Menjívar")
    first, second = (name_key_of(given="Rosa", family=one) for one in ("Rivas", "Menjívar"))
    assert weight(both, first) > weight(both, second)


def test_columns_changed_round_cost_and_still_agree() -> None:
    right, turned = name_key_of(given="Nader", family="Zandi"), name_key_of(given="Zandi", family="Nader")
    assert compare_keys(right, turned).relation == "compatible"
    assert 0 < weight(right, turned) < weight(right, right)


def test_a_father_is_compared_with_a_father() -> None:
    one, other = (name_key_of(given="Nader", family="Zandi", father=father) for father in ("Hassan", "Karim"))
    assert compare_keys(one, other).relation == "different"
    assert [pair.role for pair in compare_keys(one, other).pairs if pair.level == "different"] == ["father"]


def test_who_is_named_nowhere_weighs_nothing() -> None:
    assert weight("unknown", "unknown") == 0.0
    found = compare_keys(name_key("unknown"), name_key("Nader Zandi"))
    assert name_weights_explained(found, NOBODY_COUNTED) == (("one of the two does not name one person", 0.0),)


def test_every_part_has_a_sentence() -> None:
    found = compare_keys(name_key("Rouhollah Taghizadeh"), name_key("Haj روح‌الله تقی‌زاده تهرانی"))
    said = [sentence for sentence, _ in name_weights_explained(found, NOBODY_COUNTED)]
    assert said == [
        "rouhollah ~ روحالله: sound alike (r-h-l)",
        "taghizadeh ~ تقیزاده: sound alike (t-q-z-d)",
        "only one has “تهرانی”",
    ]
    assert "titles: Haj" in found.reason


@settings(deadline=None)
@given(words, words)
def test_weights_are_the_same_from_either_side_and_add_up(left: str, right: str) -> None:
    there, back = (compare_keys(name_key(a), name_key(b)) for a, b in ((left, right), (right, left)))
    assert there == back.turned
    total = name_weight(there, NOBODY_COUNTED)
    assert total == pytest.approx(name_weight(back, NOBODY_COUNTED))
    assert total == pytest.approx(sum(bits for _, bits in name_weights_explained(there, NOBODY_COUNTED)))


@settings(deadline=None)
@given(anything, anything)
def test_any_text_has_an_answer(left: str, right: str) -> None:
    a, b = name_key(left), name_key(right)
    found = compare_keys(a, b)
    assert found.reason
    assert name_weight(found, NameFrequencies.of([a, b])) == name_weight(found, NameFrequencies.of([b, a]))
    assert found.same == (found.score >= 0.8)
    assert name_key_of(given=left, family=right, father=left).form is not None


@settings(deadline=None)
@given(words)
def test_a_name_is_the_same_as_itself(form: str) -> None:
    key = name_key(form)
    if any(not part.initial for part in key.parts):
        assert compare_keys(key, key).same


@settings(deadline=None)
@given(words)
def test_titles_joiners_case_and_direction_marks_change_nothing(form: str) -> None:
    key = name_key(form)
    if any(not part.initial for part in key.parts) and "." not in form:
        for dressed in (
            f"Colonel {form}",
            form.upper(),
            f"\u2067{form}\u2069",
            form.replace("ن", "ن\u200c"),
            f"{form}\u0301",
        ):
            assert compare_keys(key, name_key(dressed)).relation == compare_keys(key, key).relation, dressed


@settings(deadline=None)
@given(st.integers(0, 300), st.integers(1, 300))
def test_the_weight_falls_when_a_part_becomes_commoner(few: int, more: int) -> None:
    others = [name_key(f"Person{'abcdefghij'[i % 10]}{'klmnop'[i % 6]} Family{'qrstuv'[i % 6]}") for i in range(600)]
    rare, common = (
        NameFrequencies.of([*others[: 600 - n], *[name_key("Nader Zandi")] * n]) for n in (few, min(600, few + more))
    )
    assert weight("Nader Zandi", "نادر زندی", rare) > weight("Nader Zandi", "نادر زندی", common)


def test_two_initials_say_as_little_as_one() -> None:
    assert weight("N. Zandi", "N. Zandi") == pytest.approx(weight("N. Zandi", "Nader Zandi"))
    assert compare_keys(name_key("N. Zandi"), name_key("ن. زندی")).same
