"""People: spellings of one person are joined with a reason; people who are two stay two."""

from __future__ import annotations

import pytest

from asnad.model.entity import Entity
from asnad.model.frames import Act, Involvement, Kinship, Membership, Post, Trait
from asnad.model.judgement import Judgement
from tests.link.told import Text, day, entity_named, linked, month, year


def hanged(layer: str, name: str, when: int = 2031, place: str = "Meran") -> Text:
    text = Text(layer, f"{name} was hanged in {place}.")
    text.say(Act("hanging", victims=(text.person(name),), when=year(when), where=text.place(place)))
    return text


def people(*texts: Text) -> list[Entity]:
    return [e for e in linked(*texts).entities if e.kind == "person"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ruhollah Zandi", "Rouhollah Zandi"),
        ("Ruhollah Zandi", "روح‌الله زندی"),
        ("Ali Reza Bavaei", "Alireza Bavaie"),
        ("Colonel Nader Zandi", "Nader Zandi"),
    ],
)
def test_spellings_are_joined_across_documents(one: str, other: str) -> None:
    (person,) = people(hanged("a", one), hanged("b", other))
    (link,) = person.links
    assert link.by == "asnad-link/1"
    assert link.rule == "name-and-context"
    assert "killing in 2031" in link.reason
    assert 0.8 <= (link.score or 0) <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nader Zandi", "Nader Zandian"),
        ("Nader Zandi", "Shirin Zandi"),
        ("Heidar-Ali Zandi", "Gholam-Ali Zandi"),
        ("Mohammad Zandi", "Mahmoud Zandi"),
    ],
)
def test_relatives_and_half_namesakes_stay_apart(one: str, other: str) -> None:
    assert len(people(hanged("a", one), hanged("b", other))) == 2


def test_a_surname_means_the_one_person_of_that_name_in_its_text() -> None:
    text = Text("a", "Nader Zandi was arrested. Zandi was a teacher.")
    text.say(Act("arrest", victims=(text.person("Nader Zandi"),)))
    text.say(Trait(text.person("Zandi", 1), "profession", text.words("teacher")))
    (person,) = people(text)
    assert [link.rule for link in person.links] == ["short-form"]
    assert person.label == "Nader Zandi"


def test_a_surname_that_two_people_share_means_neither() -> None:
    text = Text("a", "Nader Zandi and Shirin Zandi were arrested. Zandi was a teacher.")
    text.say(Act("arrest", victims=(text.person("Nader Zandi"), text.person("Shirin Zandi"))))
    text.say(Trait(text.person("Zandi", 2), "profession", text.words("teacher")))
    assert sorted(p.label for p in people(text)) == ["Nader Zandi", "Shirin Zandi", "Zandi"]


def test_a_surname_never_joins_across_documents() -> None:
    other = Text("b", "Zandi was hanged in Meran.")
    other.say(Act("hanging", victims=(other.person("Zandi"),), when=year(2031), where=other.place("Meran")))
    assert len(people(hanged("a", "Nader Zandi"), other)) == 2


def test_people_side_by_side_stay_two_whatever_else_says() -> None:
    first = Text("a", "Zandi and Nader Zandi were hanged in Meran.")
    first.say(Act("hanging", victims=(first.person("Zandi"), first.person("Nader Zandi"))))
    assert len(people(first)) == 2


def test_two_full_names_of_one_text_are_two_people() -> None:
    text = Text("a", "Nader Zandi was hanged. Nader Bakhti Zandi was hanged.")
    text.say(Act("hanging", victims=(text.person("Nader Zandi"),)))
    text.say(Act("hanging", victims=(text.person("Nader Bakhti Zandi"),)))
    assert len(people(text)) == 2


def test_relatives_named_as_such_are_two() -> None:
    text = Text("a", "Zandi is the father of Nader Zandi.")
    text.say(Kinship(text.person("Nader Zandi"), "father", text.person("Zandi")))
    assert len(people(text)) == 2


def test_a_name_with_a_part_more_needs_something_told_of_both() -> None:
    alone = hanged("a", "Nader Zandi", 2031, "Meran"), hanged("b", "Nader Bakhti Zandi", 2029, "Bozen")
    assert len(people(*alone)) == 2
    posts = []
    for layer, name in (("c", "Nader Zandi"), ("d", "Nader Bakhti Zandi")):
        text = Text(layer, f"{name} was governor of Meran province in Meran.")
        text.say(Post(text.person(name), text.words("governor of Meran province"), where=text.place("Meran")))
        posts.append(text)
    assert len(people(*posts)) == 1


