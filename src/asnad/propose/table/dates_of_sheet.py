"""How are the dates of this sheet to be read?"""

from __future__ import annotations

from asnad.model.source import Source
from asnad.propose.table.columns import ColumnMapping, Sheet
from asnad.propose.table.dates import CellDates
from asnad.propose.table.words import language_of

__all__ = ["dates_of"]


def dates_of(sheet: Sheet, mapping: ColumnMapping, source: Source, newest: int | None) -> CellDates:
    """The reader of its dates: in the order that the mapping states, in the language of its source, or else of its
    headers."""
    return CellDates(
        mapping.dates,
        zero_is_unknown=mapping.zero_is_unknown,
        newest=newest,
        language=source.language or language_of(sheet.headers),
    )
