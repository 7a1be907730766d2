"""Reported, named and unnamed: never mixed."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Involvement, Toll
from asnad.model.question import Tally
from tests.weigh.conftest import Record, count, year


@pytest.fixture
def post(record: Record) -> str:
    return record.source("one", publisher="North Post")


def killed(record: Record, layer: str, who: str, **said: object) -> str:
    victim = record.mention(layer, who, who)
    by = said.pop("perpetrator", None)
    perpetrators = (Involvement(record.mention(layer, str(by), str(by), kind="organisation")),) if by else ()
    where = record.place(layer, "Arden", "Arden") if said.pop("in_arden", False) else None
    return record.claim(
        layer, Act("execution", victims=(victim,), perpetrators=perpetrators, when=year(1988), where=where), **said
    )


def tally(record: Record, label: str) -> Tally:
    (found,) = [t for t in record.weigh().tallies if t.label == label]
    return found


def test_named_are_distinct_people_however_often_they_are_named(record: Record, post: str) -> None:
    for name in ("Marek Holub", "Marek Holub", "Jan Holubec"):
        killed(record, post, name)
    assert tally(record, "1988").named == ("Jan Holubec", "Marek Holub")


@pytest.mark.parametrize(
    "said",
    [{"modality": "planned"}, {"modality": "ordered"}, {"polarity": "negative"}, {"stance": "denied"}],
)
def test_who_was_not_said_to_be_killed_is_not_among_the_named(
    record: Record, post: str, said: dict[str, object]
) -> None:
    killed(record, post, "Marek Holub")
    killed(record, post, "Jan Holubec", **said)
    assert tally(record, "1988").named == ("Marek Holub",)


def test_each_reported_number_stands_with_who_gave_it_and_for_what(record: Record, post: str) -> None:
    other = record.source("two", publisher="South Post")
    given = [
        record.claim(layer, Toll(count(words, low, high), act="execution", when=year(1988)))
        for layer, words, low, high in (
            (post, "5,000", 5000, 5000),
            (other, "5,000", 5000, 5000),
            (other, "80", 80, 80),
        )
    ]
    killed(record, post, "Marek Holub")
    found = tally(record, "1988")
    assert [(line.claims, line.scope) for line in found.reported] == [((given[2],), "1988"), (tuple(given[:2]), "1988")]
    assert [len(line.origins) for line in found.reported] == [1, 2]
    assert found.named == ("Marek Holub",)


def test_a_list_of_names_is_reported_as_a_list(record: Record, post: str) -> None:
    record.claim(
        post,
        Toll(count("over 3,200", 3201, None, ">"), act="execution", when=year(1988)),
        "The site publishes the names of over 3,200 prisoners executed in 1988",
    )
    found = tally(record, "1988")
    assert found.named == ()
    assert found.reported[0].scope == "1988, names on a list"


def test_groups_without_names_are_unnamed(record: Record, post: str) -> None:
    killed(record, post, "Marek Holub")
    prisoners = record.mention(post, "some prisoners", kind="group")
    claim = record.claim(post, Act("execution", victims=(prisoners,), when=year(1988)))
    assert tally(record, "1988").unnamed == (claim,)


def test_places_and_forces_have_tallies_of_their_own(record: Record, post: str) -> None:
    killed(record, post, "Marek Holub", in_arden=True, perpetrator="Northern Guard")
    killed(record, post, "Ivo Lang", perpetrator="Northern Guard")
    killed(record, post, "Jan Holubec", in_arden=True)
    assert tally(record, "Arden, 1988").named == ("Jan Holubec", "Marek Holub")
    guard = tally(record, "Northern Guard")
    assert (guard.perpetrator, guard.named) == ("Northern Guard", ("Ivo Lang", "Marek Holub"))


def test_a_large_table_gives_a_bounded_number_of_tallies(record: Record, post: str) -> None:
    for i in range(3000):
        victim = record.mention(post, f"Person {i}", f"Person {i}")
        place = record.place(post, f"Town {i % 900}", f"Town {i % 900}")
        record.claim(post, Act("execution", victims=(victim,), when=year(1800 + i % 200), where=place))
    tallies = record.weigh().tallies
    assert len(tallies) <= 500
    assert len(tallies[0].named) == 3000
