"""How far are two parts of names from each other: equal, of one sound, a slip apart, or different?"""

from __future__ import annotations

from typing import Literal

from rapidfuzz.distance import OSA, Levenshtein

from asnad.language.names.iberian import diminutive
from asnad.language.names.part import ALONE, NamePart
from asnad.language.transliterate import consonant_cost, soft_cost, sound_distance

__all__ = ["SOUND", "UNHEARD", "Level", "level", "level_of_like", "sound_apart", "unlike"]

Level = Literal["equal", "sound", "slip", "nickname", "initial", "part", "different"]
"""``equal``: the same folded letters; ``sound``: one sound across spellings and scripts; ``slip``: a slip of the
hand, the eye or the ear away; ``nickname``: a short form of it; ``initial``: one of them, or each, is a first letter,
and agrees; ``part``: one is a half of the other ("Reza", "Alireza")."""

SOUND = 0.17
"""Sound distance up to which two parts are one."""
_SLIP = 0.36
"""Sound distance up to which two parts of different scripts are a slip apart, when their consonants nearly agree."""
_MANY = 4
"""Consonants from which on a word of one script is the same though one of them is not."""
_FAR = 9.9
_OTHER_START = 0.4
"""What it costs when one word begins with a vowel, alef or ayn, and the other with a consonant: Ahmad, Hamid."""
_TWO_READINGS = frozenset({"Hebr", "Cyrl"})
_ANOTHER = 0.5
"""Cost over which one consonant for another is a slip, and no other spelling, however long the word."""
_OTHER_VOWEL = 0.49
"""Cost over which what stands between two consonants may be another name's, where one script leaves vowels out."""
UNHEARD = 2
"""Kinds of consonants that only one of two words may have: one changed for another is two."""
_CONFUSED: tuple[Level, float] = ("sound", SOUND)
"""One sound, but for a vowel that parts two names as often as two spellings: Qasem and Qasim, but Hamed and Hamid."""
_DIFFERENT: tuple[Level, float] = ("different", 1.0)
_ALPHABETS = frozenset({"Latn", "Cyrl", "Arab", "Hebr", "Grek", "Armn", "Geor"})
_VOWELS = frozenset("aeiouIUYAVFH@'")
_ROUND = frozenset("uUoVv")
_LETTERS_FOR_VOWELS = frozenset("aeiouyاویه")
_LETTERS_AT_END = frozenset("aeiouyای")


def sound_apart(a: NamePart, b: NamePart) -> float:
    """The sound distance of two parts when it is small enough to matter; else a large number.

    Consonants must stand in one order; between them weak sounds are compared gap by gap. Only where a letter can be
    a consonant or a weak sound are the two laid side by side in full.
    """
    left, right = a.hard, b.hard
    more = len(left) - len(right)
    if more > 1 or more < -1 or a.initial or b.initial or (a.heard ^ b.heard).bit_count() > UNHEARD:
        return _FAR
    if not (left.isascii() and right.isascii()):
        return _FAR  # no table of sounds for this script: alike is equal
    if more:
        # A doubled consonant, the article's l, or a script with letters for a consonant as for a weak sound.
        doubled = a.single == b.single
        article = "L" in a.sounds or "L" in b.sounds or bool({a.script, b.script} & _TWO_READINGS)
        if doubled or (article and Levenshtein.distance(left, right, score_cutoff=1) <= 1):
            return sound_distance(a.sounds, b.sounds)
        return _FAR
    strict = a.vowelled == b.vowelled
    weight = (a.weights[strict] + b.weights[strict]) / 2
    cost = 0.0
    if left != right:
        limit = SOUND * weight
        for x, y in zip(left, right, strict=True):
            if x != y:
                change = consonant_cost(x, y, strict)
                cost += change
                if cost > limit or change > _ANOTHER:
                    return _FAR
    confused = False
    if a.soft != b.soft:
        for x, y in zip(a.soft, b.soft, strict=True):
            if x != y:
                change = soft_cost(x, y, strict)
                cost += change
                confused |= change > _OTHER_VOWEL and not strict
    if a.opens != b.opens and a.opens and b.opens:
        cost += _OTHER_START
    apart = cost / weight if weight > 0.5 else cost / 0.5
    return SOUND if confused and apart < SOUND else apart


def unlike(a: NamePart, b: NamePart) -> bool:
    """Whether two parts of other letters can be told to be different at a glance."""
    return (
        (a.heard ^ b.heard).bit_count() > UNHEARD
        and not a.ways & b.ways
        and not (a.ways | b.ways) & ALONE
        and b.hard not in a.pieces
        and a.hard not in b.pieces
    )


def level(a: NamePart, b: NamePart) -> tuple[Level, float]:
    """The level of two parts, and how far they are from each other: 0 (equal) to 1.

    A ``sound`` as far as :data:`SOUND` is one vowel apart, and may be another name.
    """
    if a.token != b.token and unlike(a, b):
        return _DIFFERENT
    return level_of_like(a, b)


