"""Which records are one person? Block, weigh, learn, calibrate, partition: the whole of linking records, in memory.

For up to some ten thousand records; :mod:`asnad.link.engine` does the same for millions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from asnad.link.block import Blocking, Occasion, block
from asnad.link.calibrate import Calibration, calibrated, dealt_anew
from asnad.link.decide import threshold_of
from asnad.link.evidence.factor import Factor
from asnad.link.evidence.place import Neighbours
from asnad.link.fellegi_sunter import LIKE, Model, cannot_join
from asnad.link.learn import learn_weights
from asnad.link.partition import CERTAIN, partition
from asnad.link.record import Record
from asnad.link.weights import Weights, default_weights

__all__ = ["Answer", "Linkage", "Scores", "learned", "link_records", "score_records"]

Pair = tuple[int, int]
Answer = tuple[int, int, bool]
"""Two records by position, and whether a person said that they are one."""

_FLOOR = -12.0
"""log2 odds below which a pair is not kept as a candidate."""
_CERTAIN = 2 * CERTAIN
"""log2 odds of what a person said."""
_ROUNDS = 3
_DEALT_PAIRS = 400_000
"""Pairs by chance that are enough to calibrate by; small data are dealt anew several times to get as many."""
_MOST_DEALS = 5
_MOST_LEARNED = 1_000_000
_UNLIKELY, _ENOUGH = -6.0, 20
"""Log odds below which a pair tells nothing of calibration, and how many above it are needed."""


@dataclass(frozen=True, slots=True)
class Linkage:
    """Records partitioned into people.

    ``log_odds`` are of the candidate pairs, calibrated, smaller position first; pairs at ``threshold`` or above are
    taken for one person where nothing within their set speaks against it.
    """

    records: Sequence[Record]
    clusters: list[list[int]]
    log_odds: Mapping[Pair, float]
    model: Model
    blocking: Blocking
    calibration: Calibration
    threshold: float


def link_records(
    records: Sequence[Record],
    *,
    answers: Iterable[Answer] = (),
    neighbours: Neighbours | None = None,
    weights: Weights | None = None,
    threshold: float | None = None,
    unrepeated: Collection[str] = (),
) -> Linkage:
    """Link records without labels; what people answered is kept to and learned from, whatever the evidence says.

    ``threshold`` (calibrated log2 odds) replaces the one of :func:`asnad.link.decide.threshold_of`. ``unrepeated`` are
    the sources that name nobody twice: of each at most one record is in a set.
    """
    said = {(min(i, j), max(i, j)): same for i, j, same in answers}
    lists = [record.source if record.source in unrepeated else None for record in records] if unrepeated else []
    for pair in (pair for pair, same in said.items() if same and lists):
        for i in pair:
            lists[i] = None  # a person says that this list does name someone twice
    alone: list[Occasion] = [(name or f"row {row}", frozenset()) for row, name in enumerate(lists)]
    scored = score_records(records, said, neighbours, weights, occasions=alone or None)
    odds, model = scored.log_odds, scored.model
    level = threshold_of(odds.values()) if threshold is None else threshold

    def log_odds(i: int, j: int) -> float:
        known = odds.get((i, j))
        found = scored.calibration.of_others(model.log_odds(records[i], records[j])) if known is None else known
        return found - level

    near = {pair: value - level for pair, value in odds.items()}
    apart = [pair for pair, same in said.items() if not same]
    clusters = partition(len(records), near, log_odds, apart, lists or None)
    return Linkage(records, clusters, odds, model, scored.blocking, scored.calibration, level)


@dataclass(frozen=True, slots=True)
class Scores:
    """Candidate pairs with their calibrated log odds, and what they were scored by."""

    log_odds: Mapping[Pair, float]
    model: Model
    blocking: Blocking
    calibration: Calibration


def score_records(
    records: Sequence[Record],
    said: Mapping[Pair, bool] = MappingProxyType({}),
    neighbours: Neighbours | None = None,
    weights: Weights | None = None,
    *,
    occasions: Sequence[Occasion] | None = None,
    most_learned: int = _MOST_LEARNED,
    most_calibrated: int = _MOST_LEARNED,
) -> Scores:
    """Score the pairs that share a key; ``occasions`` as in :func:`asnad.link.block.block`.

    Beyond ``most_learned`` pairs only the prior is learned from the data, beyond ``most_calibrated`` the odds are the
    model's own.
    """
    model = Model(records, weights, neighbours)
    blocking = block(records, occasions=occasions)
    pairs = dict.fromkeys((*blocking.pairs, *said))
    if len(pairs) > most_learned:
        weighed = {(i, j): model.weight(records[i], records[j]) for i, j in pairs}
        model.learn_prior(weighed.values())
        raw = {pair: weight + model.log_prior for pair, weight in weighed.items()}
        calibration = Calibration()
    else:
        factors = {(i, j): [factor for _, factor in model.factors(records[i], records[j])] for i, j in pairs}
        raw = learned(model, factors, said, weights or default_weights())
        calibrate = len(pairs) <= most_calibrated
        calibration = _calibration(records, model, raw, occasions) if calibrate else Calibration()
    odds = {pair: found for pair, value in raw.items() if (found := calibration(value)) > _FLOOR}
    odds |= {pair: _CERTAIN if same else -_CERTAIN for pair, same in said.items()}
    return Scores(odds, model, blocking, calibration)


def learned(
    model: Model,
    factors: Mapping[Pair, Sequence[Factor]],
    said: Mapping[Pair, bool],
    shipped: Weights,
    share: float = 1.0,
) -> dict[Pair, float]:
    """The log odds of every pair under the prior and weights that these data bear out; the model keeps both.

    ``share`` is that of the candidate pairs which these are.
    """
    barred = {pair for pair, listed in factors.items() if cannot_join(listed)}
    found: dict[Pair, float] = {}
    for last in range(_ROUNDS, -1, -1):
        found = {pair: model.total(listed, barred=pair in barred) for pair, listed in factors.items()}
        model.learn_prior(found.values(), share)
        if last:
            telling = [
                (listed, float(said[pair]) if pair in said else None)
                for pair, listed in factors.items()
                if pair not in barred and (pair in said or found[pair] + model.log_prior > _FLOOR)
            ]
            model.weights = learn_weights(shipped, telling, model.log_prior, LIKE)
    return {pair: weight + model.log_prior for pair, weight in found.items()}


def _calibration(
    records: Sequence[Record],
    model: Model,
    found: Mapping[Pair, float],
    occasions: Sequence[Occasion] | None,
) -> Calibration:
    if sum(value > _UNLIKELY for value in found.values()) < _ENOUGH:
        return Calibration()
    deals = max(1, min(_MOST_DEALS, _DEALT_PAIRS // len(found)))
    by_chance: list[float] = []
    for seed in range(deals):
        dealt = dealt_anew(records, seed)
        by_chance += [
            model.log_odds(dealt[i], dealt[j])
            for i, j in block(dealt, occasions=occasions).pairs
            if found.get((i, j), _FLOOR) <= 0.0  # those taken for one person are no strangers, whatever they are called
        ]
    return calibrated(found.values(), by_chance, deals)
