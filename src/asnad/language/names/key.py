"""What must be known of a name before it is compared? Made once a name, so that comparing is quick."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from asnad.language.fold import fold
from asnad.language.names.iberian import iberian
from asnad.language.names.part import NamePart, Role, Surname, joined_part, name_part, spanish_part
from asnad.language.names.person import is_name_of_one
from asnad.language.names.titles import split_titles, title_may_be_name
from asnad.language.names.tokens import name_tokens
from asnad.language.names.words import name_words, table

__all__ = ["Join", "NameKey", "name_key", "name_key_of"]

_MOST_PARTS = 12
"""Parts of a name that are looked at; no name we know of has more that tell people apart."""
_LONGEST_JOIN = 3


@dataclass(frozen=True, slots=True)
class Join:
    """Parts ``start`` up to ``stop`` read as one word; ``places`` are the same as bits.

    The word is sounded when it is first asked for: most names are never written otherwise.
    """

    start: int
    stop: int
    tokens: str
    first: NamePart
    places: int

    @property
    def part(self) -> NamePart:
        """The word that the parts make, in the role of the first."""
        return joined_part(self.tokens, self.first.role, self.first.guess)


@dataclass(frozen=True, slots=True)
class NameKey:
    """A name ready to be compared: equal when the form, and what each part is for, are equal.

    ``parts`` is empty when the form names nobody, or more than one (see :func:`is_name_of_one`). ``joins`` are the
    words that neighbouring parts make when written together, a title that may be part of the name included.
    """

    form: str
    parts: tuple[NamePart, ...]
    titles: tuple[str, ...] = field(default=(), compare=False)
    joins: tuple[Join, ...] = field(default=(), compare=False)

    @property
    def names_one(self) -> bool:
        """Whether there is a name of one person to compare."""
        return bool(self.parts)


@lru_cache(maxsize=1 << 17)
def name_key(form: str) -> NameKey:
    """The key of a full name as written, in whatever script; roles are guessed, and only for how common a part is.

    A father's name behind "son of" (فرزند) is a part with the role ``father``; behind "bin" it is guessed to be one.
    """
    if not is_name_of_one(form):
        return NameKey(form, ())
    titles, name = split_titles(_spaced(form))
    own, _, father = _father_apart().partition(_UNSEEN.sub("", name))
    tokens = name_tokens(own)[:_MOST_PARTS]
    guesses = _guesses(own, tokens)
    parts = _placed(tokens, [""] * len(tokens), guesses)
    parts += tuple(name_part(token).as_role("father", "father") for token in name_tokens(father))
    return _key(form, parts[:_MOST_PARTS], titles)


@lru_cache(maxsize=1 << 17)
def name_key_of(*, given: str = "", family: str = "", father: str = "") -> NameKey:
    """The key of a name whose columns say what each part is for; empty columns and words for "unknown" are left out."""
    titles: tuple[str, ...] = ()
    tokens: list[str] = []
    roles: list[Role] = []
    columns: tuple[tuple[Role, str], ...] = (("given", given), ("father", father), ("family", family))
    for role, column in columns:
        if not is_name_of_one(column):
            continue
        found, name = split_titles(_spaced(column))
        titles += found
        tokens += name_tokens(name)
        roles += [role] * (len(tokens) - len(roles))
    tokens, roles = tokens[:_MOST_PARTS], roles[:_MOST_PARTS]
    form = " ".join(column for column in (given, father, family) if column.strip())
    return _key(form, _placed(tuple(tokens), roles, roles), titles)


_INITIALS = re.compile(r"^([B-DF-HJ-NP-TV-Z])([B-DF-HJ-NP-TV-Z])(?=\s+\S*[a-z])(?!(?<=DR|MR|MS|ST))")
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CLOSE_DOT = re.compile(r"(?<=\w)\.(?=\w)")


def _spaced(form: str) -> str:
    """Initials that stand close ("J.C.", "JC", ی.الف) are set apart."""
    return _CLOSE_DOT.sub(". ", _INITIALS.sub(r"\1. \2.", form))


class _Between:
    """Words that part a name from the father's name."""

    def __init__(self, words: list[str]) -> None:
        either = "|".join(re.escape(fold(word)) for word in words)
        self._pattern = re.compile(rf"(?<=\S)[\s,(]+(?:{either})[\s:]+(?=\S)", re.IGNORECASE)

    def partition(self, name: str) -> tuple[str, str, str]:
        """Before, between, behind; all before when there is no such word."""
        found = self._pattern.search(name)
        return (name[: found.start()], found[0], name[found.end() :].rstrip(") ")) if found else (name, "", "")


@cache
def _father_apart() -> _Between:
    return _Between(table("fathers")["apart"]["words"])


@cache
def _father_within() -> re.Pattern[str]:
    either = "|".join(re.escape(fold(word)) for word in table("fathers")["within"]["words"])
    return re.compile(rf"(?<=\S)[\s\-]+(?:{either})[\s\-]+(?:(?:al|el)[\s\-]+)?([^\s\-,]+)")


def _guesses(name: str, tokens: tuple[str, ...]) -> list[Role]:
    """Given name first, family name last, and a father's name behind "bin"."""
    last = len(tokens) - 1
    guesses: list[Role] = ["family" if last and i == last else "given" if i == 0 else "" for i in range(len(tokens))]
    for father in _father_within().findall(fold(name)):
        if father in tokens[1:]:
            guesses[tokens.index(father, 1)] = "father"
    return guesses


def _placed(tokens: tuple[str, ...], roles: list[Role], guesses: list[Role]) -> tuple[NamePart, ...]:
    spanish = name_words().spanish
    surname = [token.isascii() and iberian(token) in spanish for token in tokens]
    if not any(surname) and not any(token.endswith(("ez", "es")) and len(token) > 5 for token in tokens[1:]):
        return tuple(name_part(t).as_role(r, g) for t, r, g in zip(tokens, roles, guesses, strict=True))
    order: list[Surname] = [""] * len(tokens)
    families = [i for i, role in enumerate(roles) if role == "family"]
    if not families and len(tokens) > 2 and surname[-1] and surname[-2]:
        families = [len(tokens) - 2, len(tokens) - 1]
        guesses = [*guesses[:-2], "family", "family"]
    if len(families) == 2:
        order[families[0]], order[families[1]] = "first", "second"
    return tuple(map(spanish_part, tokens, roles, guesses, order))


def _key(form: str, parts: tuple[NamePart, ...], titles: tuple[str, ...]) -> NameKey:
    joins = []
    for start in range(len(parts)):
        for stop in range(start + 2, min(start + _LONGEST_JOIN, len(parts)) + 1):
            group = parts[start:stop]
            if len({part.role for part in group}) == 1 and not any(part.initial for part in group):
                joins.append(_join(start, stop, [part.token for part in group], group[0]))
    if titles and parts and not parts[0].initial and title_may_be_name(titles[-1]):
        title = "".join(name_tokens(titles[-1]))
        own = [part.token for part in parts[:2]]
        joins += [_join(0, stop, [title, *own[:stop]], parts[0]) for stop in range(1, len(own) + 1)]
    return NameKey(form, parts, titles, tuple(joins))


def _join(start: int, stop: int, tokens: list[str], first: NamePart) -> Join:
    return Join(start, stop, " ".join(tokens), first, (1 << stop) - (1 << start))
