"""How do the phrases of a parsed text become mentions, places and counts?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from asnad.model.count import Count
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.source import Layer, Source
from asnad.model.text import Span
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.countries import demonym, names_a_country
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.token import Token, noun_sort

__all__ = ["Reading", "body_with_genitive", "place_name"]


@dataclass(slots=True)
class Reading:
    """A layer with its parsed sentences; ``alone`` holds the words that stand alone as a phrase, and how often.

    In capitals that tells names from other words: "THE RKF". ``bodies`` holds the names, in small letters, that only
    their use shows to be of bodies.
    """

    layer: Layer
    source: Source
    sentences: list[Sentence] = field(default_factory=list)
    alone: Counter[str] = field(default_factory=Counter)
    bodies: frozenset[str] = frozenset()
    _mentions: dict[int, tuple[NounPhrase, Mention]] = field(default_factory=dict)

    def mention(self, sentence: Sentence, phrase: NounPhrase) -> Mention:
        """The mention that a noun phrase makes: a name when its head is one, else a description with its count.

        It is made once: a layer that is read has phrases that no longer change.
        """
        made = self._mentions.get(id(phrase))
        if made is None:
            # The phrase is kept with it, or another could come to have its id.
            made = self._mentions[id(phrase)] = phrase, self._mention(sentence, phrase)
        return made[1]

    def _mention(self, sentence: Sentence, phrase: NounPhrase) -> Mention:
        tokens = sentence.tokens
        proper = phrase.proper
        if proper is not None and proper.last == phrase.head and _names_it(tokens, phrase):
            joined = _joined_genitive(tokens, phrase)
            start = proper.first if joined is None else joined
            first = proper.titles[0][0] if proper.titles and joined is None else start
            last = phrase.last if proper.sort == "body" and _capital_of(tokens, phrase) else proper.last
            span = Span(*sentence.within(first, last))
            wording = sentence.text[span.start : span.end]
            form = wording if first == start else sentence.wording(start, last)
            titles = tuple([sentence.wording(a, b) for a, b in proper.titles]) if proper.titles else ()
            return Mention(wording, _kind(tokens, phrase), span, Name(form, titles=titles))
        start, end = sentence.within(phrase.first, phrase.last)
        name = None
        if phrase.sort == "body" and _capital_of(tokens, phrase):
            last = phrase.last
            first = proper.first if proper is not None else phrase.head
            name = Name(sentence.wording(first, last))
        wording, count = sentence.text[start:end], self.count(sentence, phrase)
        return Mention(wording, _kind(tokens, phrase), Span(start, end), name, count)

    def count(self, sentence: Sentence, phrase: NounPhrase) -> Count | None:
        """How many the phrase speaks of: the number in it, or of the phrase it is a number of."""
        if not sentence.counts or _is_numbered(sentence, phrase) or _but_some(sentence, phrase):
            return None
        inner = phrase.of
        banded = inner is not None and inner.sort in {"person", "number"} and phrase.core == phrase.head
        if banded and singular(sentence.low(phrase)) in words("nouns", "bands"):
            # "A group of 30 miners"; how many are in "two groups of 30" nobody needs to reckon.
            return self.count(sentence, inner) if inner is not None and not phrase.plural else None
        start = sentence.tokens[phrase.first].start
        end = sentence.tokens[phrase.core].end
        for count in sentence.counts:
            if count.span is not None and start <= count.span.start < end:
                unit = count.unit
                if unit is None and phrase.number is not None and phrase.head > phrase.number[1]:
                    unit = sentence.wording(phrase.number[1] + 1, phrase.core)
                elif unit is None and phrase.of is not None:
                    unit = sentence.wording(phrase.of.first, phrase.of.last)
                return _with_unit(count, unit)
        if inner is not None and sentence.tokens[phrase.head].tag in {"num", "quant"} and phrase.number is None:
            return self.count(sentence, inner)
        return None

    def place(self, sentence: Sentence, phrases: list[NounPhrase]) -> Place | None:
        """A place made of phrases from the nearest outwards: "Evin prison", then "Tehran"."""
        if not phrases:
            return None
        first = phrases[0]
        wording = sentence.words(first.first, first.last)
        inner = first.of
        within = [named for phrase in phrases[1:] if (named := place_name(sentence, phrase))]
        name = place_name(sentence, first)
        if inner is not None and (outer := place_name(sentence, inner)):
            if name is None and singular(sentence.low(first)) in words("names", "areas"):
                name = outer  # "the town of Meran"
            else:
                within.insert(0, outer)
        return Place(wording.text, wording.span, name, tuple(within))

    def places(self, sentence: Sentence, listed: list[NounPhrase]) -> Place:
        """Several places where something happened: "Torra, Lenz and Marvo", of which none is the place."""
        wording = sentence.words(listed[0].first, listed[-1].last)
        return Place(wording.text, wording.span)


def place_name(sentence: Sentence, phrase: NounPhrase) -> str | None:
    """The name of a place; in capitals the phrase without "province" and the like, where that is no common noun."""
    if phrase.proper is not None and not sentence.upper:
        return sentence.wording(phrase.proper.first, phrase.proper.last)
    if not sentence.upper:
        return None
    first, last = phrase.possessor.last + 2 if phrase.possessor else phrase.first, phrase.core
    areas: frozenset[str] = words("names", "areas") if first < last else frozenset()
    while first < last and (sentence.tokens[first].tag in {"det", "adj"} or sentence.tokens[first].low in areas):
        first += 1
    while first < last and singular(sentence.tokens[last].low) in areas:
        last -= 1
    known = names_a_country(sentence.tokens, first, last) or any(
        token.tag in {"noun", "name"} and not noun_sort(token.low) and not token.forms
        for token in sentence.tokens[first : last + 1]
    )
    return sentence.wording(first, last) if known else None


def _joined_genitive(tokens: Sequence[Token], phrase: NounPhrase) -> int | None:
    """Where a body's name with a genitive in it begins: "People's Front", but not "Norway's Labour Party"."""
    owner, proper = phrase.possessor, phrase.proper
    if owner is None or proper is None or proper.sort != "body":
        return None
    if owner.proper is None:
        return _whose_office(tokens, owner, proper)
    if owner.last + 2 == proper.first and noun_sort(tokens[owner.proper.last].low) in {"person", "group"}:
        return owner.proper.first  # "Valdoria People's Defence Forces"
    if owner.proper.first != owner.proper.last or owner.proper.sort in {"place", "demonym", "person"}:
        return None
    if owner.last + 2 != proper.first:
        return None
    return owner.proper.first


