"""Which words make one noun phrase? Determiners, numbers, owners, nouns and what is behind "of" are one walk."""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.aged import age_behind
from asnad.propose.english.phrases.another_phrase import starts_new
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.sort_of_phrase import is_plural, sort_of
from asnad.propose.english.words.morphology import known_verb, singular
from asnad.propose.english.words.names import Proper, is_office, proper_name
from asnad.propose.english.words.token import Token, noun_sort
from asnad.propose.english.words.trigger import act_noun, can_end_act

__all__ = ["INSIDE", "noun_phrase"]

INSIDE = frozenset({"noun", "adj", "name", "num"})
"""Tags of the words that a noun phrase is made of."""


def noun_phrase(tokens: list[Token], first: int, *, upper: bool, inner: bool = False) -> NounPhrase | None:
    """The noun phrase that begins at ``first``, if any does; ``inner`` when "of" stands before it."""
    opening = tokens[first].tag
    quoted = opening == "quote"
    if opening == "pron" and not _is_one_of_them(tokens, first):
        many = tokens[first].low in {"they", "them", "we", "us", "themselves"}
        return _complement(tokens, NounPhrase(first, first, first, first, "pron", plural=many), upper=upper)
    if (
        opening == "det"
        and [t.low for t in tokens[first : first + 2]] == ["no", "one"]
        and tokens[first + 1].tag == "pron"
    ):
        return _complement(tokens, NounPhrase(first, first + 1, first + 1, first + 1, "pron", det="no"), upper=upper)
    if opening in _OPENS_SELDOM and not _opens_all_the_same(tokens, first):
        return None
    det, number, quoted, body = _determiners(tokens, first, quoted=quoted)
    last, end, time = _nouns(tokens, first, body, body, quoted=quoted, upper=upper, inner=inner)
    possessor: NounPhrase | None = None
    while end < len(tokens) and tokens[end].tag == "gen" and first <= last == end - 1:
        owner = _build(tokens, first, last, body, det=det, number=number, upper=upper)
        owner.possessor, possessor = possessor, owner
        body = end + 1
        number, start = _counted(tokens, body)
        last, end, dated = _nouns(tokens, first, body, start, quoted=quoted, upper=upper, inner=inner)
        time = time if dated is None else dated
    if last < 0:
        if time is not None:
            return None
        if possessor is None:
            return _without_noun(tokens, first, end - 1, det=det, number=number, upper=upper)
        # A bare genitive ("the regime's"): the phrase is the possessor itself.
        possessor.last = body - 1
        return possessor
    bare = tokens[last].tag == "adj" and not (det or number or possessor or quoted)
    if bare and all(token.tag == "adj" for token in tokens[body:last]):
        # An adjective alone is said of something, and is nothing itself.
        return None
    phrase = _build(tokens, first, last, body, det=det, number=number, upper=upper)
    quoted = quoted and not any(_closes_participle(tokens, i) for i in range(body + 1, last))
    phrase.possessor, phrase.quoted, phrase.time = possessor, quoted, time
    return _complement(tokens, phrase, upper=upper)


_OPENS_SELDOM = frozenset({"wh", "quote", "time"})


def _opens_all_the_same(tokens: list[Token], first: int) -> bool:
    """Whether a quotation mark or a date opens a noun phrase."""
    quoted = tokens[first].tag == "quote" and _opens_label(tokens, first)
    return quoted or (tokens[first].tag == "time" and _dates_the_noun(tokens, first))


def _is_one_of_them(tokens: list[Token], i: int) -> bool:
    """ "One man", which is no pronoun."""
    return tokens[i].low == "one" and i + 1 < len(tokens) and tokens[i + 1].tag in INSIDE


def _determiners(tokens: list[Token], first: int, *, quoted: bool) -> tuple[str, tuple[int, int] | None, bool, int]:
    """The last determiner, the first and last numeral, whether a quotation mark opens, and where the nouns begin."""
    i = first + quoted
    if tokens[i].low == "aged" and not quoted and i and tokens[i - 1].tag == "comma" and age_behind(tokens, i) == i + 1:
        i += 1  # "Oren Falk, | aged 30,"
    det, number = "", None
    while i < len(tokens) and (
        (token := tokens[i]).tag in {"det", "own", "quant", "num"} or (token.low == "such" and i > first)
    ):
        if token.tag in {"det", "own"}:
            if i > first and tokens[i - 1].tag == "num" and [t.low for t in tokens[i : i + 2]] == ["the", "number"]:
                break  # "bringing to 261 | the number of …"
            det = token.low
        elif token.tag == "num" or token.low not in {"other", "others", "such"}:
            number = (number[0] if number else i, i)
        i += 1
        if i + 1 < len(tokens) and tokens[i].tag == "quote" and tokens[i + 1].tag in {"noun", "adj", "name", "verb"}:
            quoted = True
            i += 1
    if number is not None and det in {"a", "an"} and tokens[number[1]].tag == "num":
        det = ""  # "a total of 30 men" are not one
    return det, number, quoted, i


