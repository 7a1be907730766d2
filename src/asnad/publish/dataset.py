"""How does a release leave as data? Files of JSON lines, or of CSV that no spreadsheet will take for a program."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from asnad.model.release import Release
from asnad.publish.edition import Edition
from asnad.publish.rows import claim_rows, entity_rows, event_rows, question_rows, source_rows, tally_rows

__all__ = ["Format", "cell", "write_dataset"]

Format = Literal["jsonl", "csv"]

PARTS: dict[str, Callable[[Edition], Iterable[dict[str, Any]]]] = {
    "sources": source_rows,
    "claims": claim_rows,
    "entities": entity_rows,
    "events": event_rows,
    "questions": question_rows,
    "tallies": tally_rows,
}


def write_dataset(release: Release, form: Format, folder: Path) -> Iterator[tuple[Path, int]]:
    """Write one file for each part of the release; yields its path and number of rows as it is done.

    Values come from the release alone, so nothing withheld and no file name of a source can be in them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    edition = Edition(release)
    for part, rows_of in PARTS.items():
        path = folder / f"{part}.{form}"
        temporary = path.with_name(f".{path.name}.part")
        number = (_write_jsonl if form == "jsonl" else _write_csv)(temporary, rows_of(edition))
        temporary.replace(path)
        yield path, number


def _write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    number = 0
    with path.open("w", encoding="utf-8") as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            number += 1
    return number


def _write_csv(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    number = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        for number, row in enumerate(rows, start=1):
            if number == 1:
                writer.writerow(row)
            writer.writerow([cell(value) for value in row.values()])
    return number


def cell(value: object) -> str:
    """A value as a CSV cell that spreadsheets show and never run.

    Control characters other than line breaks are dropped, and text that would start a formula, with whatever invisible
    or full-width character in front, gets an apostrophe before it (OWASP, "CSV Injection").
    """
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = "".join(c for c in text if c == "\n" or unicodedata.category(c) != "Cc")
    first = next((c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] not in "CZ"), "")
    return f"'{text}" if first and first in "=+-@|%" else text
