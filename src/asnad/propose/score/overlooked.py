"""What may the reader have overlooked? People, wrongs, days and places that models see and no rule claims.

For a person to look at: of such names in articles held back about half were victims. Nothing is claimed by it, and of
doers nothing is said at all: a wrong accusation weighs more than a missed one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from asnad.language.fold import fold
from asnad.model.claim import Claim, Modality
from asnad.model.frames import Act
from asnad.model.source import Layer, Source
from asnad.model.text import Quote
from asnad.propose.english.reader import is_said, read_and_claim
from asnad.propose.score.claimed import happened
from asnad.propose.score.linear import shipped
from asnad.propose.score.phrases import DOER, VICTIM
from asnad.propose.score.scored import Scored
from asnad.propose.score.whole import words_and_acts
from asnad.vocabularies import vocabulary

__all__ = ["Overlooked", "overlooked"]

_SAID = {*get_args(Modality), "disputed", "denied"} - {"supposed"}
_KNOWN = frozenset(["post:holder", *(f"{role}:{each}" for role in (VICTIM, DOER) for each in _SAID)])
"""What a rule makes of people who are left out: those who hold an office, and whoever is said to be victim or doer."""

What = Literal["person", "wrong", "day", "place"]


class Overlooked(NamedTuple):
    """What it is, its probability (0–1), and the sentence that says most.

    ``value`` is a name, an act's code, a day or two ("2031-05-02", "2031-05-02/2031-05-31"), or a place's name.
    """

    what: What
    value: str
    probability: float
    sentence: Quote


def overlooked(layer: Layer, source: Source, *, least: float = 0.3) -> Iterator[Overlooked]:
    """What an English text may tell of and no claim does: people, kinds of wrong, days and places of what happened.

    Days and places are named only where a claim of something that happened lacks them. ``least`` is the probability
    from which on a thing is named.
    """
    reading, claims = read_and_claim(layer, source)
    scored, said = Scored(reading, claims, shipped()), [claim for claim in claims if is_said(claim)]
    for what, value, probability, at in (*_people(scored), *_wrongs(scored, said), *_when_and_where(scored, said)):
        if probability >= least:
            span = reading.sentences[at].span
            yield Overlooked(what, value, probability, Quote.cut(layer.id, layer.text, span.start, span.end))


_Found = tuple[What, str, float, int]
"""The sentence by its index."""


def _people(scored: Scored) -> Iterator[_Found]:
    """Who may be a victim, in order of first mention."""
    victim = shipped()["victim"]
    for one in scored.people:
        if one.names and one.features.isdisjoint(_KNOWN):
            best = max(one.candidates, key=lambda candidate: victim.probability(candidate.features))
            yield "person", one.names[0], scored.probability("victim", one), best.sentence


def _wrongs(scored: Scored, claims: Sequence[Claim]) -> Iterator[_Found]:
    """The kinds of wrong, by their codes, each with the sentence whose words weigh most."""
    acts = vocabulary("acts")
    claimed = {claim.content.act for claim in claims if isinstance(claim.content, Act)}
    for kind, probability in scored.kinds.items():
        if kind in acts.terms and claimed.isdisjoint(acts.narrower(acts.root(kind))) and scored.text:
            weights = [shipped()[kind].weight(words_and_acts(looked)) for looked in scored.text]
            yield "wrong", kind, probability, weights.index(max(weights))


def _when_and_where(scored: Scored, claims: Iterable[Claim]) -> Iterator[_Found]:
    """The days and places of what happened, for claims that say none."""
    acts = [claim.content for claim in claims if isinstance(claim.content, Act) and happened(claim)]
    day, place = shipped()["day"], shipped()["place"]
    if any(act.when is None for act in acts):
        claimed = {(act.when.earliest, act.when.latest) for act in acts if act.when is not None}
        for one in scored.days:
            if one.first is not None and (one.first, one.last) not in claimed:
                value = f"{one.first}" if one.first == one.last else f"{one.first}/{one.last}"
                yield "day", value, day.probability(one.features), one.sentence
    if any(act.where is None for act in acts):
        wheres = [act.where for act in acts if act.where is not None]
        names = {fold(name).strip() for where in wheres for name in (where.name or where.wording, *where.within)}
        for somewhere in scored.places:
            if somewhere.name not in names:
                yield "place", somewhere.wording, place.probability(somewhere.features), somewhere.sentence
