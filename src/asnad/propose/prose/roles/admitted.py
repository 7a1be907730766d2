"""Whose deed is it that somebody admits without naming who did it: "confesó que había matado a Luna"? In Spanish."""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import tells_of_many

__all__ = ["who_admits"]

_BETWEEN = frozenset({"adv", "clitic", "neg"})


def who_admits(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """The one person, named before a verb of admitting, whose own "that" opens right before a verb without a subject.

    Promises: nobody where the verb tells of several, or where it stands in a clause of another kind.
    """
    tokens, step = sentence.tokens, predicate.first - 1
    while step > 0 and tokens[step].tag in _BETWEEN:
        step -= 1
    said = next((p for p in reversed(row) if p.last < step), None)
    if not sentence.grammar.drops_subjects or step < 1 or tokens[step].tag != "that" or said is None:
        return None
    admits = (said.sense.kind, said.sense.code, said.voice) == ("say", "admits", "active") and not said.impersonal
    verb = next((t for t in tokens[predicate.first : predicate.head] if t.tag == "aux"), tokens[predicate.head])
    if not admits or tells_of_many(verb) or any(t.tag in ("stop", "conj", "but") for t in tokens[said.last + 1 : step]):
        return None
    if any(p.first > said.last and p.end < step and p.prep < 0 for p in sentence.phrases):
        # "Confesó el sargento que …": behind the verb, too, somebody may stand.
        return None
    _, high = reach(sentence, predicate, row)
    behind = (p for p in sentence.phrases if predicate.last < p.first and p.end <= high)
    if any(p.prep < 0 and human(p) for p in behind):
        # "Confesó que había matado a Luna el capitán Rey".
        return None
    who, relative = subject_before(sentence, said.first)
    single = who is not None and who.sort == "person" and not (who.rest or who.plural or relative)
    return who if single and who is not None and who.name is not None else None
