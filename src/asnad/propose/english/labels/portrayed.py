"""Does a phrase say what somebody is, or only as what they are presented?"""

from __future__ import annotations

from functools import cache

from asnad.model.text import Words
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import phrases, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.posts.posts import is_agent_of_others

__all__ = ["legal_words", "opening_legal_words", "portrayed_as"]


def portrayed_as(draft: Draft, phrase: NounPhrase) -> str | None:
    """The register of a label: ``tribute``, ``label`` or ``legal``; ``None`` for what only says what somebody is."""
    sentence = draft.sentence
    low = sentence.low(phrase)
    if legal_words(sentence, phrase) is not None:
        return "legal"
    for register in ("tribute", "label"):
        if low in words("nouns", "portrayed", register) and not phrase.is_named:
            return register
    before = [t.low for t in sentence.tokens[phrase.first : phrase.head]]
    if phrase.sort in {"body", "group"} and not words("nouns", "portrayed", "labelled").isdisjoint(before):
        return "label"  # "a terrorist organisation"
    if low == "agent" and (is_agent_of_others(sentence, phrase) or "foreign" in before):
        return "label"
    if phrase.of is not None and low in {"gang", "group", "band"} and portrayed_as(draft, phrase.of):
        return "label"
    return None


def legal_words(sentence: Sentence, phrase: NounPhrase) -> Words | None:
    """The word of law that a phrase is or opens with: "crimes against humanity", "a genocide"."""
    if sentence.lows.isdisjoint(opening_legal_words()):
        return None
    lows = tuple(t.low for t in sentence.tokens[phrase.first : phrase.first + 5])
    for wanted in phrases("nouns", "portrayed", "legal"):
        start = next((i for i in range(3) if lows[i : i + len(wanted)] == wanted), None)
        if start is not None and phrase.first + start <= phrase.head:
            return sentence.words(phrase.first + start, phrase.first + start + len(wanted) - 1)
    return None


@cache
def opening_legal_words() -> frozenset[str]:
    """The first words of what the law calls deeds."""
    return frozenset(phrase[0] for phrase in phrases("nouns", "portrayed", "legal"))
