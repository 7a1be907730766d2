"""Several models that are asked of the same things: one look at the features does for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from functools import lru_cache

from asnad.propose.score.linear import Linear

__all__ = ["Together", "together"]

_WIDTH, _SUM, _LEAST = 56, 40, 1 << 20
"""The bits of one model: the lower ones add up weights, each raised to be positive, the upper ones count them."""
_ALL, _ONE = (1 << _WIDTH) - 1, 1 << _SUM


class Together:
    """The weights of some models, those of one feature packed into one whole number, so that one sum does for all."""

    def __init__(self, models: tuple[Linear, ...]) -> None:
        self._models = models
        self._packed: dict[str, int] = defaultdict(int)
        for at, model in enumerate(models):
            for name, weight in model.thousandths.items():
                self._packed[name] += (_ONE + _LEAST + weight) << (at * _WIDTH)

    def probabilities(self, features: Set[str]) -> list[float]:
        """What :meth:`Linear.probability` of each model is for these features, in the models' order."""
        packed = sum(filter(None, map(self._packed.get, features)))
        found = []
        for model in self._models:
            known, raised = divmod(packed & _ALL, _ONE)
            found.append(model.probable((raised - known * _LEAST) / 1000, known))
            packed >>= _WIDTH
        return found


@lru_cache(maxsize=16)
def together(*models: Linear) -> Together:
    """These models, packed once."""
    return Together(models)
