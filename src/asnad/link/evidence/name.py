"""Is it one name? Each part of a name weighed by how common it is, also among those of the same place and day.

Families live together and die together: among the records of one village a family name may say nothing that its
village has not said. So how common a part is is looked up in the whole data set and among the records of each place
and act that the two share, and the commonest counts. The two records themselves are left out of that count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache, partial
from math import log2
from typing import NamedTuple

from asnad.language.names import (
    Level,
    NameComparison,
    NameFrequencies,
    NameKey,
    NamePart,
    PartPair,
    Role,
    compare_keys,
    name_bits,
)
from asnad.link.evidence.factor import OWN, Factor
from asnad.link.weights import default_weights

__all__ = ["NameEvidence"]

_LIKE_ALL = 8
"""Strangers' worth of trust in the whole data set, beside what is seen among those of one place or day."""
_UNLIKE = -0.1
"""log2 of the share of strangers whose names are unlike."""
_BACKGROUND = 100
"""People the background of :class:`NameFrequencies` counts for."""
_LESS = 0.75
"""How much of a part's count for the pair's own records is taken off: rare is not unique."""
_ENOUGH = 200
"""Records from which on it can be seen which parts go together; of fewer, those of one person are too many."""
_COMMON, _SEEN = 0.004, 3
"""Share of people, and of records, from which on two parts are known to go together."""
_TOGETHER = 0.3
"""Share of those with a rare part of a family name who have the other part, too, before any are seen."""
_MOST_LOST = 6.0
"""Bits at most that forms in another script take back."""
_REMEMBERED = 1 << 20
_LEVELS = {"equal": "agree", "sound": "agree"}


class NameEvidence:
    """Names of one slot, with how many records have each part, overall and in each group of records."""

    def __init__(
        self,
        slot: str,
        values: Sequence[Sequence[NameKey]],
        groups: Sequence[Iterable[Hashable]],
        own: float = OWN,
    ) -> None:
        self._slot = slot
        by_script: dict[str, list[NameKey]] = defaultdict(list)
        self._groups: dict[Hashable, _Crowd] = defaultdict(partial(_Crowd, own))
        for forms, keys in zip(values, groups, strict=True):
            for script, form in {_script(form): form for form in reversed(forms) if form.parts}.items():
                by_script[script].append(form)
            bones = {part.bones for form in forms for part in form.parts}
            for key in keys:
                self._groups[key].add(bones)
        counted = by_script or {"": []}
        self._overall = {script: NameFrequencies.of(forms) for script, forms in counted.items()}
        self._own = {script: _LESS * own / (len(forms) + _BACKGROUND) for script, forms in counted.items()}
        self._records = {script: len(forms) for script, forms in counted.items()}
        self._sampled = own / OWN
        self._compare = lru_cache(maxsize=_REMEMBERED)(compare_keys)

    def comparison(self, a: Sequence[NameKey], b: Sequence[NameKey]) -> NameComparison:
        """The comparison of the two forms that speak most for one person; see :meth:`compare`."""
        if not (any(form.parts for form in a) and any(form.parts for form in b)):
            return compare_keys(a[0], b[0])
        return self._nearest(a, b)[0].found

    def forget(self) -> None:
        """Let go of remembered comparisons."""
        self._compare.cache_clear()

    def _nearest(self, a: Sequence[NameKey], b: Sequence[NameKey]) -> tuple[_Laid, float]:
        """The best of the comparisons, and by how many bits the best in another script is worse.

        Forms of one kind (of one script, or told in columns) are laid side by side; forms of two kinds only where one
        record has no form of the other's kind.
        """
        a, b = [form for form in a if form.parts], [form for form in b if form.parts]
        if len(a) == 1 == len(b):
            return _Laid(a[0], b[0], self._compare(a[0], b[0]), 0.0), 0.0
        kinds_a, kinds_b = {_kind(form) for form in a}, {_kind(form) for form in b}
        laid = [
            _Laid(x, y, found, sum(name_bits(found, self._overall[self._counted(x, y)])))
            for x in a
            for y in b
            if (_kind(x) == _kind(y) or _kind(x) not in kinds_b or _kind(y) not in kinds_a)
            for found in (self._compare(x, y),)
        ]
        best = max(laid, key=lambda one: one.bits)
        both = {script for script, _ in kinds_a} & {script for script, _ in kinds_b}
        if len(both) < 2:
            return best, 0.0
        by_script = {one: max(each.bits for each in laid if _script(each.left) == one) for one in both}
        return best, max(0.0, best.bits - min(by_script.values()))

    def compare(
        self, a: Sequence[NameKey], b: Sequence[NameKey], shared: Iterable[Hashable] = ()
    ) -> tuple[Factor, ...]:
        """``shared`` are the groups that both records belong to.

        Where two records have forms in two scripts each and these disagree, half of what the better says more is taken
        back: one of the four was written wrongly, and it is not known which.
        """
        if not (any(form.parts for form in a) and any(form.parts for form in b)):
            return ()
        best, lost = self._nearest(a, b)
        found = best.found
        crowds = [self._groups[key] for key in shared if key in self._groups]
        script = self._counted(best.left, best.right)
        records = self._records[script]
        common = max(_COMMON * self._sampled, _SEEN / max(1, records))
        frequencies = _Others(self._overall[script], self._own[script], crowds, common)
        bits = list(name_bits(found, frequencies))
        _cap_compounds(best, bits, frequencies, max(1, records))
        factors = []
        for pair, weight in zip(found.pairs, bits, strict=False):
            slot, level = self._slot_of(_role_of(pair)), _LEVELS.get(pair.level, pair.level)
            chance = _UNLIKE if level == "different" else default_weights()[slot][level] - weight
            factors.append(Factor(slot, level, chance))
        for part, weight in zip((*found.left_over, *found.right_over), bits[len(found.pairs) :], strict=False):
            slot = self._slot_of(part.role or part.guess)
            factors.append(Factor(slot, "left out", default_weights()[slot]["left out"] - weight))
        if lost > 1:
            factors.append(Factor("other script", "disagrees", min(lost / 2, _MOST_LOST)))
        return tuple(factors)

    def _counted(self, a: NameKey, b: NameKey) -> str:
        """The script whose counts tell how common the parts of two forms are: of theirs the first that was counted."""
        known = sorted({_script(a), _script(b)} & self._overall.keys())
        return known[0] if known else next(iter(self._overall))

    def _slot_of(self, role: str) -> str:
        return f"{role or 'part of'} name" if self._slot == "name" else self._slot

    def words(self, a: Sequence[NameKey], b: Sequence[NameKey], factor: Factor) -> str:
        return self.comparison(a, b).reason


