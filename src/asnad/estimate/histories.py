"""Who is on which lists? Counts of people by the pattern of lists that hold them, the one input of every method."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from asnad.errors import BadHistories, NotEstimable

__all__ = ["CaptureHistories", "Column"]

Column: TypeAlias = tuple[str, ...] | tuple[float, ...]
"""One value a row: words make strata, numbers are covariates."""

_MOST_LISTS_DENSE = 16
_MOST_PEOPLE = 2**53


@dataclass(frozen=True, slots=True, eq=False)
class CaptureHistories:
    """How many people have each pattern of presence over J lists, and, where it is known, each stratum and covariate.

    ``lists``     J names, distinct.
    ``patterns``  booleans of shape (rows, J): row i is on list j. Never all false: who is on no list is what is sought.
    ``counts``    people of each row, shape (rows,), 1 or more.
    ``columns``   for each stratum or covariate its name and one value a row.
    ``disjoint``  pairs of lists that could not hold the same person (other years, other regions): structural zeros.
    ``totals``    lists of which only the length is known. They share an unknown number of people with the others, so
                  all they say is that there were at least so many.

    Rows are distinct and sorted, so equal tables are equal to the byte (``digest``). Made by ``from_counts``,
    ``from_records`` or ``from_entities``, which check what they are given.
    """

    lists: tuple[str, ...]
    patterns: npt.NDArray[np.bool_]
    counts: npt.NDArray[np.int64]
    columns: Mapping[str, Column] = field(default_factory=dict)
    disjoint: frozenset[frozenset[str]] = frozenset()
    totals: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def from_counts(
        cls,
        lists: Sequence[str],
        patterns: npt.ArrayLike,
        counts: npt.ArrayLike,
        columns: Mapping[str, Sequence[Any]] | None = None,
    ) -> CaptureHistories:
        """One row for each pattern (and stratum) with the number of people who have it. Counts of nought are left out.

        Raises ``BadHistories`` for a negative, fractional or missing count, a mark that is neither 0 nor 1, a row on no
        list, or one pattern given twice within a stratum.
        """
        names, marks = _lists(lists), _marks(patterns, len(lists))
        people = _counts(counts, len(marks))
        for empty in np.flatnonzero(~marks.any(axis=1)):
            raise BadHistories(
                f"row {empty + 1} is on no list ({people[empty]} people). How many those are is what is to be "
                "estimated; leave the row out"
            )
        seen: dict[tuple[Any, ...], int] = {}
        values = _columns(columns or {}, len(marks))
        for row, key in enumerate(_keys(marks, values)):
            if key in seen:
                marked = ",".join(str(int(mark)) for mark in marks[row])
                raise BadHistories(
                    f"rows {seen[key] + 1} and {row + 1} have the same pattern {marked}; give each pattern once, or "
                    "one row a person without counts"
                )
            seen[key] = row
        return _assembled(names, marks, people, values)

    @classmethod
    def from_records(
        cls,
        lists: Sequence[str],
        memberships: npt.ArrayLike,
        columns: Mapping[str, Sequence[Any]] | None = None,
    ) -> CaptureHistories:
        """One row a person, 0 or 1 for each list; equal rows are counted. Raises as ``from_counts``."""
        names, marks = _lists(lists), _marks(memberships, len(lists))
        for row in np.flatnonzero(~marks.any(axis=1)):
            raise BadHistories(f"row {row + 1} is on no list; each person must be on at least one")
        return _assembled(names, marks, np.ones(len(marks), np.int64), _columns(columns or {}, len(marks)))

    @classmethod
    def from_entities(
        cls,
        entities: Mapping[str, Collection[str]],
        lists: Sequence[str] | None = None,
        columns: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> CaptureHistories:
        """Linked entities: for each id the lists that hold it, and for each column the value of each id.

        Lists not named in ``lists`` do not count, and who is on none of those named is left out.
        """
        names = (
            tuple(lists) if lists is not None else tuple(sorted({name for held in entities.values() for name in held}))
        )
        places = {name: place for place, name in enumerate(names)}
        kept = [key for key, held in entities.items() if any(name in places for name in held)]
        marks = np.zeros((len(kept), len(names)), np.bool_)
        for row, key in enumerate(kept):
            marks[row, [places[name] for name in entities[key] if name in places]] = True
        return cls.from_records(names, marks, {name: [of[key] for key in kept] for name, of in (columns or {}).items()})

    def with_limits(
        self, disjoint: Iterable[Collection[str]] = (), totals: Mapping[str, int] | None = None
    ) -> CaptureHistories:
        """The same people, with pairs of lists that could not overlap and lists known only by their total.

        Raises ``BadHistories`` when someone is on both lists of such a pair, or a list is not known.
        """
        pairs = frozenset(frozenset(pair) for pair in disjoint)
        for pair in pairs:
            if len(pair) != 2 or not pair <= set(self.lists):
                raise BadHistories(
                    f"{' and '.join(sorted(pair))}: a pair of two of these lists was expected: {self._named}"
                )
            both = int(self.counts[self.patterns[:, [self.lists.index(name) for name in pair]].all(axis=1)].sum())
            if both:
                raise BadHistories(f"{' and '.join(sorted(pair))} are said not to overlap, but share {both} people")
        for name, total in (totals or {}).items():
            if name in self.lists:
                raise BadHistories(
                    f"{name} is one of the lists; a total is for a list of which only the length is known"
                )
            if total < 0:
                raise BadHistories(f"{name}: a total of {total} was given; nought or more was expected")
        return replace(self, disjoint=self.disjoint | pairs, totals={**self.totals, **(totals or {})})

    @property
    def n(self) -> int:
        """People on at least one list."""
        return int(self.counts.sum())

    @property
    def documented(self) -> int:
        """The documented minimum: people on at least one list, or the longest list known only by its total."""
        return max(self.n, *self.totals.values(), 0)

    @property
    def sizes(self) -> npt.NDArray[np.int64]:
        """People on each list, shape (J,)."""
        return self.counts @ self.patterns.astype(np.int64)

    @property
    def alone(self) -> npt.NDArray[np.int64]:
        """People on each list and on no other, shape (J,)."""
        marks = self.patterns.astype(np.int64)
        people: npt.NDArray[np.int64] = self.counts @ (marks * (marks.sum(axis=1) == 1)[:, None])
        return people

    @property
    def overlaps(self) -> npt.NDArray[np.int64]:
        """People on each pair of lists, shape (J, J); the diagonal holds the lists' sizes."""
        marks = self.patterns.astype(np.int64)
        return (marks * self.counts[:, None]).T @ marks

    @property
    def captures(self) -> npt.NDArray[np.int64]:
        """How many people are on exactly k lists, shape (J + 1,), with 0 at k = 0."""
        return np.bincount(self.patterns.sum(axis=1), weights=self.counts, minlength=len(self.lists) + 1).astype(
            np.int64
        )

    @property
    def digest(self) -> str:
        """SHA-256 of the table in canonical JSON: equal tables, and only they, have equal digests."""
        value = {
            "lists": self.lists,
            "rows": [
                ["".join("01"[int(mark)] for mark in marks), int(count)]
                for marks, count in zip(self.patterns, self.counts, strict=True)
            ],
            "columns": {name: list(column) for name, column in sorted(self.columns.items())},
            "disjoint": sorted(sorted(pair) for pair in self.disjoint),
            "totals": dict(sorted(self.totals.items())),
        }
        return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    def dense(self) -> npt.NDArray[np.int64]:
        """Counts of all 2^J patterns, shape (2^J,): list j is bit j of the index, and index 0 (on no list) holds 0.

        Raises ``NotEstimable`` beyond 16 lists: the table would not fit in memory.
        """
        if len(self.lists) > _MOST_LISTS_DENSE:
            raise NotEstimable(
                f"this method works on all 2^J patterns of J lists and takes at most {_MOST_LISTS_DENSE} lists; "
                f"there are {len(self.lists)}"
            )
        cells = self.patterns @ (1 << np.arange(len(self.lists)))
        return np.bincount(cells, weights=self.counts, minlength=1 << len(self.lists)).astype(np.int64)

    def structural_zeros(self) -> npt.NDArray[np.bool_]:
        """Which of the 2^J patterns cannot be, shape (2^J,), in the order of ``dense``."""
        cells = np.arange(1 << len(self.lists))
        impossible = np.zeros(len(cells), np.bool_)
        for pair in self.disjoint:
            mask = sum(1 << self.lists.index(name) for name in pair)
            impossible |= (cells & mask) == mask
        return impossible

    def collapsed(self) -> CaptureHistories:
        """The same people without strata and covariates: one row a pattern."""
        return self if not self.columns else self._of(self.patterns, self.counts)

    def by(self, *names: str) -> dict[tuple[str, ...], CaptureHistories]:
        """One table for each stratum that has people, by its values of the columns named, sorted; they keep the others.

        Totals stay behind: how many people of a list known only by its length are of one stratum is not known.

        Raises ``BadHistories`` when there is no such column.
        """
        for name in names:
            if name not in self.columns:
                raise BadHistories(f"there is no column {name!r}; there are: {', '.join(self.columns) or 'none'}")
        keys = [tuple(str(self.columns[name][row]) for name in names) for row in range(len(self.counts))]
        others = {name: column for name, column in self.columns.items() if name not in names}
        rows: dict[tuple[str, ...], list[int]] = {}
        for row, key in enumerate(keys):
            rows.setdefault(key, []).append(row)
        return {
            key: replace(self._of(self.patterns[at], self.counts[at], _taken(others, at)), totals={})
            for key, at in sorted(rows.items())
        }

    def keep(self, lists: Collection[str]) -> CaptureHistories:
        """Only these lists, in this table's order; who is on none of them is left out."""
        at = [place for place, name in enumerate(self.lists) if name in lists]
        marks = self.patterns[:, at]
        rows = np.flatnonzero(marks.any(axis=1))
        return replace(
            _assembled(
                tuple(self.lists[place] for place in at), marks[rows], self.counts[rows], _taken(self.columns, rows)
            ),
            disjoint=frozenset(pair for pair in self.disjoint if pair <= set(lists)),
            totals=self.totals,
        )

    def merge(self, lists: Collection[str], name: str) -> CaptureHistories:
        """The same people with several lists made one: who was on any of them is on ``name``, which comes last."""
        at = [place for place, known in enumerate(self.lists) if known in lists]
        rest = [place for place in range(len(self.lists)) if place not in at]
        marks = np.column_stack([self.patterns[:, rest], self.patterns[:, at].any(axis=1)])
        names = _lists((*(self.lists[place] for place in rest), name))
        return replace(
            _assembled(names, marks, self.counts, self.columns),
            disjoint=frozenset(pair for pair in self.disjoint if pair <= set(names)),
            totals=self.totals,
        )

    def within(self, name: str) -> tuple[CaptureHistories, int]:
        """The people of one list as the other lists see them, and how many they are in truth: the list's own size."""
        place = self.lists.index(name)
        at = np.flatnonzero(self.patterns[:, place])
        rest = [other for other in range(len(self.lists)) if other != place]
        marks = self.patterns[at][:, rest]
        seen = marks.any(axis=1)
        names = tuple(self.lists[other] for other in rest)
        inside = _assembled(names, marks[seen], self.counts[at][seen], {})
        return replace(inside, disjoint=frozenset(pair for pair in self.disjoint if pair <= set(names))), int(
            self.counts[at].sum()
        )

    def resampled(self, generator: np.random.Generator) -> CaptureHistories:
        """As many people drawn anew, each with the pattern of one of these: a multinomial bootstrap sample."""
        drawn = generator.multinomial(self.n, self.counts / self.n)
        rows = np.flatnonzero(drawn)
        return self._of(self.patterns[rows], drawn[rows], _taken(self.columns, rows))

    @property
    def _named(self) -> str:
        return ", ".join(self.lists)

    def _of(
        self,
        patterns: npt.NDArray[np.bool_],
        counts: npt.NDArray[np.int64],
        columns: Mapping[str, Column] | None = None,
    ) -> CaptureHistories:
        return replace(
            _assembled(self.lists, patterns, counts, columns or {}), disjoint=self.disjoint, totals=self.totals
        )


