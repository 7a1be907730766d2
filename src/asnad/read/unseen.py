"""Which words of a document does nobody see? Those hidden or struck out, by what is said of them or by their style."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

__all__ = [
    "DOUBLY",
    "HIDDEN",
    "LEFT_OUT",
    "NOT_AS_STYLED",
    "OFF",
    "ON",
    "STRUCK",
    "Style",
    "Styles",
    "applied",
    "unseen",
]

HIDDEN, STRUCK, DOUBLY = "hidden", "struck", "struck twice"

OFF, ON, AS_STYLED, NOT_AS_STYLED = 0, 1, 0x80, 0x81
"""How the first of them are switched in Word ([MS-DOC] 2.9.331); what else is not 0 is on."""

LEFT_OUT = "words that are deleted, hidden or struck through in it were left out"
"""What the owner of the case is told."""

NameT = TypeVar("NameT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Style(Generic[NameT]):
    """What a style says, and the one it is based on."""

    said: Mapping[str, int]
    based_on: NameT | None = None


@dataclass(frozen=True, slots=True)
class Styles(Generic[NameT]):
    """The styles of a document, by their names or numbers."""

    by_name: Mapping[NameT, Style[NameT]]
    _told: dict[NameT, Mapping[str, bool]] = field(default_factory=dict)

    def of(self, name: NameT | None) -> Mapping[str, bool]:
        """What the style and those that it is based on switch on and off; nothing when there is no such style."""
        if name is None or name not in self.by_name:
            return {}
        if name not in self._told:
            self._tell(name)
        return self._told[name]

    def _tell(self, name: NameT) -> None:
        """Note it of the style and of each below it that was not told yet: chains can be as long as the file."""
        chain: dict[NameT, Style[NameT]] = {}
        at: NameT | None = name
        while at is not None and at in self.by_name and at not in self._told and at not in chain:
            chain[at] = self.by_name[at]
            at = chain[at].based_on
        told: Mapping[str, bool] = {}
        if at is not None and at in chain:  # a circle: all in it say it of each
            for each in reversed(list(chain)):
                told = applied(chain[each].said, told)
                if each == at:
                    break
        elif at is not None:
            told = self._told.get(at, {})
        for each, style in reversed(chain.items()):
            told = self._told[each] = applied(style.said, told)

    def hide_nothing(self) -> bool:
        """Whether no style hides or strikes out what is in it."""
        return not any(any(self.of(name).values()) for name in self.by_name)


def applied(said: Mapping[str, int], before: Mapping[str, bool]) -> Mapping[str, bool]:
    """What is on and off when this is said where that was."""
    after = dict(before)
    for what, switch in said.items():
        if switch == NOT_AS_STYLED:
            after[what] = not before.get(what, False)
        elif switch != AS_STYLED:
            after[what] = switch != OFF
    return after


def unseen(said: Mapping[str, int], paragraph: Mapping[str, bool], letters: Mapping[str, bool]) -> bool:
    """Whether words in Word are hidden or struck out, by what is said of them and by the styles of both.

    What both styles switch on is off, as with italics in italics; but for what is struck twice (ISO/IEC 29500-1,
    17.7.3).
    """
    styled = {what: paragraph.get(what, False) != on for what, on in letters.items() if what != DOUBLY}
    if DOUBLY in letters:
        styled[DOUBLY] = letters[DOUBLY]
    return any(applied(said, {**paragraph, **styled}).values())
