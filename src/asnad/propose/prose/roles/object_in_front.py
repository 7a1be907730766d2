"""Whom an active verb was done to, where that one stands before its subject: "a quien, a cuyo hermano mataron"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.inner_days import is_inside
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles_shared import side_by_side

__all__ = ["object_in_front", "shares_object", "taken_up"]


def object_in_front(sentence: Sentence, subject: Phrase | None) -> list[Phrase]:
    """ "Los campesinos que el ejército mató", "una mujer a cuyo hermano el ejército mató"."""
    if subject is None or subject.first == 0:
        return []
    whose = sentence.ending_at(subject.first - 1)
    if whose is not None and whose.role == "object" and sentence.tokens[whose.first].low in sentence.grammar.whose:
        return [whose] if human(whose) else []
    if sentence.tokens[subject.first - 1].tag != "rel":
        return []
    found = antecedent(sentence, subject.first - 1)
    return [found] if found is not None and human(found) else []


def shares_object(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Detuvieron y torturaron a Juan": the verb whose object is that of the one before it, too.

    Promises: not the verb of the sentence behind a comma that ends what "who" tells of somebody.
    """
    at = next((i for i, p in enumerate(row) if p.first > predicate.last), len(row))
    following = row[at] if at < len(row) else None
    if following is None or following.joined is not predicate or following.voice != "active":
        return None
    between = sentence.tokens[predicate.last + 1 : following.first]
    listed = at + 1 < len(row) and row[at + 1].joined in (predicate, following)
    closes = is_inside(sentence, predicate) and not listed and not any(t.tag == "conj" for t in between)
    return following if side_by_side(sentence, predicate, following) and not closes else None


def taken_up(sentence: Sentence, predicate: Predicate) -> list[Phrase]:
    """ "A Dane lo mató Voss": the object before its own pronoun."""
    grammar, group = sentence.grammar, sentence.tokens[predicate.first : predicate.head]
    before = predicate.first - 1
    while before > 0 and sentence.tokens[before].tag == "adv":
        before -= 1
    whom = sentence.ending_at(before) if before >= 0 else None
    if not grammar.marks_objects or whom is None or whom.role != "object" or not human(whom) or predicate.negative:
        return []
    several = whom.plural or bool(whom.rest)
    pronouns = grammar.them if several else grammar.object_pronouns
    if predicate.sense.object:
        # "A su compadre le dispararon".
        pronouns = frozenset() if several else grammar.to_him
    return [whom] if any(t.low in pronouns and t.tag != "se" for t in group) else []
