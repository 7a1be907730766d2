"""Train the models of asnad.propose.score on data the user has fetched, and write their weights.

    python -m bench.train_reader --muc4 TRAIN.jsonl --hrds TRAIN.json [--out FOLDER] [--hold-back 10]

Logistic regression (scikit-learn, liblinear, L2) in three turns: what a text tells of as a whole; whom it speaks of,
knowing that; days, places and numbers, knowing both. What a later turn knows of a text, models have said that were
trained without it (five folds), and so are thresholds chosen: where F1 is best. ``--hold-back 10`` leaves out every
tenth text and writes those to FOLDER/held-back, for ``asnad eval … --weights FOLDER``. Small weights are dropped: the
files hold no words of a text but the single words that are features. At last it is measured what all models together
find in the reports, each read by models that do not know it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from asnad.propose.evaluation import hrds, muc4
from asnad.propose.evaluation.figures import Measured
from asnad.propose.evaluation.muc4_key import SLOTS as MUC4_SLOTS
from asnad.propose.evaluation.muc4_key import Key, head, slot_of
from asnad.propose.evaluation.read import read_text
from asnad.propose.score.linear import INCIDENT, KINDS, ROLES, SLOTS, Linear, Models
from asnad.propose.score.scored import Scored

FOLDS = 5
RARE = 3
"""Times a feature comes below which it is left out."""
OUTSIDE = 3.0
"""How much more an HRDsAttack name counts than a MUC-4 phrase: there are fewer, and texts of today are like them."""
THRESHOLDS = np.arange(0.08, 0.8, 0.02)
AROUND = 3
"""Thresholds on either side with which one is judged."""


class Fit(NamedTuple):
    """The inverse of the L2 penalty, chosen by cross-validation, whether scaled, and the least weight kept."""

    strength: float
    scaled: bool = False
    least: float = 0.02


FITS = {
    INCIDENT: Fit(3, scaled=True, least=0.05),
    **dict.fromkeys(KINDS, Fit(30, scaled=True, least=0.25)),
    **dict.fromkeys(ROLES, Fit(0.3)),
    **dict.fromkeys(SLOTS, Fit(0.1)),
}


class Text(NamedTuple):
    """A text with its annotation: a MUC-4 key, or an HRDsAttack article's names and types of violation."""

    number: int
    text: str
    key: Key | None
    names: Sequence[str]
    types: frozenset[str]

    @property
    def fold(self) -> int:
        """The fold in which it is left out."""
        return self.number % FOLDS


@dataclass(frozen=True, slots=True)
class Example:
    """Something asked about: its text, its features, and the answer to each model that the data know.

    ``same`` is what in the key it is, by its slot: several answers that are one thing count once. Of those ``due`` in
    a text the likeliest is taken where none is likely enough.
    """

    text: int
    features: frozenset[str]
    has: Mapping[str, bool]
    weight: float = 1.0
    same: tuple[str, int] | None = None
    due: bool = False


Look = Callable[[Text, Scored], Iterator[Example]]


def wholes(text: Text, scored: Scored) -> Iterator[Example]:
    """The text as a whole."""
    if text.key is not None:
        yield Example(text.number, scored.whole, {INCIDENT: any(map(len, text.key.wanted.values()))})
    else:
        yield Example(text.number, scored.whole, {kind: hrds.TYPES[kind] in text.types for kind in KINDS})


def people(text: Text, scored: Scored) -> Iterator[Example]:
    """Whom it speaks of; of an article only who is named in full."""
    for one in scored.people:
        if text.key is not None:
            heads = {head(candidate.core) for candidate in one.candidates}
            wanted = {role: any(heads & names for names in text.key.wanted[MUC4_SLOTS[role]]) for role in ROLES}
            has = {role: wanted[role] or bool(heads & text.key.optional[MUC4_SLOTS[role]]) for role in ROLES}
            for role in ROLES:
                weight = 0.5 if has[role] and not wanted[role] else 1.0
                yield Example(text.number, one.features, {role: has[role]}, weight)
        elif one.names:
            named = any(hrds.fuzzy(one.names[0], name) for name in text.names)
            yield Example(text.number, one.features, {"victim": named}, OUTSIDE)


def slots(text: Text, scored: Scored) -> Iterator[Example]:
    """Its days, places and numbers."""
    key = text.key
    if key is None:
        return

    def example(name: str, slot: str, features: frozenset[str], value: Any, due: bool = False) -> Example:
        which = key.which(slot, value)
        same = None if which is None or which < 0 else (slot, which)
        return Example(text.number, features, {name: which is not None}, same=same, due=due and scored.reports)

    for day in scored.days:
        value = (day.first and day.first.toordinal(), day.last.toordinal())
        yield example("day", "date", day.features, value, due=True)
    for place in scored.places:
        yield example("place", "place", place.features, place.name, due=place.country)
    for number in scored.numbers:
        said = (number.value, head(muc4.usual(number.who)))
        yield example("number", slot_of(number.value), number.features, said)


