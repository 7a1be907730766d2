"""How many died, where only a number or a state says so?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Toll
from tests.propose.reader import read, told, voices


def _tolls(text: str) -> list[str]:
    """The deaths and tolls that are said to be so: who or nothing, and the bounds of the number."""
    found = []
    for claim in read(text):
        content, counted = claim.content, ""
        if isinstance(content, Toll):
            counted = f"{content.act} {content.count.lower}..{content.count.upper}"
        elif isinstance(content, Act) and content.act == "death":
            whom = content.victims[0]
            counted = whom.wording + (f" {content.count.lower}..{content.count.upper}" if content.count else "")
        found += [counted] if counted and claim.happened else []
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack left 30 dead and 12 wounded.", ["30 dead 30..30"]),
        ("The attack resulted in at least 30 dead.", ["at least 30 dead 30..None"]),
        ("There were 30 dead.", ["30 dead 30..30"]),
        ("The attack left a toll of 30 dead.", ["30 dead 30..30"]),
        ("The attack caused 30 deaths.", ["death 30..30"]),
        ("The attack claimed 30 lives.", ["death 30..30"]),
        ("The attack cost the lives of 30 miners.", ["30 miners 30..30"]),
        ("The attack claimed the life of Oren Falk.", ["Oren Falk"]),
        ("30 lives were lost.", ["death 30..30"]),
        ("Observers have confirmed 22 of the deaths.", ["death 22..22"]),
        ("Families speak of 30,000.", []),
        ("The death toll rose to 30.", ["death 30..30"]),
        ("The death toll stands at more than 30.", ["death 31..None"]),
        ("The official death toll is 17.", ["death 17..17"]),
        ("The true death toll is above 600.", ["death 601..None"]),
        ("The number of people killed has reached 30.", ["killing 30..30"]),
        ("Two soldiers are dead.", ["Two soldiers 2..2"]),
        ("Oren Falk is dead.", ["Oren Falk"]),
        ("Police recovered 30 bodies.", ["death 30..30"]),
        ("The bodies of two women and a man were found.", ["two women 2..2", "a man"]),
        ("The bodies of Oren Falk, Tovik Dane and a child were found.", ["Oren Falk", "Tovik Dane", "a child"]),
        # None of these says that anybody has died.
        ("The attack would have left 30 dead.", []),
        ("The attack could claim 30 lives.", []),
        ("The death toll may rise to 30.", []),
        ("The attack did not leave 30 dead.", []),
        ("It is not true that the attack claimed 30 lives.", []),
        ("They wanted 30 dead.", []),
        ("If Oren Falk is dead, they must say so.", []),
        ("Oren Falk is not dead.", []),
        ("“I am dead,” said Holt.", []),
        ("The law has saved 30 lives.", []),
        ("The struggle took 30 years of his life.", []),
        ("Democracy is dead.", []),
        ("Two public bodies were found guilty.", []),
    ],
)
def test_deaths_told_by_a_number_or_a_state_are_found(text: str, expected: list[str]) -> None:
    assert _tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministry reports 30 dead and 12 wounded.", "The ministry"),
        ("Doctors report 30 dead.", "Doctors"),
        ("The union records 30 deaths.", "The union"),
        ("The union claims 30 lives were lost.", "The union"),
        ("The attack claimed 30 lives, the union said.", "the union"),
    ],
)
def test_whoever_gives_a_number_of_dead_is_its_voice(text: str, who: str) -> None:
    found = [c for c in read(text) if isinstance(c.content, Act | Toll)]
    assert found
    assert {tuple(voices(c)) for c in found} == {("SOURCE", who)}


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("A group of 30 miners was killed.", (30, 30)),
        ("A family of four was killed.", (4, 4)),
        ("A total of 30 miners were killed.", (30, 30)),
        ("Soldiers killed a further 30 miners.", (30, 30)),
        ("Soldiers killed close to 30 miners.", (30, 30)),
        ("They hold a total of 712 miners, 489 of whom were killed.", (489, 489)),
        ("Two groups of 30 miners were killed.", None),
    ],
)
def test_people_are_counted_and_not_their_groups(text: str, bounds: tuple[int, int] | None) -> None:
    counts = [c.content.count for c in read(text) if isinstance(c.content, Act) and c.content.act == "killing"]
    assert [(c.lower, c.upper) if c else None for c in counts] == [bounds]


def test_who_is_killed_is_not_who_killed_close_to_thirty() -> None:
    assert told("Soldiers killed close to 30 miners.") == [("killing", ["close to 30 miners"], ["Soldiers"])]


def _numbers(text: str) -> list[tuple[str, str, str | None]]:
    """Each toll: its number in words, when, and whose it is."""
    tolls = [(c, c.content) for c in read(text) if isinstance(c.content, Toll)]
    return [(t.count.wording, t.when.wording if t.when is not None else "", voices(c)[-1]) for c, t in tolls]


def test_each_number_has_its_own_year() -> None:
    rose = "The number of executions rose from 12 in 1987 to 30,000 in 1988."
    assert _numbers(rose) == [("12", "in 1987", "SOURCE"), ("30,000", "in 1988", "SOURCE")]


def test_a_number_given_anew_is_of_what_was_counted_before() -> None:
    text = (
        "The network said 47 people were killed. The Interior Ministry put the number at nine. "
        "The Health Ministry revised the figure to 17. Opposition groups say the true toll is above 600."
    )
    assert _numbers(text) == [
        ("nine", "", "Interior Ministry"),
        ("17", "", "Health Ministry"),
        ("above 600", "", "Opposition groups"),
    ]
    assert _numbers("Ten teachers were fined. The ministry put the number at nine.") == []
    assert _numbers("The ministry put the number at nine.") == []
    assert _numbers("Soldiers killed 12 men. The number of wounded is 40.") == []
    assert _numbers("Soldiers killed 12 men. The total is 40 prisoners.") == []
    assert _numbers("Soldiers killed 12 men. The phone number is 40.") == []


def test_whoever_counts_behind_a_semicolon_speaks_for_themselves() -> None:
    claims = read("The army says 25 rebels died; villagers counted 60 dead.")
    assert [voices(c)[-1] for c in claims if isinstance(c.content, Act)] == ["The army", "villagers"]


@pytest.mark.parametrize("whose", ["by some accounts", "by other estimates", "by official figures"])
def test_by_some_accounts_is_not_the_sources_own(whose: str) -> None:
    (claim,) = [c for c in read(f"More than 5,000 were executed, {whose}.") if isinstance(c.content, Act)]
    assert [a.kind for a in claim.sanad] == ["source", "cited"]


@pytest.mark.parametrize("mission", ["The UN mission", "The mission", "A fact-finding mission"])
def test_a_mission_that_says_so_is_a_body(mission: str) -> None:
    (claim,) = [c for c in read(f"{mission} found that soldiers killed Dane.") if isinstance(c.content, Act)]
    assert voices(claim)[-1] == mission
    assert _numbers(f"{mission} confirmed 287 deaths.") == [("287", "", mission)]


def test_whoever_speaks_of_a_number_means_what_was_counted_before() -> None:
    text = "9,000 people disappeared, the commission said. Families speak of 30,000."
    (claim,) = [c for c in read(text) if isinstance(c.content, Toll)]
    assert isinstance(claim.content, Toll)
    assert (claim.content.act, claim.content.count.lower, voices(claim)[-1]) == ("disappearance", 30_000, "Families")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 300 executions.", ["execution 300..300"]),
        ("There were hundreds of arrests in Lomay.", ["arrest 200..None"]),
        ("The operation led to 300 arrests.", ["arrest 300..300"]),
        ("More than 300 executions took place in 1988.", ["execution 301..None"]),
        ("Nine killings were carried out between 1981 and 1985.", ["killing 9..9"]),
        ("Executions exceeded 300 by September 1990.", ["execution 301..None"]),
        ("There would have been 300 executions.", []),
        ("There were no executions.", []),
        ("No executions took place.", []),
        ("There are 300 arrests a month.", []),
        ("At least four arrests are reported each day.", []),
        ("There were two trials.", []),
        ("There were 300 executions of prisoners.", []),
    ],
)
def test_how_often_it_was_done_is_a_number_of_its_own(text: str, expected: list[str]) -> None:
    assert _tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estimates of the death toll range from 500 to 900.", [("-", 500, 900)]),
        ("The death toll ranges from 500 to 900.", [("-", 500, 900)]),
        ("Estimates of the number killed vary between 500 and 900.", [("-", 500, 900)]),
        (
            "Estimates of the toll of dead range from 500 according to Amity Watch to 900 according to rebel sources.",
            [("Amity Watch", 500, 500), ("rebel sources", 900, 900)],
        ),
        ("Three miners were killed. Officials put the toll at three, and opposition sources put the toll at nine.", [
            ("Officials", 3, 3), ("opposition sources", 9, 9),
        ]),
        ("The death toll was put at nine by a report of Amity Watch.", [("Amity Watch", 9, 9)]),
        ("Reports put the death toll at nine.", [("Reports", 9, 9)]),
        ("The toll of the road was put at nine.", []),
        ("Ages range from 12 to 19.", []),
    ],
)  # fmt: skip
def test_estimates_that_differ_are_whosever_they_are(text: str, expected: list[tuple[str, int, int]]) -> None:
    tolls = [claim for claim in read(text) if isinstance(claim.content, Toll)]
    bounds = [
        (claim.content.count.lower, claim.content.count.upper) for claim in tolls if isinstance(claim.content, Toll)
    ]
    who = [a.who.wording if (a := claim.sanad[-1]).who is not None else "-" for claim in tolls]
    assert [(name, *each) for name, each in zip(who, bounds, strict=True)] == expected