def _whose_office(tokens: Sequence[Token], owner: NounPhrase, proper: Proper) -> int | None:
    """Where "Prosecutor's Office" begins: a body that is named by whose it is, in capitals."""
    first = owner.first + (owner.det == "the")
    plain = proper.first == proper.last == owner.last + 2 and noun_sort(tokens[proper.last].low) in {"body", "place"}
    capital = all(t.capital for t in tokens[first : owner.last + 1]) and owner.det in {"", "the"}
    return first if plain and capital and owner.of is None and owner.possessor is None else None


def body_with_genitive(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase | None:
    """The body in "People's Network spokesperson", whose name has a genitive in it; none in "Holt's Network"."""
    first, proper, owner = _joined_genitive(tokens, phrase), phrase.proper, phrase.possessor
    if first is None or proper is None or owner is None or proper.last >= phrase.head:
        return None
    if noun_sort(tokens[owner.last].low) not in {"person", "group"}:
        return None
    last = proper.last
    return NounPhrase(first, last, last, last, "body", proper=Proper(first, last, "body", []))


def _is_numbered(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The 400 Tavani gang": one gang, with a number in its name."""
    proper, low = phrase.proper, sentence.low(phrase)
    if phrase.number is None or proper is None or phrase.sort not in {"group", "body"} or proper.last >= phrase.head:
        return False
    return proper.sort != "demonym" and singular(low) == low and low not in words("nouns", "many_at_once")


def _but_some(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "All 30 prisoners except two", "all but three of the guards": how many are left nobody reckons."""
    inside = sentence.tokens[phrase.first : phrase.last]
    if inside and inside[0].low == "all" and any(t.low in {"but", "except", "save"} for t in inside):
        return True
    after = [t.low for t in sentence.tokens[phrase.last + 1 : phrase.last + 3]]
    return after[:1] in (["except"], ["save"], ["excepting"]) or after in (
        ["but", "for"],
        ["other", "than"],
        ["apart", "from"],
    )


def _with_unit(count: Count, unit: str | None) -> Count:
    return Count(
        count.wording,
        count.lower,
        count.upper,
        count.operator,
        unit,
        count.of,
        count.share_lower,
        count.share_upper,
        count.span,
    )


def _names_it(tokens: list[Token], phrase: NounPhrase) -> bool:
    """Whether the name at the head names one thing, and is not an adjective of origin standing for people."""
    proper = phrase.proper
    if proper is None or proper.sort == "demonym" or phrase.number is not None:
        return False
    return not (phrase.plural and demonym(tokens[phrase.head].low))


def _capital_of(tokens: list[Token], phrase: NounPhrase) -> bool:
    """Whether an "of" phrase belongs to a body's name: "Council of the European Union"."""
    if tokens[phrase.head].tag != "name":
        return False
    inner = phrase.of
    while inner is not None:
        if not tokens[inner.head].capital:
            return False
        inner = inner.of
    return True


def _kind(tokens: list[Token], phrase: NounPhrase) -> MentionKind:
    sort = phrase.sort
    low = tokens[phrase.head].low
    if sort in {"person", "demonym", "number"}:
        if phrase.proper is not None and phrase.proper.last == phrase.head and phrase.proper.sort == "person":
            return "person"
        return "group" if phrase.plural else "person"
    if sort == "name":
        return "person"
    if sort == "pron":
        return "person" if low in _ONE_PERSON else "group"
    if sort == "body" or (sort == "place" and phrase.proper is not None):
        return "organisation"
    if sort == "group":
        return "group"
    if sort == "act":
        return "event"
    return "thing" if not phrase.plural or sort in {"thing", "place"} else "group"


_ONE_PERSON = frozenset(
    {"i", "me", "my", "myself", "he", "she", "him", "his", "her", "himself", "herself", "someone", "one"}
)
