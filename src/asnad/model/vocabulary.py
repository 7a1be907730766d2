"""What codes are there, and what are they called? Terms of a vocabulary, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Term", "Vocabulary"]


@dataclass(frozen=True, slots=True)
class Term:
    """One code with labels of our own in several languages.

    ``broader`` is the code it is a kind of. ``words`` maps a part of speech to trigger words for readers.
    ``codes`` maps another scheme (``huridocs``, ``plover``, ``ftm``) to its code; codes only, their wording is theirs.
    """

    code: str
    labels: Mapping[str, str]
    broader: str | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    traits: Mapping[str, bool | str] = field(default_factory=dict)

    def label(self, language: str) -> str:
        """The label in this language, else in English, else the code."""
        return self.labels.get(language) or self.labels.get("en") or self.code


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms by code."""

    name: str
    terms: Mapping[str, Term]

    def __getitem__(self, code: str) -> Term:
        return self.terms[code]

    def label(self, code: str, language: str) -> str:
        """The term's label; the code itself when the vocabulary does not have it."""
        term = self.terms.get(code)
        return term.label(language) if term else code

    def root(self, code: str) -> str:
        """The widest term this one is a kind of: hanging → execution → killing; an unknown code itself."""
        while (term := self.terms.get(code)) is not None and term.broader:
            code = term.broader
        return code

    def narrower(self, code: str) -> frozenset[str]:
        """The code and everything that is a kind of it."""
        found = {code}
        grew = True
        while grew:
            more = {t.code for t in self.terms.values() if t.broader in found} - found
            grew = bool(more)
            found |= more
        return frozenset(found)