def _counted(tokens: list[Token], i: int) -> tuple[tuple[int, int] | None, int]:
    """The first and last numeral behind a genitive, and where the nouns begin: "the army's two | generals"."""
    first = i
    while i < len(tokens) and tokens[i].tag in {"num", "quant", "own"}:
        i += 1
    return (first, i - 1) if i > first else None, i


def _nouns(
    tokens: list[Token], first: int, body: int, i: int, *, quoted: bool, upper: bool, inner: bool
) -> tuple[int, int, int | None]:
    """The last of the nouns and adjectives from ``i`` on (-1 for none), where they end, and a year among them."""
    last, time = -1, None
    while i < len(tokens):
        token = tokens[i]
        if token.tag in INSIDE:
            if token.low == "aged" and i > body and age_behind(tokens, i) > i:
                break  # "a girl | aged nine"
            if i > body and starts_new(tokens, body, i, upper=upper, inner=inner):
                break
            last = i
        elif token.tag == "time" and _dates_the_noun(tokens, i):
            time = i
        elif token.low == "(" and last == i - 1 and not upper and _is_cut_short_within(tokens, i):
            i += 2
        elif token.tag == "quote" and quoted and last == i - 1:
            last = i
            if not _closes_participle(tokens, i) and not _names_body(tokens, first, i + 1):
                break  # but "several “disappeared” men"
        elif not (token.tag in _MAY_GO_ON or tokens[i - 1].tag == "name") or not _goes_on(tokens, first, body, i, last):
            break
        i += 1
    return last, i, time


def _closes_participle(tokens: list[Token], i: int) -> bool:
    """Whether a mark closes behind a participle before a noun: "several “disappeared” men"."""
    before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    done = tokens[i].tag == "quote" and before.tag == "adj" and "n" in before.forms
    return done and after is not None and after.tag in {"noun", "adj"}


def _is_cut_short_within(tokens: list[Token], i: int) -> bool:
    """ "Nine Lomay Peoples (LPs) | leaders": who is meant stands behind the bracket."""
    short, closing, people = (*tokens[i + 1 : i + 4], None, None, None)[:3]
    if short is None or closing is None or people is None or closing.low != ")" or people.tag != "noun":
        return False
    if is_office(people.low) and i + 4 < len(tokens) and tokens[i + 4].tag == "name":
        return False  # "Capital Police Officer (CPO) spokesman Torben Alvik"
    letters = tokens[i - 1].tag == "name" and sum(c.isupper() for c in short.text) > 1 and short.text.isalpha()
    return letters and noun_sort(people.low) in {"person", "group"} and not people.capital


_MAY_GO_ON = frozenset({"verb", "conj", "stop"})
"""Tags of words that may stand inside a noun phrase; behind a name others may, too."""


def _goes_on(tokens: list[Token], first: int, body: int, i: int, last: int) -> bool:
    """Whether a word that is no noun stands inside the phrase: "the leading man", "Holt & Voss", "Luis de la Cruz"."""
    if i + 1 >= len(tokens):
        return False
    token, after = tokens[i], tokens[i + 1]
    if token.tag == "verb" and token.forms == "g" and after.tag == "noun" and i == body > first:
        return token.lemma not in words("lemmas", "is_about")  # "some | involving women"
    if not 0 <= last == i - 1:
        return False
    if token.low == "and":
        return _joins_adjectives(tokens, i, body)
    if after.tag == "name" and token.low in {"/", "&"} and token.tag == "stop":
        return True
    return tokens[last].tag == "name" and _joins_name(tokens, i)


def _without_noun(
    tokens: list[Token], first: int, last: int, *, det: str, number: tuple[int, int] | None, upper: bool
) -> NounPhrase | None:
    """ "Those", "three of them": a number or determiner that stands for people or things by itself."""
    if number is None and _is_another(tokens, first, last, det):
        return _complement(tokens, NounPhrase(first, last, last, last, "number", det=det), upper=upper)
    if number is None:
        if det not in {"those", "these", "this", "all", "both", "such", "each"}:
            return None
        if det in {"this", "these"} and not (
            first + 1 < len(tokens) and tokens[first + 1].tag in {"be", "verb", "modal"}
        ):
            return None
    sort = "number" if number else "pron"
    phrase = NounPhrase(first, last, last, last, sort, det=det, plural=True, number=number)
    return _complement(tokens, phrase, upper=upper)


