"""How many, of whom, by which deed: numbers side by side, parts of a whole, and more than one deed in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made

__all__ = ["Counted"]


class Counted(NamedTuple):
    """What is second may be of whoever did the first: ``subject``."""

    first: tuple[Frame, ...]
    second: tuple[Frame, ...]

    def make(self, cast: Cast) -> Made:
        """One deed or two, each with its number."""
        frame = cast.dice.choice(self.first)
        first = cast.put(frame)
        deed = cast.deeds[-1]
        active = deed.doers and "{did" in frame.text
        second = cast.fill([f for f in self.second if f.by != "subject" or active], subject=cast.last_doer)
        return cast.made(f"{first}{second}.")
