"""What is one part of a name: its letters, its sounds, its consonants, and where a listener would break it?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from asnad.language.names.iberian import iberian
from asnad.language.names.tokens import FAMILY_ENDINGS, SERVANTS, is_initial
from asnad.language.names.words import name_words
from asnad.language.script import script
from asnad.language.transliterate import ONE_READING, WEAK, endings, skeleton, sound_weight, sounds

__all__ = ["ALONE", "NamePart", "Role", "Surname", "joined_part", "name_part", "spanish_part"]

Surname = Literal["", "first", "second"]
Role = Literal["given", "family", "father", ""]
"""What a part is for; empty when only the whole name is known."""

_BREAKS = re.compile(f"([^{''.join(sorted(WEAK))}]+)")
_LAST_VOWEL = re.compile(r"(?<![aeiouIUYAV'])([iIYe])[^aeiouIUYAVFH@']$")
_DOUBLED = re.compile(r"(.)\1+")
ALONE, NICKNAMED, SPANISH = 1, 2, 4
_LONGEST = 64
# Consonants that one language hears or writes for another, by kind.
_KINDS = {
    **dict.fromkeys("bpfBP", 0), **dict.fromkeys("tdTD", 1), **dict.fromkeys("szSWJQ", 2), **dict.fromkeys("qkgXK", 3),
}  # fmt: skip
_ONE_KIND = str.maketrans("qgXzpQ", "kkksbJ")
_VOWELLESS = frozenset({"Arab", "Hebr", "Syrc"})
# Letters that differ by dots alone, which are lost and misplaced in copies, photographs and optical reading.
_UNDOTTED = str.maketrans("پتثنیجچخذزژشضظغقگڤ", "ببببیحححدررسصطعفکف".replace("ی", "ب"))
_LOOKS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("5", "s"), ("8", "b"), ("9", "g"))


@dataclass(frozen=True, slots=True)
class NamePart:
    """One part of a name, ready to be compared. Two parts are equal when their letters and roles are.

    ``token`` are the folded letters, ``sounds`` the same in the alphabet of :mod:`asnad.language.transliterate`,
    ``bones`` the consonants every script writes. ``hard`` are those that never stand for a vowel (``single``: doubled
    ones once), and ``soft`` what stands before, between and behind them. ``guess`` is the role that its place
    in the name suggests. ``drawer`` is one for all parts that may sound
    alike. ``ways`` are the ways, as bits, in which it may
    be like a part of other sounds: an initial or a mangled word is so by itself, others need one in common.
    """

    token: str
    role: Role = ""
    sounds: str = field(default="", compare=False)
    bones: str = field(default="", compare=False)
    guess: Role = field(default="", compare=False)
    script: str = field(default="", compare=False)
    hard: str = field(default="", compare=False)
    single: str = field(default="", compare=False)
    soft: tuple[str, ...] = field(default=(), compare=False)
    weights: tuple[float, float] = field(default=(1.0, 1.0), compare=False)
    vowelled: bool = field(default=False, compare=False)
    opens: str = field(default="", compare=False)
    last_vowel: str = field(default="", compare=False)
    ends: frozenset[str] = field(default=frozenset(), compare=False)
    mangled: bool = field(default=False, compare=False)
    looks: str = field(default="", compare=False)
    initial: str = field(default="", compare=False)
    starts: str = field(default="", compare=False)
    drawer: str = field(default="", compare=False)
    heard: int = field(default=0, compare=False)
    ways: int = field(default=0, compare=False)
    pieces: Mapping[str, tuple[NamePart, ...]] = field(default_factory=dict, compare=False)
    nicknames: frozenset[int] = field(default=frozenset(), compare=False)
    surname: Surname = field(default="", compare=False)
    iberian: str = field(default="", compare=False)

    def as_role(self, role: Role, guess: Role) -> NamePart:
        """The same letters in another role."""
        return self if (role, guess) == (self.role, self.guess) else _placed(self.token, role, guess)


@lru_cache(maxsize=1 << 17)
def _placed(token: str, role: Role, guess: Role) -> NamePart:
    return replace(name_part(token), role=role, guess=guess)


@lru_cache(maxsize=1 << 17)
def joined_part(tokens: str, role: Role, guess: Role) -> NamePart:
    """Several tokens read as one word: sounded one by one, without the pieces that it is joined of."""
    return replace(name_part(tokens, inner=True), role=role, guess=guess)


@lru_cache(maxsize=1 << 16)
def spanish_part(token: str, role: Role, guess: Role, surname: Surname) -> NamePart:
    """A part of a Spanish name: spelled by ear, and the first or second of two surnames."""
    part = name_part(token)
    return replace(part, role=role, guess=guess, surname=surname, iberian=iberian(token), ways=part.ways | SPANISH)


@lru_cache(maxsize=1 << 17)
def name_part(token: str, *, inner: bool = False) -> NamePart:
    """The part these folded letters are; words of several tokens are sounded one by one and joined.

    ``inner`` leaves out the pieces that the part is joined of.
    """
    token = token[:_LONGEST]
    words = token.split()
    sound = "".join(map(sounds, words))
    code = script(token)
    # A script that leaves short vowels out writes a long consonant once: two letters there are two sounds (مدد).
    spoken = sound if code in _VOWELLESS else _DOUBLED.sub(_once, sound)
    hard, soft = _slots(_BREAKS.split(spoken)) if sound.isascii() else (sound, ("",))
    letters = "".join(words)
    looks, nicknames = _looks(letters, code), name_words().groups(letters, sound)
    initial = _first_sound(letters, sound) if is_initial(letters) else ""
    pieces = {} if inner or len(words) > 1 else _pieces(letters, code)
    return NamePart(
        token=letters,
        sounds=sound,
        bones="".join(map(skeleton, words)),
        script=code,
        hard=hard,
        single=_DOUBLED.sub(r"\1", hard.translate(ONE_READING)),
        soft=soft,
        weights=(sound_weight(sound), sound_weight(sound, strict=True)),
        vowelled=not _VOWELS.isdisjoint(sound),
        opens=_opens(sound),
        last_vowel=(_LAST_VOWEL.search(sound) or ("", ""))[1],
        ends=endings(sound),
        mangled=any(map(str.isdigit, letters)),
        looks=looks,
        initial=initial,
        starts=_first_sound(letters, sound),
        drawer=_DOUBLED.sub(r"\1", hard.translate(ONE_READING)).translate(_ONE_KIND),
        heard=_heard(hard),
        ways=ALONE
        * (bool(initial) or (code != "Arab" and looks != _DOUBLED.sub(r"\1", letters)) or letters.endswith("ie"))
        + NICKNAMED * bool(nicknames),
        pieces=pieces,
        nicknames=nicknames,
    )


_VOWELS = frozenset("aeiouIU")
_OPEN, _OPEN_OR_NOT = frozenset("aeo@A'"), frozenset("iIuUYVv")


def _opens(sound: str) -> str:
    """Whether a word begins with a vowel ("@") or a consonant ("h"); empty when it may be either: an article."""
    if sound[:1] in _OPEN_OR_NOT or sound[1:2] == "L":
        return ""
    return "@" if sound[:1] in _OPEN else "h"


def _once(found: re.Match[str]) -> str:
    return found[0] if found[1] in WEAK else found[1]


def _slots(broken: list[str]) -> tuple[str, tuple[str, ...]]:
    """Consonants one by one, and the weak sounds around each: ``m o h a m a d`` → ``mmd``, ``("", "oha", "a", "")``."""
    hard: list[str] = []
    soft: list[str] = [broken[0]]
    for run, rest in zip(broken[1::2], broken[2::2], strict=True):
        for letter in run[:-1]:
            hard.append(letter)
            soft.append("")
        hard.append(run[-1])
        soft.append(rest)
    return "".join(hard), tuple(soft)


def _looks(token: str, code: str) -> str:
    """The letters as a tired eye or a reading machine sees them."""
    if code == "Arab":
        return token.translate(_UNDOTTED)
    for seen, read in _LOOKS:
        token = token.replace(seen, read)
    return _DOUBLED.sub(r"\1", token)


def _first_sound(token: str, sound: str) -> str:
    if token[:1] in ("y", "ی", "י"):
        return "Y"
    first = sound[:1].translate(ONE_READING).replace("V", "v")
    return "@" if first in "aeiouIUA@'" else first


def _heard(hard: str) -> int:
    """Which kinds of consonants occur, as bits: two words that share few cannot be one."""
    bits = 0
    for letter in hard:
        bits |= 1 << (_KINDS[letter] if letter in _KINDS else ord(letter) % 32 + 8)
    return bits


def _pieces(token: str, code: str) -> dict[str, tuple[NamePart, ...]]:
    """The halves of a compound by their consonants: ``alireza`` → ``reza`` behind ``ali``, and ``ali`` itself."""
    found: dict[str, list[NamePart]] = defaultdict(list)
    for element in name_words().elements.get(code, ()):
        for rest in (token.removeprefix(element), token.removesuffix(element)):
            if len(rest) < len(token) and len(rest) > 2 and rest not in FAMILY_ENDINGS and rest not in SERVANTS:
                for half in (rest, element):
                    piece = name_part(half, inner=True)
                    found[piece.hard].append(piece)
    return {hard: tuple(dict.fromkeys(pieces)) for hard, pieces in found.items()}
