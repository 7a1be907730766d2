"""The hour at which it was done counts nobody, and hides nobody who stands behind it."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, only_act, victims

HOURS = (
    "At 6 p.m.",
    "At about 5:30 a.m.",
    "Around 2 am",
    "On 3 May at 11 pm",
    "At 6 p.m. on Monday",
    "At 1.30pm",
    "At 11:05am",
)


@pytest.mark.parametrize("hour", HOURS)
@pytest.mark.parametrize("who", ["soldiers", "armed men", "two policemen", "Captain Voss"])
def test_whoever_stands_behind_the_hour_did_it_or_suffered_it(hour: str, who: str) -> None:
    for deed, act in (("killed two boys", "killing"), ("opened fire on two boys", "shooting")):
        (claim,) = acts(f"{hour} {who} {deed}.", act)
        assert (victims(claim.content), doers(claim.content)) == (["two boys"], [(who, "carried_out")])
    (claim,) = acts(f"{hour} {who} {'was' if who == 'Captain Voss' else 'were'} arrested.", "arrest")
    assert victims(claim.content) == [who]


@pytest.mark.parametrize("hour", ["at 6 p.m. on 3 May 1990", "on 3 May 1990 at about 8 pm"])
def test_the_day_beside_the_hour_is_the_day(hour: str) -> None:
    _, act = only_act(f"Soldiers killed two boys {hour}.", "killing")
    assert act.when is not None
    assert act.when.earliest is not None
    assert act.when.earliest.isoformat() == "1990-05-03"
