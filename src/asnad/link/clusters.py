"""Which sightings belong together, and which must not? Joined sets that keep their reasons and their enemies."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from asnad.model.entity import Link

__all__ = ["Clusters"]

N = TypeVar("N", bound=Hashable)


class Clusters(Generic[N]):
    """Disjoint sets of sightings.

    Promise: two that were parted are never in one set, however many links lie between them; a human "different" is
    parted first, so nothing overrules it. Within a set every link that made it is kept.
    """

    def __init__(self, nodes: Iterable[N], order: Callable[[N], object]) -> None:
        self._order = order
        self._parent = {node: node for node in nodes}
        self._members: dict[N, list[N]] = {node: [node] for node in self._parent}
        self._enemies: dict[N, set[N]] = {}
        self._links: dict[N, list[Link]] = {}

    def head(self, node: N) -> N:
        """The member that stands for the set."""
        while (parent := self._parent[node]) != node:
            self._parent[node] = node = self._parent[parent]
        return node

    def together(self, left: N, right: N) -> bool:
        return self.head(left) == self.head(right)

    def members(self, node: N) -> list[N]:
        return self._members[self.head(node)]

    def links(self, node: N) -> list[Link]:
        return self._links.get(self.head(node), [])

    def part(self, left: N, right: N) -> bool:
        """Forbid two sets to become one. False when they already are one."""
        a, b = self.head(left), self.head(right)
        if a == b:
            return False
        self._enemies.setdefault(a, set()).add(b)
        self._enemies.setdefault(b, set()).add(a)
        return True

    def parted(self, left: N, right: N) -> bool:
        return self.head(right) in self._enemies.get(self.head(left), ())

    def join(self, left: N, right: N, link: Link) -> bool:
        """Make two sets one, for the reason the link gives. False when they must stay apart or are one already."""
        a, b = self.head(left), self.head(right)
        if a == b or b in self._enemies.get(a, ()):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        self._links.setdefault(a, []).extend([*self._links.pop(b, []), link])
        for enemy in self._enemies.pop(b, set()):
            self._enemies[enemy].discard(b)
            self._enemies[enemy].add(a)
            self._enemies.setdefault(a, set()).add(enemy)
        return True

    def sets(self) -> list[list[N]]:
        """All sets, each in order, ordered by their first."""
        return sorted((sorted(m, key=self._order) for m in self._members.values()), key=lambda m: self._order(m[0]))  # type: ignore[arg-type, return-value]
