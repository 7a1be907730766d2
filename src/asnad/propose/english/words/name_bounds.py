"""Does a name go on here, or end? "Truth and Reconciliation Commission", "the Chechen lawyer", "Lomay | two days"."""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token, country_words, noun_sort

__all__ = ["is_of_a_people", "joined_fields", "names_a_place", "opens_a_span"]


def joined_fields(tokens: list[Token], i: int) -> range:
    """What stands up to "and" at ``i`` in a body's name: "the | Truth and | Reconciliation Commission"; else nothing.

    Behind an article and a field with a capital stands another, and a word for a body closes the name. In "Jammu and
    Kashmir" it is "and" alone.
    """
    if (tokens[i - 1].low, tokens[i + 1].low) in _TWINS:
        return range(i, i + 1)
    if _says_whose(tokens, i):
        return range(i - 1, i + 1)
    if (beyond := _spelled_behind(tokens, i)) is not None:
        return range(i, beyond)
    if not _names_a_field(tokens[i - 1]):
        return range(0)
    first = i - 1
    while first > 2 and tokens[first - 1].tag == "comma" and _names_a_field(tokens[first - 2]):
        first -= 2  # "the Truth, Justice and Reconciliation Commission"
    if first and tokens[first - 1].capital and tokens[first - 1].low in words("names", "aims", "whose"):
        first -= 1  # "the National | Intelligence and Security Service"
    lead = tokens[first - 1] if first else None
    if lead is not None and lead.tag not in {"det", "own", "gen"} and lead.low not in country_words():
        return range(0)
    return range(first, i + 1) if _closes_a_body(tokens, i) else range(0)


def _spelled_behind(tokens: list[Token], i: int) -> int | None:
    """ "Islamic State of Iraq | and the | Levant (ISIL)": where the name goes on, if the letters in brackets say so."""
    opens = next((j for j in range(i + 2, min(i + 8, len(tokens) - 2)) if tokens[j].text == "("), None)
    if opens is None or not tokens[opens + 1].text.isupper() or tokens[opens + 2].text != ")":
        return None
    goes_on = next((j for j in range(i + 1, opens) if tokens[j].capital), None)
    if goes_on is None or any(t.low != "the" for t in tokens[i + 1 : goes_on]):
        return None
    short, said = tokens[opens + 1].text, "".join(t.text[0] for t in tokens[i:opens] if t.capital)
    for first in range(i - 1, max(-1, i - 10), -1):
        if not (tokens[first].capital or tokens[first].low in {"of", "the", "for"}):
            return None
        said = tokens[first].text[0] + said if tokens[first].capital else said
        if said == short and tokens[first].capital:
            return goes_on
    return None


def _says_whose(tokens: list[Token], i: int) -> bool:
    """ "The Council of | Popular and | Indigenous Organizations": of which, behind "of", in words with capitals."""
    around = tokens[max(0, i - 3) : i + 3]
    if len(around) < 6 or around[1].low != "of" or around[0].low not in words("names", "bodies"):
        return False
    bodies = singular(around[5].low) in words("names", "bodies") and around[2].low not in country_words()
    return bodies and all(around[j].capital for j in (0, 2, 4, 5))


_TWINS = frozenset(
    {("jammu", "kashmir"), ("newfoundland", "labrador"), ("tyne", "wear"), ("andaman", "nicobar"), ("diu", "daman")}
)
"""Names of one place."""


def _closes_a_body(tokens: list[Token], i: int) -> bool:
    """Whether behind "and" at ``i`` a field and a word for a body follow: "and | Reconciliation Commission"."""
    last = i
    while last + 1 < len(tokens) and tokens[last + 1].capital and tokens[last + 1].tag in {"name", "noun", "adj"}:
        last += 1
    second = tokens[i + 1].low if last > i + 1 else ""
    described = second in words("words", "adjectives") and last > i + 2
    closes = tokens[last].low in words("names", "bodies") and singular(tokens[last].low) == tokens[last].low
    return closes and (described or _is_field(second))


def _names_a_field(token: Token) -> bool:
    return token.capital and _is_field(token.low)


def _is_field(low: str) -> bool:
    """Whether a body may be named by this word as what it is for: "truth", "justice"."""
    if low in words("names", "bodies") or low in words("names", "outlets"):
        return False
    known = low in words("names", "aims") or low in words("words", "titles", "fields")
    return known or noun_sort(low) in {"thing", "act"}


_WHERE = frozenset({"in", "at", "near", "from", "on", "across", "around", "outside", "inside", "throughout", "to"})
"""Before a place, behind which other people may be told of: "in the Donbas | young men were shot"."""


def is_of_a_people(tokens: list[Token], body: int, i: int) -> bool:
    """Whether the name before ``i`` says of which people somebody is: "the Chechen | human rights defender Falk".

    It stands alone, and a noun for a person closes what follows; without an article before it that person is named, and
    a verb, "of" or "by" leads to it or nothing does. "Told the Guardian human rights workers …" is left.
    """
    if i != body + 1 or not tokens[body].capital:
        return False
    definite = body > 0 and tokens[body - 1].tag == "det"
    first = body - definite
    lead = tokens[first - 1] if first else None
    if lead is not None and lead.lemma in words("verbs", "told"):
        return False
    if not (definite or lead is None or lead.tag == "verb" or lead.low in {"of", "by"}):
        return False
    last = i
    while last < len(tokens) and tokens[last].tag in {"adj", "noun"} and not tokens[last].capital:
        last += 1
    person = last > i + 1 and noun_sort(tokens[last - 1].low) == "person"
    one = person and singular(tokens[last - 1].low) == tokens[last - 1].low
    named = last < len(tokens) and tokens[last].tag == "name"
    if not definite:  # not "UN human rights spokesperson Holt", "Famed civil rights lawyer Holt"
        return one and named and tokens[body].text.istitle() and not tokens[body].forms
    return person and (one or named or lead is None or lead.low not in _WHERE)


def names_a_place(tokens: list[Token], body: int, i: int) -> bool:
    """Whether the name before ``i`` opens that of a place or body: "the Meran | naval base".

    It stands alone behind "the", and a noun for a place or body closes what follows.
    """
    if i != body + 1 or not tokens[body].capital or not body or tokens[body - 1].low != "the":
        return False
    last = i
    while last < len(tokens) and tokens[last].tag in {"adj", "noun"} and not tokens[last].capital:
        last += 1
    return last > i + 1 and noun_sort(tokens[last - 1].low) in {"place", "body"}


def opens_a_span(tokens: list[Token], i: int) -> bool:
    """Whether a stretch of time opens behind a name: "in Maung Lu | two days after the attack"."""
    if tokens[i - 1].tag != "name" or i + 1 >= len(tokens) or tokens[i].capital:
        return False
    one, spans = singular(tokens[i + 1].low), words("nouns", "spans") | words("nouns", "spans", "others")
    return tokens[i].low in words("words", "how_often") and one in spans
