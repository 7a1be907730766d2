"""Of which kinship is a noun phrase, and of whom: "her elder brother", "the wife of Torben Alvik", "Dane's son"?"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.countries import is_country
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = ["Kin", "is_somebody", "kin_in", "kin_words"]

_NATIVES = frozenset({"son", "daughter", "child", "father", "mother", "parent"})
"""One may be these of a place, too: "a son of Lomay"."""


class Kin(NamedTuple):
    """A relation's code, the token of its noun, whether it is said of several, and whose kin they are."""

    relation: str
    at: int
    plural: bool
    owner: NounPhrase | None


@cache
def kin_words() -> dict[str, tuple[str, bool]]:
    """Nouns of kinship in both numbers, with the relation's code and whether they are plural."""
    found: dict[str, tuple[str, bool]] = {}
    for code, term in vocabulary("relations").terms.items():
        if not term.traits.get("kin"):
            continue
        for entry in term.words.get("en.noun", ()):
            forms = noun_forms(entry)
            found.setdefault(forms.plural, (code, True))
            found[forms.singular] = (code, False)
    return {low: told for low, told in found.items() if low not in words("nouns", "kin_in_other_words", "nouns")}


def kin_in(sentence: Sentence, phrase: NounPhrase) -> Kin | None:
    """The kinship that a phrase's head names, or the noun before the name at its head: "her brother Marc Okoro".

    ``None`` where it is no kinship ("spiritual father", "Sister Lina Okoro"), or one that is over ("his former wife").
    """
    tokens, proper = sentence.tokens, phrase.proper
    named = proper is not None and proper.last == phrase.head
    at = phrase.head if not named or proper is None else (proper.titles[0][0] if proper.titles else proper.first) - 1
    told = kin_words().get(tokens[at].low) if at >= phrase.first else None
    if told is None or tokens[at].capital or phrase.quoted:
        return None
    begins = phrase.possessor.last + 2 if phrase.possessor is not None else phrase.first
    between = {t.low for t in tokens[begins:at]}
    if between & words("words", "tenure", "former") or between & words("nouns", "kin_in_other_words", "before"):
        return None
    return Kin(*told[:1], at, told[1], _owner(sentence, phrase, told[0], named=named))


def _owner(sentence: Sentence, phrase: NounPhrase, relation: str, *, named: bool) -> NounPhrase | None:
    """Whose kin: of whom the genitive, "his" or "of" tells; ``None`` where more than one of them does."""
    if phrase.possessor is not None:
        return phrase.possessor if phrase.of is None and is_somebody(sentence, phrase.possessor) else None
    first = sentence.tokens[phrase.first]
    if first.tag == "own":
        if phrase.of is not None or first.low in {"its", "our", "your"}:
            return None
        many = first.low == "their"
        return NounPhrase(phrase.first, phrase.first, phrase.first, phrase.first, "pron", plural=many)
    if named or phrase.of is None or not is_somebody(sentence, phrase.of, placed=relation not in _NATIVES):
        return None
    return phrase.of


def is_somebody(sentence: Sentence, phrase: NounPhrase, *, placed: bool = False) -> bool:
    """Whether a phrase is one person, by name or as "the mayor"; ``placed``: a single name may look like a place's."""
    if phrase.plural or phrase.number is not None or phrase.quoted:
        return False
    proper = phrase.proper
    if proper is not None and proper.last == phrase.head:
        if proper.sort == "person" or proper.titles:
            return phrase.sort == "person"
        alone = phrase.det == "" and not is_country(sentence.low(phrase))
        return alone and (phrase.sort == "name" or (placed and phrase.sort in {"name", "place"}))
    return phrase.sort == "person" and (phrase.det in {"the", "a", "an"} or phrase.possessor is not None)
