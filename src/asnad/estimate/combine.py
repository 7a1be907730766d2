"""How are estimates put together? Replicates of one population are mixed, strata of one are summed, by draws."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light
from asnad.estimate.spread import Bootstrap, Draws, LogNormal, Spread, Weighted

__all__ = ["mixture", "rubin", "total"]

Floats = npt.NDArray[np.float64]

_DRAWS = 10_000
_FEWEST_DRAWS = 500


def mixture(estimates: Sequence[Estimate], weights: Sequence[float] | None = None) -> Estimate:
    """One estimate from several of the same population: linkage samples, or replicates with missing values filled in.

    Their distributions are pooled, equally or by ``weights``; for posteriors this is the posterior that averages over
    the replicates (Sadinle 2018, arXiv 1812.09590, for linkage). Each is represented by quantiles at even steps, so
    nothing is left to chance. The documented minimum is that of the replicate with the fewest people.

    Notes: ``replicates``; ``shares``, of the variance of N, and ``log_shares``, of that of log N, ``within`` and
    ``between`` replicates by the law of total variance (``None`` when a replicate's distribution reaches to infinity).
    Flags say in how many replicates they were raised; R6 is raised when the replicates pool into separate humps.
    Raises ``NotEstimable`` when there are none.
    """
    from asnad.estimate.convergence import modes  # here, since its ranks are slow to import

    shares = _weights(estimates, weights)
    sizes = np.maximum(np.round(shares * max(_DRAWS, _FEWEST_DRAWS * len(estimates))).astype(int), 1)
    parts = [_even(each.spread, int(size)) for each, size in zip(estimates, sizes, strict=True)]
    pooled = np.concatenate(parts)
    humps = modes(pooled, _DRAWS) if np.isfinite(pooled).all() else ()
    flags = _gathered({str(place): each.flags for place, each in enumerate(estimates, 1)}, "replicates")
    if len(humps) > 1 and "R6" not in {flag.rule for flag in flags}:
        told = " and ".join(f"about {mode.at:,.0f} ({mode.share:.0%})" for mode in humps)
        flags = (*flags, Flag("R6", Light.CAUTION, f"the replicates disagree: their answers lie {told}"))
    notes = {
        "replicates": len(estimates),
        "shares": _shares(parts, shares),
        "log_shares": _shares([np.log(part) for part in parts], shares),
    }
    return replace(
        estimates[0],
        histories=_smallest(estimates),
        estimate=float(np.quantile(pooled, 0.5, method="inverted_cdf")),
        spread=_of_draws(pooled, estimates),
        settings={**estimates[0].settings, "combined": "mixture"},
        diagnostics=_worst([each.diagnostics for each in estimates], humps, notes),
        flags=flags,
        lower_bound=any(each.lower_bound for each in estimates),
    )


def rubin(estimates: Sequence[Estimate]) -> Estimate:
    """The same by Rubin's rule (Rubin 1987; Gelman et al. 2013, section 18.2), for comparison with published figures.

    The mean is that of the replicates' means, the variance the mean of their variances plus (1 + 1/m) times the
    variance of their means. The people not documented (the mean over replicates) then are log-normal with those two
    moments. Skewness of the replicates is lost; ``mixture`` keeps it.

    Notes as ``mixture``, but that of the variance of N alone, and ``mean``, ``standard_error``. Raises ``NotEstimable``
    when there are none, or a replicate's distribution has no mean.
    """
    _weights(estimates, None)
    moments = np.array([_moments(each.spread) for each in estimates])
    if not np.isfinite(moments).all():
        raise NotEstimable("the distribution of a replicate reaches to infinity and has no mean; use the mixture")
    count = len(estimates)
    mean, within = moments.mean(axis=0)
    between = (1 + 1 / count) * float(moments[:, 0].var(ddof=1)) if count > 1 else 0.0
    variance = float(within) + between
    documented = float(np.mean([each.histories.documented for each in estimates]))
    unseen = max(float(mean) - documented, 0.0)
    log_variance = float(np.log1p(variance / unseen**2)) if unseen else 0.0
    log_mean = np.log(unseen) - log_variance / 2 if unseen else -np.inf
    notes = {
        "replicates": count,
        "shares": {"within": float(within) / variance, "between": between / variance} if variance else None,
        "mean": float(mean),
        "standard_error": float(np.sqrt(variance)),
    }
    return replace(
        estimates[0],
        histories=_smallest(estimates),
        estimate=float(mean),
        spread=LogNormal(documented, float(log_mean), float(np.sqrt(log_variance))),
        settings={**estimates[0].settings, "combined": "rubin"},
        diagnostics=_worst([each.diagnostics for each in estimates], (), notes),
        flags=_gathered({str(place): each.flags for place, each in enumerate(estimates, 1)}, "replicates"),
        lower_bound=any(each.lower_bound for each in estimates),
    )


def total(strata: Mapping[str, Estimate], seed: int = 1) -> Estimate:
    """The sum over strata that share nobody (years, provinces), taken draw by draw.

    The sum of medians is no median of the sum, so 10,000 draws of every stratum are added up: each stratum has its own
    random numbers, from ``seed`` and its name, so that their order does not matter. Where the draws are no posterior
    but resampled estimates, the estimate is the sum of the strata's: resampling errs upwards in thin strata, by
    the same in each, and the median of the sum would gather these errors. Where they put the estimate outside the
    interval a flag says so. The histories are all strata's,
    with a column ``stratum``; the documented minimum is the sum of theirs.

    Notes: ``strata``, each one's part of the variance (``None`` when one reaches to infinity); ``between_replicates``,
    the part that comes from differences between the replicates of strata that are mixtures.
    Flags say in which strata they were raised. Raises ``NotEstimable`` when there are none.
    """
    if not strata:
        raise NotEstimable("there are no strata to add up")
    names = sorted(strata)
    summed = np.zeros(_DRAWS)
    variances = []
    for name in names:
        entropy = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
        drawn = strata[name].spread.sample(_DRAWS, np.random.default_rng([seed, entropy]))
        summed += drawn
        variances.append(float(drawn.var()) if np.isfinite(drawn).all() else np.inf)
    every = [strata[name] for name in names]
    spread = _of_draws(summed, every)
    posterior = isinstance(spread, Draws)
    estimate = np.quantile(summed, 0.5, method="inverted_cdf") if posterior else sum(each.estimate for each in every)
    low, high = spread.quantile([0.025, 0.975])
    flags = _gathered({name: strata[name].flags for name in names}, "strata")
    if not low <= estimate <= high:
        words = (
            f"the strata's estimates add up to {estimate:,.0f}, outside the interval of the sum: the strata are so "
            "thin that all err the same way. Join strata that are alike"
        )
        flags = (*flags, Flag("thin strata", Light.CAUTION, words))
    whole = sum(variances)
    shares = dict(zip(names, (np.array(variances) / whole).tolist(), strict=True)) if 0 < whole < np.inf else None
    return replace(
        every[0],
        histories=_side_by_side(strata),
        estimate=float(estimate),
        spread=spread,
        settings={**every[0].settings, "combined": "total"},
        seed=seed,
        diagnostics=_worst(
            [each.diagnostics for each in every],
            (),
            {"strata": shares, "between_replicates": _between_replicates(strata, shares)},
        ),
        flags=flags,
        lower_bound=any(each.lower_bound for each in every),
    )


def _weights(estimates: Sequence[Estimate], weights: Sequence[float] | None) -> Floats:
    if not estimates:
        raise NotEstimable("there are no replicates to combine")
    given = np.ones(len(estimates)) if weights is None else np.asarray(weights, np.float64)
    if given.shape != (len(estimates),) or not (np.isfinite(given) & (given >= 0)).all() or not given.any():
        raise ValueError(f"one weight a replicate, none below nought, was expected; {weights} was given")
    return np.asarray(given / given.sum())


def _even(spread: Spread, size: int) -> Floats:
    """The quantiles at ``size`` even steps: a sample without its chance."""
    if isinstance(spread, Bootstrap) and not np.isfinite(spread.bias):
        spread = Bootstrap(spread.replicates)  # no resample on one side of the estimate: nothing to correct by
    return np.asarray(spread.quantile((np.arange(size) + 0.5) / size), np.float64)


def _moments(spread: Spread) -> tuple[float, float]:
    """Mean and variance of N: exact where there is a formula."""
    match spread:
        case Draws(chains):
            return float(chains.mean()), float(chains.var())
        case Weighted(support, mass):
            shares = mass / mass.sum()
            mean = float(shares @ support)
            return mean, float(shares @ (support - mean) ** 2)
        case LogNormal(documented, log_mean, log_sd):
            middle = float(np.exp(log_mean + log_sd**2 / 2))
            return documented + middle, middle**2 * float(np.expm1(log_sd**2))
        case _:
            even = _even(spread, _DRAWS)
            return (float(even.mean()), float(even.var())) if np.isfinite(even).all() else (np.inf, np.inf)


def _of_draws(drawn: Floats, estimates: Sequence[Estimate]) -> Spread:
    """Draws from a posterior if all the parts are posteriors, and otherwise resampled estimates."""
    posterior = all(isinstance(each.spread, Draws | Weighted) for each in estimates)
    return Draws(drawn[None, :]) if posterior else Bootstrap(drawn)


def _shares(parts: Sequence[Floats], weights: Floats) -> dict[str, float] | None:
    if not all(np.isfinite(part).all() for part in parts):
        return None
    means, variances = (np.array([getattr(part, what)() for part in parts]) for what in ("mean", "var"))
    within, between = float(weights @ variances), float(weights @ (means - weights @ means) ** 2)
    if not within + between:
        return None
    return {"within": within / (within + between), "between": between / (within + between)}


def _between_replicates(strata: Mapping[str, Estimate], shares: Mapping[str, float] | None) -> float | None:
    between = {name: each.diagnostics.notes.get("shares") for name, each in strata.items()}
    if shares is None or not any(between.values()):
        return None
    return float(sum(shares[name] * of["between"] for name, of in between.items() if of))


def _worst(found: Sequence[Diagnostics], humps: tuple[Any, ...], notes: Mapping[str, Any]) -> Diagnostics:
    def most(name: str, pick: Any) -> float | None:
        values = [value for each in found if (value := getattr(each, name)) is not None]
        return float(pick(values)) if values else None

    return Diagnostics(
        r_hat=most("r_hat", max),
        ess=most("ess", min),
        ess_tail=most("ess_tail", min),
        modes=humps,
        near_limit=most("near_limit", max),
        limit_shift=most("limit_shift", max),
        notes=notes,
    )


def _gathered(flags: Mapping[str, tuple[Flag, ...]], whole: str) -> tuple[Flag, ...]:
    """Each rule and light once, with where it was raised and the words of the first."""
    raised: dict[tuple[str, Light], dict[str, str]] = {}
    for name, own in flags.items():
        for flag in own:
            raised.setdefault((flag.rule, flag.light), {}).setdefault(name, flag.words)
    gathered = []
    for (rule, light), where in raised.items():
        named = ", ".join(list(where)[:5]) + (f" and {len(where) - 5} more" if len(where) > 5 else "")
        words = f"in {len(where)} of {len(flags)} {whole} ({named}): {next(iter(where.values()))}"
        gathered.append(Flag(rule, light, words))
    return tuple(gathered)


def _smallest(estimates: Sequence[Estimate]) -> CaptureHistories:
    """The table of fewest documented people: at least so many there were by every replicate."""
    return min((each.histories for each in estimates), key=lambda table: (table.documented, table.digest))


def _side_by_side(strata: Mapping[str, Estimate]) -> CaptureHistories:
    """All strata's people in one table, with a column ``stratum``."""
    tables = {name: strata[name].histories.collapsed() for name in sorted(strata)}
    lists = tuple(dict.fromkeys(name for table in tables.values() for name in table.lists))
    marks = [
        np.column_stack(
            [
                table.patterns[:, table.lists.index(name)] if name in table.lists else np.zeros(len(table.counts), bool)
                for name in lists
            ]
        )
        for table in tables.values()
    ]
    pooled = CaptureHistories.from_counts(
        lists,
        np.concatenate(marks),
        np.concatenate([table.counts for table in tables.values()]),
        {"stratum": [name for name, table in tables.items() for _ in table.counts]},
    )
    disjoint = frozenset.intersection(*(table.disjoint for table in tables.values()))
    documented = sum(table.documented for table in tables.values())
    # lists known only by their length raise a stratum's minimum, and so that of the sum
    totals = {"documented minima of the strata": documented} if documented > pooled.n else {}
    return pooled.with_limits(disjoint, totals)
