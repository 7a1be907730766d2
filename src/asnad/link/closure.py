"""What follows from what people answered, and where do they contradict each other?

Same and same make same; same and different make different; of "unsure" nothing follows. Two who were judged different
and are tied to each other by answers "same" are a conflict: it is told with every answer on the way, and nothing
follows from the answers that hang together with it. What was answered of the very pair stands, whatever the rest says.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from asnad.model.judgement import Said, Verdict

__all__ = ["Closure", "Conflict", "Decision", "Ordered"]


class Ordered(Protocol):
    """What can be put in order with its like and looked up: ids, positions."""

    def __lt__(self, other: Any, /) -> bool: ...

    def __le__(self, other: Any, /) -> bool: ...

    def __hash__(self) -> int: ...


N = TypeVar("N", bound=Ordered)
N_co = TypeVar("N_co", covariant=True)


class Decision(Protocol[N_co]):
    """An answer on a pair; a :class:`~asnad.model.judgement.Judgement` is one."""

    @property
    def left(self) -> N_co: ...

    @property
    def right(self) -> N_co: ...

    @property
    def verdict(self) -> Said: ...


D = TypeVar("D", bound=Decision[Any])


@dataclass(frozen=True, slots=True)
class Conflict(Generic[D]):
    """One answer "different", and the shortest chain of answers "same" that leads from its one side to its other."""

    different: D
    path: tuple[D, ...]


class Closure(Generic[N, D]):
    """What follows from standing answers, one for each pair; sides can be given in either order.

    Promises: the order of the answers and of their sides makes no difference; ``says(a, b)`` is ``says(b, a)``. Nodes
    are of one kind. Of one that no answer names nothing is known.
    """

    def __init__(self, answers: Iterable[D]) -> None:
        self._direct: dict[tuple[N, N], D] = {}
        for answer in answers:
            if answer.verdict != "withdrawn" and answer.left != answer.right:
                self._direct[_pair(answer.left, answer.right)] = answer
        self._beside: dict[N, list[N]] = {}
        for (a, b), answer in sorted(self._direct.items(), key=lambda item: item[0]):
            if answer.verdict == "same":
                self._beside.setdefault(a, []).append(b)
                self._beside.setdefault(b, []).append(a)
        self._head = self._heads()
        self._apart: set[tuple[N, N]] = set()
        self._disputed: set[N] = set()
        self.conflicts = self._find_conflicts()

    @property
    def answers(self) -> dict[tuple[N, N], D]:
        """The answers by pair, smaller side first."""
        return self._direct

    def says(self, left: N, right: N) -> Verdict | None:
        """What was answered of these two, or follows from other answers; ``None`` when nothing does."""
        direct = self._direct.get(_pair(left, right))
        if direct is not None:
            return direct.verdict if direct.verdict != "withdrawn" else None
        a, b = self._head.get(left, left), self._head.get(right, right)
        if a in self._disputed or b in self._disputed:
            return None
        if a == b:
            return "same"
        return "different" if _pair(a, b) in self._apart else None

    def path(self, left: N, right: N) -> tuple[D, ...]:
        """The shortest chain of answers "same" from one to the other; empty when there is none."""
        came: dict[N, N] = {left: left}
        waiting = deque([left])
        while waiting:
            here = waiting.popleft()
            if here == right:
                break
            for there in self._beside.get(here, ()):
                if there not in came:
                    came[there] = here
                    waiting.append(there)
        steps: list[D] = []
        while right in came and right != left:
            steps.append(self._direct[_pair(right, came[right])])
            right = came[right]
        return tuple(reversed(steps)) if right == left else ()

    def _heads(self) -> dict[N, N]:
        """For each that is judged the same as another the least of those tied to it."""
        heads: dict[N, N] = {}
        for start in sorted(self._beside):
            waiting = [start]
            while waiting:
                here = waiting.pop()
                if here not in heads:
                    heads[here] = start
                    waiting += self._beside[here]
        return heads

    def _find_conflicts(self) -> tuple[Conflict[D], ...]:
        found: list[Conflict[D]] = []
        for (a, b), answer in sorted(self._direct.items(), key=lambda item: item[0]):
            if answer.verdict != "different":
                continue
            one, other = self._head.get(a, a), self._head.get(b, b)
            if one == other:
                found.append(Conflict(answer, self.path(a, b)))
                self._disputed.add(one)
            else:
                self._apart.add(_pair(one, other))
        return tuple(found)


def _pair(left: N, right: N) -> tuple[N, N]:
    return (left, right) if left <= right else (right, left)
