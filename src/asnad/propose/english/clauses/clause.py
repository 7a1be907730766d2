"""Who does what to whom in one clause?"""

from __future__ import annotations

from dataclasses import dataclass, field

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.remembered import by_word

__all__ = ["ACCUSATIVE", "Clause", "says_or_asks"]

ACCUSATIVE = frozenset({"him", "them", "me", "us"})
"""Pronouns that are no subject."""


@dataclass(slots=True)
class Clause:
    """One verb group with what belongs to it.

    ``kind``: main, relative, reduced ("people killed in …"), inf, ing, contact ("those they killed").
    ``subjects`` and ``objects`` are the grammatical ones; with ``passive`` the subjects are acted upon.
    ``phrases`` are the prepositional ones after the verb, ``before`` those before it: preposition and noun phrases.
    ``governor`` is the clause above. ``start`` and ``end`` are chunk indexes; ``end`` is exclusive. ``conditional``: it
    stands under an "if".
    """

    verb: VerbGroup
    at: int
    kind: str = "main"
    passive: bool = False
    subjects: list[NounPhrase] = field(default_factory=list)
    objects: list[NounPhrase] = field(default_factory=list)
    complement: NounPhrase | None = None
    phrases: list[tuple[str, list[NounPhrase]]] = field(default_factory=list)
    before: list[tuple[str, list[NounPhrase]]] = field(default_factory=list)
    times: list[Link] = field(default_factory=list)
    governor: Clause | None = None
    start: int = 0
    end: int = 0
    conditional: bool = False
    negative: bool = False

    def has_subject(self, phrase: Chunk | None) -> bool:
        """Whether a phrase is one of its subjects: itself, not one with the same words."""
        return any(one is phrase for one in self.subjects)

    def has_object(self, phrase: Chunk | None) -> bool:
        """The same of its objects."""
        return any(one is phrase for one in self.objects)

    def after(self, *prepositions: str) -> list[NounPhrase]:
        """The noun phrases that stand after any of these prepositions, after the verb."""
        if not self.phrases:
            return []
        return [phrase for low, group in self.phrases if low in prepositions for phrase in group]

    def beside(self, *prepositions: str) -> list[NounPhrase]:
        """The same, before the verb or after it."""
        return [phrase for low, group in (*self.before, *self.phrases) if low in prepositions for phrase in group]


def says_or_asks(clause: Clause) -> bool:
    """Whether a clause's verb is one of saying, denying, asking or wishing."""
    return _is_word_or_wish(clause.verb.lemma)


@by_word
def _is_word_or_wish(lemma: str) -> bool:
    kinds = ("asserted", "attributed", "disputed", "denied")
    return lemma in words("verbs", "judge", "supposed") or any(lemma in words("verbs", "report", k) for k in kinds)
