"""Where do words end that stand behind "who", or in an aside: "two men who police say shot Holt | were arrested"?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.gerund import is_a_deed
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low

__all__ = ["before_their_own_verb", "beyond_aside", "closes_aside"]


def before_their_own_verb(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "Two men who police say shot Holt | were arrested": that they were, the police do not say."""
    row, end = sentence.row, len(sentence.tokens)
    whom = row[clause.start - 2] if clause.start > 1 and is_low(row[clause.start - 1], "who", "which", "that") else None
    told = next((c for c in sentence.clauses if c.at > clause.at), None)
    if not isinstance(whom, NounPhrase) or told is None or told.at > clause.at + 2:
        return end
    then = (c for c in sentence.clauses if c.at > told.at and c.kind == "main" and c.has_subject(whom))
    own = next(then, None)
    return own.verb.first if own is not None and own.verb.first > first else end


def beyond_aside(sentence: Sentence, clause: Clause) -> int | None:
    """ "Soldiers fired on a house believed to hide rebels, | killing two": the last word of what is only believed."""
    for other in sentence.clauses if clause.kind != "main" else ():
        lead = sentence.row[other.at - 1] if other.at > clause.at else None
        above = other.governor if other.kind == "ing" else None
        if above is not None and above.at < clause.at and is_link(lead, "comma"):
            return lead.first - 1 if lead is not None else None
        goes_on = is_link(lead, "conj") and other.kind == "main" and other.subjects[:1] != clause.subjects[:1]
        deed = (c for c in sentence.clauses if c.at < clause.at and c.kind == "main" and is_a_deed(c))
        if goes_on and lead is not None and any(c.subjects[:1] == other.subjects[:1] for c in deed):
            return lead.first - 1  # "… on a house believed to hide rebels and | killed two"
    return None


def closes_aside(sentence: Sentence, clause: Clause) -> int | None:
    """Where the comma stands behind ", X said", ", said X" or ", X told reporters on Monday"; ``None`` without one."""
    row, at = sentence.row, clause.at + 1
    if not clause.start or not is_comma(row[clause.start - 1]):
        return None
    turned = clause.subjects[:1] == row[at : at + 1]
    if turned or (isinstance(chunk_at(row, at), NounPhrase) and clause.verb.lemma in words("lemmas", "tells_someone")):
        at += 1
    while is_link(chunk_at(row, at), "prep", "time"):
        at += 1 + isinstance(chunk_at(row, at + 1), NounPhrase)
    return at if is_comma(chunk_at(row, at)) else None
