"""Would the method have found a list it was not shown? Each list's length, known, estimated from the other lists."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Method, Progress

__all__ = ["Consistency", "KnownList", "internal_consistency"]


@dataclass(frozen=True, slots=True)
class KnownList:
    """One list: its true length, and what the other lists say of it. Without an estimate ``reason`` says why.

    ``covered``  whether the interval holds the truth; ``None`` without an estimate, as the estimate itself.
    """

    name: str
    truth: int
    estimate: float | None = None
    low: float = np.nan
    high: float = np.nan
    covered: bool | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Consistency:
    """How a method did on the populations whose size is known: the lists themselves, in the table's order.

    ``judged``   how many lists have an estimate; ``covered`` how many of those intervals hold the truth.
    ``ratio``    geometric mean of estimate over truth: below 1 the method finds too few; ``None`` when none is judged.
    """

    method: str
    level: float
    lists: tuple[KnownList, ...]
    judged: int
    covered: int
    ratio: float | None


def internal_consistency(
    histories: CaptureHistories,
    method: Method | None = None,
    seed: int = 1,
    level: float = 0.95,
    progress: Progress | None = None,
) -> Consistency:
    """Estimate each list from the others and compare with its length (Hook & Regal 2000, Am. J. Epidemiol. 152:771).

    The people of a list are a population of known size, of which the others hold a part; Binette & Steorts 2022
    (arXiv 2112.01594) do the same. ``method`` is ``DecomposableGraphs()`` unless given. Members of a list are found
    more easily than others and there is one list less, so this is harder than the estimate itself and not the same.

    Lists without an estimate are kept, with the reason. Lists that hold none of its people are not asked about it.
    """
    asked = method or _graphs()
    table = histories.collapsed()
    known: list[KnownList] = []
    for done, name in enumerate(table.lists):
        if progress:
            progress("internal consistency", done, len(table.lists))
        known.append(_known(table, name, asked, seed, level))
    ratios = [each.estimate / each.truth for each in known if each.estimate is not None]
    return Consistency(
        method=asked.name,
        level=level,
        lists=tuple(known),
        judged=len(ratios),
        covered=sum(each.covered is True for each in known),
        ratio=float(np.exp(np.mean(np.log(ratios)))) if ratios else None,
    )


def _graphs() -> Method:
    from asnad.estimate.graphs import DecomposableGraphs  # here, since its splines are slow to import

    return DecomposableGraphs()


def _known(table: CaptureHistories, name: str, method: Method, seed: int, level: float) -> KnownList:
    inside, truth = table.within(name)
    if not inside.n:
        return KnownList(name, truth, reason="none of its people is on another list")
    others = [other for other, size in zip(inside.lists, inside.sizes, strict=True) if size]
    if len(others) < 2:
        return KnownList(name, truth, reason="fewer than two other lists hold any of its people")
    try:
        estimate = method.fit(inside.keep(others), seed=seed)
    except NotEstimable as error:
        return KnownList(name, truth, reason=str(error))
    low, high = estimate.interval(level)
    if not np.isfinite(estimate.estimate):
        return KnownList(name, truth, reason="the estimate is infinite")
    return KnownList(name, truth, estimate.estimate, low, high, bool(low <= truth <= high))
