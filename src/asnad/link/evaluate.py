"""How well are records joined? Pairwise and B-cubed scores against a gold standard, and whether probabilities are true.

Pairs are counted in a table of how clusters meet, never one by one, so that millions of records and clusters of any
size cost one pass over the records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from asnad.errors import EvaluationError

__all__ = [
    "BCubed",
    "Bin",
    "Calibration",
    "PairScore",
    "Pairs",
    "Partition",
    "bcubed",
    "calibration",
    "pairwise",
]


@dataclass(frozen=True, slots=True)
class Partition:
    """Records in clusters without overlap: the label of the cluster of each record. A record not named stands alone."""

    labels: Mapping[str, int]

    @classmethod
    def of(cls, clusters: Iterable[Collection[str]]) -> Partition:
        """From clusters of records.

        Raises:
            EvaluationError: a record is in two clusters.
        """
        labels: dict[str, int] = {}
        for label, cluster in enumerate(clusters):
            for record in cluster:
                if labels.setdefault(record, label) != label:
                    raise EvaluationError(
                        f"record {record!r} is in two clusters; each may be in one: join them, or give pairs instead"
                    )
        return cls(labels)

    @classmethod
    def closing(cls, pairs: Iterable[tuple[str, str]]) -> Partition:
        """From pairs: whoever is tied to whoever, over any number of pairs, is in one cluster."""
        parent: dict[str, str] = {}

        def head(record: str) -> str:
            while (above := parent.setdefault(record, record)) != record:
                parent[record] = record = parent[above]
            return record

        for left, right in pairs:
            parent[head(left)] = head(right)
        numbers: dict[str, int] = {}
        return cls({record: numbers.setdefault(head(record), len(numbers)) for record in list(parent)})

    def among(self, records: Collection[str]) -> Partition:
        """What is left of the clusters when only these records are looked at."""
        return Partition({record: label for record, label in self.labels.items() if record in records})

    def pair_count(self) -> int:
        """How many pairs of records are in one cluster."""
        return _pairs_within(Counter(self.labels.values()).values())

    def joins(self, left: str, right: str) -> bool:
        """Whether two records are in one cluster."""
        return left != right and left in self.labels and self.labels[left] == self.labels.get(right)

    def clusters(self) -> list[list[str]]:
        """The clusters of two records or more."""
        members: dict[int, list[str]] = {}
        for record, label in self.labels.items():
            members.setdefault(label, []).append(record)
        return [cluster for cluster in members.values() if len(cluster) > 1]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of records, each once and in order; they need not close: a-b and b-c do not make a-c a pair."""

    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Pairs:
        """From pairs in any order; a record with itself is no pair."""
        return cls(frozenset((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]))

    def among(self, records: Collection[str]) -> Pairs:
        """The pairs of which both are among these records."""
        return Pairs(frozenset(pair for pair in self.pairs if pair[0] in records and pair[1] in records))

    def pair_count(self) -> int:
        """How many pairs there are."""
        return len(self.pairs)

    def joins(self, left: str, right: str) -> bool:
        """Whether these two are a pair."""
        return (min(left, right), max(left, right)) in self.pairs


@dataclass(frozen=True, slots=True)
class PairScore:
    """How found pairs stand to the true ones: ``right`` is how many are both.

    Of nothing found, nothing is wrong: the precision is 1. Of nothing to find, nothing is missed: the recall is 1.
    """

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 when something was to be found and nothing was."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision and recall of the average record's cluster, over ``records`` records (see :func:`bcubed`)."""

    records: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, neither of which is ever 0: a record shares with itself."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose probability was from ``low`` to ``high``: how many, what was predicted on average, what was right."""

    low: float
    high: float
    count: int
    predicted: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether probabilities are true: the bins that hold something, lowest first, and the expected calibration error.

    The ``error`` is how far, on the average pair, the mean prediction of its bin is from the share that was right.
    """

    bins: tuple[Bin, ...]
    error: float


def pairwise(found: Partition | Pairs, true: Partition | Pairs, *, judged: Collection[str] | None = None) -> PairScore:
    """Score found pairs against true ones; a partition stands for all the pairs within its clusters.

    With ``judged``, only pairs of which both records are judged count, on either side: nobody knows about the others.
    """
    if judged is not None:
        found, true = found.among(judged), true.among(judged)
    return PairScore(_shared(found, true), found.pair_count(), true.pair_count())


def bcubed(found: Partition, true: Partition, records: Iterable[str]) -> BCubed:
    """Score clusters record by record, over all ``records``, those that stand alone too; without records all is right.

    The precision of a record is the share of its found cluster, itself included, that is truly with it; its recall the
    share of its true cluster that was found with it. Each is averaged over the records. Clusters are looked at as far
    as they are among ``records``. After Bagga and Baldwin 1998, Algorithms for Scoring Coreference Chains, LREC
    workshop on linguistic coreference, with equal weights.
    """
    labels = [(_label(found, n, record), _label(true, n, record)) for n, record in enumerate(dict.fromkeys(records))]
    if not labels:
        return BCubed(0, 1.0, 1.0)
    in_found = Counter(label for label, _ in labels)
    in_true = Counter(label for _, label in labels)
    precision = recall = 0.0
    for (left, right), both in Counter(labels).items():
        precision += both * both / in_found[left]
        recall += both * both / in_true[right]
    return BCubed(len(labels), precision / len(labels), recall / len(labels))


def calibration(predictions: Iterable[tuple[float, bool]], *, bins: int = 10) -> Calibration:
    """Compare predicted probabilities with what was right, in ``bins`` bins of equal width; 1 is in the last.

    The error is the expected calibration error of Naeini, Cooper and Hauskrecht 2015, AAAI, "Obtaining Well Calibrated
    Probabilities Using Bayesian Binning", section on evaluation; 0 when nothing was predicted.

    Raises:
        EvaluationError: a probability is not from 0 to 1, or there is no bin.
    """
    if bins < 1:
        raise EvaluationError(f"{bins} bins were asked for; ask for one or more")
    held: dict[int, list[tuple[float, bool]]] = {}
    for probability, right in predictions:
        if not 0 <= probability <= 1:
            raise EvaluationError(f"{probability} is no probability; give numbers from 0 to 1, not weights or scores")
        held.setdefault(min(int(probability * bins), bins - 1), []).append((probability, right))
    table = tuple(
        Bin(
            low=n / bins,
            high=(n + 1) / bins,
            count=len(held[n]),
            predicted=sum(probability for probability, _ in held[n]) / len(held[n]),
            right=sum(right for _, right in held[n]) / len(held[n]),
        )
        for n in sorted(held)
    )
    total = sum(each.count for each in table)
    return Calibration(table, sum(each.count * abs(each.predicted - each.right) for each in table) / max(1, total))


def _shared(found: Partition | Pairs, true: Partition | Pairs) -> int:
    """How many pairs are pairs on both sides."""
    if isinstance(found, Pairs):
        return sum(true.joins(*pair) for pair in found.pairs)
    if isinstance(true, Pairs):
        return sum(found.joins(*pair) for pair in true.pairs)
    met = Counter((label, true.labels[record]) for record, label in found.labels.items() if record in true.labels)
    return _pairs_within(met.values())


def _pairs_within(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _label(partition: Partition, number: int, record: str) -> int | tuple[int]:
    """The label of a record, or one of its own that no cluster has."""
    return partition.labels.get(record, (number,))