def test_sources_may_differ_about_the_month_of_a_death() -> None:
    texts = []
    for layer, when in (("a", "2031-01"), ("b", "2031-02")):
        text = Text(layer, "Nader Zandi was hanged in Meran.")
        text.say(Act("hanging", victims=(text.person("Nader Zandi"),), when=month(when), where=text.place("Meran")))
        texts.append(text)
    assert len(people(*texts)) == 1


def test_deaths_years_apart_are_of_two_people() -> None:
    assert len(people(hanged("a", "Nader Zandi", 2021), hanged("b", "Nader Zandi", 2031))) == 2


def test_the_dead_take_no_post() -> None:
    text = Text("b", "Nader Zandi became governor in 2035. He lives in Meran.")
    text.say(Post(text.person("Nader Zandi"), text.words("governor"), where=text.place("Meran"), since=year(2035)))
    assert len(people(hanged("a", "Nader Zandi"), text)) == 2


def listed(rows: list[tuple[str, str, str]]) -> Text:
    text = Text("list", "\n".join("\t".join(row) for row in rows))
    for at, (name, when, place) in enumerate(rows, start=2):
        nth = sum(row[0] == name for row in rows[: at - 2])
        where = text.place(place)
        text.say(Act("killing", victims=(text.person(name, nth),), when=day(when), where=where), row=at)
    return text


def test_two_rows_of_a_list_are_not_joined_by_name_alone() -> None:
    rows = [("Nader Zandi", "2031-05-01", "Meran"), ("Nader Zandi", "2031-09-09", "Bozen")]
    assert len(people(listed(rows))) == 2


def test_two_rows_of_a_list_with_day_and_place_alike_are_one() -> None:
    rows = [("Nader Zandi", "2031-05-01", "Meran"), ("Nader Zandi", "2031-05-01", "Meran")]
    (person,) = people(listed(rows))
    assert person.links[0].rule == "same-row"


def test_a_common_name_alone_joins_nobody() -> None:
    rows = [("Nader Zandi", f"2031-05-{n:02}", f"Town{n}") for n in range(1, 12)]
    article = Text("b", "Nader Zandi was arrested.")
    article.say(Act("arrest", victims=(article.person("Nader Zandi"),)))
    assert len(people(listed(rows), article)) == 12


def test_a_rare_name_alone_joins_and_says_so() -> None:
    names = ["Ali Karimi", "Sara Nouri", "Omid Bahar", "Parvin Sadr", "Kian Mehr", "Laleh Daryush"]
    names += ["Maria Lopez", "Juan Perez", "Oksana Zharova", "Ivan Petrov", "Rosa Vega"]
    crowd = [hanged(f"x{n}", name) for n, name in enumerate(names)]
    first = Text("a", "Behnoosh Zarrinkelk was arrested.")
    first.say(Act("arrest", victims=(first.person("Behnoosh Zarrinkelk"),)))
    second = Text("b", "Behnoosh Zarrinkelk wrote a song.")
    second.say(Trait(second.person("Behnoosh Zarrinkelk"), "profession", second.words("song")))
    found = entity_named(linked(first, second, *crowd), "Behnoosh Zarrinkelk")
    assert [link.rule for link in found.links] == ["rare-name"]


def test_what_stands_for_someone_is_linked_and_named_by_them() -> None:
    text = Text("a", "Nader Zandi was arrested. The teacher was hanged.")
    zandi = text.person("Nader Zandi")
    text.say(Act("arrest", victims=(zandi,)))
    text.say(Act("hanging", victims=(text.person("The teacher", of=(zandi,), named=False),)))
    (person,) = people(text)
    assert [link.rule for link in person.links] == ["antecedent"]
    assert person.label == "Nader Zandi"
    assert {part.role for part in person.parts} == {"victim"}
    assert len({part.claim for part in person.parts}) == 2


def test_what_stands_for_two_is_a_part_of_both_and_a_mention_of_neither() -> None:
    text = Text("a", "Nader Zandi and Shirin Bahar were arrested. The two were hanged.")
    both = (text.person("Nader Zandi"), text.person("Shirin Bahar"))
    text.say(Act("arrest", victims=both))
    the_two = text.say(Act("hanging", victims=(text.person("The two", of=both, named=False),)))
    found = people(text)
    assert len(found) == 2
    for person in found:
        assert the_two.id in {part.claim for part in person.parts}
        assert len(person.mentions) == 1


def test_a_description_is_no_entity() -> None:
    text = Text("a", "Political prisoners were hanged.")
    text.say(Act("hanging", victims=(text.mention("Political prisoners", "group", named=False),)))
    assert linked(text).entities == ()


