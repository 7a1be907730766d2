"""Which post someone held, and when."""

from __future__ import annotations

from asnad.model.frames import Post
from asnad.model.text import Words
from tests.weigh.conftest import Record, month, year


def held(record: Record, source: str, title: str, **slots: object) -> str:
    layer = f"{source}-layer" if f"{source}-layer" in record.sources else record.source(source, publisher=source)
    holder = record.mention(layer, "Tomas Vrba", "Tomas Vrba")
    where = slots.pop("where", None)
    place = record.place(layer, str(where), str(where)) if where else None
    return record.claim(layer, Post(holder, Words(title), where=place, **slots))  # type: ignore[arg-type]


def test_one_post_in_two_wordings_agrees(record: Record) -> None:
    held(record, "one", "Minister of Justice")
    held(record, "two", "justice minister")
    assert record.question("post").relation == "agree"


def test_one_post_told_more_exactly_refines(record: Record) -> None:
    held(record, "one", "prosecutor of the Revolutionary Court", where="Arden")
    held(record, "two", "Revolutionary Prosecutor of Arden")
    assert record.question("post").relation == "refine"


def test_one_kind_of_post_in_two_places_at_one_time_differs(record: Record) -> None:
    held(record, "one", "prosecutor", where="Arden", as_of=year(1988))
    held(record, "two", "prosecutor", where="Belmor", as_of=year(1988))
    assert record.question("post").relation == "differ"


def test_posts_at_two_times_have_no_relation(record: Record) -> None:
    held(record, "one", "prosecutor", where="Arden", since=year(1983), until=year(1985))
    held(record, "two", "prosecutor", where="Belmor", as_of=year(1988))
    question = record.question("post")
    assert question.pairs == ()
    assert {a.label for a in question.answers} == {"prosecutor, Arden (1983 – 1985)", "prosecutor, Belmor (1988)"}


def test_a_deputy_is_not_the_one_he_stands_in_for(record: Record) -> None:
    held(record, "one", "deputy prosecutor", where="Arden", as_of=year(1988))
    held(record, "two", "prosecutor", where="Arden", as_of=year(1988))
    assert record.question("post").pairs == ()


def test_two_beginnings_of_one_post_differ(record: Record) -> None:
    held(record, "one", "Minister of Justice", since=month("August 2017", 2017, 8))
    held(record, "two", "Minister of Justice", since=year(2019))
    assert record.question("post").relation == "differ"


def test_the_year_and_the_month_it_began_refine(record: Record) -> None:
    held(record, "one", "Minister of Justice", since=month("August 2017", 2017, 8))
    held(record, "two", "Minister of Justice", since=year(2017))
    assert record.question("post").relation == "refine"
