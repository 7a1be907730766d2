"""What was entered last? The journal's newest entries, a line each."""

from __future__ import annotations

from asnad.case.table import Table
from asnad.record.entry import (
    CaptureKept,
    CaseOpened,
    ClaimProposed,
    ClaimReviewed,
    Entry,
    LayerRead,
    MentionsJudged,
    ReadFailed,
    ReadingDone,
    SourceDescribed,
)
from asnad.record.journal import Journal

__all__ = ["log_table"]


def log_table(journal: Journal, number: int) -> Table:
    """One row for each of the newest ``number`` entries, newest last; an erased one says only that."""
    start = max(0, len(journal) - number)
    rows = []
    for seq, entry in journal.entries(start):
        rows.append(
            {
                "seq": seq,
                "at": entry.at if entry else "",
                "author": entry.author.name if entry else "",
                "entry": entry.body.kind if entry else "erased",
                "what": _summary(entry) if entry else "",
            }
        )
    return Table(("seq", "at", "author", "entry", "what"), rows)


def _summary(entry: Entry) -> str:
    """One line on what an entry is about."""
    match entry.body:
        case CaseOpened(title):
            return title
        case SourceDescribed(source):
            return source.title or source.path
        case CaptureKept(capture):
            return f"{capture.origin}, {capture.size} bytes"
        case LayerRead(layer):
            return f"{layer.id}, {len(layer.text)} characters"
        case ReadFailed():
            return entry.body.reason
        case ClaimProposed(claim):
            return f"{claim.id} {claim.content.frame}: {claim.quote.exact[:80]}"
        case ReadingDone():
            return f"{entry.body.proposer}: {len(entry.body.claims)} claims"
        case ClaimReviewed(review):
            return f"{review.claim} {review.decision}: {review.reason}"
        case MentionsJudged(judgement):
            return f"{judgement.left} and {judgement.right} {judgement.verdict}: {judgement.reason}"
