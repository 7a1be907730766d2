"""Where do the words stand that a model has copied? Exactly there, there but for spelling, or nowhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asnad.language.fold import fold, folded
from asnad.model.text import Span

__all__ = ["LONGEST", "Anchor", "anchored"]

LONGEST = 160
"""Characters of an anchor; what is longer is no pointer to words but a retelling."""

_EDGE = " \t\r\n\xa0.,;:!?؟،؛…\"“”„«»‘’'()[]"
_JOINERS = "\u200c\u200d"
_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the layer; ``exact`` when the model copied it letter by letter."""

    span: Span
    exact: bool


def anchored(text: str, sentences: Sequence[Span], copied: str) -> Anchor | None:
    """The one place in these sentences where the copied words stand; ``None`` when there is none, or more than one.

    What is not found as it is, is looked for without regard to white space, quotation marks, dashes, case, marks on
    letters, zero-width joiners and the differences between Arabic and Persian letters. Never inside a word: "Ali" does
    not stand in "Alireza". Marks around the copied words do not count.
    """
    wanted = copied.strip(_EDGE)
    if not any(map(str.isalnum, wanted)) or len(wanted) > LONGEST:
        return None
    exact = [span for sentence in sentences for span in _as_is(text, sentence, wanted)]
    if exact:
        return Anchor(exact[0], exact=True) if len(exact) == 1 else None
    alike = [span for sentence in sentences for span in _alike(text, sentence, wanted)]
    return Anchor(alike[0], exact=False) if len(alike) == 1 else None


def _as_is(text: str, sentence: Span, wanted: str) -> Iterator[Span]:
    at = text.find(wanted, sentence.start, sentence.end)
    while at >= 0:
        end = at + len(wanted)
        if _whole(text, at, end):
            yield Span(at, end)
        at = text.find(wanted, at + 1, sentence.end)


def _alike(text: str, sentence: Span, wanted: str) -> Iterator[Span]:
    plain = folded(text[sentence.start : sentence.end])
    # where each letter of the text in single spaces stands in the folded one
    places = [
        at for at, letter in enumerate(plain.text) if not letter.isspace() or not plain.text[at - 1 : at].isspace()
    ]
    line = "".join(" " if plain.text[at].isspace() else plain.text[at] for at in places)
    sought = " ".join(fold(wanted).split())
    at = line.find(sought) if sought else -1
    while at >= 0:
        here = plain.original(places[at], places[at + len(sought) - 1] + 1)
        span = Span(sentence.start + here.start, sentence.start + here.end)
        if _whole(text, *span):
            yield span
        at = line.find(sought, at + 1)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch neither begins nor ends inside a word."""
    return not (_cuts_before(text, start) or _cuts_after(text, end))


def _cuts_before(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    if _in_word(before) and _in_word(text[at : at + 1]):
        return True
    return before != "" and before in _HYPHENS + _APOSTROPHES and text[at - 2 : at - 1].isalpha()


def _cuts_after(text: str, at: int) -> bool:
    after = text[at : at + 1]
    if _in_word(text[at - 1 : at]) and _in_word(after):
        return True
    if after != "" and after in _HYPHENS:
        return text[at + 1 : at + 2].isalpha()
    if after != "" and after in _APOSTROPHES:
        # "Vandrel's" is Vandrel and a genitive; "O'Malley" is one word.
        following = text[at + 1 : at + 2]
        return following.isalpha() and (following.lower() != "s" or _in_word(text[at + 2 : at + 3]))
    return False


def _in_word(letter: str) -> bool:
    return letter != "" and (letter.isalnum() or letter in _JOINERS or unicodedata.category(letter)[0] == "M")
