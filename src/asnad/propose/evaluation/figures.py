"""Precision, recall and F1 with intervals; what each rule got right; and what a change has won and lost."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from asnad.errors import EvaluationError

__all__ = ["Document", "Figure", "Found", "Measured", "changes", "figure", "load", "save"]

_DRAWS = 2_000


class Found(NamedTuple):
    """One answer of the reader on a document: the slot, the value as shown, whether it is right, and the rule."""

    slot: str
    value: str
    right: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """What was answered on one document, and which of the ``wanted`` values (slot, as shown) were ``missed``."""

    name: str
    found: tuple[Found, ...]
    wanted: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and F1 (0–1) of one slot, with a 95 % interval of F1 by bootstrap over documents."""

    slot: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float
    wanted: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one run over a data set; ``rules`` says how often each rule's answers were right and wrong."""

    data: str
    figures: tuple[Figure, ...]
    documents: tuple[Document, ...] = ()
    rules: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)

    @classmethod
    def of(cls, data: str, documents: Sequence[Document], groups: Mapping[str, Sequence[str]]) -> Measured:
        """The figures of each group of slots, by its name."""
        rules: dict[str, list[int]] = {}
        for document in documents:
            for answer in document.found:
                rules.setdefault(answer.rule, [0, 0])[0 if answer.right else 1] += 1
        figures = tuple(figure(name, documents, slots) for name, slots in groups.items())
        ordered = sorted(rules.items(), key=lambda item: (-item[1][1], item[0]))
        return cls(data, figures, tuple(documents), {rule: (right, wrong) for rule, (right, wrong) in ordered})


def figure(name: str, documents: Sequence[Document], slots: Iterable[str]) -> Figure:
    """Micro-averaged over documents. The interval is drawn with a fixed seed: the same answers give the same one."""
    slots = frozenset(slots)
    counts = [_counts(document, slots) for document in documents]
    precision, recall, f1 = _prf([sum(column) for column in zip(*counts, strict=True)] if counts else [0, 0, 0, 0])
    chance = random.Random(20)  # noqa: S311  # a sample, not a secret
    drawn = sorted(
        _prf([sum(column) for column in zip(*chance.choices(counts, k=len(counts)), strict=True)])[2]
        for _ in range(_DRAWS if counts else 0)
    ) or [0.0]
    low, high = drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn))]
    return Figure(name, precision, recall, f1, low, high, sum(count[3] for count in counts))


def _counts(document: Document, slots: frozenset[str]) -> tuple[int, int, int, int]:
    """Answers that are right, answers, wanted values that were found, wanted values."""
    answers = [answer for answer in document.found if answer.slot in slots]
    wanted = sum(slot in slots for slot, _ in document.wanted)
    missed = sum(slot in slots for slot, _ in document.missed)
    return sum(answer.right for answer in answers), len(answers), wanted - missed, wanted


def _prf(counts: Sequence[int]) -> tuple[float, float, float]:
    right, answers, found, wanted = counts
    precision = right / answers if answers else 0.0
    recall = found / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def save(measured: Measured, path: Path) -> None:
    """Keep a run, to hold a later one against."""
    path.write_text(json.dumps(measured.as_dict(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Measured:
    """A run that was kept.

    Raises:
        EvaluationError: the file is not one.
    """
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        documents = tuple(
            Document(
                one["name"],
                tuple(Found(*answer) for answer in one["found"]),
                tuple((slot, value) for slot, value in one["wanted"]),
                tuple((slot, value) for slot, value in one["missed"]),
            )
            for one in said["documents"]
        )
        return Measured(said["data"], tuple(Figure(**one) for one in said["figures"]), documents)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path}: not a run kept with --save ({error})") from error


def changes(before: Measured, after: Measured) -> tuple[list[str], list[str]]:
    """What a change has won and what it has lost: right answers and wanted values gained, wrong answers gone."""
    old, new = ({one.name: one for one in run.documents} for run in (before, after))
    won, lost = [], []
    for name in sorted(old.keys() & new.keys()):
        gained, gone = _verdicts(new[name]) - _verdicts(old[name]), _verdicts(old[name]) - _verdicts(new[name])
        won += [f"{name}: {said}" for said in _told(gained, good=True) + _told(gone, good=False, over=True)]
        lost += [f"{name}: {said}" for said in _told(gained, good=False) + _told(gone, good=True, over=True)]
    return won, lost


def _verdicts(document: Document) -> Counter[tuple[str, str, bool]]:
    return Counter((answer.slot, answer.value, answer.right) for answer in document.found)


def _told(verdicts: Counter[tuple[str, str, bool]], *, good: bool, over: bool = False) -> list[str]:
    word = ("right" if good else "wrong") + (" no longer said" if over else "")
    return [f"{slot} {value!r} ({word})" for (slot, value, right), _ in sorted(verdicts.items()) if right == good]
