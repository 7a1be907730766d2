"""How many, from two lists that are independent among people who are alike? What is known of people is taken up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from asnad.errors import NotEstimable
from asnad.estimate.covariates.splines import Learner, SplineLogistic
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Progress
from asnad.estimate.twolists import log_normal

__all__ = ["DoublyRobust"]

Floats = npt.NDArray[np.float64]

_MOST_VALUES = 50
_FEWEST_BOTH = 10
_LARGEST = 1e100
_MOST_EXPANSION = 10.0
_Z = 1.959963984540054  # standard normal, 97.5 %


class _Pair(NamedTuple):
    """What two lists say: N and its standard error by the one-step estimator, N by plugging in, the share cut off."""

    lists: tuple[str, str]
    estimate: float
    error: float
    plug_in: float
    cut_off: float


@dataclass(frozen=True, slots=True)
class DoublyRobust:
    """Two lists, independent given covariates: the doubly robust estimator of Das, Kennedy & Jewell (2023).

    With q1, q2 and q12 the chances that someone listed, of given covariates, is on the first list, the second and both,
    the share of N that is listed is psi = 1 / E(q1 q2 / q12). The chances are learnt on one part of
    the people and applied to the others (``folds``). The first-order error of what was learnt is removed by the
    efficient influence function, so that small errors in the chances multiply instead of adding up.

    ``lists``       the pair to use. Without it every pair is tried (notes) and that which shares most people answers.
    ``covariates``  columns to use; all unless given. Words become a column of 0 and 1 for each value but the first.
    ``folds``       parts the people are dealt into at random.
    ``margin``      the least chance to be on both lists that is believed; that of either is at least as large.
    ``learner``     makes a learner of chances; any classifier of scikit-learn will do. One that draws random numbers
                    must be given its own seed.
    """

    lists: tuple[str, str] | None = None
    covariates: tuple[str, ...] | None = None
    folds: int = 2
    margin: float = 0.01
    learner: Callable[[], Learner] = SplineLogistic

    name: ClassVar[str] = "covariates"
    title: ClassVar[str] = "Doubly robust with covariates"
    paper: ClassVar[str] = (
        "Das, Kennedy & Jewell 2023, Doubly robust capture-recapture methods for estimating population size, J. Am. "
        "Stat. Assoc., arXiv 2104.14091"
    )
    assumptions: ClassVar[tuple[str, ...]] = (
        "Nobody entered or left the population while the lists were made, and all records of one person were linked.",
        "Among people with the same covariates, being on one list says nothing of being on the other.",
        "For all people, whatever their covariates, there was some chance to be on both lists.",
        "The covariates are recorded for everyone listed, without error.",
    )

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """The one-step estimate, with a log-normal interval in the people not listed; ``seed`` deals the folds.

        Notes: ``lists``; ``standard_error``; ``normal_interval``, the paper's (95 %), which may reach below the
        documented; ``plug_in``, without the correction; ``cut_off``, the share of people at the margin;
        ``without_covariates``, Lincoln-Petersen; ``pairs``, every pair that was tried.
        Raises ``NotEstimable`` without covariates, or when no pair of lists shares ten people.
        """
        if self.folds < 2 or not 0 < self.margin < 0.5:
            raise ValueError(f"two folds or more and a margin from 0 to 0.5 were expected; {self} was given")
        X = self._covariates(histories)
        pairs = self._pairs(histories)
        parts = _dealt(histories, self.folds, np.random.default_rng(seed))
        tried = []
        for done, pair in enumerate(pairs):
            if progress:
                progress("covariates", done, len(pairs))
            tried.append(self._fitted(histories, pair, X, parts))
        answer = tried[0]
        unseen = answer.estimate - histories.n
        if not unseen >= 0:
            raise NotEstimable(
                f"{' and '.join(answer.lists)} give {answer.estimate:,.0f}, below the {histories.n:,} listed: they "
                "hold the same people more often than these covariates explain, or too few to learn from"
            )
        first, second = (histories.lists.index(name) for name in answer.lists)
        sizes, both = histories.sizes, int(histories.overlaps[first, second])
        return Estimate.of(
            self,
            histories=histories,
            estimate=answer.estimate,
            spread=log_normal(histories.n, unseen, answer.error**2),
            settings={
                "lists": answer.lists,
                "covariates": self._columns(histories),
                "folds": self.folds,
                "margin": self.margin,
                "learner": repr(self.learner()),
            },
            seed=seed,
            diagnostics=Diagnostics(
                notes={
                    "lists": answer.lists,
                    "standard_error": answer.error,
                    "normal_interval": (answer.estimate - _Z * answer.error, answer.estimate + _Z * answer.error),
                    "plug_in": answer.plug_in,
                    "cut_off": answer.cut_off,
                    "without_covariates": float(sizes[first]) * float(sizes[second]) / both,
                    "pairs": tuple((each.lists, each.estimate, each.error) for each in tried),
                }
            ),
            flags=_flags(histories, tried),
        )

    def _columns(self, histories: CaptureHistories) -> tuple[str, ...]:
        return tuple(histories.columns) if self.covariates is None else self.covariates

    def _covariates(self, histories: CaptureHistories) -> Floats:
        """Numbers as they are, words as columns of 0 and 1; shape (rows, columns)."""
        names = self._columns(histories)
        if not names:
            raise NotEstimable("no covariates are known of these people; use Chapman's estimate, or three lists")
        columns = []
        for name in names:
            if name not in histories.columns:
                raise NotEstimable(f"there is no column {name!r}; there are: {', '.join(histories.columns) or 'none'}")
            values = histories.columns[name]
            if not all(isinstance(value, str) for value in values):
                numbers = np.array(values, np.float64)
                if not np.isfinite(numbers).all():
                    raise NotEstimable(f"{name} is missing for {(~np.isfinite(numbers)).sum()} rows; leave it out")
                if np.abs(numbers).max() > _LARGEST:
                    raise NotEstimable(f"{name} reaches {np.abs(numbers).max():.0e}, which is no measure of anybody")
                columns.append(numbers[:, None])
                continue
            words = sorted(set(map(str, values)))
            if len(words) > _MOST_VALUES:
                raise NotEstimable(
                    f"{name} has {len(words)} different words; at most {_MOST_VALUES} are told apart. Group them"
                )
            columns.append(np.array([[value == word for word in words[1:]] for value in values], np.float64))
        return np.concatenate(columns, axis=1)

    def _pairs(self, histories: CaptureHistories) -> list[tuple[str, str]]:
        """The pairs to try, that which shares most people first."""
        lists, overlaps = histories.lists, histories.overlaps
        if self.lists is not None:
            unknown = [name for name in self.lists if name not in lists]
            if unknown or len(set(self.lists)) != 2:
                raise NotEstimable(f"{' and '.join(self.lists)}: two of these lists were expected: {', '.join(lists)}")
        chosen = [self.lists] if self.lists is not None else list(combinations(lists, 2))
        shared = {pair: int(overlaps[lists.index(pair[0]), lists.index(pair[1])]) for pair in chosen}
        if not shared:
            raise NotEstimable("a single list says nothing of who is on none; two are needed")
        pairs = sorted(shared, key=lambda pair: -shared[pair])
        most = shared[pairs[0]]
        if most < _FEWEST_BOTH:
            raise NotEstimable(
                f"{' and '.join(pairs[0])} share {most or 'nobody'}, and no pair more; from fewer than {_FEWEST_BOTH} "
                "people nothing can be learnt of who is on both"
            )
        return [pair for pair in pairs if shared[pair] >= _FEWEST_BOTH]

    def _fitted(
        self, histories: CaptureHistories, pair: tuple[str, str], X: Floats, parts: npt.NDArray[np.int64]
    ) -> _Pair:
        """The one-step estimator and its variance (Das, Kennedy & Jewell 2023).

        Over the n people listed 1/psi is the mean of phi = (q1 q2 / q12)(Y1/q1 + Y2/q2 - Y1 Y2/q12), the chances learnt
        from other folds; N = n / psi, and var N = n (var phi + (1 - psi)/psi^2). With more than two lists the chances
        are among people on any of them, and the pair still gives 1/psi: P1 P2 / P12 is free of the others.
        """
        first, second = (histories.patterns[:, histories.lists.index(name)].astype(np.float64) for name in pair)
        people = parts.sum()
        total = square = plug_in = cut_off = 0.0
        for apply in parts:
            learn = histories.counts - apply
            q1, q2, q12 = (self._learnt(X, y, learn, apply) for y in (first, second, first * second))
            cut_off += float(apply[apply > 0] @ (q12 < self.margin))
            q12 = np.clip(q12, self.margin, 1.0)
            q1, q2 = (np.clip(q, q12, 1.0) for q in (q1, q2))
            here, weight = apply > 0, apply[apply > 0]
            ratio = q1 * q2 / q12
            y1, y2 = first[here], second[here]
            corrected = ratio * (y1 / q1 + y2 / q2 - y1 * y2 / q12)
            total += float(weight @ corrected)
            square += float(weight @ corrected**2)
            plug_in += float(weight @ ratio)
        inverse = total / people
        variance = people * (square / people - inverse**2 + inverse * (inverse - 1))
        return _Pair(pair, total, float(np.sqrt(max(variance, 0.0))), plug_in, cut_off / float(people))

    def _learnt(self, X: Floats, y: Floats, learn: npt.NDArray[np.int64], apply: npt.NDArray[np.int64]) -> Floats:
        """The chance of y for each row applied to, from the people of the other folds."""
        known, sought = learn > 0, apply > 0
        if not known.any() or len(set(y[known])) < 2:
            return np.full(int(sought.sum()), float(y[known].mean()) if known.any() else 0.5)
        learner = self.learner()
        if (learn > 1).any():
            learner.fit(X[known], y[known], sample_weight=learn[known].astype(np.float64))
        else:
            learner.fit(X[known], y[known])
        return np.asarray(learner.predict_proba(X[sought]), np.float64)[:, 1]


def _dealt(histories: CaptureHistories, folds: int, generator: np.random.Generator) -> npt.NDArray[np.int64]:
    """How many people of each row are in each fold, shape (folds, rows)."""
    return generator.multinomial(histories.counts, np.full(folds, 1 / folds)).T.astype(np.int64)


def _flags(histories: CaptureHistories, tried: list[_Pair]) -> tuple[Flag, ...]:
    answer = tried[0]
    one, other = answer.lists
    flags = []
    if len(histories.lists) == 2:
        flags.append(
            Flag(
                "R1",
                Light.CAUTION,
                "two lists: cannot be checked against a third. The number stands or falls with the covariates: "
                f"whatever else makes people on {one} more likely to be on {other} means there were more than this",
            )
        )
    low, high = (pick(each.estimate for each in tried) for pick in (min, max))
    if high > 2 * low:
        flags.append(
            Flag("R8", Light.CAUTION, f"pairs of lists give from {low:,.0f} to {high:,.0f}, more than twofold apart")
        )
    if answer.cut_off > 0.05:
        flags.append(
            Flag(
                "R10",
                Light.CAUTION,
                f"for {answer.cut_off:.0%} of the people the chance to be on both lists is so small that it was cut "
                "off; the answer leans on where",
            )
        )
    if answer.estimate > _MOST_EXPANSION * histories.n:
        flags.append(Flag("R10", Light.CAUTION, "the estimate is more than ten times the number of people listed"))
    return tuple(flags)
