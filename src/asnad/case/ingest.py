"""How do new files enter the record? Captured, read, proposed from and journaled, a batch at a time.

Each batch is durable before the next begins, so a build that is killed goes on where it stopped.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

from asnad.case.capture import Found
from asnad.case.reading import Job, Reading, agrees, current_proposers, read_and_propose
from asnad.errors import AsnadError, BrokenFile, MissingProgram, ReadError, SettingsError
from asnad.model.display import display_name
from asnad.model.source import Capture, Source
from asnad.read.metadata import read_sidecar, sidecar_of
from asnad.read.ocr import PAGES_LEFT_OUT, is_installed
from asnad.read.sandbox import Sandbox
from asnad.record.entry import (
    Author,
    Body,
    CaptureKept,
    ClaimProposed,
    Entry,
    LayerRead,
    ReadFailed,
    ReadingDone,
    SourceDescribed,
)
from asnad.record.journal import Journal
from asnad.record.ports import Archive
from asnad.record.state import State, family

__all__ = ["Ingest", "reading_sandbox"]

Progress = Callable[[str, int, int], None]

CAPTURE_BATCH = 512
ENTRIES_A_COMMIT = 4_000
JOBS_WORTH_A_PROCESS = 16
PERHAPS_SCANS = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic")
"""Files that may take seconds a page: each is worth a process."""

MAY_HOLD_FILES = (".eml", ".mbox", ".warc", ".warc.gz", ".wacz")
"""Letters and web archives, in which others are; mail programs keep boxes without an ending, too."""

MOST_NAMED = 3
"""Files that are named one by one when they all have the same notice."""
SECONDS_A_FILE = 300.0
"""A list of a million rows takes some minutes; a file that takes longer has hung."""


def reading_sandbox(found: Iterable[Found], archive: Archive, progress: Progress) -> Sandbox[Job, Reading]:
    """Where files are read. Its first process starts at once when there are bytes the archive does not know.

    ``progress`` is told of pages that are recognised, file by file.
    """

    def page_done(job: Job, done: int, total: int) -> None:
        progress(f"recognising {display_name(job.name, 60)}", done, total)

    sandbox = Sandbox(read_and_propose, seconds=SECONDS_A_FILE, on_progress=page_done, instead=_by_itself)
    if any(file.sha256 not in archive for file in found):
        sandbox.warm_up()
    return sandbox


def _by_itself(job: Job, cause: ReadError) -> Job | None:
    """A letter or web archive without the files in it, over which a process died: that must not be lost, too."""
    if job.unopened or (not job.name.lower().endswith(MAY_HOLD_FILES) and PurePath(job.name).suffix):
        return None
    return replace(job, unopened=str(cause).removeprefix(f"{display_name(job.name)}: ").partition(";")[0])


@dataclass(slots=True)
class Ingest:
    """One pass over the sources of a case.

    ``sandbox`` is where files are read, with up to ``processes`` at once. ``program`` signs captures and failures.
    ``captured`` counts captures kept; ``problems`` and ``notices`` are lines for the owner. The state is carried on
    with every commit, so that nothing is entered twice.
    """

    journal: Journal
    archive: Archive
    state: State
    sandbox: Sandbox[Job, Reading]
    program: Author
    clock: Callable[[], str]
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    processes: int = 2
    progress: Progress = lambda *_: None
    captured: int = 0
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    _told: dict[str, list[str]] = field(default_factory=dict)
    _pending: list[Entry] = field(default_factory=list)

    def run(self, found: Sequence[Found]) -> None:
        """Capture what is new or changed, then read what has no current reading."""
        self._capture(found)
        self._read(found)

    def _enter(self, author: Author, *bodies: Body) -> None:
        at = self.clock()
        self._pending += [Entry(author, at, body) for body in bodies]

    def _commit(self) -> None:
        if self._pending:
            start = len(self.journal)
            self.journal.append(self._pending)
            for seq, entry in enumerate(self._pending, start=start):
                self.state.apply(seq, entry)
            self._pending = []

    def _capture(self, found: Sequence[Found]) -> None:
        present = {file.name for file in found}
        by_path = {source.path: source for source in self.state.sources.values()}
        by_bytes = {sha256: id_ for id_, sha256 in self.state.captures}
        new: list[tuple[Found, str]] = []
        for file in found:
            known = by_path.get(file.name)
            if known and (current := self.state.current.get(known.id)) and current.sha256 == file.sha256:
                if file.sha256 not in self.archive:
                    list(self._keep([(file, known.id)]))
                    self.notices.append(f"{display_name(file.name)}: was missing from the archive; archived anew")
                continue
            twin = self.state.sources.get(by_bytes.get(file.sha256, ""))
            if known is None and twin is not None:
                if twin.path in present:
                    self.notices.append(
                        f"{display_name(file.name)}: the same bytes as {display_name(twin.path)}; kept once"
                    )
                else:
                    self._enter(self.program, SourceDescribed(replace(twin, path=file.name)))
                continue
            id_ = known.id if known else "s" + file.sha256[:16]
            by_bytes[file.sha256] = id_
            if known is None:
                by_path[file.name] = source = Source(id=id_, path=file.name)
                self._enter(self.program, SourceDescribed(source))
                # a second new file of the same bytes must find this one
                self.state.sources.setdefault(id_, source)
            new.append((file, id_))
        for start in range(0, len(new), CAPTURE_BATCH):
            batch = new[start : start + CAPTURE_BATCH]
            for file, id_, sha256, size in self._keep(batch):
                media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                self._enter(self.program, CaptureKept(Capture(sha256, size, media_type, id_, file.name)))
                self.captured += 1
            self._commit()
            self.progress("capturing", start + len(batch), len(new))
        self._commit()

    def _keep(self, batch: Sequence[tuple[Found, str]]) -> Iterator[tuple[Found, str, str, int]]:
        """Archive a batch at once; when one of it has gone or changed its rights since the scan, one by one."""
        try:
            kept = self.archive.keep([file.path for file, _ in batch])
        except BrokenFile as error:
            if len(batch) == 1:
                cause = error.__cause__.strerror if isinstance(error.__cause__, OSError) else "it was damaged"
                self.problems.append(
                    f"{display_name(batch[0][0].name)}: cannot be archived ({cause}); "
                    "check that it is there and that you may read it"
                )
                return
            for one in batch:
                yield from self._keep([one])
            return
        for (file, id_), (sha256, size) in zip(batch, kept, strict=True):
            yield file, id_, sha256, size

    def _read(self, found: Sequence[Found]) -> None:
        jobs = list(self._jobs(found))
        if jobs:
            self.progress("reading", 0, len(jobs))
        # a process takes as long to start as some dozens of articles take to read
        worth = sum(JOBS_WORTH_A_PROCESS if job.name.lower().endswith(PERHAPS_SCANS) else 1 for job in jobs)
        processes = max(1, min(self.processes, len(jobs), worth // JOBS_WORTH_A_PROCESS))
        for number, (job, outcome) in enumerate(self.sandbox.run(jobs, processes), start=1):
            if isinstance(outcome, Reading):
                self._enter_reading(job, outcome)
            else:
                self._enter_failure(job, outcome)
            if len(self._pending) >= ENTRIES_A_COMMIT:
                self._commit()
            self.progress("reading", number, len(jobs))
        self._commit()
        for notice, names in self._told.items():
            if len(names) <= MOST_NAMED:
                self.notices += [f"{name}: {notice}" for name in names]
            else:
                self.notices.append(f"{len(names)} files ({', '.join(names[:MOST_NAMED])}, …): {notice}")
        self._told.clear()

    def _jobs(self, found: Iterable[Found]) -> Iterator[Job]:
        by_path = {source.path: source for source in self.state.sources.values()}
        newest = int(self.clock()[:4])
        found = list(found)
        twins: dict[str, list[Found]] = {}
        for file in found:
            if file.name not in by_path:
                twins.setdefault(file.sha256, []).append(file)
        for file in found:
            source = by_path.get(file.name)
            current = self.state.current.get(source.id) if source else None
            if source is None or current is None:
                continue
            mapping = next((dict(m) for pattern, m in self.tables.items() if fnmatchcase(file.name, pattern)), None)
            try:
                said = read_sidecar(sidecar_of(file.path), f"{file.name}.meta.toml")
                said |= self._said_of_twins(twins.get(file.sha256, ()), display_name(file.name))
                if self._is_read(source, said, mapping):
                    continue
            except SettingsError as error:
                self._close(source, str(error))
                continue
            failure = self.state.failures.get(source.id)
            missing = failure is not None and failure.error == MissingProgram.__name__  # it may be there by now
            if failure is not None and failure.reader == self.program.name and not said and not missing:
                self.problems.append(failure.reason)
                continue
            if current.sha256 not in self.archive:  # it could not be archived anew, and that is said already
                continue
            path = self.archive.path(current.sha256)
            yield Job(path, file.name, current.sha256, source, said, mapping, newest)

    def _said_of_twins(self, twins: Iterable[Found], kept: str) -> dict[str, str]:
        """What holds for bytes that are kept once, though only beside another file of them: that they are closed.

        Raises:
            SettingsError: what is said there cannot be read, and may be that.
        """
        closed: dict[str, str] = {}
        for twin in twins:
            said = read_sidecar(sidecar_of(twin.path), f"{twin.name}.meta.toml")
            if said.get("access", "open").strip().lower() != "open":  # a misspelt one is no leave to publish
                closed["access"] = said["access"]
                self.notices.append(f"{display_name(twin.name)}: said to be closed, and so {kept} is, its same bytes")
            elif said:
                self.notices.append(
                    f"{display_name(twin.name)}: what its .meta.toml says is not used; say it of {kept}, its same bytes"
                )
        return closed

    def _close(self, source: Source, reason: str) -> None:
        """What is said of a source cannot be read, and may be that it is closed: so it is, until that is mended."""
        if source.access == "open":
            self._enter(self.program, SourceDescribed(replace(source, access="closed")))
            reason += '. Until this is mended the source is closed; to open it again say access = "open"'
        self.problems.append(reason)

    def _is_read(self, source: Source, said: Mapping[str, str], mapping: Mapping[str, Any] | None) -> bool:
        """Whether the current layer was read by proposers of today's version, and nothing new is said of the source."""
        layer = self.state.layer(source.id)
        if layer is None or not agrees(source, said):
            return False
        if layer.reader.endswith(PAGES_LEFT_OUT) and is_installed(said.get("language")):  # and was not when it was read
            return False
        done = 0
        for proposer in current_proposers(mapping):
            reading = self.state.readings.get((source.id, family(proposer)))
            if reading is not None and reading.layer == layer.id:
                if reading.proposer != proposer:
                    return False
                done += 1
        return done > 0

    def _enter_reading(self, job: Job, reading: Reading) -> None:
        if reading.source != self.state.sources.get(reading.source.id):
            self._enter(self.program, SourceDescribed(reading.source))
        if reading.layer.id not in self.state.layers:
            if reading.replaced:  # before the one that takes its place: the newest layer is the one to work on
                self._enter(Author("program", reading.replaced.reader), LayerRead(reading.replaced))
            self._enter(Author("program", reading.layer.reader), LayerRead(reading.layer))
        for name, claims in reading.claims.items():
            proposer = Author("program", name)
            fresh = {claim.id: claim for claim in claims if claim.id not in self.state.proposals}
            self._enter(proposer, *(ClaimProposed(claim) for claim in fresh.values()))
            ids = tuple(dict.fromkeys(claim.id for claim in claims))
            self._enter(proposer, ReadingDone(reading.layer.id, reading.source.id, name, ids))
        for notice in reading.notices:
            self._told.setdefault(notice, []).append(display_name(job.name))

    def _enter_failure(self, job: Job, error: AsnadError) -> None:
        body = ReadFailed(job.sha256, job.source.id, self.program.name, type(error).__name__, str(error))
        if self.state.failures.get(job.source.id) != body:  # the same again is no news
            self._enter(self.program, body)
        if isinstance(error, SettingsError):
            self._close(self.state.sources[job.source.id], str(error))
        else:
            self.problems.append(str(error))