def _lists(names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        raise BadHistories("there are no lists; at least one column of 0 and 1 was expected")
    if len(set(names)) < len(names):
        twice = sorted({name for name in names if list(names).count(name) > 1})
        raise BadHistories(f"two lists have the same name: {', '.join(twice)}")
    return tuple(names)


def _marks(values: npt.ArrayLike, lists: int) -> npt.NDArray[np.bool_]:
    marks = np.asarray(values)
    if marks.size == 0:
        return np.zeros((0, lists), np.bool_)
    if marks.ndim != 2 or marks.shape[1] != lists:
        raise BadHistories(f"a table of {lists} columns was expected, one a list; one of shape {marks.shape} was given")
    if marks.dtype != np.bool_:
        for row, place in np.argwhere((marks != 0) & (marks != 1)):
            raise BadHistories(f"row {row + 1}, list {place + 1}: {marks[row, place]!s} was given; 0 or 1 was expected")
    return marks.astype(np.bool_)


def _counts(values: npt.ArrayLike, rows: int) -> npt.NDArray[np.int64]:
    counts = np.asarray(values, np.float64)
    if counts.shape != (rows,):
        raise BadHistories(f"{rows} counts were expected, one a row; {counts.size} were given")
    for row in np.flatnonzero(~np.isfinite(counts) | (counts < 0) | (counts != np.floor(counts))):
        raise BadHistories(f"row {row + 1}: the count is {counts[row]:g}; a whole number, nought or more, was expected")
    if counts.sum() > _MOST_PEOPLE:
        raise BadHistories(f"the counts add up to {counts.sum():.3g}; at most 2^53 can be counted exactly")
    return counts.astype(np.int64)


def _columns(columns: Mapping[str, Sequence[Any]], rows: int) -> dict[str, Column]:
    for name, values in columns.items():
        if len(values) != rows:
            raise BadHistories(f"column {name!r} has {len(values)} values; {rows} were expected, one a row")
    return {
        name: tuple(float(value) for value in values)
        if all(isinstance(value, (int, float, np.number)) for value in values)
        else tuple(str(value) for value in values)
        for name, values in columns.items()
    }


def _taken(columns: Mapping[str, Column], rows: Iterable[int]) -> dict[str, Column]:
    at = list(rows)
    return {name: tuple(values[row] for row in at) for name, values in columns.items()}  # type: ignore[misc]


def _keys(marks: npt.NDArray[np.bool_], columns: Mapping[str, Column]) -> list[tuple[Any, ...]]:
    packed = [row.tobytes() for row in marks]
    return list(zip(*columns.values(), packed, strict=True))


def _assembled(
    lists: tuple[str, ...],
    marks: npt.NDArray[np.bool_],
    counts: npt.NDArray[np.int64],
    columns: Mapping[str, Column],
) -> CaptureHistories:
    """Equal rows counted together, rows of nought left out, the rest sorted by columns and pattern."""
    rows: dict[tuple[Any, ...], int] = {}
    for key, count in zip(_keys(marks, columns), counts.tolist(), strict=True):
        if count:
            rows[key] = rows.get(key, 0) + count
    ordered = sorted(rows)
    patterns = np.array([np.frombuffer(key[-1], np.bool_) for key in ordered], np.bool_).reshape(
        len(ordered), len(lists)
    )
    people = np.array([rows[key] for key in ordered], np.int64)
    patterns.setflags(write=False)
    people.setflags(write=False)
    values = {name: tuple(key[place] for key in ordered) for place, name in enumerate(columns)}
    return CaptureHistories(lists, patterns, people, values)
