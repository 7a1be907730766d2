"""The whole of linking: the same whatever order the claims come in, and fast."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.link.resolve import resolve
from asnad.model.frames import Act, Post
from tests.link.told import Text, row_claim, year

GIVEN = ("Nader", "Shirin", "Omid", "Parvin", "Ali Reza", "Alireza", "نادر", "N.")
FAMILY = ("Zandi", "Zandian", "Bahar", "زندی")


@st.composite
def texts(draw: st.DrawFn) -> list[Text]:
    found = []
    for n in range(draw(st.integers(1, 5))):
        names = draw(st.lists(st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY)), min_size=1, max_size=4))
        forms = [" ".join(name) for name in names]
        text = Text(f"l{n}", f"{', '.join(forms)} in Meran. {names[0][1]} was governor.", publisher="Meran Post")
        for i, form in enumerate(forms):
            victims = (text.person(form, forms[:i].count(form)),)
            text.say(Act(draw(st.sampled_from(["arrest", "hanging"])), victims=victims, when=year(2031)))
        text.say(Post(text.person(names[0][1], text.text.count(names[0][1]) - 1), text.words("governor")))
        found.append(text)
    return found


@settings(deadline=None)
@given(texts(), st.randoms())
def test_the_order_of_claims_changes_nothing(told: list[Text], shuffler: random.Random) -> None:
    claims = [claim for text in told for claim in text.claims]
    sources = {text.layer: text.source for text in told}
    before = resolve(claims, sources=sources)
    shuffler.shuffle(claims)
    assert resolve(claims, sources=dict(reversed(sources.items()))) == before


@settings(deadline=None)
@given(texts())
def test_each_mention_is_in_one_entity_and_links_tie_it_together(told: list[Text]) -> None:
    found = resolve([c for t in told for c in t.claims], sources={t.layer: t.source for t in told})
    people = [e for e in found.entities if e.kind == "person"]
    mentions = [m for e in people for m in e.mentions]
    assert len(mentions) == len(set(mentions))
    for entity in people:
        assert len(entity.links) == len(entity.mentions) - 1
        assert {m for link in entity.links for m in (link.left, link.right)} <= set(entity.mentions)


def test_nothing_gives_nothing() -> None:
    found = resolve([], sources={})
    assert found.entities == ()
    assert found.events == ()


@pytest.mark.slow
def test_a_list_of_twenty_thousand_rows_is_linked_in_seconds() -> None:
    chance = random.Random(7)
    syllables = [a + b for a in "bdfghjklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]
    parts = ["".join(chance.choices(syllables, k=3)).capitalize() for _ in range(900)]
    rows = [f"{chance.choice(parts)} {chance.choice(parts[:300])}" for _ in range(20_000)]
    text = Text("list", "\n".join(rows))
    starts, at = [], 0
    for row in rows:
        starts.append(at)
        at += len(row) + 1
    claims = []
    for n, (row, start) in enumerate(zip(rows, starts, strict=True)):
        claims.append(row_claim(text, n, row, start, chance.randrange(1, 29)))
    started = time.process_time()
    found = resolve(claims, sources={})
    assert len(found.entities) > 15_000
    assert time.process_time() - started < 30
