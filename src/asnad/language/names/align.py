"""Which part of one name stands for which part of the other?

Parts are matched nearest first: equal letters, then one sound, then words joined or cut elsewhere, then slips, initials
and halves. What is written in full may stand in another place; a slip or an initial out of its place is chance.
"""

from __future__ import annotations

from typing import NamedTuple

from asnad.language.names.key import Join, NameKey
from asnad.language.names.level import SOUND, UNHEARD, Level, level_of_like, sound_apart, unlike
from asnad.language.names.part import ALONE, NamePart, Role

__all__ = ["Alignment", "PartPair", "align"]

_CROSSED = 0.06
"""Sound distance up to which two parts are two others cut elsewhere ("Mohammad Alipur", محمدعلی پور)."""
_RANK: dict[Level, float] = {"equal": 0, "sound": 1, "nickname": 3, "slip": 4, "initial": 5, "part": 6, "different": 9}
_JOINED, _CUT_ELSEWHERE, _OTHER_COLUMN = 1.5, 2.0, 2.5
_IN_PLACE = 3.5
"""Rank from which a match counts only in its place."""


class PartPair(NamedTuple):
    """Two parts laid beside each other. ``crossed``: one stood in the column of the other's role."""

    of_left: NamePart
    of_right: NamePart
    level: Level
    apart: float = 0.0
    crossed: bool = False

    @property
    def left(self) -> str:
        """The left part's folded letters, joined when they are several words."""
        return self.of_left.token

    @property
    def right(self) -> str:
        """The right part's folded letters, joined when they are several words."""
        return self.of_right.token

    @property
    def role(self) -> Role:
        """What the two are for; a guess from their places when the names do not say."""
        if self.crossed:
            return ""
        known = self.of_left.role or self.of_right.role
        if known:
            return known
        return self.of_left.guess if self.of_left.guess == self.of_right.guess else ""


class Alignment(NamedTuple):
    """Pairs in the order of the names, clashes last, and the parts that have no counterpart."""

    pairs: tuple[PartPair, ...]
    left_over: tuple[NamePart, ...] = ()
    right_over: tuple[NamePart, ...] = ()
    reordered: bool = False


_Offer = tuple[float, int, int, int, int, int, int, NamePart, NamePart, Level, float]
"""Rank, then how far from each other's place, then where: left from and to, right from and to; then the pair."""


def align(a: NameKey, b: NameKey) -> Alignment:
    """Lay two names beside each other; ``align(b, a)`` is the same, turned."""
    pairs = _side_by_side(a.parts, b.parts)
    return _lay(a, b) if pairs is None else Alignment(pairs)


def _side_by_side(left: tuple[NamePart, ...], right: tuple[NamePart, ...]) -> tuple[PartPair, ...] | None:
    """The pairs when both names have their parts in one order, each with its counterpart."""
    if len(left) != len(right):
        return None
    pairs = []
    for x, y in zip(left, right, strict=True):
        if x.role != y.role and x.role and y.role:
            return None
        if x.token != y.token and unlike(x, y):
            return None
        found, apart = level_of_like(x, y)
        if _RANK[found] > 1 and found != "initial":
            return None
        pairs.append(PartPair(x, y, found, apart))
    return tuple(pairs)


def _other_roles(x: NamePart, y: NamePart) -> bool:
    return x.role not in (y.role, "") and y.role != ""


def _father_and_son(x: NamePart, y: NamePart) -> bool:
    """Whether one is who the name is of and the other his father, by the word between them ("Salman bin Fahd")."""
    return (x.guess == "father") != (y.guess == "father") and "given" in (x.guess, y.guess)


def _offers(a: NameKey, b: NameKey) -> list[_Offer]:
    """Every way in which a part of the one can stand for a part of the other."""
    left, right = a.parts, b.parts
    offers: list[_Offer] = []
    left_free, right_free = (1 << len(left)) - 1, (1 << len(right)) - 1
    for i, x in enumerate(left):
        token, heard, ways, hard, pieces = x.token, x.heard, x.ways, x.hard, x.pieces
        for j, y in enumerate(right):
            # What unlike() would say, without asking: this is where time goes.
            if (
                (heard ^ y.heard).bit_count() > UNHEARD
                and token != y.token
                and not ways & y.ways
                and not (ways | y.ways) & ALONE
                and y.hard not in pieces
                and hard not in y.pieces
            ):
                continue
            found, apart = level_of_like(x, y)
            if found == "different" or (i != j and _father_and_son(x, y)):
                continue
            rank = _RANK[found]
            if rank <= 1 and left_free >> i & right_free >> j & 1:
                left_free &= ~(1 << i)
                right_free &= ~(1 << j)
            if x.role != y.role and x.role and y.role:
                rank += _OTHER_COLUMN
            offers.append((rank, abs(i - j), i + j, i, i + 1, j, j + 1, x, y, found, apart))
    if not (left_free and right_free):
        return offers
    # Words written together: only where no part has found its like.
    left_joins = [join for join in a.joins if join.places & ~left_free == 0]
    right_joins = [join for join in b.joins if join.places & ~right_free == 0]
    for join in left_joins:
        heard = join.part.heard
        for j, y in enumerate(right):
            if right_free >> j & 1 and (heard ^ y.heard).bit_count() <= UNHEARD and _sound_alike(join.part, y):
                at = (abs(join.start - j), join.start + j, join.start, join.stop, j, j + 1)
                offers.append((_JOINED, *at, join.part, y, "sound", 0.0))
    for join in right_joins:
        heard = join.part.heard
        for i, x in enumerate(left):
            if left_free >> i & 1 and (heard ^ x.heard).bit_count() <= UNHEARD and _sound_alike(x, join.part):
                at = (abs(join.start - i), join.start + i, i, i + 1, join.start, join.stop)
                offers.append((_JOINED, *at, x, join.part, "sound", 0.0))
    for join in left_joins:
        for other in right_joins:
            if join.part.hard == other.part.hard and _cut_elsewhere(join, other):
                far = abs(join.start - other.start)
                at = (far, join.start + other.start, join.start, join.stop, other.start, other.stop)
                offers.append((_CUT_ELSEWHERE, *at, join.part, other.part, "sound", 0.0))
    return offers


