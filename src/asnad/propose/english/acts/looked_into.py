"""Is a deed taken for granted by who wants it cleared up: "demanded an investigation into the murder of Dane"?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.acts.act_nouns import ActNoun
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_low
from asnad.propose.english.words.morphology import singular

__all__ = ["is_looked_into", "is_reckoned_about"]

_MINE = frozenset({"the", "his", "her", "their", "its", "our", "my", "this", "that", "these", "those"})
_ONLY_SAID = frozenset({"alleged", "possible", "suspected", "reported", "apparent", "attempted", "planned", "any"})


def is_looked_into(sentence: Sentence, noun: ActNoun) -> bool:
    """Whether a deed is what an inquiry or its authors are of, and is one that was done: "the murder of Dane"."""
    phrase, carrier = noun.phrase, sentence.row[noun.at]
    if not _is_one_deed(sentence, noun):
        return False
    if isinstance(carrier, NounPhrase) and carrier is not phrase:
        return singular(sentence.low(carrier)) in words("nouns", "authors")  # "the authors of the murder of Dane"
    if any(c.has_object(phrase) for c in sentence.clauses if c.verb.lemma in _CLEARS):
        return True
    before = chunk_at(sentence.row, noun.at - 2)
    head = singular(sentence.low(before)) if isinstance(before, NounPhrase) else ""
    link = chunk_at(sentence.row, noun.at - 1)
    return (head in words("nouns", "examines") and is_low(link, "into")) or (head == "truth" and is_low(link, "about"))


def _is_one_deed(sentence: Sentence, noun: ActNoun) -> bool:
    """ "The murder of Dane", "Dane's disappearance"; not "a murder", "the alleged murder of Dane"."""
    phrase = noun.phrase
    if "lethal" not in act_traits(noun.act) and noun.act not in {"disappearance", "enforced_disappearance"}:
        return False
    definite = phrase.det in _MINE or (phrase.possessor is not None and not phrase.plural)
    doubted = any(t.low in _ONLY_SAID for t in sentence.tokens[phrase.first : phrase.head])
    return definite and not doubted and bool(noun.victims)


def is_reckoned_about(sentence: Sentence, noun: ActNoun) -> bool:
    """Whether only what a deed was, or why it was done, is a matter of belief: "thinks Dane's death was a warning"."""
    carrier, lead, why = sentence.row[noun.at], chunk_at(sentence.row, noun.at - 1), chunk_at(sentence.row, noun.at - 2)
    if carrier is not noun.phrase or not _is_one_deed(sentence, noun):
        return False
    if is_low(lead, "for", "behind") and isinstance(why, NounPhrase) and sentence.low(why) in _WHY:
        carrier = why
    being = (c for c in sentence.clauses if c.verb.lemma == "be" and not c.passive and c.has_subject(carrier))
    return any(c.objects and not c.verb.modal for c in being)


_WHY = frozenset({"reason", "reasons", "motive", "motives", "motivation"})
_CLEARS = frozenset({"investigate", "clarify", "solve", "probe", "elucidate", "examine", "resolve"})
