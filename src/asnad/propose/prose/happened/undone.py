"""What have people not done to people, though a verb tells of it: calamities, interviews, broken constitutions?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles

__all__ = ["died_of", "is_no_deed", "is_thing_named", "won_against"]

_BY_PEOPLE = frozenset({"beating", "torture", "ill_treatment", "attack", "flogging", "injury", "detention"})
"""Acts whose verbs are also told of what is nobody."""


def is_no_deed(sentence: Sentence, predicate: Predicate, roles: Roles, row: list[Predicate]) -> bool:
    """Whether the press has asked somebody, or what is nobody has hit people: "la crisis golpeó a los campesinos"."""
    code = predicate.sense.code
    if code == "arrest" and _is_stopped(sentence, predicate):
        return True
    if code == "deportation" and _is_turned_out(sentence, predicate, roles):
        return True
    if code == "interrogation" and _is_interview(sentence, roles.doers, predicate, row):
        return True
    if predicate.voice != "active" or roles.subject is None or roles.doers:
        return False
    calamity = _is_calamity(sentence, roles.subject) and code != "killing"
    return calamity or (code in _BY_PEOPLE and _may_be_thing(sentence, roles.subject))


def _is_stopped(sentence: Sentence, predicate: Predicate) -> bool:
    """ "Ils ont arrêté de travailler": what somebody does no more."""
    behind = sentence.tokens[predicate.last + 1 : predicate.last + 3]
    led = len(behind) == 2 and sentence.grammar.order == "SVO" and behind[0].role == "of" and not behind[1].sort
    return led and any(form.tense == "infinitive" for form in behind[1].forms)


def died_of(sentence: Sentence, predicate: Predicate, roles: Roles) -> bool:
    """Whether people have died of what the verb says has killed them: "la sequía mató a tres niños"."""
    active = predicate.voice == "active" and roles.subject is not None and not roles.doers
    return active and roles.subject is not None and _is_calamity(sentence, roles.subject)


def _is_turned_out(sentence: Sentence, predicate: Predicate, roles: Roles) -> bool:
    """ "Fue expulsada del local", "expulsé de la salle": out of a place that is no country."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if grammar.order != "SVO":
        return False
    by = roles.doers or ([roles.subject] if roles.subject is not None else [])
    if any(tokens[i].low in grammar.associations for p in by for i in range(p.first, p.head + 1)):
        # "El colegio de abogados expulsó al juez": who is no member any more.
        return True
    ends = [predicate.last, *(v.end for v in roles.victims if v.first > predicate.last)]
    for at in (end + 1 for end in ends if end + 2 < len(tokens)):
        where = sentence.starting_at(at + 1) if tokens[at].role == "of" else None
        if where is not None and where.name is None and not tokens[where.head].capital:
            return tokens[where.head].low not in grammar.lands
    return False


def _is_calamity(sentence: Sentence, subject: Phrase) -> bool:
    """Whether people die of it, and nobody kills them: "la sequía mató a tres niños"."""
    grammar = sentence.grammar
    return any(stem in grammar.calamities for stem, _ in grammar.stems(sentence.tokens[subject.head].low))


def _may_be_thing(sentence: Sentence, subject: Phrase) -> bool:
    """ "La crisis", "cette affaire": one word that is not known behind "the" or "this" is rather nobody."""
    if subject.sort not in ("", "thing", "document") or subject.plural or subject.name is not None:
        return False
    tokens = sentence.tokens
    alone = subject.count is None and not subject.rest
    return alone and tokens[subject.first].low in sentence.grammar.definites


def _is_interview(sentence: Sentence, doers: list[Phrase], predicate: Predicate, row: list[Predicate]) -> bool:
    """ "Deux témoins interrogés par l'AFP", "interrogé, le ministre a nié": the press asks, who is asked speaks."""
    press = sentence.grammar.press
    if any(t.low in press for p in doers for t in sentence.tokens[p.first : p.last + 1]):
        return True
    return not doers and predicate.tense == "participle" and any(p.sense.kind == "say" for p in row) and bool(press)


def won_against(sentence: Sentence, predicate: Predicate, roles: Roles) -> bool:
    """ "Les Verts ont battu Lomay": one word with a capital that is nobody's name is a team, or a town."""
    known = sentence.grammar.given | sentence.document.people.keys()
    row, people = roles.victims, any(p.sort in ("person", "people") for p in roles.doers)
    teams = (p.sort == "name" and p.first == p.last and sentence.tokens[p.head].low not in known for p in row)
    return predicate.sense.code == "beating" and sentence.grammar.capitals and bool(row) and not people and all(teams)


def is_thing_named(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Violó la Constitución": one word with a capital behind "the" is nobody's name, unless it is known for one."""
    first, named = sentence.tokens[phrase.first], sentence.tokens[phrase.head]
    known = named.low in sentence.grammar.given or named.low in sentence.document.people
    alone = phrase.sort == "name" and phrase.head == phrase.first + 1 and not phrase.rest
    bare = first.tag == "det" and (not first.capital or phrase.first == 0)
    return alone and bare and not known and not named.low.endswith("s")
