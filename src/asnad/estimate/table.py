"""How does a file become capture histories? A table of people by lists, or of counts by pattern, read in two passes."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO
from unicodedata import category

import numpy as np

from asnad.errors import BadHistories
from asnad.estimate.histories import CaptureHistories

if TYPE_CHECKING:
    import pandas

__all__ = ["ListTable", "from_frame", "read_table"]

COUNT_NAMES = ("count", "counts", "n", "freq", "frequency", "people")
"""Headings that say that a row stands for so many people, when none is named by the caller."""

_MOST_COLUMNS = 2_000
_MOST_ROWS = 20_000_000
_MOST_DISTINCT = 2_000_000
_LONGEST_LINE = 4_000_000
_MARKS = {"0": False, "1": True, "0.0": False, "1.0": True, "false": False, "true": True}
_MARKS |= {"۰": False, "۱": True, "٠": False, "١": True}  # Persian and Arabic digits
_WHOLE = re.compile(r"\d{1,300}(\.0)?")
"""As people and programs write counts; not 1.000, which is a thousand to some and one to others."""
_SAVE_AS = "in the spreadsheet, save it as “CSV UTF-8”"


@dataclass(frozen=True, slots=True)
class ListTable:
    """A file as read: one table a replicate (one, when the file has no replicates), and what was left out."""

    replicates: tuple[CaptureHistories, ...]
    ignored: tuple[str, ...]

    @property
    def histories(self) -> CaptureHistories:
        """The first replicate, or the only one."""
        return self.replicates[0]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which column is what: names of the lists and kept columns, and places of everything in a row."""

    lists: tuple[str, ...]
    kept: tuple[str, ...]
    ignored: tuple[str, ...]
    count: int | None
    replicate: int | None
    heading: tuple[str, ...]
    guessed: bool

    def at(self, names: Sequence[str]) -> list[int]:
        return [self.heading.index(name) for name in names]


def read_table(
    path: Path,
    *,
    lists: Sequence[str] = (),
    by: Sequence[str] = (),
    covariates: Sequence[str] = (),
    count: str | None = None,
    replicate: str | None = None,
) -> ListTable:
    """Read a CSV (comma, semicolon or tab; UTF-8) with a heading.

    Each row is a person; or, when there is a count column, a pattern with the number of people who have it. A heading
    of ``COUNT_NAMES`` is that column unless ``count`` names another, or what it holds makes that doubtful. Lists are
    the columns named in ``lists``, or else all that hold only 0 and 1. Columns in ``by`` and ``covariates`` are kept;
    with counts all other columns are, too, since patterns repeat over them. Covariates must be numbers. Rows of
    different values of ``replicate`` make tables of their own: linkage samples or imputations of one population.

    Memory grows with distinct rows, not with people. Raises ``BadHistories`` with the file's name and line.
    """
    wanted = (*by, *covariates)
    try:
        layout = _layout(path, lists, wanted, count, replicate)
        tables = _tables(path, layout, covariates)
    except BadHistories as error:
        raise BadHistories(f"{path.name}: {error}") from None
    except UnicodeDecodeError as error:
        raise BadHistories(f"{path.name}: is not a CSV in UTF-8; {_SAVE_AS} ({error.reason})") from error
    except (OSError, csv.Error) as error:
        raise BadHistories(f"{path.name}: cannot be read as a table ({error})") from error
    return ListTable(tables, layout.ignored)


def from_frame(
    frame: pandas.DataFrame, lists: Sequence[str], columns: Sequence[str] = (), count: str | None = None
) -> CaptureHistories:
    """A data frame, one row a person or, with ``count``, a pattern. Raises ``BadHistories`` as the constructors do."""
    kept = {name: frame[name].tolist() for name in columns}
    marks = frame[list(lists)].to_numpy()
    if count is None:
        return CaptureHistories.from_records(lists, marks, kept)
    return CaptureHistories.from_counts(lists, marks, frame[count].to_numpy(), kept)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of the file with their line numbers, the heading first; empty lines are skipped."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline(_LONGEST_LINE)
        if first.startswith("PK\x03\x04"):
            raise BadHistories(f"is a workbook or an archive, not a CSV; {_SAVE_AS}")
        delimiter = max(",;\t", key=first.count)
        file.seek(0)
        rows = csv.reader(_lines(file), delimiter=delimiter, strict=True)
        for row in rows:
            if rows.line_num > _MOST_ROWS:
                raise BadHistories(f"more than {_MOST_ROWS:,} lines; give patterns with a count instead")
            if any(cell.strip() for cell in row):
                yield rows.line_num, [cell.strip() for cell in row]


