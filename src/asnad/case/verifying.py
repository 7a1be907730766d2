"""Is the whole case as it was recorded? The journal, the archive, and every quote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from asnad.model.display import display_name
from asnad.record.claims import standing_claims
from asnad.record.entry import LayerRead
from asnad.record.journal import Journal
from asnad.record.ports import Archive
from asnad.record.state import State

__all__ = ["CaseVerified", "verify_case"]

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class CaseVerified:
    """What was looked at, and every fault found, each in one line.

    ``orphans`` are archived files that no entry names: left by a build that was stopped, and no fault.
    """

    entries: int
    commits: int
    erased: int
    root: str
    files: int
    orphans: int
    quotes: int
    faults: tuple[str, ...]


def verify_case(journal: Journal, archive: Archive, progress: Progress) -> CaseVerified:
    """Recompute every commitment and root, the digest of every archived file, and cut every standing quote anew."""
    state = State()
    progress("journal", 0, 1)
    report = journal.verify(state=state)
    progress("journal", 1, 1)
    faults = [fault.message for fault in report.faults]
    names = {capture.sha256: display_name(capture.origin) for capture in state.captures.values()}
    wanted = sorted(names)
    for number, sha256 in enumerate(wanted, start=1):
        if sha256 not in archive:
            faults.append(
                f"archived file {sha256} ({names[sha256]}) is missing; "
                "put that file back into sources/ and run: asnad build"
            )
        elif not archive.verify(sha256):
            faults.append(
                f"archived file {sha256} ({names[sha256]}) no longer has this digest: its bytes were changed; "
                "delete it, put the original into sources/ and run: asnad build"
            )
        progress("archive", number, len(wanted))
    quotes = 0

    @lru_cache(maxsize=64)
    def text_of(layer: str) -> str:
        entry = journal.entry(state.layers[layer].seq)
        return entry.body.layer.text if entry and isinstance(entry.body, LayerRead) else ""

    if report.ok:
        for standing in standing_claims(journal, state):
            quote = standing.claim.quote
            if text_of(quote.layer)[quote.start : quote.end] != quote.exact:
                faults.append(f"claim {standing.claim.id}: its quote is not a slice of its layer")
            quotes += 1
    return CaseVerified(
        entries=report.entries,
        commits=report.commits,
        erased=report.erased,
        root=report.head.root.hex() if report.head else "",
        files=len(wanted),
        orphans=len(set(archive.digests()) - set(wanted)),
        quotes=quotes,
        faults=tuple(faults),
    )
