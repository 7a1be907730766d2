"""What does a list that is to be linked hold? Its rows, what each column is taken for, and what of that is doubtful."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from asnad.case.capture import sha256_of
from asnad.errors import DoubtfulColumn, EvaluationError
from asnad.language.dates_points import Order
from asnad.link.doubts import Doubt, doubts_about
from asnad.link.record import Record
from asnad.link.table import records_of
from asnad.model.when import Calendar
from asnad.propose.table.columns import guess_mapping, sheets_of
from asnad.read.document import layer_of, read_document
from asnad.vocabularies import vocabulary

__all__ = ["ROLES", "LinkTable", "has_columns", "read_list"]

ROLES = frozenset(
    ["birth_year", "birth_month", "birth_day", "identifier", "address", "postcode", *vocabulary("columns").terms]
)
"""What a column can hold: ``vocabularies/columns.toml``, and what only :mod:`asnad.link.table` knows."""

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class LinkTable:
    """A list read for linking: ``roles`` by header, ``none`` for a column that is not to be used."""

    file: Path
    headers: tuple[str, ...]
    rows: list[Row]
    roles: Mapping[str, str]
    calendar: Calendar = "gregorian"
    order: Order = "dmy"

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Columns that can hardly mean what they are taken for."""
        return doubts_about(self.rows, self.roles, self.calendar)

    def ask(self) -> None:
        """Raise ``DoubtfulColumn`` where a column is doubtful; the message asks, and says how to answer."""
        if doubts := self.doubts:
            asked = "; ".join(doubt.question for doubt in doubts)
            raise DoubtfulColumn(
                f"{self.file.name}: {asked}. Say what the column holds with --columns HEADER=ROLE (none: not for "
                "linking), or --sure if it is right as it is"
            )

    def records(self, source: str = "") -> list[Record]:
        """The rows as records; ``source`` is the name of the list, by default the file's."""
        roles = {header: role for header, role in self.roles.items() if role != "none"}
        return records_of(self.rows, roles, source or self.file.name, self.calendar, self.order)


def read_list(
    file: Path, columns: Mapping[str, str], untold: Collection[str], calendar: Calendar = "gregorian"
) -> LinkTable:
    """Read a list. ``columns`` say what headers hold, the rest is guessed but for ``untold``, which have other uses.

    Raises:
        EvaluationError: it holds no table, or there is no such column or role.
        ReadError: the file cannot be read.
    """
    layer = layer_of(read_document(file, file.name), "list", sha256_of(file))
    sheet = next(sheets_of(layer), None)
    if sheet is None:
        raise EvaluationError(f"{file.name} holds no table; give a CSV or a workbook with one row a record")
    rows = [dict(zip(sheet.headers, layer.text[row.start : row.end].split("\t"), strict=False)) for row in sheet.rows]
    blank = dict.fromkeys(sheet.headers, "")
    said = {*columns, *untold}
    # a column whose use is known must not be taken for the one that holds the names
    hidden = {f"column {at}" if header in said else header: header for at, header in enumerate(sheet.headers, start=1)}
    guessed = guess_mapping(layer, replace(sheet, headers=tuple(hidden))) if len(hidden) == len(blank) else None
    roles = {hidden[header]: role for header, role in guessed.columns if hidden[header] not in said} if guessed else {}
    order: Order = guessed.dates if guessed else "dmy"
    table = LinkTable(file, sheet.headers, [blank | row for row in rows], roles, calendar, order)
    return replace(table, roles=roles | _checked(columns, sheet.headers, file))


def has_columns(wanted: Sequence[str], headers: Sequence[str], file: Path) -> None:
    """Raise ``EvaluationError`` where a file has no column of one of these names."""
    for name in wanted:
        if name not in headers:
            raise EvaluationError(f"{file.name} has no column {name!r}; it has {', '.join(map(repr, headers))}")


def _checked(columns: Mapping[str, str], headers: Sequence[str], file: Path) -> dict[str, str]:
    has_columns(list(columns), headers, file)
    for header, role in columns.items():
        if role not in ROLES and role != "none":
            known = ", ".join(sorted({"none", *ROLES}))
            raise EvaluationError(f"{role!r} is nothing that the column {header!r} can hold; known are {known}")
    return dict(columns)
