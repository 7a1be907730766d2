"""What do those claim whom "as" puts beside a "not"?"""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims, voices


@pytest.mark.parametrize(
    "frame",
    [
        "It was {who} who were shot and not, as {says}, {other}.",
        "Soldiers shot {who} and not, as {says}, {other}.",
        "Soldiers shot {who}, not {other}, as {says}.",
        "Soldiers, and not, as {says}, {other}, shot {who}.",
        "{who} were shot by soldiers and not, as {says}, by {other}.",
        "{who} were shot by soldiers rather than, as {says}, by {other}.",
        "{who} were shot by soldiers instead of, as {says}, by {other}.",
        "{who} were shot by soldiers in a street and not, as {says}, in a house.",
    ],
)
def test_who_claims_what_is_not_so_claims_none_of_the_rest(frame: str) -> None:
    for says in ("the army claimed", "Captain Voss has said", "officials alleged", "the ministry had announced"):
        for who, other in (("villagers", "rebels"), ("two boys", "armed men")):
            text = frame.format(who=who, other=other, says=says)
            text = text[0].upper() + text[1:]
            (claim,) = acts(text)
            assert (voices(claim), claim.stance) == (["SOURCE"], "asserted"), text
            assert [w.lower() for w in victims(claim.content)] == [who], text
            assert set(doers(claim.content)) <= {("soldiers", "carried_out"), ("Soldiers", "carried_out")}, text
