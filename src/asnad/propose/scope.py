"""Which words stand under whose voice, and how does the source stand to them?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asnad.model.claim import Asserter, Stance

__all__ = ["STANCES", "Scope", "voice_at", "worse"]

STANCES: tuple[Stance, ...] = ("asserted", "attributed", "disputed", "denied")
"""How a source can stand to what it says, from near to far."""


@dataclass(slots=True)
class Scope:
    """Tokens ``first``–``last`` stand under ``asserter``; ``supposed`` says that they are only asked or feared."""

    first: int
    last: int
    asserter: Asserter
    stance: Stance
    supposed: bool = False


_OF_THE_SOURCE = (Asserter(),)


def voice_at(scopes: Iterable[Scope], token: int) -> tuple[tuple[Asserter, ...], Stance, bool]:
    """The sanad of a token, the most distant stance in it, and whether it is only asked or feared."""
    over = [s for s in scopes if s.first <= token <= s.last]
    if not over:
        return _OF_THE_SOURCE, "asserted", False
    over.sort(key=lambda s: (s.first, -s.last))
    stance: Stance = "asserted"
    sanad = [Asserter()]
    for scope in over:
        stance = worse(stance, scope.stance)
        if scope.asserter.kind == "source":
            sanad[0] = scope.asserter
        elif scope.asserter.who is not None and sanad[-1].who == scope.asserter.who:
            # "He said he believes that …" is one voice.
            sanad[-1] = scope.asserter
        elif sanad[-1] != scope.asserter:
            sanad.append(scope.asserter)
    return tuple(sanad), stance, any(s.supposed for s in over)


def worse(a: Stance, b: Stance) -> Stance:
    """The more distant of two stances."""
    return a if STANCES.index(a) >= STANCES.index(b) else b
