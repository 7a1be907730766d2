"""An answer is about words in a text: when the text is read anew, it is about the same words, or about nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad import Case
from asnad.case.carried import carried, found_again
from asnad.model.frames import Act
from asnad.model.judgement import Judgement
from asnad.model.source import Capture
from asnad.model.text import Span
from asnad.record.entry import Author
from asnad.record.state import Judged, LayerHead, State
from tests.link.told import Text

BY = "R. Amari"
ROWS = ["Tovik Vandrel,execution,1985-03-03,Vandra", "Mirela Oskari,execution,1986-04-03,Lomay"]
OTHER = ["Dovin Sandrek,execution,1994-05-09,Meran", "Lenka Morvan,execution,1995-07-11,Harlo"]


def span_of(text: str, words: str, number: int = 0) -> Span:
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


OLD = "In spring Tovik Vandrel was taken from his house in Vandra. In June another man, Tovik Vandrel of Lomay, fled."


def test_words_are_found_where_their_surroundings_are() -> None:
    new = "A paragraph that was added by the editors. " + OLD

    for number in (0, 1):
        found = found_again(OLD, span_of(OLD, "Tovik Vandrel", number), new)
        assert found == span_of(new, "Tovik Vandrel", number)


def test_line_breaks_make_no_difference() -> None:
    new = OLD.replace(" was taken", "\nwas  taken")

    assert found_again(OLD, span_of(OLD, "Tovik Vandrel"), new) == span_of(new, "Tovik Vandrel")


def test_a_namesake_elsewhere_is_not_meant() -> None:
    new = "Quite another text altogether, which tells of Tovik Vandrel, a baker who lives in peace to this day."

    assert found_again(OLD, span_of(OLD, "Tovik Vandrel"), new) is None


def test_of_two_alike_neither_is_meant() -> None:
    sentence = (
        "In spring Tovik Vandrel was taken from his house in the old town of Vandra by four men who said nothing. "
    )
    padding = sentence * 3

    assert found_again(padding, span_of(padding, "Tovik Vandrel", 1), padding * 2) is None


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_what_is_found_is_those_words(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    found = found_again(old, span, new)

    assert found is None or new[found.start : found.end] == old[span.start : span.end]


@given(st.text(min_size=1, max_size=80), st.data())
def test_in_the_same_text_nothing_is_found_elsewhere(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    assert found_again(text, span, text) in (span, None)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        write(case, "a.csv", ROWS)
        write(case, "b.csv", ["Tovic Vandrell,execution,1995-03-03,Harlo"])
        yield case


def write(case: Case, name: str, rows: list[str]) -> None:
    (case.sources / name).write_text("\n".join(["name,act,date,place", *rows, ""]), encoding="utf-8")
    case.build(processes=1)


def are_one(case: Case, left: str, right: str) -> bool:
    return any(
        {left, right} <= {name.form for name in entity.names}
        for entity in case.release().entities
        if entity.kind == "person"
    )


def test_an_answer_outlives_a_new_edition_of_its_list(case: Case) -> None:
    case.answer("Tovik Vandrel", "Tovic Vandrell", "same", by=BY, reason="one prison number")
    write(case, "a.csv", [*OTHER, *ROWS])

    assert are_one(case, "Tovik Vandrel", "Tovic Vandrell")
    (answer,) = case.answers()
    assert answer.applies
    assert {answer.left.words, answer.right.words} == {"Tovik Vandrel", "Tovic Vandrell"}


def test_an_answer_on_a_row_that_was_taken_out_means_nobody_else(case: Case) -> None:
    case.answer("Tovik Vandrel", "Tovic Vandrell", "same", by=BY, reason="one prison number")
    write(case, "a.csv", ["Tovik Vandrel,arrest,2004-12-24,Pirella", *OTHER])

    assert not are_one(case, "Tovik Vandrel", "Tovic Vandrell")
    (answer,) = case.answers()
    assert not answer.applies


def test_a_build_says_which_answers_mean_nothing_now(case: Case) -> None:
    case.answer("Tovik Vandrel", "Tovic Vandrell", "same", by=BY, reason="one prison number")
    (case.sources / "a.csv").write_text("name,act,date,place\n" + OTHER[0] + "\n", encoding="utf-8")

    (notice,) = [notice for notice in case.build(processes=1).notices if "answer" in notice]
    assert "asnad link answers" in notice


def test_a_later_answer_replaces_one_that_was_carried_over(case: Case) -> None:
    case.answer("Tovik Vandrel", "Tovic Vandrell", "same", by=BY, reason="one prison number")
    write(case, "a.csv", [*OTHER, *ROWS])
    case.answer("Tovik Vandrel", "Tovic Vandrell", "different", by=BY, reason="two fathers")

    assert not are_one(case, "Tovik Vandrel", "Tovic Vandrell")
    assert [(answer.verdict, answer.status) for answer in case.answers(every=True)] == [
        ("same", "replaced"),
        ("different", "standing"),
    ]
    assert case.conflicts() == []

    case.withdraw(case.answers()[0].number, by=BY, reason="one father")
    assert are_one(case, "Tovik Vandrel", "Tovic Vandrell")


def test_an_old_mention_still_names_who_it_named(case: Case) -> None:
    case.answer("Tovik Vandrel", "Tovic Vandrell", "unsure", by=BY, reason="two prison numbers")
    before = case.answers()[0].left.mention
    write(case, "a.csv", [*OTHER, *ROWS])

    assert case.link_reasons(before) == case.link_reasons(case.answers()[0].left.mention)


def test_a_mention_that_a_newer_reader_cuts_otherwise_is_still_meant() -> None:
    text = Text("L", "On Monday Colonel Tovik Vandrel was taken.")
    text.say(Act("arrest", victims=(text.person("Tovik Vandrel"),)))
    wide = text.span("Colonel Tovik Vandrel")
    elsewhere = text.span("Monday")
    left, right = (f"L:{span.start}-{span.end}" for span in (elsewhere, wide))
    head = LayerHead("L", "s-L", "bytes", "reader/1", "en", 0)
    state = State(
        sources={"s-L": text.source},
        current={"s-L": Capture("bytes", 1, "text/plain", "s-L", "L.txt")},
        layers={"L": head},
        judgements={(left, right): Judged(Judgement(left, right, "different", "two"), Author("person", BY), "", 1)},
        _newest_layer={("s-L", "bytes"): "L"},
    )
    now = text.span("Tovik Vandrel")

    moved = carried(state, text.claims, {"L": text.source}, lambda _: text.text)

    assert moved == {right: f"L:{now.start}-{now.end}"}
