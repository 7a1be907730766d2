"""One text, read as every evaluation reads it: the claims of the rules, and the phrases with their scores."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from asnad.model.claim import Claim
from asnad.model.mention import Mention
from asnad.model.source import Layer, Source
from asnad.propose.english import read_and_claim
from asnad.propose.names import demonym, is_country
from asnad.propose.reading import Reading
from asnad.propose.score.features import candidates
from asnad.propose.score.linear import Models, Role
from asnad.propose.score.pooled import Pooled, pooled

__all__ = ["Read", "phrases_of", "read_text"]


@dataclass(frozen=True, slots=True)
class Read:
    """``pooled`` is empty where no models were given."""

    reading: Reading
    claims: tuple[Claim, ...]
    pooled: tuple[Pooled, ...]
    models: Models

    @property
    def country(self) -> str | None:
        """The country that is named most often, by its name or by what comes from it."""
        counts: Counter[str] = Counter()
        for sentence in self.reading.sentences:
            lows = [token.low for token in sentence.tokens]
            for at, low in enumerate(lows):
                if country := demonym(low):
                    counts[country] += 1
                for length in (1, 2, 3):
                    if is_country(name := " ".join(lows[at : at + length])):
                        counts[name.title()] += 1
        return max(counts, key=lambda name: (counts[name], name)) if counts else None

    @property
    def published(self) -> date | None:
        """The day in the dateline."""
        first = self.reading.sentences[:1]
        days = (when.earliest for sentence in first for when in sentence.whens if when.earliest == when.latest)
        return next(days, None)

    def probability(self, role: Role, one: Pooled) -> float:
        """The probability that a phrase has this role in this text."""
        return self.models[role].probability(one.features)

    def taken(self, role: Role) -> list[Pooled]:
        """The phrases that are taken to have this role, likeliest first."""
        ranked = sorted(((self.probability(role, one), one) for one in self.pooled), key=lambda item: -item[0])
        return [one for probability, one in ranked if probability >= self.models[role].threshold]

    def passes(self, role: Role, mention: Mention) -> bool:
        """Whether what a mention stands for is taken to have this role, by all the text says of it."""
        ends = {end.span.end for end in mention.ends() if end.span}
        return any(
            self.probability(role, one) >= self.models[role].threshold
            for one in self.pooled
            if any(c.mention.span and c.mention.span.end in ends for c in one.candidates)
        )


def read_text(text: str, models: Models | None = None) -> Read:
    """Read a plain English text; without models only the rules read it."""
    reading, claims = _read(text)
    found = pooled(candidates(reading, claims)) if models else []
    return Read(reading, tuple(claims), tuple(found), models or {})


def phrases_of(text: str) -> list[Pooled]:
    """The phrases of a plain English text that models look at."""
    return pooled(candidates(*_read(text)))


def _read(text: str) -> tuple[Reading, list[Claim]]:
    return read_and_claim(Layer("t", "t", "t", "evaluation", text, (), "en"), Source("t", "text", language="en"))
