"""Which phrases name a body that its last word hides: "the Shining Lamp"? How the text uses the same words tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.countries import demonym
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.token import Token, noun_sort
from asnad.propose.remembered import by_word

if TYPE_CHECKING:
    from asnad.propose.english.mentions.reading import Reading
    from asnad.propose.english.mentions.sentence import Sentence

__all__ = ["before_people", "body_before", "body_names"]

_SORTS = frozenset({"", "place", "thing", "group", "body"})
_LONGEST = 6


def body_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Names of two or more words that people are of: "members of the Shining Lamp", "Shining Lamp rebels".

    Phrases that are nothing but such a name are bodies from here on, whatever their last word means elsewhere.
    """
    phrases = [(sentence, phrase) for sentence in sentences for phrase in sentence.phrases]
    named = {
        name
        for sentence, phrase in phrases
        if _are_of_a_body(sentence.tokens[phrase.head].low)
        for name in _whose(sentence, phrase)
    }
    found: set[str] = set()
    ends = {name.rpartition(" ")[2] for name in named}
    for sentence, phrase in phrases if named else ():
        if sentence.tokens[phrase.core].low not in ends or phrase.number is not None or phrase.det not in {"", "the"}:
            continue
        first = _first_word(sentence.tokens, phrase)
        name = " ".join([t.low for t in sentence.tokens[first : phrase.core + 1]])
        if name in named and _can_be_a_name(sentence, first, phrase.core):
            found.add(name)
            if phrase.sort != "body":
                phrase.sort = "body"
                phrase.proper = Proper(first, phrase.core, "body", [])
    return frozenset(found)


@by_word
def _are_of_a_body(low: str) -> bool:
    """Whether a noun is of people who may be of a body, or of a group."""
    people = words("nouns", "belonging") | words("nouns", "groups") | words("nouns", "groups", "armed")
    return singular(low) in people


def body_before(reading: Reading, sentence: Sentence, phrase: NounPhrase) -> Proper | None:
    """The body whose name stands right before the head: "a Shining Lamp attack"."""
    last = phrase.head - 1
    for first in range(phrase.first, last + 1):
        if " ".join(t.low for t in sentence.tokens[first : last + 1]) in reading.bodies:
            return Proper(first, last, "body", [])
    return None


def before_people(sentence: Sentence, phrase: NounPhrase) -> int:
    """The last word before the noun for people and what they are: "Lamp" in "Shining Lamp terrorist group"."""
    last = phrase.head - 1
    while last >= phrase.first and (
        noun_sort(sentence.tokens[last].low) == "person" or sentence.tokens[last].tag in {"adj", "quote"}
    ):
        last -= 1
    return last


def _whose(sentence: Sentence, phrase: NounPhrase) -> Iterator[str]:
    """The words that may be the name of the body whose people a phrase is of: "two Shining Lamp rebels"."""
    low = singular(sentence.low(phrase))
    belonging = low in words("nouns", "belonging")
    inner = phrase.of if belonging else None
    if inner is not None and inner.det == "the" and inner.number is None:
        at = _first_word(sentence.tokens, inner)
        yield " ".join(t.low for t in sentence.tokens[at : inner.core + 1])
    if belonging or low in words("nouns", "groups") | words("nouns", "groups", "armed"):
        last = before_people(sentence, phrase)
        for first in range(max(phrase.first, last - _LONGEST), last):
            yield " ".join(t.low for t in sentence.tokens[first : last + 1])


def _first_word(tokens: Sequence[Token], phrase: NounPhrase) -> int:
    first = phrase.first
    while first < phrase.core and tokens[first].tag in {"det", "quote"}:
        first += 1
    return first


def _can_be_a_name(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words look like a name: capitals where they tell; else two or more words that describe nothing."""
    inside = sentence.tokens[first : last + 1]
    low = inside[-1].low
    if not 1 < len(inside) <= _LONGEST or low in words("names", "areas") or noun_sort(low) not in _SORTS:
        return False
    if not sentence.upper:
        return all(t.capital for t in (inside[0], inside[-1]))
    return not any(t.low in words("words", "adjectives") or demonym(t.low) or not t.low.isalpha() for t in inside)
