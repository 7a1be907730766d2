"""How much of the invented paragraphs is found, and is any must-not broken? The floors were reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.prose import gold_of, measure

GOLD = Path(__file__).parent.parent / "gold"
FLOORS = [("es", 0.96, 1.0), ("fr", 0.98, 1.0), ("fa", 0.98, 1.0), ("ar", 0.94, 1.0)]
HELD_OUT = [("es", 0.8, 0.88), ("fr", 0.9, 0.81), ("fa", 0.8, 1.0), ("ar", 0.77, 1.0)]
"""What was found, and how precisely, when the held-out paragraphs were first read."""


@pytest.mark.parametrize(("language", "found", "precision"), FLOORS)
def test_the_development_paragraphs_are_read_as_well_as_they_once_were(
    language: str, found: float, precision: float
) -> None:
    evaluation = measure(GOLD / language / "dev.txt")
    assert evaluation.must_nots_broken == []
    assert evaluation.found / evaluation.of >= found, evaluation.missed
    assert evaluation.precision >= precision, evaluation.spurious


@pytest.mark.parametrize(("language", "found", "precision"), HELD_OUT)
def test_the_held_out_paragraphs_are_read_no_worse_than_at_first(language: str, found: float, precision: float) -> None:
    evaluation = measure(GOLD / language / "held.txt")
    assert evaluation.must_nots_broken == []
    assert evaluation.found / evaluation.of >= found, evaluation.missed
    assert evaluation.precision >= precision, evaluation.spurious


@pytest.mark.parametrize("language", [language for language, _, _ in FLOORS])
def test_there_are_thirty_development_paragraphs_and_must_nots_among_them(language: str) -> None:
    text, gold = gold_of(GOLD / language / "dev.txt")
    assert len(text.split("\n\n")) > 30
    assert sum(line["kind"] == "must_not" for line in gold) >= 6


def test_a_quote_that_is_not_in_its_paragraph_is_refused(tmp_path: Path) -> None:
    notes = tmp_path / "es" / "dev.txt"
    notes.parent.mkdir()
    notes.write_text("Una frase.\n+ act killing | otra frase\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2: 'otra frase' is not in the paragraph above"):
        gold_of(notes)