def _sound_alike(x: NamePart, y: NamePart) -> bool:
    return not _other_roles(x, y) and sound_apart(x, y) < SOUND and not x.ends.isdisjoint(y.ends)


def _cut_elsewhere(x: Join, y: Join) -> bool:
    two = x.stop - x.start == 2 == y.stop - y.start
    return two and not _other_roles(x.part, y.part) and (sound_apart(x.part, y.part) <= _CROSSED)


def _nearest_first(offer: _Offer) -> tuple[float, int, int, int, str, str]:
    rank, far, both, i, _, j, _, x, y, _, _ = offer
    one, other = x.token, y.token
    return (rank, far, both, min(i, j), one, other) if one < other else (rank, far, both, min(i, j), other, one)


def _lay(a: NameKey, b: NameKey) -> Alignment:
    offers = _offers(a, b)
    if not offers:
        left_over, right_over = list(a.parts), list(b.parts)
        return Alignment(tuple(_clashes(left_over, right_over)), tuple(left_over), tuple(right_over))
    if len(offers) > 1:
        offers.sort(key=_nearest_first)
    chosen: list[_Offer] = []
    left_free, right_free = [True] * len(a.parts), [True] * len(b.parts)
    for offer in offers:
        rank, _, _, i, i2, j, j2 = offer[:7]
        if not (all(left_free[i:i2]) and all(right_free[j:j2])):
            continue
        if rank > _IN_PLACE and any((i < other[3]) != (j < other[5]) for other in chosen):
            continue
        chosen.append(offer)
        for at in range(i, i2):
            left_free[at] = False
        for at in range(j, j2):
            right_free[at] = False
    chosen.sort(key=_by_place)
    reordered, last = False, -1
    for offer in chosen:
        reordered |= offer[5] < last
        last = offer[5]
    if reordered:
        chosen.sort(key=_by_both_places)
    pairs = [PartPair(o[7], o[8], o[9], o[10], _other_roles(o[7], o[8])) for o in chosen]
    left_over = [part for part, free in zip(a.parts, left_free, strict=True) if free]
    right_over = [part for part, free in zip(b.parts, right_free, strict=True) if free]
    if left_over and right_over:
        pairs += _clashes(left_over, right_over)
    return Alignment(tuple(pairs), tuple(left_over), tuple(right_over), reordered)


def _by_place(offer: _Offer) -> int:
    return offer[3]


def _by_both_places(offer: _Offer) -> tuple[int, list[str], int]:
    return offer[3] + offer[5], sorted((offer[7].token, offer[8].token)), min(offer[3], offer[5])


def _clashes(left: list[NamePart], right: list[NamePart]) -> list[PartPair]:
    """Pairs of parts that speak against each other, taken out of what is left over: those of one role first."""
    if len(left) == len(right) and all(map(_same_role, left, right)):
        clashes = [PartPair(x, y, "different", 1.0) for x, y in zip(left, right, strict=True)]
        left.clear()
        right.clear()
    else:
        clashes = _clashes_by_role(left, right)
    if len(clashes) > 1:
        clashes.sort(key=_by_tokens)
    return clashes


def _same_role(x: NamePart, y: NamePart) -> bool:
    return (x.role or x.guess) == (y.role or y.guess)


def _clashes_by_role(left: list[NamePart], right: list[NamePart]) -> list[PartPair]:
    candidates = [
        (not _same_role(x, y), abs(i - j), i + j, i, j)
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if not _other_roles(x, y)
    ]
    taken: list[tuple[int, int]] = []
    if len(candidates) > 1:
        candidates.sort(key=_first_three)
    for *_, i, j in candidates:
        if all(i != other and j != another for other, another in taken):
            taken.append((i, j))
    clashes = [PartPair(left[i], right[j], "different", 1.0) for i, j in taken]
    for places, over in (({i for i, _ in taken}, left), ({j for _, j in taken}, right)):
        over[:] = [part for at, part in enumerate(over) if at not in places]
    return clashes


def _first_three(candidate: tuple[bool, int, int, int, int]) -> tuple[bool, int, int]:
    return candidate[:3]


def _by_tokens(pair: PartPair) -> list[str]:
    return sorted((pair.left, pair.right))
