"""How long does it take, and how much memory, to enter, replay and verify a journal? Prints one JSON object.

    python bench/journal.py [ENTRIES] [FOLDER]

The journal is made in a process of its own, so that the peak memory printed is that of replaying and verifying alone.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Mention, Place
from asnad.model.name import Name
from asnad.model.source import Block, Capture, Layer, Source
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.record.claims import standing_claims
from asnad.record.codec import decode, encode, identify
from asnad.record.entry import (
    Author,
    Body,
    CaptureKept,
    CaseOpened,
    ClaimProposed,
    Entry,
    LayerRead,
    ReadingDone,
    SourceDescribed,
)
from asnad.record.journal import Journal
from asnad.record.state import State
from asnad.store.open import open_store

CLAIMS = 15
"""Claims of one source, with four entries more for its description, capture, layer and reading."""

PROGRAM = Author("program", "bench/1")
AT = "2031-05-09T08:30:00Z"
TEXT = (
    "In July 1990 the guards of the northern garrison executed 30 prisoners at Velm, the Relief Committee announced. "
    "Colonel Tarn Oldo denied it on Monday and said that nobody had been held there. "
) * 10


def claim(layer: str, number: int) -> Claim:
    """One claim of middling length: about 1.1 kB in the journal."""
    start = number % 100
    guards = Mention("the guards of the northern garrison", "group", Span(start + 13, start + 48))
    count = Count("30", 30, 30, unit="prisoners", span=Span(start + 58, start + 60))
    victims = Mention("30 prisoners", "group", Span(start + 58, start + 70), count=count)
    committee = Mention("the Relief Committee", "organisation", Span(80, 100), name=Name("Relief Committee"))
    when = When("In July 1990", date(1990, 7, 1), date(1990, 7, 31), "1990-07", precision="month", span=Span(0, 12))
    return Claim(
        Act("execution", (victims,), (Involvement(guards),), (), count, when, Place("Velm", Span(74, 78), "Velm")),
        Quote.cut(layer, TEXT, start, start + 78 + number % 40),
        (Asserter(), Asserter("cited", committee, Words("announced", Span(101, 110)))),
        rule="active",
    )


def entries_of(source: int) -> Iterator[Entry]:
    """All entries of one source, as a build would enter them."""
    name, layer, digest = f"s{source:08d}", f"l{source:08d}", f"{source:064x}"
    blocks = tuple(Block("paragraph", start, start + 190) for start in range(0, len(TEXT) - 190, 192))
    bodies: list[Body] = [
        SourceDescribed(Source(name, f"{name}.txt", f"Report {source}", "Relief Committee", language="en")),
        CaptureKept(Capture(digest, len(TEXT), "text/plain", name, "sources folder")),
        LayerRead(Layer(layer, name, digest, "asnad-read-plain/1", TEXT, blocks, "en")),
        # The ids are made up from the number: what is measured is the journal, and 64 bits are as random as a hash.
        *(ClaimProposed(replace(claim(layer, number), id=f"c{source:012x}{number:04x}")) for number in range(CLAIMS)),
        ReadingDone(layer, name, "bench/1", tuple(f"c{source:012x}{number:04x}" for number in range(CLAIMS))),
    ]
    for body in bodies:
        yield Entry(PROGRAM, AT, body)


def fill(path: Path, entries: int) -> None:
    """Make a journal of this many entries, fifty sources to a commit."""
    journal = Journal(open_store(path, create=True), random=random.Random(1).randbytes)
    batch = [Entry(PROGRAM, AT, CaseOpened("Bench", "en", "00"))]
    left, source, spent = entries, 0, 0.0
    while left:
        while len(batch) < min(left, 50 * (CLAIMS + 4)):
            batch += entries_of(source)
            source += 1
        start = time.perf_counter()
        journal.append(batch[:left])
        spent += time.perf_counter() - start
        left -= len(batch[:left])
        batch = []
    journal.close()
    print(json.dumps({"appended_per_s": round(entries / spent)}))


def measure(path: Path) -> dict[str, float | int]:
    """Replay and verify in one pass, then fetch all claims that stand."""
    journal = Journal(open_store(path))
    start = time.perf_counter()
    state = State()
    report = journal.verify(state=state)
    wall = time.perf_counter() - start
    if not report.ok:
        raise SystemExit(str(report.faults))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    journal.replay()
    replay = time.perf_counter() - start
    start = time.perf_counter()
    standing = sum(1 for _ in standing_claims(journal, state))
    fetch = time.perf_counter() - start
    return {
        "entries": report.entries,
        "commits": report.commits,
        "verify_and_replay_s": round(wall, 2),
        "verify_and_replay_peak_mib": round(peak),
        "replay_alone_s": round(replay, 2),
        "standing_claims": standing,
        "standing_claims_fetched_s": round(fetch, 2),
        "database_mib": round(path.stat().st_size / 2**20),
    }


def microseconds() -> dict[str, float]:
    """Time for one claim of middling length."""
    one = identify(claim("l00000000", 7))
    entry = Entry(PROGRAM, AT, ClaimProposed(one))
    body = encode(entry)
    found = {}
    for name, call in (
        ("encode", lambda: encode(entry)),
        ("decode", lambda: decode(body)),
        ("identify", lambda: identify(one)),
    ):
        times = []
        for _ in range(7):
            start = time.perf_counter()
            for _ in range(1000):
                call()
            times.append(time.perf_counter() - start)
        found[f"{name}_us"] = round(min(times) * 1000, 1)
    return {**found, "claim_bytes": len(body)}


def main() -> None:
    """Run the benchmark for as many entries as asked, 1,000,000 unless told otherwise."""
    if sys.argv[1:2] == ["fill"]:
        fill(Path(sys.argv[2]), int(sys.argv[3]))
        return
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as folder:
        path = Path(folder) / "record.db"
        filled = subprocess.run(
            [sys.executable, __file__, "fill", str(path), str(entries)], check=True, capture_output=True, text=True
        )
        print(json.dumps({**measure(path), **json.loads(filled.stdout), **microseconds()}))


if __name__ == "__main__":
    main()
