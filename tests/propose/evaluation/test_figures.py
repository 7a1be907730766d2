"""Figures of a run: counted over documents, with an interval, kept, and held against a later one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.errors import EvaluationError
from asnad.propose.evaluation.figures import Document, Found, Measured, changes, load, save


def document(name: str, right: int, wrong: int, missed: int, slot: str = "victim") -> Document:
    found = [Found(slot, f"right {n}", True, "good") for n in range(right)]
    found += [Found(slot, f"wrong {n}", False, "bad") for n in range(wrong)]
    gone = [(slot, f"missed {n}") for n in range(missed)]
    return Document(name, tuple(found), (*((slot, f"right {n}") for n in range(right)), *gone), tuple(gone))


def measured(*documents: Document) -> Measured:
    return Measured.of("invented", documents, {"victim": ("victim",)})


def test_precision_recall_and_f1_are_over_all_documents() -> None:
    (figure,) = measured(document("a", 3, 1, 0), document("b", 1, 1, 2)).figures

    assert (figure.precision, figure.recall) == pytest.approx((4 / 6, 4 / 6))
    assert figure.f1 == pytest.approx(4 / 6)
    assert figure.wanted == 6


def test_each_rule_is_told_with_what_it_got_right_and_wrong() -> None:
    assert measured(document("a", 3, 1, 0), document("b", 1, 1, 2)).rules == {"bad": (0, 2), "good": (4, 0)}


@given(st.lists(st.tuples(*[st.integers(0, 4)] * 3), max_size=8))
def test_the_interval_holds_the_figure_and_is_the_same_each_time(counts: list[tuple[int, int, int]]) -> None:
    documents = [document(str(n), *each) for n, each in enumerate(counts)]
    (one,), (other,) = measured(*documents).figures, measured(*documents).figures

    assert one == other
    assert 0 <= one.low <= one.high <= 1


def test_no_documents_give_zeros_and_no_error() -> None:
    (figure,) = measured().figures

    assert (figure.f1, figure.low, figure.high) == (0.0, 0.0, 0.0)


def test_a_run_is_kept_and_read_again(tmp_path: Path) -> None:
    run = measured(document("a", 2, 1, 1))
    save(run, tmp_path / "run.json")

    again = load(tmp_path / "run.json")
    assert (again.figures, again.documents) == (run.figures, run.documents)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"documents": [{"name": 1}]}'])
def test_what_is_no_run_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")

    with pytest.raises(EvaluationError, match=r"run\.json"):
        load(tmp_path / "run.json")


def test_a_change_says_what_it_won_and_what_it_lost() -> None:
    before = measured(document("a", 1, 1, 1), document("b", 1, 0, 0))
    after = measured(document("a", 2, 0, 0), document("b", 0, 1, 1))

    won, lost = changes(before, after)
    assert won == ["a: victim 'right 1' (right)", "a: victim 'wrong 0' (wrong no longer said)"]
    assert lost == ["b: victim 'wrong 0' (wrong)", "b: victim 'right 0' (right no longer said)"]
