"""When, where and with how many others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asnad.model.claim import Asserter
from asnad.model.frames import Act
from asnad.model.question import Question
from asnad.model.text import Quote
from tests.weigh.conftest import Record, count, day, month, year


@pytest.fixture
def two(record: Record) -> tuple[str, str]:
    return record.source("one", publisher="North Post"), record.source("two", author="Lena Orban")


def by_label(question: Question) -> dict[str, tuple[str, ...]]:
    return {a.label: a.claims for a in question.answers}


def killed(record: Record, layer: str, **said: object) -> str:
    slots = {k: said.pop(k) for k in ("when", "where", "count") if k in said}
    victim = record.mention(layer, "Marek Holub", "Marek Holub")
    words = str(said.pop("words", "he was killed"))
    return record.claim(layer, Act(str(said.pop("act", "execution")), victims=(victim,), **slots), words, **said)  # type: ignore[arg-type]


def test_two_dates_of_one_death_differ(record: Record, two: tuple[str, str]) -> None:
    first = killed(record, two[0], when=month("in January 1989", 1989, 1), act="hanging")
    second = killed(record, two[1], when=month("in February 1989", 1989, 2))
    question = record.question("when")
    assert by_label(question) == {"in January 1989": (first,), "in February 1989": (second,)}
    assert question.relation == "differ"
    assert question.about == ("Marek Holub",)
    assert question.act == "execution"


def test_a_year_and_a_month_in_it_refine(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0], when=year(1989))
    killed(record, two[1], when=month("in February 1989", 1989, 2))
    assert record.question("when").relation == "refine"


def test_an_announced_death_is_an_answer_marked_as_announced(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0], when=month("in February 1989", 1989, 2))
    killed(record, two[1], when=day("28 January 1989", 1989, 1, 28), modality="planned")
    answers = {a.label: a.standing for a in record.question("when").answers}
    assert answers == {"in February 1989": "asserted", "28 January 1989 (planned or announced)": "planned"}


@pytest.mark.parametrize("modality", ["possible", "purpose", "supposed", "threatened", "attempted"])
def test_what_is_not_said_to_have_happened_answers_nothing(record: Record, two: tuple[str, str], modality: str) -> None:
    killed(record, two[0], when=year(1988))
    killed(record, two[1], when=year(1990), modality=modality)
    assert record.questions("when") == []


def test_arrests_years_apart_are_two_arrests_and_no_question(record: Record, two: tuple[str, str]) -> None:
    for layer, at in zip(two, (1981, 1985), strict=True):
        killed(record, layer, when=year(at), act="arrest")
    assert record.questions("when") == []


def test_arrests_linked_as_one_event_are_one_question(record: Record, two: tuple[str, str]) -> None:
    claims = [killed(record, layer, when=year(at), act="arrest") for layer, at in zip(two, (1981, 1985), strict=True)]
    record.event("that arrest", "arrest", *claims)
    assert record.question("when").event == "that arrest"


def test_two_things_in_one_town_differ_and_the_town_refines(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0], where=record.place(two[0], "the football field of Arden", "Arden", "Arden"))
    killed(record, two[1], where=record.place(two[1], "the fields of Ardene Prison", "Ardene Prison", "Arden"))
    killed(record, two[1], where=record.place(two[1], "Arden", "Arden", "Arden"))
    question = record.question("where")
    assert question.relation == "differ"
    assert sorted(r for _, _, r in question.pairs) == ["differ", "refine", "refine"]


def test_one_linked_place_in_two_spellings_agrees(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0], where=record.place(two[0], "Oudenarde", "Oudenarde", "Oudenaarde"))
    killed(record, two[1], where=record.place(two[1], "Audenarde", "Audenarde", "Oudenaarde"))
    assert record.question("where").relation == "agree"


def test_one_companion_or_eleven(record: Record, two: tuple[str, str]) -> None:
    one, other = two
    pair = (record.mention(one, "Marek Holub", "Marek Holub"), record.mention(one, "Jan Holubec", "Jan Holubec"))
    friends = record.mention(other, "11 friends", kind="group", number=count("11", 11, 11))
    first = record.claim(one, Act("hanging", victims=pair))
    second = record.claim(other, Act("execution", victims=(record.mention(other, "Holub", "Marek Holub"), friends)))
    (question,) = [q for q in record.questions("with_whom") if q.about == ("Marek Holub",)]
    assert by_label(question) == {"Jan Holubec": (first,), "11 friends": (second,)}
    assert question.relation == "differ"


def test_a_report_of_one_person_alone_says_nothing_of_others(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0])
    killed(record, two[1], count=count("one of twelve", 12, 12))
    killed(record, two[1], count=count("one of twelve", 12, 12))
    (answer,) = record.question("with_whom").answers
    assert answer.value == count("one of twelve", 11, 11, unit="others")


def test_an_act_that_is_denied_is_asked_about(record: Record, two: tuple[str, str]) -> None:
    told = killed(record, two[0], words="Holub was hanged")
    denied = killed(record, two[1], polarity="negative")
    question = record.question("happened")
    (answer,) = question.answers
    assert (answer.label, answer.claims, answer.denied) == ("Holub was hanged", (told,), (denied,))
    assert question.relation == "deny"


def test_a_denial_of_what_nobody_said_is_no_question(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0], polarity="negative")
    killed(record, two[1], polarity="negative")
    assert record.weigh().questions == ()


def test_repeats_from_one_origin_agree_and_count_once(record: Record) -> None:
    layers = [record.source(name, publisher=f"{name} post") for name in ("one", "two", "three")]
    for layer in layers:
        watch = record.mention(layer, "Arden Watch", "Arden Watch", kind="organisation")
        killed(record, layer, when=year(1989), by=watch)
    question = record.question("when")
    (answer,) = question.answers
    assert question.relation == "agree"
    assert (len(answer.claims), len(answer.origins)) == (3, 1)


def test_an_announcement_dates_what_is_to_come(record: Record, two: tuple[str, str]) -> None:
    killed(record, two[0], when=month("in February 1989", 1989, 2))
    planned = killed(record, two[1], modality="planned")
    at = record.claims[-1]
    voice = Asserter(
        "cited", record.mention(two[1], "the garrison", kind="group"), when=month("in January 1989", 1989, 1)
    )
    record.claims[-1] = type(at)(at.content, at.quote, (Asserter(), voice), modality="planned", id=planned)
    assert "in January 1989 (planned or announced)" in by_label(record.question("when"))


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("hanging", "execution_by_firing_squad", "differ"),
        ("execution", "hanging", "refine"),
        ("murder", "execution", None),
        ("death", "hanging", None),
    ],
)
def test_ways_of_one_kind_of_killing_differ(
    record: Record, two: tuple[str, str], one: str, other: str, relation: str | None
) -> None:
    killed(record, two[0], act=one)
    killed(record, two[1], act=other)
    assert [r for _, _, r in record.question("how").pairs] == ([relation] if relation else [])


def test_one_claim_for_each_victim_of_one_sentence_is_one_breath(record: Record) -> None:
    text = "Holub was hanged in May together with 11 friends. Lena Orban was hanged in May."
    layer = record.source("one", text, publisher="North Post")
    may = day("in May", 1989, 5, 1)
    holub = record.mention(layer, "Holub", "Marek Holub")
    friends = record.mention(layer, "11 friends", kind="group", number=count("11", 11, 11))
    orban = record.mention(layer, "Lena Orban", "Lena Orban")
    quotes = ("Holub was hanged in May", "in May together with 11 friends", "Lena Orban was hanged in May")
    for victim, words in zip((holub, friends, orban), quotes, strict=True):
        record.claim(layer, Act("hanging", victims=(victim,), when=may))
        claim = record.claims[-1]
        start = text.index(words)
        quote = Quote.cut(layer, text, start, start + len(words))
        record.claims[-1] = replace(claim, quote=quote)
    assert record.questions("with_whom") == []
    two = record.source("two", publisher="South Post")
    pair = (record.mention(two, "Holub", "Marek Holub"), record.mention(two, "Ivo Lang", "Ivo Lang"))
    record.claim(two, Act("execution", victims=pair))
    (question,) = record.questions("with_whom")
    assert question.about == ("Marek Holub",)
    assert by_label(question) == {"11 friends": ("claim-000", "claim-001"), "Ivo Lang": ("claim-003",)}


def announcement(record: Record, layer: str, number: int, of: int) -> str:
    garrison = record.mention(layer, "the garrison", kind="group")
    some = record.mention(layer, f"{number} men", kind="group", number=count(str(number), number, number))
    claim = record.claim(layer, Act("hanging", victims=(some,)), modality="planned", by=garrison)
    voice = Asserter("cited", garrison, when=month(f"in month {of}", 1989, of))
    record.claims[-1] = replace(record.claims[-1], sanad=(Asserter(), voice))
    return claim


def test_the_killing_told_of_next_is_the_one_that_was_announced(record: Record, two: tuple[str, str]) -> None:
    announced = announcement(record, two[0], 1, 1)
    killed(record, two[0], act="hanging")
    killed(record, two[1], when=month("in February 1989", 1989, 2))
    question = record.question("when")
    assert by_label(question)["in month 1 (planned or announced)"] == (announced,)
    assert question.relation == "differ"


def test_a_killing_of_another_number_is_not_the_one_that_was_announced(record: Record, two: tuple[str, str]) -> None:
    announced = announcement(record, two[0], 5, 1)
    killed(record, two[0], act="hanging")
    killed(record, two[1], when=month("in February 1989", 1989, 2))
    assert all(announced not in a.claims for q in record.weigh().questions for a in q.answers)


def test_two_texts_that_tell_of_one_victim_mean_the_same_announcement(record: Record, two: tuple[str, str]) -> None:
    first = announcement(record, two[0], 1, 1)
    killed(record, two[0], act="hanging")
    killed(record, two[1], act="arrest")
    again = announcement(record, two[1], 1, 1)
    assert by_label(record.question("when")) == {"in month 1 (planned or announced)": (first, again)}


def test_who_denies_it_rejects_it_and_is_no_origin_of_it(record: Record) -> None:
    one, two = record.source("one", publisher="one"), record.source("two", publisher="two")
    told = record.claim(one, Act("torture", victims=(record.mention(one, "Marek Holub", "Marek Holub"),)))
    denied = record.claim(two, Act("torture", victims=(record.mention(two, "Marek Holub", "Marek Holub"),)))
    army = Asserter("cited", record.mention(two, "the army", "the army", kind="organisation"), commitment="denies")
    record.claims[-1] = replace(record.claims[-1], sanad=(Asserter(), army), stance="denied")
    record.event("e", "torture", told, denied)
    (answer,) = record.question("happened").answers

    assert answer.claims == (told,)
    assert answer.denied == (denied,)
