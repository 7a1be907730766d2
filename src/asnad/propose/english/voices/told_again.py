"""Which deeds of a sentence before are meant where a later one takes them up: "Voss denied it", "they blamed him"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Claim
from asnad.model.frames import Act

__all__ = ["LAID", "again", "is_deed"]

LAID = frozenset({"accused", "suspected"})
"""Degrees of whom a deed is only laid on."""


def is_deed(claim: Claim) -> bool:
    """Whether a claim tells of an act that was done, or ordered, and by whom or to whom."""
    act = claim.content
    done = isinstance(act, Act) and bool(act.victims or act.perpetrators)
    return done and claim.modality in {"actual", "ordered"} and claim.polarity == "positive"


def again(act: Act) -> Act:
    """The act with whom it names as they were named there: the words stand in another sentence."""
    victims = tuple(replace(v, basis="resolved") for v in act.victims)
    doers = tuple(
        replace(p, who=replace(p.who, basis="resolved"), degree="carried_out" if p.degree in LAID else p.degree)
        for p in act.perpetrators
    )
    return replace(act, victims=victims, perpetrators=doers)
