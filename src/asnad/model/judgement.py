"""What did someone decide? Judgements about mentions and reviews of claims, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asnad.model.claim import Claim

__all__ = ["Judgement", "MentionKey", "Review", "Said", "Verdict"]

MentionKey = str
"""``"<layer id>:<start>-<end>"``: one mention in one layer."""

Verdict = Literal["same", "different", "unsure"]
"""What two mentions are to each other."""

Said = Literal[Verdict, "withdrawn"]
"""A verdict, or that none given so far on this pair is upheld."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two mentions are the same, are different, or it is not known; a later judgement on the pair replaces it.

    ``withdrawn`` takes back what stood on the pair and puts nothing in its place. ``evidence`` is what the one who
    judged was shown, a sentence each, strongest first, and ``shown_by`` the program with its version that showed it;
    both are empty where nothing was shown.
    """

    left: MentionKey
    right: MentionKey
    verdict: Said
    reason: str
    evidence: tuple[str, ...] = ()
    shown_by: str = ""

    @property
    def pair(self) -> tuple[MentionKey, MentionKey]:
        """The two mentions, smaller key first: the same whichever way round they were judged."""
        return (self.left, self.right) if self.left <= self.right else (self.right, self.left)


@dataclass(frozen=True, slots=True)
class Review:
    """A person accepted, rejected or amended a proposed claim; ``amended`` is the claim as it should have been."""

    claim: str
    decision: Literal["accepted", "rejected", "amended"]
    reason: str
    amended: Claim | None = None
