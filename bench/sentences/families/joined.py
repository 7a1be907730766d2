"""Deeds joined in one sentence: a verb without its subject, a subject without its verb, participles, conjunctions."""

from __future__ import annotations

from typing import NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made

__all__ = ["Joined"]


class Joined(NamedTuple):
    """``same_victim_by`` stands only behind a deed whose doer is told: another "was beaten" may be theirs, too."""

    active: tuple[Frame, ...]
    passive: tuple[Frame, ...]
    same_doer: tuple[Frame, ...]
    same_victim: tuple[Frame, ...]
    same_victim_by: tuple[Frame, ...]
    both: tuple[Frame, ...]
    gapped: tuple[Frame, ...] = ()
    leads: tuple[str, ...] = ("",)
    between: tuple[str, ...] = ("",)

    def make(self, cast: Cast) -> Made:
        """Two or three deeds."""
        lead = cast.dice.choice(self.leads)
        active = cast.chance(0.55)
        subject = cast.dice.choice(cast.agents() if active else (cast.victim,))()
        text = cast.fill(self.active if active else self.passive, subject=subject)
        told = bool(cast.deeds[-1].doers)
        text += cast.fill([Frame(words) for words in self.between])
        if cast.chance(0.5):
            same_victim = self.same_victim + self.same_victim_by * told
            text += cast.fill(self.same_doer if active else same_victim, subject=subject)
        text += cast.fill(self.both if active else self.both + self.gapped)
        return cast.made(f"{lead}{text}.")
