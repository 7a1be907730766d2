"""What do a noun phrase, a verb with its helpers and a small word between them know of themselves?"""

from __future__ import annotations

from dataclasses import dataclass, field

from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.trigger import Trigger

__all__ = ["PEOPLE", "Chunk", "Link", "NounPhrase", "VerbGroup", "is_person"]

PEOPLE = frozenset({"person", "name", "pron", "group", "number", "demonym"})
"""Sorts of phrases that can stand for people who suffer something."""


@dataclass(slots=True)
class NounPhrase:
    """Tokens ``first``–``last`` (inclusive) with the head at ``head``; ``core`` is the last token before "of".

    ``of`` is the phrase after "of", ``possessor`` the one before 's, ``proper`` a name inside, ``quoted`` whether
    it stands in quotation marks. ``sort`` is one of :data:`PEOPLE`, body, place, thing, act or "" (not known). ``kind``
    and ``low`` are the same for all; they are fields, as compiled dataclasses have no other attributes.
    """

    first: int
    last: int
    head: int
    core: int
    sort: str = ""
    det: str = ""
    of: NounPhrase | None = None
    possessor: NounPhrase | None = None
    proper: Proper | None = None
    quoted: bool = False
    time: int | None = None
    plural: bool = False
    number: tuple[int, int] | None = None
    kind: str = field(default="noun", init=False, repr=False, compare=False)
    low: str = field(default="", init=False, repr=False, compare=False)

    def inside(self) -> list[NounPhrase]:
        """The phrase and all that stand inside it."""
        found, waiting = [self], [self.of, self.possessor]
        while waiting:
            phrase = waiting.pop()
            if phrase is not None:
                found.append(phrase)
                waiting += phrase.of, phrase.possessor
        return found

    @property
    def is_named(self) -> bool:
        """Whether a name heads it: not "a Norwegian poet"."""
        return self.proper is not None and self.proper.last == self.head


@dataclass(slots=True)
class VerbGroup:
    """Auxiliaries, adverbs and one main verb at ``main``, with the act that it names, if it does.

    ``form``: ``finite``, ``inf`` (with "to"), ``bare`` (base form after nothing), ``part`` (participle alone), ``ing``.
    """

    first: int
    last: int
    main: int
    lemma: str
    form: str
    passive: bool = False
    perfect: bool = False
    modal: str = ""
    negative: bool = False
    adverbs: list[str] = field(default_factory=list)
    act: Trigger | None = None
    kind: str = field(default="verb", init=False, repr=False, compare=False)
    low: str = field(default="", init=False, repr=False, compare=False)


@dataclass(slots=True)
class Link:
    """Anything between phrases. ``kind``: prep, conj, sub, that, wh, comma, stop, quote, time, adv, pred.

    Other chunks have a kind of their own, too, and no word of their own (``low``).
    """

    first: int
    last: int
    kind: str
    low: str = ""


Chunk = NounPhrase | VerbGroup | Link


def is_person(chunk: object) -> bool:
    """Whether a chunk is the name of one who may be a person."""
    if not isinstance(chunk, NounPhrase) or chunk.proper is None:
        return False
    return chunk.proper.sort in {"person", "name"} and chunk.proper.last == chunk.head
