"""Whose is a report, who was examined in it, and is it worth saying so: "research by X", "X's report"?"""

from __future__ import annotations

from asnad.model.text import Words
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.words.morphology import singular

__all__ = ["author_of", "examined_by", "is_worth_saying"]


def author_of(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> NounPhrase | None:
    """Whose report it is: "research (published) by X", "X's report", "a report of X"."""
    if phrase.possessor is not None:
        return phrase.possessor
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), None)
    if at is None:
        return phrase.of if phrase.of is not None and phrase.of.proper is not None else None
    stop = clause.at if clause is not None else len(row)
    for i in range(at + 1, min(stop, at + 8)):
        chunk = row[i]
        own = singular(sentence.low(phrase)) in words("nouns", "reckoned")  # "data gathered by the group": its own
        if isinstance(chunk, VerbGroup) and chunk.lemma in words("lemmas", "receives") and not own:
            return None  # "information received by the group": it is not the group's
        if isinstance(chunk, VerbGroup) and chunk.lemma in words("lemmas", "runs"):
            return None  # "an inquiry chaired by Holt found that": it did, and not he alone
        if any(c.has_subject(chunk) for c in sentence.clauses):
            break  # what is told from here on: "the information received, Holt was arrested by …"
        if isinstance(chunk, Link) and chunk.kind == "prep" and chunk.low in {"by", "from"}:
            following = row[i + 1] if i + 1 < len(row) else None
            if isinstance(following, NounPhrase):
                return following
    if phrase.of is not None and phrase.of.proper is not None:
        return phrase.of
    proper = phrase.proper
    opens = proper is not None and proper.first == proper.last == 0 and "n" in sentence.tokens[0].forms
    if proper is not None and proper.last < phrase.head and proper.sort != "demonym" and not opens:
        return NounPhrase(proper.first, proper.last, proper.last, proper.last, proper.sort, proper=proper)
    return None


def examined_by(sentence: Sentence, clause: Clause, who: NounPhrase | None) -> Words | None:
    """ "A second autopsy found that he had been strangled": what found it, whose author is not told."""
    if who is None or clause.passive or singular(sentence.low(who)) not in words("nouns", "examines"):
        return None
    return sentence.words(who.first + (sentence.tokens[who.first].tag == "det"), who.core)


def is_worth_saying(sentence: Sentence, clause: Clause) -> bool:
    """ "It is worth noting that": the source notes it."""
    return sentence.tokens[clause.verb.first - 1].low == "worth"
