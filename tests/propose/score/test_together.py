"""Models asked together say what each says alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnad.propose.score.linear import Linear
from asnad.propose.score.together import Together, together

_FEATURES = st.sampled_from([f"w={word}" for word in ["army", "village", "market", "river", "school", "convoy"]])
_WEIGHTS = st.dictionaries(_FEATURES, st.floats(-500, 500).map(lambda weight: round(weight, 4)))
_MODELS = st.builds(Linear, st.just("some"), _WEIGHTS, st.floats(-9, 9), st.floats(0, 1), st.booleans())


@given(st.lists(_MODELS, min_size=1, max_size=9), st.frozensets(_FEATURES | st.just("never seen")))
def test_together_and_alone(models: list[Linear], features: frozenset[str]) -> None:
    assert Together(tuple(models)).probabilities(features) == [model.probability(features) for model in models]


def test_packed_once() -> None:
    model = Linear("some", {"w=army": 1.5}, -1.0, 0.5)
    assert together(model) is together(model)
    assert together(model) is not together(Linear("some", {"w=army": 1.0}, -1.0, 0.5))
