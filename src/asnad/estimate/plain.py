"""How does a study leave as JSON? Plain values, with everything needed to make it again."""

from __future__ import annotations

import math
import platform
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from asnad.estimate.assessment import Assessment
from asnad.estimate.result import Estimate, Light
from asnad.estimate.study import Study

__all__ = ["assessment_as_plain", "study_as_plain", "versions"]

FORMAT = "asnad estimate 1"


def study_as_plain(study: Study, level: float = 0.95) -> dict[str, Any]:
    """A study as mappings, sequences, numbers and words, ready for JSON.

    Bounds without an end (a resampled table may have no estimate) and numbers that are not defined are ``None``.
    """
    return {"format": FORMAT, **_scope(study, level), "versions": versions()}


def versions() -> dict[str, str]:
    """What the numbers were made with."""
    packages = {name: version(name) for name in ("asnad", "numpy", "scipy", "numba")}
    return {**packages, "python": platform.python_version()}


def _scope(study: Study, level: float) -> dict[str, Any]:
    table = study.histories
    scope: dict[str, Any] = {
        "title": study.title,
        "documented": table.documented,
        "named": table.n,
        "lists": dict(zip(table.lists, table.sizes.tolist(), strict=True)),
        "totals": dict(table.totals),
        "disjoint": sorted(sorted(pair) for pair in table.disjoint),
        "digest": table.digest,
        "digests": list(study.digests),
        "replicates": study.replicates,
        "assessment": assessment_as_plain(study.assessment),
        "verdict": assessment_as_plain(study.verdict),
        "headline": None
        if study.headline is None
        else _estimate(study.headline, level)["estimate"] | {"method": study.headline.method},
        "methods": [_estimate(estimate, level) for estimate in study.estimates],
        "failures": [_plain(failure) for failure in study.failures],
        "consistency": _plain(study.consistency),
        "sensitivity": _plain(study.sensitivity),
        "checklist": [{"question": question, "answer": answer} for question, answer in study.checklist],
    }
    if study.strata:
        scope["strata"] = [_scope(part, level) for part in study.strata]
    if study.unsplit is not None:
        scope["unsplit"] = _scope(study.unsplit, level)
    return scope


def assessment_as_plain(assessment: Assessment) -> dict[str, Any]:
    """A light in words, its flags and the advice, ready for JSON."""
    return {
        "light": assessment.light.name.lower(),
        "flags": [_plain(flag) for flag in assessment.flags],
        "advice": list(assessment.advice),
    }


def _estimate(estimate: Estimate, level: float) -> dict[str, Any]:
    low, high = estimate.interval(level)
    middle = estimate.interval(0.5)
    return {
        "method": estimate.method,
        "title": estimate.title,
        "estimate": _plain({"value": estimate.estimate, "low": low, "high": high, "level": level}),
        "half": _plain({"low": middle[0], "high": middle[1], "level": 0.5}),
        "lower_bound": estimate.lower_bound,
        "diagnostics": _plain(estimate.diagnostics),
        "flags": [_plain(flag) for flag in estimate.flags],
        "assumptions": list(estimate.assumptions),
        "paper": estimate.paper,
        "settings": _plain(estimate.settings),
        "seed": estimate.seed,
    }


def _plain(value: Any) -> Any:
    """Any value as JSON can hold it."""
    match value:
        case None | bool() | str():
            return value
        case Light():
            return value.name.lower()
        case int():
            return int(value)
        case float() | np.floating():
            return float(value) if math.isfinite(value) else None
        case np.integer() | np.bool_():
            return value.item()
        case np.ndarray():
            return [_plain(item) for item in value.tolist()]
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case list() | tuple() | frozenset() | set():
            return [_plain(item) for item in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return str(value)
