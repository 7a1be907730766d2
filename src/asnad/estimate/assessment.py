"""May these lists be used for an estimate at all? Asked before any figure, answered with a light and its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Flag, Light

__all__ = ["Assessment", "assess"]

FEWEST_SHARED = 10
"""People on two or more lists below whom the overlap says next to nothing (rule R3)."""
_FEW_ON_A_LIST = 10
_FEW_PER_PAIR = 5
_LARGE = 0.1
"""A list with this share of all people that finds nobody of its own may be no list."""
_FAR_APART = 5.0
"""Pairs of lists whose two-list estimates differ by more than this factor are far from independent."""
_ALIKE = 0.9
"""Two lists that share more than this share of all people on either may be copies of one another."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """A light, every reason for it, and what would make the matter better."""

    light: Light
    flags: tuple[Flag, ...] = ()
    advice: tuple[str, ...] = ()

    @classmethod
    def of(cls, flags: tuple[Flag, ...], advice: tuple[str, ...] = ()) -> Assessment:
        """The worst of the flags' lights; the worst flags come first."""
        ordered = tuple(sorted(flags, key=lambda flag: -flag.light))
        return cls(max((flag.light for flag in ordered), default=Light.PASS), ordered, advice)


def assess(histories: CaptureHistories) -> Assessment:
    """Judge the lists by what can be seen without a model: how many there are, what they share, and whether they look
    independent of one another.

    Rules R1 (too few lists), R2 (lists that hang together in no way) and R3 (too few shared people) refuse. Lists that
    are nested or alike, pairs that share nobody, short lists, and signs of dependence are cautions. A flag whose light
    is ``PASS`` only tells what was seen.
    """
    table = histories.collapsed()
    flags = (
        *_number_of_lists(histories),
        *_connected(table),
        *_shared(table),
        *_nested(table),
        *_nobody_new(table),
        *_empty_pairs(table),
        *_short(table),
        *_dependence(table),
        *_totals(table),
    )
    return Assessment.of(flags, tuple(_advice(histories, {flag.rule for flag in flags})))


def islands(histories: CaptureHistories) -> list[tuple[str, ...]]:
    """Groups of lists that share people, directly or through others, largest first; lists with nobody are left out."""
    overlaps, sizes = histories.overlaps, histories.sizes
    left = {place for place in range(len(sizes)) if sizes[place]}
    groups: list[tuple[str, ...]] = []
    while left:
        reached, edge = set(), {min(left)}
        while edge:
            reached |= edge
            edge = {other for place in edge for other in left if overlaps[place, other]} - reached
        left -= reached
        groups.append(tuple(histories.lists[place] for place in sorted(reached)))
    return sorted(groups, key=len, reverse=True)


def _number_of_lists(histories: CaptureHistories) -> Iterator[Flag]:
    filled = [name for name, size in zip(histories.lists, histories.sizes, strict=True) if size]
    if len(filled) < 2:
        what = "no list has anybody on it" if not filled else f"only one list ({filled[0]}) has anybody on it"
        yield Flag("R1", Light.REFUSED, f"{what}: nothing says who is missing")
    elif len(filled) == 2 and any(
        isinstance(value, float) for column in histories.columns.values() for value in column
    ):
        yield Flag(
            "R1",
            Light.CAUTION,
            "there are only two lists: that they are independent among people of like covariates cannot be checked",
        )
    elif len(filled) == 2:
        yield Flag(
            "R1",
            Light.REFUSED,
            "there are only two lists: any number found from them rests on their being independent, which two lists "
            "cannot show. Numbers by two-list methods are given for comparison, each with this warning",
        )


def _connected(histories: CaptureHistories) -> Iterator[Flag]:
    """Rule R2, unless all but one of the groups are a handful of people: a list of two may well share nobody."""
    groups = islands(histories)
    if len(groups) < 2:
        return
    people = [histories.keep(group).n for group in groups]
    if sum(people) - max(people) < _FEW_ON_A_LIST:
        apart = [name for group, size in zip(groups, people, strict=True) if size < max(people) for name in group]
        yield Flag(
            "islands", Light.PASS, f"nobody on {', '.join(apart)} is on another list: they say nothing of overlap"
        )
        return
    if len(groups) == 2 and len(groups[0]) == len(groups[1]) == 1:
        words = f"{groups[0][0]} and {groups[1][0]} share nobody"
    else:
        words = "these groups of lists share nobody: " + " | ".join(", ".join(group) for group in groups)
    yield Flag("R2", Light.REFUSED, f"{words}: nothing says how many both miss")


def _shared(histories: CaptureHistories) -> Iterator[Flag]:
    shared = int(histories.captures[2:].sum())
    if shared < FEWEST_SHARED:
        yield Flag(
            "R3",
            Light.REFUSED,
            f"{shared} people are on two or more lists; at least {FEWEST_SHARED} are needed for the overlap to say "
            "anything. One link missed or made wrongly would change the answer greatly",
        )


def _pairs(histories: CaptureHistories) -> Iterator[tuple[int, int]]:
    """Pairs of lists that have people and were not said to be unable to overlap."""
    for first, name in enumerate(histories.lists):
        for second, other in enumerate(histories.lists[:first]):
            if histories.sizes[first] and histories.sizes[second] and {name, other} not in histories.disjoint:
                yield second, first


