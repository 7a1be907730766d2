"""Who only notes that something is alleged, or has been told so, does not allege it."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, voices


@pytest.mark.parametrize(
    ("told", "chain", "commitment"),
    [
        ("notes the allegations that", ["Committee", None], "accuses"),
        ("notes with concern the allegations according to which", ["Committee", None], "accuses"),
        ("notes the author's allegation that", ["Committee", "the author"], "accuses"),
        ("recalled reports that", ["Committee", None], "reports"),
        ("takes note of the allegation that", [None], "accuses"),
        ("received information that", [None], "asserts"),
        ("received information according to which", [None], "asserts"),
        ("is concerned about allegations according to which", [None], "accuses"),
        ("repeated the allegation that", ["Committee"], "accuses"),
        ("observes that, according to the author,", ["Committee", "the author"], "asserts"),
    ],
)
def test_whose_word_an_allegation_is(told: str, chain: list[str | None], commitment: str) -> None:
    (claim,) = acts(f"The Committee {told} officers beat Samir Attal.")
    assert (voices(claim)[1:], claim.voice.commitment) == (chain, commitment)
