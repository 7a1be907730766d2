"""How long must chains run? Until they agree, or the budget is spent: the same draws on one thread or many."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from asnad.estimate.convergence import Convergence, convergence
from asnad.estimate.latent.chain import Chain, Ladder
from asnad.estimate.latent.gibbs import settle, sweeps
from asnad.estimate.latent.hybrid import hybrid
from asnad.estimate.latent.table import Table
from asnad.estimate.latent.tempering import respaced, tempered

__all__ = ["Gibbs", "Hybrid", "Run", "Sampler", "Tempered", "Wish", "run"]

Floats = npt.NDArray[np.float64]
Each = Callable[[Callable[[int], Floats]], list[Floats]]

_LARGEST_SCALE = 2.5
"""A stick or an empty class may wander far; its step is that of a logistic variable."""
_NEXT_LOOK = 1.4
_HELD = 100
_SCOUTED = 50


@dataclass(frozen=True, slots=True)
class Wish:
    """When to stop: R-hat and both effective sample sizes good enough, or so many iterations of each chain."""

    r_hat: float
    ess: float
    iterations: int

    def met(self, found: Convergence) -> bool:
        return found.r_hat <= self.r_hat and min(found.ess, found.ess_tail) >= self.ess


@dataclass(frozen=True, slots=True)
class Run:
    """What chains gave: N, alpha and occupied classes of every draw, each (chains, draws), and how they agree.

    ``places`` are those of the sampler's chains that were drawn from.
    """

    people: Floats
    concentration: Floats
    occupied: Floats
    found: Convergence
    places: tuple[int, ...]
    warm_up: int
    iterations: int


class Sampler(Protocol):
    """A way to move chains: warm up, then draw."""

    @property
    def thinning(self) -> int:
        """Iterations to a draw."""
        ...

    @property
    def first_look(self) -> int:
        """Draws before it is asked whether the chains agree."""
        ...

    @property
    def chains(self) -> Sequence[object]: ...

    def warm_up(self, each: Each) -> int:
        """Bring dispersed chains to where the posterior is; returns the iterations it took each."""
        ...

    def draw(self, place: int, draws: int) -> Floats:
        """N, alpha and occupied classes of one chain, shape (draws, 3 or more)."""
        ...


@dataclass(frozen=True, slots=True)
class Gibbs:
    """Sweeps of Gibbs sampling alone."""

    table: Table
    chains: Sequence[Chain]
    warm: int = 20_000
    thinning: int = 20
    first_look: int = 250

    def warm_up(self, each: Each) -> int:
        each(lambda place: _warmed(self.table, self.chains[place], self.warm))
        return self.warm

    def draw(self, place: int, draws: int) -> Floats:
        return sweeps(self.table, self.chains[place], draws, self.thinning)


@dataclass(frozen=True, slots=True)
class Hybrid:
    """Some sweeps and a trajectory in turn: few iterations, each worth much."""

    table: Table
    chains: Sequence[Chain]
    reach: float = 1.0
    sweeps: int = 1
    before: int = 150
    windows: tuple[int, ...] = (50, 75, 125)
    thinning: int = 1
    first_look: int = 125

    def warm_up(self, each: Each) -> int:
        each(lambda place: _warmed(self.table, self.chains[place], self.before))
        for window, size in enumerate(self.windows):
            if window:
                learn_together(self.chains)
            each(lambda place, size=size: self._moved(place, size, True))  # type: ignore[misc]
        return self.before + sum(self.windows)

    def draw(self, place: int, draws: int) -> Floats:
        return self._moved(place, draws, False)

    def _moved(self, place: int, draws: int, learning: bool) -> Floats:
        return hybrid(self.table, self.chains[place], draws, (self.sweeps, self.reach), learning)


@dataclass(frozen=True, slots=True)
class Tempered:
    """Each chain the coldest of a ladder up to the prior, so that it can leave one mode for another."""

    table: Table
    chains: Sequence[Ladder]
    reach: float = 0.45
    windows: tuple[int, ...] = (100, 200, 300, 400, 600)
    thinning: int = 1
    first_look: int = 2000

    def warm_up(self, each: Each) -> int:
        for window, size in enumerate(self.windows):
            if window:
                respaced(self.chains, _LARGEST_SCALE)
            each(lambda place, size=size: self._moved(place, size, True))  # type: ignore[misc]
        return sum(self.windows)

    def draw(self, place: int, draws: int) -> Floats:
        return self._moved(place, draws, False)

    def _moved(self, place: int, draws: int, learning: bool) -> Floats:
        return tempered(self.table, self.chains[place], draws, self.reach, learning)


def _warmed(table: Table, chain: Chain, count: int) -> Floats:
    """Sweeps with the number missing held, so that each chain begins where it was put; then so many free ones."""
    settle(table, chain, _HELD)
    return sweeps(table, chain, 1, count)


def learn_together(chains: Sequence[Chain]) -> None:
    """Give all chains the deviations seen within chains on average, and start tuning their steps anew."""
    variances = np.mean([chain.moments[1] / max(chain.steps[4] - 1, 1) for chain in chains], axis=0)
    scales = np.clip(np.sqrt(variances), 1e-9, _LARGEST_SCALE)
    scales[-1, -1] = 1.0
    for chain in chains:
        chain.scales[:] = scales
        chain.moments[:] = 0.0
        chain.steps[2:] = 0.0


def run(
    sampler: Sampler,
    wish: Wish,
    *,
    warm: bool = True,
    keep: int | None = None,
    threads: int | None = None,
    told: Callable[[float], None] | None = None,
) -> Run:
    """Draw until the wish is met. Looks are at fixed numbers of draws, so time and threads change nothing.

    With ``keep``, that many of the warmed-up chains go on, the lowest and the highest N among them: where a posterior
    has several modes, many short chains find what few long ones miss, and those kept then disagree.
    """
    places: Sequence[int] = range(len(sampler.chains))
    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:

        def each(move: Callable[[int], Floats]) -> list[Floats]:
            return [move(place) for place in places] if threads == 1 else list(pool.map(move, places))

        warm_up = sampler.warm_up(each) if warm else 0
        if keep is not None and keep < len(places):
            scouts = [float(drawn[:, 0].mean()) for drawn in each(lambda place: sampler.draw(place, _SCOUTED))]
            places = np.argsort(scouts)[np.linspace(0, len(scouts) - 1, keep).round().astype(int)].tolist()
        most = max(wish.iterations // sampler.thinning, 8)
        looks: list[Floats] = []
        drawn, size = 0, min(sampler.first_look, most)
        while True:
            more = size - drawn
            looks.append(np.stack(each(lambda place, more=more: sampler.draw(place, more))))  # type: ignore[misc]
            kept, drawn = np.concatenate(looks, axis=1), size
            found = convergence(kept[:, :, 0])
            if told is not None:
                told(min(found.ess, found.ess_tail))
            if wish.met(found) or size >= most:
                people, concentration, occupied = kept[:, :, 0], kept[:, :, 1], kept[:, :, 2]
                iterations = drawn * sampler.thinning
                return Run(people, concentration, occupied, found, tuple(places), warm_up, iterations)
            size = min(int(size * _NEXT_LOOK), most)
