"""A verb with a helper of its own goes on with the list before it, and is nothing that somebody only refused to do."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from tests.propose.reader import acts, doers, victims

DEEDS = (
    ("arrested", "arrest"),
    ("released on bail", "release"),
    ("beaten by guards", "beating"),
    ("jailed for a year", "imprisonment"),
    ("tortured in a cell", "torture"),
    ("abducted by soldiers in May", "abduction"),
)
WHO = (("Mira Holt", "was"), ("The two teachers", "were"), ("A teacher from Lomay", "was"), ("Mira Holt", "had been"))


def _only(text: str, act: str) -> Claim:
    (claim,) = acts(text, act)
    assert (claim.stance, claim.modality, claim.polarity) == ("asserted", "actual", "positive")
    return claim


@pytest.mark.parametrize(("who", "was"), WHO)
@pytest.mark.parametrize("at", range(len(DEEDS)))
def test_each_of_a_list_is_told(who: str, was: str, at: int) -> None:
    three = [DEEDS[(at + i) % len(DEEDS)] for i in range(3)]
    first, second, third = (told for told, _ in three)
    for text in (
        f"{who} {was} {first}, {was} {second} and {was} {third}.",
        f"{who} {was} {first}, {was} {second}, and {was} {third}.",
        f"{who} {was} {first}, {was} then {second} and later {third}.",
    ):
        for told, act in three:
            claim = _only(text, act)
            assert who.startswith(victims(claim.content)[0]), text
            by = told.split(" by ")[1].split()[0] if " by " in told else None
            assert [name for name, _ in doers(claim.content)] == ([by] if by else []), text


@pytest.mark.parametrize(
    "did",
    ["refused to leave her village", "faced criticism for taking up causes", "tried to found a union",
     "was fined for singing"],
)  # fmt: skip
@pytest.mark.parametrize(("was", "act"), [("was jailed in 1990", "imprisonment"), ("was beaten by police", "beating")])
def test_whoever_refused_or_tried_suffered_it(did: str, was: str, act: str) -> None:
    for text in (f"Mira Holt, who {did} and {was}, is a lawyer.", f"Mira Holt {did} and {was}."):
        assert victims(_only(text, act).content) == ["Mira Holt"], text


@pytest.mark.parametrize(
    "text",
    [
        "The house where Mira Holt was held, was burned and was rebuilt.",
    ],
)
def test_what_is_told_within_is_not_gone_on_with(text: str) -> None:
    found = acts(text, "arrest") + acts(text, "imprisonment")
    assert "Mira Holt" not in [v for claim in found for v in victims(claim.content)]
