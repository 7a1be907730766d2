"""How probable is it that a phrase has a role? Logistic regression: a sum of weights of features, shipped as JSON."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from pathlib import Path
from typing import Literal, Self

from asnad.errors import EvaluationError

__all__ = ["ROLES", "Linear", "Models", "Role", "model", "models_in", "shipped"]

Role = Literal["victim", "doer", "body"]
ROLES: tuple[Role, ...] = ("victim", "doer", "body")
"""Whom an act was done to; people who did it; the organisation behind it."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of features in natural log odds.

    ``threshold`` is the probability from which on a phrase is taken to have the role: where precision and recall
    were best together when it was trained. ``trained`` says when, and ``on`` on what.
    """

    role: str
    weights: Mapping[str, float]
    bias: float
    threshold: float
    trained: str = ""
    on: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, text: str) -> Self:
        """A model as it is shipped."""
        said = json.loads(text)
        return cls(**{**said, "on": tuple(said["on"])})

    def to_json(self) -> str:
        """The model, a weight a line, the same for the same weights."""
        said = {
            "role": self.role,
            "trained": self.trained,
            "on": list(self.on),
            "threshold": self.threshold,
            "bias": self.bias,
            "weights": dict(sorted(self.weights.items())),
        }
        return json.dumps(said, ensure_ascii=False, indent=0) + "\n"

    def probability(self, features: Collection[str]) -> float:
        """The probability of the role for what has these features; unknown ones say nothing."""
        weights = self.weights
        log_odds = self.bias + sum([weights[feature] for feature in features if feature in weights])
        return 1 / (1 + exp(-max(-50.0, min(50.0, log_odds))))


Models = Mapping[Role, Linear]
"""A model for each role."""


@cache
def shipped() -> Models:
    """The models that come with Asnad."""
    return {role: model(role) for role in ROLES}


def models_in(folder: Path) -> Models:
    """The models that a folder of weights holds.

    Raises:
        EvaluationError: a role has none, or a file is none.
    """
    found: dict[Role, Linear] = {}
    for role in ROLES:
        path = folder / f"{role}.json"
        try:
            found[role] = Linear.from_json(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise EvaluationError(
                f"{path}: no weights of a model ({error}). They are made by bench.train_reader"
            ) from error
    return found


@cache
def model(role: Role) -> Linear:
    """The model that comes with Asnad."""
    return Linear.from_json(files(__package__).joinpath("weights", f"{role}.json").read_text(encoding="utf-8"))
