"""Which forms of a verb do Spanish and French sentences need? Both have a participle that agrees."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Doing", "with_participle"]


class Doing(NamedTuple):
    """``past`` is what stands behind "había" or "avait", ``done`` what agrees."""

    do: str
    did: str
    past: str
    done: str
    doing: str
    act: str


def with_participle(stem: str, ends: tuple[str, str, str, str], *, do: str, did: str, doing: str, act: str) -> Doing:
    """A verb whose participle has these ends: of one man and one woman, of several and of several women."""
    return Doing(do, did, stem + ends[0], "|".join(stem + end for end in ends), doing, act)
