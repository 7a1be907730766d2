"""What do all the mentions of one head in a text say together? Candidates pooled, as one text names one thing often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from asnad.propose.score.features import Candidate

__all__ = ["Pooled", "pooled"]

_MOST_COUNTED = 4


@dataclass(frozen=True, slots=True)
class Pooled:
    """The candidates of one key in a text, in order, with the features of all of them."""

    key: str
    candidates: tuple[Candidate, ...]
    features: frozenset[str]

    @property
    def names(self) -> tuple[str, ...]:
        """The forms of a person's name, commonest first, whole names before parts of them."""
        said = [c.mention.name.form for c in self.candidates if c.mention.kind == "person" and c.mention.name]
        counts = Counter(" ".join(form.split()) for form in said)
        return tuple(sorted(counts, key=lambda form: (" " not in form, -counts[form], -len(form), form)))


def pooled(candidates: Iterable[Candidate]) -> list[Pooled]:
    """The candidates by key, in order of their first mention; numbers name nobody."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if not candidate.key.isdecimal():
            groups[candidate.key].append(candidate)
    found = []
    for key, group in groups.items():
        features = frozenset().union(*(candidate.features for candidate in group))
        times = f"times={min(len(group), _MOST_COUNTED)}"
        found.append(Pooled(key, tuple(group), features | {times}))
    return found
