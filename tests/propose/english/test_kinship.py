"""Who is whose kin, and whose word is it?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Kinship
from tests.propose.reader import read, rows


def kin(text: str) -> list[tuple[Claim, Kinship]]:
    return [(claim, claim.content) for claim in read(text) if isinstance(claim.content, Kinship)]


@pytest.mark.parametrize(("text", "expected"), [(text, told) for text, *told in rows("who_is_whose.txt")])
def test_who_is_whose(text: str, expected: list[str]) -> None:
    assert [f"{k.who.wording} {k.relation} {k.relative.wording}" for _, k in kin(text)] == expected


def test_a_pronoun_is_linked_to_whom_it_stands_for() -> None:
    ((_, told),) = kin("Lina Okoro was arrested in 1985. Her husband, Torben Alvik, was shot.")
    assert [end.wording for end in told.who.ends()] == ["Lina Okoro"]


def test_what_somebody_says_of_their_kin_is_their_word() -> None:
    ((claim, told),) = kin("“They shot my brother Marc Okoro,” Lina Okoro said.")
    assert [each.who.wording for each in claim.sanad if each.who] == ["Lina Okoro"]
    assert [end.wording for end in told.who.ends()] == ["Lina Okoro"]


def test_whose_kin_somebody_is_beside_a_name_is_not_denied_with_the_rest() -> None:
    ((claim, _),) = kin("Voss denied that Lina Okoro, the wife of Torben Alvik, had been shot.")
    assert claim.stance == "asserted"


def test_whose_kin_somebody_is_not() -> None:
    ((claim, _),) = kin("Lina Okoro was not the wife of Torben Alvik.")
    assert claim.polarity == "negative"
    ((claim, _),) = kin("The army said that Lina Okoro was the wife of the commander.")
    assert claim.voice.kind == "cited"
