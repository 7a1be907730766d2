"""How common a part is comes from the data, and from a background where there are few data."""

from __future__ import annotations

import pytest

from asnad.language.names import NameFrequencies, name_key, name_key_of

NADER, ZANDI = name_key("Nader Zandi").parts


def test_among_five_people_no_part_is_rarer_than_the_background_says() -> None:
    five = NameFrequencies.of([name_key("Nader Zandi"), *[name_key("Shirin Bavaei")] * 4])
    assert five.share(ZANDI) >= NameFrequencies.of([]).share(ZANDI)


def test_among_many_the_data_decide() -> None:
    many = NameFrequencies.of([name_key("Shirin Bavaei")] * 9999 + [name_key("Nader Zandi")])
    assert many.share(ZANDI) == pytest.approx(0.0001, rel=0.2)


def test_spellings_of_one_sound_count_together() -> None:
    forms = ["Ghasem Zandi", "Qasem Zandi", "قاسم زندی", "Kassem Bavaei"]
    counted = NameFrequencies.of([name_key(form) for form in forms] * 100)
    assert counted.share(name_key("Qassem Zandi").parts[0]) > 0.7


def test_a_family_name_is_not_counted_as_a_given_name() -> None:
    counted = NameFrequencies.of([name_key_of(given="Nader", family="Karim")] * 500)
    as_given, as_family = (name_key_of(**{role: "Karim"}).parts[0] for role in ("given", "family"))
    assert counted.share(as_family) > 0.5
    assert counted.share(as_given) < 0.05


def test_common_names_are_known_without_data() -> None:
    nobody = NameFrequencies.of([])
    assert nobody.share(name_key("محمد زندی").parts[0]) > 10 * nobody.share(NADER)


def test_an_initial_is_as_common_as_the_names_it_begins() -> None:
    counted = NameFrequencies.of([name_key("Nader Zandi")] * 900 + [name_key("Shirin Zandi")] * 100)
    assert counted.share(NADER, "initial") > 0.7


def test_what_is_asked_for_first_changes_no_answer() -> None:
    # read as one word the s and h of the one are sh
    listed = [name_key("Abbas Hadi Zandi"), name_key("Abbashadi Zandi"), name_key("Abashadi Zandi")]
    asked = [listed[1].parts[0], listed[0].joins[0].part]
    assert asked[0].token == asked[1].token
    forwards, backwards = NameFrequencies.of(listed * 40), NameFrequencies.of(listed * 40)
    there = [forwards.share(part) for part in asked]
    back = [backwards.share(part) for part in reversed(asked)]
    assert there == back[::-1]
    assert there[0] != there[1]
