"""Relatives: what keeps two people apart is kept as a guess that says so; what a source states is stated."""

from __future__ import annotations

from asnad.link.resolve import Resolution
from asnad.model.entity import Kin
from asnad.model.frames import Act, Kinship, Membership, Post
from asnad.model.when import When
from tests.link.told import Text, day, entity_named, linked, year

FELL = day("2031-05-03")


def killed(layer: str, *names: str, when: When | None = FELL, place: str = "Sabz", act: str = "killing") -> Text:
    """One text that tells of some people killed together."""
    text = Text(layer, f"{', '.join(names)} were killed in {place}.")
    text.say(Act(act, victims=tuple(map(text.person, names)), when=when, where=text.place(place)))
    return text


def rows(layer: str, *names: str, group: str = "Red Dawn", when: When | None = None) -> Text:
    """A list of people of one group, a row for each."""
    text = Text(layer, "\n".join(f"{name}, {group}" for name in names))
    for number, name in enumerate(names, 2):
        who = text.person(name)
        text.say(Act("execution", victims=(who,), when=when or year(2031)), row=number)
        text.say(Membership(who, text.mention(group, "group", number - 2)), row=number)
    return text


def between(found: Resolution, one: str, other: str) -> list[Kin]:
    ends = {entity_named(found, one).id, entity_named(found, other).id}
    return [kin for kin in found.kin if {kin.left, kin.right} == ends]


def test_two_of_one_family_name_who_fell_together_may_be_relatives() -> None:
    found = linked(killed("a", "Nader Zandipur", "Shirin Zandipur", "Kamran Dolati"))
    (kin,) = found.kin
    assert between(found, "Nader Zandipur", "Shirin Zandipur") == [kin]
    assert kin.reason == "one family name (“Zandipur”) and two given names; told of together, killing in 2031"


def test_a_guess_says_that_a_program_makes_it_and_has_no_claim() -> None:
    (kin,) = linked(killed("a", "Nader Zandipur", "Shirin Zandipur")).kin
    assert kin.by.startswith("asnad-link/")
    assert kin.score is not None
    assert (kin.stated, kin.claims, kin.relation) == (False, (), "")


def test_a_guess_changes_no_entity_and_no_event() -> None:
    text = killed("a", "Nader Zandipur", "Shirin Zandipur")
    found = linked(text)
    assert {part.claim for entity in found.entities for part in entity.parts} == {text.claims[0].id}
    assert len(found.events) == 1


def test_those_of_one_list_and_group_may_be_relatives() -> None:
    found = linked(rows("a", "Nader Zandipur", "Shirin Zandipur", "Kamran Dolati", "Parviz Sohani"))
    (kin,) = between(found, "Nader Zandipur", "Shirin Zandipur")
    assert "both of Red Dawn" in kin.reason
    assert [kin] == list(found.kin)


def test_those_of_two_sources_who_fell_on_one_day_and_place_may_be_relatives() -> None:
    found = linked(killed("a", "Nader Zandipur", "Kamran Dolati"), killed("b", "Shirin Zandipur", "Parviz Sohani"))
    assert between(found, "Nader Zandipur", "Shirin Zandipur")


def test_a_family_name_may_stand_in_another_script() -> None:
    found = linked(killed("a", "Nader Zandipur", "Kamran Dolati"), killed("b", "شیرین زندی‌پور", "پرویز سوهانی"))
    assert between(found, "Nader Zandipur", "شیرین زندی‌پور")


def test_those_who_fell_years_and_places_apart_are_not_said_to_be() -> None:
    one = killed("a", "Nader Zandipur")
    assert not linked(one, killed("b", "Shirin Zandipur", when=day("2034-09-12"), place="Kolvar")).kin


def test_one_person_in_two_spellings_is_not_related_to_himself() -> None:
    assert not linked(killed("a", "Nader Zandipur"), killed("b", "Nadir Zandipour")).kin


def test_other_family_names_are_other_families() -> None:
    assert not linked(killed("a", "Nader Zandipur", "Shirin Bahar")).kin


def test_officials_of_one_body_are_not_said_to_be() -> None:
    text = Text(
        "a", "Nader Zandipur and Shirin Zandipur held posts in the Red Court. Nader Zandipur of it, Shirin of it."
    )
    for name in ("Nader Zandipur", "Shirin Zandipur"):
        text.say(Post(text.person(name), text.words("held posts"), text.body("Red Court")))
    assert not linked(text).kin


def test_a_common_name_says_less_than_a_rare_one() -> None:
    rare = linked(rows("a", "Nader Zandipur", "Shirin Zandipur", "Kamran Dolati")).kin
    common = linked(rows("a", "Nader Mohammadi", "Shirin Mohammadi", "Kamran Dolati")).kin
    assert rare
    assert not common


def test_a_name_that_a_whole_village_bears_is_no_family() -> None:
    given = [
        f"{a}{b}"
        for a in ("Nad", "Shir", "Kam", "Parv", "Beh", "Sor", "Yun", "Taz")
        for b in ("er", "in", "ol", "uz", "ak")
    ]
    assert not linked(killed("a", *(f"{name} Zandipur" for name in given))).kin


def kinship(layer: str = "b", relation: str = "sister") -> Text:
    text = Text(layer, "Shirin Zandipur is the sister of Nader Zandipur.")
    text.say(Kinship(text.person("Nader Zandipur"), relation, text.person("Shirin Zandipur")))
    return text


def test_what_a_source_states_is_stated_with_its_claim_and_not_guessed() -> None:
    stated = kinship()
    found = linked(killed("a", "Nader Zandipur", "Shirin Zandipur", "Kamran Dolati"), stated)
    (kin,) = between(found, "Nader Zandipur", "Shirin Zandipur")
    assert (kin.stated, kin.score, kin.relation, kin.claims) == (True, None, "sister", (stated.claims[0].id,))
    assert kin.right == entity_named(found, "Shirin Zandipur").id


def test_what_is_stated_twice_is_one_relation_with_both_claims() -> None:
    text = kinship()
    text.say(text.claims[0].content)
    (kin,) = linked(text).kin
    assert kin.claims == tuple(claim.id for claim in text.claims)


def test_what_a_source_says_is_not_so_is_not_guessed() -> None:
    denied = kinship()
    denied.amend(polarity="negative")
    found = linked(killed("a", "Nader Zandipur", "Shirin Zandipur", "Kamran Dolati"), denied)
    assert between(found, "Nader Zandipur", "Shirin Zandipur") == []


def test_the_order_of_claims_changes_no_guess() -> None:
    texts = [
        killed("a", "Nader Zandipur", "Kamran Dolati"),
        killed("b", "Shirin Zandipur", "Parviz Sohani"),
        rows("c", "Behzad Kuhestani", "Mina Kuhestani"),
        kinship("d"),
    ]
    assert linked(*texts).kin == linked(*reversed(texts)).kin
