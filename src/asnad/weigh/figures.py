"""Which figures are given for acts, and what does each count? Tolls and counted acts with their scope."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from asnad.language.fold import fold
from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import Act, Toll
from asnad.model.mention import Mention, Place
from asnad.model.when import When
from asnad.vocabularies import vocabulary
from asnad.weigh.answers import speaks
from asnad.weigh.grounds import Grounds, family
from asnad.weigh.wording import label, stems, words

__all__ = ["Figure", "find_figures", "limited", "year_of", "years_in"]

_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_SENTENCE = 200  # characters before a quote in which its sentence is taken to begin
_SENTENCE_END = re.compile(r"[.!?؟]\s|\n")
_NARROW = 400  # days: a longer span than about a year does not say in which year


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of people touched by one act.

    ``year`` is the year it is about: of its own date or of its larger event's name (``dated``), else of the event that
    linking put it in. ``place`` is folded words that name the
    place, empty when the figure is for no place by name. ``groups`` are entities it is about.
    """

    claim: Claim
    act: str
    count: Count
    when: When | None
    where: Place | None
    whom: Mention | None
    event: str | None
    happening: tuple[str, ...]
    groups: tuple[str, ...]
    place: tuple[str, ...]
    year: int | None
    dated: bool

    @property
    def family(self) -> str:
        return family(self.act)

    @property
    def label(self) -> str:
        """The number in its own words, with what it counts."""
        number = self.count.wording.strip()
        if self.whom and number and number in self.whom.wording:
            return label(self.whom.wording, 90)
        unit = self.count.unit or (self.whom.wording if self.whom and not self.count.of else "")
        told = number if not unit or unit in number else unit if number in unit else f"{number} {unit}"
        return label(told, 90)

    @property
    def counted(self) -> frozenset[str]:
        """Stems of the words for those who are counted."""
        return stems(f"{self.count.unit or ''} {self.whom.wording if self.whom else ''}")

    @property
    def happening_words(self) -> str:
        """The larger event the source sets it in, as written."""
        content = self.claim.content
        return content.event.wording if isinstance(content, Toll | Act) and content.event else ""

    @property
    def scope(self) -> str:
        """When, where and of which whole, in the source's words."""
        parts = [self.when.wording if self.when else "", self.where.wording if self.where else ""]
        if self.count.of:
            parts.append(self.count.of)
        if isinstance(self.claim.content, Toll) and self.claim.content.part_of:
            parts.append(self.claim.content.part_of.wording)
        return ", ".join(label(p, 60) for p in dict.fromkeys(parts) if p)


def find_figures(grounds: Grounds) -> tuple[Figure, ...]:
    """All figures that can answer how many; shares, a mere "many" and bare possibilities cannot."""
    found = []
    for claim in grounds.claims:
        content = claim.content
        if not isinstance(content, Toll | Act) or not speaks(claim) or content.count is None or content.act is None:
            continue
        count = content.count
        if count.operator == "share" or (count.lower is None and count.upper is None):
            continue
        whom = content.whom if isinstance(content, Toll) else next((v for v in content.victims if v.name is None), None)
        touched = (whom,) if whom else ()
        groups = {g for k in ("group", "organisation") for g in grounds.people(claim, touched, k)}
        happening = tuple(sorted(stems(content.event.wording))) if content.event else ()
        year = year_of(content.when)
        if year is None and content.event:
            (year,) = found_years if len(found_years := years_in(content.event.wording)) == 1 else (None,)
        event = grounds.event_of.get(claim.id)
        dated = year is not None
        if year is None and content.when is None and event:
            year = year_of(grounds.events[event].when)
        found.append(
            Figure(
                claim=claim,
                act=content.act,
                count=count,
                when=content.when,
                where=content.where,
                whom=whom,
                event=event,
                happening=happening,
                groups=tuple(sorted(groups)),
                place=_place(content.where),
                year=year,
                dated=dated,
            )
        )
    return tuple(found)


def limited(grounds: Grounds, claim: Claim, limit: str) -> bool:
    """Whether the words of a claim and what stands before it in its sentence narrow its figure in this way.

    ``limit`` is a code of ``vocabularies/limits.toml``.
    """
    before = grounds.texts(claim.layer)[max(0, claim.quote.start - _SENTENCE) : claim.quote.start]
    said = _SENTENCE_END.split(before)[-1] if limit == "listed" and claim.quote.row is None else ""
    return bool(_limits(limit).search(" ".join(words(said + claim.quote.exact))))


@cache
def _limits(limit: str) -> re.Pattern[str]:
    cues = (" ".join(words(cue)) for cue in vocabulary("limits")[limit].words["any"])
    return re.compile(r"\b(?:" + "|".join(re.escape(c) for c in sorted(cues, key=len, reverse=True)) + r")\b")


def _place(where: Place | None) -> tuple[str, ...]:
    """The folded name of a place; a place without a name ("in prisons", "across the country") names none."""
    if where is None or not where.name:
        return ()
    return tuple(words(where.name))


def year_of(when: When | None) -> int | None:
    """The year in which most of a span lies; none for a span of more than about a year."""
    if when is None:
        return None
    early, late = when.earliest, when.latest
    if early is None or late is None:
        return (late or early or date.min).year if late or early else None
    if (late - early).days > _NARROW:
        return None
    return date.fromordinal((early.toordinal() + late.toordinal()) // 2).year


def years_in(text: str) -> frozenset[int]:
    """The years written in a text in figures."""
    return frozenset(int(year) for year in _YEAR.findall(fold(text)))