def level_of_like(a: NamePart, b: NamePart) -> tuple[Level, float]:
    """The same of two parts of which it is known that they are not :func:`unlike`, or have the same letters."""
    if a.token == b.token:
        return ("initial" if a.initial else "equal"), 0.0
    near = (a.heard ^ b.heard).bit_count() <= UNHEARD
    if a.initial or b.initial:
        return ("initial", 0.0) if _begin_alike(a, b) else _DIFFERENT
    if near:
        apart = sound_apart(a, b)
        if apart <= SOUND and not a.ends.isdisjoint(b.ends):
            if a.mangled or b.mangled:
                return "slip", SOUND
            if apart >= SOUND or (a.sounds != b.sounds and _one_vowel_apart(a, b)):
                return _CONFUSED
            return "sound", apart
        if a.iberian and a.iberian == b.iberian:
            return "sound", SOUND / 2
        if a.looks == b.looks or _slipped(a, b):
            return "slip", SOUND
    elif a.iberian and a.iberian == b.iberian:
        return "sound", SOUND / 2
    elif a.looks == b.looks:
        return "slip", SOUND
    if a.nicknames and b.nicknames and not a.nicknames.isdisjoint(b.nicknames):
        return "nickname", SOUND
    if a.iberian and b.iberian and (diminutive(a.iberian, b.iberian) or diminutive(b.iberian, a.iberian)):
        return "nickname", SOUND
    if (a.ways | b.ways) & ALONE and (_clipped(a.token, b.token) or _clipped(b.token, a.token)):
        return "nickname", SOUND
    if (a.pieces and _is_piece(a, b)) or (b.pieces and _is_piece(b, a)):
        return "part", SOUND
    return _DIFFERENT


def _begin_alike(a: NamePart, b: NamePart) -> bool:
    """Whether two words begin with one sound, or in one script with one letter: P. for Philip."""
    return bool(a.starts and a.starts == b.starts) or (a.script == b.script and a.token[:1] == b.token[:1])


def _clipped(small: str, name: str) -> bool:
    """Whether the one is the other, clipped to three letters or more, with -ie: Archie, Archibald; Hughie, Hugh."""
    return small.endswith("ie") and len(small) > 4 and name.startswith(small[:-2])


def _is_piece(whole: NamePart, half: NamePart) -> bool:
    return any(
        sound_apart(piece, half) < SOUND and not piece.ends.isdisjoint(half.ends)
        for piece in whole.pieces.get(half.hard, ())
    )


def _slipped(a: NamePart, b: NamePart) -> bool:
    if a.script == b.script:
        return a.script in _ALPHABETS and (_mistyped(a.token, b.token) or _misheard(a, b))
    # Between scripts a slip shows as one consonant more, less or other; short words have too few to tell, and the
    # same consonants with other vowels are mostly another name of the same root (Mohammad, محمود).
    if min(len(a.hard), len(b.hard)) < 3 or a.ends.isdisjoint(b.ends):
        return False
    if Levenshtein.distance(a.hard, b.hard, score_cutoff=1) > 1 or (a.hard == b.hard and len(a.hard) < 4):
        return False
    return sound_distance(a.sounds, b.sounds) <= _SLIP


def _misheard(a: NamePart, b: NamePart) -> bool:
    """Whether one consonant of four or more is another of like sound, and all else is alike: two manners of spelling.

    Short words have too few consonants to tell, and names of one root are alike in them (Hassan, Hossein).
    """
    left, right = a.hard, b.hard
    if len(left) != len(right) or len(left) < _MANY or not (left + right).isascii() or a.ends.isdisjoint(b.ends):
        return False
    changed = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return (
        len(changed) == 1
        and consonant_cost(*changed[0], a.vowelled == b.vowelled) <= _ANOTHER
        and sound_distance(a.sounds, b.sounds) <= _SLIP
    )


def _mistyped(left: str, right: str) -> bool:
    """Whether one letter was changed, dropped, doubled or swapped with the next: two in words of eight letters or more.

    A first letter is rarely mistyped (Pollock and Zamora 1983: under a tenth of slips) and many short names differ by
    it alone (Nahid, Vahid). A vowel more or less at the end makes another name (Juan, Juana; Mohsen, Mohseni), but for
    -o (Osmar, Osmaro), and in a script that leaves short vowels out, so does one inside (حسن, حسین).
    """
    short, long = sorted((left, right), key=len)
    more, allowed = len(long) - len(short), 2 if len(short) >= 8 else 1
    if len(short) < 4 - more or more > allowed or OSA.distance(left, right, score_cutoff=allowed) > allowed:
        return False
    if left[0] != right[0] and len(long) < 7:
        return False
    if left[-1] != right[-1] and len(long) < 9:
        if more == 0 and left[-1] in _LETTERS_AT_END and right[-1] in _LETTERS_AT_END:
            return False
        if more and long[:-1] == short and long[-1] in _LETTERS_AT_END and not (long[-1] == "o" and long.isascii()):
            return False
    if not left.isascii() and "ا" <= left[0] <= "ی":
        bones = ("".join(c for c in word if c not in _LETTERS_FOR_VOWELS) for word in (left, right))
        if len(set(bones)) == 1:
            return len(long) > 6
    return True


def _one_vowel_apart(a: NamePart, b: NamePart) -> bool:
    """Whether the last syllables differ in the one vowel that parts two names: Hamid and Hamed, Mahmud and محمد."""
    if a.last_vowel and b.last_vowel and (a.last_vowel == "e") != (b.last_vowel == "e"):
        return True
    if a.vowelled == b.vowelled:
        return False
    full, bare = (a.sounds, b.sounds) if a.vowelled else (b.sounds, a.sounds)
    if full[-1:] != bare[-1:] or full[-1:] in _VOWELS:
        return False
    if full[-2:-1] in ("u", "U"):
        return bare[-2:-1] not in _ROUND
    # A long i is written; a short one stands there behind a long a: Salim is سليم or سالم, and Amir is not عمر.
    return full[-2:-1] in ("i", "I") and bare[-2:-1] not in _VOWELS and "A" not in bare[:-2]
