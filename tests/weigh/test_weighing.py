"""The whole: nothing is invented, order never matters, every claim is where it belongs."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.model.frames import Act, Content, Portrayal, Post, Toll
from asnad.model.text import Words
from asnad.weigh import weigh
from tests.weigh.conftest import Record, count, month, year

PEOPLE = ("Marek Holub", "Jan Holubec", "Lena Orban")


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Records of a few sources and up to twenty claims of all kinds, stances, modalities and polarities."""
    record = Record()
    bodies = ("North Post", "South Post", "Arden Watch")
    layers = [
        record.source(f"s{i}", "one text for all " * draw(st.integers(0, 9)), publisher=draw(st.sampled_from(bodies)))
        for i in range(4)
    ]
    acts = []
    for _ in range(draw(st.integers(2, 20))):
        layer = draw(st.sampled_from(layers))
        who = record.mention(layer, *[draw(st.sampled_from(PEOPLE))] * 2)
        when = draw(st.sampled_from([None, year(1988), year(1989), month("May 1988", 1988, 5)]))
        number = draw(st.sampled_from([2, 80, 5000, 30000]))
        contents: list[Content] = [
            Act("execution", victims=(who,), when=when, reason=draw(st.sampled_from([None, Words("theft")]))),
            Act("arrest", victims=(who,), when=when),
            Toll(count(str(number), number, number), act="massacre", when=when),
            Portrayal(who, Words(draw(st.sampled_from(["bandits", "martyrs"])))),
            Post(who, Words(draw(st.sampled_from(["mayor", "judge"]))), as_of=when),
        ]
        content = draw(st.sampled_from(contents))
        by = record.mention(layer, "Arden Watch", "Arden Watch", kind="organisation") if draw(st.booleans()) else None
        claim = record.claim(
            layer,
            content,
            by=by,
            stance=draw(st.sampled_from(["asserted", "attributed", "disputed", "denied"])),
            modality=draw(st.sampled_from(["actual", "actual", "planned", "ordered", "possible"])),
            polarity=draw(st.sampled_from(["positive", "positive", "negative"])),
        )
        if isinstance(content, Act):
            acts.append(claim)
    record.event("the event", "execution", *acts[::2])
    return record


@given(records(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_what_comes_in_does_not_matter(record: Record, shuffle: random.Random) -> None:
    expected = record.weigh()
    claims, entities = list(record.claims), record.entities()
    sources = list(record.sources.items())
    for items in (claims, entities, sources):
        shuffle.shuffle(items)
    actual = weigh(
        claims, sources=dict(sources), texts=record.texts.__getitem__, entities=entities, events=record.events
    )
    assert expected == actual


@given(records())
@settings(max_examples=60, deadline=None)
def test_no_answer_is_given_that_no_claim_gave(record: Record) -> None:
    by_id = {c.id: c for c in record.claims}
    weighed = record.weigh()
    origin_of = {claim: o.id for o in weighed.origins for claim in o.claims}
    assert set(origin_of) == set(by_id)
    for question in weighed.questions:
        assert len({c for a in question.answers for c in (*a.claims, *a.denied)}) >= 2
        for answer in question.answers:
            assert answer.claims
            assert answer.origins == tuple(sorted({origin_of[c] for c in answer.claims}))
            claims = [by_id[c] for c in answer.claims]
            assert all(c.polarity == "positive" for c in claims)
            # The reason announced for an act to come is given now, whatever becomes of the act.
            assert question.kind == "reason" or all(c.modality in ("actual", answer.standing) for c in claims)
            if answer.standing == "asserted":
                assert any(c.stance == "asserted" and c.modality == "actual" for c in claims)


@given(records())
@settings(max_examples=30, deadline=None)
def test_contested_questions_come_first_and_no_two_have_one_id(record: Record) -> None:
    questions = record.weigh().questions
    rank = {"deny": 0, "differ": 1, "refine": 2, "agree": 3}
    assert all(rank[a.relation] <= rank[b.relation] for a, b in pairwise(questions))
    assert len({q.id for q in questions}) == len(questions)


@given(records())
@settings(max_examples=30, deadline=None)
def test_tallies_name_only_those_said_to_have_been_victims(record: Record) -> None:
    happened = [c for c in record.claims if c.modality == "actual" and c.polarity == "positive"]
    victims = {m.wording for c in happened if isinstance(c.content, Act) for m in c.content.victims}
    assert all(set(t.named) <= victims for t in record.weigh().tallies)
