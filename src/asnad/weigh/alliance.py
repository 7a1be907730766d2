"""Which nodes belong together, and why? A union of sets that remembers the reasons."""

from __future__ import annotations

from collections import defaultdict

__all__ = ["Alliance"]


class Alliance:
    """Disjoint sets of strings; the smallest member stands for its set, so that the order of joining never matters."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._reasons: list[tuple[str, str]] = []

    def head(self, node: str) -> str:
        """The member that stands for the set this one is in."""
        parent = self._parent.setdefault(node, node)
        while parent != self._parent[parent]:
            self._parent[node] = parent = self._parent[parent]
            node = parent
            parent = self._parent[node]
        return parent

    def join(self, left: str, right: str, reason: str = "") -> None:
        """Put two sets together."""
        a, b = sorted((self.head(left), self.head(right)))
        self._parent[b] = a
        if reason:
            self._reasons.append((a, reason))

    def members(self) -> dict[str, list[str]]:
        """All sets by head, members in order."""
        sets: dict[str, list[str]] = defaultdict(list)
        for node in sorted(self._parent):
            sets[self.head(node)].append(node)
        return sets

    def reasons(self) -> dict[str, list[str]]:
        """The reasons given for each set by head, each once, in order of the alphabet."""
        found: dict[str, set[str]] = defaultdict(set)
        for node, reason in self._reasons:
            found[self.head(node)].add(reason)
        return {head: sorted(reasons) for head, reasons in found.items()}
