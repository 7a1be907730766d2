"""What agreements weigh comes from our table and from counts, never from the list's own agreements."""

from __future__ import annotations

from math import log2

import pytest
from splink import SettingsCreator

from asnad.link.engine.settings import comparisons_for, settings_for, with_chances
from asnad.link.weights import default_weights

COLUMNS = ["given", "family", "father", "event_day", "birth_day", "place", "sex", "identifier", "occupation"]


def comparisons(**weights: dict[str, float]) -> dict[str, dict[str, float]]:
    table = {**default_weights(), **weights}
    return {one.name: {level.label: level.m for level in one.levels} for one in comparisons_for(COLUMNS, table)}


def test_m_is_that_of_the_table_of_weights() -> None:
    assert comparisons()["sex"]["same"] == pytest.approx(2 ** default_weights()["sex"]["same"])
    assert comparisons(sex={"same": log2(0.5), "different": -1.0})["sex"]["same"] == pytest.approx(0.5)


def test_only_what_a_table_tells_is_compared() -> None:
    assert [one.name for one in comparisons_for(["sex", "place"], default_weights())] == ["place", "sex"]


def test_u_is_what_was_counted() -> None:
    (sex,) = with_chances(comparisons_for(["sex"], default_weights()), {"sex": [0.7, 0.3]})

    assert [level.u for level in sex.levels] == [0.7, 0.3]


@pytest.mark.parametrize("engine", ["duckdb", "spark"])
def test_splink_takes_every_level_with_its_m_and_u(engine: str) -> None:
    listed = comparisons_for(COLUMNS, default_weights())

    settings = settings_for(listed, [("key_0", False), ("key_1", True)], 1_000).create_settings_dict(engine)

    for one, taken in zip(listed, settings["comparisons"], strict=True):
        levels = [level for level in taken["comparison_levels"] if not level.get("is_null_level")]
        assert [level["m_probability"] for level in levels] == [level.m for level in one.levels]
        assert [level["u_probability"] for level in levels] == [level.u for level in one.levels]
        assert all(level["fix_m_probability"] and level["fix_u_probability"] for level in levels)


def test_the_settings_come_back_from_what_splink_writes() -> None:
    settings = settings_for(comparisons_for(COLUMNS, default_weights()), [("key_0", False)], 1_000)
    written = settings.create_settings_dict("duckdb")

    again = SettingsCreator.from_path_or_dict(
        {**written, "blocking_rules_to_generate_predictions": ["l.key_0 = r.key_0"]}
    ).create_settings_dict("duckdb")

    assert again["comparisons"] == written["comparisons"]
