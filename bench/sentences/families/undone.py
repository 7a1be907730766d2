"""Deeds that nobody says were done (denied, planned, feared, not known), each beside one that was."""

from __future__ import annotations

from typing import NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made

__all__ = ["Undone"]


class Undone(NamedTuple):
    """``denials`` are those of the ``undone`` that go on: what stands behind "denied that …; " may be denied, too.

    ``because`` is that word of ``between`` on whose sides the two stay where they are, where it is one of them.
    """

    undone: tuple[Frame, ...]
    denials: tuple[str, ...]
    done: tuple[Frame, ...]
    between: tuple[str, ...]
    because: str = ""

    def make(self, cast: Cast) -> Made:
        """One that was not done and one that was, in either order."""
        frame = cast.dice.choice(self.undone)
        first, second = cast.put(frame), cast.fill(self.done)
        denial = frame.text.startswith(self.denials)
        between = cast.dice.choice([one for one in self.between if not denial or one.startswith(". ")])
        if cast.chance(0.4) and between != self.because:
            first, second = second, first
        return cast.made(f"{first}{between}{second}.")
