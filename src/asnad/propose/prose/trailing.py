"""Does a verb of saying stand behind what is said, and where does that begin?"""

from __future__ import annotations

from asnad.propose.prose.clause import human
from asnad.propose.prose.phrase import Phrase
from asnad.propose.prose.predicate import Predicate
from asnad.propose.prose.sentence import Sentence
from asnad.propose.prose.token import Token

__all__ = ["behind_colon", "part_of", "said_at_once", "stands_behind"]


def _opens(sentence: Sentence, subject: Phrase) -> bool:
    """Whether somebody, or who is not known, stands first in a sentence, or behind a semicolon, and no verb before."""
    before = sentence.tokens[part_of(sentence, subject.first) : subject.first]
    known = human(subject) or subject.sort in ("", "name", "place", "document")
    return known and subject.prep < 0 and not any(t.tag == "aux" or t.forms for t in before)


def stands_behind(sentence: Sentence, predicate: Predicate) -> bool:
    """ "…, dijo la madre": the verb stands behind a comma or closing quotation mark, only its speaker behind it."""
    tokens = sentence.tokens
    before = tokens[predicate.first - 1].tag
    if sentence.grammar.order == "SOV":
        return False
    if before == "comma":
        # "Moreau, qui fut directeur, a nié": the comma closes what is said of the subject.
        opener = next((i for i in range(predicate.first - 2, 0, -1) if tokens[i].tag == "comma"), 0)
        behind = sentence.starting_at(predicate.last + 1)
        subject = sentence.ending_at(opener - 1) if opener else None
        named = sentence.starting_at(opener + 1) if opener else None
        if named is not None and named.name is not None and named.end == predicate.first - 2 and subject is not None:
            # "Un homme arrêté par la police, Luc Vert, a avoué": who that is.
            return any(t.tag == "quote" for t in tokens[:opener]) or not _speaks_for(sentence, opener)
        first, whose = tokens[opener + 1], sentence.grammar.whose
        told = bool(opener) and (first.tag == "rel" or first.low in whose or _is_participle(first))
        if subject is not None and told and _opens(sentence, subject):
            return False
        if subject is not None and subject.name is not None and told and not (behind is not None and human(behind)):
            return False
    return before in ("comma", "quote")


def _speaks_for(sentence: Sentence, comma: int) -> bool:
    """Whether nothing but somebody, with what describes him, stands before a comma: no clause of its own."""
    before = sentence.tokens[part_of(sentence, comma) : comma]
    finite = ("past", "present", "future", "conditional", "subjunctive")
    return not any(t.tag == "aux" or any(f.tense in finite for f in t.forms if not t.sort) for t in before)


def _is_participle(token: Token) -> bool:
    """ "Guerdi, emprisonné pendant deux ans, a témoigné"."""
    return any(form.tense == "participle" for form in token.forms)


def behind_colon(sentence: Sentence, predicate: Predicate) -> int:
    """ "Fue hallado el lunes: lo habían castigado, le dijeron": what stands before the colon is not theirs."""
    colon = max((i for i in range(predicate.first) if sentence.tokens[i].low == ":"), default=-1)
    said = any(t.tag == "aux" or t.forms for t in sentence.tokens[colon + 1 : predicate.first])
    return colon + 1 if said and sentence.grammar.order == "SVO" else 0


def part_of(sentence: Sentence, at: int) -> int:
    """Where the part of the sentence begins that a token stands in: behind a semicolon."""
    return max((i + 1 for i in range(at) if sentence.tokens[i].low in (";", "؛")), default=0)


def said_at_once(sentence: Sentence, predicate: Predicate, inner: Predicate) -> bool:
    """ "Confesó ante la fiscalía haber matado": what was done follows at once, or behind before whom it was said."""
    if inner.first <= predicate.last + 3:
        return True
    before = sentence.ending_at(inner.first - 1)
    return before is not None and before.prep == predicate.last + 1
