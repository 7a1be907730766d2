"""When and where: what opens a sentence is of its own verb, and several days are no one day."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from tests.propose.reader import acts


def _set(text: str, act: str) -> tuple[str | None, str | None]:
    """The day and the place of the one act of this kind, in the text's words."""
    (claim,) = acts(text, act)
    content = claim.content
    assert isinstance(content, Act)
    return (
        content.when.span and text[content.when.span.start : content.when.span.end] if content.when else None,
        content.where.wording if content.where else None,
    )


@pytest.mark.parametrize("lead", ["In 1990, ", "On 3 May 1990 ", "Last week, "])
@pytest.mark.parametrize("who", ["a man arrested by soldiers", "two men seized by rebels and arrested by police"])
def test_the_day_that_opens_a_sentence_is_not_of_what_says_who_is_meant(lead: str, who: str) -> None:
    text = f"{lead}{who} {'were' if who.startswith('two') else 'was'} shot."
    assert _set(text, "shooting")[0] == lead.strip(" ,")
    assert _set(text, "arrest")[0] is None


@pytest.mark.parametrize("comma", ["", ","])
@pytest.mark.parametrize(
    "who", ["a man arrested by soldiers", "the wife of a man arrested by soldiers", "a teacher who knew Mira Holt"]
)
def test_nor_is_the_place(who: str, comma: str) -> None:
    text = f"In Lomay{comma} {who} was shot."
    assert _set(text, "shooting") == (None, "Lomay")
    assert [c for c in acts(text, "arrest") if isinstance(c.content, Act) and c.content.where] == []


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("In 1992 and 1993", "In 1992 and 1993"),
        ("In May and June 1993", "In May and June 1993"),
        ("During 1992 and 1993", "During 1992 and 1993"),
        ("In 1992, 1993 and 1994", None),
        ("On Monday and Tuesday", None),
        ("In 1992 and 1995", None),
    ],
)
def test_several_days_are_no_one_day(when: str, day: str | None) -> None:
    assert _set(f"{when} soldiers killed ten miners.", "killing")[0] == day
    assert _set(f"{when}, soldiers killed ten miners.", "killing")[0] == day
    behind = _set(f"Soldiers killed ten miners {when[0].lower()}{when[1:]}.", "killing")[0]
    assert behind == (day and day[0].lower() + day[1:])


@pytest.mark.parametrize("day", ["Christmas Eve", "New Year's Eve", "Independence Day", "Easter Sunday", "Good Friday"])
def test_a_feast_is_no_place(day: str) -> None:
    assert _set(f"Soldiers killed ten miners on {day} in Lomay.", "killing")[1] == "Lomay"


def test_on_or_before_a_day_counts_that_day() -> None:
    (claim,) = acts("Mira Holt was arrested on or before 17 September 1957 by police.", "arrest")
    assert isinstance(claim.content, Act)
    assert claim.content.when is not None
    assert str(claim.content.when.latest) == "1957-09-17"


@pytest.mark.parametrize("verb", ["followed", "may have been in retaliation for", "came after"])
def test_where_something_else_happened_is_not_where(verb: str) -> None:
    (claim,) = acts(f"The protest in Lomay {verb} the killing of a student by police.", "killing")
    assert isinstance(claim.content, Act)
    assert claim.content.where is None


@pytest.mark.parametrize("link", [", and in 1990 ", ", but in 1990 ", "; in 1990 "])
def test_a_place_is_not_that_of_another_year(link: str) -> None:
    text = f"In Lomay, a miner was shot by guards{link}soldiers arrested Mira Holt."
    assert _set(text, "shooting")[1] == "Lomay"
    assert _set(text, "arrest") == ("in 1990", None)


def test_nor_that_of_its_cause() -> None:
    text = "In Lomay, a miner was shot by guards because soldiers had arrested Mira Holt in 1990."
    assert _set(text, "arrest") == ("in 1990", None)


def test_the_day_of_a_murder_is_not_that_of_the_sentence() -> None:
    (act,) = [
        c.content for c in acts("On Monday the court sentenced Voss to life for the murder in 1982 of three judges.")
    ]
    assert isinstance(act, Act)
    assert act.when is not None
    assert act.when.wording == "On Monday"


def test_the_day_of_what_an_arrest_is_about_is_not_that_of_the_arrest() -> None:
    text = "A judge ordered the arrest of nine men in connection with the massacre of 38 peasants in 1983."
    days = {c.content.act: c.content.when for c in acts(text) if isinstance(c.content, Act)}
    assert days["arrest"] is None
    assert days["massacre"] is not None


@pytest.mark.parametrize(
    ("text", "act", "when", "where"),
    [
        ("In May 1955, the arrests of miners were followed by riots in Lomay.", "arrest", "In May 1955", None),
        ("In 2023, miners beat a guard to death for raping a nurse.", "rape", None, None),
        ("Dane was detained over links to the 2019 Easter Sunday carnage.", "detention", None, None),
        ("Dane was detained on Easter Sunday.", "detention", "Sunday", None),
    ],
)
def test_what_came_of_it_and_what_it_was_for_have_their_own(
    text: str, act: str, when: str | None, where: str | None
) -> None:
    assert _set(text, act) == (when, where)
