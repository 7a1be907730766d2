"""Which two may be one, how likely is it, and what speaks for and against? A pair as it is shown to who decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from asnad.link.fellegi_sunter import RELATIVES, Model, are_relatives, cannot_join
from asnad.link.record import Record
from asnad.model.judgement import MentionKey

__all__ = ["Candidate", "EvidenceLine", "likelihood_words", "lines_of", "weight_words"]

_NOTHING, _SLIGHT, _STRONG = 1.0, 3.0, 6.0
"""Bits from which on evidence says something (2 to 1), more than a little (8 to 1), and much (64 to 1)."""
_WORDS = ((0.99, "almost certainly"), (0.9, "very likely"), (0.66, "likely"))


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One kind of evidence on a pair: what each side says in its source's words, and how the two stand to each other.

    ``words`` is the comparison in words; ``bits`` its weight as log2 of a likelihood ratio, positive for one person.
    """

    kind: str
    left: str
    right: str
    words: str
    bits: float

    @property
    def weight(self) -> str:
        """The weight in words; see :func:`weight_words`."""
        return weight_words(self.bits)

    def sentence(self) -> str:
        """The line as one sentence, as it is kept with an answer."""
        return f"{self.kind}: {self.words}; {self.weight} ({self.bits:+.1f} bits)"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two mentions that may be one: log2 odds that they are (calibrated), and the evidence that speaks for and against.

    Odds are finite. ``left`` and ``right`` are mentions of entities; of two entities any pair may be a candidate.
    """

    left: MentionKey
    right: MentionKey
    log_odds: float
    evidence: tuple[EvidenceLine, ...] = ()

    @property
    def prior(self) -> float:
        """The rest of the log2 odds: how rarely any two are one, and by how much calibration corrects the model."""
        return self.log_odds - sum(line.bits for line in self.evidence)


def weight_words(bits: float) -> str:
    """A weight in words: below 2 to 1 it says nothing; slightly up to 8 to 1; strongly from 64 to 1 (1, 3, 6 bits)."""
    size = abs(bits)
    if size < _NOTHING:
        return "says nothing"
    side = "for" if bits > 0 else "against"
    return f"slightly {side}" if size < _SLIGHT else side if size < _STRONG else f"strongly {side}"


def likelihood_words(probability: float) -> str:
    """The probability that two are one in words.

    Words and bounds (0.66, 0.90, 0.99, and the same from the other end) are those of Mastrandrea et al. 2010, Guidance
    Note for Lead Authors of the IPCC Fifth Assessment Report on Consistent Treatment of Uncertainties, table 1;
    "almost certainly" stands for its "virtually certain".
    """
    for bound, words in _WORDS:
        if probability >= bound:
            return f"{words} one"
        if 1 - probability >= bound:
            return f"{words} not one"
    return "about as likely as not one"


def lines_of(
    model: Model, a: Record, b: Record, left: Mapping[str, str], right: Mapping[str, str]
) -> tuple[EvidenceLine, ...]:
    """The evidence of a model on two records, the weightiest first; the bits add up to the model's weight.

    ``left`` and ``right`` are what each side says in its source's words, by kind of evidence. Findings of one kind that
    read alike are one line.
    """
    lines: dict[tuple[str, str], float] = {}
    findings = model.findings(a, b)
    for finding in findings:
        key = finding.kind, model.words(a, b, finding)
        lines[key] = lines.get(key, 0.0) + finding.bits
    found = [
        EvidenceLine(kind, left.get(kind, ""), right.get(kind, ""), words, b) for (kind, words), b in lines.items()
    ]
    total = sum(lines.values())
    factors = [finding.factor for finding in findings]
    if total > -RELATIVES and cannot_join(factors):
        if are_relatives(factors):
            kind, words = "relatives", "one family name, but two given names: taken for relatives"
        else:
            kind, words = "nameless", "no part of a name agrees: what else agrees, many share"
        found.append(EvidenceLine(kind, "", "", words, -RELATIVES - total))
    return tuple(sorted(found, key=lambda line: (-abs(line.bits), line.kind, line.words)))
