"""What does a method answer? An estimate with its interval, its diagnostics and what it takes for granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.spread import Draws, Spread, Weighted

if TYPE_CHECKING:
    import pandas

    from asnad.estimate.plots import Chart

__all__ = ["Diagnostics", "Estimate", "Flag", "Light", "Method", "Mode", "Progress", "Summary"]


class Light(IntEnum):
    """May the number be used? The worst of several lights is their ``max``."""

    PASS = 0
    CAUTION = 1
    REFUSED = 2


@dataclass(frozen=True, slots=True)
class Flag:
    """One reason for a light: the rule that fired, how bad that is, and why, in plain words."""

    rule: str
    light: Light
    words: str


@dataclass(frozen=True, slots=True)
class Mode:
    """One hump of a distribution: where it peaks, and the share of the distribution in it."""

    at: float
    share: float


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """Can the computation be trusted? ``None`` where a question does not arise for the method.

    ``r_hat``       rank-normalised split R-hat over chains (Vehtari et al. 2021); 1 is perfect.
    ``ess``         effective sample size of N in the bulk; ``ess_tail`` in the tails.
    ``modes``       separated humps of the posterior of N, lowest first; one is as it should be.
    ``limit``       the largest N the method looks at; ``near_limit`` the share of draws within 5 % of it;
                    ``limit_shift`` how much the median moves, as a share, when the limit is five times as far.
    ``notes``       what else the method has to say, by name.
    """

    r_hat: float | None = None
    ess: float | None = None
    ess_tail: float | None = None
    modes: tuple[Mode, ...] = ()
    limit: float | None = None
    near_limit: float | None = None
    limit_shift: float | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """An estimate in five numbers of people."""

    documented: int
    estimate: float
    low: float
    high: float
    level: float


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Estimate:
    """How many there were in all, by one method.

    ``estimate`` is the posterior median of a Bayesian method and the maximum-likelihood estimate of another (a lower
    bound where ``lower_bound`` says so). ``spread`` is its distribution. ``settings`` and ``seed`` make it again.
    """

    method: str
    title: str
    paper: str
    assumptions: tuple[str, ...]
    histories: CaptureHistories
    estimate: float
    spread: Spread
    settings: Mapping[str, Any] = field(default_factory=dict)
    seed: int | None = None
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    flags: tuple[Flag, ...] = ()
    lower_bound: bool = False

    def __repr__(self) -> str:
        """What a notebook shows: never the number without its interval and the documented minimum."""
        low, high = self.interval()
        least = "at least " if self.lower_bound else ""
        refused = "; refused" if any(flag.light is Light.REFUSED for flag in self.flags) else ""
        number = f"{self.method}: {least}{self.estimate:,.0f}, 95 % between {low:,.0f} and {high:,.0f}"
        return f"<Estimate {number}; {self.histories.documented:,} documented{refused}>"

    @classmethod
    def of(cls, method: Method, **answer: Any) -> Estimate:
        """What a method answers, the other fields by name, with what it says of itself."""
        return cls(method.name, method.title, method.paper, method.assumptions, **answer)

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """The equal-tailed interval that holds ``level`` of the distribution, in people."""
        if not 0 < level < 1:
            raise ValueError(f"a level between 0 and 1 was expected; {level} was given")
        low, high = self.spread.quantile(np.array([(1 - level) / 2, (1 + level) / 2]))
        return float(low), float(high)

    @property
    def summary(self) -> Summary:
        """The estimate with its 95 % interval and the documented minimum."""
        return Summary(self.histories.documented, self.estimate, *self.interval(0.95), 0.95)

    @property
    def posterior(self) -> npt.NDArray[np.float64] | None:
        """Draws of N: all there are, or 10,000 from an exact posterior; ``None`` when the method is not Bayesian."""
        match self.spread:
            case Draws(chains):
                return chains.ravel()
            case Weighted():
                return self.spread.sample(10_000, np.random.default_rng(self.seed))
            case _:
                return None

    def plot(self) -> Chart:
        """The distribution of N over the documented minimum, as a Vega-Lite chart."""
        from asnad.estimate.plots import density

        return density((self,))

    def to_pandas(self) -> pandas.DataFrame:
        """One row: method, documented, estimate, low, high, level. Raises ``ImportError`` without ``asnad[frames]``."""
        import pandas

        summary = self.summary
        return pandas.DataFrame(
            [{"method": self.method, **{name: getattr(summary, name) for name in Summary.__slots__}}]
        )


class Progress(Protocol):
    """Told how far a long computation is: what is done, how much of it, of how much."""

    def __call__(self, doing: str, done: int, of: int, /) -> None: ...


class Method(Protocol):
    """What all methods share: settings in the constructor, one verb."""

    @property
    def name(self) -> str:
        """The word for it on the command line and in results."""
        ...

    @property
    def title(self) -> str:
        """The method in plain words."""
        ...

    @property
    def paper(self) -> str:
        """Where it comes from."""
        ...

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What it takes for granted, one sentence each, for someone who is no statistician."""
        ...

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Estimate N. The same seed gives the same draws, on one thread or many. Raises ``NotEstimable``."""
        ...
