"""How good is the linker on a list whose truth is known, and what does each answer of a person add?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

from asnad.case.link_table import has_columns, read_list
from asnad.errors import EvaluationError
from asnad.language.fold import fold
from asnad.link.evaluate import BCubed, Calibration, Pairs, PairScore, Partition, bcubed, calibration, pairwise
from asnad.link.fellegi_sunter import probability
from asnad.link.linker import link_records
from asnad.link.queue import Scored, simulate
from asnad.model.when import Calendar

__all__ = ["LinkFigures", "measure_linking"]

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class LinkFigures:
    """What came of linking a list: ``missed`` true pairs share no block and were never compared.

    ``bcubed`` is ``None`` where the truth is pairs that do not close. ``skipped`` are blocks too large to compare, by
    rule. ``threshold`` is the probability from which on two are taken for one. ``answered`` is the pairwise F1 before
    any answer and after each, when the first of the queue is answered from the truth, and ``learned`` the F1 when the
    list is linked anew with all these answers.
    """

    columns: Mapping[str, str]
    records: int
    people: int
    threshold: float
    pairwise: PairScore
    bcubed: BCubed | None
    calibration: Calibration
    compared: int
    missed: int
    skipped: Mapping[str, int]
    seconds: Mapping[str, float]
    answered: tuple[float, ...] = ()
    learned: float | None = None

    def as_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        scores: dict[str, Any] = {}
        for name, score in (("pairwise", self.pairwise), ("bcubed", self.bcubed)):
            if score is not None:
                shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
                scores[name] = asdict(score) | shares
        return asdict(self) | scores


def measure_linking(
    file: Path,
    *,
    truth: str = "",
    pairs: Path | None = None,
    columns: Mapping[str, str] | None = None,
    id_column: str = "",
    judged: Sequence[tuple[str, str]] = (),
    answers: int = 0,
    calendar: Calendar = "gregorian",
    sure: bool = False,
) -> LinkFigures:
    """Link the rows of a table and compare with what is known: a ``truth`` column, or a file of ``pairs`` of ids.

    Rows with one value in the ``truth`` column are one person; a row without a value is nobody else. Pairs stand in the
    two columns that begin like ``id_column`` ("ID_1", "ID_2"), else in the first two. ``columns`` are header to role,
    guessed where not given. The linker is not shown the truth. Where that is known of some rows only, ``judged`` are
    headers and values: a row counts that has one of these values, and all rows are linked. Years are of
    ``calendar``; a doubtful column is refused unless ``sure``.

    Raises:
        EvaluationError: there is no such column, role, or id; or not exactly one of truth and pairs.
        ReadError: a file cannot be read.
    """
    if bool(truth) == bool(pairs):
        raise EvaluationError("say what is true by one of: --truth COLUMN, --pairs FILE")
    started = perf_counter()
    table = read_list(file, columns or {}, {truth, id_column}, calendar)
    rows, roles = table.rows, dict(table.roles)
    has_columns([name for name in (truth, id_column) if name], table.headers, file)
    if id_column:
        ids = [row[id_column] for row in rows]
        roles |= {id_column: "id"}
    else:
        ids = [str(number) for number in range(len(rows))]
    _once_each(ids, file)
    known: Partition | Pairs = _by_column(rows, ids, truth) if truth else _by_pairs(pairs, id_column, set(ids))
    if not sure:
        table.ask()
    records = replace(table, roles=roles).records()
    has_columns([header for header, _ in judged], table.headers, file)
    counts = {record for row, record in zip(rows, ids, strict=True) if any(row[h] == value for h, value in judged)}
    if judged and not counts:
        raise EvaluationError(f"no row of {file.name} has one of the values that say which rows are judged")
    among = counts if judged else set(ids)
    known = known.among(among)
    read = perf_counter()
    linkage = link_records(records)
    linked = perf_counter()
    compared = Pairs.of((ids[i], ids[j]) for i, j in linkage.blocking.pairs)
    true_found = pairwise(compared, known)
    scored = [Scored(i, j, odds) for (i, j), odds in linkage.log_odds.items() if {ids[i], ids[j]} <= among]

    def true(i: int, j: int) -> bool:
        return known.joins(ids[i], ids[j])

    def found(clusters: Sequence[Sequence[int]]) -> Partition:
        return Partition.of([[ids[at] for at in cluster] for cluster in clusters]).among(among)

    def f1(clusters: Sequence[Sequence[int]]) -> float:
        return pairwise(found(clusters), known).f1

    steps = simulate(scored, linkage.clusters, true, f1, answers)
    said = [(step.left, step.right, step.verdict == "same") for step in steps]
    return LinkFigures(
        columns=roles,
        records=len(records),
        people=len(linkage.clusters),
        threshold=probability(linkage.threshold),
        pairwise=pairwise(found(linkage.clusters), known),
        bcubed=bcubed(found(linkage.clusters), known, sorted(among)) if isinstance(known, Partition) else None,
        calibration=calibration((probability(pair.log_odds), true(pair.left, pair.right)) for pair in scored),
        compared=compared.pair_count(),
        missed=true_found.true - true_found.right,
        skipped=dict(linkage.blocking.skipped),
        seconds={"read": round(read - started, 3), "link": round(linked - read, 3)},
        answered=(f1(linkage.clusters), *(step.score for step in steps)) if answers else (),
        learned=f1(link_records(records, answers=said).clusters) if said else None,
    )


def _once_each(ids: Sequence[str], file: Path) -> None:
    twice, times = next(iter(Counter(ids).most_common(1)), ("", 0))
    if times > 1:
        raise EvaluationError(
            f"{file.name} has the id {twice!r} {times} times; give a column in which each row has its own"
        )


def _by_column(rows: Sequence[Row], ids: Sequence[str], truth: str) -> Partition:
    people: dict[str, list[str]] = {}
    for row, record in zip(rows, ids, strict=True):
        if row[truth].strip():
            people.setdefault(fold(row[truth]), []).append(record)
    return Partition.of(people.values())


def _by_pairs(file: Path | None, id_column: str, ids: set[str]) -> Pairs:
    if file is None or not id_column:
        raise EvaluationError("pairs name records by their ids; say which column holds them: --id COLUMN")
    listed_pairs = read_list(file, {}, set())
    headers, rows = listed_pairs.headers, listed_pairs.rows
    if len(headers) < 2:
        raise EvaluationError(f"{file.name} should have two columns of ids, one pair a row, under a line of headings")
    named = [header for header in headers if fold(header).startswith(fold(id_column))]
    left, right = named if len(named) == 2 else headers[:2]
    listed = [(row[left], row[right]) for row in rows]
    for pair in listed:
        for record in pair:
            if record not in ids:
                raise EvaluationError(f"{file.name} names {record!r}, which is no id of the list")
    return Pairs.of(listed)
