"""How much does a comparison of two names say for one person, in bits?

Every pair of parts has a weight log2(m / u): how often one person's name differs so between two sources (weights.toml),
by how often two random people's do (:class:`NameFrequencies`). Parts are taken to be independent, so weights add up.

- ``equal`` and ``sound``: u is the share of people whose part sounds so.
- ``slip`` and ``nickname``: a slip makes one of a few forms of a name, so m is shared among those ``ways``. That two
  strangers bear just these two forms has the probability p·q; that one bears the one and a slip made the other of it,
  (p + q)/2 · m/ways. The ratio is m / (ways · harmonic mean of p and q): high when one form is rare, as misspelt forms
  are, and low when both are names that many bear (Nahid, Vahid).
- ``part``: u is the share of those who have the commoner of the two, as often as compounds contain it.
- ``initial``: u is the share of people whose part begins so.
- ``different``: u is one less the share of those who agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import log2
from typing import Any, Protocol

from asnad.language.names.align import PartPair
from asnad.language.names.compare import NameComparison
from asnad.language.names.level import SOUND, Level
from asnad.language.names.part import NamePart, Role
from asnad.language.names.reason import told
from asnad.language.names.words import table

__all__ = ["Shares", "name_bits", "name_weight", "name_weights_explained"]


@cache
def _table() -> dict[str, Any]:
    return table("weights")


def _pair_weight(pair: PartPair, frequencies: Shares) -> float:
    m = _table()
    role = pair.role or "other"
    p = frequencies.share_as(pair.of_left, pair.role)
    q = p if pair.level == "equal" else frequencies.share_as(pair.of_right, pair.role)
    commoner = max(p, q)
    agreed: float = log2(m["agree"][role] / min(1.0, commoner * m["looser"]["sound"]))
    match pair.level:
        case "equal":
            bits = log2(m["agree"][role] / min(1.0, commoner * m["looser"]["equal"]))
        case "sound" if pair.apart >= SOUND:
            # One vowel apart: another name as often as another spelling.
            bits = log2(m["agree"][role] / min(1.0, (p + q) * m["looser"]["confused"]))
        case "sound":
            bits = agreed
        case "slip" | "nickname":
            both = 2 * p * q / (p + q)
            bits = min(agreed, log2(m[pair.level]["m"] / (m[pair.level]["ways"] * both)))
        case "part":
            bits = min(agreed, log2(m["part"]["m"] / min(1.0, m["part"]["ways"] * commoner)))
        case "initial":
            begins = max(frequencies.share_as(part, pair.role, "initial") for part in (pair.of_left, pair.of_right))
            bits = log2(m["initial"]["m"] / begins)
        case _:
            bits = log2(m["different"][role] / (1 - min(0.5, commoner)))
    return float(max(bits, log2(m["different"][role])) + (m["order"]["crossed"] if pair.crossed else 0.0))


def _left_out(part: NamePart, found: NameComparison) -> float:
    m = _table()["left_out"]
    # The first surname is missed where the second one stands alone.
    if part.surname == "second" or (part.surname == "first" and any(_has_second(pair) for pair in found.pairs)):
        return float(m[f"{part.surname}_surname"])
    return float(m[part.role or part.guess or "other"])


def _has_second(pair: PartPair) -> bool:
    return "second" in (pair.of_left.surname, pair.of_right.surname)


class Shares(Protocol):
    """Whatever knows how common a part is: :class:`NameFrequencies`, or those of a place."""

    def share_as(self, part: NamePart, role: Role, level: Level = "sound") -> float:
        """The share of people who have a part that sounds like this, in this role."""
        ...


def name_bits(found: NameComparison, frequencies: Shares) -> Iterator[float]:
    """The weight of each pair, of each part left over on either side, and of another order, in this order."""
    for pair in found.pairs:
        yield _pair_weight(pair, frequencies)
    for part in found.left_over:
        yield _left_out(part, found)
    for part in found.right_over:
        yield _left_out(part, found)
    if found.reordered:
        # Columns changed round have been paid for, part by part.
        yield 0.0 if any(pair.crossed for pair in found.pairs) else float(_table()["order"]["reordered"])


def name_weight(comparison: NameComparison, frequencies: Shares) -> float:
    """The log2 likelihood ratio of a comparison: P(such a pair | one person) / P(such a pair | two random people).

    0 when one of the two names nobody: nothing was compared.
    """
    return sum(name_bits(comparison, frequencies)) if comparison.pairs else 0.0


def name_weights_explained(comparison: NameComparison, frequencies: Shares) -> tuple[tuple[str, float], ...]:
    """A sentence for each part with its bits; they add up to :func:`name_weight`."""
    if not comparison.pairs:
        return ((comparison.reason, 0.0),)
    return tuple(zip(told(comparison), name_bits(comparison, frequencies), strict=True))
