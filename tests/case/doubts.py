"""Which pairs are candidates, and how likely they are one: said by hand, for tests of what people are asked."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from asnad.case import Case
from asnad.case.cache import DerivedCache
from asnad.link.candidate import Candidate, EvidenceLine
from asnad.model.judgement import MentionKey

__all__ = ["candidates_of", "with_doubts"]

Odds = Mapping[tuple[str, str], float]
"""Two wordings of names, and log2 odds that they are one."""


def candidates_of(mentions: Mapping[str, MentionKey], odds: Odds) -> tuple[Candidate, ...]:
    """A candidate for each pair, with evidence that adds up to its odds after a prior of -10."""
    found = []
    for pair, bits in odds.items():
        if set(pair) <= mentions.keys():
            one, other = sorted(pair, key=lambda words: mentions[words])
            evidence = (
                EvidenceLine("name", one, other, f"“{one}” is nearly “{other}”", bits + 12.0),
                EvidenceLine("birth", "1950", "1951", "a year apart", -2.0),
            )
            found.append(Candidate(mentions[one], mentions[other], bits, evidence))
    return tuple(found)


def with_doubts(folder: Path, odds: Odds) -> None:
    """Let what was derived of a built case say that these pairs are candidates, until something is entered."""
    with Case.open(folder) as case:
        closed = any(source.access == "closed" for source in case.state.sources.values())
        release = case.release(closed=closed)
        mentions = {
            case._words_at(key): key for entity in reversed(release.entities) for key in reversed(entity.mentions)
        }
    path = folder / ".derived.json.gz"
    with gzip.open(path, "rb") as stream:
        key = json.loads(stream.readline())
    cache = DerivedCache(path)
    derived = cache.get(key)
    assert derived is not None
    cache.put(key, replace(derived, candidates=candidates_of(mentions, odds)))
