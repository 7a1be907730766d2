"""Claims as sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import (
    Accountability,
    Act,
    Alias,
    Content,
    Gap,
    Involvement,
    Kinship,
    Membership,
    Norm,
    Outcome,
    Portrayal,
    Post,
    Statement,
    Toll,
    Trait,
)
from asnad.model.mention import Mention, Place
from asnad.model.text import Quote, Words
from asnad.model.when import When
from asnad.publish.sentence import plain, sentence
from asnad.publish.speech import speech

NAVAR = Mention("Navar Kelmen", "person")
TILDA = Mention("Tilda Ostrand", "person")
CLUB = Mention("the River Club", "organisation")
PRISONERS = Mention("prisoners", "group")
MAY = When("in May 1990", date(1990, 5, 1), date(1990, 5, 31), "1990-05", precision="month")
QUAY = Place("the old quay", within=("Varen",))


def said(content: Content, language: str = "en", **more: Any) -> str:
    claim = Claim(content, Quote("1a", 0, 1, "x"), **more)
    return plain(sentence(claim, speech(language)), speech(language))


@pytest.mark.parametrize(
    ("content", "english"),
    [
        (
            Act("arrest", (NAVAR, TILDA), (Involvement(CLUB, "ordered"),), when=MAY, where=QUAY),
            "Arrest of Navar Kelmen and Tilda Ostrand, May 1990, the old quay, Varen, the River Club (ordered it)",
        ),
        (Act("arrest"), "Arrest"),
        (
            Act("execution", (PRISONERS,), count=Count("thousands", 2000, None, "≥")),
            "Execution of prisoners (thousands)",
        ),
        (Toll(Count("about 40", 40, 40, "≈"), "killing", PRISONERS, MAY), "Killing: about 40 prisoners, May 1990"),
        (
            Post(NAVAR, Words("harbour master"), CLUB, since=MAY),
            "Navar Kelmen: harbour master, the River Club, from May 1990",
        ),
        (
            Post(NAVAR, Words("harbour master"), change="left", as_of=MAY),
            "Navar Kelmen: left the post of harbour master, as of May 1990",
        ),
        (Membership(NAVAR, CLUB, "founded"), "Navar Kelmen: founded the River Club"),
        (Trait(NAVAR, "profession", Words("joiner")), "Navar Kelmen: profession: joiner"),
        (Kinship(NAVAR, "sister", TILDA), "Tilda Ostrand: sister of Navar Kelmen"),
        (Alias(NAVAR, (Mention("the Heron", "person"),)), "Navar Kelmen: also called the Heron"),
        (Portrayal(NAVAR, Words("smuggler")), "Navar Kelmen: presented as “smuggler” (label)"),
        (Accountability(NAVAR, "charged", CLUB), "Navar Kelmen: charged, by the River Club"),
        (Statement(CLUB, "publication", Words("its yearbook")), "the River Club: publication, “its yearbook”"),
        (
            Norm(Mention("the harbour act", "thing"), "forbids", Words("night work")),
            "the harbour act forbids: “night work”",
        ),
        (Outcome(CLUB, Words("grew")), "the River Club: “grew”"),
        (Gap("missing_list", Words("the list follows")), "Missing list: “the list follows”"),
    ],
)
def test_every_frame_is_a_plain_sentence(content: Content, english: str) -> None:
    assert said(content) == english


@pytest.mark.parametrize(
    ("more", "opening"),
    [
        ({"modality": "ordered"}, "Ordered, not said to have happened: "),
        ({"modality": "planned"}, "Planned, not said to have happened: "),
        ({"modality": "threatened"}, "Threatened, not said to have happened: "),
        ({"modality": "attempted"}, "Attempted, not said to have happened: "),
        ({"modality": "possible"}, "Said to be possible: "),
        ({"modality": "purpose"}, "An aim, not said to have happened: "),
        ({"modality": "supposed"}, "Supposed, not said to have happened: "),
        ({"polarity": "negative"}, "Said not to be so: "),
        ({"stance": "denied"}, "Reported and rejected by the source: "),
        ({"stance": "disputed"}, "Reported and doubted by the source: "),
        ({"stance": "attributed"}, "Reported at a distance: "),
        (
            {"stance": "disputed", "modality": "planned"},
            "Reported and doubted by the source: planned, not said to have happened: ",
        ),
    ],
)
def test_what_is_not_said_to_have_happened_never_reads_as_if_it_had(more: dict[str, Any], opening: str) -> None:
    assert said(Act("arrest", (NAVAR,)), **more) == f"{opening}Arrest of Navar Kelmen"


def test_a_pronoun_is_named_for_whom_it_stands_with_its_own_word_beside() -> None:
    he = Mention("he", "person", antecedents=(NAVAR,), basis="resolved")
    assert said(Act("arrest", (he,))) == "Arrest of Navar Kelmen (“he”)"


def test_a_pronoun_for_two_names_both() -> None:
    they = Mention("the two", "group", antecedents=(NAVAR, TILDA), basis="resolved")
    assert said(Act("arrest", (they,))) == "Arrest of Navar Kelmen and Tilda Ostrand (“the two”)"


def test_a_number_that_the_words_already_give_is_not_said_twice() -> None:
    many = Mention("thousands of prisoners", "group")
    assert said(Toll(Count("thousands", 2000, None, "≥"), "killing", many)) == "Killing: thousands of prisoners"


def test_persian_sentences_are_persian_with_foreign_names_isolated() -> None:
    assert said(Act("arrest", (NAVAR,), when=MAY), "fa") == "بازداشت \u2068Navar Kelmen\u2069، مهٔ ۱۹۹۰"


def test_a_doer_that_was_only_concluded_says_so() -> None:
    concluded = Mention("the River Club", "organisation", basis="inferred")
    content = Act("arrest", (NAVAR,), (Involvement(concluded),))

    assert "concluded by machine, not said" in said(content)
    assert "نتیجه‌گیری ماشین" in said(content, "fa")


def test_a_name_in_two_cells_or_over_two_lines_stands_in_one() -> None:
    kelmen, ostrand = Mention("KELMEN\tNavar", "person"), Mention("Tilda\nOstrand", "person")
    assert said(Act("arrest", (kelmen, ostrand))) == "Arrest of KELMEN Navar and Tilda Ostrand"
