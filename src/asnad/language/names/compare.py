"""Are two names spellings of one name? Their parts are laid beside each other, and every pair says how near it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from asnad.language.names.key import Join, NameKey
from asnad.language.names.level import SOUND, Level, level, sound_apart
from asnad.language.names.part import NamePart, Role

__all__ = ["SAME", "NameComparison", "PartPair", "Relation", "compare_keys"]

Relation = Literal["same", "compatible", "different"]

SAME = 0.8
"""The shipped threshold: names that score this or more, part by part, are spellings of one name."""
_ENOUGH = 0.7
_CROSSED = 0.06
"""Sound distance up to which two parts are two others cut elsewhere ("Mohammad Alipur", محمدعلی پور)."""
_RANK: dict[Level, float] = {"equal": 0, "sound": 1, "nickname": 3, "slip": 4, "initial": 5, "part": 6, "different": 9}
_JOINED, _CUT_ELSEWHERE = 1.5, 2.0
_SCORE: dict[Level, float] = {"slip": 0.75, "nickname": 0.72, "part": 0.65, "initial": 0.6}


@dataclass(frozen=True, slots=True)
class PartPair:
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


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How two names stand to each other, part by part.

    ``score`` is 0–1, at least :data:`SAME` when they are the same. ``relation`` is ``same`` (every part has its
    counterpart), ``compatible`` (nothing speaks against it, but one name says less or a part is a slip, a nickname or
    an initial away, or they stand in another order) or ``different``. Parts that clash are pairs of the level
    ``different``; a part that has no counterpart is in ``left_over`` or ``right_over``.
    """

    score: float
    relation: Relation
    pairs: tuple[PartPair, ...] = ()
    left_over: tuple[NamePart, ...] = ()
    right_over: tuple[NamePart, ...] = ()
    reordered: bool = False
    titles: tuple[str, ...] = field(default=())

    @property
    def same(self) -> bool:
        """Whether they are spellings of one name at the shipped threshold."""
        return self.relation == "same"

    @property
    def turned(self) -> NameComparison:
        """The same comparison seen from the other name."""
        pairs = tuple(replace(p, of_left=p.of_right, of_right=p.of_left) for p in self.pairs)
        return replace(self, pairs=pairs, left_over=self.right_over, right_over=self.left_over)

    @property
    def reason(self) -> str:
        """One sentence a person can read."""
        from asnad.language.names.reason import reason  # noqa: PLC0415  # words are made only when they are read

        return reason(self)


_NOBODY = NameComparison(0.0, "different")


@dataclass(frozen=True, slots=True)
class _Laid:
    pairs: list[PartPair]
    left_over: list[NamePart]
    right_over: list[NamePart]
    reordered: bool


def compare_keys(a: NameKey, b: NameKey) -> NameComparison:
    """Compare two names part by part across spellings and scripts, titles left aside.

    Promises: ``compare_keys(b, a) == compare_keys(a, b).turned``; ``same`` needs a counterpart for every part; a form
    that names nobody, or more than one, is never ``same`` and has no pairs.
    """
    if not a.parts or not b.parts:
        return _NOBODY
    if a.tokens > b.tokens:
        return _compare(b, a).turned
    return _compare(a, b)


def _compare(a: NameKey, b: NameKey) -> NameComparison:
    pairs = _side_by_side(a.parts, b.parts)
    if pairs is not None:
        return _judged(_Laid(pairs, [], [], reordered=False), a, b)
    return _judged(_lay(a, b), a, b)


def _side_by_side(left: tuple[NamePart, ...], right: tuple[NamePart, ...]) -> list[PartPair] | None:
    """The pairs when both names have their parts in one order, each with its counterpart."""
    if len(left) != len(right):
        return None
    pairs = []
    for x, y in zip(left, right, strict=True):
        if x.role != y.role and x.role and y.role:
            return None
        found, apart = level(x, y)
        if found not in ("equal", "sound") and not (found == "initial" or (x.initial and y.initial)):
            return None
        pairs.append(PartPair(x, y, found, apart))
    return pairs


def _clash_of_roles(x: NamePart, y: NamePart) -> bool:
    return bool(x.role and y.role and x.role != y.role)


_Offer = tuple[float, int, int, int, int, int, int, PartPair]


