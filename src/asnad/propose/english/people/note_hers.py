"""Whom has each "she", "her" and "his" of a sentence stood for, for those that come later?"""

from __future__ import annotations

from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.he_or_she import HERS, he_or_she
from asnad.propose.english.people.memory import Memory
from asnad.propose.english.phrases.phrase import NounPhrase

__all__ = ["note_hers"]


def note_hers(memory: Memory, sentence: Sentence) -> None:
    """Remember whom each "she" and "her" of the sentence stands for, "her complaint" too, and whose is "his"."""
    for phrase in sentence.phrases:
        token = sentence.tokens[phrase.first]
        if token.low == "his" and token.tag == "own":
            at = phrase.first
            for one in he_or_she(memory, sentence, "his", NounPhrase(at, at, at, at, "pron"), token.start):
                if one.name is not None:
                    memory.genders.setdefault(one.name.form.lower(), "his")
        if token.low in HERS and (phrase.sort == "pron" or token.tag == "own"):
            at = phrase.first
            alone = phrase if phrase.sort == "pron" else NounPhrase(at, at, at, at, "pron")
            if found := he_or_she(memory, sentence, token.low, alone, token.start):
                memory.hers.append((sentence.index, token.start, found))
