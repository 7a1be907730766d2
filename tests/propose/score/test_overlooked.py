"""Whom the reader may have overlooked: only people, only those no rule claims, each with its sentence."""

from __future__ import annotations

from asnad.propose.score.overlooked import overlooked
from tests.propose.reader import SOURCE, layer

TEXT = (
    "Activists remember the kidnapped journalist and her driver. Mirela Holt, kidnapped in May and murdered, wrote on"
    " prisons. Dovin Morvan was shot dead by gunmen in Lomay. Lenka Oskari reported it."
)


def test_who_is_claimed_already_is_not_named() -> None:
    names = {one.name for one in overlooked(layer(TEXT), SOURCE, least=0.0)}

    assert "Dovin Morvan" not in names
    assert "Lenka Oskari" in names


def test_doers_and_who_holds_an_office_are_not_named() -> None:
    text = (
        "Justice Minister Dovin Morvan was born in 1950. Morvan was hanged in effigy. Lenka Oskari shot two men dead."
    )

    assert not list(overlooked(layer(text), SOURCE, least=0.0))


def test_each_stands_with_a_sentence_of_the_text_that_names_it() -> None:
    for one in overlooked(layer(TEXT), SOURCE, least=0.0):
        assert TEXT[one.sentence.start : one.sentence.end] == one.sentence.exact
        assert one.name.split()[-1] in one.sentence.exact


def test_the_least_probability_is_kept_to() -> None:
    everybody = list(overlooked(layer(TEXT), SOURCE, least=0.0))

    assert all(one.probability >= 0.3 for one in overlooked(layer(TEXT), SOURCE))
    assert not list(overlooked(layer(TEXT), SOURCE, least=1.0))
    assert everybody
