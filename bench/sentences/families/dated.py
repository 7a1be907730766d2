"""Deeds with a day and a place each, in one sentence or two: which is whose?"""

from __future__ import annotations

from typing import NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made

__all__ = ["Dated"]


class Dated(NamedTuple):
    """Of a deed and what may stand behind it."""

    first: tuple[Frame, ...]
    second: tuple[Frame, ...]

    def make(self, cast: Cast) -> Made:
        """Two deeds."""
        frame = cast.dice.choice(self.first)
        first = cast.put(frame)
        # A day that opens the sentence may well be that of what happens elsewhere, where no other is told.
        opened = frame.text.startswith("{when}")
        second = cast.fill([one for one in self.second if "{when}" in one.text] if opened else self.second)
        return cast.made(f"{first}{second}.")
