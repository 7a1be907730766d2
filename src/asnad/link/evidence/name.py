"""Is it one name? Each part of a name weighed by how common it is, also among those of the same place and day.

Families live together and die together: among the records of one village a family name may say nothing that its
village has not said. So how common a part is is looked up in the whole data set and among the records of each place
and act that the two share, and the commonest counts. The two records themselves are left out of that count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache

from asnad.language.names import (
    Level,
    NameComparison,
    NameFrequencies,
    NameKey,
    NamePart,
    Role,
    compare_keys,
    name_bits,
    name_weight,
)
from asnad.link.evidence.factor import Factor
from asnad.link.weights import default_weights

__all__ = ["NameEvidence"]

_LIKE_ALL = 8
"""Strangers' worth of trust in the whole data set, beside what is seen among those of one place or day."""
_UNLIKE = -0.1
"""log2 of the share of strangers whose names are unlike."""
_BACKGROUND = 100
"""People the background of :class:`NameFrequencies` counts for."""
_OWN = 1.5
"""How much of the count of a part is the pair's own: two records, but rare is not unique."""
_REMEMBERED = 1 << 20
_LEVELS = {"equal": "agree", "sound": "agree"}


class NameEvidence:
    """Names of one slot, with how many records have each part, overall and in each group of records."""

    def __init__(self, slot: str, values: Sequence[Sequence[NameKey]], groups: Sequence[Iterable[Hashable]]) -> None:
        self._slot = slot
        self._overall = NameFrequencies.of(key for forms in values for key in forms[:1])
        self._own = _OWN / (len(values) + _BACKGROUND)
        self._groups: dict[Hashable, _Crowd] = defaultdict(_Crowd)
        for forms, keys in zip(values, groups, strict=True):
            bones = {part.bones for form in forms for part in form.parts}
            for key in keys:
                self._groups[key].add(bones)
        self._compare = lru_cache(maxsize=_REMEMBERED)(compare_keys)

    def comparison(self, a: Sequence[NameKey], b: Sequence[NameKey]) -> NameComparison:
        """The comparison of the two forms that speak most for one person."""
        found = [self._compare(x, y) for x in a for y in b]
        if len(found) == 1:
            return found[0]
        return max(found, key=lambda one: name_weight(one, self._overall))

    def compare(
        self, a: Sequence[NameKey], b: Sequence[NameKey], shared: Iterable[Hashable] = ()
    ) -> tuple[Factor, ...]:
        """``shared`` are the groups that both records belong to."""
        found = self.comparison(a, b)
        if not found.pairs:
            return ()
        crowds = [self._groups[key] for key in shared if key in self._groups]
        bits = list(name_bits(found, _Others(self._overall, self._own, crowds)))
        factors = []
        for pair, weight in zip(found.pairs, bits, strict=False):
            slot, level = self._slot_of(pair.role or pair.of_left.guess), _LEVELS.get(pair.level, pair.level)
            chance = _UNLIKE if level == "different" else default_weights()[slot][level] - weight
            factors.append(Factor(slot, level, chance))
        for part, weight in zip((*found.left_over, *found.right_over), bits[len(found.pairs) :], strict=False):
            slot = self._slot_of(part.role or part.guess)
            factors.append(Factor(slot, "left out", default_weights()[slot]["left out"] - weight))
        return tuple(factors)

    def _slot_of(self, role: str) -> str:
        return f"{role or 'part of'} name" if self._slot == "name" else self._slot

    def words(self, a: Sequence[NameKey], b: Sequence[NameKey], factor: Factor) -> str:
        return self.comparison(a, b).reason


class _Crowd:
    """How many records of one place, or one place and day, have each part, by its consonants."""

    __slots__ = ("bones", "count")

    def __init__(self) -> None:
        self.count = 0
        self.bones: Counter[str] = Counter()

    def add(self, bones: Iterable[str]) -> None:
        self.count += 1
        self.bones.update(bones)

    def share(self, part: NamePart, overall: float) -> float:
        others = max(0, self.bones[part.bones] - 2)
        return (_LIKE_ALL * overall + others) / (_LIKE_ALL + max(0, self.count - 2))


class _Others:
    """Frequencies without the pair's own two records: the commonest of the whole and of the crowds both belong to."""

    __slots__ = ("_crowds", "_overall", "_own")

    def __init__(self, overall: NameFrequencies, own: float, crowds: Sequence[_Crowd]) -> None:
        self._overall = overall
        self._own = own
        self._crowds = crowds

    def share_as(self, part: NamePart, role: Role, level: Level = "sound") -> float:
        seen = self._overall.share_as(part, role, level)
        if level == "initial":
            return seen
        share = max(seen - self._own, seen / 8)
        for crowd in self._crowds:
            share = max(share, crowd.share(part, share))
        return share
