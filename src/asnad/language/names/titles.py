"""Which words before or behind a name are titles, ranks and forms of address?"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from asnad.language.fold import fold
from asnad.vocabularies import vocabulary

__all__ = ["is_titles_alone", "split_titles", "title_may_be_name"]

_LONGEST_TITLE = 5
_ORDINAL = re.compile(r"(?:\d+(?:st|nd|rd|th))", re.IGNORECASE)
_SPLIT = re.compile(r"[\s\-/]+")


@cache
def _title_phrases() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The phrases before a name, those behind it, and those that can be a part of it, folded, word by word."""
    before: set[tuple[str, ...]] = set()
    after: set[tuple[str, ...]] = set()
    part: set[tuple[str, ...]] = set()
    for term in vocabulary("honorifics").terms.values():
        phrases = after if term.traits.get("position") == "after" else before
        for words in (*term.words.values(), tuple(term.labels.values())):
            phrases.update(map(_phrase, words))
            if term.traits.get("part"):
                part.update(map(_phrase, words))
    return frozenset(before), frozenset(after), frozenset(part)


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(_SPLIT.split(fold(words).replace(".", "").strip(",")))


@lru_cache(maxsize=1 << 16)
def split_titles(text: str) -> tuple[tuple[str, ...], str]:
    """Part titles and forms of address from the name they stand with, all as written.

    ``"Seyyed Shahin Noor"`` → ``(("Seyyed",), "Shahin Noor")``. A text of titles alone keeps its last word.
    """
    before, after, _ = _title_phrases()
    titles: list[str] = []
    words = text.split()
    found = True
    while found and len(words) > 1:
        found = False
        for length in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
            # What is left must be a name: the M. of "M. K." is no monsieur.
            rest = any(sum(map(str.isalnum, word)) > 1 for word in words[length:])
            if rest and _phrase(" ".join(words[:length])) in before:
                titles.append(" ".join(words[:length]))
                del words[:length]
                found = True
                break
    if len(words) > 2 and _phrase(words[-1]) in after:
        titles.append(words.pop())  # an ordinal stays: the first and the second are father and son
    return (tuple(titles), " ".join(words).rstrip(",")) if titles else ((), text.strip())


@lru_cache(maxsize=1 << 16)
def is_titles_alone(text: str) -> bool:
    """Whether two words or more are titles and ordinals, the last one behind a name that is missing: "Sir 2nd Baronet".

    "Father King" may be a Father of the name King.
    """
    before, after, part = _title_phrases()
    *first, last = map(_phrase, text.split()) if text.strip() else [()]
    if not first or last not in after or last in part:
        return False
    return all(_ORDINAL.fullmatch(" ".join(phrase)) or (phrase in before and phrase not in part) for phrase in first)


def title_may_be_name(title: str) -> bool:
    """Whether a title can also be a part of the name itself: the Seyed of "Seyed Reza", written سیدرضا by others."""
    return _phrase(title) in _title_phrases()[2]