def test_every_slot_and_asserter_gives_a_part() -> None:
    text = Text(
        "a", "Nader Zandi ordered guards of Red Dawn to beat Shirin Bahar, says Omid Sadr.", publisher="Meran Post"
    )
    zandi, bahar = text.person("Nader Zandi"), text.person("Shirin Bahar")
    text.say(
        Act("beating", victims=(bahar,), perpetrators=(Involvement(zandi, "ordered"),)), by=text.person("Omid Sadr")
    )
    text.say(Membership(text.mention("guards", "group", named=False), text.mention("Red Dawn", "group")))
    roles = {e.label: {p.role for p in e.parts} for e in linked(text).entities}
    assert roles == {
        "Nader Zandi": {"perpetrator"},
        "Shirin Bahar": {"victim"},
        "Omid Sadr": {"asserter"},
        "Red Dawn": {"group"},
        "Meran Post": {"publisher"},
    }


def judged(verdict: str, left: str, right: str) -> Judgement:
    return Judgement(left, right, verdict, "I knew them")  # type: ignore[arg-type]


def test_a_person_may_join_what_the_program_keeps_apart() -> None:
    a, b = hanged("a", "Nader Zandi"), hanged("b", "Shirin Bahar")
    (person,) = [
        e for e in linked(a, b, judgements=(judged("same", "a:0-11", "b:0-12"),)).entities if e.kind == "person"
    ]
    assert person.links[0].score is None
    assert person.links[0].reason == "I knew them"


def test_a_human_different_is_never_overruled() -> None:
    a, b, c = hanged("a", "Nader Zandi"), hanged("b", "Nader Zandi"), hanged("c", "Nader Zandi")
    found = linked(a, b, c, judgements=(judged("different", "a:0-11", "b:0-11"),))
    for entity in found.entities:
        assert not {"a:0-11", "b:0-11"} <= set(entity.mentions)


def test_the_later_judgement_stands() -> None:
    a, b = hanged("a", "Nader Zandi"), hanged("b", "Nader Zandi")
    judgements = (judged("different", "a:0-11", "b:0-11"), judged("same", "b:0-11", "a:0-11"))
    assert len([e for e in linked(a, b, judgements=judgements).entities if e.kind == "person"]) == 1


def test_a_bare_name_that_fits_two_people_joins_neither() -> None:
    names = ["Maria Lopez", "Juan Perez", "Oksana Zharova", "Ivan Petrov", "Rosa Vega", "Ali Karimi", "Sara Nouri"]
    names += ["Omid Bahar", "Parvin Sadr", "Kian Mehr", "Laleh Daryush", "Peter Braun"]
    crowd = [hanged(f"x{n}", name) for n, name in enumerate(names)]
    told = []
    for layer, where, when in (("a", "Meran", "2031-05-01"), ("b", "Bozen", "2031-06-09")):
        text = Text(layer, f"Behnoosh Zarrinkelk was killed in {where}.")
        victim = text.person("Behnoosh Zarrinkelk")
        text.say(Act("killing", victims=(victim,), when=day(when), where=text.place(where)))
        told.append(text)
    bare = Text("c", "Behnoosh Zarrinkelk was a singer.")
    bare.say(Trait(bare.person("Behnoosh Zarrinkelk"), "profession", bare.words("singer")))
    found = people(*told, bare, *crowd)
    assert sum(p.label == "Behnoosh Zarrinkelk" for p in found) == 3


def test_a_list_that_names_families_by_surname_alone_has_no_doubles() -> None:
    rows = [(f"{given} {family}", "2031-05-01", "Meran") for given, family in _many_names()]
    rows += [("Zandi Bahar", "2031-06-01", "Bozen"), ("Zandi Bahar", "2031-06-01", "Bozen")]
    assert sum(p.label == "Zandi Bahar" for p in people(listed(rows))) == 2


def test_namesakes_of_one_massacre_are_not_doubles() -> None:
    rows = [("Maria Zandi", "2031-05-01", "Meran")] * 2
    rows += [(f"Maria {family}", "2031-05-01", "Meran") for family in ("Bahar", "Sadr", "Mehr", "Nouri") * 3]
    rows += [(f"{given} Zandi", "2031-05-01", "Meran") for given in ("Juan", "Rosa", "Omid", "Kian") * 3]
    assert sum(p.label == "Maria Zandi" for p in people(listed(rows))) == 2


def _many_names() -> list[tuple[str, str]]:
    given = [a + b for a in ("Ma", "Ro", "Li", "Ka", "Nu") for b in ("dan", "bert", "sel", "rim", "zek")]
    family = ["Zandi", "Bahar", "Sadr", "Mehr", "Nouri", "Karimi", "Zharov", "Lopez", "Braun"]
    return [(g, f) for g in given for f in family]
