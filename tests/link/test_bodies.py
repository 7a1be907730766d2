"""Groups and organisations: one body under its names and abbreviations."""

from __future__ import annotations

from asnad.model.frames import Act, Alias, Involvement, Membership
from tests.link.told import Text, entity_named, linked


def told_of(layer: str, *bodies: str, **source: str) -> Text:
    text = Text(layer, " and ".join(bodies) + " said so.", **source)
    for body in bodies:
        text.say(Act("arrest", perpetrators=(Involvement(text.body(body)),)))
    return text


def test_articles_and_national_spelling_do_not_part() -> None:
    found = linked(told_of("a", "the Free Organisation of Meran"), told_of("b", "Free Organization of Meran"))
    assert len(found.entities) == 1


def test_a_declared_abbreviation_joins_across_documents() -> None:
    text = told_of("a", "Red Dawn League", "RDX")
    text.say(Alias(text.body("Red Dawn League"), (text.body("RDX"),)))
    found = entity_named(linked(text, told_of("b", "RDX")), "RDX")
    assert found.label == "Red Dawn League"
    assert {link.rule for link in found.links} == {"alias", "same-abbreviation"}


def test_initials_join_the_one_name_they_abbreviate() -> None:
    found = entity_named(linked(told_of("a", "Red Dawn League of Meran"), told_of("b", "RDLM")), "RDLM")
    assert [link.rule for link in found.links] == ["initials"]


def test_initials_that_fit_two_names_join_neither() -> None:
    found = linked(told_of("a", "Red Dawn League"), told_of("b", "Rural Doctors Lobby"), told_of("c", "RDL"))
    assert len(found.entities) == 3


def test_one_abbreviation_of_two_names_joins_nothing() -> None:
    one, other = told_of("a", "Red Dawn League", "RDL"), told_of("b", "Rural Doctors Lobby", "RDL")
    labels = {e.label for e in linked(one, other).entities}
    assert labels == {"Red Dawn League", "Rural Doctors Lobby"}


def test_a_publisher_and_a_cited_body_are_one() -> None:
    found = linked(told_of("a", "Somebody Else", publisher="Red Dawn League (RDL)"), told_of("b", "RDL"))
    body = entity_named(found, "RDL")
    assert body.label == "Red Dawn League"
    assert {"publisher", "perpetrator"} <= {part.role for part in body.parts}


def test_words_that_name_nobody_are_no_publisher() -> None:
    assert [e.label for e in linked(told_of("a", "Red Dawn", publisher="published in exile")).entities] == ["Red Dawn"]


def test_what_the_text_lets_stand_for_a_body_is_linked() -> None:
    text = Text("a", "Red Dawn was banned. The group grew.")
    red_dawn = text.mention("Red Dawn", "group")
    text.say(Act("other", victims=(red_dawn,)))
    text.say(Membership(text.mention("The group", "group", of=(red_dawn,), named=False), red_dawn))
    (found,) = linked(text).entities
    assert len(found.mentions) == 2
    assert found.kind == "group"


def test_a_body_called_by_its_country_is_named() -> None:
    text = Text("a", "The Iranian regime hid it. Iran's regime denied it. Iranian protesters went on.")
    regime = text.body("The Iranian regime", named=False)
    text.say(Act("concealment", perpetrators=(Involvement(regime),)))
    text.say(Act("concealment", perpetrators=(Involvement(text.body("Iran's regime", named=False)),)))
    text.say(Act("other", victims=(text.mention("Iranian protesters", "group", named=False),)))
    (found,) = linked(text).entities
    assert found.label in ("Iranian regime", "Iran's regime")
    assert len(found.mentions) == 2


def test_the_words_of_a_name_are_not_its_other_names() -> None:
    text = told_of("a", "Red Dawn League", "Dawn")
    text.say(Alias(text.body("Red Dawn League"), (text.body("Dawn", 1),)))
    assert sorted(e.label for e in linked(text).entities) == ["Dawn", "Red Dawn League"]


def test_names_that_a_source_description_gives_to_one_body_join() -> None:
    one = told_of("a", "Red Dawn League", affiliation="close to the Red Dawn League (RDX/LAR)")
    assert len(linked(one, told_of("b", "RDX"), told_of("c", "LAR")).entities) == 1


def test_a_line_break_makes_no_other_name() -> None:
    text = Text("a", "Red\nDawn came. Red Dawn went.")
    for form in ("Red\nDawn", "Red Dawn"):
        text.say(Act("arrest", perpetrators=(Involvement(text.body(form)),)))
    (found,) = linked(text).entities
    assert [n.form for n in found.names] == ["Red Dawn"]
    assert "\n" not in found.links[0].reason
