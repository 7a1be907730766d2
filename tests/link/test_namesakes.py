"""Bodies and places whose names are near to each other: what is asked about, and what is not."""

from __future__ import annotations

from itertools import combinations

import pytest

from asnad.link.candidate import Candidate
from asnad.link.resolve import Resolution, resolve
from asnad.model.frames import Act, Involvement
from asnad.model.judgement import Judgement
from tests.link.told import Text, year

OTHERS = ("Meran Radio", "Council of Elders", "Harlo Bank", "Ministry of Health", "Port Authority", "Night Watch")


def told_of(*bodies: str) -> list[Text]:
    """One text for each body, which does something to somebody."""
    texts = []
    for number, name in enumerate((*bodies, *OTHERS)):
        text = Text(f"l{number}", f"{name} arrested the men.")
        text.say(Act("arrest", perpetrators=(Involvement(text.body(name), "executed"),), when=year(2031)))
        texts.append(text)
    return texts


def located(*places: tuple[str, ...]) -> list[Text]:
    texts = []
    for number, (name, *within) in enumerate(places):
        text = Text(f"l{number}", f"Tovik{number} Vandrel was arrested in {name}.")
        text.say(Act("arrest", victims=(text.person(f"Tovik{number} Vandrel"),), where=text.place(name, *within)))
        texts.append(text)
    return texts


def linked(texts: list[Text], *judgements: Judgement) -> Resolution:
    claims = [claim for text in texts for claim in text.claims]
    return resolve(claims, sources={text.layer: text.source for text in texts}, judgements=judgements)


def asked(texts: list[Text], *judgements: Judgement) -> dict[frozenset[str], Candidate]:
    words = {text.layer: text.text for text in texts}

    def at(key: str) -> str:
        layer, _, span = key.rpartition(":")
        start, end = map(int, span.split("-"))
        return words[layer][start:end]

    found = linked(texts, *judgements).candidates
    return {frozenset({at(one.left), at(one.right)}): one for one in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vandra Freedom Guards", "Freedom Guards"),
        ("Lantern Committee", "Committee of the Lantern"),
        ("سازمان فانوس وندرا", "سازمان فانوس"),
        ("Sandrek Lantern Society", "Lantern Society of Sandrak"),
    ],
)
def test_bodies_of_nearly_one_name_are_asked_about(one: str, other: str) -> None:
    texts = told_of(one, other)

    assert frozenset({one, other}) in asked(texts)


def test_two_ministries_are_not_asked_about() -> None:
    ministries = [f"Ministry of {what}" for what in ("Justice", "Labour", "Trade", "Energy", "Culture")]
    found = asked(told_of(*ministries))

    assert not any(frozenset(pair) in found for pair in combinations(ministries, 2))


def test_initials_that_fit_two_are_asked_about_and_said_to_fit_two() -> None:
    found = asked(told_of("VFG", "Vandra Freedom Guards", "Valley Farmers Guild"))
    candidate = found[frozenset({"VFG", "Vandra Freedom Guards"})]

    assert [line.words for line in candidate.evidence] == [
        "“VFG” can be the initials of “Vandra Freedom Guards”, and of 1 more here"
    ]
    assert frozenset({"VFG", "Valley Farmers Guild"}) in found


def test_what_was_judged_is_not_asked_again() -> None:
    texts = told_of("Vandra Freedom Guards", "Freedom Guards")
    (candidate,) = asked(texts).values()

    for verdict in ("same", "different"):
        assert not asked(texts, Judgement(candidate.left, candidate.right, verdict, "told so by both"))


def test_answered_the_same_two_bodies_are_one() -> None:
    texts = told_of("Vandra Freedom Guards", "Freedom Guards")
    (candidate,) = asked(texts).values()
    entities = linked(texts, Judgement(candidate.left, candidate.right, "same", "both say so")).entities

    assert any({"Vandra Freedom Guards", "Freedom Guards"} <= {name.form for name in e.names} for e in entities)


def test_places_a_slip_apart_in_one_region_are_asked_about() -> None:
    elsewhere = [(name, "Pirella") for name in ("Zorabad", "Kelmin", "Famosul", "Hur", "Dezgat", "Mogira")]
    found = asked(located(("Vandrisa", "Lomay"), ("Fandrisa", "Lomay"), *elsewhere))

    assert frozenset({"Vandrisa", "Fandrisa"}) in found
    assert len(found) == 1


def test_the_odds_are_those_of_the_evidence() -> None:
    (candidate,) = asked(told_of("Vandra Freedom Guards", "Freedom Guards")).values()

    assert candidate.prior < 0
    assert candidate.log_odds == pytest.approx(candidate.prior + sum(line.bits for line in candidate.evidence))
