"""Which model proposed it, told from the name that signs it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnad.model.proposer import language_model, model_proposer
from asnad.record.state import family

NAMES = st.text(st.characters(exclude_categories=["C"]), min_size=1)


@given(NAMES, NAMES)
def test_models_are_told_apart_and_each_keeps_its_name(one: str, other: str) -> None:
    signed = model_proposer(one, "3fa9c1d2")

    assert language_model(signed) == one
    assert (family(signed) == family(model_proposer(other, "00000000"))) is (one == other)


def test_rules_and_people_are_no_language_model() -> None:
    for name in ("asnad-english/1", "asnad-propose-table/1+ab", "R. Amari", ""):
        assert language_model(name) is None
