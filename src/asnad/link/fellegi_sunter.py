"""How likely are two records one person? Weights of evidence added up, and turned into a probability.

Source: I. Fellegi and A. Sunter, A Theory for Record Linkage, JASA 64 (1969). The weight of a pair is the sum over its
factors of log2(m/u): m, how often the records of one person agree so, stands in ``weights.toml``; u, how often those
of two strangers do, is taken from the data by frequency. The prior, the share of pairs that are one person, is learned
from the data by expectation and maximisation while m and u stay as they are.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import log2
from typing import Any, NamedTuple

from asnad.link.evidence.category import CategoryEvidence
from asnad.link.evidence.dates import DateEvidence
from asnad.link.evidence.factor import OWN, STRANGERS, Evidence, Factor
from asnad.link.evidence.happening import HappeningEvidence
from asnad.link.evidence.name import NameEvidence
from asnad.link.evidence.place import Neighbours, PlaceEvidence
from asnad.link.evidence.shared import SharedEvidence
from asnad.link.evidence.text import TextEvidence
from asnad.link.record import Happening, Record
from asnad.link.weights import Weights, default_weights

__all__ = ["NAME_SLOTS", "Finding", "Model", "are_relatives", "cannot_join", "has_own_mark", "probability"]

KINDS: Mapping[str, Any] = {
    "birth": DateEvidence,
    "event": HappeningEvidence,
    "birth place": PlaceEvidence,
    "occupation": SharedEvidence,
    "group": SharedEvidence,
    "company": SharedEvidence,
    "post": SharedEvidence,
    "fate": SharedEvidence,
    "sex": CategoryEvidence,
    "identifier": TextEvidence,
    "address": TextEvidence,
    "postcode": TextEvidence,
}
"""Kinds of evidence beside names, with what compares them."""
PLACES = frozenset(["event", "birth place"])
LIKE: Mapping[str, str] = {
    "occupation": "words", "group": "words", "post": "words", "address": "text", "postcode": "text",
}  # fmt: skip
"""Slots whose weights are those of another."""
NAMES = ("name", "father's name")
NAME_SLOTS = frozenset(["given name", "family name", "part of name", "father name"])
_AGREEING = frozenset(["agree", "slip", "nickname", "part"])
RELATIVES = 20.0
"""Bits against two who are taken for relatives, or of whom nobody knows the name."""
_REMEMBERED = 1 << 20


class Finding(NamedTuple):
    """One factor with the kind of evidence it is of and its weight in bits."""

    kind: str
    factor: Factor
    bits: float


def probability(log_odds: float) -> float:
    """The probability for log2 odds."""
    return 0.0 if log_odds < -1000 else 1.0 if log_odds > 1000 else 1 / (1 + 2**-log_odds)


class Model:
    """Evidence fitted to records: how common names, days and places are among them.

    ``weights`` replaces the table of m-probabilities. The records may be a sample of those that are then compared;
    ``size`` says how many there are in all.
    """

    def __init__(
        self,
        records: Sequence[Record],
        weights: Weights | None = None,
        neighbours: Neighbours | None = None,
        size: int | None = None,
    ) -> None:
        self.size = size or len(records)
        self.weights = weights or default_weights()
        self.log_prior = log2(1 / (self.size + STRANGERS))
        self._evidence: dict[str, Evidence[Any]] = {}
        self._names: dict[str, NameEvidence] = {}
        own = OWN * min(1.0, len(records) / max(1, self.size))
        for kind in NAMES:
            told = [record for record in records if kind in record.said]
            if told:
                values: list[Any] = [record.said[kind] for record in told]
                self._names[kind] = NameEvidence(kind, values, [groups_of(record) for record in told], own)
        for kind, make in KINDS.items():
            values = [record.said[kind] for record in records if kind in record.said]
            if values:
                near = (neighbours,) if kind in PLACES else ()
                self._evidence[kind] = make(kind, values, *near, own)
        self._compare = {kind: lru_cache(maxsize=_REMEMBERED)(one.compare) for kind, one in self._evidence.items()}

    def factors(self, a: Record, b: Record) -> list[tuple[str, Factor]]:
        """All factors of a pair, each with the kind of evidence it is of."""
        one, other = a.said, b.said
        found: list[tuple[str, Factor]] = []
        for kind, evidence in self._names.items():
            if kind in one and kind in other:
                x: Any = one[kind]
                y: Any = other[kind]
                found += [(kind, factor) for factor in evidence.compare(x, y, groups_of(a) & groups_of(b))]
        for kind, compare in self._compare.items():
            if kind in one and kind in other:
                found += [(kind, factor) for factor in compare(one[kind], other[kind])]
        return found

    def bits(self, factor: Factor) -> float:
        """The weight of one factor: log2(m/u)."""
        return self.weights[LIKE.get(factor.slot, factor.slot)][factor.level] - factor.chance

    def weight(self, a: Record, b: Record) -> float:
        """The weight of a pair in bits, the prior left out."""
        factors = [factor for _, factor in self.factors(a, b)]
        return self.total(factors, barred=cannot_join(factors))

    def total(self, factors: Iterable[Factor], *, barred: bool) -> float:
        """The weight of a pair with these factors; ``barred`` is what :func:`cannot_join` says of them."""
        weight = sum(map(self.bits, factors))
        return min(weight, -RELATIVES) if barred else weight

    def log_odds(self, a: Record, b: Record) -> float:
        """log2 odds that two records are one person."""
        return self.log_prior + self.weight(a, b)

    def findings(self, a: Record, b: Record) -> tuple[Finding, ...]:
        """What speaks for and against a pair, factor by factor."""
        return tuple(Finding(kind, factor, self.bits(factor)) for kind, factor in self.factors(a, b))

    def words(self, a: Record, b: Record, finding: Finding) -> str:
        """A finding as a person reads it."""
        evidence: Any = self._names.get(finding.kind) or self._evidence[finding.kind]
        words: str = evidence.words(a.said[finding.kind], b.said[finding.kind], finding.factor)
        return words

    def forget(self) -> None:
        """Let go of remembered comparisons, for whoever scores millions of pairs in little memory."""
        for compare in self._compare.values():
            compare.cache_clear()
        for names in self._names.values():
            names.forget()
        _groups.cache_clear()

    def learn_prior(self, weights: Iterable[float], share: float = 1.0) -> float:
        """Set the prior from the weights of a ``share`` of the pairs that may be matches; returns it as log2 odds.

        A hundredth of the records is added to the expected matches, so that a list in which nobody was found twice
        still leaves room for one who is; and some strangers to the records, because among five people it is not known
        how many there are.
        """
        size = self.size + STRANGERS
        pairs = size * (size - 1) / 2
        listed = list(weights)
        for _ in range(60):
            expected = sum(probability(weight + self.log_prior) for weight in listed) / share
            matches = min(0.5, (expected + 0.01 * size) / pairs)
            before, self.log_prior = self.log_prior, log2(matches / (1 - matches))
            if abs(before - self.log_prior) < 1e-4:
                break
        return self.log_prior


def are_relatives(factors: Iterable[Factor]) -> bool:
    """Whether they share a family name and not the given name: relatives, not one person.

    Not so where a birthday or a person's own number is the same: then the given name was written wrongly.
    """
    listed = list(factors)
    given = [factor.level for factor in listed if factor.slot == "given name"]
    if "different" not in given or any(level not in ("different", "left out") for level in given):
        return False
    return not has_own_mark(listed) and any(
        factor.slot in ("family name", "part of name") and factor.level in ("agree", "slip") for factor in listed
    )


def cannot_join(factors: Iterable[Factor]) -> bool:
    """Whether no other evidence may make one of the two: relatives, or no part of a name that agrees.

    The nameless dead of one day and place share everything but who they were.
    """
    listed = list(factors)
    named = any(factor.slot in NAME_SLOTS and factor.level in _AGREEING for factor in listed)
    return are_relatives(listed) if named else bool(listed) and not has_own_mark(listed)


def has_own_mark(factors: Iterable[Factor]) -> bool:
    """Whether a birthday or a person's own number is the same."""
    return any(factor.slot in ("birth", "identifier") and factor.level in ("same", "slip") for factor in factors)


@lru_cache(maxsize=_REMEMBERED)
def _groups(happening: Happening) -> frozenset[Hashable]:
    found: set[Hashable] = {*happening.where.narrow, *happening.where.wide}
    if happening.when:
        found.update((where, happening.when) for where in happening.where.narrow)
    return frozenset(found)


def groups_of(record: Record) -> frozenset[Hashable]:
    """The places, and the places on a day, among whose records it is looked up how common a name is."""
    happening = record.said.get("event")
    return _groups(happening) if isinstance(happening, Happening) else frozenset()
