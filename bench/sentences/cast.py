"""Who and what a made sentence is about: words drawn by chance, and the deeds told with them."""

from __future__ import annotations

import random
import re
from abc import ABC
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, NamedTuple, Protocol, TypeVar

from bench.sentences.made import Deed, Frame, Made, Party, capitals

__all__ = ["Cast", "Doing", "Exhausted", "Group", "Noun"]

_T = TypeVar("_T")
_FATAL = ("killing", "murder", "execution")


class Exhausted(Exception):
    """A sentence asks for more people or deeds than there are words; another is made instead."""


class Doing(Protocol):
    """The forms of a verb, a named tuple, and the code of the act it tells of; forms that agree stand side by side."""

    @property
    def act(self) -> str: ...

    def _asdict(self) -> dict[str, Any]: ...


class Noun(NamedTuple):
    """Somebody without a name, one and several; ``key`` is what all forms have in common, where that is not ``one``."""

    one: str
    many: str
    gender: str = "m"
    key: str = ""

    @property
    def words(self) -> frozenset[str]:
        return frozenset({self.key or self.one})


class Group(NamedTuple):
    """A force or a body as it is written; ``key`` is the word it is known by, ``object`` its form as an object."""

    text: str
    key: str
    plural: bool = True
    gender: str = "m"
    object: str = ""


class _Slots(dict[str, Any]):
    """Slots of a frame, drawn from the cast when they are first asked for."""

    def __init__(self, cast: Cast, given: dict[str, Any]) -> None:
        super().__init__({slot: value for slot, value in given.items() if not callable(value)})
        self._cast, self._drawn = cast, {slot: value for slot, value in given.items() if callable(value)}

    def __missing__(self, slot: str) -> Any:
        forms, agreeing, whom = slot.rpartition(" ")
        if agreeing:
            return self._cast.agreeing(self[forms] if "|" not in forms else forms, self[whom])
        if slot in self._cast.doings[0]._asdict():
            self.update(self._cast.doing()._asdict())
        else:
            self[slot] = self._drawn[slot]() if slot in self._drawn else getattr(self._cast, slot.rstrip("2"))()
        return self[slot]


