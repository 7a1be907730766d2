"""Portrayals: whose words they are, who rejects them, and of whom they are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.model.frames import Act, Portrayal
from asnad.model.text import Words

if TYPE_CHECKING:
    from tests.weigh.conftest import Record


def test_a_portrayal_that_a_source_disputes_is_a_denied_answer(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    two = record.source("two", publisher="South Post")
    claims = []
    for layer, stance in ((one, "attributed"), (two, "disputed")):
        who = record.mention(layer, "Marek Holub", "Marek Holub")
        garrison = record.mention(layer, "the garrison", "the garrison", kind="group")
        claims.append(record.claim(layer, Portrayal(who, Words("drug smugglers"), "label"), by=garrison, stance=stance))
    question = record.question("portrayal")
    (answer,) = question.answers
    assert question.relation == "deny"
    assert (set(answer.claims), answer.denied) == (set(claims), (claims[1],))
    assert answer.standing == "attributed"


def test_a_portrayal_one_source_denies_outright_is_not_an_answer_it_gives(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    who = record.mention(one, "Marek Holub", "Marek Holub")
    given = record.claim(
        one, Portrayal(who, Words("a smuggler")), stance="attributed", by=record.mention(one, "guards")
    )
    rejected = record.claim(one, Portrayal(who, Words("a smuggler")), polarity="negative")
    (answer,) = record.question("portrayal").answers
    assert (answer.claims, answer.denied) == ((given,), (rejected,))


def test_those_only_described_are_known_by_the_event_they_are_victims_of(record: Record) -> None:
    claims, acts = [], []
    for name in ("one", "two"):
        layer = record.source(name, publisher=f"{name} post")
        executed = record.mention(layer, "those executed", kind="group")
        acts.append(record.claim(layer, Act("execution", victims=(executed,))))
        claims.append(record.claim(layer, Portrayal(executed, Words("drug smugglers")), stance="disputed", by=executed))
    record.event("the executions", "execution", *acts)
    question = record.question("portrayal")
    assert question.event == "the executions"
    assert question.answers[0].denied == tuple(claims)


def test_the_same_label_on_strangers_is_no_question(record: Record) -> None:
    for name in ("one", "two"):
        layer = record.source(name, publisher=f"{name} post")
        record.claim(layer, Portrayal(record.mention(layer, "some men", kind="group"), Words("bandits")))
    assert record.questions("portrayal") == []


def test_two_sources_that_tell_of_one_victim_mean_the_same_people_by_the_same_label(record: Record) -> None:
    claims = []
    for name, words, stance in (("one", "a gang of smugglers", "attributed"), ("two", "smugglers", "disputed")):
        layer = record.source(name, publisher=f"{name} post")
        record.claim(layer, Act("arrest", victims=(record.mention(layer, "Marek Holub", "Marek Holub"),)))
        guards = record.mention(layer, "guards", kind="group")
        some = record.mention(layer, "some people", kind="group")
        claims.append(record.claim(layer, Portrayal(some, Words(words)), by=guards, stance=stance))
    question = record.question("label")
    assert (question.about, question.scope, question.relation) == ((), "smugglers", "deny")
    assert {a.label: a.denied for a in question.answers} == {"a gang of smugglers": (), "smugglers": (claims[1],)}


def test_what_a_cited_voice_calls_someone_is_at_most_attributed(record: Record) -> None:
    layer = record.source("one", publisher="North Post")
    for _ in range(2):
        who = record.mention(layer, "Marek Holub", "Marek Holub")
        record.claim(layer, Portrayal(who, Words("a bandit")), by=record.mention(layer, "state newspapers"))
    (answer,) = record.question("portrayal").answers
    assert answer.standing == "attributed"


def test_what_a_deed_is_in_law_is_another_question(record: Record) -> None:
    layer = record.source("one", publisher="North Post")
    for words, register in (("crime against humanity", "legal"), ("war crime", "legal"), ("smugglers", "label")):
        who = record.mention(layer, "Circle", "Circle", kind="group")
        record.claim(layer, Portrayal(who, Words(words), register))
    assert {a.label for a in record.question("portrayal").answers} == {"crime against humanity", "war crime"}
