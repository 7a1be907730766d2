"""Can draws be trusted? R-hat, effective sample sizes, and separated humps.

After Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021, Bayesian Analysis 16, doi 10.1214/20-BA1221.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft, next_fast_len, rfft
from scipy.special import ndtri

from asnad.estimate.result import Mode

__all__ = ["Convergence", "convergence", "effective_draws", "modes", "r_hat"]

Floats = npt.NDArray[np.float64]

_GRID = 1024
_SEPARATED = 0.5
"""Two humps are separated when the valley between them is below this share of the lower peak."""
_SMALLEST_SHARE = 0.02
"""A hump with less of the distribution is part of a tail."""


@dataclass(frozen=True, slots=True)
class Convergence:
    """``r_hat`` over split chains; effective sample sizes in the bulk and in the tails (the 5 % and 95 % quantiles)."""

    r_hat: float
    ess: float
    ess_tail: float


def convergence(chains: Floats) -> Convergence:
    """All three for draws of shape (chains, draws), 8 draws or more."""
    split = _split(chains)
    ranked = _rank_normalised(split)
    folded = _rank_normalised(np.abs(split - np.median(split)))
    tails = [effective_draws((split <= np.quantile(split, at)).astype(np.float64)) for at in (0.05, 0.95)]
    return Convergence(max(_ratio(ranked), _ratio(folded)), effective_draws(ranked), min(tails))


def r_hat(chains: Floats) -> float:
    """Rank-normalised split R-hat, the larger of that of location and that of scale (section 4)."""
    split = _split(chains)
    return max(_ratio(_rank_normalised(split)), _ratio(_rank_normalised(np.abs(split - np.median(split)))))


def effective_draws(chains: Floats) -> float:
    """How many independent draws tell as much about the mean: Geyer's initial monotone sequence (section 3).

    Draws that are all equal count in full.
    """
    count, length = chains.shape
    centred = chains - chains.mean(axis=1, keepdims=True)
    padded = next_fast_len(2 * length, real=True)
    waves = rfft(centred, padded)
    covariances = irfft((waves * waves.conj()).real.mean(axis=0), padded)[:length] / length
    within = covariances[0] * length / (length - 1)
    between = float(chains.mean(axis=1).var(ddof=1)) if count > 1 else 0.0
    total = covariances[0] + between
    if not total > 0 or within <= 1e-15 * total:
        return float(count * length) if not total > 0 else 1.0
    correlations = 1 - (within - covariances) / total
    correlations[0] = 1.0
    pairs = correlations[: length // 2 * 2].reshape(-1, 2).sum(axis=1)
    negative = np.flatnonzero(pairs <= 0)
    kept = np.minimum.accumulate(pairs[: negative[0]] if len(negative) else pairs)
    time = max(2 * float(kept.sum()) - 1, 1 / np.log10(count * length))
    return float(count * length / time)


def modes(draws: Floats, effective: float) -> tuple[Mode, ...]:
    """The separated humps of positive draws, lowest first: a kernel density of their logarithm, cut at its valleys.

    ``effective`` is how many independent draws they are worth: the fewer, the wider the kernel.
    """
    logs = np.log(draws.ravel())
    low, high = float(logs.min()), float(logs.max())
    spread = min(float(logs.std()), float(np.subtract(*np.quantile(logs, [0.75, 0.25]))) / 1.34) or float(logs.std())
    person = float(np.exp(-np.median(logs)))  # one person more or less, on the scale of the logarithm
    if high - low <= 3 * person:
        return (Mode(float(np.median(draws)), 1.0),)
    width = max(0.9 * spread * max(effective, 2.0) ** -0.2, person)
    edges = np.linspace(low - 4 * width, high + 4 * width, _GRID + 1)
    heights = np.histogram(logs, edges)[0] / logs.size
    step = edges[1] - edges[0]
    reach = min(int(np.ceil(4 * width / step)), _GRID // 2 - 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * step / width) ** 2)
    density = np.convolve(heights, kernel / kernel.sum(), mode="same")
    bounds = [0, *_valleys(density), _GRID]
    # a hump too small to count belongs to its neighbour across the shallower valley
    while len(bounds) > 2:
        shares = [heights[start:end].sum() for start, end in pairwise(bounds)]
        least = int(np.argmin(shares))
        if shares[least] >= _SMALLEST_SHARE:
            break
        left, right = bounds[least], bounds[least + 1]
        joins_left = least > 0 and (least == len(shares) - 1 or density[left] >= density[right])
        del bounds[least if joins_left else least + 1]
    centres = (edges[1:] + edges[:-1]) / 2
    return tuple(
        Mode(float(np.exp(centres[start + int(np.argmax(density[start:end]))])), float(heights[start:end].sum()))
        for start, end in pairwise(bounds)
    )


def _valleys(density: Floats) -> list[int]:
    """Where the density is cut: the lowest points between peaks that stand out on both sides."""
    cuts: list[int] = []
    peak, valley = 0, 0
    for at in range(len(density)):
        if density[at] < density[valley]:
            valley = at
        elif density[valley] < _SEPARATED * min(density[peak], density[at]):
            cuts.append(valley)
            peak = valley = at
        if density[at] > density[peak]:
            peak = valley = at
    return cuts


def _split(chains: Floats) -> Floats:
    half = chains.shape[1] // 2
    return np.concatenate([chains[:, :half], chains[:, -half:]])


def _rank_normalised(chains: Floats) -> Floats:
    from scipy.stats import rankdata

    ranks = rankdata(chains, axis=None).reshape(chains.shape)
    return np.asarray(ndtri((ranks - 0.375) / (chains.size + 0.25)))


def _ratio(chains: Floats) -> float:
    within = float(chains.var(axis=1, ddof=1).mean())
    between = float(chains.mean(axis=1).var(ddof=1))
    if within <= 1e-15 * (within + between):
        return 1.0 if between <= 1e-30 else float("inf")
    length = chains.shape[1]
    return float(np.sqrt((length - 1) / length + between / within))
