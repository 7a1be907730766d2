"""What does a noun phrase know of itself?"""

from __future__ import annotations

from dataclasses import dataclass, field

from asnad.model.count import Count
from asnad.model.mention import Mention

__all__ = ["HUMAN", "Phrase"]

HUMAN = frozenset({"person", "people", "group", "body", "number"})
"""Sorts of phrases that can suffer, act or speak."""


@dataclass(slots=True)
class Phrase:
    """Tokens ``first``–``last``. ``sort`` is person, people, group, body, place, act, document, thing, number, name or
    nothing; ``name`` the tokens of the proper name in it, ``titles`` what stands before that.

    ``role`` and ``prep`` are the preposition's before it; ``marked`` says that a particle behind it makes it an object.
    ``possessed``: behind it stands a pronoun that says whose it is. ``related`` says that behind a name stands whose
    relative that one is, ``speaks`` that it is a pronoun of whoever speaks, ``ending`` that it is so many letters
    at the end of its word, ``called`` that the name is told of somebody ("a man called …"). ``meant`` are those whom a
    pronoun of several means. ``of`` is what it is of; ``rest`` are the phrases joined to it by "and" or commas.
    """

    first: int
    last: int
    head: int
    sort: str
    name: tuple[int, int] | None = None
    titles: tuple[int, int] | None = None
    plural: bool = False
    count: Count | None = None
    prep: int = -1
    role: str = ""
    marked: bool = False
    pronoun: bool = False
    related: bool = False
    possessed: bool = False
    called: bool = False
    speaks: bool = False
    ending: int = 0
    meant: tuple[Mention, ...] = ()
    of: Phrase | None = None
    rest: list[Phrase] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The last token of the phrase with all that is joined to it."""
        return max((p.last for p in self.rest), default=self.last)

    @property
    def group(self) -> list[Phrase]:
        """The phrase and those joined to it."""
        return [self, *self.rest]
