"""English trigger words in all their forms."""

from __future__ import annotations

import pytest

from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import NounForms, VerbForms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("kill", VerbForms("kill", "kills", "killed", "killed", "killing")),
        ("torture", VerbForms("torture", "tortures", "tortured", "tortured", "torturing")),
        (
            "bury secretly",
            VerbForms("bury secretly", "buries secretly", "buried secretly", "buried secretly", "burying secretly"),
        ),
        ("stab", VerbForms("stab", "stabs", "stabbed", "stabbed", "stabbing")),
        ("beat/beat/beaten", VerbForms("beat", "beats", "beat", "beaten", "beating")),
        ("kidnap/kidnapped/kidnapped", VerbForms("kidnap", "kidnaps", "kidnapped", "kidnapped", "kidnapping")),
        ("round up", VerbForms("round up", "rounds up", "rounded up", "rounded up", "rounding up")),
        ("die", VerbForms("die", "dies", "died", "died", "dying")),
        ("flee/fled/fled", VerbForms("flee", "flees", "fled", "fled", "fleeing")),
        ("execute", VerbForms("execute", "executes", "executed", "executed", "executing")),
        ("punch", VerbForms("punch", "punches", "punched", "punched", "punching")),
        (
            "put to death/put to death/put to death",
            VerbForms("put to death", "puts to death", "put to death", "put to death", "putting to death"),
        ),
        (
            "forcibly disappear",
            VerbForms(
                "forcibly disappear",
                "forcibly disappears",
                "forcibly disappeared",
                "forcibly disappeared",
                "forcibly disappearing",
            ),
        ),
        ("question", VerbForms("question", "questions", "questioned", "questioned", "questioning")),
        ("appear", VerbForms("appear", "appears", "appeared", "appeared", "appearing")),
    ],
)
def test_verb_forms(entry: str, expected: VerbForms) -> None:
    assert verb_forms(entry) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("killing", NounForms("killing", "killings")),
        ("gunman/gunmen", NounForms("gunman", "gunmen")),
        ("atrocity", NounForms("atrocity", "atrocities")),
        ("clash", NounForms("clash", "clashes")),
        ("attorney", NounForms("attorney", "attorneys")),
    ],
)
def test_noun_forms(entry: str, expected: NounForms) -> None:
    assert noun_forms(entry) == expected


def test_a_verb_of_two_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="has 2 parts"):
        verb_forms("shoot/shot")


def test_a_noun_of_three_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="has 3 parts"):
        noun_forms("a/b/c")


@pytest.mark.parametrize("name", ["acts", "degrees", "relations", "outcomes", "offices", "traits"])
def test_every_entry_can_be_inflected(name: str) -> None:
    for term in vocabulary(name).terms.values():
        for entry in term.words.get("en.verb", ()):
            assert all(verb_forms(entry))
        for part in ("en.noun", "en.agent", "en.victim"):
            for entry in term.words.get(part, ()):
                assert all(noun_forms(entry))
