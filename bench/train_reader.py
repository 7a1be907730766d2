"""Train the models of asnad.propose.score on data the user has fetched, and write their weights.

    python -m bench.train_reader --muc4 TRAIN.jsonl --hrds TRAIN.json [--out FOLDER] [--hold-back 10]

Logistic regression (scikit-learn, liblinear, L2) on what asnad.propose.score.features finds in each text, pooled by
head. Thresholds are where F1 is best by five-fold cross-validation over texts. ``--hold-back 10`` leaves out every
tenth text and prints the figures on those; without it all is used. Small weights are dropped: the files hold no words
of a text but the single words that are features.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from asnad.propose.evaluation import hrds, muc4
from asnad.propose.evaluation.read import phrases_of
from asnad.propose.score.linear import ROLES, Linear, Role

FOLDS = 5
STRENGTH = 0.3
"""Inverse of the L2 penalty, chosen by cross-validation on the training texts."""
RARE = 3
"""Texts' phrases with a feature below which it is left out."""
SMALL = 0.02
OUTSIDE = 3.0
"""How much more an HRDsAttack name counts than a MUC-4 phrase: there are fewer, and texts of today are like them."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pooled phrase: its text, features, and whether it has each role (``None`` where the data do not say)."""

    text: int
    features: frozenset[str]
    has: dict[Role, bool | None]
    weight: float = 1.0


def _muc4(job: tuple[int, dict[str, Any]]) -> list[Example]:
    number, document = job
    key = muc4.keys(document["templates"])
    found = []
    for one in phrases_of(document["text"]):
        heads = {muc4.head(candidate.core) for candidate in one.candidates}
        has: dict[Role, bool | None] = {}
        weight = 1.0
        for role, slot in muc4.SLOTS.items():
            wanted = any(heads & alternatives for alternatives in key.wanted[slot])
            has[role] = wanted or bool(heads & key.optional[slot])
            if has[role] and not wanted:
                weight = 0.5
        found.append(Example(number, one.features, has, weight))
    return found


def _hrds(job: tuple[int, tuple[str, list[str], set[str]]]) -> list[Example]:
    number, (text, names, _) = job
    found = []
    for one in phrases_of(text):
        if one.names:
            named = any(hrds.fuzzy(one.names[0], name) for name in names)
            found.append(Example(number, one.features, {"victim": named}, OUTSIDE))
    return found


def examples(read: Callable[[Any], list[Example]], documents: Iterable[Any], first: int) -> list[Example]:
    """The examples of all documents, read by two processes; texts are numbered from ``first``."""
    with Pool(2) as pool:
        return [one for found in pool.imap(read, enumerate(documents, first), chunksize=10) for one in found]


class Features:
    """Features as columns."""

    def __init__(self, training: Sequence[Example]) -> None:
        counts = Counter(feature for example in training for feature in example.features)
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        self._at = {name: at for at, name in enumerate(self.names)}

    def matrix(self, rows: Sequence[Example]) -> csr_matrix:
        columns = [sorted(self._at[name] for name in row.features if name in self._at) for row in rows]
        pointers = np.cumsum([0, *map(len, columns)], dtype=np.int32)
        indices = np.fromiter((at for row in columns for at in row), dtype=np.int32, count=int(pointers[-1]))
        return csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(self.names)))


def fitted(rows: Sequence[Example], role: Role, features: Features) -> LogisticRegression:
    """The regression for one role."""
    y = np.array([bool(row.has[role]) for row in rows])
    weights = np.array([row.weight for row in rows])
    found = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    return found.fit(features.matrix(rows), y, sample_weight=weights)


def trained(rows: Sequence[Example], role: Role, on: Sequence[str]) -> Linear:
    """The model for one role, with the threshold at which F1 is best by cross-validation."""
    rows = [row for row in rows if row.has.get(role) is not None]
    features = Features(rows)
    fold = np.array([row.text % FOLDS for row in rows])
    probabilities = np.zeros(len(rows))
    for left_out in range(FOLDS):
        inside = [row for row, at in zip(rows, fold, strict=True) if at != left_out]
        outside = [row for row, at in zip(rows, fold, strict=True) if at == left_out]
        model = fitted(inside, role, features)
        probabilities[fold == left_out] = model.predict_proba(features.matrix(outside))[:, 1]
    truth = np.array([bool(row.has[role]) for row in rows])
    f1, threshold = max((_f1(truth, probabilities >= at), float(at)) for at in np.arange(0.08, 0.8, 0.02))
    print(
        f"{role}: {len(rows)} phrases, {truth.sum()} have it; F1 {100 * f1:.1f} at {threshold:.2f} by cross-validation"
    )
    final = fitted(rows, role, features)
    weights = {name: round(float(w), 3) for name, w in zip(features.names, final.coef_[0], strict=True)}
    kept = {name: w for name, w in weights.items() if abs(w) >= SMALL}
    today = datetime.now(UTC).date().isoformat()
    return Linear(role, kept, round(float(final.intercept_[0]), 3), round(threshold, 2), today, tuple(on))


def _f1(truth: np.ndarray, said: np.ndarray) -> float:
    return float(2 * (truth & said).sum() / max(1, truth.sum() + said.sum()))


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--muc4", type=Path, nargs="+", required=True)
    parser.add_argument("--hrds", type=Path, nargs="+", default=[])
    parser.add_argument("--out", type=Path, default=Path("src/asnad/propose/score/weights"))
    parser.add_argument("--hold-back", type=int, metavar="N", help="leave out every Nth text and write nothing")
    given = parser.parse_args(arguments)
    rows = examples(_muc4, (one for path in given.muc4 for one in muc4.documents(path)), 0)
    rows += examples(_hrds, (one for path in given.hrds for one in hrds.articles(path)), 1_000_000)
    on = [f"MUC-4 {path.stem}" for path in given.muc4] + [f"HRDsAttack {path.stem}" for path in given.hrds]
    if given.hold_back:
        held = [row for row in rows if row.text % given.hold_back == 0]
        rows = [row for row in rows if row.text % given.hold_back]
    for role in ROLES:
        model = trained(rows, role, on)
        if given.hold_back:
            for name, some in (("MUC-4", (0, 1_000_000)), ("HRDsAttack", (1_000_000, 2_000_000))):
                part = [row for row in held if row.has.get(role) is not None and row.text in range(*some)]
                if part:
                    truth = np.array([bool(row.has[role]) for row in part])
                    said = np.array([model.probability(row.features) >= model.threshold for row in part])
                    print(f"  held back, {name}: F1 {100 * _f1(truth, said):.1f} over {len(part)} phrases")
        else:
            given.out.mkdir(parents=True, exist_ok=True)
            (given.out / f"{role}.json").write_text(model.to_json(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
