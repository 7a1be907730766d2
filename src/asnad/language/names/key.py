"""What must be known of a name before it is compared? Made once a name, so that comparing is quick."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from asnad.language.names.part import NamePart, Role, name_part
from asnad.language.names.person import is_name_of_one
from asnad.language.names.titles import split_titles, title_may_be_name
from asnad.language.names.tokens import name_tokens

__all__ = ["Join", "NameKey", "name_key", "name_key_of"]

_MOST_PARTS = 12
"""Parts of a name that are looked at; no name we know of has more that tell people apart."""
_LONGEST_JOIN = 3
_LONGEST_FORM = 1000


@dataclass(frozen=True, slots=True)
class Join:
    """Parts ``start`` up to ``stop`` read as one word."""

    start: int
    stop: int
    part: NamePart


@dataclass(frozen=True, slots=True)
class NameKey:
    """A name ready to be compared: equal when the form, and what each part is for, are equal.

    ``parts`` is empty when the form names nobody, or more than one (see :func:`is_name_of_one`). ``joins`` are the
    words that neighbouring parts make when written together, a title that may be part of the name included.
    """

    form: str
    parts: tuple[NamePart, ...]
    titles: frozenset[str] = field(default=frozenset(), compare=False)
    joins: tuple[Join, ...] = field(default=(), compare=False)

    @property
    def names_one(self) -> bool:
        """Whether there is a name of one person to compare."""
        return bool(self.parts)


@lru_cache(maxsize=1 << 17)
def name_key(form: str) -> NameKey:
    """The key of a full name as written, in whatever script; roles are guessed, and only for how common a part is."""
    if not is_name_of_one(form):
        return NameKey(form, ())
    titles, name = split_titles(form[:_LONGEST_FORM])
    tokens = name_tokens(name)[:_MOST_PARTS]
    last = len(tokens) - 1
    guesses: list[Role] = ["family" if last and i == last else "given" if i == 0 else "" for i in range(len(tokens))]
    parts = tuple(name_part(t).as_role("", guess) for t, guess in zip(tokens, guesses, strict=True))
    return _key(form, parts, titles)


@lru_cache(maxsize=1 << 17)
def name_key_of(*, given: str = "", family: str = "", father: str = "") -> NameKey:
    """The key of a name whose columns say what each part is for; empty columns and words for "unknown" are left out."""
    titles: tuple[str, ...] = ()
    parts: list[NamePart] = []
    columns: tuple[tuple[Role, str], ...] = (("given", given), ("father", father), ("family", family))
    for role, column in columns:
        if not is_name_of_one(column):
            continue
        found, name = split_titles(column[:_LONGEST_FORM])
        titles += found
        parts += [name_part(token).as_role(role, role) for token in name_tokens(name)[:_MOST_PARTS]]
    form = " ".join(column for column in (given, father, family) if column.strip())
    return _key(form, tuple(parts[:_MOST_PARTS]), titles)


def _key(form: str, parts: tuple[NamePart, ...], titles: tuple[str, ...]) -> NameKey:
    joins = []
    for start in range(len(parts)):
        for stop in range(start + 2, min(start + _LONGEST_JOIN, len(parts)) + 1):
            group = parts[start:stop]
            if len({part.role for part in group}) == 1 and not any(part.initial for part in group):
                whole = name_part(" ".join(part.token for part in group), inner=True)
                joins.append(Join(start, stop, whole.as_role(group[0].role, group[0].guess)))
    if titles and parts and not parts[0].initial and title_may_be_name(titles[-1]):
        word = "".join(name_tokens(titles[-1]))
        whole = name_part(f"{word} {parts[0].token}", inner=True)
        joins.append(Join(0, 1, whole.as_role(parts[0].role, parts[0].guess)))
    return NameKey(form, parts, frozenset(titles), tuple(joins))
