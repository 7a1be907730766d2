"""What stands, after all that was entered? The state is a pure function of the journal, and is never stored.

Memory: texts and claims stay in the journal; the state holds where they are. Fetch them with ``journal.entry(seq)`` or
:func:`asnad.record.claims.standing_claims`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from sys import intern
from typing import Literal, NamedTuple

from asnad.model.judgement import Judgement, MentionKey
from asnad.model.source import Capture, Source
from asnad.record.codec import ClaimGlance, LayerGlance, decode, glance
from asnad.record.entry import (
    Author,
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

__all__ = ["Judged", "LayerHead", "Proposal", "Reading", "Reviewed", "Standing", "State", "family", "replay"]


@dataclass(frozen=True, slots=True)
class LayerHead:
    """A layer without its text: the text is in the entry ``seq``."""

    id: str
    source: str
    capture: str
    reader: str
    language: str | None
    seq: int


class Proposal(NamedTuple):
    """A claim without its content: that is in the entry ``seq``. ``author`` proposed it at the instant ``at``."""

    id: str
    layer: str
    author: Author
    at: str
    seq: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The latest reading of a source by one proposer, with the ids of exactly the claims it proposed."""

    layer: str
    source: str
    proposer: str
    claims: tuple[str, ...]
    seq: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The latest review of a claim; an amended claim's content is in the entry ``seq``."""

    decision: Literal["accepted", "rejected", "amended"]
    reason: str
    author: Author
    at: str
    seq: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement on a pair of mentions, and who made it when."""

    judgement: Judgement
    author: Author
    at: str
    seq: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim that stands: its content is in the entry ``seq``.

    ``by`` and ``at`` are of the one behind the status: the reviewer once a person accepted or amended the claim,
    the proposer before.
    """

    id: str
    seq: int
    source: str
    layer: str
    status: Literal["proposed", "accepted", "amended"]
    by: Author
    at: str
    proposer: Author


