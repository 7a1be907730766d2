"""What does splink compare, and what does each agreement weigh? One settings object for every engine.

How often the records of one person agree (m) is ours, from ``weights.toml``, and never learned from the list: people
killed together would teach it families. How often strangers do (u) is measured on a sample (:func:`with_chances`), so
that it is the same on every engine. How common a name, a day or a place is comes in as splink's term frequencies.

The conditions are SQL that DuckDB and Spark read alike; ``arrays_overlap`` is defined for DuckDB by its backend.
Levels are looser than those of the exact model, since all that this score does is to leave out the hopeless.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import Any

from splink import SettingsCreator, block_on

from asnad.link.weights import Weights

__all__ = ["Chances", "Comparison", "Level", "comparisons_for", "settings_for", "with_chances"]

Chances = Mapping[str, Sequence[float]]
"""Comparison → the share of pairs of strangers at each of its levels, null left out, in order."""

_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Level:
    """A condition, how often the records of one person meet it, and the column whose frequency tells how rare it is."""

    label: str
    condition: str
    m: float
    frequency: str = ""
    u: float = 0.01


@dataclass(frozen=True, slots=True)
class Comparison:
    """Levels in the order in which they are tried; where ``missing`` holds, nothing is compared."""

    name: str
    needs: frozenset[str]
    missing: str
    levels: tuple[Level, ...]


def _unknown(*columns: str) -> str:
    return " or ".join(f"{column}_{side} is null" for column in columns for side in "lr")


def _name(column: str, share: Mapping[str, float], swapped: str = "") -> Comparison:
    sounds, starts = f"{column}_sounds", "substr({0}_l, 1, 1) = substr({0}_r, 1, 1)".format(f"{column}_sounds")
    # one name is spelled so that its sounds, or at least its consonants, come out alike; else it looks like a slip
    levels = [
        Level("same sounds", f"{sounds}_l = {sounds}_r", 0.6 * share["agree"], sounds),
        Level("same consonants", f"{column}_l = {column}_r", 0.3 * share["agree"], column),
        Level(
            "nearly",
            f"levenshtein({sounds}_l, {sounds}_r) <= case when length({sounds}_l) < 6 then 1 else 2 end",
            0.1 * share["agree"] + share["slip"],
            sounds,
        ),
        Level("a part in common", f"arrays_overlap({column}_parts_l, {column}_parts_r)", share["part"]),
        Level("a short form", f"arrays_overlap({column}_called_l, {column}_called_r)", share["nickname"]),
        Level(
            "an initial",
            f"{starts} and (length({sounds}_l) = 1 or length({sounds}_r) = 1)",
            share["initial"],
        ),
    ]
    if swapped:
        condition = f"{column}_l = {swapped}_r or {column}_r = {swapped}_l"
        levels.append(Level("in the other column", condition, 0.03))
    # more lenient than the exact score where skeletons are somewhat alike: they may still be one name
    longest = f"greatest(length({sounds}_l), length({sounds}_r))"
    levels += [
        Level("somewhat alike", f"levenshtein({sounds}_l, {sounds}_r) <= 0.5 * {longest}", 4 * share["different"]),
        Level("unlike", "else", share["different"] / 2),
    ]
    return Comparison(column, frozenset([column]), _unknown(column), tuple(levels))


def _date(slot: str, share: Mapping[str, float]) -> Comparison:
    day, swapped = f"{slot}_day", f"{slot}_swapped"
    apart = f"abs({day}_l - {day}_r)"
    gap = f"greatest({slot}_first_r - {slot}_last_l, {slot}_first_l - {slot}_last_r)"
    levels = (
        Level("same day", f"{day}_l = {day}_r", share["same"], day),
        Level("near", f"{apart} <= 7", share["near"]),
        Level("day and month swapped", f"{day}_l = {swapped}_r", share["slip"] / 2),
        Level("a month", f"{apart} <= 31", share["month"]),
        Level("a year", f"{apart} <= 366", share["year"] + share["slip"] / 4),
        Level("years", f"{apart} <= 1830", share["years"] + share["slip"] / 4),
        Level("far", f"{apart} > 1830", share["far"]),
        Level("can be one day", f"{gap} <= 0", share["within"]),
        Level("can be a year apart", f"{gap} <= 366", share["open month"] + share["open year"]),
        Level("can be years apart", f"{gap} <= 1830", share["open years"]),
        Level("cannot be near", "else", share["open far"]),
    )
    return Comparison(slot, frozenset([day]), _unknown(f"{slot}_first"), levels)


def _place(share: Mapping[str, float]) -> Comparison:
    both, region = f"not ({_unknown('place')})", "wide_l = wide_r"
    levels = (
        Level("same place", "place_l = place_r", share["same"], "place"),
        Level("a word in common", "arrays_overlap(place_words_l, place_words_r)", share["same"] / 3),
        Level("same region", f"({both}) and {region}", share["region"] + share["neighbours"]),
        Level("within", region, share["within"]),
        Level("another place", f"({both})", share["elsewhere"] + share["other region"]),
        Level("outside", "else", share["outside"]),
    )
    missing = "(place_l is null or place_r is null) and (wide_l is null or wide_r is null)"
    return Comparison("place", frozenset(["place"]), missing, levels)


def _birth_place(share: Mapping[str, float]) -> Comparison:
    levels = (
        Level("same place", "birth_place_l = birth_place_r", share["same"], "birth_place"),
        Level("a word in common", "arrays_overlap(birth_place_words_l, birth_place_words_r)", share["same"] / 3),
        Level("another place", "else", share["region"] + share["elsewhere"] + share["other region"]),
    )
    return Comparison("birth_place", frozenset(["birth_place"]), _unknown("birth_place"), levels)


def _text(column: str, share: Mapping[str, float]) -> Comparison:
    levels = (
        Level("same", f"{column}_l = {column}_r", share["same"], column),
        Level("nearly", f"levenshtein({column}_l, {column}_r) <= 2", share["slip"]),
        Level("different", "else", share["alike"] + share["different"]),
    )
    return Comparison(column, frozenset([column]), _unknown(column), levels)


def _sex(share: Mapping[str, float]) -> Comparison:
    levels = (Level("same", "sex_l = sex_r", share["same"]), Level("different", "else", share["different"]))
    return Comparison("sex", frozenset(["sex"]), _unknown("sex"), levels)


def _set(column: str, share: Mapping[str, float]) -> Comparison:
    levels = (
        Level("shared", f"arrays_overlap({column}_l, {column}_r)", share["shared"]),
        Level("nothing shared", "else", share["nothing shared"]),
    )
    return Comparison(column, frozenset([column]), _unknown(column), levels)


class _Shares(dict[str, float]):
    """A slot of the table as shares; a level that it does not have is rare."""

    def __missing__(self, level: str) -> float:
        return 0.02


def comparisons_for(columns: Collection[str], weights: Weights) -> list[Comparison]:
    """The comparisons of a table that has these columns, with m from the table of weights and u not yet known."""
    shares = {slot: _Shares({level: 2.0**bits for level, bits in levels.items()}) for slot, levels in weights.items()}

    def share(slot: str) -> Mapping[str, float]:
        return shares.get(slot, _Shares())

    every = (
        _name("given", share("given name"), "family"),
        _name("family", share("family name"), "given"),
        _name("father", share("father's name")),
        _date("event", share("event")),
        _date("birth", share("birth")),
        _place(share("event place")),
        _birth_place(share("birth place")),
        _sex(share("sex")),
        _text("identifier", share("identifier")),
        _text("address", share("text")),
        _text("postcode", share("text")),
        _set("occupation", share("words")),
        _set("member_of", share("words")),
    )
    return [comparison for comparison in every if comparison.needs <= set(columns)]


def with_chances(comparisons: Sequence[Comparison], chances: Chances) -> list[Comparison]:
    """The same comparisons with the chance of each level among strangers."""
    return [
        replace(
            one,
            levels=tuple(replace(level, u=u) for level, u in zip(one.levels, chances[one.name], strict=True)),
        )
        for one in comparisons
    ]


def settings_for(
    comparisons: Sequence[Comparison], keys: Sequence[tuple[str, bool]], records: int, *, levels: bool = False
) -> SettingsCreator:
    """Splink's settings. ``keys`` are the columns that pairs are blocked on, and whether each is a list.

    With ``levels`` the level of each comparison comes out with the weight.

    The prior is that of a list in which every person stands once more on average: it only moves the scale.
    """
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="n",
        probability_two_random_records_match=1 / max(2, records),
        comparisons=[_as_splink(one, records) for one in comparisons],
        blocking_rules_to_generate_predictions=[
            block_on(key, arrays_to_explode=[key]) if is_list else block_on(key) for key, is_list in keys
        ],
        retain_matching_columns=levels,
        retain_intermediate_calculation_columns=False,
    )


def _as_splink(comparison: Comparison, records: int) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": comparison.missing, "label_for_charts": "not told", "is_null_level": True}
    ]
    for level in comparison.levels:
        found: dict[str, Any] = {
            "sql_condition": level.condition.upper() if level.condition == "else" else level.condition,
            "label_for_charts": level.label,
            "m_probability": min(1.0, max(_LEAST, level.m)),
            "u_probability": min(1.0, max(_LEAST, level.u)),
            "fix_m_probability": True,
            "fix_u_probability": True,
        }
        if level.frequency:
            # two records share it by chance only if others have it, too
            found |= {
                "tf_adjustment_column": level.frequency,
                "tf_adjustment_weight": 1.0,
                "tf_minimum_u_value": 2 ** -round(log2(max(2, records))),
            }
        levels.append(found)
    return {"output_column_name": comparison.name, "comparison_levels": levels}