TURNS: Sequence[tuple[Look, Sequence[str]]] = ((wholes, (INCIDENT, *KINDS)), (people, ROLES), (slots, SLOTS))


def texts(reports: Iterable[Mapping[str, Any]], articles: Iterable[hrds.Article]) -> list[Text]:
    """All texts, in one order."""
    found = [Text(at, one["text"], Key(one["templates"]), (), frozenset()) for at, one in enumerate(reports)]
    for one in articles:
        found.append(Text(len(found), one.text, None, one.names, frozenset(one.violations)))
    return found


def examples(look: Look, listed: Sequence[Text], folds: Sequence[Models]) -> list[Example]:
    """The examples of all texts, read by two processes, each scored by models that do not know it."""
    with ProcessPoolExecutor(2) as pool:
        return [one for found in pool.map(partial(_read, look, folds), listed, chunksize=50) for one in found]


def _read(look: Look, folds: Sequence[Models], text: Text) -> list[Example]:
    read = read_text(text.text, None)
    return list(look(text, Scored(read.reading, read.claims, folds[text.fold])))


class Features:
    """Features as columns."""

    def __init__(self, training: Sequence[Example], scaled: bool) -> None:
        counts = Counter(feature for example in training for feature in example.features)
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        self._at = {name: at for at, name in enumerate(self.names)}
        self._scaled = scaled

    def matrix(self, rows: Sequence[Example]) -> csr_matrix:
        columns = [sorted(self._at[name] for name in row.features if name in self._at) for row in rows]
        pointers = np.cumsum([0, *map(len, columns)], dtype=np.int32)
        indices = np.fromiter((at for row in columns for at in row), dtype=np.int32, count=int(pointers[-1]))
        found = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(self.names)))
        return csr_matrix(diags(1 / np.sqrt(np.maximum(1, np.diff(pointers)))) @ found) if self._scaled else found


def fitted(rows: Sequence[Example], name: str, on: Sequence[str]) -> Linear:
    """The regression for one model, with half as its threshold; where all answers are one, it gives that."""
    fit = FITS[name]
    today = datetime.now(UTC).date().isoformat()
    answers = np.array([row.has[name] for row in rows])
    if answers.all() or not answers.any():
        return Linear(name, {}, 1.0 if answers.all() else -1.0, 0.5, fit.scaled, today, tuple(on))
    features = Features(rows, fit.scaled)
    found = LogisticRegression(C=fit.strength, solver="liblinear", random_state=0)
    found.fit(features.matrix(rows), answers, sample_weight=np.array([row.weight for row in rows]))
    weights = {feature: round(float(w), 3) for feature, w in zip(features.names, found.coef_[0], strict=True)}
    kept = {feature: w for feature, w in weights.items() if abs(w) >= fit.least}
    return Linear(name, kept, round(float(found.intercept_[0]), 3), 0.5, fit.scaled, today, tuple(on))


class Trained(NamedTuple):
    """The model, those that do not know each fold, and what they say of the examples: answers and probabilities.

    ``things`` numbers what each example is, so that what is one thing has one number; ``weights`` is how much each
    counts; ``due`` are the examples, by text, of which one is taken at least.
    """

    model: Linear
    folds: Sequence[Linear]
    truth: npt.NDArray[np.bool_]
    probabilities: npt.NDArray[np.float64]
    things: npt.NDArray[np.int_]
    weights: npt.NDArray[np.float64]
    due: Sequence[npt.NDArray[np.int_]]

    def f1(self, at: float) -> float:
        """F1 at a threshold, over things, each with its weight."""
        said = self.probabilities >= at
        for some in self.due:
            said[some[self.probabilities[some].argmax()]] |= not said[some].any()
        right, wanted = self._weight(said & self.truth), self._weight(self.truth)
        return 2 * right / max(1.0, right + float(self.weights[said & ~self.truth].sum()) + wanted)

    def _weight(self, some: npt.NDArray[np.bool_]) -> float:
        """How much the things among some examples count."""
        _, first = np.unique(self.things[some], return_index=True)
        return float(self.weights[some][first].sum())


def trained(rows: Sequence[Example], name: str, on: Sequence[str]) -> Trained:
    """A model by all rows that it is asked about, and by each four of five folds of them."""
    rows = [row for row in rows if name in row.has]
    folds = [fitted([row for row in rows if row.text % FOLDS != left_out], name, on) for left_out in range(FOLDS)]
    probabilities = np.array([folds[row.text % FOLDS].probability(row.features) for row in rows])
    numbers: dict[object, int] = {}
    whats = ((row.text, row.same) if row.same is not None else at for at, row in enumerate(rows))
    things = np.array([numbers.setdefault(what, len(numbers)) for what in whats])
    truth, weights = np.array([row.has[name] for row in rows]), np.array([row.weight for row in rows])
    due: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        if row.due:
            due[row.text].append(at)
    return Trained(fitted(rows, name, on), folds, truth, probabilities, things, weights, [*map(np.array, due.values())])


