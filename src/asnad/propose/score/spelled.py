"""How is a word written as a feature? Each is made once: most words of a text come again in it and in others."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern

__all__ = ["Spelled"]


class Spelled(dict[str, str]):
    """Features by their words in small letters, made as they are asked for."""

    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, low: str) -> str:
        feature = self[low] = intern(self._spell(low))
        return feature
