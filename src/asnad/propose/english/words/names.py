"""Which words are a proper name, of what, and which of them are titles?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.countries import demonym, is_country, names_a_country
from asnad.propose.english.words.morphology import known_verb, singular
from asnad.propose.english.words.token import Token, noun_sort
from asnad.propose.remembered import by_word
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = [
    "SURNAME",
    "Proper",
    "common_sort",
    "is_office",
    "is_rank",
    "proper_name",
]


@dataclass(slots=True)
class Proper:
    """Tokens ``first``–``last`` (inclusive) are a name; ``titles`` are the token ranges left off before it."""

    first: int
    last: int
    sort: str
    titles: list[tuple[int, int]]


@cache
def _offices() -> frozenset[str]:
    """Last words of the offices' names, in small letters."""
    found: set[str] = set()
    for term in vocabulary("offices").terms.values():
        for entry in term.words.get("en.noun", ()):
            for form in noun_forms(entry):
                found.add(form.lower().split(" of ")[0].split()[-1])
    return frozenset(found)


@by_word
def is_office(low: str) -> bool:
    """Whether a lower-case noun heads the name of an office ("minister", "prosecutor", "head")."""
    return low in _offices() or low.rpartition("-")[2] in _offices()


@cache
def _rank_words() -> frozenset[str]:
    found: set[str] = set()
    for code in ("general", "admiral", "colonel", "major", "captain", "lieutenant", "soldier"):
        for entry in vocabulary("offices")[code].words.get("en.noun", ()):
            found.update(re.split(r"[ -]", noun_forms(entry).singular))
    return frozenset((found - {"army"}) | {"air", "vice", "wing", "group", "flight", "rear", "chief", "superintendent"})


def is_rank(title: str) -> bool:
    """Whether a title is a military rank and no post: all its words are words of ranks ("major general")."""
    return all(word in _rank_words() for word in re.split(r"[ -]", title))


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(_plain, words("names", "titles")))


def _plain(title: str) -> str:
    """A title without the marks that are written or not: "Maj.-Gen." and "Maj Gen"."""
    return title.replace(".", "").replace("-", " ")


@by_word
def _opens_title(low: str) -> bool:
    """Whether a title may begin with this word."""
    return _plain(low).split(" ")[0] in _opening_titles()


@cache
def _opening_titles() -> frozenset[str]:
    """The first words of titles."""
    return frozenset(title.split(" ")[0] for title in _titles())


def _title_at(tokens: list[Token], i: int, last: int) -> int:
    """How many tokens from ``i`` are one title (0 if none)."""
    if i > last or not _opens_title(tokens[i].low):
        return 0
    for length in (4, 3, 2, 1):
        if i + length - 1 <= last and _plain(" ".join(t.low for t in tokens[i : i + length])) in _titles():
            return length
    return 0


def proper_name(tokens: list[Token], first: int, last: int, *, upper: bool) -> Proper | None:
    """The last proper name among the tokens of a noun phrase; ``None`` when there is none."""
    if upper:
        return _in_capitals(tokens, first, last)
    particles = words("names", "particles", "person")
    end = last
    while end >= first and not _is_name(tokens[end]):
        end -= 1
    if end < first:
        return None
    start = end
    while start > first and (
        _is_name(tokens[start - 1])
        or _is_given(tokens[start - 1])
        or (tokens[start - 1].low in particles and start - 2 >= first and tokens[start - 2].tag == "name")
        or (tokens[start - 1].tag == "gen" and start - 2 >= first and tokens[start - 2].tag == "name")
        or (tokens[start - 1].low in {"/", "&"} and start - 2 >= first and tokens[start - 2].tag == "name")
    ):
        start -= 1
    if end > start + 1 and len(tokens[start].low) == 1 and _title_at(tokens, start + 1, end - 1):
        start += 1  # "A. Lieutenant Voss brought them": the answer, in a record of questions
    if tokens[end].low in words("names", "bodies") and end > start:
        if tokens[start].low.isdigit() and start > first and tokens[start - 1].tag == "name":
            start -= 1  # "the March 23 Movement"
        return Proper(start, end, "place" if _are_states(tokens, first, start, end) else "body", [])
    titles: list[tuple[int, int]] = []
    # Titles may stand before the run in small letters ("general Ali"), or open it.
    before = start
    while before > first:
        length = next(
            (n for n in (3, 2, 1) if before - n >= first and _title_at(tokens, before - n, before - 1) == n), 0
        )
        kin = tokens[before - 1].low in {"brother", "sister", "father"} and not tokens[before - 1].capital
        if not length or kin:
            break
        titles.insert(0, (before - length, before - 1))
        before -= length
    start = _take_titles(tokens, start, end, titles)
    while start < end and (length := _role_at(tokens, start, end - 1)):
        # "Journalist Mira Holt", "Executive Director Holt": a role with a capital is no part of the name.
        titles.append((start, start + length - 1))
        start += length
    if _are_roles(tokens, start, end):
        titles.append((start, start))
        start += 1
    if (inside := _office_inside(tokens, start, end)) is not None:
        titles.append((start, inside))
        start = _take_titles(tokens, inside + 1, end, titles)
    while start < end and demonym(tokens[start].low) and _person_like(tokens, start + 1, end):
        start += 1
    if start < end and not titles and tokens[start].low in {"u.s.", "u.k.", "u.n."}:
        start += 1  # "U.S. Thinks of Bases", a headline
    if titles and is_office(tokens[end].low) and start == end:
        # "Deputy Governor": titles all the way, and no name.
        return Proper(titles[0][0], end, "office", [])
    return Proper(start, end, _sort_of(tokens, start, end, titled=bool(titles)), titles)


