"""Who is one in several lists? The lists linked, the people found, and tables of them for counting and estimating."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from asnad.case.link_table import LinkTable, read_list
from asnad.errors import LinkageError
from asnad.link.fellegi_sunter import probability
from asnad.link.linker import Linkage, link_records
from asnad.link.record import Record
from asnad.link.sample import sampled_partitions
from asnad.model.when import Calendar

__all__ = ["LinkedLists", "link_lists"]


@dataclass(frozen=True, slots=True)
class LinkedLists:
    """Lists and who is one in them. ``places`` are the file and row of each record, the header being row 1."""

    tables: tuple[LinkTable, ...]
    places: tuple[tuple[str, int], ...]
    linkage: Linkage

    @property
    def sources(self) -> tuple[str, ...]:
        """The lists that records stand in, in order of appearance."""
        return tuple(dict.fromkeys(record.source for record in self.linkage.records))

    def people(self) -> Iterator[dict[str, str]]:
        """One row a record: where it stands, the number of its person, and how probable its best link there is."""
        odds = self.linkage.log_odds
        for number, members in enumerate(self.linkage.clusters, 1):
            for at in members:
                best = max((odds.get((min(at, m), max(at, m)), -99.0) for m in members if m != at), default=None)
                file, row = self.places[at]
                yield {
                    "person": str(number),
                    "file": file,
                    "row": str(row),
                    "id": self.linkage.records[at].id,
                    "source": self.linkage.records[at].source,
                    "probability": "" if best is None else f"{probability(best):.3f}",
                }

    def histories(self, samples: int, seed: int = 0) -> Iterator[dict[str, str]]:
        """One row a person and sample: on which list the person is, as ``asnad estimate --replicate sample`` reads it.

        With no samples, the one partition that is likeliest.
        """
        records, sources = self.linkage.records, self.sources
        drawn = sampled_partitions(self.linkage, samples, seed) if samples else iter([self.linkage.clusters])
        for number, clusters in enumerate(drawn, 1):
            for members in clusters:
                held = {records[at].source for at in members}
                yield {"sample": str(number), **{source: str(int(source in held)) for source in sources}}


def link_lists(
    files: Sequence[Path],
    *,
    columns: Mapping[str, str] | None = None,
    calendar: Calendar = "gregorian",
    sure: bool = False,
    unrepeated: bool = False,
) -> LinkedLists:
    """Link the rows of one or more lists. A column of role ``source`` tells lists in one file apart, else files do.

    ``columns`` are header to role, for whichever file has the header; the rest is guessed. With ``unrepeated`` no list
    names anybody twice. A doubtful column is refused unless ``sure``.

    Raises:
        DoubtfulColumn: a column holds what its role can hardly mean.
        LinkageError: there are no rows to link.
        EvaluationError: a file holds no table, or no file has such a column.
        ReadError: a file cannot be read.
    """
    said = dict(columns or {})
    tables = []
    unknown = set(said)
    for file in files:
        bare = read_list(file, {}, (), calendar)
        here = {header: role for header, role in said.items() if header in bare.headers}
        unknown -= here.keys()
        tables.append(read_list(file, here, (), calendar) if here else bare)
    for header in sorted(unknown):
        raise LinkageError(
            f"no list has a column {header!r}; they have {sorted({h for t in tables for h in t.headers})}"
        )
    if not sure:
        for table in tables:
            table.ask()
    records: list[Record] = []
    places: list[tuple[str, int]] = []
    for table in tables:
        records += table.records()
        places += [(table.file.name, row) for row in range(2, len(table.rows) + 2)]
    if not records:
        raise LinkageError("the lists have no rows; there is nobody to link")
    lists = {record.source for record in records} if unrepeated else ()
    return LinkedLists(tuple(tables), tuple(places), link_records(records, unrepeated=lists))


def write_rows(rows: Iterator[dict[str, str]], file: Path) -> int:
    """Write rows as CSV in UTF-8; returns how many. Cells that a spreadsheet would run are kept from it."""
    written = 0
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = None
        for row in rows:
            if writer is None:
                writer = csv.DictWriter(stream, [_inert(header) for header in row])
                writer.writeheader()
            writer.writerow({_inert(header): _inert(value) for header, value in row.items()})
            written += 1
    return written


def _inert(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
