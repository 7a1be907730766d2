"""Which act of the vocabulary do these words name, as a verb or as a noun?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from asnad.propose.english.words.morphology import singular, verb_at
from asnad.propose.remembered import by_word
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = [
    "Trigger",
    "act_alone",
    "act_noun",
    "act_verb",
    "agent_noun",
    "can_end_act",
    "can_name_act",
    "is_act_noun",
]


class Trigger(NamedTuple):
    """An act's code and how many words beside the verb or noun it took: before it, and after it."""

    code: str
    before: int
    after: int


@cache
def _verbs() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]]:
    """By verb: the adverbs it must follow, the words that must follow it, the code; most words first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]] = {}
    for term in vocabulary("acts").terms.values():
        for entry in term.words.get("en.verb", ()):
            parts = entry.split("/")[0].split()
            at = verb_at(entry)
            found.setdefault(parts[at], []).append((tuple(parts[:at]), tuple(parts[at + 1 :]), term.code))
    for rows in found.values():
        rows.sort(key=lambda row: (-len(row[0]) - len(row[1]), row))
    return found


@cache
def _nouns(kind: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """By last word: the whole phrase and its code; most words first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term in vocabulary("acts").terms.values():
        for entry in term.words.get(kind, ()):
            for form in noun_forms(entry):
                phrase = tuple(form.split())
                found.setdefault(phrase[-1], []).append((phrase, term.code))
    for rows in found.values():
        rows.sort(key=lambda row: (-len(row[0]), row))
    return found


@by_word
def can_name_act(lemma: str) -> bool:
    """Whether some act has this verb, with the right words around it."""
    return lemma in _verbs()


@by_word
def can_end_act(low: str) -> bool:
    """Whether some act's noun is this lower-case word, or ends with it."""
    return low in _nouns("en.noun")


_GOES_ON = (["and"], ["or"], [","], ["then"], ["before"])


@by_word
def act_alone(lemma: str) -> Trigger | None:
    """The act that a verb names whatever stands around it; ``None`` where words around it may tell of another."""
    adverbs, rest, code = _verbs()[lemma][0]
    return None if adverbs or rest else Trigger(code, 0, 0)


def act_verb(lemma: str, before: Sequence[str], after: Sequence[str]) -> Trigger | None:
    """The act of a verb with the lower-case words around it; adverbs before it may stand in between.

    Words that must follow the verb may have up to four others (an object) before them: "beat him to death".
    """
    for adverbs, rest, code in _verbs().get(lemma, ()):
        if adverbs and adverbs[-1] not in before[-2:]:
            continue
        if not rest:
            return Trigger(code, 0, 0)
        if tuple(after[: len(rest)]) == rest:
            return Trigger(code, 0, len(rest))
        if len(rest) >= 2 and not (rest[-1] == "death" and after[:1] in _GOES_ON):  # not "tortured and shot to death"
            for gap in range(1, 5):
                if tuple(after[gap : gap + len(rest)]) == rest:
                    return Trigger(code, 0, 0)
    return None


def act_noun(words: Sequence[str]) -> Trigger | None:
    """The act named by a noun phrase whose lower-case words end with its head noun."""
    if not words:
        return None
    for phrase, code in _nouns("en.noun").get(words[-1], ()):
        if tuple(words[-len(phrase) :]) == phrase:
            return Trigger(code, len(phrase) - 1, 0)
    return None


@by_word
def is_act_noun(word: str) -> bool:
    """Whether this lower-case word alone can name an act."""
    return any(len(phrase) == 1 for phrase, _ in _nouns("en.noun").get(word, ()))


@by_word
def agent_noun(word: str) -> str | None:
    """The act that a noun for its doer names ("killers")."""
    for candidate in (word, singular(word)):
        for phrase, code in _nouns("en.agent").get(candidate, ()):
            if len(phrase) == 1:
                return code
    return None
