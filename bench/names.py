"""How well are names compared, at the shipped threshold, and how long does a pair take?

    python bench/names.py PAIRS.csv [--show]
    python bench/names.py FOLDER

``PAIRS.csv`` has a header and the columns: a name, another name, 1 or 0 (the same or not), and optionally a kind;
``--show`` prints the pairs that are judged otherwise. A ``FOLDER`` has these files, each of which may be missing:

- ``persian-latin-pairs.dev.csv``: pairs as above;
- ``arabic-latin-names.tsv``: a Latin word, the Arabic word with its letters apart (NETransliteration-COLING2018);
- ``classic/opensanctions-name-bench.csv``: ``schema``, ``name1``, ``name2``, ``is_match`` (nomenklatura);
- ``classic/RLdata10000.csv``, ``classic/febrl3.csv``, ``el-salvador/sv-mauricio.csv``: people listed more than once.

Times are processor time with the keys made before, the caches of sounds empty, best of seven.
"""

from __future__ import annotations

import csv
import gc
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path

from asnad.language import transliterate
from asnad.language.names import (
    NameFrequencies,
    NameKey,
    compare_keys,
    compare_names,
    name_key,
    name_key_of,
    name_keys,
    name_weight,
)
from asnad.language.search import search_key
from asnad.language.transliterate import sound_distance, sounds

CANDIDATES, ASKED = 2200, 300
COMPATIBLE = 0.6
"""Score from which names are taken for one person's where parts may be left out, as in the bench of sanctions lists."""


def rated(said: Iterable[bool], true: Iterable[bool]) -> str:
    found = Counter(zip(said, true, strict=True))
    both = found[True, True]
    precision, recall = both / max(1, both + found[True, False]), both / max(1, both + found[False, True])
    return f"precision {precision:.4f}, recall {recall:.4f}, F1 {2 * both / max(1, len_wrong(found) + 2 * both):.4f}"


def len_wrong(found: Counter[tuple[bool, bool]]) -> int:
    return found[True, False] + found[False, True]


def microseconds(do: Callable[[], object], times: int, rounds: int = 7) -> float:
    def once() -> float:
        transliterate.soft_cost.cache_clear()
        transliterate.sound_distance.cache_clear()
        started = time.process_time()
        do()
        return time.process_time() - started

    gc.collect()
    gc.freeze()
    return min(once() for _ in range(rounds)) / times * 1e6


def pairs(path: Path, *, show: bool = False) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    compare_names("", "")  # loads the lists
    started = time.process_time()
    keys = [(name_key(row[0]), name_key(row[1])) for row in rows]
    made = (time.process_time() - started) / 2 / len(rows) * 1e6
    relations = [compare_keys(a, b).relation for a, b in keys]
    true = [row[2] == "1" for row in rows]
    found = Counter(zip(relations, true, strict=True))
    same = [row for row in rows if row[2] == "1"]
    others = [row for row in rows if row[2] != "1"]
    blocked = [sum(not set(name_keys(r[0])).isdisjoint(name_keys(r[1])) for r in group) for group in (same, others)]
    searched = sum(search_key(r[0]).replace(" ", "") == search_key(r[1]).replace(" ", "") for r in same)
    spent = microseconds(lambda: [compare_keys(a, b) for a, b in keys], len(keys))
    frequencies = NameFrequencies.of(key for pair in keys for key in pair)
    compared = [compare_keys(a, b) for a, b in keys]
    weighed = microseconds(lambda: [name_weight(one, frequencies) for one in compared], len(keys))
    print(f"{path.name}: {len(rows)} pairs, {len(same)} the same")
    print(f"  same         {rated((relation == 'same' for relation in relations), true)}")
    print(f"  compatible   {found['compatible', True]} of the same, {found['compatible', False]} of the others")
    print(f"  time         {spent:.1f} µs a pair, {weighed:.1f} µs its weight; {made:.0f} µs a key")
    print(
        f"  share a key  {blocked[0] / len(same):.4f} of the same, {blocked[1] / max(1, len(others)):.4f} of the others"
    )
    print(f"  search key   equal for {searched / len(same):.4f} of the same")
    if show:
        for row, relation in zip(rows, relations, strict=True):
            if (relation == "same") != (row[2] == "1"):
                print(relation, row[2], row[0], "|", row[1], compare_names(row[0], row[1]).reason, sep="\t")


