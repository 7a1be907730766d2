"""One text, read as every evaluation reads it: the claims of the rules, and the phrases with their scores."""

from __future__ import annotations

from dataclasses import dataclass

from asnad.model.claim import Claim
from asnad.model.mention import Mention
from asnad.model.source import Layer, Source
from asnad.propose.english import read_and_claim
from asnad.propose.reading import Reading
from asnad.propose.score.features import candidates
from asnad.propose.score.linear import Role, model
from asnad.propose.score.pooled import Pooled, pooled

__all__ = ["Read", "read_text"]


@dataclass(frozen=True, slots=True)
class Read:
    """``pooled`` is empty where no scores were asked for."""

    reading: Reading
    claims: tuple[Claim, ...]
    pooled: tuple[Pooled, ...]

    def probability(self, role: Role, one: Pooled) -> float:
        """The probability that a phrase has this role in this text."""
        return model(role).probability(one.features)

    def passes(self, role: Role, mention: Mention) -> bool:
        """Whether what a mention stands for is taken to have this role, by all the text says of it."""
        ends = {end.span.end for end in mention.ends() if end.span}
        return any(
            self.probability(role, one) >= model(role).threshold
            for one in self.pooled
            if any(c.mention.span and c.mention.span.end in ends for c in one.candidates)
        )


def read_text(text: str, *, scored: bool = True, name: str = "text") -> Read:
    """Read a plain English text."""
    layer = Layer(name, name, name, "evaluation", text, (), "en")
    reading, claims = read_and_claim(layer, Source(name, name, language="en"))
    found = pooled(candidates(reading, claims)) if scored else []
    return Read(reading, tuple(claims), tuple(found))
