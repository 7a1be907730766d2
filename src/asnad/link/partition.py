"""Which records are one person? The partition in which agreement within and difference between weigh most.

Correlation clustering (Bansal, Blum, Chawla 2004) over the log odds of pairs: sets are joined, the best pair first,
where the sum over *all* pairs between them is positive, not where one pair links them; then single records move
wherever that raises the sum. Two that must stay apart never share a set.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["CERTAIN", "MOST", "partition"]

MOST = 12.0
"""Bits beyond which one pair counts no more: no single agreement outweighs several plain differences."""
CERTAIN = 10_000.0
"""Bits of what a person said: no evidence outweighs it, however many records it comes from."""
_ROUNDS = 10

LogOdds = Callable[[int, int], float]


def partition(
    size: int,
    odds: Mapping[tuple[int, int], float],
    log_odds: LogOdds,
    apart: Iterable[tuple[int, int]] = (),
    lists: Sequence[str | None] | None = None,
) -> list[list[int]]:
    """Sets of record positions, each in order, ordered by their first.

    ``odds`` are the log odds of the candidate pairs (smaller position first), less the threshold; ``log_odds`` gives
    those of any other pair when sets are joined. ``apart`` are pairs that must not be together; ``lists`` names for
    each record the list it stands in that names nobody twice, if any: no set has two of one such list.
    """
    return _Sets(size, odds, log_odds, apart, lists).solved()


class _Sets:
    def __init__(
        self,
        size: int,
        odds: Mapping[tuple[int, int], float],
        log_odds: LogOdds,
        apart: Iterable[tuple[int, int]],
        lists: Sequence[str | None] | None,
    ) -> None:
        self._lists = lists
        self._odds = dict(odds)
        self._log_odds = log_odds
        self._home = list(range(size))
        self._members: dict[int, list[int]] = {i: [i] for i in range(size)}
        self._enemies: dict[int, set[int]] = defaultdict(set)
        for a, b in apart:
            self._enemies[a].add(b)
            self._enemies[b].add(a)

    def pair(self, a: int, b: int) -> float:
        key = (a, b) if a < b else (b, a)
        found = self._odds.get(key)
        if found is None:
            found = self._odds[key] = self._log_odds(*key)
        return found if abs(found) >= CERTAIN else max(-MOST, min(MOST, found))

    def _between(self, left: list[int], right: list[int]) -> float:
        return sum(self.pair(a, b) for a in left for b in right)

    def _hostile(self, left: list[int], right: list[int]) -> bool:
        if self._lists is not None:
            listed = [self._lists[one] for one in (*left, *right) if self._lists[one] is not None]
            if len(set(listed)) < len(listed):
                return True
        return any(not self._enemies[a].isdisjoint(right) for a in left if a in self._enemies)

    def solved(self) -> list[list[int]]:
        positive = [(-value, *key) for key, value in self._odds.items() if value > 0]
        heapq.heapify(positive)
        neighbours: dict[int, set[int]] = defaultdict(set)
        for _, a, b in positive:
            neighbours[a].add(b)
            neighbours[b].add(a)
        while positive:
            _, a, b = heapq.heappop(positive)
            self._join(a, b)
        self._improve(neighbours)
        return sorted(sorted(members) for members in self._members.values() if members)

    def _join(self, a: int, b: int) -> None:
        one, other = self._home[a], self._home[b]
        if one == other:
            return
        left, right = self._members[one], self._members[other]
        if self._hostile(left, right) or self._between(left, right) <= 0:
            return
        if len(left) < len(right):
            one, other, left, right = other, one, right, left
        left.extend(right)
        for member in right:
            self._home[member] = one
        del self._members[other]

    def _improve(self, neighbours: Mapping[int, set[int]]) -> None:
        """Move single records to the set they fit best, until none wants to move."""
        for _ in range(_ROUNDS):
            moved = False
            for record in sorted(neighbours):
                here = self._home[record]
                rest = [m for m in self._members[here] if m != record]
                best, target = self._between([record], rest), here
                if best < 0:
                    best, target = 0.0, -1
                for there in sorted({self._home[n] for n in neighbours[record]} - {here}):
                    value = self._between([record], self._members[there])
                    if value > best + 1e-9 and not self._hostile([record], self._members[there]):
                        best, target = value, there
                if target != here:
                    self._move(record, here, target)
                    moved = True
            if not moved:
                break

    def _move(self, record: int, here: int, target: int) -> None:
        self._members[here].remove(record)
        if not self._members[here]:
            del self._members[here]
        if target < 0:
            target = record if record not in self._members else max(self._members) + 1
            self._members[target] = []
        self._members[target].append(record)
        self._home[record] = target
