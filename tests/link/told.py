"""Claims made by hand for these tests: a text with marks becomes a layer, and its marked words become mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from asnad.language.names import split_titles
from asnad.language.script import script
from asnad.link.resolve import Resolution, resolve
from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count
from asnad.model.entity import Entity, Event
from asnad.model.frames import Act, Content
from asnad.model.judgement import Judgement
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.source import Source
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When

__all__ = ["Text", "at_least", "day", "entity_named", "event_of", "linked", "month", "row_claim", "year"]


class Text:
    """One layer with its source; words are found in it by what they are and, when they come again, how often before."""

    def __init__(self, layer: str, text: str, **source: str) -> None:
        self.layer = layer
        self.text = text
        self.source = Source(id=f"s-{layer}", path=f"{layer}.txt", **source)  # type: ignore[arg-type]
        self.claims: list[Claim] = []

    def span(self, words: str, nth: int = 0) -> Span:
        found = [m.start() for m in re.finditer(re.escape(words), self.text)]
        return Span(found[nth], found[nth] + len(words))

    def person(self, words: str, nth: int = 0, *, of: Iterable[Mention] = (), named: bool = True) -> Mention:
        return self.mention(words, "person", nth, of=of, named=named)

    def body(self, words: str, nth: int = 0, *, of: Iterable[Mention] = (), named: bool = True) -> Mention:
        return self.mention(words, "organisation", nth, of=of, named=named)

    def mention(
        self, words: str, kind: MentionKind, nth: int = 0, *, of: Iterable[Mention] = (), named: bool = True
    ) -> Mention:
        titles, form = split_titles(words)
        name = Name(form, script(form), titles=titles) if named else None
        return Mention(words, kind, self.span(words, nth), name, antecedents=tuple(of))

    def place(self, words: str, *within: str) -> Place:
        return Place(words, self.span(words), name=words, within=within)

    def words(self, words: str) -> Words:
        return Words(words, self.span(words))

    def say(self, content: Content, *, row: int | None = None, by: Mention | None = None) -> Claim:
        quote = Quote.cut(self.layer, self.text, 0, len(self.text), row=row)
        sanad = (Asserter(), Asserter("cited", by)) if by else (Asserter(),)
        claim = Claim(content, quote, sanad, id=f"{self.layer}-{len(self.claims)}")
        self.claims.append(claim)
        return claim

    def amend(self, **changes: object) -> Claim:
        self.claims[-1] = replace(self.claims[-1], **changes)  # type: ignore[arg-type]
        return self.claims[-1]


def linked(*texts: Text, judgements: Sequence[Judgement] = ()) -> Resolution:
    claims = [c for t in texts for c in t.claims]
    return resolve(claims, sources={t.layer: t.source for t in texts}, judgements=judgements)


def entity_named(resolution: Resolution, form: str) -> Entity:
    """The one entity that has this name form."""
    (found,) = [e for e in resolution.entities if any(n.form == form for n in e.names)]
    return found


def event_of(resolution: Resolution, claim: Claim) -> Event:
    (found,) = [e for e in resolution.events if claim.id in e.claims]
    return found


def day(wording: str) -> When:
    at = date.fromisoformat(wording)
    return When(wording, at, at, edtf=wording)


def month(wording: str) -> When:
    """``"2031-05"``."""
    y, m = map(int, wording.split("-"))
    last = date.fromordinal(date(y + m // 12, m % 12 + 1, 1).toordinal() - 1)
    return When(wording, date(y, m, 1), last, edtf=wording, precision="month")


def year(y: int) -> When:
    return When(str(y), date(y, 1, 1), date(y, 12, 31), edtf=str(y), precision="year")


def at_least(wording: str, lower: int) -> Count:
    return Count(wording, lower, None, "≥")


def row_claim(text: Text, number: int, name: str, start: int, on: int) -> Claim:
    """The claim of one row of a long list, made without searching the text."""
    victim = Mention(name, "person", Span(start, start + len(name)), Name(name))
    quote = Quote(text.layer, start, start + len(name), name, row=number + 2)
    return Claim(Act("killing", victims=(victim,), when=day(f"2031-05-{on:02}")), quote, id=f"row-{number:06}")