def _are_states(tokens: list[Token], first: int, start: int, end: int) -> bool:
    """ "In Borno and Yobe States": two places of a country, and no body."""
    named = first > 1 and tokens[first - 1].low == "and" and tokens[first - 2].tag == "name"
    return named and end == start + 1 and tokens[end].low == "states" and tokens[start].low != "united"


def _take_titles(tokens: list[Token], start: int, end: int, titles: list[tuple[int, int]]) -> int:
    """Where the name begins behind the titles that open a run, which are noted."""
    while start < end and (length := _title_at(tokens, start, end - 1)):
        titles.append((start, start + length - 1))
        start += length
    return start


def _office_inside(tokens: list[Token], first: int, last: int) -> int | None:
    """The last word of an office within a run of capitals: "Meran Governor | Arlen Voss", "Crown Prince | …"."""
    for at in range(last - 1, first, -1):
        low = tokens[at].low
        royal = low in {"prince", "princess"} and tokens[at - 1].low == "crown"
        chief = low == "executive" and tokens[at - 1].low == "chief"
        office = is_office(low) and singular(low) == low and low not in words("names", "titles", "also_names")
        if royal or chief or office:
            beyond = any(t.low in words("names", "bodies") or noun_sort(t.low) for t in tokens[at + 1 : last + 1])
            return None if beyond else at
    return None


def _role_at(tokens: list[Token], i: int, last: int) -> int:
    """How many tokens from ``i`` are a role or office with a capital, adjectives before it included (0 if none)."""
    at = i
    while at < last and tokens[at].low in words("words", "adjectives"):
        at += 1
    low = tokens[at].low
    return at - i + 1 if at <= last and (low in words("nouns", "person") or is_office(low)) else 0


def _are_roles(tokens: list[Token], start: int, end: int) -> bool:
    """ "Journalists Aron Holt and Mira Dane": what they both are, and no part of a name."""
    after = tokens[end + 1].low if end + 1 < len(tokens) else ""
    low = tokens[start].low
    many = low.endswith("s") and low[:-1] in words("nouns", "person")
    return many and end - start == 2 and after in {"and", ","}


def _is_name(token: Token) -> bool:
    return token.tag == "name" and token.low not in words("names", "not_names")


def _is_given(token: Token) -> bool:
    """Whether a day or month that is no date here is a first name: "Sunday Okoro"."""
    return token.tag == "name" and token.low in words("names", "given", "days")


def _person_like(tokens: list[Token], start: int, end: int) -> bool:
    return start <= end and _sort_of(tokens, start, end, titled=False) == "person"


_ABSTRACT = ("tion", "sion", "ment", "ness", "ship")
SURNAME = 5
"""Letters up to which a field of an office may well be a surname: "Minister Power"."""


def _is_somewhere(lows: list[str]) -> bool:
    """Whether several words behind a title name a place or a body, and no person."""
    ends = lows[-1] in words("names", "bodies") or noun_sort(lows[-1]) in {"place", "body"}
    return len(lows) > 1 and (
        lows[0] in words("names", "sites", "first") or (ends and lows[-1] not in words("names", "surnames"))
    )


