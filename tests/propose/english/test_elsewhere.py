"""Whoever suffered the same somewhere else, or on another day, has a claim with a place and a day of his own."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts, doers, victims


def _told(text: str) -> list[tuple[list[str], str, str, list[str]]]:
    found = [c.content for c in acts(text) if isinstance(c.content, Act)]
    return [
        (
            victims(act),
            act.where.wording if act.where else "",
            act.when.wording if act.when else "",
            [who for who, _ in doers(act)],
        )
        for act in found
    ]


def test_each_has_a_place_of_his_own() -> None:
    assert _told("Soldiers shot a miner in Lomay, two monks in Meran and Mira Dane in Alba.") == [
        (["a miner"], "Lomay", "", ["Soldiers"]),
        (["two monks"], "Meran", "", ["Soldiers"]),
        (["Mira Dane"], "Alba", "", ["Soldiers"]),
    ]


def test_each_has_a_day_of_his_own() -> None:
    assert _told("Soldiers shot a miner in 1990 and a nurse in 1991.") == [
        (["a miner"], "", "in 1990", ["Soldiers"]),
        (["a nurse"], "", "in 1991", ["Soldiers"]),
    ]


def test_a_day_that_opens_the_sentence_is_of_both_and_one_behind_is_not() -> None:
    assert [told[2] for told in _told("In 1990 soldiers shot a miner in Lomay and a nurse in Meran.")] == [
        "In 1990"
    ] * 2
    assert [told[2] for told in _told("Soldiers shot a miner in Lomay in 1990 and a nurse in Meran.")] == [
        "in 1990",
        "",
    ]


def test_in_the_passive_too_with_doers_of_his_own() -> None:
    assert _told("A miner was shot by soldiers in Lomay and a nurse by policemen in Meran.") == [
        (["A miner"], "Lomay", "", ["soldiers"]),
        (["a nurse"], "Meran", "", ["policemen"]),
    ]
    assert _told("Two monks were shot in Lomay and three in Meran, a nurse said.") == [
        (["Two monks"], "Lomay", "", []),
        (["three"], "Meran", "", []),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot a miner in Lomay and a nurse in Meran protested.",
        "Soldiers shot a miner in Lomay and a nurse in Meran saw it.",
        "Soldiers shot a miner in Lomay, and a nurse in Meran, who had seen it, complained.",
        "Soldiers shot a miner in Lomay, a nurse in Meran said.",
        "Soldiers shot a miner in Lomay and a dog in Meran.",
        "Soldiers shot a miner in a clash with rebels in Lomay and a nurse in Meran.",
        "A miner was shot by police in Lomay and soldiers in Meran.",
        "Soldiers did not shoot a miner in Lomay and a nurse in Meran.",
    ],
)
def test_who_has_a_verb_of_his_own_or_may_be_meant_otherwise_is_not_among_them(text: str) -> None:
    assert [told[0] for told in _told(text)] in ([["a miner"]], [["A miner"]])
