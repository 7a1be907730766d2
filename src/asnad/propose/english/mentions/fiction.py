"""Which sentences tell a story: of a film, a novel, a dream, and not of the world?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase

__all__ = ["Stories"]

_POINTS = frozenset({"the", "a", "this", "that", "his", "her", "their", "my", "our"})


@dataclass(slots=True)
class Stories:
    """Keeps which block tells a story, from the sentence on that says so."""

    block: int = -1

    def hold(self, sentence: Sentence) -> bool:
        """Whether the sentence is told in a work of fiction, by its own words or those that open the paragraph's."""
        if sentence.block == self.block:
            return True
        invented = not words("lemmas", "narrates", "invents").isdisjoint(sentence.lows)
        if words("nouns", "work", "fiction").isdisjoint(sentence.lows) and not invented:
            return False
        if invented or _opens(sentence):
            self.block = sentence.block
            return True
        return _is_inside(sentence)


def _is_inside(sentence: Sentence) -> bool:
    """ "In the film, soldiers kill …": this sentence, and perhaps no other."""
    for _, phrase in sentence.nouns:
        if _is_fiction(sentence, phrase) and [t.low for t in sentence.tokens[phrase.last + 1 :][:2]] == ["in", "which"]:
            return True  # "a novel in which soldiers kill …"
        seen = any(c.verb.lemma in {"see", "watch"} and c.verb.last < phrase.first for c in sentence.clauses)
        if seen and _is_fiction(sentence, phrase) and sentence.tokens[phrase.first - 1].low == "in":
            return True  # "saw soldiers kill a priest in a film"
    if sentence.tokens[0].low != "in":
        return False
    first = next((chunk for chunk in sentence.row[1:2] if isinstance(chunk, NounPhrase)), None)
    then = next(iter(sentence.row[2:3]), None)
    lows = [t.low for t in sentence.tokens[:8]]
    pointed = first is not None and (first.possessor is not None or first.det in _POINTS)
    apart = "," in lows[2:] or isinstance(then, NounPhrase)  # "In my dream the soldiers …"
    return pointed and apart and first is not None and _is_fiction(sentence, first)


def _opens(sentence: Sentence) -> bool:
    """ "The film tells of …", "the novel is set in …", "in her novel, Holt tells of …"."""
    for clause in sentence.clauses:
        lemma = clause.verb.lemma
        if lemma not in words("lemmas", "narrates") and not (lemma == "set" and clause.passive):
            continue
        before = (c for c in reversed(sentence.row[: clause.at]) if not isinstance(c, Link))
        works = takewhile(lambda chunk: isinstance(chunk, NounPhrase), before)
        if any(isinstance(phrase, NounPhrase) and _is_fiction(sentence, phrase) for phrase in works):
            return True
    return False


def _is_fiction(sentence: Sentence, phrase: NounPhrase) -> bool:
    if sentence.low(phrase) not in words("nouns", "work", "fiction"):
        return False
    return not words("words", "of_the_world").intersection(t.low for t in sentence.tokens[phrase.first : phrase.head])