def _lines(file: TextIO) -> Iterator[str]:
    """Lines as ``file`` gives them, but none without an end: a device such as /dev/zero has no other line."""
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise BadHistories(f"has a line of {_LONGEST_LINE:,} letters or more; a table of rows was expected")
        yield line


def _layout(
    path: Path, lists: Sequence[str], wanted: Sequence[str], count: str | None, replicate: str | None
) -> _Layout:
    """First pass: the heading, and which columns hold only 0 and 1."""
    rows = _rows(path)
    heading = tuple(next(rows, (0, []))[1])
    if not heading:
        raise BadHistories("is empty; a heading and a row a person were expected")
    if len(heading) > _MOST_COLUMNS:
        raise BadHistories(f"has {len(heading):,} columns; at most {_MOST_COLUMNS:,} are read")
    for place, name in enumerate(heading, start=1):
        if not name:
            raise BadHistories(f"column {place} has no heading; name it, or delete the column")
        if any(category(letter) in ("Cc", "Cs") for letter in name):
            raise BadHistories(f"the heading {name!r} holds control characters")
    twice = sorted(name for name, times in Counter(heading).items() if times > 1)
    if twice:
        raise BadHistories(f"two columns have the same name: {', '.join(twice)}")
    named = [name for name in (*lists, *wanted, count, replicate) if name is not None]
    missing = [name for name in named if name not in heading]
    if missing:
        raise BadHistories(f"has no column {', '.join(missing)}; there are: {', '.join(heading)}")
    if again := [name for name, times in Counter(named).items() if times > 1]:
        raise BadHistories(
            f"column {again[0]!r} is asked for twice; a column is one list, stratum, covariate, count or replicate"
        )
    guessed = None if count else _guessed(heading, named)
    count = count or guessed
    apart = {*wanted, count, replicate}
    if not lists:
        lists = _marked(rows, heading, apart, guessed)
    rest = tuple(name for name in heading if name not in apart and name not in lists)
    kept = (*wanted, *rest) if count is not None else tuple(wanted)
    return _Layout(
        tuple(lists),
        kept,
        () if count is not None else rest,
        None if count is None else heading.index(count),
        None if replicate is None else heading.index(replicate),
        heading,
        guessed is not None,
    )


def _guessed(heading: Sequence[str], named: Sequence[str]) -> str | None:
    """The column that by its heading says how many people a row stands for."""
    found = [name for name in heading if name.casefold() in COUNT_NAMES and name not in named]
    if len(found) > 1:
        raise BadHistories(
            f"columns {' and '.join(found)} could each say how many people a row stands for; say which (--count)"
        )
    return found[0] if found else None


def _marked(
    rows: Iterator[tuple[int, list[str]]], heading: Sequence[str], apart: Set[str | None], guessed: str | None
) -> list[str]:
    """The columns that hold only 0 and 1. One that nearly does is a slip of the pen, and named."""
    marks, odd, total = [0] * len(heading), dict[int, tuple[int, str]](), 0
    filled = [0] * len(heading)
    for line, row in rows:
        _as_wide(row, line, heading)
        total += 1
        for place, cell in enumerate(row):
            marks[place] += cell.casefold() in _MARKS
            filled[place] += bool(cell)
            if cell.casefold() not in _MARKS:
                odd.setdefault(place, (line, cell))
    for place, name in enumerate(heading):
        if name == guessed and 0 < marks[place] == total:
            raise BadHistories(
                f"column {name!r} holds only 0 and 1 and could be a list, or say how many people a row stands for; "
                f"name the lists (--lists), or say --count {name}"
            )
        if name in apart or not 0 < marks[place] < total:
            continue
        if marks[place] > total / 2 or marks[place] == filled[place]:
            line, cell = odd[place]
            hint = "correct or delete that line" if cell else "an empty cell is not taken for 0: fill it in"
            raise BadHistories(
                f"column {name!r} holds 0 and 1 in {marks[place]} of {total} rows, but {_shown(cell)} in line {line}; "
                f"{hint}, or say which columns are lists (--lists)"
            )
    found = [name for place, name in enumerate(heading) if name not in apart and 0 < marks[place] == total]
    if not found:
        told = "".join(f"; {heading[place]!r} holds {_shown(odd[place][1])}" for place in sorted(odd)[:8])
        raise BadHistories(f"has no column of 0 and 1; write 1 where someone is on a list and 0 where not{told}")
    return found


