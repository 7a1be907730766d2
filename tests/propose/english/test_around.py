"""Whoever only stands around what is told has no part in it: many frames, each with many people in it."""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts

OTHERS = (
    "Mira Holt", "the prosecutor, Mira Holt", "union lawyer Mira Holt", "Judge Mira Holt", "Mira Holt, a lawyer",
    "the mayor of Tarel, Mira Holt", "her lawyer, Mira Holt",
)  # fmt: skip
DOERS = (
    "a man", "soldiers", "a crowd of people", "Oren Falk", "the commander", "two officers", "the sheriff, Oren Falk,",
    "members of the Guard", "Sergeant Oren Falk and two men",
)  # fmt: skip
TOLD = (
    "{doers} killed Tovik Dane", "{doers} arrested Tovik Dane", "Tovik Dane was beaten by {doers}",
    "the farmer Tovik Dane was killed by {doers}",
)  # fmt: skip
BEFORE = (
    "According to {other}, ", "In the view of {other}, ", "As {other} told us, ", "After the arrest of {other}, ",
    "After {other} was arrested, ", "During a visit by {other}, ", "Despite appeals from {other}, ",
    "At the house of {other}, ", "With the help of {other}, ", "In front of {other}, ", "Unlike {other}, ",
    "On the orders of {other}, ", "Before {other} arrived, ", "On the day {other} was elected, ",
    "In a letter to {other}, the widow wrote that ", "Because {other} had testified, ", "When {other} refused, ",
    "To punish {other}, ", "Thanks to {other}, it is known that ", "A report by {other} says that ",
    "{other} denied that ", "{other} said that ", "Since {other} took office, ", "In the presence of {other}, ",
    "Following a complaint by {other}, ",
)  # fmt: skip
BEHIND = (
    ", according to {other}.", ", {other} said.", ", said {other}.", ", the brother of {other}.",
    ", whom {other} had defended.", ", a friend of {other}.", " near the house of {other}.",
    " after {other} had fled.", ", but {other} escaped.", " in the presence of {other}.", " instead of {other}.",
    " before {other} could help.", " as {other} watched.", " because of {other}.", " on behalf of {other}.",
    " without the knowledge of {other}.", " against the will of {other}.", ", who had worked for {other}.",
    " in a car that belonged to {other}.", " while {other} slept.", " at a meeting called by {other}.",
    " for helping {other}.", ", {other} told the court.", ", as {other} had feared.",
    " when {other} refused to pay.", " on the road to the farm of {other}.", ", and nobody told {other}.",
    " despite a promise to {other}.", " while looking for {other}.", ", the driver of {other}, in May.",
    " despite a ruling by {other}.",
)  # fmt: skip


def _part_of(other: str, text: str) -> list[str]:
    """The acts told of Tovik Dane that the other is said to have done, or to have suffered in his place."""
    found = []
    for act in (claim.content for claim in acts(text)):
        assert isinstance(act, Act)
        victims, doers = act.victims, [p.who for p in act.perpetrators if p.degree == "carried_out"]
        of_dane = any("Dane" in v.wording for v in victims)
        suffered = victims if of_dane or act.act in {"killing", "beating"} else ()
        found += [act.act for who in (*doers, *suffered) if other in who.wording]
    return found


@pytest.mark.parametrize("before", BEFORE)
def test_whoever_opens_a_sentence_has_no_part_in_what_it_goes_on_to_tell(before: str) -> None:
    for other, doers, told in product(OTHERS, DOERS, TOLD):
        said = told.format(doers=doers.rstrip(",") if told.endswith("{doers}") else doers)
        text = f"{before.format(other=other)}{said}."
        assert _part_of("Holt", text[0].upper() + text[1:]) == [], text


@pytest.mark.parametrize("behind", BEHIND)
def test_whoever_closes_a_sentence_has_no_part_in_what_it_has_told(behind: str) -> None:
    for other, doers, told in product(OTHERS, DOERS, TOLD):
        said = told.format(doers=doers.rstrip(",") if told.endswith("{doers}") else doers)
        who = (
            f"{other}," if behind.startswith(", {other} ") and other.endswith(", a lawyer") else other
        )  # "…, Holt, a lawyer, said"
        text = f"{said}{behind.format(other=who)}"
        assert _part_of("Holt", text[0].upper() + text[1:]) == [], text
