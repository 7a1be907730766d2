"""How do phrases become mentions, places and dates? Long: all of it is asked of one parsed text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from asnad.language.counts import find_counts
from asnad.language.dates import anchored, find_dates
from asnad.model.count import Count
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.source import Layer, Source
from asnad.model.text import Span, Words
from asnad.model.when import When
from asnad.propose.blocks import blocks_of
from asnad.propose.english.clauses.as_claimed import without_as_claimed
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.syntax import clauses
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.bodies import body_names
from asnad.propose.english.mentions.placed import is_reached
from asnad.propose.english.phrases.chunks import chunks
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.words.apostrophes import single_quotes
from asnad.propose.english.words.countries import demonym, is_capital, is_country, names_a_country
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.segment import sentences
from asnad.propose.english.words.tags import tokenize
from asnad.propose.english.words.token import Token, is_upper, noun_sort, phrase_low
from asnad.propose.english.words.word import QUOTES

__all__ = ["Reading", "Sentence", "body_with_genitive", "place_name", "read_layer"]


_At = TypeVar("_At", When, Count)
LONGEST = 2_000
"""Words and marks beyond which a sentence is no sentence, and is passed over: reading it would take minutes."""


@dataclass(slots=True)
class Sentence:
    """One sentence, parsed. ``block`` and ``kind`` are its block's index and kind; ``asks`` says it is a question.

    ``opened`` says that a quotation of its block goes on when it begins.

    ``nouns`` are the noun phrases of the row and ``thats`` its "that", with their places in it: most rules begin there.
    ``phrases`` are all noun phrases, also those inside others, ``quotes`` the tokens that are quotation marks, and
    ``lows`` all its words: most rules need one of a few, and look no further where there is none.
    """

    index: int
    block: int
    kind: str
    span: Span
    text: str
    tokens: list[Token]
    row: list[Chunk]
    clauses: list[Clause]
    whens: list[When]
    counts: list[Count]
    upper: bool
    asks: bool
    opened: bool = False
    nouns: list[tuple[int, NounPhrase]] = field(init=False)
    thats: list[int] = field(init=False)
    phrases: list[NounPhrase] = field(init=False)
    quotes: list[int] = field(init=False)
    lows: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.nouns, self.phrases = [], []
        for at, chunk in enumerate(self.row):
            if isinstance(chunk, NounPhrase):
                self.nouns.append((at, chunk))
                if chunk.of is None and chunk.possessor is None:
                    self.phrases.append(chunk)
                else:
                    self.phrases += chunk.inside()
        self.lows = frozenset([token.low for token in self.tokens])
        mark = not self.lows.isdisjoint(QUOTES)
        self.thats = [at for at, chunk in enumerate(self.row) if chunk.kind == "that"]
        self.quotes = [at for at, token in enumerate(self.tokens) if token.tag == "quote"] if mark else []

    def slice(self, first: int, last: int) -> Span:
        """The span of tokens ``first``–``last``."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def words(self, first: int, last: int) -> Words:
        """The words of tokens ``first``–``last``, without quotation marks around them."""
        start, end = self.within(first, last)
        return Words(self.text[start:end], Span(start, end))

    def wording(self, first: int, last: int) -> str:
        """The same as plain text."""
        start, end = self.within(first, last)
        return self.text[start:end]

    def within(self, first: int, last: int) -> tuple[int, int]:
        """Where they begin and end in the text."""
        tokens = self.tokens
        if self.quotes:
            while first < last and tokens[first].tag == "quote" and not self._closes_within(first, last):
                first += 1
            if tokens[last].tag == "quote" and sum(t.tag == "quote" for t in tokens[first:last]) % 2 == 0:
                while last > first and tokens[last].tag == "quote":
                    last -= 1
        return tokens[first].start, tokens[last].end

    def _closes_within(self, first: int, last: int) -> bool:
        """Whether the quotation that begins at ``first`` ends with words behind it: "“Red Lamp” Front"."""
        return any(t.tag == "quote" for t in self.tokens[first + 1 : last]) and self.tokens[last].tag != "quote"

    def low(self, phrase: NounPhrase) -> str:
        """The head of a phrase in small letters."""
        return self.tokens[phrase.head].low

    def when(self, link: Link) -> When | None:
        """The date that a time chunk stands for."""
        span = self.slice(link.first, link.last)
        return next((w for w in self.whens if w.span is not None and w.span.overlaps(span)), None)

    def when_at(self, token: int) -> When | None:
        """The date that a token belongs to."""
        span = self.slice(token, token)
        return next((w for w in self.whens if w.span is not None and w.span.overlaps(span)), None)

    def quoted(self, token: int) -> bool:
        """Whether a token stands between quotation marks of this sentence."""
        return bisect_left(self.quotes, token) % 2 == 1

    def in_quotes(self, token: int) -> bool:
        """Whether a token stands within a quotation, one that an earlier sentence opened too."""
        return self.opened != self.quoted(token)


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
    if owner is None or owner.proper is None or proper is None or proper.sort != "body":
        return None
    if owner.last + 2 == proper.first and noun_sort(tokens[owner.proper.last].low) in {"person", "group"}:
        return owner.proper.first  # "Valdoria People's Defence Forces"
    if owner.proper.first != owner.proper.last or owner.proper.sort in {"place", "demonym", "person"}:
        return None
    if owner.last + 2 != proper.first:
        return None
    return owner.proper.first


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
    if inside and inside[0].low == "all" and any(t.low == "but" for t in inside):
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


