"""Of what is a name that says little alone? All places of the text where it stands tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.placed import is_reached
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.words.countries import is_capital, is_country
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.token import noun_sort, phrase_low
from asnad.propose.english.words.trigger import act_noun

__all__ = ["count_alone", "settle_acronyms", "settle_names"]


_INITIALS = re.compile(r"[aeiou]?[bcdfghjklmnpqrstvwxz]{2,4}[aeiou]?|[a-z]{1,3}-\d{1,2}")
_BRACKET = re.compile(r"[\[(](?=[A-Z])(?:([A-Z][A-Z0-9&-]{1,9})[\])])?")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&-]{1,9}(?= \Z)")


def count_alone(reading: Reading) -> None:
    if any(sentence.upper for sentence in reading.sentences):
        reading.alone.update(_alone(reading.sentences))


def _alone(sentences: Sequence[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        for _, outer in sentence.nouns:
            phrase: NounPhrase | None = outer
            while phrase is not None:
                if phrase.number is None and phrase.det in {"", "the"}:
                    first = phrase.first + (sentence.tokens[phrase.first].tag == "det")
                    yield phrase_low(sentence.tokens, first, phrase.core)
                phrase = phrase.of


def settle_acronyms(reading: Reading) -> frozenset[str]:
    """In capitals nothing tells a body's initials from other words: brackets do, or letters that no word is made of."""
    if not any(s.upper for s in reading.sentences):
        return frozenset()
    known = set(_beside_brackets(reading.layer.text))
    known |= {low for low, often in reading.alone.items() if often > 1 and _INITIALS.fullmatch(low)}
    reading.alone.update(known)
    settled: set[str] = set()
    for sentence in reading.sentences:
        for _, outer in sentence.nouns if sentence.upper and not known.isdisjoint(sentence.lows) else ():
            phrase: NounPhrase | None = outer
            while phrase is not None:
                low = sentence.low(phrase)
                if low in known and phrase.sort in {"", "name", "person"} and not noun_sort(low):
                    phrase.sort = "body"
                    phrase.proper = Proper(phrase.head, phrase.head, "body", [])
                    settled.add(low)
                phrase = phrase.of
    return frozenset(settled)


def _beside_brackets(text: str) -> Iterator[str]:
    """Words in capitals that stand alone in brackets, or right before brackets that open with a capital."""
    for bracket in _BRACKET.finditer(text):
        if bracket[1]:
            yield bracket[1].lower()
        elif before := _ACRONYM.search(text, max(0, bracket.start() - 12), bracket.start()):
            yield before[0].lower()


def _settle_surname(sentence: Sentence, phrase: NounPhrase, sorts: dict[str, str]) -> None:
    """In capitals a word alone is a name when a longer name in the text ends with it."""
    alone = phrase.first == phrase.last and phrase.sort == ""
    if alone and sorts.get(low := sentence.low(phrase)) == "person" and not noun_sort(low):
        phrase.sort = "person"
        phrase.proper = Proper(phrase.head, phrase.head, "person", [])


def settle_names(reading: Reading) -> None:
    """Names that say little alone take the sort of their longer form in the text, or of how they are used."""
    sorts, acting, places = _shown(reading)
    for sentence in reading.sentences:
        for at, phrase in sentence.nouns:
            for part in (phrase, phrase.of) if places else ():
                if part is not None and part.proper is not None and _form(sentence, part.proper) in places:
                    part.sort = part.proper.sort = "place"
            proper = phrase.proper
            if (
                proper is not None
                and proper.sort == "person"
                and not proper.titles
                and (_locative(sentence, at) or is_reached(sentence.tokens, sentence.row, at, proper))
                and _form(sentence, proper) not in acting
                and phrase.of is None
            ):
                # "in Puerto Claro": two capitals that never act are a place.
                phrase.sort = proper.sort = "place"
            if proper is not None or phrase.sort == "":
                _settle_name(sentence, phrase, at, sorts)
            if phrase.possessor is not None and phrase.possessor.proper is not None:
                _settle_name(sentence, phrase.possessor, 0, sorts)
            outer = phrase
            while (inner := outer.of) is not None:
                _settle_name(sentence, inner, 0, sorts)
                named = inner.proper
                heads = (
                    named is not None
                    and named.last == inner.head
                    and sentence.low(outer) not in words("nouns", "owned")
                )
                alone = named is not None and inner.first == named.first and not inner.plural
                if named is not None and heads and alone and _is_a_massacre(sentence, outer):
                    inner.sort = named.sort = "place" if not named.titles else named.sort
                elif (
                    named is not None
                    and heads
                    and (named.sort == "name" or (named.sort == "person" and outer.sort == "place"))
                ):
                    # "the prosecutor of Alba": what someone or something is of is a place or a body.
                    inner.sort = named.sort = "place" if outer.sort in {"person", "place"} else "body"
                outer = inner


