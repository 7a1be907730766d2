"""What does the English reader promise of every claim, whatever the text?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.model.frames import Act
from asnad.propose.english.reader import PROPOSER, VERSION, propose
from asnad.propose.slots import slot_spans
from tests.propose.reader import SOURCE, acts, layer, only_act, read, victims, voices

WORDS = st.sampled_from(
    [
        "the",
        "army",
        "killed",
        "arrested",
        "three",
        "men",
        "women",
        "of",
        "in",
        "Alba",
        "Torben",
        "Alvik",
        "said",
        "that",
        ",",
        ".",
        "“",
        "”",
        '"',
        "'",
        "’",
        "—",
        "(",
        ")",
        "[",
        "]",
        ":",
        ";",
        "?",
        "!",
        "and",
        "by",
        "was",
        "were",
        "been",
        "to",
        "not",
        "would",
        "more",
        "than",
        "300",
        "prisoners",
        "who",
        "which",
        "1991",
        "on",
        "3",
        "May",
        "according",
        "members",
        "founded",
        "minister",
        "of",
        "justice",
        "however\xa0the",
        "regime",
        "two",
        "such",
        "individuals",
        "torture",
        "and",
        "execution",
        "against",
        "under",
        "while",
        "most",
        "whom",
        "ordered",
        "massacre",
        "claimed",
        "denied",
        "allegedly",
        "their",
        "his",
        "they",
        "he",
        "it",
        "“gang”",
        "-",
        "'s",
        "of'",
        "\n",
        "\n\n",
        "\u200c",
        "\u200f",
        "ا",
    ]
)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_fault_and_every_slot_is_an_exact_slice(text: str) -> None:
    for claim in read(text):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        for span, wording in slot_spans(claim.content):
            assert text[span.start : span.end] == wording


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_order_of_the_readers_own_words_gives_exact_slices(text: str) -> None:
    for claim in read(text):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert claim.sanad[0].kind == "source"
        for span, wording in slot_spans(claim.content):
            assert text[span.start : span.end] == wording


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_reading_twice_gives_the_same_claims(text: str) -> None:
    assert read(text) == read(text)


def test_claims_carry_a_rule_and_leave_their_id_to_the_journal() -> None:
    for claim in read("The army arrested Torben Alvik in Alba in 1991."):
        assert claim.rule
        assert claim.id == ""


def test_the_proposer_has_a_name_and_a_version() -> None:
    assert VERSION.startswith(PROPOSER + "/")


def test_claims_are_in_order_of_their_quotes() -> None:
    starts = [
        c.quote.start for c in read("Soldiers shot two men. Police arrested Torben Alvik. The army killed a nurse.")
    ]
    assert len(starts) == 3
    assert starts == sorted(starts)


def test_a_text_in_another_script_gives_no_claims() -> None:
    assert read("در تابستان سه نفر کشته شدند.") == []


def test_no_break_spaces_stand_in_for_spaces() -> None:
    _, act = only_act("The\u00a0army\u00a0arrested Torben\u00a0Alvik.")
    assert victims(act) == ["Torben\u00a0Alvik"]


def test_curly_and_straight_quotation_marks_read_alike() -> None:
    curly = read("The regime announced that it would execute a “gang of smugglers”.")
    straight = read('The regime announced that it would execute a "gang of smugglers".')
    assert [(c.stance, c.modality, c.rule) for c in curly] == [(c.stance, c.modality, c.rule) for c in straight]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_apostrophes_of_either_shape_hold_a_negation(mark: str) -> None:
    claim, _ = only_act(f"The army didn{mark}t kill the miners.")
    assert claim.polarity == "negative"


def test_capitals_throughout_are_read_too() -> None:
    _, act = only_act("SOLDIERS OF THE THIRD BRIGADE KIDNAPPED ABOUT 50 PEASANTS IN ALBA YESTERDAY MORNING.")
    assert victims(act) == ["ABOUT 50 PEASANTS"]
    assert [p.who.wording for p in act.perpetrators] == ["SOLDIERS OF THE THIRD BRIGADE"]


def test_a_sentence_does_not_end_at_an_abbreviation() -> None:
    _, act = only_act("Gen. T. Alvik killed Dr. Lina Okoro in Alba.")
    assert victims(act) == ["Dr. Lina Okoro"]


def test_rows_of_a_table_are_not_prose() -> None:
    from asnad.model.source import Block  # noqa: PLC0415

    text = "The army killed two men."
    assert propose(layer(text, Block("row", 0, len(text), row=2)), SOURCE) == []


def test_a_heading_asserts_nothing() -> None:
    from asnad.model.source import Block  # noqa: PLC0415

    text = "Army kills two men"
    assert propose(layer(text, Block("heading", 0, len(text), level=1)), SOURCE) == []


def test_everything_has_an_asserter() -> None:
    for claim in acts("Two men were killed. The army said that three rebels were shot."):
        assert voices(claim)[0] == "SOURCE"
        assert isinstance(claim.content, Act)


def test_what_is_too_long_for_a_sentence_is_passed_over_and_the_rest_is_read() -> None:
    endless = "in Lomay, " * 3000 + "he was."
    found = read(f"{endless} Mirela Holt was shot dead in Meran.")

    assert [claim.quote.exact for claim in found if isinstance(claim.content, Act)] == [
        "Mirela Holt was shot dead in Meran"
    ]
