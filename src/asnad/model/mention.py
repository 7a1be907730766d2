"""Who or what is meant? Mentions of people, groups, bodies and places, as one source names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from asnad.model.count import Count
from asnad.model.name import Name
from asnad.model.text import Span
from asnad.model.when import Basis

__all__ = ["Mention", "MentionKind", "Place"]

MentionKind = Literal["person", "group", "organisation", "work", "event", "thing"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, group or body as one source names it, at one place in one layer.

    ``wording`` is exact (``text[span]``). ``name`` is set when it is a proper name; a description
    ("political prisoners", "the two") has none. ``antecedents`` are what a pronoun, definite description or short
    name stands for in the same document; they are links, never replacements. ``basis`` is ``resolved`` when the
    words are not in the claim's own sentence, ``inferred`` when nobody is named there (an agentless passive).
    """

    wording: str
    kind: MentionKind
    span: Span | None = None
    name: Name | None = None
    count: Count | None = None
    antecedents: tuple[Mention, ...] = ()
    basis: Basis = "stated"

    def ends(self) -> Iterator[Mention]:
        """The mentions this one finally stands for: itself, or the ends of its antecedents."""
        if not self.antecedents:
            yield self
        for antecedent in self.antecedents:
            yield from antecedent.ends()


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written; ``name`` is its proper part ("Sorkh Hesar" in "the Sorkh Hesar football field").

    ``within`` are wider places the same words or a neighbouring column give, nearest first; ``candidates`` are
    identifiers of gazetteer entries it may be, never narrowed without a judgement.
    """

    wording: str
    span: Span | None = None
    name: str | None = None
    within: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    basis: Basis = "stated"
