"""How does who uses a verb of saying stand to what is said, and to what does its subject bind itself?"""

from __future__ import annotations

from asnad.model.claim import Commitment, Stance
from asnad.propose.english.lexicon import words
from asnad.propose.remembered import by_word
from asnad.propose.scope import STANCES

__all__ = ["commitment_of", "report_stance"]


@by_word
def report_stance(lemma: str) -> Stance | None:
    """How a source that uses this verb of saying stands to what is said; ``None`` for other verbs."""
    for stance in STANCES:
        if lemma in words("verbs", "report", stance):
            return stance
    return None


@by_word
def commitment_of(lemma: str) -> Commitment:
    """What the subject of a verb of saying binds itself to."""
    commitments: tuple[Commitment, ...] = ("reports", "suspects", "accuses", "admits", "denies")
    return next((c for c in commitments if lemma in words("verbs", "commitment", c)), "asserts")