@dataclass(slots=True)
class State:
    """Everything that stands after the first ``size`` entries.

    ``captures`` holds every capture by source and SHA-256, ``current`` the newest one of each source. ``layers`` holds
    every layer; the one to work on is :meth:`layer`. ``failures`` are those of current captures only. ``proposals`` are
    all claims ever proposed; which of them stand says :meth:`standing`. ``judgements`` are those that stand, by the
    pair of mentions, smaller key first; ``judged`` are all ever made on a pair, in order, withdrawals too.
    """

    size: int = 0
    title: str = ""
    language: str = ""
    salt: str = ""
    sources: dict[str, Source] = field(default_factory=dict)
    captures: dict[tuple[str, str], Capture] = field(default_factory=dict)
    current: dict[str, Capture] = field(default_factory=dict)
    layers: dict[str, LayerHead] = field(default_factory=dict)
    failures: dict[str, ReadFailed] = field(default_factory=dict)
    proposals: dict[str, Proposal] = field(default_factory=dict)
    readings: dict[tuple[str, str], Reading] = field(default_factory=dict)
    reviews: dict[str, Reviewed] = field(default_factory=dict)
    judgements: dict[tuple[MentionKey, MentionKey], Judged] = field(default_factory=dict)
    judged: dict[tuple[MentionKey, MentionKey], tuple[Judged, ...]] = field(default_factory=dict)
    _newest_layer: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    _authors: dict[tuple[str, str], Author] = field(default_factory=dict, compare=False, repr=False)

    def apply(self, seq: int, entry: Entry | None) -> None:
        """Take the next entry in; an erased one is ``None`` and changes nothing but the size.

        Raises:
            ValueError: it is not the next one.
        """
        self._advance(seq)
        if entry is None:
            return
        author = self._author(entry.author.kind, entry.author.name)
        match entry.body:
            case ClaimProposed(claim):
                self._propose(seq, author, entry.at, claim.id, claim.quote.layer)
            case LayerRead(layer):
                self._read_layer(LayerHead(layer.id, layer.source, layer.capture, layer.reader, layer.language, seq))
            case ReadingDone():
                self._finish_reading(seq, entry.body)
            case CaptureKept(capture):
                self.captures[capture.source, capture.sha256] = capture
                self.current[capture.source] = capture
                self.failures.pop(capture.source, None)
            case SourceDescribed(source):
                self.sources[source.id] = source
            case ReadFailed():
                if self._is_current(entry.body.source, entry.body.capture):
                    self.failures[entry.body.source] = entry.body
            case ClaimReviewed(review):
                self.reviews[review.claim] = Reviewed(review.decision, review.reason, author, intern(entry.at), seq)
            case MentionsJudged(judgement):
                self._judge(Judged(judgement, author, intern(entry.at), seq))
            case CaseOpened():
                self.title, self.language, self.salt = entry.body.title, entry.body.language, entry.body.salt

    def read(self, seq: int, body: bytes | None) -> None:
        """The same as :meth:`apply`, from the entry's bytes, without building what the state does not keep.

        Raises:
            BadEntry: the bytes stand for no entry.
            ValueError: it is not the next one.
        """
        if body is None:
            self._advance(seq)
            return
        match glance(body):
            case ClaimGlance(at, kind, name, identity, layer):
                self._advance(seq)
                self._propose(seq, self._author(kind, name), at, identity, layer)
            case LayerGlance(capture, identity, language, reader, source):
                self._advance(seq)
                self._read_layer(LayerHead(identity, source, capture, reader, language, seq))
            case None:
                self.apply(seq, decode(body))

    def layer(self, source: str) -> LayerHead | None:
        """The layer to work on: the newest of the current capture; ``None`` when that has not been read."""
        capture = self.current.get(source)
        found = self._newest_layer.get((source, capture.sha256)) if capture else None
        return self.layers[found] if found else None

    def has_read(self, source: str, proposer: str, layer: str) -> bool:
        """Whether exactly this version of the proposer has been through exactly this layer, and that reading stands."""
        reading = self.readings.get((source, family(proposer)))
        return reading is not None and (reading.proposer, reading.layer) == (proposer, layer)

    def standing_readings(self) -> Iterator[Reading]:
        """The readings that stand: the latest of each proposer on each source.

        Once any proposer has read the current capture, readings of earlier captures of that source stand no more.
        """
        renewed = {reading.source for reading in self.readings.values() if self._of_current(reading)}
        for reading in self.readings.values():
            if reading.source not in renewed or self._of_current(reading):
                yield reading

    def standing(self) -> Iterator[Standing]:
        """The claims that stand, in the order in which they were first proposed.

        A claim stands when a standing reading proposed it, a person proposed it, or a person accepted or amended it;
        never when its latest review rejected it, and never when its layer was erased.
        """
        read = {claim for reading in self.standing_readings() for claim in reading.claims}
        for identity, proposal in self.proposals.items():
            layer = self.layers.get(proposal.layer)
            if layer is None:
                continue
            review = self.reviews.get(identity)
            if review is None:
                if identity in read or proposal.author.kind == "person":
                    yield Standing(
                        identity, proposal.seq, layer.source, layer.id, "proposed",
                        proposal.author, proposal.at, proposal.author,
                    )  # fmt: skip
            elif review.decision != "rejected":
                seq = review.seq if review.decision == "amended" else proposal.seq
                yield Standing(
                    identity, seq, layer.source, layer.id, review.decision, review.author, review.at, proposal.author
                )

    def _advance(self, seq: int) -> None:
        if seq != self.size:
            raise ValueError(f"entry {seq} was given where entry {self.size} comes next")
        self.size += 1

    def _propose(self, seq: int, author: Author, at: str, identity: str, layer: str) -> None:
        known = self.layers.get(layer)
        self.proposals[identity] = Proposal(identity, known.id if known else layer, author, intern(at), seq)

    def _read_layer(self, head: LayerHead) -> None:
        self.layers[head.id] = head
        self._newest_layer[head.source, head.capture] = head.id
        failure = self.failures.get(head.source)
        if failure is not None and failure.capture == head.capture:
            del self.failures[head.source]

    def _finish_reading(self, seq: int, done: ReadingDone) -> None:
        # The claims' own ids rather than equal ones: a large case has a million.
        known = self.proposals
        claims = tuple([known[claim].id if claim in known else claim for claim in done.claims])
        reading = Reading(done.layer, done.source, done.proposer, claims, seq)
        self.readings[done.source, family(done.proposer)] = reading

    def _judge(self, made: Judged) -> None:
        pair = made.judgement.pair
        self.judged[pair] = (*self.judged.get(pair, ()), made)
        # Put in anew, so that what stands is in the order in which it came to stand.
        self.judgements.pop(pair, None)
        if made.judgement.verdict != "withdrawn":
            self.judgements[pair] = made

    def _author(self, kind: Literal["person", "program"], name: str) -> Author:
        """One object for each author, however many entries are by them."""
        author = self._authors.get((kind, name))
        if author is None:
            author = self._authors[kind, name] = Author(kind, name)
        return author

    def _is_current(self, source: str, capture: str) -> bool:
        current = self.current.get(source)
        return current is not None and current.sha256 == capture

    def _of_current(self, reading: Reading) -> bool:
        layer = self.layers.get(reading.layer)
        return layer is not None and self._is_current(reading.source, layer.capture)


def family(proposer: str) -> str:
    """A proposer's name without its version: ``asnad-prose`` of ``asnad-prose/3``."""
    return proposer.partition("/")[0]


def replay(entries: Iterable[Entry | None]) -> State:
    """The state after these entries, from the first one on; erased ones are ``None``."""
    state = State()
    for seq, entry in enumerate(entries):
        state.apply(seq, entry)
    return state
