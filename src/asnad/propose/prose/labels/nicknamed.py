"""What do others call somebody, by a verb: "a quien llamaban «Tigre»", "était surnommé « le Bourreau »"?

In Spanish and French.
"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.labels.alias import claim_alias
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import tells_of_many

__all__ = ["draft_nicknames"]

_LONGEST = 5
"""Words of the longest nickname, with its marks."""
_TOLD = frozenset({"past", "present", "participle"})


def draft_nicknames(sentence: Sentence, row: list[Predicate]) -> None:
    """Other names behind a verb of calling somebody so.

    Promises: who is called so has a name; the other one is in quotation marks, has a capital in it, and is no label
    ("terrorista").
    """
    for verb in row if sentence.grammar.nicknaming else ():
        lemmas = {form.lemma for form in sentence.tokens[verb.head].forms}
        if not lemmas & sentence.grammar.nicknaming or verb.tense not in _TOLD or verb.negative:
            continue
        if lemmas & sentence.grammar.naming and not tells_of_many(sentence.tokens[verb.head]):
            # "A quien el fiscal llama «Monstruo»": what one calls him.
            continue
        words = _quoted(sentence, verb)
        who = _called(sentence, verb, row) if words is not None else None
        if words is None or who is None or who.name is None or who.sort != "person":
            continue
        claim_alias(sentence, who, words, verb.head, rule="nicknamed")


def _quoted(sentence: Sentence, verb: Predicate) -> tuple[int, int] | None:
    """The words between quotation marks right behind a verb, if they are a name."""
    tokens, grammar = sentence.tokens, sentence.grammar
    around = next(((a, b) for a, b in sentence.quotations() if a == verb.last + 1 and tokens[b].tag == "quote"), None)
    if around is None or not 1 < around[1] - around[0] < _LONGEST:
        return None
    inside = tokens[around[0] + 1 : around[1]]
    labels = frozenset().union(*grammar.labels.values())
    named = any(t.text[0].isupper() for t in inside) and not any(t.low in labels or t.plural for t in inside)
    return (around[0] + 1, around[1] - 1) if named else None


def _called(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """Who is called so: of whom a relative clause tells, the subject of a passive, or the object before a verb."""
    tokens, (low, _) = sentence.tokens, reach(sentence, verb, row)
    if verb.voice == "passive":
        return subject_before(sentence, verb.first)[0]
    if low and tokens[low - 1].tag == "rel":
        return antecedent(sentence, low - 1)
    clitic = any(t.tag == "clitic" for t in tokens[max(0, verb.first - 1) : verb.head])
    objects = [p for p in sentence.phrases if low <= p.first and p.end < verb.first and p.role == "object"]
    return objects[0] if clitic and len(objects) == 1 and not objects[0].rest else None
