"""Which forms does an English trigger word take? Verbs and nouns of the vocabularies, inflected.

Vocabularies give English verbs and nouns in their base form. Irregular ones carry their principal parts, divided by
slashes: ``"shoot/shot/shot"`` (base, past, participle), ``"gunman/gunmen"`` (singular, plural).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

__all__ = ["NounForms", "VerbForms", "noun_forms", "verb_forms"]


class VerbForms(NamedTuple):
    """ "kill", "kills", "killed", "killed", "killing"; of several words only the verb changes ("rounded up")."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


class NounForms(NamedTuple):
    """ "killing", "killings"."""

    singular: str
    plural: str


_ADVERB = re.compile(r"\w+ly$")
_DOUBLING = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][bdgklmnprtz]$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")


@cache
def verb_forms(entry: str) -> VerbForms:
    """The forms of a vocabulary's verb entry.

    Raises:
        ValueError: the entry has neither one part nor three.
    """
    parts = entry.split("/")
    if len(parts) not in (1, 3):
        raise ValueError(f"verb entry {entry!r} has {len(parts)} parts; write the base, or base/past/participle")
    before, verb, after = _divide(parts[0])
    past = parts[1] if len(parts) == 3 else before + _past(verb) + after
    participle = parts[2] if len(parts) == 3 else past
    stem_past = _divide(past)[1]
    doubled = stem_past.endswith("ed") and stem_past[:-2] == verb + verb[-1]
    return VerbForms(
        base=parts[0],
        third=before + _with_s(verb) + after,
        past=past,
        participle=participle,
        gerund=before + (verb + verb[-1] + "ing" if doubled else _gerund(verb)) + after,
    )


@cache
def noun_forms(entry: str) -> NounForms:
    """The forms of a vocabulary's noun entry; the last word takes the plural unless the entry gives it.

    Raises:
        ValueError: the entry has more than two parts.
    """
    parts = entry.split("/")
    if len(parts) > 2:
        raise ValueError(f"noun entry {entry!r} has {len(parts)} parts; write the singular, or singular/plural")
    return NounForms(parts[0], parts[1] if len(parts) == 2 else _with_s(parts[0]))


def _divide(words: str) -> tuple[str, str, str]:
    """What stands before the verb (adverbs), the verb, and what stands after it."""
    head, space, rest = words.partition(" ")
    if space and _ADVERB.match(head):
        before, verb, after = _divide(rest)
        return f"{head} {before}", verb, after
    return "", head, space + rest


def _with_s(word: str) -> str:
    if _SIBILANT.search(word) or word in ("do", "go"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _doubles(verb: str) -> bool:
    """Whether a verb of one syllable doubles its last letter ("stab", "put"); longer ones say so by their parts."""
    return bool(_DOUBLING.search(verb)) and len(re.findall(r"[aeiou]+", verb.replace("qu", "q"))) == 1
