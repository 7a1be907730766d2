"""How is a reading measured against a gold file?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from asnad.errors import EvaluationError
from asnad.propose.evaluation.claims import Evaluation, evaluate
from tests.propose.reader import read

TEXT = (
    "Amity Watch claims that soldiers killed two nurses in 1985. Who killed Lina Okoro? The army arrested Torben Alvik."
)
ARREST = "The army arrested Torben Alvik"


def line(quote: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    base = {
        "id": "c01", "kind": "claim", "claim_type": "act", "quote": quote, "start": start, "end": start + len(quote),
        "asserter": {"kind": "author", "name": None}, "stance": "asserted", "polarity": "pos",
    }  # fmt: skip
    return {**base, **more}


def measure(tmp_path: Path, *lines: dict[str, Any], text: str = TEXT) -> Evaluation:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(json.dumps(one) for one in lines), encoding="utf-8")
    return evaluate(gold, read(text), text)


def test_a_claim_with_type_asserter_and_stance_is_found(tmp_path: Path) -> None:
    result = measure(tmp_path, line(ARREST, act="arrest", subject="army", object="Torben Alvik"))
    assert (result.found, result.of) == (1, 1)
    assert result.slots["subject"] == {"right": 1, "of": 1}


@pytest.mark.parametrize(
    "wrong",
    [
        {"claim_type": "law"},
        {"asserter": {"kind": "cited", "name": "Amity Watch"}},
        {"stance": "disputed"},
        {"polarity": "neg"},
        {"act": "defamation"},
        {"object": "Lina Okoro"},
    ],
)
def test_one_wrong_slot_and_it_is_not_found(tmp_path: Path, wrong: dict[str, Any]) -> None:
    result = measure(tmp_path, line(ARREST, **wrong))
    assert result.found == 0
    assert result.missed


def test_a_quote_elsewhere_is_not_found(tmp_path: Path) -> None:
    assert measure(tmp_path, line("Who killed Lina Okoro?")).found == 0


def test_each_of_ours_is_used_once(tmp_path: Path) -> None:
    one = line(ARREST)
    assert measure(tmp_path, one, {**one, "id": "c02"}).found == 1


def test_precision_counts_what_no_gold_claim_says(tmp_path: Path) -> None:
    assert measure(tmp_path, line(ARREST)).precision == 0.5


def test_counts_and_dates_are_measured(tmp_path: Path) -> None:
    killing = line(
        "soldiers killed two nurses in 1985",
        asserter={"kind": "cited", "name": "Amity Watch"},
        stance="attributed",
        act="killing",
        count={"raw": "two", "op": "=", "min": 2, "max": 2},
        date={"raw": "in 1985", "from": "1985-01-01", "to": "1985-12-31"},
    )
    result = measure(tmp_path, killing)
    assert result.slots["count"] == {"right": 1, "of": 1}
    assert result.slots["date"] == {"right": 1, "of": 1}


def test_a_must_not_over_a_victim_is_broken(tmp_path: Path) -> None:
    must_not = line("Torben Alvik", id="m01", kind="must_not", claim_type="must_not")
    result = measure(tmp_path, must_not)
    assert len(result.must_nots_broken) == 1
    assert result.must_nots_broken[0].startswith("m01")
    assert result.of == 0


def test_a_must_not_over_a_question_stands(tmp_path: Path) -> None:
    must_not = line("Who killed Lina Okoro?", kind="must_not", claim_type="must_not")
    assert measure(tmp_path, must_not).must_nots_broken == []


def test_quotes_are_found_again_in_a_text_read_otherwise(tmp_path: Path) -> None:
    shifted = "A title\n\n" + TEXT.replace("Torben Alvik", "Torben\u00a0Alvik")
    assert measure(tmp_path, line(ARREST), text=shifted).found == 1


@pytest.mark.parametrize(
    "bad", ["not json", "{}", json.dumps(line(ARREST) | {"quote": "never said", "start": 0, "end": 3})]
)
def test_a_gold_file_that_cannot_be_used_is_an_error(tmp_path: Path, bad: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(bad, encoding="utf-8")
    with pytest.raises(EvaluationError, match="line 1"):
        evaluate(gold, read(TEXT), TEXT)


def test_the_figures_are_plain_values(tmp_path: Path) -> None:
    figures = json.loads(json.dumps(measure(tmp_path, line(ARREST)).as_dict()))
    assert set(figures) == {"found", "of", "precision", "must_nots_broken", "slots", "missed", "spurious"}