class _Laid(NamedTuple):
    """Two forms laid side by side, and the weight of what was found among all records."""

    left: NameKey
    right: NameKey
    found: NameComparison
    bits: float


def _role_of(pair: PartPair) -> str:
    """What a pair of parts is for: as columns say, else as their places suggest, where both suggest the same."""
    one, other = pair.of_left, pair.of_right
    if pair.role:
        return pair.role
    return one.guess if one.guess == other.guess else ""


def _script(form: NameKey) -> str:
    return form.parts[0].script if form.parts else ""


def _kind(form: NameKey) -> tuple[str, bool]:
    """The script of a form, and whether columns say what its parts are for."""
    return form.parts[0].script, bool(form.parts[0].role)


def _cap_compounds(laid: _Laid, bits: list[float], frequencies: _Others, records: int) -> None:
    """Two neighbouring parts that agree say no more than the word they make: Reza goes with Mohammad.

    Those of a family name go together in that family: the commoner part says what it says among those who have the
    rarer. Not so the two surnames of a Spanish name, of which each is another family's.
    """
    place = {id(pair.of_left): at for at, pair in enumerate(laid.found.pairs) if pair.level in ("equal", "sound")}
    for join in laid.left.joins:
        first, last = laid.left.parts[join.start], laid.left.parts[join.stop - 1]
        if join.stop - join.start != 2 or (first.guess, last.guess) == ("given", "family"):
            continue  # a given and a family name are no compound
        one, other = place.get(id(first)), place.get(id(last))
        if one is None or other is None:
            continue
        share = frequencies.share_as(join.part, join.part.role)
        if first.guess == last.guess == "family" and not (first.surname or last.surname):
            rare, common = (one, other) if bits[one] > bits[other] else (other, one)
            rarer = frequencies.share_as(laid.found.pairs[rare].of_left, "family")
            among = (_TOGETHER / records + share) / (1 / records + rarer)
            bits[common] = min(bits[common], -log2(min(1.0, among)))
        elif records >= _ENOUGH and share > frequencies.common:
            bits[other] -= max(0.0, bits[one] + bits[other] + log2(share))


class _Crowd:
    """How many records of one place, or one place and day, have each part, by its consonants."""

    __slots__ = ("bones", "count", "own")

    def __init__(self, own: float) -> None:
        self.own = own
        self.count = 0
        self.bones: Counter[str] = Counter()

    def add(self, bones: Iterable[str]) -> None:
        self.count += 1
        self.bones.update(bones)

    def share(self, part: NamePart, overall: float) -> float:
        others = max(0.0, self.bones[part.bones] - self.own)
        return (_LIKE_ALL * overall + others) / (_LIKE_ALL + max(0.0, self.count - self.own))


class _Others:
    """Frequencies without the pair's own two records: the commonest of the whole and of the crowds both belong to."""

    __slots__ = ("_crowds", "_overall", "_own", "common")

    def __init__(self, overall: NameFrequencies, own: float, crowds: Sequence[_Crowd], common: float) -> None:
        self.common = common
        self._overall = overall
        self._own = own
        self._crowds = crowds

    def share_as(self, part: NamePart, role: Role, level: Level = "sound") -> float:
        seen = self._overall.share_as(part, role, level)
        if level == "initial":
            return seen
        share = max(seen - self._own, seen / 8)
        return max(share, *(crowd.share(part, share) for crowd in self._crowds)) if self._crowds else share
