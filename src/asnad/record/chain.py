"""Does every commit name the one before it? A hash over each commit and all that came before."""

from __future__ import annotations

from hashlib import sha256

from asnad.record.canonical import canonical

__all__ = ["FIRST_LINK", "chain_link"]

FIRST_LINK = bytes(32)
"""What stands before the first commit."""


def chain_link(previous: bytes, number: int, size: int, root: bytes, at: str) -> bytes:
    """SHA-256(previous link ‖ canonical JSON of the commit's number, size, root in hex, and instant).

    The tree covers the entries only; the chain covers when, and in which portions, they were entered.
    """
    return sha256(previous + canonical({"at": at, "number": number, "root": root.hex(), "size": size})).digest()