def _offers(a: NameKey, b: NameKey) -> list[_Offer]:
    """Every way in which parts of the one can stand for parts of the other, nearest first."""
    left, right = a.parts, b.parts
    offers: list[_Offer] = []
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            found, apart = level(x, y)
            if found != "different":
                crossed = _clash_of_roles(x, y)
                rank = _RANK[found] + 2.5 * crossed
                pair = PartPair(x, y, found, apart, crossed)
                offers.append((rank, abs(i - j), i + j, i, i + 1, j, j + 1, pair))
    for join in a.joins:
        for j, y in enumerate(right):
            if not _clash_of_roles(join.part, y) and _joins(join.part, y):
                pair = PartPair(join.part, y, "sound", 0.0)
                offers.append((_JOINED, abs(join.start - j), join.start + j, *_span(join), j, j + 1, pair))
    for join in b.joins:
        for i, x in enumerate(left):
            if not _clash_of_roles(join.part, x) and _joins(x, join.part):
                pair = PartPair(x, join.part, "sound", 0.0)
                offers.append((_JOINED, abs(join.start - i), join.start + i, i, i + 1, *_span(join), pair))
    cuts = {join.part.hard: join for join in b.joins if join.stop - join.start == 2}
    for join in a.joins if cuts else ():
        other = cuts.get(join.part.hard)
        if other is not None and join.stop - join.start == 2 and sound_apart(join.part, other.part) <= _CROSSED:
            # One run of letters, cut at two places.
            pair = PartPair(join.part, other.part, "sound", 0.0)
            at = (abs(join.start - other.start), join.start + other.start)
            offers.append((_CUT_ELSEWHERE, *at, *_span(join), *_span(other), pair))
    offers.sort(key=_by_rank)
    return offers


def _by_rank(offer: _Offer) -> tuple[float, int, int, int, int]:
    return offer[0], offer[1], offer[2], min(offer[3], offer[5]), offer[3]


def _span(join: Join) -> tuple[int, int]:
    return join.start, join.stop


def _joins(x: NamePart, y: NamePart) -> bool:
    return sound_apart(x, y) <= SOUND and not x.ends.isdisjoint(y.ends)


def _lay(a: NameKey, b: NameKey) -> _Laid:
    chosen: list[tuple[int, int, int, int, PartPair]] = []
    left_free, right_free = [True] * len(a.parts), [True] * len(b.parts)
    for rank, _, _, i, i2, j, j2, pair in _offers(a, b):
        if not (all(left_free[i:i2]) and all(right_free[j:j2])):
            continue
        # Only what is written in full may stand elsewhere; a slip or an initial out of its place is chance.
        if rank > 3.5 and any((i < other[0]) != (j < other[2]) for other in chosen):
            continue
        chosen.append((i, i2, j, j2, pair))
        left_free[i:i2] = [False] * (i2 - i)
        right_free[j:j2] = [False] * (j2 - j)
    chosen.sort(key=lambda one: (one[0], one[2]))
    reordered = any(one[2] > other[2] for one, other in pairwise(chosen))
    over = [i for i, free in enumerate(left_free) if free], [j for j, free in enumerate(right_free) if free]
    pairs = [one[4] for one in sorted(chosen, key=lambda one: one[0])]
    left_over, right_over = [a.parts[i] for i in over[0]], [b.parts[j] for j in over[1]]
    pairs += _clashes(left_over, right_over)
    return _Laid(pairs, left_over, right_over, reordered)


def _clashes(left: list[NamePart], right: list[NamePart]) -> list[PartPair]:
    """Pairs of parts that speak against each other, taken out of what is left over: those of one role first."""
    clashes = []
    for alike in (True, False):
        for x in tuple(left):
            for y in right:
                roles = (x.role or x.guess) == (y.role or y.guess)
                if (roles or not alike) and not _clash_of_roles(x, y):
                    clashes.append(PartPair(x, y, "different", 1.0))
                    left.remove(x)
                    right.remove(y)
                    break
    return clashes


def _judged(laid: _Laid, a: NameKey, b: NameKey) -> NameComparison:
    levels = {pair.level for pair in laid.pairs}
    titles = (*a.titles, *b.titles)

    def found(score: float, relation: Relation) -> NameComparison:
        return NameComparison(
            score, relation, tuple(laid.pairs), tuple(laid.left_over), tuple(laid.right_over), laid.reordered, titles
        )

    agreeing = [pair for pair in laid.pairs if pair.level != "different"]
    if len(agreeing) < len(laid.pairs) or not agreeing:
        return found(round(0.5 * len(agreeing) / max(1, len(laid.pairs)), 3), "different")
    full = [pair for pair in agreeing if pair.level != "initial" and not pair.of_left.initial]
    if not full:
        return found(0.5 if len(agreeing) > 1 else 0.3, "compatible")
    score = min((_SCORE[level] for level in levels & _SCORE.keys()), default=1.0)
    if laid.left_over or laid.right_over:
        return found(min(score, _ENOUGH if _is_enough(a, b, full) else 0.45), "compatible")
    if laid.reordered or any(pair.crossed for pair in laid.pairs):
        return found(min(score, _ENOUGH), "compatible")
    if score < 1.0:
        return found(score if len(laid.pairs) > 1 else min(score, 0.6), "compatible")
    weights = [pair.of_left.weights[0] + pair.of_right.weights[0] for pair in full]
    off = sum(w * pair.apart for w, pair in zip(weights, full, strict=True))
    return found(round(max(SAME, 1 - off / max(1.0, sum(weights))), 3), "same")


def _is_enough(a: NameKey, b: NameKey, full: Sequence[PartPair]) -> bool:
    return min(len(a.parts), len(b.parts)) > 1 and bool(full)
