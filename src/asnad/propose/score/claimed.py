"""What does a claim say of the day or place it gives: that something happened, and what?"""

from __future__ import annotations

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_root

__all__ = ["claimed", "happened"]


def claimed(claim: Claim, act: Act) -> set[str]:
    """The features of what a claim on an act gives."""
    found = {"claimed", f"claimed {claim.modality}", f"claimed !{act_root(act.act)}"}
    return found | {"claimed incident"} if act.victims and happened(claim) else found


def happened(claim: Claim) -> bool:
    """Whether a claim is that an act was done."""
    return isinstance(claim.content, Act) and claim.modality == "actual" and claim.polarity == "positive"
