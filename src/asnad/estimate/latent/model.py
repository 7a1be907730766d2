"""How many, if people fall into unknown classes and the lists are independent within each?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np
import numpy.typing as npt

from asnad.errors import NotEstimable
from asnad.estimate.convergence import modes
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Mode, Progress
from asnad.estimate.spread import Draws

if TYPE_CHECKING:
    from asnad.estimate.latent.chain import Chain
    from asnad.estimate.latent.chains import Gibbs, Hybrid, Run, Tempered, Wish
    from asnad.estimate.latent.table import Table

__all__ = ["LatentClasses"]

Floats = npt.NDArray[np.float64]

_MANY_LISTS = 10
"""With more lists than this, a trajectory costs as much as ten sweeps, classes are harder to find, ladders too dear."""
_LEVELS = 24
_LEAST_SMOOTHED = 200.0
"""Chains that stay in humps of their own are worth few draws together; so few would smooth the humps away."""
_NEAR = 0.95
_FARTHER = 5.0
_MOST_MISSING = 2**53
_PRIOR_DRAWS = 2_000
_LIKE_THE_PRIOR = 0.1
_MOST_EXPANSION = 10.0


@dataclass(frozen=True, slots=True)
class LatentClasses:
    """Bayesian nonparametric latent classes (Manrique-Vallier 2016, Biometrics 72, doi 10.1111/biom.12502).

    Priors: lambda_jk, the chance of a member of class k to be on list j, uniform; the classes' shares from a stick
    broken by Beta(1, alpha), truncated at K classes; alpha ~ Gamma(shape, rate); p(N) proportional to 1/N while
    N - n <= ``limit`` n. K is ``classes`` or 2^J - 1 where that is less.

    ``classes``        K at most.
    ``concentration``  shape and rate of the prior of alpha.
    ``limit``          people on no list are looked for up to this multiple of those on some list.
    ``chains``         dispersed chains, 4 or more for a trustworthy R-hat.
    ``scouts``         chains that are only warmed up: of all, those farthest apart in N are drawn from. With none of
                       them a second mode is easily missed. With many lists, where a start is dear, a third of them.
    ``sampler``        "hybrid" (gradient moves with N integrated out, and sweeps of Gibbs sampling), "gibbs" (sweeps
                       alone), "tempered" (ladders of chains, for posteriors of several modes); "auto" takes tempered
                       chains where hybrid ones on up to ten lists do not agree.
    ``minimum_ess``, ``largest_r_hat``  run until the chains are as good as that ...
    ``iterations``     ... or each has made so many iterations after its warm-up; ``None`` is a number that
                       suits the sampler.
    ``refit``          fit again with the limit five times as far.
    ``threads``        chains run side by side; ``None`` is one for each core. No number depends on it.
    """

    classes: int = 10
    concentration: tuple[float, float] = (0.25, 0.25)
    limit: float = 20.0
    chains: int = 4
    scouts: int = 12
    sampler: Literal["auto", "gibbs", "hybrid", "tempered"] = "auto"
    minimum_ess: float = 400
    largest_r_hat: float = 1.01
    iterations: int | None = None
    refit: bool = True
    threads: int | None = field(default=None, compare=False)

    name: ClassVar[str] = "latent"
    title: ClassVar[str] = "Bayesian latent classes"
    paper: ClassVar[str] = (
        "Manrique-Vallier 2016, Bayesian population size estimation using Dirichlet process mixtures, Biometrics 72"
    )
    assumptions: ClassVar[tuple[str, ...]] = (
        "Everybody counted belongs to one closed population, and records of one person were recognised as such.",
        "People fall into some unknown classes; within a class, being on one list says nothing about being on another.",
        "Those whom no list holds are like some of those whom the lists hold: nobody was beyond all reach of them.",
    )

    def __post_init__(self) -> None:
        if self.classes < 1 or self.chains < 1 or self.limit <= 0 or min(self.concentration) <= 0:
            raise ValueError("classes, chains, limit and both numbers of the concentration must be above nought")

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Draw from the posterior of N. Raises ``NotEstimable`` for fewer than three lists with records, or lists that
        could not overlap."""
        from asnad.estimate.latent.chain import started
        from asnad.estimate.latent.table import table_of

        kept = self._admitted(histories)
        classes = self.classes if len(kept.lists) > 20 else min(2 ** len(kept.lists) - 1, self.classes)
        table = table_of(kept, min(self.limit, _MOST_MISSING / kept.n), self.concentration)
        scouts = self.scouts // 3 if table.lists > _MANY_LISTS else self.scouts
        chains = started(table, classes, self.chains + scouts, seed)

        def told(ess: float) -> None:
            if progress is not None:
                progress(self.title, int(min(ess, self.minimum_ess)), int(self.minimum_ess))

        sampler, run, humps = self._drawn(table, chains, told)
        shift = self._shift(table, sampler, run) if self.refit else None
        found = self._diagnostics(table, classes, run, humps, shift=shift, sampler=type(sampler).__name__.lower())
        median = float(np.median(run.people))
        settings = {setting.name: getattr(self, setting.name) for setting in fields(self) if setting.compare}
        return Estimate.of(
            self,
            histories=histories,
            estimate=median,
            spread=Draws(run.people),
            settings=settings,
            seed=seed,
            diagnostics=found,
            flags=self._flags(found, median / table.people),
        )

    def _admitted(self, histories: CaptureHistories) -> CaptureHistories:
        if histories.disjoint:
            pairs = "; ".join(" and ".join(sorted(pair)) for pair in sorted(histories.disjoint, key=sorted))
            raise NotEstimable(
                f"latent classes have no place for lists that could not hold the same person ({pairs}); merge such "
                "lists into one, or use log-linear models"
            )
        used = [name for name, size in zip(histories.lists, histories.sizes, strict=True) if size]
        if len(used) < 3:
            raise NotEstimable(
                f"latent classes need three lists with people; there {'is' if len(used) == 1 else 'are'} {len(used)}"
            )
        return histories.collapsed().keep(used)

    def _drawn(
        self, table: Table, chains: list[Chain], told: Callable[[float], None]
    ) -> tuple[Gibbs | Hybrid | Tempered, Run, tuple[Mode, ...]]:
        """Run the sampler, and where it was left open and the chains do not agree, the tempered one.

        The modes are those of the draws; or those that chains were stuck in before, when tempered ones see fewer.
        """
        from asnad.estimate.latent.chain import laddered
        from asnad.estimate.latent.chains import Gibbs, Hybrid, Tempered, run

        sampler: Gibbs | Hybrid | Tempered
        stuck: tuple[Mode, ...]
        if self.sampler == "gibbs":
            sampler = Gibbs(table, chains)
            found = run(sampler, self._wish(1_000_000), keep=self.chains, threads=self.threads, told=told)
            return _kept(sampler, found), found, _humps(found)
        many = table.lists > _MANY_LISTS
        sampler = Hybrid(table, chains, sweeps=5, before=20_000) if many else Hybrid(table, chains)
        if self.sampler == "tempered":
            first, stuck = run(sampler, self._wish(1), keep=self.chains, threads=self.threads), ()
        else:
            wish = self._wish(60_000 if many else 20_000)
            first = run(sampler, wish, keep=self.chains, threads=self.threads, told=told)
            if wish.met(first.found) or many or self.sampler != "auto":
                return _kept(sampler, first), first, _humps(first)
            stuck = _humps(first)
        sampler = Tempered(table, [laddered(chains[place], _LEVELS) for place in first.places])
        tempered = run(sampler, self._wish(10_000), threads=self.threads, told=told)
        return sampler, tempered, max(_humps(tempered), stuck, key=len)

    def _wish(self, iterations: int) -> Wish:
        from asnad.estimate.latent.chains import Wish

        return Wish(self.largest_r_hat, self.minimum_ess, self.iterations or iterations)

    def _shift(self, table: Table, sampler: Gibbs | Hybrid | Tempered, first: Run) -> float:
        """How the median moves, as a share, when the limit is five times as far; the chains go on from here."""
        from asnad.estimate.latent.chains import Wish, run

        farther = table._replace(limit=int(min(_FARTHER * table.limit, _MOST_MISSING)))
        wish = Wish(max(self.largest_r_hat, 1.05), min(self.minimum_ess, 200.0), max(first.iterations, 1000))
        again = run(replace(sampler, table=farther), wish, warm=False, threads=self.threads)
        return float(np.median(again.people) / np.median(first.people) - 1)

    def _diagnostics(
        self, table: Table, classes: int, run: Run, humps: tuple[Mode, ...], *, shift: float | None, sampler: str
    ) -> Diagnostics:
        people = run.people
        limit = float(table.people + table.limit)
        return Diagnostics(
            r_hat=run.found.r_hat,
            ess=run.found.ess,
            ess_tail=run.found.ess_tail,
            modes=humps,
            limit=limit,
            near_limit=float((people >= _NEAR * limit).mean()),
            limit_shift=shift,
            notes={
                "sampler": sampler,
                "iterations": run.iterations,
                "warm-up": run.warm_up,
                "classes": classes,
                "occupied classes": float(np.median(run.occupied)),
                "concentration": float(np.median(run.concentration)),
                "distance from the prior": self._from_prior(people / table.people, table.lists, classes),
            },
        )

    def _from_prior(self, expansion: Floats, lists: int, classes: int) -> float:
        """How far the posterior of N/n is from its prior (Kolmogorov's distance): near 0, the data said nothing."""
        from scipy.stats import ks_2samp

        generator = np.random.default_rng(0)
        alpha = np.maximum(generator.gamma(self.concentration[0], 1 / self.concentration[1], (_PRIOR_DRAWS, 1)), 1e-300)
        left = generator.random((_PRIOR_DRAWS, classes)) ** (1 / alpha)  # 1 - V, as V ~ Beta(1, alpha)
        left[:, -1] = 0.0
        before = np.cumprod(np.column_stack([np.ones(_PRIOR_DRAWS), left[:, :-1]]), axis=1)
        # each list misses a member of a class with a uniform chance; the product of those over lists is as e^-Gamma(J)
        missed = np.exp(-generator.standard_gamma(lists, (_PRIOR_DRAWS, classes)))
        seen = ((1 - left) * before * (1 - missed)).sum(axis=1)
        return float(ks_2samp(1 / seen[seen >= 1 / (1 + self.limit)], expansion.ravel(), method="asymp").statistic)

    def _flags(self, found: Diagnostics, expansion: float) -> tuple[Flag, ...]:
        flags = []
        r_hat, ess = found.r_hat or np.inf, found.ess or 0.0
        if not (r_hat <= self.largest_r_hat and ess >= self.minimum_ess):
            flags.append(
                Flag(
                    "R5",
                    Light.REFUSED,
                    f"the computation did not settle: R-hat is {r_hat:.3f} (at most {self.largest_r_hat:g} was "
                    f"expected) and the draws are worth {ess:.0f} independent ones (at least "
                    f"{self.minimum_ess:g}); no number can be taken from it",
                )
            )
        if len(found.modes) > 1:
            humps = " and ".join(f"about {mode.at:,.0f} ({mode.share:.0%} of the draws)" for mode in found.modes)
            flags.append(Flag("R6", Light.REFUSED, f"the lists are compatible with answers far apart: {humps}"))
        near, shift = found.near_limit or 0.0, found.limit_shift or 0.0
        if near > 0.01:
            flags.append(
                Flag(
                    "R7",
                    Light.REFUSED,
                    f"{near:.1%} of the draws are within 5 % of the largest number that was looked at "
                    f"({found.limit:,.0f}), so that limit makes the answer, not the lists",
                )
            )
        elif abs(shift) > 0.1:
            flags.append(
                Flag(
                    "R7",
                    Light.REFUSED,
                    f"the answer moves by {shift:+.0%} when numbers up to five times as large are looked at "
                    f"({found.limit:,.0f} was the largest), so that limit makes the answer, not the lists",
                )
            )
        if expansion > _MOST_EXPANSION:
            flags.append(
                Flag(
                    "R10",
                    Light.CAUTION,
                    f"the estimate is {expansion:.1f} times the number of people listed; so far beyond what is seen, "
                    "it leans on the model",
                )
            )
        elif found.notes["distance from the prior"] < _LIKE_THE_PRIOR:
            flags.append(
                Flag(
                    "R10",
                    Light.CAUTION,
                    "the lists say little: the answer is nearly what the method would say without having seen anybody",
                )
            )
        return tuple(flags)


def _humps(run: Run) -> tuple[Mode, ...]:
    return modes(run.people, max(run.found.ess, _LEAST_SMOOTHED))


def _kept(sampler: Gibbs | Hybrid, first: Run) -> Gibbs | Hybrid:
    """The sampler with only those chains that were drawn from."""
    return replace(sampler, chains=[sampler.chains[place] for place in first.places])
