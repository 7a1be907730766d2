"""How well are names compared across scripts? Precision, recall, F1 at the shipped threshold, and time per pair.

    python bench/names.py PAIRS.csv

``PAIRS.csv`` has a header and the columns: a name, another name, 1 or 0 (the same or not), and optionally a kind.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter
from pathlib import Path

from asnad.language.names import compare_names, name_keys
from asnad.language.search import search_key


def main(path: Path, *, show: bool) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    compare_names("", "")  # loads the honorifics
    started = time.perf_counter()
    relations = [compare_names(row[0], row[1]).relation for row in rows]
    spent = time.perf_counter() - started
    found = Counter(zip(relations, (row[2] == "1" for row in rows), strict=True))
    true, false = found["same", True], found["same", False]
    missed = found["compatible", True] + found["different", True]
    precision, recall = true / max(1, true + false), true / max(1, true + missed)
    pairs = [row for row in rows if row[2] == "1"]
    others = [row for row in rows if row[2] != "1"]
    blocked = [sum(not set(name_keys(r[0])).isdisjoint(name_keys(r[1])) for r in group) for group in (pairs, others)]
    searched = sum(search_key(r[0]).replace(" ", "") == search_key(r[1]).replace(" ", "") for r in pairs)
    print(f"pairs        {len(rows)} ({len(pairs)} the same)")
    print(f"precision    {precision:.4f}")
    print(f"recall       {recall:.4f}")
    print(f"F1           {2 * precision * recall / max(1e-9, precision + recall):.4f}")
    print(f"compatible   {found['compatible', True]} of the same, {found['compatible', False]} of the others")
    print(f"time         {spent / len(rows) * 1e6:.0f} µs a pair, names seen for the first time")
    print(f"share a key  {blocked[0] / len(pairs):.4f} of the same, {blocked[1] / len(others):.4f} of the others")
    print(f"search key   equal for {searched / len(pairs):.4f} of the same")
    if show:
        for row, relation in zip(rows, relations, strict=True):
            if (relation == "same") != (row[2] == "1"):
                print(relation, row[2], row[0], "|", row[1], compare_names(row[0], row[1]).reason, sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]), show="--show" in sys.argv)
