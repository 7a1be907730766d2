"""Whom did it befall, where several are left out, or "they": "detuvieron a diez campesinos. Fueron fusilados"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.people.apposed import names_source
from asnad.propose.prose.people.befell import may_befall
from asnad.propose.prose.people.document import Group
from asnad.propose.prose.people.latter import are_latter
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import tells_of_many

__all__ = ["they_suffered"]

_OPENERS = frozenset({"conj", "that", "rel", "if", "aim"})


def they_suffered(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """The group or list that a passive in the plural tells of, where it leaves its subject out or has "they" for it.

    Promises: they are those, and all of those, of whom the sentence before tells that they were taken, held or tried,
    and not that they died; nobody, where this sentence names anybody before, or tells of women what befell men.
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    verb = next((t for t in tokens[predicate.first : predicate.head] if t.tag == "aux"), tokens[predicate.head])
    before = tokens[predicate.first - 1] if predicate.first else None
    they = before is not None and before.low in grammar.they
    if predicate.tense not in ("past", "present", "conditional"):
        return []
    if grammar.order != "SVO" or not tells_of_many(verb) or not (they or grammar.drops_subjects):
        return []
    low, _ = reach(sentence, predicate, row)
    opened = low and tokens[low - 1].tag in _OPENERS
    named = any(p.first < predicate.first and human(p) and not _only_says(sentence, p) for p in sentence.phrases)
    quoted = any(first <= predicate.first <= last for first, last in sentence.quotations())
    group = None if opened or named or quoted else _held(sentence)
    code = predicate.sense.code
    if group is None or not may_befall(sentence, code, [m.span for m in group.mentions]):
        return []
    if not are_latter(sentence, predicate.first - 1, group.mentions):
        return []
    hers = (before.low if they and before is not None else tokens[predicate.head].low).endswith(grammar.hers)
    if hers != _are_women(sentence, group):
        return []
    at = predicate.first - they
    if they:
        return [Phrase(at, at, at, "people", plural=True, pronoun=True, meant=group.mentions)]
    several = len(group.mentions) == 1
    return [
        Phrase(at, at, at, "people" if several else "person", plural=several, pronoun=True, role="left_out", meant=(m,))
        for m in group.mentions
    ]


def _only_says(sentence: Sentence, one: Phrase) -> bool:
    """ "D'après leur avocat, Luc Paix, ils ont été fouettés": whether somebody is theirs, and only says so."""
    grammar, tokens = sentence.grammar, sentence.tokens
    theirs = grammar.theirs | {w for w in grammar.possessives if w.startswith("leur")}
    return (one.role == "source" and tokens[one.first].low in theirs) or names_source(sentence, one)


def _held(sentence: Sentence) -> Group | None:
    """The only group whom something befell in the sentence before, where it befell nobody else."""
    befell = sentence.document.befell_before
    groups = [g for g in sentence.document.groups if g.mentions and all(m.span in befell for m in g.mentions)]
    whole = [g for g in groups if len(g.mentions) == len(befell)]
    return whole[0] if len(whole) == 1 else None


def _are_women(sentence: Sentence, group: Group) -> bool:
    """Whether a group is told to be of women."""
    grammar = sentence.grammar
    women = frozenset().union(*(grammar.genders.get(he, frozenset()) for he in ("él", "il", "lo")))
    stems = {stem for word in group.words for stem, _ in grammar.stems(word)}
    return bool(stems & women) or all(word.endswith("as") for word in group.words)
