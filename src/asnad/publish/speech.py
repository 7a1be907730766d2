"""How does the site speak? Its own words, numbers and counts in one language."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from babel import Locale

from asnad.model.count import Count
from asnad.model.question import Answer
from asnad.model.vocabulary import Vocabulary
from asnad.vocabularies import vocabulary, vocabulary_names

__all__ = ["Speech", "speech"]

_ACT_OF_WHOM = re.compile(r"\{act\}.*?\{who\}")
_PERSIAN_DIGITS = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")


class Speech:
    """The words of one language of the site. A missing one falls back to English; both missing is a programming error.

    ``language`` is the BCP 47 tag, ``direction`` that of its writing.
    """

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self.direction: Literal["ltr", "rtl"] = "rtl" if words["direction"] == "rtl" else "ltr"
        self._words = words

    def __call__(self, key: str, **values: object) -> str:
        """The phrase with this key. Values are put in as they are: escape them first where the phrase becomes HTML."""
        return self._words[key].format(**values) if values else self._words[key]

    def has(self, key: str) -> bool:
        return key in self._words

    def number(self, number: int | float) -> str:
        """30000 → "30,000" or "۳۰٬۰۰۰"."""
        text = f"{number:,}"
        return text.translate(_PERSIAN_DIGITS) if self.language == "fa" else text

    def language_name(self, tag: str) -> str:
        """What a language is called in this one; the tag itself when it has no name."""
        name = Locale.parse(self.language).languages.get(tag.partition("-")[0].lower())
        return str(name) if name else tag

    def digits(self, text: str) -> str:
        """A number without grouping, such as a year, in the digits of the language."""
        return text.translate(_PERSIAN_DIGITS) if self.language == "fa" else text

    def digits_of_year(self, text: str) -> str:
        """A bare year in the digits of the language; other words as they are, because they are a source's."""
        return self.digits(text) if text.isdecimal() else text

    def many(self, key: str, number: int) -> str:
        """A counted phrase: ``key.one`` for 1, else ``key.other``."""
        return self(f"{key}.one" if number == 1 else f"{key}.other", n=self.number(number))

    def many_of(self, key: str, number: int, all_of_them: int) -> str:
        """As :meth:`many`, out of a whole."""
        which = "one" if number == 1 else "other"
        return self(f"{key}.{which}", n=self.number(number), all=self.number(all_of_them))

    def question(self, kind: str, *, of_event: bool = False, **slots: str) -> str:
        """A question of this kind in words; its kind and whom it is about where there is no wording for it.

        ``of_event``: nobody is named, so the event's title, which says the act, stands for "{act} of {who}".
        """
        wording = self.term("questions", kind)
        if of_event:
            wording = _ACT_OF_WHOM.sub("{event}", wording)
        if "{" in wording:
            return wording.format(**slots)
        return self("question.generic", kind=wording[:1].upper() + wording[1:], about=slots["who"])

    def term(self, name: str, code: str) -> str:
        """What a vocabulary calls a code; the code in plain words when the vocabulary or the term is not there."""
        found = _vocabulary(name)
        if found and code in found.terms:
            return found.label(code, self.language)
        return self._words.get(f"{name}.{code}") or code.replace("_", " ")

    def answer(self, answer: Answer) -> tuple[str, str]:
        """An answer in the words of its sources, and what we note on them in this language: " (planned)"."""
        english = "".join(f" ({vocabulary(note.vocabulary).label(note.code, 'en')})" for note in answer.notes)
        ours = "".join(f" ({self.term(note.vocabulary, note.code)})" for note in answer.notes)
        return answer.label.removesuffix(english), ours

    def count(self, count: Count) -> str:
        """A count in words: "more than 30,000", "2,800 or 3,800"; the source's own words where they hold no figure."""
        lower, upper = count.lower, count.upper
        if not any(map(str.isdigit, count.wording)) and count.operator in ("≥", "many", "share", "≈", "range"):
            return count.wording
        match count.operator, lower, upper:
            case (("=" | "all"), int(n), _):
                return self.number(n)
            case "≈", int(n), _:
                middle = n if upper is None else (n + upper) // 2
                return self("count.about", n=self.number(middle))
            case ">", int(n), _:
                return self("count.more", n=self.number(n - 1))
            case "≥", int(n), _:
                return self("count.at_least", n=self.number(n))
            case "<", _, int(n):
                return self("count.less", n=self.number(n + 1))
            case "≤", _, int(n):
                return self("count.at_most", n=self.number(n))
            case "or", int(low), int(high):
                return self("count.or", low=self.number(low), high=self.number(high))
            case "range", int(low), int(high):
                return self("count.range", low=self.number(low), high=self.number(high))
        return count.wording


@cache
def _vocabulary(name: str) -> Vocabulary | None:
    return vocabulary(name) if name in vocabulary_names() else None


def _flat(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{prefix}{key}.")
        else:
            found[prefix + key] = str(value)
    return found


@cache
def _catalogue(language: str) -> dict[str, str]:
    text = files("asnad.publish").joinpath("locale", f"{language}.toml").read_text(encoding="utf-8")
    return _flat(tomllib.loads(text))


@cache
def speech(language: str) -> Speech:
    """The site's words in this language: English and Persian are there; any other language is shown in English."""
    primary = language.partition("-")[0].lower()
    if primary == "fa":
        return Speech("fa", _catalogue("en") | _catalogue("fa"))
    return Speech("en", _catalogue("en"))