def _nested(histories: CaptureHistories) -> Iterator[Flag]:
    sizes, overlaps, names = histories.sizes, histories.overlaps, histories.lists
    for one, other in _pairs(histories):
        both = int(overlaps[one, other])
        small, large = (one, other) if sizes[one] <= sizes[other] else (other, one)
        either = int(sizes[one] + sizes[other]) - both
        if both < _FEW_PER_PAIR:
            continue
        if both > _ALIKE * either:
            yield Flag(
                "copies",
                Light.CAUTION,
                f"{names[one]} and {names[other]} hold nearly the same people ({both} of {either}): if one was copied "
                "from the other they are one list and must be merged",
            )
        elif both == sizes[small]:
            yield Flag(
                "nested",
                Light.CAUTION,
                f"everybody on {names[small]} ({both}) is also on {names[large]}: if one took the other in, they "
                "have one origin and must be merged",
            )


def _nobody_new(histories: CaptureHistories) -> Iterator[Flag]:
    """A column about people (a sex, a number) that was taken for a list: it never is all that is known of someone."""
    names, sizes, overlaps = histories.lists, histories.sizes, histories.overlaps
    for place in (histories.alone == 0).nonzero()[0]:
        nested = any(overlaps[place, other] == sizes[place] for other in range(len(names)) if other != place)
        if sizes[place] >= max(_FEW_ON_A_LIST, _LARGE * histories.n) and not nested:
            yield Flag(
                "nobody new",
                Light.CAUTION,
                f"everybody on {names[place]} ({sizes[place]:,}) is on another list, too, which is rare for so long a "
                "list. If it is no list but says something about people, such as their sex, say which are lists",
            )


def _empty_pairs(histories: CaptureHistories) -> Iterator[Flag]:
    overlaps = histories.overlaps
    pairs = list(_pairs(histories))
    empty = [(one, other) for one, other in pairs if not overlaps[one, other]]
    if not empty or len(pairs) < 3:
        return
    named = ", ".join(f"{histories.lists[one]} and {histories.lists[other]}" for one, other in empty[:3])
    more = f", and {len(empty) - 3} more" if len(empty) > 3 else ""
    yield Flag(
        "empty pairs",
        Light.CAUTION if len(empty) * 2 > len(pairs) else Light.PASS,
        f"{len(empty)} of {len(pairs)} pairs of lists share nobody ({named}{more}). Could they have met the same "
        "person at all? If not, say so, and they are treated as unable to overlap",
    )


def _short(histories: CaptureHistories) -> Iterator[Flag]:
    short = [
        f"{name} ({size})"
        for name, size in zip(histories.lists, histories.sizes, strict=True)
        if 0 < size < _FEW_ON_A_LIST
    ]
    none = [name for name, size in zip(histories.lists, histories.sizes, strict=True) if not size]
    if short:
        yield Flag("short lists", Light.PASS, f"few people are on {', '.join(short)}: these lists say little")
    if none:
        yield Flag("empty lists", Light.PASS, f"nobody is on {', '.join(none)}: left out")


def _dependence(histories: CaptureHistories) -> Iterator[Flag]:
    """Signs that some people are easier to find than others, or that lists feed or avoid one another."""
    answers = {
        pair: _two_list(histories, *pair) for pair in _pairs(histories) if histories.overlaps[pair] >= _FEW_PER_PAIR
    }
    if len(answers) < 2:
        return
    low, high = min(answers, key=answers.__getitem__), max(answers, key=answers.__getitem__)
    told = " to ".join(
        f"{answers[pair]:,.0f} ({histories.lists[pair[0]]} with {histories.lists[pair[1]]})" for pair in (low, high)
    )
    if answers[high] > _FAR_APART * answers[low]:
        yield Flag(
            "dependence",
            Light.CAUTION,
            f"pairs of lists, each taken for independent, would give anything from {told}: some lists draw on the same "
            "people and others avoid them, and a method must guess how",
        )
    elif answers[low] < histories.n:
        yield Flag(
            "dependence",
            Light.PASS,
            f"{histories.lists[low[0]]} with {histories.lists[low[1]]}, taken for independent, would give "
            f"{answers[low]:,.0f}, fewer than the {histories.n:,} documented: lists overlap more than by chance, as "
            "they do when some people are easier to find than others",
        )


def _two_list(histories: CaptureHistories, one: int, other: int) -> float:
    """Chapman's estimate from two lists, in people (Seber 1970)."""
    first, second, both = (int(histories.overlaps[pair]) for pair in ((one, one), (other, other), (one, other)))
    return (first + 1) * (second + 1) / (both + 1) - 1


def _totals(histories: CaptureHistories) -> Iterator[Flag]:
    for name, total in histories.totals.items():
        yield Flag(
            "totals",
            Light.PASS,
            f"{name} is known only by its length, {total:,}: without knowing whom it shares with the others it says "
            "only that there were at least so many",
        )


def _advice(histories: CaptureHistories, rules: set[str]) -> Iterator[str]:
    if rules & {"R1", "R2", "R3"}:
        yield "Another list that was made independently and shares people with these would help most."
    if rules & {"R2", "R3", "empty pairs"}:
        yield "Check the linkage: a person who is on two lists under two spellings is an overlap that was missed."
    if rules & {"copies", "nested"}:
        yield "Ask who made each list and from what. Lists of one origin count as one: merge them."
    if "dependence" in rules:
        yield (
            "Split by what makes people easier or harder to find (place, time, perpetrator), where every record says "
            "it and each part keeps enough shared people."
        )
    words = [name for name, column in histories.columns.items() if column and isinstance(column[0], str)]
    for name in words:
        parts = histories.by(name)
        thin = [key[0] for key, part in parts.items() if part.captures[2:].sum() < FEWEST_SHARED]
        if len(parts) > 1 and thin:
            yield (
                f"Splitting by {name} leaves {len(thin)} of {len(parts)} parts with fewer than {FEWEST_SHARED} shared "
                "people; join parts that are alike, or do not split."
            )
        elif len(parts) > 1:
            yield f"The table can be split by {name}: each of its {len(parts)} parts has enough shared people."