def thresholds(found: Mapping[str, Trained]) -> dict[str, float]:
    """Where F1 is best: each model's own, but of the kinds together, of which a text has one at least."""
    chosen = {name: _best(one) for name, one in found.items()}
    if KINDS[0] in found:
        truth = np.array([found[kind].truth for kind in KINDS])
        said = np.array([found[kind].probabilities for kind in KINDS])

        def f1(limits: npt.NDArray[np.float64]) -> float:
            return _f1(truth, _told(said, limits))

        limits = max((np.full((len(KINDS), 1), at) for at in THRESHOLDS), key=f1)
        for kind in [*range(len(KINDS))] * 2:
            limits = max((np.array([*limits[:kind], [at], *limits[kind + 1 :]]) for at in THRESHOLDS), key=f1)
        print(f"kinds together: F1 {100 * f1(limits):.1f} by cross-validation")
        chosen |= dict(zip(KINDS, limits[:, 0], strict=True))
    return {name: round(float(at), 2) for name, at in chosen.items()}


def _best(one: Trained) -> float:
    """The threshold around which a model's F1 is best: the mean with its neighbours, for one alone may be chance."""
    f1 = np.array([one.f1(at) for at in THRESHOLDS])
    padded = np.pad(f1, AROUND, mode="edge")
    return float(THRESHOLDS[np.convolve(padded, np.ones(2 * AROUND + 1), mode="valid").argmax()])


def _told(said: npt.NDArray[np.float64], limits: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """What each text is taken to tell of, as Scored.told does."""
    beyond = said - limits
    taken: npt.NDArray[np.bool_] = (beyond >= 0) | ((beyond < 0).all(axis=0) & (beyond == beyond.max(axis=0)))
    return taken


def _f1(truth: npt.NDArray[np.bool_], said: npt.NDArray[np.bool_]) -> float:
    return float(2 * (truth & said).sum() / max(1, truth.sum() + said.sum()))


def train(listed: Sequence[Text], on: Sequence[str]) -> dict[str, Linear]:
    """All models, turn by turn."""
    final: dict[str, Linear] = {}
    folds: list[dict[str, Linear]] = [{} for _ in range(FOLDS)]
    for look, names in TURNS:
        rows = examples(look, listed, folds)
        found = {name: trained(rows, name, on) for name in names}
        for name, at in thresholds(found).items():
            one = found[name]
            f1 = 100 * one.f1(at)
            print(
                f"{name}: {len(one.truth)} asked, {one.truth.sum()} yes; F1 {f1:.1f} at {at} by cross-validation",
                flush=True,
            )
            final[name] = with_threshold(one.model, at)
            for models, model in zip(folds, one.folds, strict=True):
                models[name] = with_threshold(model, at)
    with ProcessPoolExecutor(2) as pool:
        known = [(str(one.number), one.text, one.key, folds[one.fold]) for one in listed if one.key is not None]
        reports = list(pool.map(muc4.held, *zip(*known, strict=True), chunksize=50))
    for each in Measured.of("cross-validation", reports, muc4.GROUPS).figures:
        spread = f"95 % {100 * each.low:.1f}–{100 * each.high:.1f}, {each.wanted} wanted"
        print(f"MUC-4 {each.slot} by models that do not know the text: F1 {100 * each.f1:.1f} ({spread})")
    return final


def with_threshold(model: Linear, at: float) -> Linear:
    """The model with another threshold."""
    return Linear(model.name, model.weights, model.bias, at, model.scaled, model.trained, model.on)


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--muc4", type=Path, required=True)
    parser.add_argument("--hrds", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/asnad/propose/score/weights"))
    parser.add_argument("--hold-back", type=int, metavar="N", help="leave out every Nth text")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    if given.hold_back:
        given.muc4, given.hrds = held_back(given.muc4, given.hrds, given.out / "held-back", given.hold_back)
    listed = texts(muc4.documents(given.muc4), hrds.articles(given.hrds))
    for name, model in train(listed, (f"MUC-4 {given.muc4.stem}", f"HRDsAttack {given.hrds.stem}")).items():
        (given.out / f"{name}.json").write_text(model.to_json(), encoding="utf-8")


def held_back(reports: Path, articles: Path, folder: Path, every: int) -> tuple[Path, Path]:
    """Write every Nth text of the two files to a folder, and the others too, of which the paths are returned."""
    folder.mkdir(exist_ok=True)
    lines = reports.read_text(encoding="utf-8").splitlines(keepends=True)
    listed = json.loads(articles.read_text(encoding="utf-8"))
    for name, held in (("held", True), ("rest", False)):
        some = [line for at, line in enumerate(lines) if (at % every == 0) is held]
        (folder / f"muc4-{name}.jsonl").write_text("".join(some), encoding="utf-8")
        others = [one for at, one in enumerate(listed) if (at % every == 0) is held]
        (folder / f"hrds-{name}.json").write_text(json.dumps(others), encoding="utf-8")
    return folder / "muc4-rest.jsonl", folder / "hrds-rest.json"


if __name__ == "__main__":
    main(sys.argv[1:])