def _sort_of(tokens: list[Token], start: int, end: int, *, titled: bool) -> str:
    lows = [t.low for t in tokens[start : end + 1]]
    joined = " ".join(lows)
    if is_country(joined):
        return "place"
    if lows[0] == "operation" and len(lows) > 1:
        return "body"  # "Operation Harmony"
    if len(lows) == 2 and lows[1].isdigit() and noun_sort(lows[0]) != "place":
        return "body"  # "Channel 4"
    if titled and (lows[-1] in words("names", "no_names") or lows[-1].endswith(_ABSTRACT) or _is_somewhere(lows)):
        return "office"  # "the Justice Act", "Director Project Implementation", "Imam Oren Airport"
    if is_office(lows[-1]) or (titled and len(joined) > SURNAME and joined in words("words", "titles", "fields")):
        return "office"  # "Director Operations"
    if titled and end - start < 4:
        return "person"
    if any(low in words("names", "bodies") for low in lows):
        return "body"
    if all(t.text.isupper() and len(t.text) > 1 for t in tokens[start : end + 1] if t.tag == "name"):
        return "body"
    if any(len(t.low) == 2 and t.low[1] == "." for t in tokens[start + 1 : end]):
        return "person"  # "Emmett T. Hill"
    if lows[-1] in words("names", "sites") or (len(lows) > 1 and lows[0] in words("names", "sites", "first")):
        return "place"
    if len(lows) > 1 and joined in words("words", "titles", "fields"):
        return "body"  # "Public Relations"
    if len(lows) == 1 and demonym(lows[0]):
        return "demonym"
    if common_sort(lows[-1]) if len(lows) == 1 else (lows[-1] in words("names", "peoples") or _people_of(lows[-1])):
        return "common"  # "Troops", "Turkic Muslims", "Young Iraqis"
    if len(lows) == 1:
        if lows[0] in words("names", "of_one_word", "bodies"):
            return "body"
        if tokens[start].text.isupper() and len(lows[0]) > 1:
            return "body"
        return "name"
    if any(demonym(low) for low in lows[:-1]) and noun_sort(lows[-1]):
        return noun_sort(lows[-1])
    if is_country(lows[-1]) or is_country(" ".join(lows[-2:])):
        return "name"
    if noun_sort(lows[-1]) in {"body", "place", "thing", "act", "group"}:
        return {"thing": "name", "act": "name", "group": "body"}.get(noun_sort(lows[-1]), noun_sort(lows[-1]))
    known = sum(low in words("words", "adjectives") or bool(noun_sort(low)) or known_verb(low) for low in lows)
    if 2 <= len(lows) <= 5 and known < 2:
        return "person"
    return "name"


@by_word
def common_sort(low: str) -> str:
    """Of what sort a word is that no capital makes a name: many people ("Troops", "Maoists"), a faith; else ""."""
    sort = noun_sort(low)
    many = singular(low) != low or low.endswith("s")
    if many and low != "people" and sort in {"person", "group", "body"}:
        return sort
    if low in words("names", "peoples") or low.endswith(("ists", "ites", "ians")):
        return "group"
    return "thing" if low.endswith(("ism", "ology", "anity")) else "group" if _people_of(low) else ""


def _people_of(low: str) -> bool:
    """Whether a word is of the people of a country: "Iraqis"."""
    return low.endswith("s") and not low.endswith("ss") and demonym(low.removesuffix("s")) is not None


def _in_capitals(tokens: list[Token], first: int, last: int) -> Proper | None:
    """Names without the help of capitals: what follows a title, a country, or two or more words nothing else knows."""
    if first == last:
        return Proper(first, last, "place", []) if is_country(tokens[first].low) else None
    start = first
    titles: list[tuple[int, int]] = []
    i = first
    while i <= last:
        length = _title_at(tokens, i, last - 1) if _opens_title(tokens[i].low) else 0
        if length and i + length <= last and not noun_sort(tokens[i + length].low):
            titles.append((i, i + length - 1))
            i += length
            start = i
        elif titles:
            break
        else:
            i += 1
    if titles and start <= last:
        return Proper(start, last, "person", titles)
    if names_a_country(tokens, first, last):
        return Proper(first, last, "place", [])
    start = last + 1
    while start > first and _unknown(tokens[start - 1]):
        start -= 1
    if start == first:
        return Proper(first, last, "person", [])
    if _is_body_word(tokens[last].low):
        return Proper(first, last, "body", [])
    if start < last and noun_sort(tokens[start - 1].low) == "person":
        # "THE POET OREN FALK".
        return Proper(start, last, "person", [])
    return None


@by_word
def _is_body_word(low: str) -> bool:
    """Whether a word is one of those that bodies are called by."""
    return low in words("names", "bodies")


def _unknown(token: Token) -> bool:
    """Whether nothing tells what a noun in capitals is, so that it may be a name."""
    return token.tag == "noun" and not token.forms and _may_be_a_name(token.low)


@by_word
def _may_be_a_name(low: str) -> bool:
    return (
        not noun_sort(low)
        and not demonym(low)
        and not low.endswith(
            ("tion", "ment", "ity", "ness", "ing", "ers", "ism", "ings", "ions", "ments", "ances", "ence", "ance")
        )
    )
