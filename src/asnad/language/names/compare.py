"""Are two names spellings of one name? Their parts are laid beside each other, and every pair says how near it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from asnad.language.names.align import Alignment, PartPair, align
from asnad.language.names.key import NameKey
from asnad.language.names.level import SOUND, Level
from asnad.language.names.part import NamePart

__all__ = ["SAME", "NameComparison", "Relation", "compare_keys"]

Relation = Literal["same", "compatible", "different"]

SAME = 0.8
"""The shipped threshold: names that score this or more, part by part, are spellings of one name."""
_ENOUGH = 0.7
_TOO_LITTLE = 0.45
_CONFUSED = 0.76
_SCORE: dict[Level, float] = {
    "equal": 1.0, "sound": 1.0, "slip": 0.75, "nickname": 0.72, "part": 0.65, "initial": 0.6,
}  # fmt: skip


class NameComparison(NamedTuple):
    """How two names stand to each other, part by part.

    ``score`` is 0–1, at least :data:`SAME` when they are the same. ``relation`` is ``same`` (every part has its
    counterpart; one of three and more may be a slip away when it is no given name), ``compatible`` (nothing speaks
    against it, but one name says less, or a part is a slip, a nickname or an initial away, or they stand in another
    order) or ``different``. Parts that clash are pairs of the level ``different``; a part that has no counterpart is
    in ``left_over`` or ``right_over``.
    """

    score: float
    relation: Relation
    pairs: tuple[PartPair, ...] = ()
    left_over: tuple[NamePart, ...] = ()
    right_over: tuple[NamePart, ...] = ()
    reordered: bool = False
    titles: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether they are spellings of one name at the shipped threshold."""
        return self.relation == "same"

    @property
    def turned(self) -> NameComparison:
        """The same comparison seen from the other name."""
        pairs = tuple(p._replace(of_left=p.of_right, of_right=p.of_left) for p in self.pairs)
        return self._replace(pairs=pairs, left_over=self.right_over, right_over=self.left_over)

    @property
    def reason(self) -> str:
        """One sentence a person can read."""
        from asnad.language.names.reason import reason  # noqa: PLC0415  # words are made only when they are read

        return reason(self)


_NOBODY = NameComparison(0.0, "different")


def compare_keys(a: NameKey, b: NameKey) -> NameComparison:
    """Compare two names part by part across spellings and scripts, titles left aside.

    Promises: turning the two round turns the answer and changes nothing else; ``same`` needs a counterpart for every
    part; a form that names nobody, or more than one, is never ``same`` and has no pairs.
    """
    if not a.parts or not b.parts:
        return _NOBODY
    laid = align(a, b)
    score, relation = _judged(laid, min(len(a.parts), len(b.parts)))
    titles = tuple(sorted({*a.titles, *b.titles})) if a.titles or b.titles else ()
    return NameComparison(score, relation, laid.pairs, laid.left_over, laid.right_over, laid.reordered, titles)


def _judged(laid: Alignment, shorter: int) -> tuple[float, Relation]:
    agreeing = full = slips = 0
    score, moved = 1.0, laid.reordered
    weight = off = 0.0
    for pair in laid.pairs:
        found = pair.level
        if found == "different":
            continue
        agreeing += 1
        if found == "slip" and pair.role != "given":
            slips += 1
        elif found == "initial" and pair.of_left.initial and pair.of_right.initial:
            pass  # both say as little
        elif _SCORE[found] < score:
            score = _SCORE[found]
        if found == "sound" and pair.apart >= SOUND and score > _CONFUSED:
            score = _CONFUSED
        if pair.crossed:
            moved = True
        if found == "part" and (laid.right_over if _longer_is_left(pair) else laid.left_over):
            return 0.4, "different"  # each has something the other lacks: Abdol Mohammad, Dost Mohammad
        if found != "initial":
            full += 1
            here = pair.of_left.weights[0] + pair.of_right.weights[0]
            weight += here
            off += here * pair.apart
    if agreeing < len(laid.pairs) or not agreeing:
        return round(0.5 * agreeing / max(1, len(laid.pairs)), 3), "different"
    if slips and not (slips == 1 and full > 2):
        score = min(score, _SCORE["slip"])
    if not full:
        return (0.5 if agreeing > 1 else 0.3), "compatible"
    if laid.left_over or laid.right_over:
        return min(score, _ENOUGH if shorter > 1 else _TOO_LITTLE), "compatible"
    if moved:
        return min(score, _ENOUGH), "compatible"
    if score < 1.0:
        return (score if agreeing > 1 else min(score, 0.6)), "compatible"
    return round(max(SAME, 1 - off / max(1.0, weight)), 3), "same"


def _longer_is_left(pair: PartPair) -> bool:
    return len(pair.of_left.hard) > len(pair.of_right.hard)
