"""Which pairs agree by chance? The list with its given names dealt anew, blocked and scored as the list itself.

What :func:`asnad.link.calibrate.dealt_anew` does to records is done to the cells of rows here. The list that comes of
it is linked in a DuckDB of its own, whatever the engine, so that every engine counts the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from asnad.language.names import name_tokens, split_titles
from asnad.language.transliterate import skeleton
from asnad.link.calibrate import donors
from asnad.link.engine.coarse import Coarse, coarse_pairs
from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.exact import CELLS, Candidates, Cells
from asnad.link.weights import Weights

__all__ = ["dealt_candidates", "dealt_rows"]

_WHEN = ("date", "year", "month", "day")

Row = dict[str, str]


@contextmanager
def dealt_candidates(
    rows: pa.Table, coarse: Coarse, weights: Weights | None, processes: int, folder: Path
) -> Iterator[tuple[Candidates, Cells]]:
    """Pairs of the list dealt anew that are worth an exact score, and their cells.

    ``rows`` are those of the list, in order, and ``coarse`` what was found of it; ``folder`` is where they are kept
    meanwhile.
    """
    roles = coarse.cells
    listed: list[Row] = rows.select(list(roles)).to_pylist()
    table = pa.Table.from_pylist(dealt_rows(listed, roles), pa.schema([(cell, pa.string()) for cell in roles]))
    with TemporaryDirectory(dir=folder, prefix="dealt-") as passing:
        engine = DuckDB(Path(passing), memory="500MB", threads=processes, processes=processes)
        try:
            # the cells keep their names: both number the columns in the order of the roles
            dealt = coarse_pairs(engine, table, roles, reads=coarse.reads, weights=weights)

            def cells(wanted: pa.Table) -> Iterator[pa.RecordBatch]:
                engine.add("wanted", wanted)
                return engine.stream(CELLS)

            yield Candidates.of(dealt.survivors), cells
        finally:
            engine.close()


def dealt_rows(rows: Sequence[Row], roles: Mapping[str, str], seed: int = 0) -> list[Row]:
    """The rows with given names dealt anew among those of each place, as :func:`asnad.link.calibrate.donors` deals."""
    by_role: dict[str, list[str]] = defaultdict(list)
    for cell, role in roles.items():
        by_role[role].append(cell)
    columns, whole = by_role["given_name"], by_role["name"]
    names = [[name_tokens(split_titles(row[cell])[1]) for cell in whole] for row in rows]
    given, family = [], []
    for row, forms in zip(rows, names, strict=True):
        told = name_tokens(" ".join(row[cell] for cell in columns)) or tuple(form[0] for form in forms[:1] if form)
        rest = [row[cell] for cell in by_role["family_name"]] or [" ".join(form[1:]) for form in forms[:1]]
        given.append(frozenset(map(skeleton, told)))
        family.append(frozenset(map(skeleton, name_tokens(" ".join(rest)))))
    crowds: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if not (given[number] or family[number]):
            continue
        crowds[tuple(row[cell].casefold() for cell in by_role["place"])].append(number)
    when = [tuple(row[cell] for role in _WHEN for cell in by_role[role]) for row in rows]
    found = list(rows)
    for number, donor in donors(
        crowds.values(), given, family, lambda a, b: any(when[a]) and when[a] == when[b], seed
    ).items():
        cells = {cell: rows[donor][cell] for cell in columns}
        for cell, own, other in zip(whole, names[number], names[donor], strict=True):
            cells[cell] = " ".join([*other[:1], *own[1:]])
        found[number] = {**rows[number], **cells}
    return found
