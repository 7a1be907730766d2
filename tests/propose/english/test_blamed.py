"""Who is blamed for what was told right before, where nothing behind "blamed" says for what."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from tests.propose.reader import acts, doers, victims, voices


def _blamed(text: str) -> list[Claim]:
    return [claim for claim in acts(text) if claim.rule == "blamed-again"]


@pytest.mark.parametrize(
    "blames",
    [
        "Residents blamed the army.",
        "Residents have blamed the army, which holds the town.",
        "Nobody was arrested, but residents blamed the army.",
        "Residents accused the army.",
    ],
)
def test_whoever_is_blamed_is_accused_of_the_deed_before(blames: str) -> None:
    (claim,) = _blamed(f"Nine miners were killed in Ostrel. {blames}")
    assert (victims(claim.content), doers(claim.content)) == (["Nine miners"], [("the army", "accused")])
    assert [voice and voice.lower() for voice in voices(claim)] == ["source", "residents"]
    assert (claim.stance, claim.voice.commitment) == ("attributed", "accuses")


def test_whoever_is_blamed_is_named() -> None:
    (claim,) = _blamed("Oren Dane was shot. His family blames the mayor, Igor Pelz, who denies it.")
    assert doers(claim.content) == [("Igor Pelz", "accused")]


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners were killed in Ostrel. Residents did not blame the army.",
        "Nine miners were killed in Ostrel. Residents blamed the army for the floods.",
        "Nine miners were killed in Ostrel. Residents blamed Voss, an officer, for the floods.",
        "Nine miners were killed in Ostrel. Residents blamed the rain.",
        "Nine miners were killed in Ostrel. The army blamed them.",
        "Soldiers killed nine miners. Residents blamed the soldiers.",
        "Nine miners came to Ostrel. Residents blamed the army.",
        "Nine miners were arrested in Ostrel. Residents blamed the army.",
        "Would residents blame the army?",
    ],
)
def test_nobody_else_is(text: str) -> None:
    assert _blamed(text) == []


@pytest.mark.parametrize(
    "blamed",
    [
        "The opposition accused the government, saying it had stolen funds.",
        "Voss accused the judge, and the trial was halted.",
        "Bread prices doubled. The union blamed the government.",
    ],
)
def test_who_is_accused_of_something_else_is_not_accused_of_the_deed(blamed: str) -> None:
    found = acts(f"Two men were shot dead. {blamed}", "killing")
    assert [c for c in found if isinstance(c.content, Act) and c.content.perpetrators] == []
