"""Which methods are there, by the word for each, and which suit a table?"""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from typing import Any, cast

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Method

__all__ = ["METHODS", "method_named", "methods_for"]


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a method is (module:class), with which settings, and what it is in a line."""

    place: str
    words: str
    settings: dict[str, Any] = field(default_factory=dict)


METHODS: dict[str, _Entry] = {
    "latent": _Entry("latent:LatentClasses", "Bayesian latent classes: some people are easier to find than others"),
    "graphs": _Entry("graphs:DecomposableGraphs", "Bayesian average over all decomposable graphs of dependence"),
    "loglinear": _Entry("loglinear:LogLinear", "the log-linear model of lowest BIC"),
    "aic": _Entry("loglinear:LogLinear", "the log-linear model of lowest AIC", {"criterion": "aic"}),
    "averaged": _Entry("loglinear:LogLinear", "all log-linear models, averaged by BIC", {"average": True}),
    "stepwise": _Entry("loglinear:Stepwise", "log-linear pairs of lists, added while they matter"),
    "threshold": _Entry(
        "loglinear:Threshold", "log-linear pairs and triples, kept where their posterior is clear of 0"
    ),
    "no-highest-order": _Entry("sensitivity:HighestOrder", "no interaction of all lists at once, and nothing else"),
    "covariates": _Entry("covariates:DoublyRobust", "two lists, independent among people of like covariates"),
    "chapman": _Entry("twolists:Chapman", "two lists, taken for independent"),
    "lincoln-petersen": _Entry("twolists:LincolnPetersen", "two lists, taken for independent, uncorrected"),
    "chao": _Entry("chao:ChaoLowerBound", "a lower bound when some people are easier to find than others"),
}
"""Every method; what is loaded is what is asked for."""

_THREE_AND_MORE = ("latent", "graphs", "loglinear", "stepwise", "chao")
_MANY = ("latent", "chao")
_TWO = ("chapman", "chao")
MOST_LISTS_FOR_GRAPHS = 6


def method_named(name: str, **settings: Any) -> Method:
    """The method of this name. Raises ``NotEstimable`` when there is none."""
    if name not in METHODS:
        raise NotEstimable(f"there is no method {name!r}; there are: {', '.join(METHODS)}")
    entry = METHODS[name]
    module, called = entry.place.split(":")
    made = getattr(importlib.import_module(f"asnad.estimate.{module}"), called)(**entry.settings, **settings)
    return cast("Method", made)


def methods_for(histories: CaptureHistories) -> tuple[str, ...]:
    """The methods that are run side by side when none is named: all that suit so many lists, most trusted first."""
    lists = int((histories.sizes > 0).sum())
    if lists <= 2:
        numeric = any(isinstance(value, float) for column in histories.columns.values() for value in column)
        return ("covariates", *_TWO) if numeric else _TWO
    return _THREE_AND_MORE if lists <= MOST_LISTS_FOR_GRAPHS else _MANY
