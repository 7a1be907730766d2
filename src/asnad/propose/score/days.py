"""What speaks for a day's being the one on which it happened? Where it stands, what stands beside it, how long ago."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.score.bins import some, tenth
from asnad.propose.score.claimed import claimed, happened
from asnad.propose.score.looked import Looked
from asnad.propose.score.weighed import Weighed
from asnad.propose.score.whole import acts_told

__all__ = ["Day", "days", "published"]

_LONGEST = 31
"""Days beyond which a stretch of time dates no single event."""
_NUMBER = re.compile(r"\d+")
_LEAD = 3
_START = attrgetter("start")

_Stretch = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Day:
    """A day or a stretch of at most a month that a text names, in all its places, with what speaks for it.

    ``first`` is ``None`` for "by the day of the report". ``sentence`` is the index of the one that most likely tells
    of a victim, and ``wording`` what it says there.
    """

    first: date | None
    last: date
    sentence: int
    wording: str
    features: frozenset[str]


def days(weighed: Weighed) -> list[Day]:
    """The days of a text, in order, and "by the day of the report" last."""
    found = list(_Days(weighed).days())
    report = published(weighed.reading)
    if report is not None:
        found.append(Day(None, report, 0, "", frozenset(_by_the_report(weighed, found))))
    return found


def published(reading: Reading) -> date | None:
    """The day of the report: its source's, or that of its dateline."""
    known = reading.source.published
    if known is not None and known.earliest == known.latest:
        return known.latest
    first = reading.sentences[:1]
    stated = (when.earliest for sentence in first for when in sentence.whens if when.earliest == when.latest)
    return next(stated, None)


class _Days:
    """The days that a text names."""

    def __init__(self, weighed: Weighed) -> None:
        self._weighed = weighed
        self._claimed = _claimed(weighed.claims)
        self._report = published(weighed.reading)
        self._common = weighed.about() | acts_told(weighed.claims) | {_lead(weighed), _undated(weighed.claims)}

    def days(self) -> Iterator[Day]:
        """Each stretch of time once."""
        met: dict[_Stretch, list[tuple[Looked, When, Span]]] = defaultdict(list)
        for looked in self._weighed.text:
            for when in looked.sentence.whens:
                if when.span is not None and (stretch := _stretch(when)):
                    met[stretch].append((looked, when, when.span))
        likely = {stretch: max(self._victim(looked) for looked, _, _ in places) for stretch, places in met.items()}
        ranked = sorted(likely, key=lambda stretch: -likely[stretch])
        others = [stretch for stretch in met if stretch != (self._report, self._report)]
        for stretch, places in met.items():
            features = set().union(*(self._features(*place) for place in places))
            order = some(others.index(stretch)) if stretch in others else "report"
            features |= {f"times={some(len(places))}", f"dates={some(len(met))}", f"order={order}"}
            features |= self._standing(stretch, features, likely[stretch], ranked.index(stretch))
            best, when, _ = max(places, key=lambda place: self._victim(place[0]))
            yield Day(*stretch, best.sentence.index, when.wording, frozenset(features | self._common))

    def _victim(self, looked: Looked) -> float:
        return self._weighed.victims[looked.sentence.index]

    def _standing(self, stretch: _Stretch, features: set[str], likely: float, rank: int) -> set[str]:
        """What the day is beside the other days, and how long before the report."""
        lead = _lead(self._weighed)
        found = {f"best v={tenth(likely)}", f"rank={some(rank)}"}
        if self._report is not None:
            ago = _ago((self._report - stretch[1]).days)
            stated = features & {"claimed", "claimed incident"}
            with_it = (f"best v={tenth(likely)}", lead, f"rank={some(rank)}", *stated)
            found |= {ago, *(f"{ago}|{each}" for each in with_it)}
            if stretch == (self._report, self._report):
                found.add("of the report")
        return found

    def _features(self, looked: Looked, when: When, span: Span) -> set[str]:
        """What one mention says."""
        sentence = looked.sentence
        first = last = bisect_left(sentence.tokens, span.start, key=_START)
        while last < len(sentence.tokens) and sentence.tokens[last].end <= span.end:
            last += 1
        if first == last:
            return set()
        words = [_NUMBER.sub("#", token.low) for token in sentence.tokens[first:last]]
        found = {f"w={word}" for word in words} | {f"form={' '.join(words)}", f"at={some(sentence.index)}"}
        found.update(looked.here, looked.beside(first, last - 1), looked.nearest(first))
        found |= self._weighed.told(sentence.index) | self._claimed.get(span.start, set())
        found |= _verbs(sentence) | {f"long={some(_length(when))}"}
        if any(token.text in "([" for token in sentence.tokens[max(0, first - 2) : first]):
            found.add("in brackets")
        if sentence.asks:
            found.add("asks")
        return found


def _by_the_report(weighed: Weighed, found: Sequence[Day]) -> Iterator[str]:
    """What speaks for knowing no more than that it happened by the day of the report."""
    dated = {day.sentence for day in found if day.sentence}
    best = tenth(max((weighed.victims[at] for at in dated), default=0.0))
    undated = tenth(max((v for at, v in enumerate(weighed.victims) if at not in dated), default=0.0))
    others = some(len(found))
    yield from ("report", f"dates={others}", f"dated v={best}", f"undated v={undated}", f"report|{_lead(weighed)}")
    yield from (f"undated v={undated}|dated v={best}", f"undated v={undated}|dates={others}")
    yield from (f"report|{_undated(weighed.claims)}", f"{_undated(weighed.claims)}|dates={others}")
    yield from (f"report|{each}" for each in (*weighed.about(), *acts_told(weighed.claims)))
    yield from (f"lead!{root}" for looked in weighed.text[:_LEAD] for _, root in looked.acts)


def _lead(weighed: Weighed) -> str:
    """How likely the beginning of a text tells of a victim."""
    return f"lead v={tenth(max(weighed.victims[:_LEAD], default=0.0))}"


def _claimed(claims: Sequence[Claim]) -> Mapping[int, set[str]]:
    """What claims say of a date, by where it begins."""
    found: dict[int, set[str]] = defaultdict(set)
    for claim in claims:
        act = claim.content
        if isinstance(act, Act) and act.when is not None and act.when.span is not None:
            found[act.when.span.start] |= claimed(claim, act) | {f"claimed {claim.polarity}"}
    return found


def _undated(claims: Sequence[Claim]) -> str:
    """How many claims of something that happened to somebody have no date."""
    acts = (claim.content for claim in claims if happened(claim))
    return f"undated={some(sum(isinstance(act, Act) and bool(act.victims) and act.when is None for act in acts))}"


def _stretch(when: When) -> _Stretch | None:
    if when.earliest is None or when.latest is None or (when.latest - when.earliest).days > _LONGEST:
        return None
    return when.earliest, when.latest


def _length(when: When) -> int:
    stretch = _stretch(when)
    return (stretch[1] - stretch[0]).days + 1 if stretch else 0


def _ago(count: int) -> str:
    """How many days before the report, roughly."""
    if count < 10:
        return f"ago={'after' if count < 0 else some(count)}"
    return f"ago<{next((limit for limit in (32, 92, 366) if count < limit), 'ever')}"


def _verbs(sentence: Sentence) -> set[str]:
    mains = [sentence.tokens[clause.verb.main] for clause in sentence.clauses]
    return {f"verb={token.low}" for token in mains} | {f"tense={token.tag}" for token in mains}
