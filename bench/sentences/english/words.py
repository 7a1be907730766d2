"""The words that English made sentences draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from bench.sentences.cast import Cast, Group, Noun
from bench.sentences.made import Party

__all__ = ["English"]

_ROLES = ("teacher", "miner", "nurse", "farmer", "lawyer", "student", "priest", "tailor", "baker", "singer")
_GIVEN = ("Mira", "Jan", "Oren", "Peter", "Pell", "Ana")
_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
_HIGHER = (13, 14, 15, 17, 19, 21, 24, 26, 28, 31, 35, 42)
_PRONOUNS = {"he": ("him", "his"), "she": ("her", "her"), "they": ("them", "their"), "it": ("it", "its")}


class Doing(NamedTuple):
    do: str
    done: str
    did: str
    doing: str
    act: str


@dataclass(slots=True)
class English(Cast):
    """Names may stand without a given name, and a pronoun is drawn for whoever has one."""

    doings = (
        Doing("shoot", "shot", "shot", "shooting", "shooting"),
        Doing("torture", "tortured", "tortured", "torturing", "torture"),
        Doing("beat", "beaten", "beat", "beating", "beating"),
        Doing("arrest", "arrested", "arrested", "arresting", "arrest"),
        Doing("kidnap", "kidnapped", "kidnapped", "kidnapping", "kidnapping"),
        Doing("kill", "killed", "killed", "killing", "killing"),
        Doing("rape", "raped", "raped", "raping", "rape"),
    )
    surnames = ("Holt", "Dane", "Falk", "Mora", "Voss", "Karst", "Brenn", "Ulm", "Tarr", "Zell")
    nouns = tuple(Noun(word, f"{word}s") for word in _ROLES)
    forces = tuple(Group(word, word) for word in ("soldiers", "policemen", "guards", "rebels", "gunmen", "troops"))
    bodies = tuple(Group(f"the {word}", word, plural=False) for word in ("union", "commission", "committee"))
    places = ("Lomay", "Meran", "Sarda", "Oltay", "Kerim", "Vestra")
    days = tuple(f"in {year}" for year in range(1981, 1996))
    numbers: ClassVar = {word: n for n, word in enumerate(_NUMBERS.split(), 2)} | {str(n): n for n in _HIGHER}
    few = ("two", "three", "five")
    parts = ("two", "three", "four", "six")
    brother = Party("brother", frozenset({"brother"}))
    child = "children"
    kin = frozenset({"brother", "friend"})
    a: ClassVar = {"m": "a "}
    the: ClassVar = {"m": "the "}
    joint = " and "
    mends = ((",,", ","), (r",\.", "."), (",;", ";"), (", and,", ", and"))

    def name(self, gender: str = "") -> Party:
        surname = self._draw(self.surnames)
        self.words.add(surname)
        full = self.dice.random() < 0.6
        text = f"{self.dice.choice(_GIVEN)} {surname}" if full else surname
        return Party(text, frozenset({surname}), named=True)

    def pronoun(self, party: Party) -> Party:
        bodily = any(party.words == {body.key} for body in self.bodies)
        word = "they" if party.plural else "it" if bodily else self.dice.choice(("he", "she"))
        form, possessive = _PRONOUNS[word]
        return Party(word, party.words, party.plural, object=form, genitive=possessive)
