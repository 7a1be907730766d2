"""How is a word written as a feature? Each is made once."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern

from asnad.propose.remembered import Remembered

__all__ = ["Spelled"]


class Spelled(Remembered[str]):
    """Features by their words in small letters, made as they are asked for."""

    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__(lambda low: intern(spell(low)))
