"""Who did, or suffered, what something else is told to have come after: "tras matar a Dane, Voss huyó"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import Token

__all__ = ["came_before", "subject_afterwards", "was_next"]

_TOLD = frozenset({"past", "present"})
_JOINS = frozenset({"conj", "but", "when", "if", "because"})
_SKIPPED = frozenset({"clitic", "se", "neg", "adv"})


def came_before(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb without a subject stands behind "after", and what came after it has happened."""
    if not _stands_behind_after(sentence, predicate):
        return False
    if subject_afterwards(sentence, predicate) is not None:
        return True
    tokens = sentence.tokens
    for at in range(predicate.first - 2, -1, -1):
        if tokens[at].tag in ("stop", "end", "that", "rel", "if", "aim", "comma"):
            return False
        if _tells(sentence, tokens[at]):
            return True
    return False


def was_next(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Fueron violadas antes de ser asesinadas": the act done to somebody before this one, which was done too."""
    before = sentence.tokens[predicate.first - 1] if predicate.first else None
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if before is None or before.low not in sentence.grammar.befores or earlier is None or predicate.negative:
        return None
    passive = predicate.voice == earlier.voice == "passive" and predicate.tense == "infinitive"
    told = earlier.sense.kind == "act" and earlier.tense in _TOLD and not earlier.negative
    near = predicate.first - earlier.last < 4
    return earlier if passive and told and near else None


def subject_afterwards(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """The subject of what came after: right behind the comma that ends the clause, and before a verb in the past."""
    tokens, another = sentence.tokens, False
    if not _stands_behind_after(sentence, predicate):
        return None
    for at in range(predicate.last + 1, len(tokens) - 1):
        if tokens[at].tag in ("stop", "end", "that", "rel"):
            return None
        # "Fue herida tras ser detenida y unos soldados mataron a Dane": of another clause.
        inside = any(p.first < at < p.end for p in sentence.phrases)
        another = another or (tokens[at].tag in _JOINS and not inside)
        own = sentence.starting_at(at) if sentence.grammar.marks_objects and not another else None
        if own is not None and own.prep < 0 and human(own):
            # "Tras matar a Dane los soldados, …"
            return own
        if tokens[at].tag == "comma" and not inside:
            found = sentence.starting_at(at + 1)
            if found is None or not human(found):
                return None
            step = found.end + 1
            while step < len(tokens) and tokens[step].tag in _SKIPPED:
                step += 1
            return found if step < len(tokens) and _tells(sentence, tokens[step]) else None
    return None


def _stands_behind_after(sentence: Sentence, predicate: Predicate) -> bool:
    before = sentence.tokens[predicate.first - 1] if predicate.first else None
    after = before is not None and before.tag == "prep" and before.role == "fact"
    return after and predicate.tense in ("infinitive", "perfect") and not predicate.negative


def _tells(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a verb, or its helper, in the past or the present; or ends as an unknown one does."""
    grammar = sentence.grammar
    if token.tag == "aux":
        return grammar.auxiliaries[token.low][1] in _TOLD
    if token.tag or token.sort or token.act or token.capital:
        return False
    return any(f.tense in _TOLD for f in token.forms) or (not token.forms and token.low.endswith(grammar.verb_endings))