def _is_another(tokens: list[Token], first: int, last: int, det: str) -> bool:
    """ "Another | was shot", "the other | of them fled", "wounded | another"; not "one another"."""
    other = det == "another" or (det == "the" and tokens[last].low == "other")
    if not other or last > first + 1 or not 0 <= first < last + 1 < len(tokens):
        return False
    before, after = tokens[max(0, first - 1)], tokens[last + 1]
    if first and before.low in {"one", "after"}:
        return False  # "one after another"
    further = tokens[last + 2 : last + 3]
    if after.tag == "verb" and any(t.low == "of" for t in further):
        return False  # "another set of soldiers"
    told = after.tag == "be" and any(t.tag in {"verb", "adv", "be"} for t in further)
    acts = told or after.tag in {"have", "modal"} or (after.tag == "verb" and after.forms != "g") or after.low == "of"
    return acts or (before.tag == "verb" and after.tag in {"end", "comma", "conj", "prep", "stop"})


def _names_body(tokens: list[Token], start: int, i: int) -> bool:
    """Whether a body's kind follows the quotation that ends before ``i`` and gives its name: "the “Red Lamp” Front"."""
    inside = [t for t in tokens[start:i] if t.tag not in {"det", "own", "quote", "num", "quant"}]
    kind = i < len(tokens) and tokens[i].tag in {"name", "noun"} and noun_sort(tokens[i].low) in {"body", "group"}
    return kind and bool(inside) and all(t.capital for t in inside)


def _opens_label(tokens: list[Token], i: int) -> bool:
    """Whether the quotation that opens at ``i`` is a label (no verb, at most eight words), not speech."""
    if i + 1 >= len(tokens) or tokens[i + 1].tag not in {"noun", "adj", "name"}:
        return False
    for token in tokens[i + 1 : i + 10]:
        if token.tag == "quote":
            return True
        if token.tag in {"be", "have", "modal", "end"} or (token.tag == "verb" and token.forms != "g"):
            return False
    return False


def _dates_the_noun(tokens: list[Token], i: int) -> bool:
    """A year between a determiner and its noun: "the 1988 killings"."""
    return (
        tokens[i].tag == "time"
        and tokens[i].low not in {"the", "this", "that"}
        and i > 0
        and (tokens[i - 1].tag in {"det", "own", "gen", "adj", "noun"} or _dates_the_noun(tokens, i - 1))
        and i + 1 < len(tokens)
        and (
            tokens[i + 1].tag in {"noun", "adj"}
            or (tokens[i + 1].tag == "name" and tokens[i - 1].low == "the" and tokens[i].low.isdigit())
            or _time_then_noun(tokens, i + 1)
        )
    )


def _time_then_noun(tokens: list[Token], i: int) -> bool:
    while i < len(tokens) and tokens[i].tag == "time":
        i += 1
    return i < len(tokens) and tokens[i].tag in {"noun", "adj"}


def _joins_adjectives(tokens: list[Token], i: int, body: int) -> bool:
    """Whether "and" stands between adjectives of one noun: "high-level and senior positions"."""
    if any(t.tag != "adj" for t in tokens[body:i]):
        return False
    j = i + 1
    while j < len(tokens) and tokens[j].tag == "adj":
        j += 1
    return j > i + 1 and j < len(tokens) and tokens[j].tag == "noun"


def _joins_name(tokens: list[Token], i: int) -> bool:
    """A small word inside a name: "Luis de la Cruz", "Abd al Rahman"."""
    particles = words("names", "particles", "person")
    if tokens[i].low not in particles:
        return False
    j = i + 1
    if tokens[j].low in particles:
        j += 1
    return j < len(tokens) and tokens[j].tag == "name" and tokens[i].low not in {"e", "y"}


def _build(
    tokens: list[Token], start: int, last: int, body: int, *, det: str, number: tuple[int, int] | None, upper: bool
) -> NounPhrase:
    head = last
    while head > body and tokens[head].tag in {"quote", "adv"}:
        head -= 1
    proper = proper_name(tokens, body, head, upper=upper)
    if body > start and tokens[body - 1].tag == "quote" and any(t.tag == "quote" for t in tokens[body:head]):
        proper = Proper(body - 1, head, "body", [])  # "the “Red Lamp” Front"
    low = tokens[head].low
    sort, plural = sort_of(tokens, body, head, proper, det=det), is_plural(low)
    if proper is not None and proper.sort in {"office", "common"}:
        proper = None
    if sort in {"thing", ""} and head > body and can_end_act(low):
        sort = "act" if act_noun([t.low for t in tokens[body : head + 1]]) else sort
    if sort == "" and tokens[head].tag == "adj" and det in {"those", "these"}:
        # "those responsible".
        sort, plural = "person", True
    if plural and proper is not None and proper.sort == "person" and proper.last == head:
        # "Marta Ilves" is one; "Ministers Holt" is the first of several.
        plural = bool(proper.titles) and proper.first < head and tokens[proper.first].low.endswith("s")
    if number is not None and not plural:
        plural = tokens[number[1]].low not in {"one", "a", "1"}
    return NounPhrase(start, last, head, last, sort, det=det, proper=proper, plural=plural, number=number)


