"""How probable is it? Logistic regression: a sum of weights of features, shipped as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import copysign, exp, sqrt
from pathlib import Path
from sys import intern
from typing import Literal, Self

from asnad.errors import EvaluationError

__all__ = ["INCIDENT", "KINDS", "MODELS", "ROLES", "SLOTS", "Linear", "Models", "Role", "models_in", "shipped"]

Role = Literal["victim", "doer", "body"]
ROLES: tuple[Role, ...] = ("victim", "doer", "body")
"""Whom an act was done to; people who did it; the organisation behind it."""
INCIDENT = "incident"
"""That a text reports an attack on people."""
KINDS = (
    "killing", "torture", "kidnapping", "enforced_disappearance", "deprivation_of_liberty", "other_wrong", "no_wrong",
)  # fmt: skip
"""What a text tells of that was done to people; most are codes of the acts' vocabulary."""
SLOTS = ("day", "place", "number")
"""When and where it happened, and to how many."""
MODELS = (INCIDENT, *KINDS, *ROLES, *SLOTS)


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of features in natural log odds, of which three decimals count.

    ``threshold`` is the probability from which on the answer is taken to be yes: where precision and recall were best
    together when it was trained. Of a ``scaled`` model, weights are divided by the root of how many features it knows
    of what is asked about: a long text is no likelier to tell of something. ``trained`` says when, and ``on`` on what.
    """

    name: str
    weights: Mapping[str, float] = field(hash=False)
    bias: float
    threshold: float
    scaled: bool = False
    trained: str = ""
    on: tuple[str, ...] = ()
    thousandths: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Whole numbers have one sum in whatever order they come; fractions have not.
        thousandths = {intern(name): whole for name, weight in self.weights.items() if (whole := round(1000 * weight))}
        object.__setattr__(self, "thousandths", thousandths)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """A model as it is shipped."""
        said = json.loads(text)
        return cls(**{**said, "on": tuple(said["on"])})

    def to_json(self) -> str:
        """The model, a weight a line, the same for the same weights."""
        said = {
            "name": self.name,
            "trained": self.trained,
            "on": list(self.on),
            "threshold": self.threshold,
            "scaled": self.scaled,
            "bias": self.bias,
            "weights": dict(sorted(self.weights.items())),
        }
        return json.dumps(said, ensure_ascii=False, indent=0) + "\n"

    def probability(self, features: Set[str]) -> float:
        """The probability (0–1) of yes for what has these features; unknown ones say nothing."""
        return self.probable(self.weight(features), len(self.thousandths.keys() & features) if self.scaled else 0)

    def probable(self, weight: float, known: int) -> float:
        """The probability of yes for what has features of this weight together, so many of them ``known``."""
        odds = self.bias + (weight / sqrt(known or 1) if self.scaled else weight)
        return 1 / (1 + exp(-odds if -50 < odds < 50 else copysign(50, -odds)))

    def weight(self, features: Set[str]) -> float:
        """How much these features speak for yes, in log odds."""
        return sum(filter(None, map(self.thousandths.get, features))) / 1000

    def takes(self, features: Set[str]) -> bool:
        """Whether what has these features is taken for it."""
        return self.probability(features) >= self.threshold


Models = Mapping[str, Linear]
"""The models by their names."""


@cache
def shipped() -> Models:
    """The models that come with Asnad."""
    folder = files(__package__).joinpath("weights")
    return {name: Linear.from_json(folder.joinpath(f"{name}.json").read_text(encoding="utf-8")) for name in MODELS}


def models_in(folder: Path) -> Models:
    """The models that a folder of weights holds.

    Raises:
        EvaluationError: one is missing, or a file is none.
    """
    found: dict[str, Linear] = {}
    for name in MODELS:
        path = folder / f"{name}.json"
        try:
            found[name] = Linear.from_json(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise EvaluationError(
                f"{path}: no weights of a model ({error}). They are made by bench.train_reader"
            ) from error
    return found
