"""People across documents: joined where the program is nearly certain, asked about where it is not, parted for good."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.link.across import CERTAIN_ENOUGH
from asnad.link.candidate import Candidate
from asnad.link.fellegi_sunter import probability
from asnad.link.resolve import Resolution
from asnad.model.frames import Act
from asnad.model.judgement import Judgement
from tests.link.listed import invented
from tests.link.told import Text, day, linked


def killed(layer: str, name: str, on: str = "", place: str = "") -> Text:
    text = Text(layer, f"{name} was killed in {place}.")
    where = text.place(place) if place else None
    text.say(Act("killing", victims=(text.person(name),), when=day(on) if on else None, where=where))
    return text


def strangers(size: int = 40) -> list[Text]:
    return [
        killed(f"x{n:02}", f"{invented(7 + 211 * n)} {invented(90 + 307 * n)}", f"2029-{n % 12 + 1:02}-11", f"Town{n}")
        for n in range(size)
    ]


def key(text: Text, name: str) -> str:
    at = text.span(name)
    return f"{text.layer}:{at.start}-{at.end}"


def sets(found: Resolution) -> list[set[str]]:
    return [set(one.mentions) for one in found.entities if one.kind == "person"]


def together(found: Resolution, *keys: str) -> bool:
    return any(set(keys) <= members for members in sets(found))


def asked(found: Resolution, *keys: str) -> Candidate | None:
    return next((one for one in found.candidates if {one.left, one.right} == set(keys)), None)


ONE = killed("a", "Tovik Vandrel", "2031-05-12", "Meran")


def test_one_name_and_one_death_are_one_person() -> None:
    other = killed("b", "Tovic Vandrel", "2031-05-12", "Meran")
    assert together(linked(ONE, other, *strangers()), key(ONE, "Tovik Vandrel"), key(other, "Tovic Vandrel"))


def test_a_pair_in_doubt_is_asked_about_and_not_joined() -> None:
    found = linked(ONE, killed("b", "Tovik Vandrek", "2031-09-30", "Lana"), *strangers())
    (candidate,) = found.candidates
    assert probability(candidate.log_odds) < CERTAIN_ENOUGH
    assert {line.kind for line in candidate.evidence} >= {"name", "event"}
    assert not together(found, candidate.left, candidate.right)


def test_candidates_are_in_order_and_each_once() -> None:
    texts = [killed("b", "Tovic Vandrel", "2031-09-30", "Lana")]
    texts += [killed(f"c{n}", "Mirela Kestenov", f"2031-0{n}-11", "Brixen") for n in (3, 5)]
    found = linked(ONE, *texts, *strangers()).candidates
    assert [one.log_odds for one in found] == sorted((one.log_odds for one in found), reverse=True)
    assert len({frozenset((one.left, one.right)) for one in found}) == len(found) > 1


def test_strangers_are_neither_joined_nor_asked_about() -> None:
    found = linked(*strangers())
    assert all(len(members) == 1 for members in sets(found))
    assert found.candidates == ()


def test_the_words_beside_a_candidate_are_those_of_its_sides() -> None:
    other = killed("b", "Tovic Vandrel", "2031-09-30", "Lana")
    candidate = asked(linked(ONE, other, *strangers()), key(ONE, "Tovik Vandrel"), key(other, "Tovic Vandrel"))
    assert candidate is not None
    (line, *_) = [line for line in candidate.evidence if line.kind == "name"]
    assert (line.left, line.right) == ("Tovik Vandrel", "Tovic Vandrel")


def test_a_human_different_is_neither_joined_nor_asked_again() -> None:
    other = killed("b", "Tovik Vandrel", "2031-05-12", "Meran")
    pair = key(ONE, "Tovik Vandrel"), key(other, "Tovik Vandrel")
    assert together(linked(ONE, other, *strangers()), *pair)
    found = linked(ONE, other, *strangers(), judgements=[Judgement(*pair, "different", "I knew them")])
    assert not together(found, *pair)
    assert asked(found, *pair) is None


def test_a_human_same_joins_what_nothing_speaks_for() -> None:
    other = killed("b", "Mirela Kesten", "2011-01-30", "Lana")
    pair = key(ONE, "Tovik Vandrel"), key(other, "Mirela Kesten")
    found = linked(ONE, other, *strangers(), judgements=[Judgement(*pair, "same", "I knew them")])
    assert together(found, *pair)


def test_relatives_who_fell_together_stay_apart_and_are_not_asked_about() -> None:
    kin = [
        killed(f"k{n}", f"{name} Vandrel", "2031-05-12", "Meran") for n, name in enumerate(("Shirin", "Omid", "Laleh"))
    ]
    keys = [key(text, text.text.split(" was")[0]) for text in (ONE, *kin)]
    found = linked(ONE, *kin, *strangers())
    for pair in combinations(keys, 2):
        assert not together(found, *pair)
        assert asked(found, *pair) is None


def test_who_stands_side_by_side_is_never_one() -> None:
    text = Text("s", "Tovik Vandrel and Tovic Vandrel were killed in Meran.")
    both = (text.person("Tovik Vandrel"), text.person("Tovic Vandrel"))
    text.say(Act("killing", victims=both, when=day("2031-05-12"), where=text.place("Meran")))
    found = linked(ONE, text, *strangers())
    assert not together(found, key(text, "Tovik Vandrel"), key(text, "Tovic Vandrel"))


NAMES = ("Tovik Vandrel", "Tovic Vandrel", "Mirela Vandrel", "Nader Zandi")
deaths = st.lists(
    st.tuples(
        st.sampled_from(NAMES), st.sampled_from(["2031-05-12", "2031-05-13"]), st.sampled_from(["Meran", "Lana"])
    ),
    min_size=2,
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(deaths, st.data())
def test_no_judgement_that_parts_is_ever_overruled(told: list[tuple[str, str, str]], data: st.DataObject) -> None:
    texts = [killed(f"t{n}", *one) for n, one in enumerate(told)]
    keys = [key(text, name) for text, (name, _, _) in zip(texts, told, strict=True)]
    parted = data.draw(st.lists(st.sampled_from(list(combinations(keys, 2))), max_size=3, unique=True))
    found = linked(*texts, judgements=[Judgement(*pair, "different", "I knew them") for pair in parted])
    assert not any(together(found, *pair) for pair in parted)
    assert sorted(one for members in sets(found) for one in members) == sorted(keys)


@settings(max_examples=40, deadline=None)
@given(deaths)
def test_the_program_joins_across_documents_only_where_it_is_nearly_certain(told: list[tuple[str, str, str]]) -> None:
    found = linked(*(killed(f"t{n}", *one) for n, one in enumerate(told)))
    scores = [made.score for one in found.entities if one.kind == "person" for made in one.links]
    assert all(score is not None and score >= CERTAIN_ENOUGH for score in scores)


@settings(max_examples=40, deadline=None)
@given(deaths, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(told: list[tuple[str, str, str]], chance: st.DataObject) -> None:
    texts = [killed(f"t{n}", *one) for n, one in enumerate(told)]
    before = linked(*texts)
    chance.shuffle(texts)  # type: ignore[attr-defined]
    after = linked(*texts)
    assert after.entities == before.entities
    assert after.candidates == before.candidates


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_what_was_judged_is_not_asked(verdict: str) -> None:
    other = killed("b", "Tovik Vandrel", "2031-09-30", "Lana")
    pair = key(ONE, "Tovik Vandrel"), key(other, "Tovik Vandrel")
    judgement = Judgement(*pair, verdict, "I knew them")  # type: ignore[arg-type]
    assert asked(linked(ONE, other, *strangers(), judgements=[judgement]), *pair) is None
