"""A pair as it is shown to who decides: weights and odds in words, and lines that add up."""

from __future__ import annotations

import pytest

from asnad.language.names import name_key
from asnad.link.candidate import Candidate, EvidenceLine, likelihood_words, lines_of, weight_words
from asnad.link.fellegi_sunter import Model
from asnad.link.record import Days, Happening, Record, Where


@pytest.mark.parametrize(
    ("bits", "words"),
    [
        (6.0, "strongly for"),
        (5.9, "for"),
        (3.0, "for"),
        (2.9, "slightly for"),
        (1.0, "slightly for"),
        (0.9, "says nothing"),
        (0.0, "says nothing"),
        (-0.9, "says nothing"),
        (-1.0, "slightly against"),
        (-3.0, "against"),
        (-6.0, "strongly against"),
    ],
)
def test_a_weight_in_words(bits: float, words: str) -> None:
    assert weight_words(bits) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (1.0, "almost certainly one"),
        (0.99, "almost certainly one"),
        (0.95, "very likely one"),
        (0.7, "likely one"),
        (0.5, "about as likely as not one"),
        (0.3, "likely not one"),
        (0.1, "very likely not one"),
        (0.0, "almost certainly not one"),
    ],
)
def test_a_probability_in_words(probability: float, words: str) -> None:
    assert likelihood_words(probability) == words


def test_the_prior_is_what_the_evidence_leaves() -> None:
    lines = (EvidenceLine("name", "A", "A", "alike", 9.0), EvidenceLine("birth", "1", "2", "apart", -2.0))

    assert Candidate("l:0-1", "m:0-1", -3.0, lines).prior == -10.0


def record(id_: str, name: str, day: int) -> Record:
    return Record(id_, "list", {"name": (name_key(name),), "event": Happening("", Days(day, day), Where())})


CROWD = [record(str(n), f"Person{n} Number{n}", 700_000 + 40 * n) for n in range(30)]


@pytest.mark.parametrize(
    ("one", "other"), [("Tovik Vandrel", "Tovic Vandrel"), ("Tovik Vandrel", "Mirela Vandrel"), ("Tovik", "Kesten")]
)
def test_the_lines_add_up_to_the_weight_of_the_pair(one: str, other: str) -> None:
    a, b = record("a", one, 726_000), record("b", other, 726_000)
    model = Model([*CROWD, a, b])

    lines = lines_of(model, a, b, {"name": one}, {"name": other})

    assert sum(line.bits for line in lines) == pytest.approx(model.weight(a, b))
    assert [abs(line.bits) for line in lines] == sorted((abs(line.bits) for line in lines), reverse=True)
    assert all(line.words for line in lines)
    assert {(line.left, line.right) for line in lines if line.kind == "name"} == {(one, other)}


def test_relatives_are_told_as_such() -> None:
    a, b = record("a", "Tovik Vandrel", 726_000), record("b", "Mirela Vandrel", 726_000)
    model = Model([*CROWD, a, b])

    assert "relatives" in {line.kind for line in lines_of(model, a, b, {}, {})}
