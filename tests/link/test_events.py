"""Events: what tells of one happening stands together, and what has other numbers stands apart."""

from __future__ import annotations

from datetime import date

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import Act, Involvement, Membership, Toll
from asnad.model.judgement import Judgement
from asnad.model.when import When
from tests.link.told import Text, at_least, day, event_of, linked, month, year


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


# By evidence together


def account(
    layer: str,
    act: str,
    *names: str,
    when: When | None = None,
    place: tuple[str, ...] = ("Sabz",),
    number: int | None = None,
    by: str = "",
) -> Text:
    """One source's account of one event: whom it names, when, where, how many and who did it."""
    told = ", ".join(names) or "Villagers"
    text = Text(
        layer, f"{told} in {place[0] if place else 'no place'}, {number or 'no number'}. {by or 'Nobody'} did it."
    )
    text.say(
        Act(
            act,
            victims=tuple(text.person(name) for name in names),
            perpetrators=(Involvement(text.body(by)),) if by else (),
            count=Count(str(number), number, number) if number else None,
            when=when,
            where=text.place(*place) if place else None,
        )
    )
    return text


def test_the_report_of_the_next_day_is_of_the_same_event() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37)
    other = account("b", "killing", when=day("2031-05-04"), number=37)
    assert together(one, other)
    reason = event_of(linked(one, other), one.claims[0]).reason
    assert "1 day apart" in reason
    assert "both in Sabz" in reason
    assert "37 in both" in reason


def test_day_and_month_in_the_other_order_are_one_date() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37)
    other = account("b", "massacre", when=day("2031-03-05"), number=37)
    assert together(one, other)
    assert "day and month swapped" in event_of(linked(one, other), one.claims[0]).reason


def test_two_massacres_in_one_village_a_year_apart_are_two() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37, by="Red Dawn")
    other = account("b", "massacre", when=day("2032-05-03"), number=37, by="Red Dawn")
    assert not together(one, other)


def test_two_massacres_in_one_village_two_months_apart_are_two() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37, by="Red Dawn")
    other = account("b", "massacre", when=day("2031-07-03"), number=37, by="Red Dawn")
    assert not together(one, other)


def test_a_village_lies_in_its_district() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37, place=("Sabz", "Meran", "Valdoria"))
    other = account("b", "massacre", when=day("2031-05-03"), number=37, place=("Meran", "Valdoria"))
    assert together(one, other)
    assert "Sabz lies in Meran" in event_of(linked(one, other), one.claims[0]).reason


def test_the_toll_of_a_district_is_not_that_of_its_village() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37, place=("Sabz", "Meran"))
    other = account("b", "massacre", when=day("2031-05-03"), number=160, place=("Meran",))
    assert not together(one, other)


def test_two_villages_on_one_day_are_two_events() -> None:
    one = account("a", "massacre", when=day("2031-05-03"), number=37, place=("Sabz", "Meran"))
    other = account("b", "massacre", when=day("2031-05-03"), number=37, place=("Kolvar", "Meran"))
    assert not together(one, other)


def test_people_arrested_together_are_arrested_once_though_the_day_is_told_otherwise() -> None:
    one = account("a", "arrest", "Nader Zandi", "Shirin Bahar", when=day("2031-05-03"))
    other = account("b", "arrest", "Nader Zandi", "Shirin Bahar", when=day("2031-05-04"))
    assert together(one, other)
    assert "2 named victims in common" in event_of(linked(one, other), one.claims[0]).reason


def test_lists_of_victims_may_overlap_in_part() -> None:
    one = account("a", "arrest", "Nader Zandi", "Shirin Bahar", "Kamran Dolati", when=day("2031-05-03"))
    other = account("b", "arrest", "Shirin Bahar", "Kamran Dolati", "Parviz Sohani", when=day("2031-05-04"))
    assert together(one, other)


def test_victims_are_the_same_in_another_spelling() -> None:
    one = account("a", "arrest", "Nader Zandi", "Shirin Bahar", when=day("2031-05-03"))
    other = account("b", "arrest", "Nadir Zandi", "Sheerin Bahar", when=day("2031-05-04"))
    assert together(one, other)


def test_other_victims_on_one_day_and_place_are_another_event() -> None:
    one = account("a", "arrest", "Nader Zandi", "Shirin Bahar", when=day("2031-05-03"))
    other = account("b", "arrest", "Kamran Dolati", "Parviz Sohani", when=day("2031-05-03"))
    assert not together(one, other)


def test_a_few_named_out_of_many_need_not_be_the_same_few() -> None:
    one = account("a", "massacre", "Nader Zandi", when=day("2031-05-03"), number=37)
    other = account("b", "massacre", "Shirin Bahar", when=day("2031-05-03"), number=37)
    assert together(one, other)


