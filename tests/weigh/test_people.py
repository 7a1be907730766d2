"""Membership, accountability and traits of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.model.frames import Accountability, Membership, Trait
from asnad.model.text import Words
from tests.weigh.conftest import count, month, year

if TYPE_CHECKING:
    from tests.weigh.conftest import Record


def test_founder_and_member_of_one_group_refine(record: Record) -> None:
    for name, relation in (("one", "founded"), ("two", "member")):
        layer = record.source(name, publisher=name)
        who = record.mention(layer, "Marek Holub", "Marek Holub")
        group = record.mention(layer, "Circle", "Circle", kind="group")
        record.claim(layer, Membership(who, group, relation))
    question = record.question("membership")
    assert {a.label for a in question.answers} == {"founded: Circle", "member: Circle"}
    assert question.relation == "refine"


def test_membership_that_is_denied(record: Record) -> None:
    for name, polarity in (("one", "positive"), ("two", "negative")):
        layer = record.source(name, publisher=name)
        who = record.mention(layer, "Marek Holub", "Marek Holub")
        group = record.mention(layer, "Circle", "Circle", kind="group")
        record.claim(layer, Membership(who, group), polarity=polarity)
    (answer,) = record.question("membership").answers
    assert (answer.claims, answer.denied) == (("claim-000",), ("claim-001",))


def test_how_many_belonged(record: Record) -> None:
    for name, number in (("one", count("about 80", 72, 88, "≈")), ("two", count("30", 30, 30))):
        layer = record.source(name, publisher=name)
        who = record.mention(layer, "members", kind="group")
        record.claim(layer, Membership(who, record.mention(layer, "Circle", "Circle", kind="group"), count=number))
    question = record.question("toll")
    assert (question.about, question.scope, question.relation) == (("Circle",), "members", "differ")


def accounted(record: Record, name: str, outcome: str, polarity: str = "positive", **slots: object) -> str:
    layer = record.source(name, publisher=name)
    who = record.mention(layer, "Tomas Vrba", "Tomas Vrba")
    words = "nobody has been held to account" if polarity == "negative" else "so it is said"
    return record.claim(layer, Accountability(who, outcome, **slots), words, polarity=polarity)  # type: ignore[arg-type]


def test_nobody_held_to_account_is_an_answer_of_its_own(record: Record) -> None:
    accounted(record, "one", "held_accountable", "negative")
    accounted(record, "two", "complaint", when=year(2018))
    question = record.question("accountability")
    assert {a.label for a in question.answers} == {"not held accountable", "complaint filed (2018)"}
    assert question.pairs == ()


def test_a_conviction_denies_that_nobody_was_held_to_account(record: Record) -> None:
    accounted(record, "one", "held_accountable", "negative")
    accounted(record, "two", "convicted")
    assert record.question("accountability").relation == "deny"


def looked_into(record: Record, name: str, deed: str, outcome: str = "under_investigation") -> None:
    layer = record.source(name, publisher=name)
    record.claim(layer, Accountability(record.mention(layer, deed, kind="event"), outcome), deed)


def test_what_became_of_a_deed_whose_doers_nobody_names(record: Record) -> None:
    looked_into(record, "one", "the killing of Tomas Vrba")
    looked_into(record, "two", "the killing of Tomas Vrba", "case_dropped")
    question = record.question("accountability")
    assert (question.about, question.scope) == ((), "the killing of Tomas Vrba")
    assert {a.label for a in question.answers} == {"under investigation", "case dropped"}


def test_a_deed_without_a_name_is_another_in_each_source(record: Record) -> None:
    looked_into(record, "one", "the massacre")
    looked_into(record, "two", "the massacre", "case_dropped")
    assert record.questions("accountability") == []


def trait(record: Record, name: str, code: str, value: str, **slots: object) -> str:
    layer = record.source(name, publisher=name)
    who = record.mention(layer, "Marek Holub", "Marek Holub")
    return record.claim(layer, Trait(who, code, Words(value), **slots))  # type: ignore[arg-type]


def test_two_ages_differ(record: Record) -> None:
    trait(record, "one", "age", "27", count=count("27", 27, 27))
    trait(record, "two", "age", "twenty-five", count=count("twenty-five", 25, 25))
    assert record.question("age").relation == "differ"


def test_a_year_and_a_month_of_birth_refine(record: Record) -> None:
    trait(record, "one", "birth", "1962", when=year(1962))
    trait(record, "two", "birth", "May 1962", when=month("May 1962", 1962, 5))
    question = record.question("trait")
    assert (question.scope, question.relation) == ("birth", "refine")


def test_two_professions_can_both_be_true(record: Record) -> None:
    trait(record, "one", "profession", "teacher")
    trait(record, "two", "profession", "poet")
    assert record.question("trait").pairs == ()
