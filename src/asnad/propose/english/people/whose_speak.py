"""Of whom do those speak who are somebody's: "Holt was arrested. His lawyer said he had been tortured"?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Memory
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance

__all__ = ["whose_speak"]

_BACK = 2
"""Sentences in which whoever they are of was last named."""


def whose_speak(memory: Memory, sentence: Sentence, phrase: NounPhrase, low: str) -> tuple[Mention, ...]:
    """Whose lawyer, widow or family says so, where only one person is named before them, and nobody since.

    Whoever speaks may be "he" himself: "his brother said that he …" is left, and "his mother said that he …" is not.
    """
    his = low in {"he", "him", "his"}
    for clause in sentence.clauses:
        who = clause.subjects[0] if len(clause.subjects) == 1 else None
        if who is None or clause.verb.first > phrase.first or report_stance(clause.verb.lemma) is None:
            continue
        own = sentence.tokens[who.first]
        if own.tag != "own" or own.low != ("his" if his else "her") or not _speaks_for(sentence, who, his=his):
            continue
        return _the_only_one(memory, sentence, who, phrase)
    return ()


def _speaks_for(sentence: Sentence, who: NounPhrase, *, his: bool) -> bool:
    """Whether whoever speaks is hardly "he" himself: of the other sex, several, or one who speaks for others."""
    noun = singular(sentence.low(who))
    return (
        who.plural or noun in words("nouns", "speaks_for") or noun in words("nouns", "gender", "her" if his else "his")
    )


def _the_only_one(memory: Memory, sentence: Sentence, who: NounPhrase, phrase: NounPhrase) -> tuple[Mention, ...]:
    begins, place = sentence.tokens[who.first].start, sentence.tokens[phrase.first].start
    theirs = sentence.tokens[who.last].end
    people = [m for m in memory.met if m.mention.kind == "person" and m.mention.name is not None and not m.plural]
    if any(m.sentence == sentence.index and theirs < m.place < place for m in people):
        return ()
    for index in range(sentence.index, sentence.index - _BACK - 1, -1):
        named = [m.mention for m in people if m.sentence == index and m.place < begins]
        ends = {end.name.form.lower().split()[-1]: end for m in named for end in m.ends() if end.name is not None}
        if ends:
            return tuple(ends.values()) if len(ends) == 1 else ()
    return ()
