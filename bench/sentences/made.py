"""What a made sentence is made of: frames with slots, who fills them, and the deeds that are told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Deed", "Frame", "Made", "Party", "capitals"]


_BEGINNING = re.compile(r"(?:^|\.[”»]? |[“«]\s?)[^\W\d]")


@dataclass(frozen=True, slots=True)
class Party:
    """``words`` are those that name it, each that of another person or group; ``text`` is how it is written.

    ``object`` is how it is written as an object, where a language marks that; ``genitive`` the same of an owner.
    """

    text: str
    words: frozenset[str]
    plural: bool = False
    named: bool = False
    count: int = 0
    gender: str = "m"
    dual: bool = False
    object: str = ""
    genitive: str = ""

    def __format__(self, spec: str) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Deed:
    """``asked`` is false where a reader may claim it and need not: what somebody is only accused of.

    So where it has not ``happened`` by anybody's word, or who says so does not say that it has.
    """

    act: str
    victims: frozenset[str]
    doers: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    when: str = ""
    where: str = ""
    count: int = 0
    asked: bool = True
    happened: bool = True


class Frame(NamedTuple):
    """Words with slots, and which slot is whose: ``who`` suffers it, ``by`` does it; neither where it tells no deed.

    ``some`` are told of among those who suffer it.

    A slot is ``{somebody}``, a form of the frame's verb ``{did}``, or words that agree with somebody: ``{did doer}``,
    ``{fue|fueron victim}``.
    """

    text: str
    who: str = ""
    by: str = ""
    asked: bool = True
    happened: bool = True
    some: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """``words`` are all that name somebody in the text."""

    text: str
    deeds: tuple[Deed, ...]
    words: frozenset[str]


def capitals(text: str) -> str:
    """The text with a capital where a sentence or a quotation begins."""
    return _BEGINNING.sub(lambda found: found[0].upper(), text)
