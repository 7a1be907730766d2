"""Does "que" or "که" open what is said, or a relative clause (Spanish, French, Persian)?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

if TYPE_CHECKING:
    from asnad.propose.prose.clauses.predicate import Predicate

__all__ = ["tell_relatives"]


def tell_relatives(sentence: Sentence, row: list[Predicate]) -> None:
    """ "Que" and "که" behind a noun are relative pronouns, unless a verb before them still waits for what it says."""
    tokens = sentence.tokens
    waiting = False
    verb: Predicate | None = None
    for at, token in enumerate(tokens):
        verb = next((p for p in row if p.last == at and p.sense.kind in ("say", "doubt", "cue")), verb)
        waiting = waiting or (verb is not None and verb.last == at)
        if token.tag in ("stop", "end", "rel"):
            waiting = False
        if token.tag != "that":
            continue
        if not waiting and _is_cleft(sentence, at):
            token.tag = "adv"
            continue
        step = at - 1 - (at > 1 and tokens[at - 1].tag in ("comma", "object"))
        rumour = step >= 0 and any(
            stem in sentence.grammar.rumours for stem, _ in sentence.grammar.stems(tokens[step].low)
        )
        if (
            " " not in token.low
            and not rumour
            and not (waiting and not _has_object(sentence, verb, at))
            and step >= 0
            and sentence.ending_at(step) is not None
            and not _is_said_to_be(sentence, step)
        ):
            token.tag = "rel"
        waiting = False


def _is_cleft(sentence: Sentence, at: int) -> bool:
    """ "C'est à Lomay que fut arrêté …": what follows is told, and nothing is left open."""
    tokens = sentence.tokens
    verb = 1 if tokens[0].tag == "clitic" else 0
    where = sentence.ending_at(at - 1) if verb < at else None
    being = tokens[verb].tag == "aux" and sentence.grammar.auxiliaries[tokens[verb].low][:1] == ("be",)
    told = being and sentence.grammar.auxiliaries[tokens[verb].low][1] in ("past", "present")
    return told and where is not None and where.prep == verb + 1 and sentence.grammar.order == "SVO"


def _is_said_to_be(sentence: Sentence, at: int) -> bool:
    """ "Es falso que", "il a été prouvé que", "soñó que": such a word is no noun that a relative stands behind."""
    word = sentence.tokens[at]
    known = word.low in sentence.grammar.given or word.low in sentence.document.people
    if at == 0 and word.capital and not known and not word.sort and word.low.endswith(sentence.grammar.first_persons):
        # "Soñé que me torturaban".
        return True
    before = next((t for t in reversed(sentence.tokens[:at]) if t.tag not in ("neg", "adv")), None)
    if word.sort or word.capital:
        return False
    if sentence.tokens[at - 1].tag == "neg" or word.low.endswith(sentence.grammar.verb_endings):
        return True
    return before is not None and before.tag == "aux"


def _has_object(sentence: Sentence, verb: Predicate | None, at: int) -> bool:
    """Whether a verb with its subject before it has a plain object before ``at``: "documentó el caso de … que"."""
    if verb is None or sentence.grammar.order != "SVO":
        return False
    before = verb.first - 1
    subject = any(p.end == before for p in sentence.phrases)
    behind = (p for p in sentence.phrases if verb.last < p.first and p.end < at and p.prep < 0)
    return subject and any(not _tells_of_whom(sentence, p) for p in behind)


def _tells_of_whom(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Dijo a Luis Paz, juez, que …": whether commas set apart what one is to whom it was said."""
    tokens = sentence.tokens
    apart = tokens[phrase.first - 1].tag == tokens[phrase.end + 1].tag == "comma"
    whom = sentence.ending_at(phrase.first - 2) if apart and phrase.sort == "person" and not phrase.rest else None
    return whom is not None and whom.role in ("object", "place") and whom.sort in ("person", "body")
