"""How many, if lists depend where a posterior is clear of nought? The Bayesian-threshold method of Silverman."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any, ClassVar, TypeAlias

import numpy as np
import numpy.typing as npt

from asnad.errors import NotEstimable
from asnad.estimate.convergence import Convergence, convergence, effective_draws
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear.candidates import Candidates, possible_cells
from asnad.estimate.loglinear.hierarchy import Model, term_name
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Progress
from asnad.estimate.spread import Draws

__all__ = ["Threshold"]

Floats: TypeAlias = npt.NDArray[np.float64]

_MOST_LISTS = 10
_MAIN_PRECISION = 1e-4
_LARGEST_R_HAT = 1.01
_FEWEST_DRAWS = 400


@dataclass(frozen=True, slots=True)
class Threshold:
    """A log-linear model of the terms whose posterior mean is some standard deviations from nought.

    All pairs of lists start in the model; those closer to nought than ``threshold`` standard deviations leave it, and
    the posterior of what is left is the answer (Silverman 2020, section 6). With an ``order`` above two, terms of three
    lists whose pairs all stayed are then tried in the same way, and so on; that is no part of the paper.

    ``deviation``  standard deviation of the prior of interactions, normal around 0; infinite for the improper prior,
                   under which pairs that share nobody are at minus infinity and stay. That of all other parameters
                   is 100, or infinite with it.
    ``chains``, ``warmup``, ``draws``  of the sampler, draws a chain.

    A term within Monte Carlo error of the threshold may stay or go with the seed; the notes name such terms. Draws are
    of the documented people and the *expected* number of others, as in the paper.
    """

    deviation: float = 1.0
    threshold: float = 2.0
    order: int = 2
    chains: int = 4
    warmup: int = 500
    draws: int = 2500

    name: ClassVar[str] = "threshold"
    title: ClassVar[str] = "Log-linear model of the terms clear of nought"
    paper: ClassVar[str] = "Silverman 2020, Journal of the Royal Statistical Society A 183:691"
    assumptions: ClassVar[tuple[str, ...]] = (
        "The lists cover the same people, period and place, and nobody joined or left in between.",
        "Records of one person were recognised as such, and those of different people kept apart.",
        "Before the lists are seen, any two may as well help as hinder one another, and mostly less than threefold.",
        "People are alike in how easily each list finds them.",
    )

    def __post_init__(self) -> None:
        if self.deviation <= 0 or self.threshold < 0 or self.order < 2 or self.chains < 1 or self.draws < 8:
            raise ValueError(
                "a positive deviation, a threshold, an order of 2 and more, chains and draws were expected"
            )

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Estimate N. Raises ``NotEstimable`` when only the prior could tell N, or the flat one leaves no posterior."""
        table = histories.collapsed()
        lists = len(table.lists)
        if not 2 <= lists <= _MOST_LISTS:
            raise NotEstimable(
                f"the threshold method takes from 2 to {_MOST_LISTS} lists; there are {lists}. Leave out or merge lists"
            )
        counts, possible = table.dense().astype(np.float64), possible_cells(table)
        independent = Candidates([Model.of(lists, [])], possible).fitted(counts[None, :])
        if independent.status[0, 0]:
            raise NotEstimable(
                "the lists overlap so little that even a model of independent lists has no estimate; what the "
                "threshold method would say came from its prior"
            )
        barred = [sum(1 << table.lists.index(name) for name in pair) for pair in table.disjoint]
        held: list[int] = []
        ratios: dict[str, float] = {}
        undecided: list[str] = []
        rounds = min(self.order, lists - 1)
        seeds = np.random.SeedSequence(seed).spawn(rounds)
        for size in range(2, rounds + 1):
            if progress:
                progress("rounds", size - 2, rounds)
            tried = self._tried(counts, lists, size, held, barred)
            terms, chains = self._posterior(counts, possible, lists, [*held, *tried], seeds[size - 2])
            away = {
                term: float(chains[:, :, place].mean() / chains[:, :, place].std())
                for place, term in enumerate(terms)
                if term in tried
            }
            ratios |= {term_name(term, lists): ratio for term, ratio in away.items()}
            undecided += [
                term_name(term, lists)
                for place, term in enumerate(terms)
                if term in tried and abs(abs(away[term]) - self.threshold) < _doubt(chains[:, :, place], away[term])
            ]
            endless = [term for term in tried if term not in away]
            held += [*endless, *(term for term, ratio in away.items() if abs(ratio) >= self.threshold)]
        if progress:
            progress("rounds", rounds - 1, rounds)
        terms, chains = self._posterior(counts, possible, lists, held, seeds[-1])
        people = table.n + np.exp(chains[:, :, -1])
        trust = convergence(people)
        notes: dict[str, Any] = {
            "model": str(Model.of(lists, held)),
            "means over deviations": ratios,
            "too close to the threshold to call": undecided,
        }
        return Estimate.of(
            self,
            histories=histories,
            estimate=float(np.median(people)),
            spread=Draws(people),
            settings=asdict(self),
            seed=seed,
            diagnostics=Diagnostics(r_hat=trust.r_hat, ess=trust.ess, ess_tail=trust.ess_tail, notes=notes),
            flags=_unsettled(trust),
        )

    def _tried(self, counts: Floats, lists: int, size: int, held: list[int], barred: list[int]) -> list[int]:
        """Terms of so many lists whose parts are all held; in larger terms than pairs only where someone has them."""
        terms = [sum(1 << place for place in places) for places in combinations(range(lists), size)]
        cells = np.arange(len(counts))
        return [
            term
            for term in terms
            if not any(term & pair == pair for pair in barred)
            and (size == 2 or all(term ^ 1 << place in held for place in range(lists) if term >> place & 1))
            and (size == 2 or counts[cells & term == term].any())
        ]

    def _posterior(
        self,
        counts: Floats,
        possible: npt.NDArray[np.bool_],
        lists: int,
        interactions: list[int],
        seed: np.random.SeedSequence,
    ) -> tuple[list[int], Floats]:
        """The terms whose parameters are finite, the intercept last, and draws of them: (chains, draws, terms)."""
        from asnad.estimate.loglinear.hamiltonian import Posterior, peak, walk

        cells = np.arange(len(counts))
        flat = not np.isfinite(self.deviation)
        terms = np.array(Model.of(lists, interactions).terms)
        endless = [term for term in terms.tolist() if flat and not counts[cells & term == term].any()]
        kept = possible & ~np.any([cells & term == term for term in [len(counts), *endless]], axis=0)
        terms = terms[~np.isin(terms, endless)]
        precision = np.full(len(terms), 0.0 if flat else _MAIN_PRECISION)
        if not flat:
            precision[np.isin(terms, interactions)] = self.deviation**-2
        posterior = Posterior(counts, kept, terms, precision)
        found, centre, root = peak(posterior)
        if not found:
            raise NotEstimable(
                f"the log-linear model {Model.of(lists, interactions)} has no estimate on this table, so a flat prior "
                "leaves no posterior; give the prior a finite deviation"
            )
        chains = [
            walk(posterior, (centre, root), self.warmup, self.draws, np.random.default_rng(one))
            for one in seed.spawn(self.chains)
        ]
        return terms.tolist(), np.array(chains)


def _unsettled(trust: Convergence) -> tuple[Flag, ...]:
    """Rule R5: chains that do not agree, or are worth too few independent draws."""
    ess = min(trust.ess, trust.ess_tail)
    if trust.r_hat <= _LARGEST_R_HAT and ess >= _FEWEST_DRAWS:
        return ()
    words = (
        f"the computation did not settle: R-hat is {trust.r_hat:.3f} (at most {_LARGEST_R_HAT:g} was expected) and the "
        f"draws are worth {ess:.0f} independent ones (at least {_FEWEST_DRAWS} were); take more draws"
    )
    return (Flag("R5", Light.REFUSED, words),)


def _doubt(chains: Floats, ratio: float) -> float:
    """Two Monte Carlo standard errors of a mean over a deviation, by the delta method for a normal distribution."""
    return float(2 * np.sqrt((1 + ratio**2 / 2) / effective_draws(chains)))
