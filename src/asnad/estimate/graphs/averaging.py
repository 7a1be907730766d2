"""How many, averaged over every decomposable graph of dependences between the lists?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.interpolate import CubicSpline
from scipy.special import gammaln

from asnad.errors import NotEstimable
from asnad.estimate.convergence import modes
from asnad.estimate.graphs.decomposable import Graphs, decomposable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Progress
from asnad.estimate.spread import Weighted

__all__ = ["DecomposableGraphs", "GammaPoisson"]

Floats = npt.NDArray[np.float64]

_MOST_LISTS = 6
_MOST_PEOPLE = 10**10  # beyond, logarithms of factorials lose the digits that tell one N from the next
_MOST_POINTS_FULL = 500_000
_POINTS_LOG = 450
_POINTS_SUPPORT = 20_000
_POINTS_MODES = 4_000
_FARTHER = 5.0
_MOST_EXPANSION = 10.0
_MOSTLY = 0.5
_BLOCK = 1 << 21  # numbers worked on at a time, so that memory stays within some tens of megabytes
_ROUNDS = 8  # of adding points
_MOST_PEAKS = 64
_LEAST = -1e200  # for the logarithm of nought, which is not a number once taken from itself
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class GammaPoisson:
    """A prior on N: Poisson with a mean that is Gamma with this shape and scale (Madigan & York 1997).

    Its mean is ``shape * scale``. Called with N it gives log p(N), up to a constant.
    """

    shape: float
    scale: float

    def __call__(self, N: Floats) -> Floats:
        a, b = self.shape, self.scale
        return np.asarray(gammaln(N + a) - gammaln(N + 1) + N * np.log(b / (1 + b)))


class _Posterior(NamedTuple):
    """Over numbers of people on no list, and over graphs: log densities up to one constant; shares that add up to 1."""

    missing: Floats
    log_density: Floats
    graphs: Floats


@dataclass(frozen=True, slots=True)
class DecomposableGraphs:
    """Bayesian model averaging over all decomposable graphs (Madigan & York 1997; the model of R's ``dga``).

    ``delta``  the hyper-Dirichlet prior's count in each of the 2^J cells; 2^-J unless given.
    ``limit``  at most so many times the documented people are on no list.
    ``grid``   "log" works on some 450 numbers of people, evenly spread on the log scale and closer where the posterior
               is narrow, with a spline through their log densities; "full" on every number up to the limit.
    ``prior``  log p(N) of an array of N, up to a constant; p(N) proportional to 1/N unless given. ``np.zeros_like``
               makes every number up to the limit equally likely.
    """

    delta: float | None = None
    limit: float = 10.0
    grid: Literal["log", "full"] = "log"
    prior: Callable[[Floats], Floats] | None = None

    name: ClassVar[str] = "graphs"
    title: ClassVar[str] = "Bayesian average over decomposable graphs"
    paper: ClassVar[str] = (
        "Madigan & York 1997, Bayesian methods for estimation of the size of a closed population, Biometrika 84:19-31"
    )
    assumptions: ClassVar[tuple[str, ...]] = (
        "Nobody entered or left the population while the lists were made, and all records of one person were linked.",
        "All people are equally likely to be on a given list, but for what their presence on other lists says of it.",
        "Which lists depend on which is one of the graphs; lists that all depend on one another tell nothing.",
        "Before the lists are seen every graph is equally likely, and N has the stated prior up to the stated limit.",
    )

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """The posterior of N, exact on the grid; ``seed`` plays no part.

        Notes: ``graphs``, the ten likeliest as (cliques of list names, posterior probability); ``complete``, the
        probability of the graph that joins all lists, under which only the prior speaks of those unseen; ``mean``;
        ``mode``; and ``least_relative_error``, the estimate Madigan & York give: E(1/N) / E(1/N^2).
        Raises ``NotEstimable`` for fewer than 2 or more than 6 lists, nobody listed, or lists said to be disjoint.
        """
        table = histories.collapsed()
        self._check(table)
        delta = 0.5 ** len(table.lists) if self.delta is None else self.delta
        model = _Model.of(table, delta, self.prior)
        last, farther = np.floor(self.limit * table.n), np.floor(_FARTHER * self.limit * table.n)
        missing = np.arange(last + 1) if self.grid == "full" else _log_spaced(0, last, _POINTS_LOG)
        missing = np.union1d(missing, _log_spaced(last, farther, _POINTS_LOG // 5))
        if self.grid == "log":
            missing = _closer(model, missing, last)
        posterior = _posterior(model, missing, last, progress)
        near = missing <= last
        spread = _spread(missing[near], posterior.log_density[near], table.n, spline=self.grid == "log")
        median = float(spread.quantile(0.5))
        shift = abs(float(_spread(missing, posterior.log_density, table.n, spline=True).quantile(0.5)) / median - 1)
        at_limit = float(spread.mass[spread.support >= 0.95 * (table.n + last)].sum())
        found = Diagnostics(
            modes=modes(spread.quantile((np.arange(_POINTS_MODES) + 0.5) / _POINTS_MODES), _POINTS_MODES),
            limit=table.n + last,
            near_limit=at_limit,
            limit_shift=shift,
            notes={
                "graphs": _likeliest(table.lists, model.graphs, posterior.graphs),
                "complete": float(posterior.graphs @ (model.graphs.terms[:, -1] > 0)),
                **_averages(spread),
            },
        )
        return Estimate.of(
            self,
            histories=histories,
            estimate=median,
            spread=spread,
            settings={
                "delta": delta,
                "limit": self.limit,
                "grid": self.grid,
                "prior": "1/N" if self.prior is None else getattr(self.prior, "__name__", repr(self.prior)),
            },
            seed=seed,
            diagnostics=found,
            flags=_flags(len(table.lists), median / table.n, found),
        )

    def _check(self, table: CaptureHistories) -> None:
        if self.limit <= 0 or (self.delta is not None and self.delta <= 0):
            raise ValueError(
                f"a limit and a delta above nought were expected; {self.limit} and {self.delta} were given"
            )
        if not 2 <= len(table.lists) <= _MOST_LISTS:
            raise NotEstimable(
                f"decomposable graphs are averaged over 2 to {_MOST_LISTS} lists; there are {len(table.lists)}"
            )
        if table.disjoint:
            raise NotEstimable(
                "some of these lists could not hold the same person, and this method would take their empty overlap "
                "for evidence of dependence; use a log-linear model"
            )
        if not table.n:
            raise NotEstimable("nobody is on any list")
        if table.n > _MOST_PEOPLE:
            raise NotEstimable(
                f"there are {table.n} people; beyond {_MOST_PEOPLE:.0e} one N cannot be told from the next"
            )
        if self.grid == "full" and self.limit * table.n > _MOST_POINTS_FULL:
            raise NotEstimable(
                f"the full grid would have {self.limit * table.n:.2g} points and at most {_MOST_POINTS_FULL:,} are "
                "worked through; use the log grid"
            )


@dataclass(frozen=True, slots=True, eq=False)
class _Model:
    """The joint likelihood of N and each graph, as a signed sum over marginal tables.

    Under a hyper-Dirichlet prior (Dawid & Lauritzen 1993) the likelihood of a graph is the product of those of its
    cliques' marginal tables, over those of its separators'; each is Dirichlet-multinomial. In the marginal table of a
    set of lists only the count of those on none of them depends on N: ``elsewhere`` plus those missing.

    ``elsewhere`` and ``held``  for each set of lists, shape (2^J,): people on other lists only, with the prior count.
    ``constants``               the rest of each graph's log-likelihood, shape (graphs,).
    """

    n: int
    graphs: Graphs
    elsewhere: Floats
    weight: float
    constants: Floats
    prior: Callable[[Floats], Floats] | None

    @classmethod
    def of(cls, table: CaptureHistories, delta: float, prior: Callable[[Floats], Floats] | None) -> _Model:
        graphs, cells = decomposable(len(table.lists)), 1 << len(table.lists)
        counts, members = table.dense(), np.arange(cells)
        elsewhere, constants = np.zeros(cells), np.zeros(cells)
        for group in range(cells):
            each = delta * cells / 2.0 ** group.bit_count()
            sums = np.bincount(members & group, weights=counts, minlength=cells)
            seen = np.unique(members & group)[1:]
            elsewhere[group] = sums[0] + each
            constants[group] = (gammaln(sums[seen] + each) - gammaln(each)).sum() - gammaln(each)
        constants += gammaln(delta * cells)
        return cls(table.n, graphs, elsewhere, delta * cells, graphs.terms @ constants, prior)

    def joint(self, missing: Floats) -> Iterator[Floats]:
        """Log joint densities of graphs and numbers missing, shape (some graphs, numbers), in blocks of graphs."""
        N = missing + self.n
        marginals = gammaln(missing + self.elsewhere[:, None]) - gammaln(N + self.weight)
        prior = np.maximum(np.asarray(self.prior(N), np.float64), _LEAST) if self.prior else -np.log(N)
        shared = gammaln(N + 1) - gammaln(missing + 1) + prior
        blocks = 1 + self.graphs.terms.size // len(marginals) * len(missing) // _BLOCK
        for terms, constants in zip(
            np.array_split(self.graphs.terms, blocks), np.array_split(self.constants, blocks), strict=True
        ):
            joint = terms @ marginals
            joint += constants[:, None]
            joint += shared
            yield joint


def _posterior(model: _Model, missing: Floats, last: float, progress: Progress | None) -> _Posterior:
    """Densities at all the numbers missing; shares of the graphs over those up to the limit."""
    near = missing <= last
    widths = _widths(missing[near])
    total = np.full(len(missing), -np.inf)
    parts: list[Floats] = []
    for joint in model.joint(missing):
        peaks = joint.max(axis=0)
        shares = np.exp(joint - peaks)
        total = np.logaddexp(total, peaks + np.log(shares.sum(axis=0)))
        top = peaks[near].max()
        with np.errstate(divide="ignore"):
            parts.append(top + np.log(shares[:, near] @ (np.exp(peaks[near] - top) * widths)))
        if progress:
            progress("graphs", sum(map(len, parts)), len(model.constants))
    weights = np.concatenate(parts)
    weights = np.exp(weights - weights.max())
    return _Posterior(missing, total, weights / weights.sum())


def _log_spaced(first: float, last: float, points: int) -> Floats:
    """Whole numbers from first to last, both among them, evenly spread on the scale of log(number + 1)."""
    between = np.round(np.expm1(np.linspace(np.log1p(first), np.log1p(last), points)))
    return np.unique(np.concatenate([[first], np.clip(between, first, last), [last]]))


def _widths(missing: Floats) -> Floats:
    """How many whole numbers each point of an increasing grid stands for."""
    return np.diff(np.concatenate([[missing[0] - 0.5], (missing[1:] + missing[:-1]) / 2, [missing[-1] + 0.5]]))


def _closer(model: _Model, missing: Floats, last: float) -> Floats:
    """The grid with points added where a graph's posterior is too narrow for it, as in very large tables.

    Each graph's peak is placed by the parabola through its highest point and the two beside it, on the scale of
    log(number + 1). While a peak that matters is narrower than the grid's steps, 200 points are put around it.
    """
    for _ in range(_ROUNDS):
        x = np.log1p(missing)
        peaks = [_peaks(joint, x, int((missing <= last).sum())) for joint in model.joint(missing)]
        middle, mass, deviation, step = np.concatenate(peaks, axis=1)
        best = mass.argmax()
        # what a parabola across a wide step says of a narrow peak's height is doubtful by that height's order
        matters = mass > mass[best] - 12 - (step[best] / deviation[best]) ** 2
        coarse = matters & (step > deviation)
        spans = np.unique(np.round(np.stack([middle, np.maximum(6 * deviation, 1.5 * step)])[:, coarse], 12), axis=1)
        around = (centre + np.linspace(-half, half, 201) for centre, half in spans.T[:_MOST_PEAKS])
        added = [np.round(np.expm1(np.clip(points, 0, np.log1p(last)))) for points in around]
        finer = np.unique(np.minimum(np.concatenate([missing[missing <= last], *added]), last))
        finer = np.union1d(finer, missing)
        if len(finer) == len(missing):
            return missing
        missing = finer
    return missing


def _peaks(joint: Floats, x: Floats, near: int) -> Floats:
    """For each graph: where its posterior peaks, its log mass, its standard deviation, the step; shape (4, graphs)."""
    graph, at = np.arange(len(joint)), np.clip(joint[:, :near].argmax(axis=1), 1, len(x) - 2)
    left, centre, right = (joint[graph, at + by] for by in (-1, 0, 1))
    before, after = x[at] - x[at - 1], x[at + 1] - x[at]
    slope = ((right - centre) * before / after + (centre - left) * after / before) / (before + after)
    bend = np.maximum(2 * ((centre - left) / before - (right - centre) / after) / (before + after), 1.0)
    offset = np.clip(slope / bend, -before, after)
    mass = centre + slope * offset - bend * offset**2 / 2 - np.log(bend) / 2
    return np.stack([x[at] + offset, mass, 1 / np.sqrt(bend), np.maximum(before, after)])


def _spread(missing: Floats, log_density: Floats, n: int, *, spline: bool) -> Weighted:
    """The posterior of N at these points; with ``spline`` at some 20,000 points between them."""
    heights = np.maximum(log_density - log_density.max(), -300.0)
    if spline:
        possible = np.flatnonzero(heights > -60)
        kept = slice(max(possible[0] - 1, 0), possible[-1] + 2)
        missing, heights = missing[kept], heights[kept]
        if len(missing) > 3:
            fine = _fine(missing, heights)
            heights, missing = CubicSpline(np.log1p(missing), heights)(np.log1p(fine)), fine
    mass = np.exp(heights) * _widths(missing)
    return Weighted(missing + n, mass / mass.sum())


def _fine(missing: Floats, heights: Floats) -> Floats:
    """Whole numbers between the points: a third of them even on the log scale, two thirds where the posterior is."""
    x = np.log1p(missing)
    density = np.exp(heights + x)
    mass = np.append(0.0, np.cumsum((density[1:] + density[:-1]) / 2 * np.diff(x)))
    share = (x - x[0]) / (x[-1] - x[0]) + 2 * mass / mass[-1]
    between = np.round(np.expm1(np.interp(np.linspace(0, 3, _POINTS_SUPPORT), share, x)))
    return np.union1d(missing, np.clip(between, missing[0], missing[-1]))


def _averages(spread: Weighted) -> dict[str, float]:
    N, mass = spread.support, spread.mass
    return {
        "mean": float(mass @ N),
        "mode": float(N[np.argmax(mass / _widths(N))]),
        "least_relative_error": float((mass / N).sum() / (mass / N**2).sum()),
    }


def _likeliest(
    lists: tuple[str, ...], graphs: Graphs, shares: Floats
) -> tuple[tuple[tuple[tuple[str, ...], ...], float], ...]:
    order = np.argsort(-shares, kind="stable")[:_SHOWN].tolist()
    return tuple(
        (tuple(tuple(lists[j] for j in clique) for clique in graphs.cliques(graph)), float(shares[graph]))
        for graph in order
    )


def _flags(lists: int, expansion: float, found: Diagnostics) -> tuple[Flag, ...]:
    flags = []
    if lists == 2:
        flags.append(
            Flag("R1", Light.CAUTION, "two lists: whether they depend on each other cannot be checked against a third")
        )
    if len(found.modes) > 1:
        humps = " and ".join(f"about {mode.at:,.0f} ({mode.share:.0%} of the posterior)" for mode in found.modes)
        flags.append(Flag("R6", Light.REFUSED, f"the lists are compatible with answers far apart: {humps}"))
    near, shift, limit = found.near_limit or 0.0, found.limit_shift or 0.0, found.limit or np.inf
    if near > 0.01 or shift > 0.10:
        flags.append(
            Flag(
                "R7",
                Light.REFUSED,
                f"the largest number that was looked at ({limit:,.0f}) shapes the answer: {near:.1%} of the posterior "
                f"lies within 5 % of it, and up to about five times that number the median moves by {shift:.0%}",
            )
        )
    if expansion > _MOST_EXPANSION:
        flags.append(
            Flag(
                "R10",
                Light.CAUTION,
                f"the estimate is {expansion:.1f} times the number of people listed; so far beyond what is seen, it "
                "leans on the model",
            )
        )
    complete = found.notes["complete"]
    if complete > _MOSTLY:
        flags.append(
            Flag(
                "R10",
                Light.CAUTION,
                f"with probability {complete:.0%} all lists depend on one another; then they say nothing of those on "
                "none, and the answer is the prior's",
            )
        )
    return tuple(flags)
