"""How do two mentions look side by side, and what was said of them? Values for whoever shows them: terminal or web."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from asnad.link.candidate import EvidenceLine, likelihood_words
from asnad.link.closure import Conflict
from asnad.link.fellegi_sunter import probability
from asnad.model.judgement import MentionKey, Said

__all__ = ["Answer", "Ask", "Comparison", "Reason", "Relatives", "Side"]


@dataclass(frozen=True, slots=True)
class Side:
    """One mention as it is shown to who decides: its words, a quote of its source, and the entity it now is in.

    ``entity`` is empty for a mention that is in none: its text was replaced by a newer reading, or erased.
    """

    mention: MentionKey
    words: str
    quote: str
    source: str
    title: str
    entity: str
    label: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two mentions are in one entity: the rule's code, one sentence, and the program or person that made the link.

    ``score`` is 0–1 for a program's link and ``None`` for a person's.
    """

    left: Side
    right: Side
    rule: str
    reason: str
    by: str
    score: float | None


@dataclass(frozen=True, slots=True)
class Relatives:
    """Two people who are said to be related, by ``claims``, or of whom the program guesses that they may be.

    ``left`` and ``right`` are their labels, ``relation`` says what the right one is to the left one where a source
    does. A guess has a ``score`` (0–1) and no claims; it is no claim itself.
    """

    left: str
    right: str
    left_entity: str
    right_entity: str
    relation: str
    reason: str
    by: str
    score: float | None
    claims: tuple[str, ...]

    @property
    def how(self) -> str:
        """Whether it is stated or a guess, in words."""
        return f"{self.relation}, as sources say" if self.claims else "may be relatives (guess by machine)"


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing a person said of a pair. ``number`` is that of its entry in the journal.

    ``status`` says whether it stands, was replaced by a later answer, or was withdrawn; a ``withdrawal`` is what did
    that. ``applies`` is false when one of its mentions is in no text that is worked on: then nothing follows from it.
    """

    number: int
    left: Side
    right: Side
    verdict: Said
    reason: str
    by: str
    at: str
    evidence: tuple[str, ...]
    shown_by: str
    status: Literal["standing", "replaced", "withdrawn", "withdrawal"]
    applies: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions side by side: what speaks for and against their being one, and what people said of it.

    ``log_odds`` is ``None`` where the program did not compare them. ``links`` are those that lead from the one to the
    other when they are one; ``answers`` what was ever answered between the two entities.
    """

    left: Side
    right: Side
    together: bool
    log_odds: float | None
    prior: float
    evidence: tuple[EvidenceLine, ...]
    links: tuple[Reason, ...]
    answers: tuple[Answer, ...]

    @property
    def probability(self) -> float | None:
        """How probable it is that they are one, people's answers left out."""
        return None if self.log_odds is None else probability(self.log_odds)

    @property
    def likelihood(self) -> str:
        """The same in words."""
        return "not compared" if self.probability is None else likelihood_words(self.probability)

    def as_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        lines = [asdict(line) | {"weight": line.weight} for line in self.evidence]
        return asdict(self) | {"probability": self.probability, "likelihood": self.likelihood, "evidence": lines}

    def sentences(self) -> tuple[str, ...]:
        """What is shown, as it is kept with an answer."""
        if self.log_odds is None:
            return ()
        return (f"{self.likelihood} ({self.log_odds:+.1f} bits)", *(line.sentence() for line in self.evidence))


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask: a pair, or first of all a conflict between answers, which then is in ``conflict``.

    ``gain`` is the expected number of wrong pair decisions that the answer settles, ``settles`` how many pairs hang on
    it. ``together`` says whether the two stand as one once the answers given so far are kept to.
    """

    comparison: Comparison
    together: bool
    gain: float
    settles: int
    conflict: Conflict[Answer] | None = None

    def as_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self) | {"comparison": self.comparison.as_dict()}
