"""Are two names of groups or organisations names of one body? Articles, abbreviations, initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from asnad.language.fold import fold
from asnad.language.transliterate import skeleton
from asnad.link.country import country_in_word

__all__ = [
    "abbreviates",
    "author_is_a_body",
    "body_key",
    "declared_names",
    "is_a_word_of",
    "is_abbreviation",
    "metadata_names",
    "share_a_word",
    "stated_name",
]

_SMALL = frozenset([
    "the", "of", "for", "and", "in", "on", "at", "to", "a", "an", "by", "la", "le", "les", "de", "du", "des", "et",
    "el", "los", "las", "del", "y", "e", "die", "der", "das", "des", "und", "für", "al", "i", "و",
])  # fmt: skip
_BODY_WORDS = frozenset([
    "council", "organization", "organisation", "committee", "group", "agency", "center", "centre", "association",
    "party", "front", "union", "network", "tribunal", "ministry", "foundation", "institute", "society", "press",
    "commission", "office", "league", "federation", "movement", "international", "watch", "news", "team", "staff",
    "consejo", "comite", "comision", "asociacion", "conseil", "comite", "association", "rat", "verein", "شورای",
    "سازمان", "کمیته", "کانون", "انجمن", "منظمه", "لجنه", "جمعیه", "مجلس",
])  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_IN_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]")
_NAME_WORD = r"[^\W\d_a-z][\w'’-]*"
_DECLARED = re.compile(
    rf"({_NAME_WORD}(?: (?:of|for|the|and|in|de|du|la|del|{_NAME_WORD}))*) \(([^\W\d_a-z][\w/.-]*)\)"
)
_SLASHED = re.compile(r"\b[A-Z]{2,8}(?:/[A-Z]{2,8})+\b")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.?){2,8}")


@lru_cache(maxsize=1 << 15)
def _words(form: str) -> tuple[str, ...]:
    return tuple(word.replace("'", "") for word in _WORD.findall(fold(form)))


@lru_cache(maxsize=1 << 15)
def body_key(form: str) -> str:
    """A body's name without articles, small words, plurals and national spelling; a country's adjective is its name."""
    words = _WORD.findall(fold(form))
    kept = [w for w in words if w not in _SMALL] or words
    return " ".join(country_in_word(w) or _singular(w.replace("'", "")).replace("z", "s") for w in kept)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def stated_name(wording: str, *, people: bool) -> str | None:
    """The name in a description of a body that has one: "the Iranian regime", "Revolutionary Guards".

    Bodies may be called by what country they are of; ``people`` ("Iranian protesters") only by capitals throughout.
    """
    words = " ".join(wording.split()).split(" ")
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    if len(words) < 2 or wording.isupper() or not words[0][:1].isupper():
        return None
    capitals = all(w[:1].isupper() for w in words if w not in _SMALL)
    return " ".join(words) if capitals or (not people and country_in_word(words[0])) else None


def is_a_word_of(word: str, name: str) -> bool:
    """Whether something given as another name is only one of the words of the name itself."""
    return word != name and body_key(word) in body_key(name).split()


def is_abbreviation(form: str) -> bool:
    """Whether a form is written as an abbreviation: one word of capitals ("RPL", "R.P.L.", "RPL/LPR")."""
    bare = form.strip().replace("/", "").replace("-", "")
    return bool(_ABBREVIATION.fullmatch(bare)) and bare.replace(".", "").isupper()


@lru_cache(maxsize=1 << 15)
def abbreviates(short: str, full: str) -> bool:
    """Whether an abbreviation of three or more letters is made of the first letters of a name's words."""
    letters = fold(short).replace(".", "")
    words = [
        part for word in full.replace("-", " ").replace("’s", "").replace("'s", "").split() for part in _words(word)
    ]
    if len(letters) < 3 or len(words) < 3:
        return False
    long = "".join(w[0] for w in words)
    return letters in (long, "".join(w[0] for w in words if w not in _SMALL))


def share_a_word(left: str, right: str) -> bool:
    """Whether two names share a content word, in any spelling: so two readings of one abbreviation can be told."""
    mine, yours = ({skeleton(w) for w in body_key(form).split() if len(w) > 4} for form in (left, right))
    return bool({b for b in mine & yours if len(b) > 2})


def metadata_names(written: str) -> tuple[str, ...]:
    """The names in a publisher or author as metadata has it: the name, then those in brackets.

    ``"Radio Meran (RM/LR)"`` → ``("Radio Meran", "RM", "LR")``. Words that name nobody ("published in exile") give
    nothing: a name starts with a capital or is in a script without capitals.
    """
    names = [_IN_BRACKETS.sub("", written).strip()]
    for inner in _IN_BRACKETS.findall(written):
        names.extend(part.strip() for part in inner.split("/"))
    return tuple(name for name in names if name and not name[0].islower() and any(map(str.isalnum, name)))


def declared_names(written: str) -> Iterator[tuple[str, ...]]:
    """Names that a description of a source gives to one body: ``"close to the Red Dawn League (RDL/LAR)"``."""
    for match in _DECLARED.finditer(written):
        yield (match[1], *match[2].split("/"))
    for match in _SLASHED.finditer(written):
        yield tuple(match[0].split("/"))


def author_is_a_body(written: str) -> bool:
    """Whether an author is an organisation, by its words, brackets or capitals."""
    return (
        "(" in written or is_abbreviation(written) or not _BODY_WORDS.isdisjoint(_words(written)) or len(written) > 60
    )
