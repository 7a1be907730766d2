"""What did someone decide? Judgements about mentions and reviews of claims, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asnad.model.claim import Claim

__all__ = ["Judgement", "MentionKey", "Review", "Verdict"]

MentionKey = str
"""``"<layer id>:<start>-<end>"``: one mention in one layer."""

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two mentions are the same, are different, or it is not known; a later judgement on the pair replaces it."""

    left: MentionKey
    right: MentionKey
    verdict: Verdict
    reason: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A person accepted, rejected or amended a proposed claim; ``amended`` is the claim as it should have been."""

    claim: str
    decision: Literal["accepted", "rejected", "amended"]
    reason: str
    amended: Claim | None = None
