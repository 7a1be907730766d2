"""What is known of a text before its days, places and numbers are weighed: its kind, and whom sentences speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asnad.model.claim import Claim
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.score.bins import tenth
from asnad.propose.score.looked import Looked

__all__ = ["Weighed"]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A text, read and looked at, with probabilities (0–1).

    ``incident``: that it reports an attack on people. ``victims`` and ``doers``, by sentence: that somebody it speaks
    of is one.
    """

    reading: Reading
    claims: Sequence[Claim]
    text: Sequence[Looked]
    incident: float
    victims: Sequence[float]
    doers: Sequence[float]

    def about(self) -> set[str]:
        """The features of the whole text."""
        return {f"incident={tenth(self.incident)}", f"text v={tenth(max(self.victims, default=0.0))}"}

    def told(self, sentence: int) -> set[str]:
        """The features of a sentence."""
        return {f"v={tenth(self.victims[sentence])}", f"d={tenth(self.doers[sentence])}"}
