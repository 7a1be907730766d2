"""How does a release become a site that opens from the disk?"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from multiprocessing.connection import Connection, wait
from pathlib import Path

from asnad.errors import CaseError
from asnad.model.release import Release
from asnad.publish.edition import FOLDERS, Edition
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import visible
from asnad.publish.pages.about import about_pages
from asnad.publish.pages.entity import entity_index, entity_pages
from asnad.publish.pages.event import event_index, event_pages, timeline_pages
from asnad.publish.pages.home import home_pages
from asnad.publish.pages.question import question_index, question_pages
from asnad.publish.pages.search import search_pages
from asnad.publish.pages.source import source_index, source_pages
from asnad.publish.pages.tally import tally_index, tally_pages
from asnad.publish.search import search_files
from asnad.publish.swap import MARK, fresh

__all__ = ["SiteReport", "write_site"]

_STATIC = ("site.css", "icon.svg", "site.js", "key.js", "search.js")
_CHUNK = 400

Job = tuple[str, str]
"""A family of pages and the id of what they are about."""


@dataclass(frozen=True, slots=True)
class SiteReport:
    """How many pages were written, their bytes with everything beside them, and the largest page."""

    pages: int
    bytes: int
    largest: tuple[str, int]

    def __add__(self, other: SiteReport) -> SiteReport:
        return SiteReport(
            self.pages + other.pages,
            self.bytes + other.bytes,
            max(self.largest, other.largest, key=lambda page: (page[1], page[0])),
        )


_NOTHING = SiteReport(0, 0, ("", 0))


class _Site:
    def __init__(self, release: Release, folder: Path) -> None:
        self.layout, self.folder = Layout(Edition(release)), folder

    def write(self, pages: Iterable[Page]) -> SiteReport:
        report = _NOTHING
        for path, content in pages:
            (self.folder / path).write_bytes(content)
            page = path.endswith(".html")
            report += SiteReport(int(page), len(content), (path, len(content)) if page else ("", 0))
        return report

    def jobs(self) -> list[Job]:
        """The pages that need nothing but the edition, and can be made in any process.

        What shows the same claims stands together.
        """
        release = self.layout.edition.release
        edition = self.layout.edition
        jobs: dict[Job, None] = {}
        for entity in release.entities:
            jobs["entity", entity.id] = None
            jobs.update((("event", event), None) for event in edition.events_of_entity.get(entity.id, ()))
            jobs.update((("question", question), None) for question in edition.questions_of_entity.get(entity.id, ()))
        jobs.update((("event", event.id), None) for event in release.events)
        jobs.update((("question", question.id), None) for question in release.questions)
        jobs.update((("tally", tally.id), None) for tally in release.tallies)
        return list(jobs)

    def make(self, job: Job) -> Iterator[Page]:
        family, identifier = job
        edition = self.layout.edition
        match family:
            case "entity":
                return entity_pages(self.layout, edition.entities[identifier])
            case "event":
                return event_pages(self.layout, edition.events[identifier])
            case "question":
                return question_pages(self.layout, edition.questions[identifier])
        return tally_pages(self.layout, next(t for t in edition.release.tallies if t.id == identifier))

    def fronts(self) -> Iterator[Page]:
        """The pages about the whole: overview, indexes, timeline, search, about."""
        release = self.layout.edition.release
        yield from home_pages(self.layout)
        yield from question_index(self.layout)
        for kind in FOLDERS:
            yield from entity_index(self.layout, kind)
        yield from event_index(self.layout)
        yield from timeline_pages(self.layout)
        yield from tally_index(self.layout)
        yield from source_index(self.layout)
        yield from search_pages(self.layout)
        yield from about_pages(self.layout)
        yield from search_files(self.layout)
        for name in _STATIC:
            yield f"static/{name}", files("asnad.publish").joinpath("static", name).read_bytes()
        yield MARK, f"{visible(release.program)}\n".encode()


def _work(site: _Site, chunks: list[list[Job]], results: Connection, parent: int) -> None:
    """Write a share of the pages, in a forked process. It ends with the process that began it, however that ends."""
    for chunk in chunks:
        report = _NOTHING
        for job in chunk:
            if os.getppid() != parent:
                return
            report += site.write(site.make(job))
        results.send((len(chunk), report))
    results.send(None)


class _Workers:
    """Forked processes that write the pages of these chunks. They have the site from the fork: nothing is sent."""

    def __init__(self, site: _Site, chunks: list[list[Job]], processes: int) -> None:
        context = multiprocessing.get_context("fork")
        self._results: list[Connection] = []
        self._processes = []
        for number in range(processes):
            receiving, sending = context.Pipe(duplex=False)
            process = context.Process(
                target=_work, args=(site, chunks[number::processes], sending, os.getpid()), daemon=True
            )
            process.start()
            sending.close()
            self._results.append(receiving)
            self._processes.append(process)

    def results(self) -> Iterator[tuple[int, SiteReport]]:
        """What each chunk came to, as it is done.

        Raises:
            CaseError: a process ended before its work did.
        """
        waiting = dict(zip(self._results, self._processes, strict=True))
        while waiting:
            for ready in wait(list(waiting)):
                if not isinstance(ready, Connection):
                    continue
                try:
                    result = ready.recv()
                except EOFError as error:
                    process = waiting[ready]
                    process.join()
                    raise CaseError(
                        f"a process that wrote pages ended early (exit code {process.exitcode}); the old site stands; "
                        "make room on the disk and in memory and build again, or see its message above"
                    ) from error
                if result is None:
                    waiting.pop(ready).join()
                else:
                    yield result

    def stop(self) -> None:
        for process in self._processes:
            process.terminate()
            process.join()


def write_site(
    release: Release,
    folder: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
    processes: int = 1,
) -> SiteReport:
    """Write the site of this release into a folder, in place of what stood there.

    The same release gives the same bytes, whatever the number of processes. Whoever looks sees the old site or the
    new one, never half of it; pages of the old one that are no more are gone. ``release.layer`` is called in this
    process only. ``progress`` is told how many things are done, and out of how many.

    Raises:
        CaseError: the folder holds files that were not written by a release, or a process was killed at its work.
    """
    with fresh(folder) as building:
        for name in (*FOLDERS.values(), "events", "questions", "sources", "tallies", "timeline", "search", "static"):
            (building / name).mkdir()
        site = _Site(release, building)
        jobs = site.jobs()
        done, total = 0, len(release.sources) + len(jobs) + 1
        report = _NOTHING
        told = progress or (lambda _done, _total: None)
        told(done, total)
        chunks = [jobs[start : start + _CHUNK] for start in range(0, len(jobs), _CHUNK)]
        workers = None
        # What stands now stays to the end: collecting garbage among it would cost seconds and unshare its pages.
        gc.freeze()
        try:
            for source in release.sources:
                report += site.write(source_pages(site.layout, source))
                done += 1
                told(done, total)
            if processes > 1 and len(chunks) > 1 and "fork" in multiprocessing.get_all_start_methods():
                workers = _Workers(site, chunks, processes)
                results = workers.results()
            else:
                results = (
                    (len(chunk), site.write(page for job in chunk for page in site.make(job))) for chunk in chunks
                )
            report += site.write(site.fronts())
            for count, part in results:
                report += part
                done += count
                told(done, total)
        finally:
            gc.unfreeze()
            if workers:
                workers.stop()
        told(total, total)
    return report
