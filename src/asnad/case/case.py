"""What can be done with a case? Opens a folder, wires the parts, offers the verbs; long, as all of them are here."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from asnad import __version__
from asnad.case.building import BuildReport, Stopwatch, counted, without_collector
from asnad.case.cache import DerivedCache
from asnad.case.capture import Added, copy_in, scan
from asnad.case.columns import column_sections
from asnad.case.comparison import Answer, Ask, Comparison, Reason, Relatives
from asnad.case.derive import View, view_of
from asnad.case.ingest import Ingest, reading_sandbox
from asnad.case.linking import LinkDesk, judgement_of, with_reason
from asnad.case.lists import lists_of
from asnad.case.log import log_table
from asnad.case.model_reading import ModelReport, agreement_table, behind, endpoint_of, read_sources
from asnad.case.overlooking import overlooked_rows
from asnad.case.places import place_rows, read_gazetteer
from asnad.case.settings import SETTINGS_NAME, Settings, find_case, load_settings, write_settings
from asnad.case.table import Table
from asnad.case.verifying import CaseVerified, verify_case
from asnad.errors import CaseError, NotFound
from asnad.language.edtf import parse_edtf
from asnad.link.closure import Conflict
from asnad.model.display import display_name
from asnad.model.judgement import Judgement, MentionKey, Review, Verdict
from asnad.model.release import Release
from asnad.model.source import Layer
from asnad.model.when import When
from asnad.publish.dataset import Format, write_dataset
from asnad.publish.dossier import Dossier, dossier
from asnad.publish.edition import Edition
from asnad.publish.rows import claim_rows, entity_rows, question_rows, source_rows, tally_rows
from asnad.publish.site import write_site
from asnad.record.entry import Author, CaseOpened, ClaimReviewed, Entry, LayerRead, MentionsJudged
from asnad.record.journal import Journal, now
from asnad.record.state import State
from asnad.store.archive import FileArchive
from asnad.store.open import open_store

if TYPE_CHECKING:
    from asnad.case.endpoint import Endpoint
    from asnad.estimate.histories import CaptureHistories
    from asnad.estimate.study import Study

__all__ = ["Case"]

PROGRAM = f"asnad/{__version__}"
PLAIN_SQLITE = b"SQLite format 3\x00"

Passphrase = str | Callable[[], str] | None
Progress = Callable[[str, int, int], None]


def _silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


class Case:
    """One case: a folder with ``asnad.toml``, ``sources/``, ``record.db``, ``archive/`` and ``site/``.

    Make one with :meth:`init`, open one with :meth:`open`; both are context managers. Everything but the journal and
    the archive is derived, and made anew when asked for.
    """

    def __init__(
        self, folder: Path, settings: Settings, journal: Journal, archive: FileArchive, *, encrypted: bool = False
    ) -> None:
        self.folder = folder
        self.settings = settings
        self._journal = journal
        self._archive = archive
        self._state = State()
        self._seen: tuple[int, View] | None = None
        self._desks: dict[bool, tuple[int, LinkDesk]] = {}
        # what is derived holds names in the clear, so an encrypted record keeps none of it beside itself
        self._cache = None if encrypted else DerivedCache(folder / ".derived.json.gz")
        self._layer = lru_cache(maxsize=64)(self._fetch_layer)

    # Opening and closing

    @classmethod
    def init(
        cls, folder: Path | str, *, title: str | None = None, language: str = "en", passphrase: str | None = None
    ) -> Self:
        """Make a case in this folder, which may exist but must not hold a case.

        Raises:
            CaseError: it holds one already.
        """
        folder = Path(folder).resolve()
        if (folder / SETTINGS_NAME).exists():
            raise CaseError(
                f"{folder} is a case already ({SETTINGS_NAME} is there). Open it with: asnad -C {folder} build"
            )
        (folder / "sources").mkdir(parents=True, exist_ok=True)
        title = title or folder.name
        store = open_store(folder / "record.db", passphrase, create=True)
        journal = Journal(store)
        if journal.head is None:
            journal.append(
                [Entry(Author("program", PROGRAM), now(), CaseOpened(title, language, secrets.token_hex(16)))]
            )
        write_settings(folder, title=title, language=language)
        archive = FileArchive(folder / "archive")
        return cls(folder, load_settings(folder), journal, archive, encrypted=passphrase is not None)

    @classmethod
    def open(cls, folder: Path | str = ".", passphrase: Passphrase = None) -> Self:
        """Open the case in this folder or the nearest above it.

        ``passphrase`` is asked for only when the record is encrypted; it may be a function that asks.
        ``ASNAD_PASSPHRASE`` in the environment answers too.

        Raises:
            NotACase: there is none.
            CaseError: its record is gone.
            WrongPassphrase: the record does not open with it.
        """
        folder = find_case(Path(folder))
        settings = load_settings(folder)
        record: Path | str = settings.database or folder / "record.db"
        secret: str | None = None
        if isinstance(record, Path) and not (record.is_file() and record.stat().st_size):
            raise CaseError(
                f"{record} is missing or empty, though {SETTINGS_NAME} says there was a case. Put back a copy of it; "
                f"or begin anew from sources/ by deleting {SETTINGS_NAME} and running: asnad init {folder.name}"
            )
        if isinstance(record, Path) and is_encrypted(record):
            secret = os.environ.get("ASNAD_PASSPHRASE") or (passphrase() if callable(passphrase) else passphrase)
        journal = Journal(open_store(record, secret, create=bool(settings.database)))
        if journal.head is None:
            opened = CaseOpened(settings.title, settings.language, secrets.token_hex(16))
            journal.append([Entry(Author("program", PROGRAM), now(), opened)])
        return cls(folder, settings, journal, FileArchive(folder / "archive"), encrypted=secret is not None)

    def close(self) -> None:
        """Let go of the record."""
        self._journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def sources(self) -> Path:
        """The folder to put files into."""
        return self.folder / "sources"

    @property
    def state(self) -> State:
        """What stands, replayed from the journal as far as it has come."""
        return self._journal.replay(self._state)

    # Filling

    def add(self, files: Sequence[Path | str]) -> Added:
        """Copy files, or folders of them, into the sources; nothing is written over."""
        return copy_in([Path(file) for file in files], self.sources)

    def build(self, progress: Progress = _silent, *, site: bool = True, processes: int | None = None) -> BuildReport:
        """Capture and read what is new, propose claims; then link, weigh and write the site (unless ``site=False``)."""
        watch = Stopwatch()
        cores = processes or os.cpu_count() or 1
        self._journal.lock()
        with watch.step("scan"):
            found, unreadable = scan(self.sources)
        with reading_sandbox(found, self._archive, progress) as sandbox:
            with watch.step("replay"), without_collector():
                state = self.state
            ingest = Ingest(
                self._journal,
                self._archive,
                state,
                sandbox,
                Author("program", PROGRAM),
                now,
                self.settings.tables,
                cores,
                progress,
            )
            with watch.step("capture, read and propose"), without_collector():
                ingest.run(found)
            for model, number in behind(state).items():
                ingest.notices.append(
                    f"{number} source{'s' if number > 1 else ''} changed since {display_name(model)} read "
                    f"{'them' if number > 1 else 'it'}; to have {'them' if number > 1 else 'it'} read anew: asnad read"
                )
        if site:
            with watch.step("link and weigh"), without_collector():
                release = self.release(progress=progress)
            with watch.step("write the site"):
                try:
                    written = write_site(
                        release,
                        self.folder / "site",
                        progress=lambda done, total: progress("writing pages", done, total),
                        processes=cores,
                    )
                except OSError as error:
                    raise CaseError(
                        f"{self.folder / 'site'} cannot be written ({error.strerror}). The record is whole; "
                        "make room or give yourself the right to write there, and run: asnad build"
                    ) from error
            derived = counted(release) | {"pages": written.pages}
            if lost := sum(not answer.applies for answer in self.answers()) if state.judgements else 0:
                ingest.notices.append(
                    f"{lost} answer{'s' if lost > 1 else ''} on who is one: their words are not in today's text, "
                    "so nothing follows. See: asnad link answers"
                )
        else:
            derived = {"claims": sum(1 for _ in state.standing())}
        return BuildReport(
            sources=len(state.sources),
            captured=ingest.captured,
            site=str(self.folder / "site" / "index.html") if site else "",
            problems=(*unreadable, *ingest.problems),
            notices=tuple(ingest.notices),
            seconds=watch.seconds,
            **derived,
        )

    def endpoint(self, model: str | None = None, at: str | None = None, key_from: str | None = None) -> Endpoint:
        """A language model to :meth:`read` with: what is given, else what ``[model]`` in ``asnad.toml`` says.

        ``key_from`` names the environment variable that holds the key. ``endpoint.local`` says whether text stays here.

        Raises:
            CaseError: no model or address is named, or the environment does not hold the key.
            EndpointError: the address cannot be used.
        """
        return endpoint_of(self.settings.model, model, at, key_from)

    def read(
        self,
        endpoint: Endpoint,
        sources: Sequence[str] = (),
        *,
        away: bool = False,
        closed: bool = False,
        progress: Progress = _silent,
    ) -> ModelReport:
        """Let a language model read sources (paths, patterns or ids; all without any) beside the rules.

        Their text is sent to it: to another machine only with ``away``, closed sources there only with ``closed``.

        Raises:
            CaseError: the model is not local, and ``away`` was not said.
            EndpointError: it cannot be asked; what was read before stays.
            NotFound: there is no such source.
        """
        if not (endpoint.local or away):
            raise CaseError(f"{endpoint.host} is another machine: text is sent there only when you say so (away)")
        self._journal.lock()
        return read_sources(
            self._journal,
            self.state,
            endpoint,
            sources,
            closed=closed,
            layer=self._layer,
            clock=now,
            progress=progress,
        )

    # Looking

    def readers(self, *, closed: bool = False) -> Table:
        """What rules and language models found in what both have read: both, one alone, or each something else."""
        return agreement_table(self._journal, self.state, closed=closed)

    def release(self, *, closed: bool = False, progress: Progress = _silent) -> Release:
        """What may be shown; ``closed=True`` keeps closed sources in, for the owner's own screen."""
        return self._view(closed, progress).release

    def dossier(self, name: str) -> Dossier:
        """All that the record holds on the person, group, body or place of this name or id, in any spelling.

        Raises:
            NotFound: nothing is called so.
        """
        return dossier(self.release(closed=True), name)

    def questions(self, *, contested: bool = False) -> Table:
        """What two or more claims answer, contested ones first; answers side by side."""
        release = self.release()
        asked = [question for question in release.questions if question.contested or not contested]
        return _table(question_rows(Edition(release), sorted(asked, key=lambda question: not question.contested)))

    def tallies(self) -> Table:
        """The numbers by scope: reported, named and unnamed, never added up."""
        return _table(tally_rows(Edition(self.release())))

    def claims(self) -> Table:
        """One row a claim, with its quote, chain of asserters, stance and modality."""
        return _table(claim_rows(Edition(self.release())))

    def entities(self) -> Table:
        """One row a person, group, body or place, with every form of its name and why they are one."""
        return _table(entity_rows(Edition(self.release())))

    def source_table(self) -> Table:
        """One row a source."""
        return _table(source_rows(Edition(self.release())))

    def lists(self, act: str, period: str | None = None) -> CaptureHistories:
        """Who is named as a victim of an act by which independent origins: capture histories, one list an origin.

        ``period`` is EDTF ("1988-07/1989"). Raises ``NotFound`` when nobody is, ``ValueError`` for another ``period``.
        """
        extent = parse_edtf(period) if period else None
        when = When(period or "", extent.earliest, extent.latest) if extent else None
        return lists_of(self.release(closed=True), act, when)

    def places(self) -> Table:
        """One row a place: as written, the wider places given with it, and which places of the gazetteer it may be."""
        return _table(place_rows(self.release(closed=True), read_gazetteer(self.folder, self.settings.gazetteer)))

    def columns(self) -> list[tuple[str, str, bool]]:
        """Each list's path under ``sources/``, how its columns are read as a section of ``asnad.toml``, and whether
        that is set there already."""
        return list(column_sections(self.state, self._layer, self.settings.tables))

    def overlooked(self, least: float = 0.3) -> Table:
        """What models see in English texts and no rule claims, for a person to look at: victims, wrongs, days, places.

        Nothing of it is in the record or leaves it. ``least`` is the probability from which on a thing is named.
        """
        with without_collector():
            return _table(overlooked_rows(self.release(closed=True), self._layer, least))

    def estimate(self, act: str, period: str | None = None, **options: Any) -> Study:
        """How many there were in all, including those no source names; refused where the sources cannot tell.

        ``options`` are those of ``asnad.estimate.estimate``. Needs ``pip install asnad[estimate]``.
        """
        from asnad.estimate.study import estimate

        return estimate(self.lists(act, period), **options)

    def log(self, number: int = 20) -> Table:
        """The newest entries of the journal, newest last."""
        return log_table(self._journal, number)

    # Deciding

    def link_queue(
        self, number: int | None = None, *, skip: Collection[tuple[MentionKey, MentionKey]] = (), closed: bool = False
    ) -> list[Ask]:
        """Pairs that may be one, side by side: conflicts between answers, then what is expected to settle most.

        At most ``number``; pairs of mentions in ``skip``, smaller first, are left out. ``closed`` is that of
        :meth:`release`, also below: without it, nothing of a closed source is shown.
        """
        return self._links(closed).queue(number, skip)

    def link_evidence(self, left: str, right: str, *, closed: bool = False) -> Comparison:
        """Two names, ids or mentions side by side: what speaks for and against their being one, and why they are.

        Raises:
            NotFound: a name means nothing in the record.
            CaseError: a name means more than one entity, or both mean the same words.
        """
        return self._links(closed).evidence(left, right)

    def link_reasons(self, name: str, *, closed: bool = False) -> list[Reason]:
        """Every link that makes one entity of many mentions; raises as :meth:`link_evidence` does."""
        return self._links(closed).reasons(name)

    def kin(self, *, closed: bool = False) -> list[Relatives]:
        """Who is related as sources say, and who may be: guesses by the program, which are no claims."""
        return self._links(closed).kin()

    def answers(self, *, every: bool = False, closed: bool = False) -> list[Answer]:
        """What people said of pairs and stands; with ``every`` also what was replaced or withdrawn."""
        return self._links(closed).answers(every=every)

    def conflicts(self, *, closed: bool = False) -> list[Conflict[Answer]]:
        """Answers that contradict each other: two said to be different, and the chain of "same" between them."""
        return self._links(closed).conflicts()

    def answer(
        self,
        left: str,
        right: str,
        verdict: Verdict,
        *,
        by: str,
        reason: str,
        shown: Comparison | None = None,
        closed: bool = False,
    ) -> list[Conflict[Answer]]:
        """Enter that two are the same, different, or that it is not known; returns the conflicts this makes.

        ``left`` and ``right`` are names, ids or mentions. What was ``shown`` to who answers is kept with the answer.

        Raises:
            NotFound: a name means nothing in the record.
            CaseError: a name means more than one entity, both mean the same words, or name or reason is empty.
        """
        said = judgement_of(self._links(closed).mentions(left, right), verdict, reason, shown, PROGRAM)
        before = self.conflicts(closed=closed)
        self._decide(by, MentionsJudged(said))
        return [conflict for conflict in self.conflicts(closed=closed) if conflict not in before]

    def withdraw(self, number: int, *, by: str, reason: str) -> None:
        """Enter that the standing answer of this number is not upheld; it and its reason stay in the record.

        Raises:
            NotFound: no standing answer has this number.
            CaseError: name or reason is empty.
        """
        standing = (judged.judgement for judged in self.state.judgements.values() if judged.seq == number)
        if (said := next(standing, None)) is None:
            raise NotFound(f"no standing answer has the number {number}. Numbers are shown by: asnad link answers")
        self._decide(by, MentionsJudged(Judgement(said.left, said.right, "withdrawn", with_reason(reason))))

    def review(self, claim: str, decision: str, *, by: str, reason: str) -> None:
        """Enter that a claim says what its source says (``accepted``), or does not (``rejected``).

        Raises:
            NotFound: there is no claim of this id.
        """
        if claim not in self.state.proposals:
            raise NotFound(f"no claim has the id {claim!r}. Ids are shown on the site and in: asnad export")
        if decision not in ("accepted", "rejected"):
            raise CaseError(f"a claim is accepted or rejected; found {decision!r}")
        self._decide(by, ClaimReviewed(Review(claim, "accepted" if decision == "accepted" else "rejected", reason)))

    def _view(self, closed: bool, progress: Progress = _silent) -> View:
        state = self.state
        if not closed and self._seen is not None and self._seen[0] == state.size:
            return self._seen[1]
        view = view_of(
            self._journal,
            state,
            title=self.settings.title,
            language=self.settings.language,
            description=self.settings.description,
            program=PROGRAM,
            layer=self._layer,
            kept=self._cache,
            gazetteer=read_gazetteer(self.folder, self.settings.gazetteer),
            closed=closed,
            progress=progress,
        )
        if not closed:
            self._seen = (state.size, view)
        return view

    def _links(self, closed: bool) -> LinkDesk:
        """The desk to decide links at; made anew when anything but judgements was entered, as answers count at once."""
        state = self.state
        closed = closed and any(source.access == "closed" for source in state.sources.values())
        made_of = state.size - sum(map(len, state.judged.values()))
        if closed not in self._desks or self._desks[closed][0] != made_of:
            self._desks[closed] = made_of, LinkDesk(self._view(closed), state, self._words_at)
        return self._desks[closed][1]

    def _words_at(self, key: MentionKey) -> str:
        layer, _, span = key.rpartition(":")
        start, _, end = span.partition("-")
        return self._layer(layer).text[int(start) : int(end)]

    def _decide(self, by: str, body: MentionsJudged | ClaimReviewed) -> None:
        if not by.strip():
            raise CaseError("a decision is signed: say who decides")
        self._journal.append([Entry(Author("person", by), now(), body)])

    # Proving and leaving

    def verify(self, progress: Progress = _silent) -> CaseVerified:
        """Recompute every hash and root, every archived file, and whether every quote is still a slice of its layer."""
        return verify_case(self._journal, self._archive, progress)

    def export(self, form: Format, folder: Path | str) -> Iterator[tuple[Path, int]]:
        """Write the release as data; yields each file and its number of rows."""
        return write_dataset(self.release(), form, Path(folder))

    def _fetch_layer(self, id_: str) -> Layer:
        entry = self._journal.entry(self._state.layers[id_].seq)
        if entry is None or not isinstance(entry.body, LayerRead):
            raise NotFound(f"the text of layer {id_} was erased")
        return entry.body.layer


def is_encrypted(record: Path) -> bool:
    """Whether a record file is there and is not a plain SQLite file."""
    if not record.is_file():
        return False
    with record.open("rb") as stream:
        start = stream.read(len(PLAIN_SQLITE))
    return len(start) > 0 and start != PLAIN_SQLITE


def _table(rows: Iterable[dict[str, Any]]) -> Table:
    listed = list(rows)
    return Table(tuple(listed[0]) if listed else (), listed)
