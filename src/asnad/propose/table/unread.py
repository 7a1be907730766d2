"""Which cells that should hold a date could not be read as one? Nothing is claimed of them, so their owner is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asnad.language.fold import fold
from asnad.model.source import Layer, Source
from asnad.propose.table.cells import adds_up, not_known
from asnad.propose.table.columns import ColumnMapping, guess_mapping, sheets_of
from asnad.propose.table.dates_of_sheet import dates_of

__all__ = ["unread_dates"]

DATES = ("date", "birth")
FOUR_FIGURES = re.compile(r"\d{4}")
MOST_SHOWN = 3
LONGEST_SHOWN = 30


def unread_dates(layer: Layer, source: Source, mapping: ColumnMapping | None, newest: int | None) -> Iterator[str]:
    """A sentence for each sheet with such cells, with a few of them, and with what may help."""
    for sheet in sheets_of(layer):
        used = mapping or guess_mapping(layer, sheet)
        places = [at for role in DATES for at in used.places(role, sheet.headers)]
        if not places:
            continue
        dates = dates_of(sheet, used, source, newest)
        unread: list[str] = []
        reasons: set[str] = set()
        for row in sheet.rows:
            cells = layer.text[row.start : row.end].split("\t")
            if adds_up(cells):
                continue
            for at in places:
                if at >= len(cells) or not cells[at] or not_known(cells[at]):
                    continue
                when = dates.read(cells[at], None)
                if when is None or (when.earliest is None and when.latest is None and when.reason):
                    unread.append(cells[at])
                    reasons.add(when.reason if when and when.reason else "")
        if unread:
            yield f"{sheet.label()}: {_said(unread)}{_hint(unread, reasons)}"


def _said(unread: list[str]) -> str:
    shown = ", ".join(f"“{cell[:LONGEST_SHOWN]}”" for cell in list(dict.fromkeys(unread))[:MOST_SHOWN])
    more = ", …" if len(set(unread)) > MOST_SHOWN else ""
    count = "a cell" if len(unread) == 1 else f"{len(unread)} cells"
    return f"{count} where a date should stand could not be read as one ({shown}{more})"


def _hint(unread: list[str], reasons: set[str]) -> str:
    if any("calendar" in reason for reason in reasons):
        if not any(FOUR_FIGURES.search(fold(cell)) for cell in unread):
            return "; write their years with four figures"
        return '; say which calendar with language = "fa" or "ar" in its .meta.toml'
    if all(cell.isdigit() and len(cell) == len("41033") for cell in unread):
        return "; show the column as dates in the spreadsheet, save it and build again"
    return ""
