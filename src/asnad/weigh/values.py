"""How do two values stand to each other? Agreement, refinement and difference of counts, dates, places and words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import inf

from asnad.model.count import Count
from asnad.model.mention import Place
from asnad.model.question import Relation
from asnad.model.when import When
from asnad.weigh.wording import alike, stems, words

__all__ = ["relate_counts", "relate_places", "relate_whens", "relate_words", "strongest"]

_STRENGTH: dict[Relation, int] = {"agree": 0, "refine": 1, "differ": 2, "deny": 3}
_ABOUT = 0.1  # "about 5,000" that comes without bounds of its own is read as ten in a hundred either way
_LEEWAY = {"day": 3, "month": 31, "season": 92, "year": 366, "decade": 1830}


def strongest(relations: list[Relation]) -> Relation:
    """deny > differ > refine > agree; ``agree`` when there is none."""
    return max(relations, key=_STRENGTH.__getitem__, default="agree")


def _bounds(count: Count) -> tuple[float, float]:
    low = 0.0 if count.lower is None else float(count.lower)
    high = inf if count.upper is None else float(count.upper)
    if count.operator == "≈" and low == high:
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


def relate_counts(left: Count, right: Count) -> Relation | None:
    """Counts agree when they are one interval, refine when a number lies in both, else they differ.

    "more than 30,000" and "30,000" name one number and refine. Shares and counts do not compare.
    """
    if (left.operator == "share") != (right.operator == "share"):
        return None
    if left.operator == "share":
        same = (left.share_lower, left.share_upper) == (right.share_lower, right.share_upper)
        return "agree" if same else "differ"
    if (left.lower, left.upper) == (right.lower, right.upper):
        return "agree"
    if left.number is not None and left.number == right.number:
        return "refine"
    (low, high), (other_low, other_high) = _bounds(left), _bounds(right)
    return "refine" if low <= other_high and other_low <= high else "differ"


def _widened(when: When) -> When:
    if not when.approximate or (when.earliest is None and when.latest is None):
        return when
    days = timedelta(days=_LEEWAY.get(when.precision, 31))
    early, late = when.earliest, when.latest
    return replace(
        when,
        earliest=early - days if early and early - date.min > days else early,
        latest=late + days if late and date.max - late > days else late,
    )


def relate_whens(left: When, right: When) -> Relation:
    """Dates agree when they are one span of days, refine when some day lies in both, else they differ."""
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return "agree"
    return "refine" if _widened(left).could_equal(_widened(right)) else "differ"


def _inside(small: list[str], large: list[str]) -> bool:
    return all(any(alike(word, other) for other in large) for word in small)


def relate_places(left: Place, right: Place) -> Relation:
    """Places agree in the same words, refine when one is the other put more exactly, else they differ.

    A place is the other put more exactly when it holds all its words ("the football field of Arden", "Arden") or
    names it as what it lies within. Two things in one town ("the field of Arden", "the prison of Arden") differ.
    """
    mine, yours = sorted(stems(left.wording)), sorted(stems(right.wording))
    if _inside(mine, yours) and _inside(yours, mine):
        return "agree"
    for place, other in ((left, right), (right, left)):
        small = sorted(stems(place.wording))
        wider = [*words(other.wording), *stems(other.wording), *(w for name in other.within for w in words(name))]
        if small and _inside(small, wider):
            return "refine"
    return "differ"


def relate_words(left: str, right: str) -> Relation:
    """Wordings agree with the same content words, refine when one holds all words of the other, else they differ."""
    mine, yours = stems(left), stems(right)
    if mine == yours:
        return "agree"
    return "refine" if mine <= yours or yours <= mine else "differ"