def test_arrests_of_one_person_weeks_apart_are_two() -> None:
    one = account("a", "arrest", "Nader Zandi", when=day("2031-05-03"), by="Red Dawn")
    other = account("b", "arrest", "Nader Zandi", when=day("2031-05-24"), by="Red Dawn")
    assert not together(one, other)


def test_a_month_of_the_solar_calendar_holds_the_day_of_the_gregorian() -> None:
    mehr = When("Mehr 1410", date(2031, 9, 23), date(2031, 10, 22), calendar="solar_hijri", precision="month")
    one = account("a", "massacre", when=mehr, number=37, place=("Sabz", "Meran"))
    other = account("b", "massacre", when=day("2031-10-02"), number=37, place=("Meran",))
    assert together(one, other)


def test_a_solar_month_and_the_gregorian_month_beside_it_are_apart() -> None:
    mehr = When("Mehr 1410", date(2031, 9, 23), date(2031, 10, 22), calendar="solar_hijri", precision="month")
    one = account("a", "massacre", when=mehr, number=37)
    assert not together(one, account("b", "massacre", when=day("2031-12-20"), number=37))


def test_what_was_planned_is_not_what_happened() -> None:
    planned = account("a", "massacre", when=day("2031-05-03"), number=37)
    planned.amend(modality="planned")
    assert not together(planned, account("b", "massacre", when=day("2031-05-04"), number=37))


def test_two_that_one_text_tells_side_by_side_are_two_though_another_agrees_with_both() -> None:
    two = Text("a", "On one day 37 fell in Sabz; the day after 36 fell there.")
    for number, when in (("37", "2031-05-03"), ("36", "2031-05-04")):
        two.say(Toll(Count(number, int(number), int(number)), "killing", when=day(when), where=two.place("Sabz")))
    other = account("b", "massacre", when=day("2031-05-05"), number=37)
    found = linked(two, other)
    assert event_of(found, two.claims[0]).id != event_of(found, two.claims[1]).id
    assert event_of(found, two.claims[0]).id == event_of(found, other.claims[0]).id


def test_one_who_is_named_alone_is_not_the_toll() -> None:
    one = account("a", "killing", "Nader Zandi", when=day("2031-05-03"))
    assert not together(one, account("b", "killing", when=day("2031-05-03"), number=37))


def test_the_toll_of_a_country_is_not_that_of_a_town_on_the_same_day() -> None:
    one = toll("a", "37", 37, day("2031-05-03"), "Iran")
    assert not together(one, toll("b", "50", 50, day("2031-05-03"), "Tehran"))


def test_doers_that_are_the_same_speak_for_one_event() -> None:
    by = [
        account(layer, "massacre", when=day(when), by="Red Dawn")
        for layer, when in (("a", "2031-05-03"), ("b", "2031-05-05"))
    ]
    assert together(*by)
    assert "the same doers" in event_of(linked(*by), by[0].claims[0]).reason


def test_nothing_but_a_day_makes_no_event() -> None:
    one = account("a", "arrest", when=day("2031-05-03"), place=())
    assert not together(one, account("b", "arrest", when=day("2031-05-03"), place=()))


def test_the_order_of_claims_changes_no_event() -> None:
    texts = [
        account("a", "massacre", when=day("2031-05-03"), number=37),
        account("b", "massacre", when=day("2031-05-04"), number=37),
        account("c", "massacre", when=day("2031-05-05"), number=40),
        account("d", "massacre", when=day("2031-05-12"), number=37),
    ]
    assert linked(*texts).events == linked(*reversed(texts)).events


def test_two_deaths_of_one_day_place_and_doer_are_as_many_events_as_people_named() -> None:
    one = account("a", "killing", "Nader Zandi", when=day("2031-05-03"), by="Red Dawn")
    assert not together(one, account("b", "killing", "Shirin Bahar", when=day("2031-05-03"), by="Red Dawn"))
    assert not together(one, account("b", "killing", when=day("2031-05-03"), by="Red Dawn"))


def test_victims_judged_different_are_not_alike() -> None:
    one = account("a", "arrest", "Nader Zandi", when=day("2031-05-03"))
    other = account("b", "arrest", "Nader Zandi", when=day("2031-05-04"))
    keys = [f"{text.layer}:0-11" for text in (one, other)]
    found = linked(one, other, judgements=[Judgement(keys[0], keys[1], "different", "two prison numbers")])
    assert event_of(found, one.claims[0]).id != event_of(found, other.claims[0]).id
