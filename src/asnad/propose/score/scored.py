"""What do the models say of a text? Each is asked when its answer is needed, the later ones knowing the earlier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import TypeVar

from asnad.model.claim import Claim
from asnad.model.mention import Mention
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.score.bins import tenth
from asnad.propose.score.days import Day, days
from asnad.propose.score.linear import INCIDENT, KINDS, ROLES, Models, Role
from asnad.propose.score.looked import Looked, looked_at
from asnad.propose.score.numbers import Number, numbers
from asnad.propose.score.phrases import candidates
from asnad.propose.score.places import Somewhere, places
from asnad.propose.score.pooled import Pooled, pooled
from asnad.propose.score.together import together
from asnad.propose.score.weighed import Weighed
from asnad.propose.score.whole import acts_told, whole_features

__all__ = ["Scored"]

_Asked = TypeVar("_Asked", Day, Somewhere)


class Scored:
    """A text as it was read, what the rules claim of it, and what ``models`` make of both.

    First the text as a whole is weighed, then whom it speaks of, then days, places and numbers.
    """

    def __init__(self, reading: Reading, claims: Sequence[Claim], models: Models) -> None:
        self._reading = reading
        self._claims = claims
        self._models = models

    @cached_property
    def text(self) -> Sequence[Looked]:
        """The sentences."""
        return looked_at(self._reading)

    @cached_property
    def whole(self) -> frozenset[str]:
        """The features of the whole text."""
        return whole_features(self.text, self._claims)

    @property
    def incident(self) -> float:
        """The probability that the text reports an attack on people."""
        return self._told[INCIDENT]

    @property
    def kinds(self) -> Mapping[str, float]:
        """The probability of each kind of wrong that the text may tell of."""
        return {kind: self._told[kind] for kind in KINDS}

    def told(self) -> list[str]:
        """The kinds that the text is taken to tell of: at least one, the likeliest beside its threshold."""
        beyond = {kind: probability - self._models[kind].threshold for kind, probability in self.kinds.items()}
        return [kind for kind in KINDS if beyond[kind] >= 0] or [max(KINDS, key=lambda kind: beyond[kind])]

    @cached_property
    def people(self) -> Sequence[Pooled]:
        """Whom the text speaks of."""
        about = acts_told(self._claims) | {f"incident={tenth(self.incident)}"}
        return pooled(candidates(self._reading, self._claims, self.text), about)

    def probability(self, role: Role, one: Pooled) -> float:
        """The probability that a phrase has this role in this text."""
        return next(each[role] for who, each in zip(self.people, self._roles, strict=True) if who is one)

    def taken(self, role: Role) -> list[Pooled]:
        """The phrases that are taken to have this role, likeliest first."""
        least = self._models[role].threshold
        found = [(-each[role], at) for at, each in enumerate(self._roles) if each[role] >= least]
        return [self.people[at] for _, at in sorted(found)]

    def passes(self, role: Role, mention: Mention) -> bool:
        """Whether what a mention stands for is taken to have this role, by all the text says of it."""
        ends = {end.span.end for end in mention.ends() if end.span}
        return any(
            any(c.mention.span and c.mention.span.end in ends for c in one.candidates) for one in self.taken(role)
        )

    @cached_property
    def weighed(self) -> Weighed:
        """What days, places and numbers are weighed with."""
        victims, doers = [0.0] * len(self.text), [0.0] * len(self.text)
        for one, each in zip(self.people, self._roles, strict=True):
            victim, doer = each["victim"], max(each["doer"], each["body"])
            for candidate in one.candidates:
                at = candidate.sentence
                victims[at], doers[at] = max(victims[at], victim), max(doers[at], doer)
        return Weighed(self._reading, self._claims, self.text, self.incident, victims, doers)

    @cached_property
    def days(self) -> Sequence[Day]:
        """The days the text names, and "by the day of the report"."""
        return days(self.weighed)

    @cached_property
    def places(self) -> Sequence[Somewhere]:
        """The names in the text that could be of places."""
        return places(self.weighed)

    @cached_property
    def numbers(self) -> Sequence[Number]:
        """How many those who are taken for victims are said to be."""
        least = self._models["victim"].threshold
        likely = [(one, each["victim"]) for one, each in zip(self.people, self._roles, strict=True)]
        return [number for one, victim in likely if victim >= least for number in numbers(one, victim)]

    @property
    def reports(self) -> bool:
        """Whether the text is taken to report an attack: then there is a day and a country where it happened."""
        return self.incident >= self._models[INCIDENT].threshold

    def taken_days(self) -> list[Day]:
        """The days on which it is taken to have happened, at least one where the text reports an attack."""
        return self._taken("day", self.days, self.days)

    def taken_places(self) -> list[Somewhere]:
        """The places where it is taken to have happened, at least a country where the text reports an attack."""
        return self._taken("place", self.places, [place for place in self.places if place.country])

    def taken_numbers(self) -> list[Number]:
        """The numbers that are taken to be right."""
        model = self._models["number"]
        return [number for number in self.numbers if model.takes(number.features)]

    def everything(self) -> tuple[Sequence[object], ...]:
        """All that is taken: kinds, people in each role, days, places and numbers."""
        people = [self.taken(role) for role in ROLES]
        return self.told(), *people, self.taken_days(), self.taken_places(), self.taken_numbers()

    def _taken(self, name: str, asked: Sequence[_Asked], due: Sequence[_Asked]) -> list[_Asked]:
        """What a model takes, and of those that are due, in a text that reports an attack, at least the likeliest."""
        model = self._models[name]
        taken = [one for one in asked if model.takes(one.features)]
        if self.reports and due and not any(one in taken for one in due):
            taken.append(max(due, key=lambda one: model.probability(one.features)))
        return taken

    @cached_property
    def _told(self) -> Mapping[str, float]:
        return self._probabilities((INCIDENT, *KINDS), [self.whole])[0]

    @cached_property
    def _roles(self) -> Sequence[Mapping[str, float]]:
        """The probability of each role for each of the people."""
        return self._probabilities(ROLES, [one.features for one in self.people])

    def _probabilities(self, names: Sequence[str], asked: Sequence[Set[str]]) -> list[dict[str, float]]:
        """What some models say of each thing that is asked about, by its features."""
        models = together(*(self._models[name] for name in names))
        return [dict(zip(names, models.probabilities(features), strict=True)) for features in asked]