def _is_a_massacre(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The massacre of San Ramiro": of many, and so where it was."""
    told = act_noun([t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]) if phrase.sort == "act" else None
    return told is not None and act_traits(told.code) >= {"collective", "lethal"}


def _shown(reading: Reading) -> tuple[dict[str, str], set[str], set[str]]:
    """What the text shows of its names: the sorts of single words, the names that act, and those that it calls a place.

    A word that stands for a place somewhere ("in Lomay") is one elsewhere; "the village of San Martin" calls one so.
    """
    sorts: dict[str, str] = {}
    located: dict[str, str] = {}
    acting: set[str] = set()
    places: set[str] = set()
    for sentence in reading.sentences:
        for at, phrase in sentence.nouns:
            proper, inner = phrase.proper, phrase.of
            site = inner is not None and phrase.sort == "place" and sentence.low(phrase) not in words("nouns", "owned")
            if site and inner is not None and inner.proper is not None and inner.first == inner.proper.first:
                places.add(_form(sentence, inner.proper))
            if proper is None:
                continue
            if proper.sort in {"person", "body"}:
                if proper.sort == "person" or proper.first == proper.last:
                    sorts.setdefault(sentence.tokens[proper.last].low, proper.sort)
                here = _locative(sentence, at) or is_reached(sentence.tokens, sentence.row, at, proper)
                if not here or proper.titles or phrase.first != proper.first:
                    acting.add(_form(sentence, proper))
            elif proper.sort == "name" and phrase.first == phrase.last == proper.first and _locative(sentence, at):
                located[sentence.low(phrase)] = "place"
    return {**located, **sorts}, acting, places


_WHERE = frozenset({"in", "at", "near", "outside", "inside"})
_WHERE_OR_WHENCE = frozenset({"in", "at", "near", "from"})


def _locative(sentence: Sentence, at: int, prepositions: frozenset[str] = _WHERE) -> bool:
    """Whether a preposition of place stands right before the chunk at ``at``."""
    before = sentence.row[at - 1] if at else None
    if not isinstance(before, Link) or before.kind != "prep" or before.low not in prepositions:
        return False
    aimed = sentence.row[at - 2] if before.low == "at" and at > 1 else None
    return not (isinstance(aimed, VerbGroup) and aimed.lemma in words("lemmas", "aims"))


def _form(sentence: Sentence, proper: Proper) -> str:
    return phrase_low(sentence.tokens, proper.first, proper.last)


def _settle_name(sentence: Sentence, phrase: NounPhrase, at: int, sorts: dict[str, str]) -> None:
    """``at`` is where the phrase stands in the row, or 0 if it stands inside another."""
    proper = phrase.proper
    if proper is None and sentence.upper:
        _settle_surname(sentence, phrase, sorts)
    if proper is None or proper.sort != "name" or proper.last != phrase.head:
        return
    low = sentence.tokens[phrase.head].low
    sort = sorts.get(low, "")
    placed = _locative(sentence, at, _WHERE_OR_WHENCE) or is_capital(low) or low.endswith("istan")
    if not sort and placed:
        sort = "place"
    elif not sort and (is_country(low) or phrase.det == "the"):
        sort = "place" if is_country(low) else "body"
    if sort and low not in words("names", "not_names"):
        proper.sort = phrase.sort = sort
