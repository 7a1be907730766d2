"""Who is named of those only counted: "veintidós personas, entre ellas Hugo Paz", "dont deux enfants", "بينهم"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.apposed import apposed
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.some_of_them import some_from

__all__ = ["among", "included", "names_of"]

_SOMEBODY = frozenset({"person", "people", "number"})
_WERE = (("be", "past"), ("be", "present"))
_CLOSES = frozenset({"comma", "end", "stop", "conj", "prep", "time", "quote"})


def included(sentence: Sentence, whole: Phrase, row: list[Predicate], verb: int) -> list[Phrase]:
    """Those behind "among them", who were some of ``whole``, to whom the verb at a token did it.

    Promises: nobody where another group, another act or the end of the sentence stands between, nor where the words
    behind the mark have a verb of their own.
    """
    tokens = sentence.tokens
    if whole.pronoun or not (whole.plural or whole.count is not None) or not human(whole):
        return []
    for at in range(whole.last + 1, len(tokens) - 1):
        size = some_from(tokens, sentence.grammar, at)
        if tokens[at].tag in ("stop", "end") or (not size and _is_other(sentence, at, whole, row, verb)):
            return []
        if size:
            if any(p.sense.kind == "act" and p.head != verb and p.head < at for p in row):
                # "Diez muertos y veinte heridos, entre ellos …": of which, nobody can tell.
                return []
            found = _behind(sentence, at + size)
            return [] if found is None else [replace(p, rest=[], prep=-1, role="") for p in found.group]
    return []


def _is_other(sentence: Sentence, at: int, whole: Phrase, row: list[Predicate], verb: int) -> bool:
    """Whether at a token other people begin than the whole, or another act is told."""
    phrase = sentence.starting_at(at) or _nested(sentence, at)
    inside = whole.of is not None and whole.of.first <= at <= whole.of.last
    several = phrase is not None and not inside and phrase.sort in (*_SOMEBODY, "group")
    several = several and phrase is not None and (phrase.plural or bool(phrase.rest)) and not phrase.speaks
    return several or any(p.head == at != verb and p.sense.kind in ("act", "say", "judged", "toll") for p in row)


def _nested(sentence: Sentence, at: int) -> Phrase | None:
    """ "El ataque de veinte paramilitares": whom a phrase is of, where they begin at a token."""
    phrase = sentence.covering(at)
    while phrase is not None and phrase.first != at:
        phrase = phrase.of
    return phrase


def _behind(sentence: Sentence, at: int) -> Phrase | None:
    """The people behind a mark, of whom nothing else is told."""
    tokens, grammar = sentence.tokens, sentence.grammar
    while at < len(tokens) and (tokens[at].tag == "se" or _is_among(sentence, at) or tokens[at].low == ":"):
        at += 1
    found = sentence.starting_at(at) if at < len(tokens) else None
    if found is None and at + 1 < len(tokens) and tokens[at].tag == "prep" and grammar.marks_objects:
        found = sentence.starting_at(at + 1)
    named = apposed(sentence, found) if found is not None and grammar.order == "SVO" else None
    if named is not None and found is not None:
        # "Entre ellos el alcalde, Eutimio Robledo, y la maestra Consuelo Arganda".
        return replace(
            found, rest=named.rest or found.rest, name=named.name, titles=(found.first, found.last), last=named.last
        )
    if found is None or any(p.sort not in _SOMEBODY or p.pronoun or not _is_told(p) for p in found.group):
        return None
    after = found.end + 1
    ends = after >= len(tokens) or tokens[after].tag in _CLOSES or grammar.order != "SVO"
    # "De las cuales doce eran menores de edad"
    were = not ends and tokens[after].tag == "aux" and grammar.auxiliaries[tokens[after].low][:2] in _WERE
    counted = were and found.sort == "number" and after + 1 < len(tokens) and tokens[after + 1].sort == "people"
    return found if ends or counted else None


def _is_told(phrase: Phrase) -> bool:
    """Whether somebody has a name or a number."""
    return phrase.name is not None or phrase.count is not None


def _is_among(sentence: Sentence, at: int) -> bool:
    lemmas = {form.lemma for form in sentence.tokens[at].forms}
    return bool(lemmas & sentence.grammar.being_among)


def names_of(sentence: Sentence, counted: Phrase, names: Phrase) -> bool:
    """ "الصحفيان سامر الحلاق وليلى منصور", "ثلاثة عمال هم …": as many names as are counted before are no others."""
    count = counted.count.lower if counted.count is not None else None
    if names.name is None or count is None:
        return False
    told = sentence.tokens[counted.last + 1].tag == "pron" and names.first == counted.last + 2
    return told or (names.first == counted.last + 1 and count == len(names.group) > 1)


def among(sentence: Sentence, phrase: Phrase) -> bool:
    """ "بينهم خمس نساء": some of those who were named before."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].tag == "among"