_AGED = frozenset({"person", "name", "group", "number"})
_NEVER_OF = frozenset({"he", "him", "she", "her", "it", "they", "them", "we", "us", "i", "me"})


def _complement(tokens: list[Token], phrase: NounPhrase, *, upper: bool) -> NounPhrase:
    """Attach what follows of a body's name, or an "of …" phrase; behind an office's stands its holder's name."""
    i = phrase.last + 1
    if not upper and (field := _field_of_body(tokens, phrase)) is not None:
        phrase.of, phrase.last = field, field.last
        return phrase
    if phrase.sort == "pron" and tokens[phrase.head].low in _NEVER_OF:
        return phrase  # "convicted him of murder"
    if i < len(tokens) and tokens[i].low in {"aged", "as"} and phrase.sort in _AGED:
        phrase.last = max(phrase.last, age_behind(tokens, i))
    if i + 1 < len(tokens) and tokens[i].tag == "prep" and tokens[i].low == "of":
        inner = noun_phrase(tokens, i + 1, upper=upper, inner=True)
        if inner is not None:
            low = singular(tokens[phrase.head].low)
            if inner.of is None and (is_office(low) or _is_over_them(tokens, low, inner.last)):
                inner.last = _last_field(tokens, inner.last)
            phrase.of = inner
            phrase.last = inner.last
            if phrase.quoted and phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag == "quote":
                phrase.last += 1
            if tokens[phrase.head].low == "elements" and inner.sort == "body":
                phrase.sort = "group"  # "elements of the army"
            if phrase.sort in {"number", "pron"} or tokens[phrase.head].tag in {"num", "quant"}:
                phrase.sort = inner.sort
                phrase.plural = True
    return phrase


def _field_of_body(tokens: list[Token], body: NounPhrase) -> NounPhrase | None:
    """What a body says it is for: "the Lomay Centre | for Human Rights", "Committee | to Protect Journalists"."""
    i = body.last + 1
    if body.proper is None or body.proper.sort != "body" or body.proper.last != body.last or i + 1 >= len(tokens):
        return None
    if tokens[body.last].low not in words("names", "bodies_for") or tokens[i].low not in {"for", "on", "against", "to"}:
        return None
    last = first = i + 1
    if tokens[i].low == "to" and not known_verb(tokens[first].low):
        return None
    while last < len(tokens) and _goes_on_with_capitals(tokens, last):
        last += 1
    last -= 1
    if last < first or not tokens[first].capital or (tokens[i].low == "to" and last == first):
        return None
    return NounPhrase(first, last, last, last, "thing")


def _goes_on_with_capitals(tokens: list[Token], i: int) -> bool:
    """ "Law", "and" in "Law and Justice", "of" in "Torture of Prisoners"."""
    token = tokens[i]
    between = token.low in {"and", "of", "the", "&"} and i + 1 < len(tokens) and tokens[i + 1].capital
    return between or (token.capital and token.text.isalpha() and token.tag != "time")


def _is_over_them(tokens: list[Token], low: str, last: int) -> bool:
    """ "The Ministry of Health | and Welfare"; not "the Ministry of Justice | and Human Rights Commission"."""
    ends = _last_field(tokens, last) + 1
    return low in {"ministry", "department", "bureau"} and (ends >= len(tokens) or tokens[ends].tag not in INSIDE)


def _last_field(tokens: list[Token], last: int) -> int:
    """Where what an office is over ends: "of Policy and Plans", "of Youth, Sports and Culture", when all are fields."""
    fields = words("words", "titles", "fields")
    lows = [token.low for token in tokens[last : last + 12]]
    if lows[0] not in fields:
        return last
    at, ends = 1, 0
    while at + 1 < len(lows) and lows[at] in {",", "and", "&"}:
        closes = lows[at] != "," or lows[at + 1] in {"and", "&"}
        first = at + 1 + (lows[at] == "," and closes)
        until = (end for end in (first + 2, first + 1) if end <= len(lows))
        at = next((end for end in until if " ".join(lows[first:end]) in fields), 0)
        if not at:
            break
        if closes:
            # "the director of operations and weapons were seized"
            ends = 0 if lows[at : at + 1] in (["were"], ["are"], ["have"]) else at - 1
            break
    return last + ends
