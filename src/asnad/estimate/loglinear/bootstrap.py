"""How would the estimate vary from sample to sample? Resampled tables and the corrections of the BCa interval."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from asnad.estimate.result import Flag, Light, Progress
from asnad.estimate.spread import Bootstrap

__all__ = ["bootstrapped", "leave_one_out", "resampled", "without_estimate"]

Floats: TypeAlias = npt.NDArray[np.float64]

_TABLES_AT_ONCE = 50


def resampled(counts: npt.NDArray[np.int64], size: int, generator: np.random.Generator) -> Floats:
    """Tables of as many people, each with the pattern of one of these: multinomial draws, shape (size, cells)."""
    people = int(counts.sum())
    return generator.multinomial(people, counts / people, size).astype(np.float64)


def leave_one_out(counts: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """The tables that lack one person, shape (patterns that occur, cells), and how many people give each of them.

    People of one pattern leave the same table behind, so the jackknife takes a fit a pattern and not one a person.
    """
    cells = np.flatnonzero(counts)
    tables = np.repeat(counts[None, :].astype(np.float64), len(cells), axis=0)
    tables[np.arange(len(cells)), cells] -= 1
    return tables, counts[cells].astype(np.float64)


def bootstrapped(
    counts: npt.NDArray[np.int64],
    estimate: float,
    estimator: Callable[[Floats], Floats],
    resamples: int,
    generator: np.random.Generator,
    *,
    progress: Progress | None = None,
) -> Bootstrap:
    """The BCa distribution of an estimator of N (Efron 1987, JASA 82:171; Chan, Silverman and Vincent 2021).

    ``estimator`` takes tables, shape (tables, cells), and answers N for each, infinite where it has none; it makes
    every choice anew that the estimate rests on. Resamples without an estimate count as infinitely large. When a table
    that lacks one person has none, the acceleration cannot be told and is taken for nought.
    """
    drawn = resampled(counts, resamples, generator)
    parts = []
    for first in range(0, resamples, _TABLES_AT_ONCE):
        if progress:
            progress("resamples", first, resamples)
        parts.append(estimator(drawn[first : first + _TABLES_AT_ONCE]))
    if progress:
        progress("resamples", resamples, resamples)
    replicates = np.concatenate(parts)
    below = np.mean(replicates < estimate) + np.mean(replicates == estimate) / 2
    bias = float(ndtri(np.clip(below, 0.5 / resamples, 1 - 0.5 / resamples)))
    tables, people = leave_one_out(counts)
    without = estimator(tables)
    if not np.isfinite(without).all():
        return Bootstrap(replicates, bias)
    away = np.average(without, weights=people) - without
    squares = float(people @ away**2)
    return Bootstrap(replicates, bias, float(people @ away**3) / (6 * squares**1.5) if squares > 0 else 0.0)


def without_estimate(share: float) -> tuple[Flag, ...]:
    """The flag for a bootstrap in which this share of the resamples had no estimate."""
    if share <= 0.025:
        return ()
    words = (
        f"In {share:.0%} of the tables resampled from this one no model has an estimate: the lists overlap so little "
        "that a few people more or less decide whether there is a number at all. The interval has no upper end."
    )
    return (Flag("R4", Light.CAUTION if share < 0.5 else Light.REFUSED, words),)
