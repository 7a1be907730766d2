"""Who took or held the command of which body: "asumió la jefatura del Estado Mayor", "a pris la tête de la brigade"?

In Spanish and French.
"""

from __future__ import annotations

from asnad.model.frames import Membership
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.senses import kind_of_place
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.apposed import whose_description
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.setting.setting import when_in

__all__ = ["draft_headships"]

_TOLD = frozenset({"past", "present"})
_UNSURE = frozenset({"if", "aim", "none", "nearly"})
_LED = frozenset({"body", "group"})


def draft_headships(sentence: Sentence, row: list[Predicate]) -> None:
    """Leaders from a verb of taking or holding, a noun of command as its object, and the body that it is of.

    Promises: who leads is one person with a name; what is denied, refused, planned or only supposed leads nothing.
    """
    grammar = sentence.grammar
    for verb in row if grammar.headships else ():
        lemmas = {form.lemma for form in sentence.tokens[verb.head].forms}
        plain = verb.voice == "active" and verb.tense in _TOLD and not (verb.negative or verb.impersonal)
        command = _object(sentence, verb) if plain and lemmas & grammar.holding else None
        if command is None or sentence.tokens[command.head].low not in grammar.headships:
            continue
        body = command.of
        low, high = reach(sentence, verb, row)
        if body is None or any(t.tag in _UNSURE for t in sentence.tokens[max(0, low - 1) : verb.head]):
            continue
        # "La Quinta Brigada".
        named = any(t.sort == "body" for t in sentence.tokens[body.first : body.last + 1])
        if sentence.tokens[body.head].low in grammar.unled:
            # "A pris la tête du cortège".
            continue
        if body.sort not in _LED and not named and not kind_of_place(sentence, body.first, "cell"):
            continue
        who = subject_before(sentence, verb.first)[0]
        who = (whose_description(sentence, who) or who) if who is not None else None
        if who is None or who.sort != "person" or who.name is None or who.plural or who.rest:
            continue
        when = when_in(sentence, verb, row, low, high)
        led = Membership(sentence.mention(who), sentence.mention(body), relation="led", when=when)
        sentence.emit(led, verb.head, rule="headship", first=verb.first, last=max(verb.last, command.last))


def _object(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """The phrase right behind a verb, or that holds its last words."""
    for at in (verb.last + 1, verb.last, verb.last - 1):
        phrase = sentence.starting_at(at) if at > verb.head else None
        if phrase is not None and phrase.prep < 0:
            return phrase
    return None
