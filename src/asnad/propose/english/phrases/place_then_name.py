"""Where does a place end and who did it begin, with no comma between: "In Alba | Mira Holt was shot"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.noun_phrase import noun_phrase
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.words.countries import is_capital, is_country
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token, noun_sort

__all__ = ["with_places"]

_LONGEST = 5
"""Words of a place and a name together, beyond which nobody can tell where the name begins."""
_FORCES = frozenset({"police", "troops"})


def with_places(tokens: list[Token], row: list[Chunk], *, upper: bool) -> list[Chunk]:
    """The row with such a place and name told apart, where a verb that lacks a subject follows.

    A first name or a title begins the name, or what follows a country or a capital does.
    """
    if upper or not any(is_low(chunk, "in", "at", "near") for chunk in row):
        return row
    whole: list[Chunk] = []
    for i, chunk in enumerate(row):
        at = _name_begins(tokens, row, i) or _people_begin(tokens, row, i) if isinstance(chunk, NounPhrase) and i else 0
        place = noun_phrase(tokens[:at], chunk.first, upper=False) if at else None
        name = noun_phrase(tokens, at, upper=False) if at else None
        if place is None or name is None or name.last != chunk.last or place.last != at - 1:
            whole.append(chunk)
            continue
        place.sort = "place"
        if place.proper is not None:
            place.proper.sort = "place"
        whole += [place, name]
    return whole


def _name_begins(tokens: list[Token], row: list[Chunk], i: int) -> int:
    """The token that the name begins with; 0 where the phrase at ``i`` is one name."""
    phrase, before, verb = row[i], chunk_at(row, i - 2) if i > 1 else None, chunk_at(row, i + 1)
    opens = before is None or is_link(before, "comma", "conj", "that", "stop", "quote", "sub", "time")
    if not opens or not is_low(row[i - 1], "in", "at", "near") or not _lacks_a_subject(row, i, verb):
        return 0
    if not isinstance(phrase, NounPhrase) or phrase.proper is None or phrase.of is not None or phrase.det:
        return 0
    first, last = phrase.first, phrase.head
    if not 1 < last - first + 1 <= _LONGEST or any(t.tag != "name" for t in tokens[first : last + 1]):
        return 0
    for at in range(first + 1, last + 1):
        low, lead = tokens[at].low, " ".join(t.low for t in tokens[first:at])
        known = is_country(lead) or is_capital(lead)
        given = at < last and (low in words("names", "given", "words") or _is_title(low))
        if (known and not is_country(f"{lead} {low}")) or (given and tokens[at - 1].low not in _opens_places()):
            return at
    return 0


def _people_begin(tokens: list[Token], row: list[Chunk], i: int) -> int:
    """ "In that house | soldiers shot", "at Gate 7 | troops shot": the last word of the phrase, if it is of people."""
    phrase, before = row[i], chunk_at(row, i - 2) if i > 1 else None
    opens = before is None or is_link(before, "comma", "conj", "that", "stop", "quote", "sub", "time")
    if not opens or not is_low(row[i - 1], "in", "at", "near") or not isinstance(phrase, NounPhrase):
        return 0
    last, numbered = phrase.head, tokens[phrase.head - 1].low.isdigit()
    if not numbered and (not phrase.det or phrase.proper is not None or phrase.number):
        return 0
    people = (phrase.plural and noun_sort(tokens[last].low) in {"person", "group"}) or tokens[last].low in _FORCES
    if phrase.of is not None or last != phrase.last or last < phrase.first + 2 or not people:
        return 0
    place = tokens[last - 1 - numbered].low
    placed = noun_sort(place) == "place" and singular(place) == place
    behind = chunk_at(row, i + 1)
    return last if placed and (is_low(behind, "who") or _lacks_a_subject(row, i, behind)) else 0


def _is_title(low: str) -> bool:
    return low.removesuffix(".") in words("names", "titles") - words("names", "titles", "also_names")


def _opens_places() -> frozenset[str]:
    """What stands before a first name in the name of a place: "San Pedro", "Port Said"."""
    return words("names", "sites", "first") | words("names", "given", "in_places")


def _lacks_a_subject(row: list[Chunk], i: int, verb: Chunk | None) -> bool:
    """Whether the verb right behind acts or is acted on, and nobody stands behind it who may be its subject.

    Whoever is told of behind a comma ("Mira Holt, who was shot, …") is no place, either.
    """
    if is_link(verb, "comma") and is_low(chunk_at(row, i + 2), "who", "whom", "whose"):
        return True
    if not isinstance(verb, VerbGroup) or verb.form != "finite":
        return False
    behind = chunk_at(row, i + 2)
    return not isinstance(behind, NounPhrase) if verb.passive else verb.lemma != "be" or verb.perfect
