"""Events: what tells of one happening stands together, and what has other numbers stands apart."""

from __future__ import annotations

from asnad.model.claim import Claim
from asnad.model.frames import Act, Membership, Toll
from asnad.model.when import When
from tests.link.told import Text, at_least, event_of, linked, month, year


def toll(
    layer: str, number: str, lower: int, when: When | None, place: str = "Iran", *, act: str = "execution"
) -> Text:
    text = Text(layer, f"{number} political prisoners were executed in {place}.")
    whom = text.mention("political prisoners", "group", named=False)
    text.say(Toll(at_least(number, lower), act, whom, when, text.place(place)))
    return text


def person(layer: str, name: str, act: str, when: When | None, place: str = "Meran") -> Text:
    text = Text(layer, f"{name} was seen in {place}.")
    text.say(Act(act, victims=(text.person(name),), when=when, where=text.place(place)))
    return text


def together(*texts: Text) -> bool:
    found = linked(*texts)
    return len({event_of(found, text.claims[0]).id for text in texts}) == 1


def test_a_death_told_with_two_dates_is_one_event() -> None:
    one = person("a", "Nader Zandi", "hanging", month("2031-01"))
    other = person("b", "Nader Zandi", "execution", month("2031-02"))
    assert together(one, other)


def test_arrests_years_apart_are_two_events() -> None:
    assert not together(
        person("a", "Nader Zandi", "arrest", year(2025)), person("b", "Nader Zandi", "arrest", year(2030))
    )


def test_the_deaths_of_two_people_are_two_events() -> None:
    assert not together(
        person("a", "Nader Zandi", "hanging", year(2031)), person("b", "Shirin Bahar", "hanging", year(2031))
    )


def test_a_mass_killing_is_one_event_across_sources() -> None:
    texts = (
        toll("a", "thousands of", 2000, year(1988)),
        toll("b", "more than 30,000", 30001, year(1988), act="massacre"),
        toll("c", "about 5,000", 5000, month("1988-08")),
    )
    assert together(*texts)
    found = event_of(linked(*texts), texts[0].claims[0])
    assert "1988" in found.reason
    assert found.victims == ()


def test_a_toll_of_a_narrower_place_stands_apart() -> None:
    assert not together(toll("a", "5,000", 5000, year(1988)), toll("b", "2,800", 2800, year(1988), "Tehran"))


def test_two_countries_are_two_events() -> None:
    assert not together(toll("a", "5,000", 5000, year(1988)), toll("b", "8,000", 8000, year(1988), "Iraq"))


def test_two_years_are_two_events() -> None:
    assert not together(toll("a", "5,000", 5000, year(1988)), toll("b", "8,000", 8000, year(1991)))


def test_a_period_is_not_the_year_in_it() -> None:
    decade = When("the 1980s", year(1980).earliest, year(1989).latest, precision="decade")
    assert not together(toll("a", "5,000", 5000, year(1988)), toll("b", "8,000", 8000, decade))


def test_few_victims_are_not_the_mass() -> None:
    assert not together(toll("a", "5,000", 5000, year(1988)), toll("b", "12", 12, year(1988)))


def test_an_undated_mass_killing_joins_by_the_year_its_text_speaks_of() -> None:
    undated = toll("b", "about 5,000", 5000, None)
    assert not together(toll("a", "thousands of", 2000, year(1988)), undated)
    undated.say(Act("trial", when=year(1988)))
    assert together(toll("a", "thousands of", 2000, year(1988)), undated)


def test_a_planned_act_stands_with_the_act_and_does_not_date_it() -> None:
    planned = person("a", "Nader Zandi", "hanging", month("2031-03"))
    planned.amend(modality="planned")
    done = person("b", "Nader Zandi", "hanging", month("2031-05"))
    found = event_of(linked(planned, done), planned.claims[0])
    assert found.when == month("2031-05")


def test_acts_of_other_kinds_are_other_events() -> None:
    assert not together(
        person("a", "Nader Zandi", "arrest", year(2031)), person("b", "Nader Zandi", "hanging", year(2031))
    )


def test_every_act_and_toll_is_in_one_event() -> None:
    texts = (toll("a", "5,000", 5000, year(1988)), person("b", "Nader Zandi", "arrest", None))
    claims: list[Claim] = [c for t in texts for c in t.claims]
    told = [c for event in linked(*texts).events for c in event.claims]
    assert sorted(told) == sorted(c.id for c in claims)


def group_act(layer: str, wording: str, when: When | None, act: str = "arrest") -> Text:
    text = Text(layer, f"{wording} were taken. Red Dawn is a group.")
    text.say(Act(act, victims=(text.mention(wording, "group", named=False),), when=when))
    text.say(Membership(text.mention(wording, "group", named=False), text.mention("Red Dawn", "group", -1)))
    return text


def test_all_of_a_group_are_arrested_once() -> None:
    one = group_act("a", "all 80 members of Red Dawn", year(2025))
    assert together(one, group_act("b", "All members of Red Dawn", None))


def test_some_of_a_group_are_arrested_often() -> None:
    one = group_act("a", "three members of Red Dawn", year(2025))
    assert not together(one, group_act("b", "members of Red Dawn", None))


def test_a_small_massacre_is_not_the_mass_killing() -> None:
    small = toll("b", "12", 12, year(1988), act="massacre")
    assert not together(toll("a", "5,000", 5000, year(1988)), small)
