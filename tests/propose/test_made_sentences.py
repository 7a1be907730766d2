"""The judge of made sentences finds each slot that is wrong, and nothing where all is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asnad.propose.evaluation.read import read_text
from bench.sentences.judge import Tally
from bench.sentences.made import Deed, Made

WORDS = frozenset({"miner", "nurse", "soldiers", "guards", "Holt"})
DEED = Deed("shooting", frozenset({"miner"}), frozenset({"soldiers"}), when="1990", where="Lomay", count=2)
TEXT = "In 1990 soldiers shot two miners in Lomay."


def _judged(text: str, deed: Deed) -> Tally:
    tally = Tally()
    tally.add(Made(text, (deed,), WORDS), read_text(text).claims)
    return tally


def test_what_was_done_is_found_and_not_wrong() -> None:
    tally = _judged(TEXT, DEED)
    assert (tally.wrong, tally.missed, tally.found, tally.asked) == ([], [], 2, 2)


@pytest.mark.parametrize(
    ("slot", "deed"),
    [
        ("act", replace(DEED, act="killing")),
        ("victims", replace(DEED, victims=frozenset({"nurse"}))),
        ("doers", replace(DEED, doers=frozenset({"guards"}))),
        ("speaker", replace(DEED, speaker=frozenset({"Holt"}))),
        ("when", replace(DEED, when="1991")),
        ("where", replace(DEED, where="Meran")),
        ("count", replace(DEED, count=3)),
        ("it never was", replace(DEED, happened=False)),
    ],
)
def test_each_slot_can_be_wrong(slot: str, deed: Deed) -> None:
    assert _judged(TEXT, deed).slots == {slot: 1}


def test_what_was_done_and_is_only_denied_is_wrong() -> None:
    assert _judged("Soldiers did not shoot two miners.", replace(DEED, when="", where="")).slots == {"it was": 1}
