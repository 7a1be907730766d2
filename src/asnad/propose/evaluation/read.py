"""One text, read as every evaluation reads it: the claims of the rules, and what the models say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asnad.model.claim import Claim
from asnad.model.source import Layer, Source
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.reader import is_said, read_and_claim
from asnad.propose.english.words.countries import country_at
from asnad.propose.score.days import published
from asnad.propose.score.linear import Models
from asnad.propose.score.scored import Scored

__all__ = ["Read", "read_text"]


@dataclass(frozen=True, slots=True)
class Read:
    """``scored`` is ``None`` where no models were given."""

    reading: Reading
    claims: Sequence[Claim]
    scored: Scored | None

    @property
    def country(self) -> str | None:
        """The country that is named most often, by its name or by what comes from it."""
        counts: Counter[str] = Counter()
        for sentence in self.reading.sentences:
            lows = [token.low for token in sentence.tokens]
            said = (country_at(lows, at) for at in range(len(lows)))
            counts.update(country for country, how, _ in filter(None, said) if how != "capital")
        return max(counts, key=lambda name: (counts[name], name)) if counts else None

    @property
    def published(self) -> date | None:
        """The day in the dateline."""
        return published(self.reading)


def read_text(text: str, models: Models | None = None) -> Read:
    """Read a plain English text; without models only the rules read it."""
    layer = Layer("t", "t", "t", "evaluation", text, (), "en")
    reading, claims = read_and_claim(layer, Source("t", "text", language="en"))
    said = [claim for claim in claims if is_said(claim)]
    return Read(reading, said, Scored(reading, claims, models) if models else None)
