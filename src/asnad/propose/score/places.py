"""What speaks for a place's being the one where it happened? Where its name stands, and what stands beside it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from asnad.language.fold import fold
from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.propose.english.mentions.reading import place_name
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.countries import country_at, demonym, is_country, opens_country
from asnad.propose.english.words.token import noun_sort
from asnad.propose.score.bins import some, tenth
from asnad.propose.score.claimed import claimed
from asnad.propose.score.looked import Looked
from asnad.propose.score.weighed import Weighed
from asnad.propose.score.whole import acts_told

__all__ = ["Somewhere", "places"]

_LEADS = frozenset([
    "in", "at", "of", "from", "near", "to", "on", "for", "toward", "towards", "outside", "inside", "between", "around",
    "through", "via", "across", "within", "and", "or", ",", "(", "[", "/", "-", "--", "'s", "called", "named", "into",
])  # fmt: skip
_DIRECTION = re.compile(r"^(?:(?:north|south|east|west|central|downtown)\w* )+(?=\w)", re.IGNORECASE)
_Mentioned = tuple[str, bool, set[str], Sequence[str]]
"""A name as written, whether it is of a country, its features, and those that show best what it is."""


class Somewhere(NamedTuple):
    """A name that could be of a place, in all its places, with what speaks for it.

    ``name`` is folded, ``wording`` as first written. A ``country`` is also named by what comes from it, and by its
    capital. ``sentence`` is the index of the one that
    most likely tells of a victim.
    """

    name: str
    wording: str
    country: bool
    sentence: int
    features: frozenset[str]


@dataclass(slots=True)
class _Met:
    """Where a name was met: how often, its features, the sentences, and what shows best what it is."""

    wording: str
    country: bool
    features: set[str] = field(default_factory=set)
    sentences: list[int] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)


def places(weighed: Weighed) -> list[Somewhere]:
    """The names of a text that could be of places, in order of their first mention."""
    met: dict[str, _Met] = {}
    for looked in weighed.text:
        base = looked.here.union(weighed.told(looked.sentence.index), (f"at={some(looked.sentence.index)}",))
        for wording, country, features, shown in (*_countries(looked), *_names(looked)):
            name = fold(wording)
            one = met.get(name) or met.setdefault(name, _Met(wording, country))
            one.features.update(base, features)
            one.shown.update(shown)
            one.sentences.append(looked.sentence.index)
    return list(_ranked(weighed, met))


def _countries(looked: Looked) -> Iterator[_Mentioned]:
    sentence = looked.sentence
    opening = sentence.lows & opens_country()
    if not opening:
        return
    lows = [token.low for token in sentence.tokens]
    for at, low in enumerate(lows):
        if low in opening and (said := country_at(lows, at)) is not None:
            name, how, length = said
            around = (*looked.beside(at, at + length - 1), *looked.nearest(at))
            features = {"country", f"how={how}", *[f"{how} {each}" for each in around]}
            if how == "capital" and sentence.index == 0 and at < 3:
                features.add("capital in the dateline")
            yield name, True, features, ()


def _names(looked: Looked) -> Iterator[_Mentioned]:
    sentence = looked.sentence
    for phrase in sentence.phrases:
        proper = phrase.proper
        if phrase.first and sentence.tokens[phrase.first - 1].low not in _LEADS:
            continue
        if (proper is not None and proper.titles) or not (phrase.first or _opens_dateline(sentence, phrase)):
            continue
        said = place_name(sentence, phrase)
        named = _as_place(said) if said else None
        if named is None:
            continue
        name, told = named
        beside, sort = looked.beside(phrase.first, phrase.last), f"sort={phrase.sort}"
        features = {sort, f"proper={proper.sort if proper else ''}"}
        features.update(told, beside, looked.nearest(phrase.first), _inside(looked, phrase))
        if sentence.index == 0 and phrase.first < 3:
            features.add("dateline")
        yield name, False, features, (sort, beside[0])


@lru_cache(maxsize=1 << 12)
def _as_place(said: str) -> tuple[str, Sequence[str]] | None:
    """A name without the part of a place before it ("southern"), and its features; ``None`` where it is of no town."""
    words = said.lower().split()
    low = " ".join(words)
    name = _DIRECTION.sub("", " ".join(said.split())).strip()
    if not name or is_country(low) or demonym(low):
        return None
    known = country_at(words, 0)
    return name, [f"words={len(words)}", *(["capital"] if known is not None and known[1] == "capital" else [])]


def _opens_dateline(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase may be the place with which a text opens."""
    return sentence.index == 0 and [token.low for token in sentence.tokens[phrase.last + 1 : phrase.last + 2]] == [","]


def _inside(looked: Looked, phrase: NounPhrase) -> Iterator[str]:
    """The common nouns and adjectives of a phrase ("the town of …"), and what it is of."""
    tokens = looked.sentence.tokens
    for token in tokens[phrase.first : phrase.core + 1]:
        if token.tag == "det" or (token.tag in ("noun", "adj") and noun_sort(token.low)):
            yield f"in={token.low}"
    if phrase.of is not None:
        yield f"of={tokens[phrase.of.head].low}"


def _ranked(weighed: Weighed, met: Mapping[str, _Met]) -> Iterator[Somewhere]:
    """The names with what they are beside each other, and in claims."""
    common = weighed.about() | acts_told(weighed.claims)
    victim = weighed.victims.__getitem__
    likely = {name: max(map(victim, one.sentences)) for name, one in met.items()}
    told = _claimed(weighed.claims)
    often = Counter({name: len(one.sentences) for name, one in met.items() if one.country})
    countries = [name for name, _ in often.most_common()]
    towns = sorted((name for name, one in met.items() if not one.country), key=lambda name: -likely[name])
    rank = {name: some(at) for listed in (countries, towns) for at, name in enumerate(listed)}
    shared = {kind: common | {f"{kind}|{each}" for each in common} for kind in ("country", "town")}
    for name, one in met.items():
        kind = "country" if one.country else "town"
        best = tenth(likely[name])
        said = told.get(name, set())
        features = one.features | shared[kind] | said
        features |= {f"{kind}|times={some(len(one.sentences))}", f"{kind}|best v={best}", f"{kind}|rank={rank[name]}"}
        features.add(f"{kind} rank={rank[name]}|v={best}")
        if one.country:
            features.add(f"share={tenth(often[name] / often.total())}")
        else:
            features.add(f"towns={some(len(towns))}")
        features |= {f"{each}|v={best}" for each in one.shown}
        if "claimed incident" in said:
            features.add(f"claimed incident|v={best}")
        sentence = max(one.sentences, key=victim)
        yield Somewhere(name, one.wording, one.country, sentence, frozenset(features))


def _claimed(claims: Sequence[Claim]) -> Mapping[str, set[str]]:
    """What claims say of a place, by its folded name."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        act = claim.content
        if isinstance(act, Act) and act.where is not None:
            for name in (act.where.name or act.where.wording, *act.where.within):
                found[fold(name).strip()] |= claimed(claim, act)
    return found
