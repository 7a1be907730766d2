"""Which other partitions are about as likely? Samples of who is one, for whatever counts people.

One partition hides how unsure it is. Here records move between sets by Gibbs sampling: a record joins a set, or stands
alone, with odds of two to the sum of its log odds with all that are in it. An estimate made on each sample and then
pooled (Sadinle 2018, arXiv 1812.09590) takes in what linking left open.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator

from asnad.link.linker import Linkage
from asnad.link.partition import CERTAIN, MOST

__all__ = ["sampled_partitions"]

_OPEN = 8.0
"""Log odds within which a pair is open: beyond it stands as it is in every sample but one of some hundred."""
_SWEEPS = 5
_BURN_IN = 20


def sampled_partitions(linkage: Linkage, number: int, seed: int = 0) -> Iterator[list[list[int]]]:
    """``number`` partitions of the records, each as sets of positions in order, from the linkage's own onwards.

    Only records with a pair that is open move; what people answered stands in every sample. The same linkage, number
    and seed give the same samples.
    """
    chance = random.Random(seed)  # noqa: S311  # a sample, not a secret
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), value in linkage.log_odds.items():
        near[i][j] = near[j][i] = value if abs(value) >= CERTAIN else max(-MOST, min(MOST, value))
    moving = sorted(i for i, others in near.items() if any(abs(value) < _OPEN for value in others.values()))
    home = {i: number for number, members in enumerate(linkage.clusters) for i in members}
    sets: dict[int, set[int]] = {number: set(members) for number, members in enumerate(linkage.clusters)}
    fresh = len(sets)
    for sample in range(-_BURN_IN, number * _SWEEPS):
        for record in moving:
            here = home[record]
            sets[here].discard(record)
            if not sets[here]:
                del sets[here]
            # A pair that was no candidate is at least as unlikely as the unlikeliest that was.
            choices = [
                (there, sum(near[record].get(other, -MOST) for other in sets[there]))
                for there in sorted({home[other] for other in near[record] if home[other] in sets})
            ]
            chosen = _drawn([(-1, 0.0), *choices], chance)
            if chosen < 0:
                chosen, fresh = fresh, fresh + 1
                sets[chosen] = set()
            sets[chosen].add(record)
            home[record] = chosen
        if sample >= 0 and sample % _SWEEPS == _SWEEPS - 1:
            yield sorted(sorted(members) for members in sets.values())


def _drawn(choices: list[tuple[int, float]], chance: random.Random) -> int:
    highest = max(bits for _, bits in choices)
    weights = [2 ** (bits - highest) for _, bits in choices]
    return chance.choices([place for place, _ in choices], weights)[0]
