"""What do language models add to a case? Sources read by one, journaled beside the rules' reading."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from asnad.case.attached_dates import with_own_dates
from asnad.case.endpoint import Endpoint
from asnad.case.reading import identified, marked_doubtful
from asnad.case.settings import ModelSettings
from asnad.case.table import Table
from asnad.errors import AnswerError, CaseError, EndpointError, NoAnswer, NotFound
from asnad.model.claim import Claim
from asnad.model.display import display_name
from asnad.model.proposer import language_model
from asnad.model.source import Layer, Source
from asnad.propose.agreement import findings
from asnad.propose.model.prompt import proposer_of
from asnad.propose.model.reader import ModelReading, number_of_pieces, read_with_model
from asnad.record.claims import standing_claims
from asnad.record.entry import Author, Body, ClaimProposed, Entry, ReadingDone
from asnad.record.journal import Journal
from asnad.record.state import State

__all__ = ["ModelReport", "agreement_table", "behind", "endpoint_of", "read_sources"]

Progress = Callable[[str, int, int], None]
SILENT = 3
"""Sources in a row to which a server says nothing at all, after which it is not asked about all the others."""

VERDICTS = {"both": "both", "differ": "differ", "first": "rules only", "second": "model only"}


@dataclass(frozen=True, slots=True)
class ModelReport:
    """What a model found.

    ``read`` are the sources it went through now, ``already`` those it had read before, ``closed`` those not sent.
    ``exact`` and ``repaired`` count its claims by how well it copied the words, ``confirmed`` those among them that the
    rules make too; ``refused`` counts by reason what does not stand, ``dropped`` the parts left out of what does.
    """

    model: str
    host: str
    proposer: str
    read: int = 0
    already: int = 0
    closed: int = 0
    exact: int = 0
    repaired: int = 0
    confirmed: int = 0
    dropped: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def endpoint_of(settings: ModelSettings, model: str | None, at: str | None, key_from: str | None) -> Endpoint:
    """The model that is meant: what is given, else what ``[model]`` in ``asnad.toml`` says.

    Raises:
        CaseError: neither names a model and an address, or the environment does not hold the key.
        EndpointError: the address cannot be used.
    """
    model, at, key_from = model or settings.name, at or settings.at, key_from or settings.key_from
    if not model or not at:
        raise CaseError(
            "no language model is named. Say which and where (asnad read --model NAME --at http://127.0.0.1:8080/v1), "
            "or under [model] in asnad.toml"
        )
    key = os.environ.get(key_from, "").strip() if key_from else ""
    if key_from and not key:
        raise CaseError(f"the environment holds no {display_name(key_from)}, which was to hold the key. Set it first")
    return Endpoint(at, model, key=key, key_from=key_from, seconds=settings.seconds)


def behind(state: State) -> dict[str, int]:
    """By model, how many sources it read have another text today."""
    found = (
        model
        for reading in state.readings.values()
        if (model := language_model(reading.proposer)) is not None
        and (head := state.layer(reading.source)) is not None
        and head.id != reading.layer
    )
    return dict(Counter(found))


def read_sources(
    journal: Journal,
    state: State,
    endpoint: Endpoint,
    wanted: Sequence[str],
    *,
    closed: bool,
    layer: Callable[[str], Layer],
    clock: Callable[[], str],
    progress: Progress,
) -> ModelReport:
    """Let a model read the wanted sources (ids, or patterns of their paths; all without any), each a commit of its own.

    A source that it has read, as it stands now and with this prompt, is not read again. Closed ones are read only where
    the model is local, or with ``closed``.

    Raises:
        NotFound: a wanted source is not there.
        EndpointError: the model cannot be asked; what was read before stays.
    """
    proposer = proposer_of(endpoint.model)
    sources = _wanted(state, wanted)
    report = ModelReport(endpoint.model, endpoint.host, proposer)
    kept_back = [s for s in sources if s.access == "closed" and not (endpoint.local or closed)]
    there = [s for s in sources if s not in kept_back and state.layer(s.id) is not None]
    jobs = [(s, head.id) for s in there if (head := state.layer(s.id)) and not state.has_read(s.id, proposer, head.id)]
    counts = {id_: number_of_pieces(layer(id_)) for _, id_ in jobs}
    step, done, all_of_them = f"asking {display_name(endpoint.model, 15)}", 0, sum(counts.values())
    problems: list[str] = []
    notices: list[str] = []
    total = ModelReading()

    def tick() -> None:
        nonlocal done
        done += 1
        progress(step, done, all_of_them)

    read = silent = 0
    for source, id_ in jobs:
        if not counts[id_]:
            continue  # a table: its own reader reads it
        before = done
        try:
            found = read_with_model(layer(id_), source, endpoint.ask, tick)
        except AnswerError as error:
            silent = silent + 1 if isinstance(error, NoAnswer) else 0
            if silent == SILENT:
                raise EndpointError(
                    f"{str(error).rstrip()} So it was for {SILENT} sources in a row; the rest was not sent. "
                    "What was read before is kept; run the command again when the server answers"
                ) from None
            problems.append(f"{display_name(source.path)}: {error}")
            done = before + counts[id_]
            continue
        silent = 0
        dated = with_own_dates(found.claims, layer(id_))
        claims = marked_doubtful(identified(dated, notices), layer(id_), notices)
        done_with = ReadingDone(id_, source.id, proposer, tuple(dict.fromkeys(claim.id for claim in claims)))
        _enter(journal, state, Author("program", proposer), done_with, claims, at=clock())
        _add(total, found)
        read += 1
    return replace(
        report,
        read=read,
        already=len(there) - len(jobs),
        closed=len(kept_back),
        exact=total.exact,
        repaired=total.repaired,
        confirmed=total.confirmed,
        dropped=total.dropped,
        refused=dict(total.refused.most_common()),
        problems=tuple(problems),
        notices=tuple(notices),
    )


def _wanted(state: State, wanted: Sequence[str]) -> list[Source]:
    sources = sorted(state.sources.values(), key=lambda source: source.path)
    if not wanted:
        return sources
    found: list[Source] = []
    for one in wanted:
        meant = [source for source in sources if source.id == one or fnmatchcase(source.path, one)]
        if not meant:
            raise NotFound(f"no source is {display_name(one)}. Give its path under sources/, a pattern, or its id")
        found += [source for source in meant if source not in found]
    return found


def _enter(
    journal: Journal, state: State, author: Author, done: ReadingDone, claims: Sequence[Claim], *, at: str
) -> None:
    """Enter a reading, and before it those of its claims that are new, as one commit."""
    fresh = {claim.id: claim for claim in claims if claim.id not in state.proposals}
    bodies: list[Body] = [ClaimProposed(claim) for claim in fresh.values()]
    entries = [Entry(author, at, body) for body in (*bodies, done)]
    start = len(journal)
    journal.append(entries)
    for seq, entry in enumerate(entries, start=start):
        state.apply(seq, entry)


def _add(total: ModelReading, found: ModelReading) -> None:
    total.exact += found.exact
    total.repaired += found.repaired
    total.confirmed += found.confirmed
    total.dropped += found.dropped
    total.refused += Counter(found.refused)


def agreement_table(journal: Journal, state: State, *, closed: bool) -> Table:
    """A row for each claim that rules or a model found in what both have read: who found it, and in what they differ.

    Only claims that stand, of frames that both look for.
    """
    shown = {id_ for id_, source in state.sources.items() if closed or source.access == "open"}
    readings = [reading for reading in state.standing_readings() if reading.source in shown]
    by_models = [(model, r) for r in readings if (model := language_model(r.proposer)) is not None]
    standing = {s.claim.id: s.claim for s in standing_claims(journal, state)} if by_models else {}
    rows = []
    for model, reading in sorted(by_models, key=lambda pair: (pair[0], state.sources[pair[1].source].path)):
        beside = [r for r in readings if r.layer == reading.layer and language_model(r.proposer) is None]
        rules = list(_claims(standing, (id_ for r in beside for id_ in r.claims)))
        for finding in findings(rules, list(_claims(standing, reading.claims))):
            claim = finding.first or finding.second
            rows.append(
                {
                    "model": model,
                    "source": reading.source,
                    "found": VERDICTS[finding.verdict],
                    "differs": ", ".join(finding.differs),
                    "frame": claim.content.frame if claim else "",
                    "rules": finding.first.id if finding.first else "",
                    "claim": finding.second.id if finding.second else "",
                    "quote": claim.quote.exact if claim else "",
                }
            )
    return Table(("model", "source", "found", "differs", "frame", "rules", "claim", "quote"), rows)


def _claims(standing: dict[str, Claim], ids: Iterator[str] | Sequence[str]) -> Iterator[Claim]:
    return (standing[id_] for id_ in dict.fromkeys(ids) if id_ in standing)
