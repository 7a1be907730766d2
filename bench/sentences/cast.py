"""Who and what a made sentence is about: words drawn by chance, each once, and the deeds told with them."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

__all__ = ["BROTHER", "Cast", "Deed", "Exhausted", "Frame", "Made", "Party", "capital"]


class Exhausted(Exception):
    """A sentence asks for more people or deeds than there are words; another is made instead."""


class Doing(NamedTuple):
    """The forms of a verb, and the code of the act it tells of."""

    do: str
    done: str
    did: str
    doing: str
    act: str


_DOINGS = (
    Doing("shoot", "shot", "shot", "shooting", "shooting"),
    Doing("torture", "tortured", "tortured", "torturing", "torture"),
    Doing("beat", "beaten", "beat", "beating", "beating"),
    Doing("arrest", "arrested", "arrested", "arresting", "arrest"),
    Doing("kidnap", "kidnapped", "kidnapped", "kidnapping", "kidnapping"),
    Doing("kill", "killed", "killed", "killing", "killing"),
    Doing("rape", "raped", "raped", "raping", "rape"),
)
_SURVIVED = tuple(doing for doing in _DOINGS if doing.act != "killing")
_SURNAMES = ("Holt", "Dane", "Falk", "Mora", "Voss", "Karst", "Brenn", "Ulm", "Tarr", "Zell")
_GIVEN = ("Mira", "Jan", "Oren", "Peter", "Pell", "Ana")
_ROLES = ("teacher", "miner", "nurse", "farmer", "lawyer", "student", "priest", "tailor", "baker", "singer")
_FORCES = ("soldiers", "policemen", "guards", "rebels", "gunmen", "troops")
_BODIES = ("union", "commission", "committee")
_PLACES = ("Lomay", "Meran", "Sarda", "Oltay", "Kerim", "Vestra")
_NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_NUMBERS |= {str(n): n for n in (13, 14, 15, 17, 19, 21, 24, 26, 28, 31, 35, 42)}
_YEARS = tuple(str(year) for year in range(1981, 1996))


@dataclass(frozen=True, slots=True)
class Party:
    """``words`` are those that name it, each that of another person or group; ``text`` is how it is written."""

    text: str
    words: frozenset[str]
    plural: bool = False
    named: bool = False
    count: int = 0

    @property
    def be(self) -> str:
        return "were" if self.plural else "was"

    def __format__(self, spec: str) -> str:
        return self.text


BROTHER = Party("brother", frozenset({"brother"}))


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


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    at = next((i for i, letter in enumerate(text) if letter.isalpha()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


class _Slots(dict[str, Any]):
    """Slots of a frame, drawn from the cast when they are first asked for."""

    def __init__(self, cast: Cast, given: dict[str, Any]) -> None:
        super().__init__({slot: value for slot, value in given.items() if not callable(value)})
        self._cast, self._drawn = cast, {slot: value for slot, value in given.items() if callable(value)}

    def __missing__(self, slot: str) -> Any:
        if slot in Doing._fields:
            self.update(self._cast.doing()._asdict())
        else:
            self[slot] = self._drawn[slot]() if slot in self._drawn else getattr(self._cast, slot.rstrip("2"))()
        return self[slot]


@dataclass(slots=True)
class Cast:
    """Draws without putting back; nobody is killed who has to be ``living``.

    Raises:
        Exhausted: nothing of that kind is left.
    """

    dice: random.Random
    deeds: list[Deed] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    living: bool = False
    _left: dict[tuple[Any, ...], list[Any]] = field(default_factory=dict)

    def fill(self, frames: Iterable[Frame], **given: Any) -> str:
        """One of the frames, filled, and its deed noted. What is given is a slot's value, or a call that draws it."""
        frame = self.dice.choice(tuple(frames))
        slots = _Slots(self, given)
        text = frame.text.format_map(slots)
        if frame.who:
            who, by = slots[frame.who], slots[frame.by] if frame.by else None
            told = {name: slots[name] for name in ("when", "where") if name in slots}
            told |= {"count": who.count, "asked": frame.asked and frame.happened, "happened": frame.happened}
            speaker = given["speaker"].words if "speaker" in given else frozenset()
            doers = by.words if by else frozenset()
            self.deeds.append(Deed(slots["act"], who.words, doers, speaker, **told))
            if frame.some:
                some = slots[frame.some]
                self.deeds.append(replace(self.deeds[-1], victims=some.words, count=some.count))
        return text

    def made(self, text: str) -> Made:
        """The sentence, with a capital and without two marks in a row."""
        for doubled, one in ((",,", ","), (",.", "."), (",;", ";"), (", and,", ", and")):
            text = text.replace(doubled, one)
        return Made(capital(text), tuple(self.deeds), frozenset(self.words))

    def doing(self) -> Doing:
        return Doing(*self._draw(_SURVIVED if self.living else _DOINGS))

    def name(self) -> Party:
        surname = self._draw(_SURNAMES)
        self.words.add(surname)
        full = self.dice.random() < 0.6
        return Party(f"{self.dice.choice(_GIVEN)} {surname}" if full else surname, frozenset({surname}), named=True)

    def names(self) -> Party:
        one, other = self.name(), self.name()
        return Party(f"{one} and {other}", one.words | other.words, plural=True, named=True)

    def role(self, article: str = "a") -> Party:
        word = self._word(_ROLES)
        return Party(f"{article} {word}", frozenset({word}))

    def roles(self) -> Party:
        return self._several("two", "three", "five")

    def counted(self) -> Party:
        return self._several(*_NUMBERS)

    def lorries(self) -> str:
        return str(self._draw(("50", "60", "70", "90")))

    def villages(self) -> str:
        return self.part()

    def part(self) -> str:
        return str(self._draw(("two", "three", "four", "six")))

    def children(self) -> Party:
        number = self.part()
        self.words.add("children")
        return Party(f"{number} children", frozenset({"children"}), plural=True, count=_NUMBERS[number])

    def many(self) -> Party:
        word = self._word(_ROLES)
        return Party(f"{word}s", frozenset({word}), plural=True)

    def force(self) -> Party:
        word = self._word(_FORCES)
        return Party(word, frozenset({word}), plural=True)

    def body(self) -> Party:
        word = self._word(_BODIES)
        return Party(f"the {word}", frozenset({word}))

    def victim(self) -> Party:
        return self.dice.choice((self.name, self.names, self.role, self.roles))()

    def other(self) -> Party:
        return self.victim()

    def doer(self) -> Party:
        return self.force()

    def speaker(self) -> Party:
        return self.dice.choice((self.name, self.name, self.role, self.body))()

    def when(self) -> str:
        return str(self._draw(_YEARS))

    def where(self) -> str:
        return str(self._draw(_PLACES))

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def _several(self, *numbers: str) -> Party:
        number, word = self._draw(numbers), self._word(_ROLES)
        return Party(f"{number} {word}s", frozenset({word}), plural=True, count=_NUMBERS[number])

    def _word(self, words: tuple[str, ...]) -> str:
        word = str(self._draw(words))
        self.words.add(word)
        return word

    def _draw(self, choices: tuple[Any, ...]) -> Any:
        left = self._left.setdefault(choices, self.dice.sample(choices, len(choices)))
        if not left:
            raise Exhausted
        return left.pop()
