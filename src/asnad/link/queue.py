"""Which pair should a person be asked about next? The one whose answer is expected to settle most wrong decisions.

The gain of a question is the chance that what stands is wrong (p for two that are apart, 1 - p for two that are
together; with a threshold of one half the lesser of the two) times the pairs of records that hang on it: all between
the two clusters, or, inside one, all between the parts it would fall into. What was answered, or follows from answers,
is not asked again; and of each cluster, and each two clusters, one question at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar

from asnad.link.closure import Closure, Ordered
from asnad.link.fellegi_sunter import probability
from asnad.model.judgement import Verdict

__all__ = ["Doubt", "Scored", "Step", "doubts", "settled", "simulate"]

N = TypeVar("N", bound=Ordered)
_LOOKED_AT = 12
"""Pairs of one cluster for which it is worked out how it would fall apart, the weakest first."""


class Scored(NamedTuple, Generic[N]):
    """Two records, and log2 odds that they are one."""

    left: N
    right: N
    log_odds: float


@dataclass(frozen=True, slots=True)
class Doubt(Generic[N]):
    """A pair to ask about. ``together``: they stand as one; ``settles``: pairs of records that hang on the answer."""

    left: N
    right: N
    log_odds: float
    together: bool
    settles: int

    @property
    def gain(self) -> float:
        """The expected number of wrong pair decisions that the answer settles."""
        return probability(-self.log_odds if self.together else self.log_odds) * self.settles


class Step(NamedTuple, Generic[N]):
    """What one answer brought: which pair was asked about, what was said, and the score after it."""

    left: N
    right: N
    verdict: Verdict
    score: float


def doubts(
    candidates: Iterable[Scored[N]], clusters: Iterable[Collection[N]], answers: Closure[N, Any]
) -> list[Doubt[N]]:
    """What to ask, in order, best first; equal gains in the order of the pairs.

    ``clusters`` are as they stand: :func:`settled` makes them keep to the answers. A record in none stands alone.
    """
    pairs = sorted({_in_order(pair) for pair in candidates})
    homes = _Homes(clusters)
    answered = {homes.pair(a, b) for (a, b), said in answers.answers.items() if said.verdict != "same"}
    across: dict[tuple[int, int], Doubt[N]] = {}
    inside: dict[int, list[Scored[N]]] = defaultdict(list)
    for pair in pairs:
        left, right, log_odds = pair
        if left == right or answers.says(left, right) is not None:
            continue
        one, other = key = homes.pair(left, right)
        if one == other:
            inside[one].append(pair)
        elif key not in answered:
            doubt = Doubt(left, right, log_odds, together=False, settles=homes.size(one) * homes.size(other))
            if key not in across or doubt.gain > across[key].gain:
                across[key] = doubt
    same: dict[int, list[tuple[N, N]]] = defaultdict(list)
    for (a, b), said in answers.answers.items():
        one, other = homes.pair(a, b)
        if said.verdict == "same" and one == other:
            same[one].append((a, b))
    within = (_within(homes.members(home), listed, sorted(same.get(home, ()))) for home, listed in inside.items())
    return sorted((*across.values(), *within), key=lambda doubt: (-doubt.gain, doubt.left, doubt.right))


def _within(members: Sequence[N], pairs: Sequence[Scored[N]], same: Iterable[tuple[N, N]]) -> Doubt[N]:
    """The question about one cluster whose answer is expected to settle most."""
    size = len(members)
    found: list[Doubt[N]] = []
    for pair in sorted(pairs, key=lambda pair: (pair.log_odds, pair[:2]))[:_LOOKED_AT]:
        at_most = Doubt(pair.left, pair.right, pair.log_odds, together=True, settles=size // 2 * (size - size // 2))
        if size > 3:  # two or three fall apart in one way only
            if found and at_most.gain < max(doubt.gain for doubt in found):
                break
            parts = _rebuilt([members], pairs, same, [(pair.left, pair.right)])
            one, other = (len(part) for part in parts if pair.left in part or pair.right in part)
            at_most = replace(at_most, settles=one * other)
        found.append(at_most)
    return min(found, key=lambda doubt: (-doubt.gain, doubt.left, doubt.right))


def settled(
    clusters: Iterable[Collection[N]], candidates: Iterable[Scored[N]], answers: Closure[N, Any]
) -> list[list[N]]:
    """The clusters as they are once answers are kept to: split between two said to be different, joined where the same.

    A cluster is split along its weakest links. Two said to be different are never left together; every "same" is kept
    to unless answers contradict each other. Each cluster in order, and they in order of their first.
    """
    homes = _Homes(clusters)
    apart = [pair for pair, said in answers.answers.items() if said.verdict == "different"]
    regions = _Sets(range(homes.count(answers.answers)), ())
    same = sorted(pair for pair, said in answers.answers.items() if said.verdict == "same")
    for a, b in same:
        regions.join(homes.home(a), homes.home(b))
    ends = ((regions.head(homes.home(a)), regions.head(homes.home(b))) for a, b in apart)
    disputed: dict[int, list[Scored[N]]] = {one: [] for one, other in ends if one == other}
    for pair in map(_in_order, candidates) if disputed else ():
        one, other = homes.pair(pair.left, pair.right)
        if one == other and pair.left != pair.right and regions.head(one) in disputed:
            disputed[regions.head(one)].append(pair)
    sets: list[list[N]] = []
    for region in regions.sets():
        parts = [homes.members(home) for home in region]
        pairs = disputed.get(regions.head(region[0]))
        sets += [list(chain(*parts))] if pairs is None else _rebuilt(parts, pairs, same, apart)
    return sorted(map(sorted, sets))


def simulate(
    candidates: Sequence[Scored[N]],
    clusters: Iterable[Collection[N]],
    truth: Callable[[N, N], bool],
    score: Callable[[list[list[N]]], float],
    number: int,
) -> list[Step[N]]:
    """Answer the first of the queue ``number`` times from the truth, and say how the clusters score after each.

    What the linker would learn from the answers is left out: it is what they settle by themselves.
    """
    said: list[_Answer[N]] = []
    steps: list[Step[N]] = []
    listed, machine = list(candidates), [list(cluster) for cluster in clusters]
    now = machine
    for _ in range(number):
        closure: Closure[N, _Answer[N]] = Closure(said)
        asked = doubts(listed, now, closure)
        if not asked:
            break
        left, right = asked[0].left, asked[0].right
        verdict: Verdict = "same" if truth(left, right) else "different"
        said.append(_Answer(left, right, verdict))
        now = settled(now, listed, Closure(said))
        steps.append(Step(left, right, verdict, score(now)))
    return steps


class _Answer(NamedTuple, Generic[N]):
    left: N
    right: N
    verdict: Verdict


def _in_order(pair: Scored[N]) -> Scored[N]:
    return pair if pair.left <= pair.right else Scored(pair.right, pair.left, pair.log_odds)


def _rebuilt(
    clusters: Sequence[Sequence[N]],
    pairs: Iterable[Scored[N]],
    same: Iterable[tuple[N, N]],
    apart: Iterable[tuple[N, N]],
) -> list[list[N]]:
    """Clusters taken apart and joined again where none must be apart: who is the same, then the strongest links first.

    Of one cluster also those whom no candidate pair ties to each other: they stay with the largest of its parts.
    """
    sets = _Sets([member for cluster in clusters for member in cluster], apart)
    for a, b in same:
        sets.join(a, b)
    for a, b, _ in sorted(pairs, key=lambda pair: (-pair.log_odds, pair.left, pair.right)):
        sets.join(a, b)
    for cluster in clusters:
        largest = max(cluster, key=sets.size)
        for member in cluster:
            sets.join(largest, member)
    return sets.sets()


class _Homes(Generic[N]):
    """Which cluster a record is in; one in none gets a cluster of its own."""

    def __init__(self, clusters: Iterable[Collection[N]]) -> None:
        self._members: list[list[N]] = [sorted(cluster) for cluster in clusters]
        self._home = {member: at for at, members in enumerate(self._members) for member in members}

    def home(self, record: N) -> int:
        if record not in self._home:
            self._home[record] = len(self._members)
            self._members.append([record])
        return self._home[record]

    def pair(self, left: N, right: N) -> tuple[int, int]:
        one, other = self.home(left), self.home(right)
        return (one, other) if one <= other else (other, one)

    def count(self, pairs: Iterable[tuple[N, N]]) -> int:
        """How many clusters there are once everyone in these pairs has one."""
        for left, right in pairs:
            self.pair(left, right)
        return len(self._members)

    def members(self, home: int) -> list[N]:
        return self._members[home]

    def size(self, home: int) -> int:
        return len(self._members[home])


class _Sets(Generic[N]):
    """Records that are joined into sets unless a set would hold two who must be apart."""

    def __init__(self, records: Iterable[N], apart: Iterable[tuple[N, N]]) -> None:
        self._members = {record: [record] for record in records}
        self._head = {record: record for record in self._members}
        self._enemies: dict[N, set[N]] = defaultdict(set)
        for a, b in apart:
            if a in self._head and b in self._head:
                self._enemies[a].add(b)
                self._enemies[b].add(a)

    def head(self, record: N) -> N:
        return self._head[record]

    def size(self, record: N) -> int:
        return len(self._members[self._head[record]])

    def join(self, left: N, right: N) -> None:
        if left not in self._head or right not in self._head:
            return
        few, many = self._head[left], self._head[right]
        if few == many:
            return
        if (len(self._members[many]), many) < (len(self._members[few]), few):
            few, many = many, few
        if self._hostile(few, many):
            return
        moved = self._members.pop(few)
        self._head.update(dict.fromkeys(moved, many))
        self._members[many] += moved

    def _hostile(self, few: N, many: N) -> bool:
        enemies = (enemy for member in self._members[few] for enemy in self._enemies.get(member, ()))
        return any(self._head[enemy] == many for enemy in enemies)

    def sets(self) -> list[list[N]]:
        return sorted(sorted(members) for members in self._members.values())
