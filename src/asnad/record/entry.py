"""What can be entered in the journal? One dataclass for each kind of entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from asnad.model.claim import Claim
from asnad.model.judgement import Judgement, Review
from asnad.model.source import Capture, Layer, Source

__all__ = [
    "Author",
    "Body",
    "CaptureKept",
    "CaseOpened",
    "ClaimProposed",
    "ClaimReviewed",
    "Entry",
    "LayerRead",
    "MentionsJudged",
    "ReadFailed",
    "ReadingDone",
    "SourceDescribed",
]


@dataclass(frozen=True, slots=True)
class Author:
    """Who entered it: a person by name, or a program with its version ("asnad-read-html/1")."""

    kind: Literal["person", "program"]
    name: str


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """The first entry of every journal. ``salt`` (hex) makes two cases of one title differ."""

    kind: ClassVar[str] = "case_opened"
    title: str
    language: str
    salt: str


@dataclass(frozen=True, slots=True)
class SourceDescribed:
    """What is known of a source; a later description of the same source replaces an earlier one."""

    kind: ClassVar[str] = "source_described"
    source: Source


@dataclass(frozen=True, slots=True)
class CaptureKept:
    """Bytes were put in the archive. The newest capture of a source is its current one."""

    kind: ClassVar[str] = "capture_kept"
    capture: Capture


@dataclass(frozen=True, slots=True)
class LayerRead:
    """A text was read from a capture."""

    kind: ClassVar[str] = "layer_read"
    layer: Layer


@dataclass(frozen=True, slots=True)
class ReadFailed:
    """A capture could not be read by this reader: ``reason`` is the error's message, ``error`` its class name."""

    kind: ClassVar[str] = "read_failed"
    capture: str
    source: str
    reader: str
    error: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimProposed:
    """A program or a person proposed a claim."""

    kind: ClassVar[str] = "claim_proposed"
    claim: Claim


@dataclass(frozen=True, slots=True)
class ReadingDone:
    """A proposer has been through a layer and proposed exactly these claims.

    It replaces the same proposer's earlier readings (any version) of the same source:
    claims that are in none of the standing readings and that no person accepted no longer stand.
    """

    kind: ClassVar[str] = "reading_done"
    layer: str
    source: str
    proposer: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimReviewed:
    """A person accepted, rejected or amended a claim; the latest review stands."""

    kind: ClassVar[str] = "claim_reviewed"
    review: Review


@dataclass(frozen=True, slots=True)
class MentionsJudged:
    """Two mentions were judged the same, different or unsure, or an earlier judgement on them was withdrawn.

    The latest judgement on a pair stands, and after a withdrawal none does; all are kept.
    """

    kind: ClassVar[str] = "mentions_judged"
    judgement: Judgement


Body = (
    CaseOpened
    | SourceDescribed
    | CaptureKept
    | LayerRead
    | ReadFailed
    | ClaimProposed
    | ReadingDone
    | ClaimReviewed
    | MentionsJudged
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what, by whom, when (``at``: ISO 8601 UTC instant with seconds, ``2031-05-09T08:30:00Z``)."""

    author: Author
    at: str
    body: Body