@dataclass(slots=True)
class Cast(ABC):
    """A language's words, drawn from each list without putting back; a number stands in several, and may come twice.

    Nobody is killed who has to be ``living``.

    Raises:
        Exhausted: nothing of that kind is left.
    """

    dice: random.Random
    deeds: list[Deed] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    living: bool = False
    last_doer: Party | None = None
    _left: dict[Sequence[Any], list[Any]] = field(default_factory=dict)

    doings: ClassVar[tuple[Doing, ...]]
    surnames: ClassVar[tuple[str, ...]]
    given: ClassVar[Mapping[str, tuple[str, ...]]]
    nouns: ClassVar[tuple[Noun, ...]]
    forces: ClassVar[tuple[Group, ...]]
    bodies: ClassVar[tuple[Group, ...]]
    places: ClassVar[tuple[str, ...]]
    days: ClassVar[tuple[str, ...]]
    numbers: ClassVar[Mapping[str, int]]
    few: ClassVar[tuple[str, ...]]
    parts: ClassVar[tuple[str, ...]]
    dozens: ClassVar[tuple[str, ...]] = ("50", "60", "70", "90")
    brother: ClassVar[Party]
    child: ClassVar[str]
    kin: ClassVar[frozenset[str]]
    a: ClassVar[Mapping[str, str]]
    the: ClassVar[Mapping[str, str]]
    joint: ClassVar[str]
    mends: ClassVar[tuple[tuple[str, str], ...]]

    def fill(self, frames: Iterable[Frame], **given: Any) -> str:
        """One of the frames, filled, and its deed noted. What is given is a slot's value, or a call that draws it."""
        return self.put(self.dice.choice(tuple(frames)), **given)

    def put(self, frame: Frame, **given: Any) -> str:
        """The frame, filled, and its deed noted."""
        slots = _Slots(self, given)
        text = frame.text.format_map(slots)
        if frame.who:
            who, by = slots[frame.who], slots[frame.by] if frame.by else None
            told = {name: slots[name] for name in ("when", "where") if name in slots}
            told |= {"count": who.count, "asked": frame.asked and frame.happened, "happened": frame.happened}
            speaker = given["speaker"].words if "speaker" in given else frozenset()
            doers, self.last_doer = by.words if by else frozenset(), by
            self.deeds.append(Deed(slots["act"], who.words, doers, speaker, **told))
            if frame.some:
                some = slots[frame.some]
                self.deeds.append(replace(self.deeds[-1], victims=some.words, count=some.count))
        return text

    def made(self, text: str) -> Made:
        """The sentence, with a capital, without two marks in a row, and its words run together as they are written."""
        for found, mended in self.mends:
            text = re.sub(found, mended, text)
        return Made(capitals(text), tuple(self.deeds), frozenset(self.words))

    def agreeing(self, forms: str, party: Party) -> str:
        """The form for a party: of two singular and plural, of four each of them as masculine and feminine."""
        choices = forms.split("|")
        both = len(choices) > 2
        return choices[party.plural * (1 + both) + (party.gender == "f") * both]

    def pronoun(self, party: Party) -> Party:
        """Who is named again, by words that agree with it."""
        return replace(party, text="", object="", genitive="")

    def doing(self) -> Doing:
        choices = tuple(doing for doing in self.doings if doing.act not in _FATAL) if self.living else self.doings
        return self._draw(choices)

    def name(self, gender: str = "") -> Party:
        gender = gender or self.dice.choice("mf")
        surname = self._draw(self.surnames)
        self.words.add(surname)
        full = f"{self.dice.choice(self.given[gender])} {surname}"
        return self.written(Party(full, frozenset({surname}), named=True, gender=gender))

    def names(self) -> Party:
        one, other = self.name(), self.name()
        return Party(
            f"{one}{self.joint}{other}",
            one.words | other.words,
            plural=True,
            named=True,
            gender="f" if one.gender == other.gender == "f" else "m",
            object=f"{one.object}{self.joint}{other.object}",
            genitive=f"{one.genitive}{self.joint}{other.genitive}",
        )

    def written(self, party: Party, noun: Noun | None = None) -> Party:
        """The party with its other forms, where a language has any."""
        return party

    def role(self) -> Party:
        noun = self.noun()
        return self.written(Party(self.a[noun.gender] + noun.one, noun.words, gender=noun.gender), noun)

    def the_role(self) -> Party:
        noun = self.noun()
        return self.written(Party(self.the[noun.gender] + noun.one, noun.words, gender=noun.gender))

    def roles(self) -> Party:
        return self.several(self.few)

    def counted(self) -> Party:
        return self.several(tuple(self.numbers))

    def several(self, numbers: tuple[str, ...]) -> Party:
        number, noun = self._draw(numbers), self.noun()
        text = f"{number} {noun.many}"
        return self.written(Party(text, noun.words, plural=True, count=self.numbers[number], gender=noun.gender))

    def lorries(self) -> str:
        return self._draw(self.dozens)

    def villages(self) -> str:
        return self.part()

    def part(self) -> str:
        return self._draw(self.parts)

    def children(self) -> Party:
        number = self.part()
        self.words.add(self.child)
        return Party(f"{number} {self.child}", frozenset({self.child}), plural=True, count=self.numbers[number])

    def many(self) -> Party:
        noun = self.noun()
        return self.written(Party(noun.many, noun.words, plural=True, gender=noun.gender))

    def force(self) -> Party:
        return self._group(self.forces)

    def body(self) -> Party:
        return self._group(self.bodies)

    def victim(self) -> Party:
        return self.dice.choice((self.name, self.names, self.role, self.roles))()

    def agents(self) -> tuple[Callable[[], Party], ...]:
        """Who may do something: a force, or anybody."""
        return (self.force, self.force, self.roles, self.role, self.name)

    def other(self) -> Party:
        return self.victim()

    def head(self) -> Party:
        """Somebody of whom more is said."""
        return self.dice.choice((self.role, self.roles, self.name, self.the_role))()

    def doer(self) -> Party:
        return self.force()

    def speaker(self) -> Party:
        return self.dice.choice((self.name, self.name, self.role, self.body))()

    def when(self) -> str:
        return self._draw(self.days)

    def where(self) -> str:
        return self._draw(self.places)

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def noun(self) -> Noun:
        noun = self._draw(self.nouns)
        self.words |= noun.words
        return noun

    def _group(self, groups: tuple[Group, ...]) -> Party:
        group = self._draw(groups)
        self.words.add(group.key)
        party = Party(group.text, frozenset({group.key}), group.plural, gender=group.gender, object=group.object)
        return self.written(party)

    def _draw(self, choices: Sequence[_T]) -> _T:
        left: list[_T] = self._left.setdefault(choices, self.dice.sample(choices, len(choices)))
        if not left:
            raise Exhausted
        return left.pop()
