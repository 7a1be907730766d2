"""Is what looks like a date part of a name: "Chief Sunday Okoro", "the March 23 Movement", "April Dane was jailed"?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from asnad.model.text import Span
from asnad.propose.english.lexicon import words
from asnad.propose.english.words.countries import demonym
from asnad.propose.english.words.names import is_office
from asnad.propose.english.words.token import is_said, noun_sort
from asnad.propose.english.words.word import closed_tag, word

__all__ = ["in_names"]

_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w'’-]* $")
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
_NAMED_AFTER = re.compile(r" (?:[A-Z][a-z]+ )?([A-Z][a-z]+)\b")
_BLOODY = re.compile(r"\b(?:Bloody|Black|Red) $")
_FEAST = re.compile(r"\bthe (?:[a-z]+ )?(?:\d{4} )?(?:Easter|Palm|Good|Ash|Holy) $")
"""Behind "the" it says which event: "the Easter Sunday bombings"; but "on Easter Sunday soldiers killed her"."""
_BLOCK = re.compile(r"[ \n](?:block|acre|metre|meter|yard)s?\b", re.IGNORECASE)
_SURNAME = re.compile(r" ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?:['’]s)?(?=[\s.,;:!?)]|$)(?! [A-Z])")
_LEAD = re.compile(r"(?:([\w’'.-]+) )?([\w’'-]+) $")
_OPENS = re.compile(r"(?:^|[\n.!?:“\"][”\"’)]? ?)$")


def in_names(text: str, spans: Iterable[Span]) -> frozenset[Span]:
    """The spans of dates that are none: they, or words like them, are in this text part of a name.

    A day or month that somebody is once plainly named by ("killed Sunday Okoro") is a name before that surname
    everywhere, but behind "on".
    """
    found: set[Span] = set()
    perhaps: list[tuple[Span, str]] = []
    called: set[str] = set()
    for span in spans:
        if _is_in_a_name(text, span):
            found.add(span)
        elif (surname := _surname_behind(text, span)) is not None:
            whole = f"{text[span.start : span.end]} {surname}"
            perhaps.append((span, whole))
            if _is_somebody(text, span):
                found.add(span)
                called.add(whole)
    found.update(span for span, whole in perhaps if whole in called and not _is_dated(text, span))
    return frozenset(found)


def _is_in_a_name(text: str, span: Span) -> bool:
    """ "Manila Today", "Lomay Now said", "Chief Sunday Okoro", "Bloody Sunday"."""
    if text[span.start : span.end].isdecimal() and _BLOCK.match(text, span.end):
        return True  # "the 1200 block of Flour Street"
    behind = _NAMED_AFTER.match(text, span.end)
    if behind is not None and behind.group(1).lower() in words("names", "bodies"):
        return text[max(0, span.start - 4) : span.start].lower() == "the "  # "the March 23 Movement"
    if not text[span.start].isupper() or span.end - span.start > len("Wednesday"):
        return False
    day, lead = text[span.start : span.end], text[max(0, span.start - 24) : span.start]
    if day == "Now" and re.match(r" [a-z]", text[span.end : span.end + 2]) is None:
        return False
    if day in {"Today", "Now"}:
        return _CAPITAL_BEFORE.search(lead) is not None
    if _DAY.fullmatch(day) is None:
        return False
    within = _CAPITAL_BEFORE.search(lead) is not None and _CAPITAL_AFTER.match(text, span.end) is not None
    return within or _BLOODY.search(lead) is not None or _FEAST.search(lead) is not None


def _surname_behind(text: str, span: Span) -> str | None:
    """The one word with a capital behind a day or month that people are named by, if it may be a surname."""
    if text[span.start : span.end].lower() not in words("names", "given", "days"):
        return None
    behind = _SURNAME.match(text, span.end)
    low = behind[1].lower() if behind is not None else ""
    if behind is None or closed_tag(low) or noun_sort(low) or demonym(low) or is_office(low):
        return None
    known = low in words("names", "titles") or low in words("names", "bodies") or low in words("words", "adjectives")
    return None if known or low in words("names", "not_names") else behind[1]


def _is_somebody(text: str, span: Span) -> bool:
    """Whether what stands before a day or month makes it a first name.

    It opens the sentence; or a verb that acts on somebody, "of" or "by" leads to it, or a name and "and".
    """
    lead = text[max(0, span.start - 60) : span.start]
    if _OPENS.search(lead):
        return not _is_of_papers(text, span)
    before = _LEAD.search(lead)
    if before is None:
        return False
    first, last = (before[1] or ""), before[2].lower()
    if last in {"of", "against", "including", "with", "named", "called", "like", "that"}:
        return True
    verb = word(before[2])
    if last == "by":
        return "n" in word(first).forms
    if last == "and":
        return first[:1].isupper() and not closed_tag(first.lower())
    helped = closed_tag(first.lower()) in {"be", "have"}
    return bool(verb.forms) and not (helped or is_said(verb.lemma) or verb.lemma in words("lemmas", "intransitive"))


def _is_of_papers(text: str, span: Span) -> bool:
    """ "Sunday Holt said": so papers write of when, too."""
    behind = text[span.end :].split(maxsplit=2)
    return len(behind) > 1 and bool(told := behind[1].strip(".,")) and is_said(word(told).lemma)


def _is_dated(text: str, span: Span) -> bool:
    """ "On Sunday Okoro was shot"."""
    before = _LEAD.search(text[max(0, span.start - 60) : span.start])
    low = before[2].lower() if before is not None else ""
    leads = closed_tag(low) in {"prep", "sub"} and low not in {"of", "by", "with", "against"}
    return leads or low in {"last", "next", "late", "early", "since"}