def sanctions(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["schema"] == "Person"]
    compared = [compare_keys(name_key(row["name1"]), name_key(row["name2"])) for row in rows]
    true = [row["is_match"] == "true" for row in rows]
    print(f"{path.name}: {len(rows)} pairs of persons, {sum(true)} the same")
    print(f"  same or compatible, score >= {COMPATIBLE}: {rated((one.score >= COMPATIBLE for one in compared), true)}")


def arabic(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        words = sorted({(latin, word.replace(" ", "")) for latin, word, *_ in (line.split("\t") for line in file)})
    random.Random(5).shuffle(words)
    listed = list({word: latin for latin, word in reversed(words)}.items())[-CANDIDATES:]
    heard = [sounds(word) for word, _ in listed]
    distance = sound_distance.__wrapped__  # each pair is asked for once
    first = ten = 0.0
    for at, (_, latin) in enumerate(listed[:ASKED]):
        asked = sounds(latin)
        away = [distance(asked, one) for one in heard]
        nearer = sum(one < away[at] for one in away)
        first += (nearer == 0) / away.count(away[at])
        ten += nearer < 10
    print(f"{path.name}: {ASKED} Latin words looked for among {len(listed)} Arabic ones")
    print(f"  recall       {first / ASKED:.3f} at 1 (ties shared), {ten / ASKED:.3f} at 10")


def people(path: Path, keys: list[NameKey], persons: list[str]) -> None:
    """Weights of pairs of one person and of strangers; the mean ratio of strangers is 1 when weights are true."""
    dice = random.Random(1)
    groups: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(persons):
        if person:
            groups[person].append(at)
    frequencies = NameFrequencies.of(keys)
    same = [pair for group in groups.values() for pair in combinations(group, 2)]
    known = [at for group in groups.values() for at in group]
    drawn = ((dice.choice(known), dice.choice(known)) for _ in range(40_000))
    strangers = [(i, j) for i, j in drawn if persons[i] != persons[j]]
    of_same = [name_weight(compare_keys(keys[i], keys[j]), frequencies) for i, j in same]
    of_strangers = [name_weight(compare_keys(keys[i], keys[j]), frequencies) for i, j in strangers]
    print(f"{path.name}: {len(keys)} records, {len(same)} pairs of one person, {len(strangers)} of two")
    print(f"  one person   median {statistics.median(of_same):.1f} bits, {share(of_same, 0):.4f} at or under 0")
    mean = statistics.fmean(2**weight for weight in of_strangers)
    print(
        f"  strangers    median {statistics.median(of_strangers):.1f} bits, {1 - share(of_strangers, 0):.4f} over 0,",
        end=" ",
    )
    print(f"mean ratio {mean:.2f}")


def share(weights: list[float], limit: float) -> float:
    return sum(weight <= limit for weight in weights) / max(1, len(weights))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: "" if value == "NA" else value for name, value in row.items()}
            for row in csv.DictReader(file, skipinitialspace=True)
        ]


def german(path: Path) -> None:
    rows = rows_of(path)
    keys = [
        name_key_of(given=f"{r['fname_c1']} {r['fname_c2']}", family=f"{r['lname_c1']} {r['lname_c2']}") for r in rows
    ]
    people(path, keys, [row["ent_id"] for row in rows])


def febrl(path: Path) -> None:
    rows = rows_of(path)
    keys = [name_key_of(given=row["given_name"], family=row["surname"]) for row in rows]
    people(path, keys, [row["rec_id"].split("-")[1] for row in rows])


def el_salvador(path: Path) -> None:
    rows = rows_of(path)
    keys = [name_key_of(given=row["firstname"], family=row["lastname"]) for row in rows]
    people(path, keys, [row["HandID"] for row in rows])


FILES: dict[str, Callable[[Path], None]] = {
    "persian-latin-pairs.dev.csv": pairs,
    "classic/opensanctions-name-bench.csv": sanctions,
    "arabic-latin-names.tsv": arabic,
    "classic/RLdata10000.csv": german,
    "classic/febrl3.csv": febrl,
    "el-salvador/sv-mauricio.csv": el_salvador,
}


def main(where: Path, *, show: bool) -> None:
    if not where.is_dir():
        pairs(where, show=show)
        return
    for name, measure in FILES.items():
        if (where / name).exists():
            measure(where / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), show="--show" in sys.argv)
