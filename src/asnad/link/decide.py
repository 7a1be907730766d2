"""From which probability on are two records taken for one person?

A missed link counts a person twice, a false one erases a person; F1 weighs both alike. With calibrated probabilities
the threshold that makes the expected F1 greatest is half that F1 (Lipton, Elkan and Narayanaswamy 2014): one half where
the evidence parts pairs cleanly, less where it leaves many in doubt. It is never below one in three.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log2

from asnad.link.fellegi_sunter import probability

__all__ = ["LOWEST", "threshold_of"]

LOWEST = 1 / 3
"""Probability below which two records are never joined by the program."""


def threshold_of(log_odds: Iterable[float]) -> float:
    """The threshold, as log2 odds, for pairs with these calibrated log2 odds; 0 (one half) where there are none."""
    shares = sorted(map(probability, log_odds), reverse=True)
    expected = sum(shares)
    best, taken = 1.0, 0.0
    found = [2 * (taken := taken + share) / (number + expected) for number, share in enumerate(shares, 1)]
    if found:
        best = max(found)
    share = min(0.5, max(LOWEST, best / 2))
    return log2(share / (1 - share))
