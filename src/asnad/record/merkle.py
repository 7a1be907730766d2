"""Is this leaf in the tree, and does the new tree hold the old one? Merkle trees as RFC 6962, section 2.1, has them.

``leaves`` are 32-byte leaf hashes everywhere, never the data. The size and the root to check against come from a commit
the checker trusts, never from whoever hands over the proof: a proof can be made to fit a wrong size.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

__all__ = [
    "EMPTY_ROOT",
    "Edge",
    "consistency_proof",
    "inclusion_proof",
    "leaf_hash",
    "node_hash",
    "root",
    "verify_consistency",
    "verify_inclusion",
]

HASH_BYTES = 32

EMPTY_ROOT = sha256(b"").digest()
"""The root of the tree without leaves."""


def leaf_hash(data: bytes) -> bytes:
    """SHA-256(0x00 ‖ data)."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\x01" + left + right).digest()


class Edge:
    """The right edge of a growing tree: one hash for each complete subtree, largest first.

    It is all that is needed to add leaves and to know the root: adding costs one hash on average and a root O(log n),
    however large the tree is.
    """

    __slots__ = ("_hashes", "size")

    def __init__(self) -> None:
        self.size = 0
        self._hashes: list[bytes] = []

    @classmethod
    def restore(cls, size: int, edge: bytes) -> Edge:
        """The edge of a tree of this size from the bytes :meth:`to_bytes` gave.

        Raises:
            ValueError: a tree of this size has another number of complete subtrees. Whether the hashes are right is
                seen when :meth:`root` is compared with a trusted one.
        """
        if size < 0 or len(edge) != size.bit_count() * HASH_BYTES:
            raise ValueError(f"an edge of {len(edge)} bytes does not fit a tree of {size} leaves")
        restored = cls()
        restored.size = size
        restored._hashes = [edge[i : i + HASH_BYTES] for i in range(0, len(edge), HASH_BYTES)]
        return restored

    def to_bytes(self) -> bytes:
        """The hashes, largest subtree first, one after the other: 32 bytes for each one-bit of the size."""
        return b"".join(self._hashes)

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash at the right."""
        hashes, size = self._hashes, self.size
        # Each trailing one-bit of the size is a complete subtree that the new one of equal height joins.
        while size & 1:
            leaf = sha256(b"\x01" + hashes.pop() + leaf).digest()
            size >>= 1
        hashes.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """The root of the tree as it stands."""
        if not self._hashes:
            return EMPTY_ROOT
        found = self._hashes[-1]
        for left in reversed(self._hashes[:-1]):
            found = node_hash(left, found)
        return found


def root(leaves: Sequence[bytes]) -> bytes:
    """The root over these leaf hashes."""
    edge = Edge()
    for leaf in leaves:
        edge.append(leaf)
    return edge.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The audit path of the leaf at ``index`` in the tree over all of ``leaves`` (RFC 6962, 2.1.1), lowest first.

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"leaf {index} is not among {len(leaves)} leaves")
    path: list[bytes] = []
    low, high = 0, len(leaves)
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(root(leaves[middle:high]))
            high = middle
        else:
            path.append(root(leaves[low:middle]))
            low = middle
    return path[::-1]


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """The proof that the tree over all of ``leaves`` begins with the one over the first ``old_size`` (RFC 6962, 2.1.2).

    Raises:
        IndexError: ``old_size`` is larger than the tree, or negative.
    """
    if not 0 <= old_size <= len(leaves):
        raise IndexError(f"a tree of {old_size} leaves is not the beginning of one of {len(leaves)}")
    path: list[bytes] = []
    low, high = 0, len(leaves)
    while old_size not in (0, high):
        middle = low + _split(high - low)
        if old_size <= middle:
            path.append(root(leaves[middle:high]))
            high = middle
        else:
            path.append(root(leaves[low:middle]))
            low = middle
    # The old tree's own root is known to the checker; any other complete subtree is not.
    if old_size and low:
        path.append(root(leaves[low:high]))
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected: bytes) -> bool:
    """Whether ``proof`` shows that ``leaf`` stands at ``index`` in the tree of ``size`` leaves with this root.

    The algorithm is that of RFC 9162, section 2.1.3.2, which fits the trees of RFC 6962.
    """
    if not 0 <= index < size or not _are_hashes(leaf, expected, *proof):
        return False
    node, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            found = node_hash(step, found)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            found = node_hash(found, step)
        node >>= 1
        last >>= 1
    return last == 0 and found == expected


def verify_consistency(old_size: int, old_root: bytes, size: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether ``proof`` shows that the tree of ``size`` leaves begins with the one of ``old_size`` (RFC 9162, 2.1.4.2).

    Every tree begins with the empty one; that needs no proof, and neither does a tree with itself.
    """
    if not 0 <= old_size <= size or not _are_hashes(old_root, new_root, *proof):
        return False
    if old_size == size:
        return not proof and old_root == new_root
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    steps = list(proof)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    if not steps:
        return False
    node, last = old_size - 1, size - 1
    while node & 1:
        node >>= 1
        last >>= 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            new = node_hash(new, step)
        node >>= 1
        last >>= 1
    return last == 0 and old == old_root and new == new_root


def _split(size: int) -> int:
    """The largest power of two smaller than ``size``."""
    return 1 << ((size - 1).bit_length() - 1)


def _are_hashes(*hashes: bytes) -> bool:
    return all(len(one) == HASH_BYTES for one in hashes)
