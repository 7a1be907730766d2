"""Which texts are copies of one another? Near-duplicates found through sampled word sequences, never by all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, combinations, pairwise
from zlib import crc32

from asnad.weigh.wording import words

__all__ = ["Copy", "find_copies"]

_LENGTH = 5  # words in a sequence
_SHARED = 0.5  # of the shorter text's sequences must stand in the longer
_LEAST = 12  # sequences: shorter texts are too short to tell a copy from a common phrase
_SAMPLE = 4  # one sequence in four is put in the index
_SMALLEST = 8  # and the smallest ones of a text that has few others
_CROWD = 24  # texts under one sequence up to which all pairs are candidates; beyond, only neighbours are


@dataclass(frozen=True, slots=True)
class Copy:
    """``share`` of the word sequences of the shorter of two texts stands in the other too."""

    left: str
    right: str
    share: float


def _sequences(text: str) -> set[int]:
    """A number for each sequence of words, the same in every process and on every machine."""
    found = [word.encode() for word in words(text)]
    joined = memoryview(b" ".join(found))
    ends = list(accumulate(len(word) + 1 for word in found))
    starts = [0, *ends]
    return {crc32(joined[start : end - 1]) for start, end in zip(starts, ends[_LENGTH - 1 :], strict=False)}


def find_copies(layers: Iterable[str], text_of: Callable[[str], str]) -> tuple[Copy, ...]:
    """Pairs of layers whose texts share half of the shorter one's sequences of five folded words, or more.

    Sampled sequences (Broder, "On the resemblance and containment of documents", 1997: those whose number is 0 modulo
    a constant) are indexed; texts that stand together under several are candidates, and only these are compared in
    full. Where many texts share a sequence (a masthead, or one text copied many times) only neighbours in the index are
    candidates, so that the work stays linear; copies of copies are joined by whoever follows the pairs.
    """
    index: dict[int, list[str]] = defaultdict(list)
    sampled: dict[str, int] = {}
    for layer in sorted(set(layers)):
        sequences = _sequences(text_of(layer))
        if len(sequences) < _LEAST:
            continue
        sample = {s for s in sequences if s % _SAMPLE == 0}
        sampled[layer] = len(sample)
        if len(sample) < _SMALLEST:
            sample.update(sorted(sequences)[:_SMALLEST])
        for sequence in sample:
            index[sequence].append(layer)
    together: Counter[tuple[str, str]] = Counter()
    for crowd in index.values():
        if len(crowd) > 1:
            together.update(combinations(crowd, 2) if len(crowd) <= _CROWD else pairwise(crowd))
    del index

    @lru_cache(maxsize=256)
    def full(layer: str) -> set[int]:
        return _sequences(text_of(layer))

    found = []
    for (left, right), shared in sorted(together.items()):
        # A sample strays: a quarter of what is asked for is enough to look closer.
        if shared < max(2, _SHARED / 4 * min(sampled[left], sampled[right])):
            continue
        mine, yours = full(left), full(right)
        share = len(mine & yours) / min(len(mine), len(yours))
        if share >= _SHARED:
            found.append(Copy(left, right, share))
    return tuple(found)
