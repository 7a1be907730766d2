"""Two sentences, one of whose people is named again: by a pronoun, with others between."""

from __future__ import annotations

from typing import NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made

__all__ = ["Followed"]


class Followed(NamedTuple):
    """``first`` has a ``hero``, whom ``then`` means ``again``, and not a ``friend`` of the other gender."""

    first: tuple[Frame, ...]
    then: tuple[Frame, ...]

    def make(self, cast: Cast) -> Made:
        """A person or several, and one or two things that happened to them next."""
        cast.living = True
        hero = cast.dice.choice((cast.name, cast.name, cast.role, cast.roles, cast.names))()
        again = cast.pronoun(hero)
        other = "m" if hero.gender == "f" else "f"
        text = cast.fill(self.first, hero=hero, friend=lambda: cast.name(other))
        cast.words |= cast.kin
        for _ in range(cast.dice.choice((1, 1, 2))):
            text += cast.fill(self.then, hero=hero, again=again, brother=cast.brother)
        return cast.made(text)
