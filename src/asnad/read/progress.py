"""How far is the reading of one long file? Said by readers of many pages, and heard by the process that waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Progress", "hear", "say"]


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` pages."""

    done: int
    total: int


_heard: list[Callable[[Progress], None]] = []


def hear(hearer: Callable[[Progress], None]) -> None:
    """From now on call this with what readers of this process say."""
    _heard[:] = [hearer]


def say(done: int, total: int) -> None:
    """Say how far it is; nobody may be listening."""
    for hearer in _heard:
        hearer(Progress(done, total))
