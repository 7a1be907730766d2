"""How sure is an estimate? Distributions of the number sought, each with its quantiles."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr, ndtri

__all__ = ["Bootstrap", "Draws", "LogNormal", "Profile", "Spread", "Weighted"]

Floats: TypeAlias = npt.NDArray[np.float64]


class Spread(Protocol):
    """What every distribution of N answers. Probabilities in, people out; arrays of the same shape."""

    def quantile(self, probability: npt.ArrayLike) -> Floats:
        """The number of people below which this share of the distribution lies."""
        ...

    def sample(self, size: int, generator: np.random.Generator) -> Floats:
        """Independent draws, shape (size,)."""
        ...


class _ByQuantile(ABC):
    """Draws by inversion, for distributions known by their quantiles."""

    @abstractmethod
    def quantile(self, probability: npt.ArrayLike) -> Floats: ...

    def sample(self, size: int, generator: np.random.Generator) -> Floats:
        return self.quantile(generator.random(size))


@dataclass(frozen=True, eq=False)
class Draws(_ByQuantile):
    """Draws from a posterior, shape (chains, draws)."""

    chains: Floats

    def quantile(self, probability: npt.ArrayLike) -> Floats:
        return np.asarray(np.quantile(self.chains, np.asarray(probability, np.float64)))

    def sample(self, size: int, generator: np.random.Generator) -> Floats:
        return generator.choice(self.chains.ravel(), size)


@dataclass(frozen=True, eq=False)
class Weighted(_ByQuantile):
    """A posterior computed exactly on a grid: numbers of people, increasing, and the probability of each."""

    support: Floats
    mass: Floats

    def quantile(self, probability: npt.ArrayLike) -> Floats:
        heights = np.cumsum(self.mass)
        at = np.searchsorted(heights / heights[-1], np.asarray(probability) * (1 - 1e-15))
        return self.support[np.minimum(at, len(self.support) - 1)]


@dataclass(frozen=True, eq=False)
class LogNormal(_ByQuantile):
    """``documented`` people, and a log-normal number of others (Burnham et al. 1987)."""

    documented: float
    log_mean: float
    log_sd: float

    def quantile(self, probability: npt.ArrayLike) -> Floats:
        return np.asarray(self.documented + np.exp(self.log_mean + self.log_sd * ndtri(np.asarray(probability))))


@dataclass(frozen=True, eq=False)
class Bootstrap(_ByQuantile):
    """Estimates from resampled tables, shape (resamples,), corrected for bias and acceleration (BCa, Efron 1987).

    With ``bias`` and ``acceleration`` 0 it is the percentile interval. A resample without an estimate may be infinite.
    """

    replicates: Floats
    bias: float = 0.0
    acceleration: float = 0.0

    def quantile(self, probability: npt.ArrayLike) -> Floats:
        if not np.isfinite(self.bias):
            return np.full(np.shape(probability), np.nan)
        shifted = self.bias + ndtri(np.asarray(probability))
        # past the pole, where the correction would turn round and start from the other end, the outermost is meant
        room = np.maximum(1 - self.acceleration * shifted, 1e-9)
        corrected = ndtr(self.bias + shifted / room)
        with np.errstate(invalid="ignore"):
            return np.asarray(np.quantile(self.replicates, corrected, method="inverted_cdf"))

    def sample(self, size: int, generator: np.random.Generator) -> Floats:
        return generator.choice(self.replicates, size)


@dataclass(frozen=True, eq=False)
class Profile(_ByQuantile):
    """A profile likelihood: numbers of people, increasing, and twice the log-likelihood lost at each.

    The signed root of the loss is taken for standard normal, so the 95 % interval is where the loss is below 3.84.
    Beyond the grid the nearest end is given.
    """

    support: Floats
    loss: Floats

    def quantile(self, probability: npt.ArrayLike) -> Floats:
        roots = np.sqrt(np.maximum(self.loss, 0.0))
        roots[: int(np.argmin(self.loss))] *= -1
        return np.asarray(np.interp(ndtri(np.asarray(probability)), np.maximum.accumulate(roots), self.support))