def read_layer(layer: Layer, source: Source) -> Reading:
    """Parse every sentence of a layer."""
    reading = Reading(layer, source)
    text = layer.text
    found = find_dates(text, language="en", published=source.published)
    whens = anchored(found, language="en", strict=True, text=text)
    dates = _Placed([(w.span, w) for w in whens if w.span is not None and not _is_in_a_name(text, w.span)])
    counts = find_counts(text, language="en", dates=whens)
    numbers = _Placed([(c.span, c) for c in counts if c.span is not None and not dates.overlapping(c.span)])
    for number, block in enumerate(blocks_of(layer)):
        if block.kind in {"row", "header"}:
            continue
        body = text[block.start : block.end]
        if not body.strip():
            continue
        loud, opened = is_upper(body), False
        marks = single_quotes(text, block.start, block.end)
        for span in sentences(text, block):
            upper = loud or is_upper(text[span.start : span.end])
            here, counted = dates.overlapping(span), numbers.overlapping(span)
            times, numerals = _spans(here), _spans(counted)
            tokens = without_as_claimed(tokenize(text, span, times=times, counts=numerals, marks=marks, upper=upper))
            if not tokens or len(tokens) > LONGEST:
                continue
            row = chunks(tokens, upper=upper)
            sentence = Sentence(
                len(reading.sentences),
                number,
                block.kind,
                span,
                text,
                tokens,
                row,
                clauses(tokens, row),
                here,
                counted,
                upper,
                text[span.start : span.end].rstrip("\"'”’»)").endswith("?"),
                opened,
            )
            reading.sentences.append(sentence)
            opened ^= len(sentence.quotes) % 2 == 1
    _settle_names(reading)
    _count_alone(reading)
    reading.bodies = _settle_acronyms(reading) | body_names(reading.sentences)
    return reading


def _spans(placed: Sequence[When] | Sequence[Count]) -> list[Span]:
    return [one.span for one in placed if one.span is not None] if placed else []


_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w'’-]* $")
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
_NAMED_AFTER = re.compile(r" (?:[A-Z][a-z]+ )?([A-Z][a-z]+)\b")
_BLOODY = re.compile(r"\b(?:Bloody|Black|Red) $")


_BLOCK = re.compile(r"[ \n](?:block|acre|metre|meter|yard)s?\b", re.IGNORECASE)


def _is_in_a_name(text: str, span: Span) -> bool:
    """Whether what looks like a day is part of a name: "Manila Today", "Chief Sunday Okoro", "Bloody Sunday"."""
    if text[span.start : span.end].isdecimal() and _BLOCK.match(text, span.end):
        return True  # "the 1200 block of Flour Street"
    behind = _NAMED_AFTER.match(text, span.end)
    if behind is not None and behind.group(1).lower() in words("names", "bodies"):
        return text[max(0, span.start - 4) : span.start].lower() == "the "  # "the March 23 Movement"
    if not text[span.start].isupper() or span.end - span.start > len("Wednesday"):
        return False
    word, lead = text[span.start : span.end], text[max(0, span.start - 24) : span.start]
    if word == "Today":
        return _CAPITAL_BEFORE.search(lead) is not None
    if _DAY.fullmatch(word) is None:
        return False
    within = _CAPITAL_BEFORE.search(lead) is not None and _CAPITAL_AFTER.match(text, span.end) is not None
    return within or _BLOODY.search(lead) is not None


class _Placed(Generic[_At]):
    """What stands at spans of a text, none of which overlap, to be found by a span."""

    def __init__(self, placed: Sequence[tuple[Span, _At]]) -> None:
        self._placed: list[tuple[Span, _At]] = sorted(placed, key=lambda one: one[0])
        self._ends: list[int] = [span.end for span, _ in self._placed]

    def overlapping(self, span: Span) -> list[_At]:
        """Those whose spans overlap this one, in order."""
        found = []
        for at in range(bisect_right(self._ends, span.start), len(self._placed)):
            if self._placed[at][0].start >= span.end:
                break
            found.append(self._placed[at][1])
        return found


_INITIALS = re.compile(r"[aeiou]?[bcdfghjklmnpqrstvwxz]{2,4}[aeiou]?|[a-z]{1,3}-\d{1,2}")
_BRACKET = re.compile(r"[\[(](?=[A-Z])(?:([A-Z][A-Z0-9&-]{1,9})[\])])?")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&-]{1,9}(?= \Z)")


def _count_alone(reading: Reading) -> None:
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


def _settle_acronyms(reading: Reading) -> frozenset[str]:
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


def _settle_names(reading: Reading) -> None:
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
                if (
                    named is not None
                    and heads
                    and (named.sort == "name" or (named.sort == "person" and outer.sort == "place"))
                ):
                    # "the prosecutor of Alba": what someone or something is of is a place or a body.
                    inner.sort = named.sort = "place" if outer.sort in {"person", "place"} else "body"
                outer = inner


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