def _as_wide(row: Sequence[str], line: int, heading: Sequence[str]) -> None:
    if len(row) != len(heading):
        raise BadHistories(f"line {line} has {len(row)} cells; {len(heading)} were expected, one for each heading")


def _tables(path: Path, layout: _Layout, covariates: Sequence[str]) -> tuple[CaptureHistories, ...]:
    """Second pass: people counted by pattern and kept columns, apart for each replicate."""
    at, kept = layout.at(layout.lists), layout.at(layout.kept)
    numeric = [name in covariates for name in layout.kept]
    people: dict[str, Counter[tuple[Any, ...]]] = {}
    rows = _rows(path)
    next(rows)
    telling: dict[int, set[str]] = {place: set() for place in kept} if layout.guessed else {}
    for line, row in rows:
        _as_wide(row, line, layout.heading)
        telling = {place: seen for place, seen in telling.items() if row[place] not in seen}
        for place, seen in telling.items():
            seen.add(row[place])
        marks = tuple(_mark(row[place], line, layout.heading[place]) for place in at)
        values = tuple(
            _number(row[place], line, layout.heading[place]) if number else row[place]
            for place, number in zip(kept, numeric, strict=True)
        )
        count = 1 if layout.count is None else _count(row[layout.count], line)
        of = people.setdefault("" if layout.replicate is None else row[layout.replicate], Counter())
        if not any(marks):
            raise BadHistories(
                f"line {line} is on no list. How many those are is what is to be estimated; leave the line out"
            )
        key = (marks, values)
        if layout.count is not None and key in of:
            pattern = ",".join(str(int(mark)) for mark in marks)
            raise BadHistories(f"line {line} gives the pattern {pattern} a second time; give each pattern once")
        of[key] += count
        if len(of) > _MOST_DISTINCT:
            raise BadHistories(f"more than {_MOST_DISTINCT:,} different rows; leave out columns that tell people apart")
    if not people:
        raise BadHistories("has a heading and no rows")
    patterns = [marks for table in people.values() for marks, _ in table]
    if telling and len(set(patterns)) < len(patterns):
        apart, counts = (layout.heading[place] for place in (next(iter(telling)), layout.count or 0))
        raise BadHistories(
            f"column {apart!r} is different in each row, as where a row is a person, but {counts!r} reads as if a row "
            f"stood for several; say --count {counts} if it does, and rename that column if not"
        )
    return tuple(_counted(layout, table) for _, table in sorted(people.items()))


def _counted(layout: _Layout, table: Counter[tuple[Any, ...]]) -> CaptureHistories:
    columns = {name: [values[place] for _, values in table] for place, name in enumerate(layout.kept)}
    marks = np.array([marks for marks, _ in table], np.bool_)
    return CaptureHistories.from_counts(layout.lists, marks, list(table.values()), columns)


def _mark(cell: str, line: int, column: str) -> bool:
    mark = _MARKS.get(cell.casefold())
    if mark is None:
        raise BadHistories(
            f"line {line}, list {column!r}: {_shown(cell)} was found; 0 or 1 was expected. Where it is not known "
            "whether someone is on a list, give several tables, each filled in as it may have been (--replicate)"
        )
    return mark


def _count(cell: str, line: int) -> int:
    if not _WHOLE.fullmatch(cell):
        raise BadHistories(
            f"line {line}: the count is {_shown(cell)}; a whole number, nought or more, was expected, and nothing "
            "between its digits"
        )
    return int(cell.removesuffix(".0"))


def _number(cell: str, line: int, column: str) -> float:
    try:
        value = float(cell)
    except ValueError:
        value = float("nan")
    if not np.isfinite(value):
        raise BadHistories(f"line {line}, covariate {column!r}: {_shown(cell)} was found; a number was expected")
    return value


def _shown(cell: str) -> str:
    return repr(cell[:40]) if cell else "nothing"
