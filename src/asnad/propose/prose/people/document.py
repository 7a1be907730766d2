"""What is known of a document while its sentences are read: whom it has told of, what was done to them, who spoke?"""

from __future__ import annotations

from dataclasses import dataclass, field

from asnad.model.claim import Claim, Stance
from asnad.model.mention import Mention
from asnad.model.source import Layer, Source
from asnad.model.text import Span
from asnad.propose.prose.words.grammar import Grammar

__all__ = ["Document", "Group", "same_name"]


@dataclass(frozen=True, slots=True)
class Group:
    """People named together, by a word for them or in a list. ``force``: soldiers or other officials."""

    words: tuple[str, ...]
    mentions: tuple[Mention, ...]
    force: bool = False


@dataclass(slots=True)
class Document:
    """A layer while it is read.

    ``people`` are the full names met so far by their last word (and their first, where names have no capitals) unless
    two people have it (``namesakes``), ``places`` words that were called places, ``singles`` the single people of
    ``block`` so far, whom "he" can mean, ``groups`` those whom "they" can,
    ``described`` is the word for somebody beside a name; ``suffered`` is where whom something was
    done to stands in it, ``befell`` what was in this sentence and ``befell_before`` in the one before; ``held`` whom
    somebody took, ``sufferers`` the words for them; ``officer``: the block has told
    of a soldier or official; ``doubted``: the sentence before may not be so.
    ``speaker`` spoke last, in ``speaker_block``, and the source stood to it as ``speaker_stance`` says;
    ``speaker_passed``: somebody else has been told of since.
    ``last_people``: where those begin who were told of last in the sentence before; ``body_before``: a body, that "she"
    or "it" can be, did what that one tells.
    ``quoted_block`` is the block whose last sentence left a quotation open, ``unspoken`` the first of the claims in it
    whose speaker is not named yet; ``claims_before`` is how many there were when the current sentence began,
    ``block_claims`` when the block did.
    """

    layer: Layer
    source: Source
    grammar: Grammar
    people: dict[str, Mention] = field(default_factory=dict)
    namesakes: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    singles: dict[str, Mention] = field(default_factory=dict)
    described: dict[Span | None, str] = field(default_factory=dict)
    sufferers: set[str] = field(default_factory=set)
    groups: list[Group] = field(default_factory=list)
    suffered: set[Span | None] = field(default_factory=set)
    held: set[Span | None] = field(default_factory=set)
    befell: dict[Span | None, set[str]] = field(default_factory=dict)
    befell_before: dict[Span | None, set[str]] = field(default_factory=dict)
    block: int = -1
    officer: bool = False
    doubted: bool = False
    gaps: set[str] = field(default_factory=set)
    speaker: Mention | None = None
    speaker_block: int = -1
    speaker_passed: bool = False
    speaker_stance: Stance = "asserted"
    last_people: int = -1
    body_before: bool = False
    quoted_block: int = -1
    unspoken: int = -1
    claims_before: int = 0
    block_claims: int = 0
    claims: list[Claim] = field(default_factory=list)

    def knows(self, word: str, who: Mention) -> None:
        """Keep whom a part of a full name means; nobody, where two people have it."""
        known = self.people.get(word)
        if word in self.namesakes:
            return
        if known is None:
            self.people[word] = who
        elif not same_name(known, who):
            self.namesakes.add(word)
            del self.people[word]

    def start(self, block: int) -> None:
        """Forget whom the block before told of, and what was done to them."""
        self.block, self.officer, self.block_claims = block, False, len(self.claims)
        self.body_before = False
        for told in (self.singles, self.groups, self.suffered, self.held, self.sufferers, self.befell):
            told.clear()
        self.befell_before = {}

    def go_on(self) -> None:
        """Begin the next sentence: what befell whom in the last one is what stands before it."""
        self.befell_before, self.befell = self.befell, {}


def same_name(one: Mention, other: Mention) -> bool:
    """Whether all the words of one name stand in the other: "Valdés", "Renato Valdés"."""
    if one.name is None or other.name is None:
        return False
    words = [set(m.name.form.split()) for m in (one, other) if m.name is not None]
    return words[0] <= words[1] or words[1] <= words[0]
