"""What do all the mentions of one person or thing in a text say together? Candidates pooled by name or head."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asnad.propose.score.phrases import Candidate

__all__ = ["Pooled", "pooled"]

_MOST_COUNTED = 4


@dataclass(frozen=True, slots=True)
class Pooled:
    """The candidates of one name or head in a text, in order, with the features of all of them."""

    candidates: tuple[Candidate, ...]
    features: frozenset[str]

    @property
    def names(self) -> tuple[str, ...]:
        """The forms of a person's name, whole names before parts of them, commonest first, then the longest."""
        counts = Counter(" ".join(_form(candidate)) for candidate in self.candidates if _form(candidate))
        return tuple(sorted(counts, key=lambda form: (" " not in form, -counts[form], -len(form), form)))


def pooled(candidates: Sequence[Candidate], about: Iterable[str] = ()) -> list[Pooled]:
    """The candidates by whom they name, or else by head, in order of their first mention; numbers name nobody.

    ``about`` are features of the whole text, which all have.
    """
    forms = [_lowered(candidate) for candidate in candidates]
    people = _People(forms)
    groups: dict[str | int, list[Candidate]] = defaultdict(list)
    for candidate, form in zip(candidates, forms, strict=True):
        if not candidate.key.isdecimal():
            whose = people.whose(form) if form else None
            groups[candidate.key if whose is None else whose].append(candidate)
    shared = frozenset(about)
    found = []
    for group in groups.values():
        said: list[Iterable[str]] = [(f"times={min(len(group), _MOST_COUNTED)}",)]
        for candidate in group:
            said += candidate.said
        found.append(Pooled(tuple(group), shared.union(*said)))
    return found


class _People:
    """The people a text names in full, each with the words of his or her names; a word alone is the one who has it."""

    def __init__(self, forms: Sequence[tuple[str, ...]]) -> None:
        self._last: dict[str, list[int]] = defaultdict(list)
        self._any: dict[str, set[int]] = defaultdict(set)
        self._words: list[set[str]] = []
        self._at: dict[tuple[str, ...], int] = {}
        for form in forms:
            if len(form) > 1 and form not in self._at:
                self._at[form] = self._person(form)

    def whose(self, form: tuple[str, ...]) -> int | None:
        """The number of the person with this form of a name; ``None`` where it names none of them."""
        if len(form) > 1:
            return self._at[form]
        ends, holds = self._last.get(form[0], []), self._any.get(form[0], set())
        if ends or len(holds) == 1:
            return ends[0] if ends else min(holds)
        return None

    def _person(self, form: tuple[str, ...]) -> int:
        words = set(form)
        for number in self._last.get(form[-1], ()):
            known = self._words[number]
            if words <= known or known <= words or form[0] in known:
                known |= words
                break
        else:
            number = len(self._words)
            self._words.append(words)
            self._last[form[-1]].append(number)
        for word in form:
            self._any[word].add(number)
        return number


def _form(candidate: Candidate) -> tuple[str, ...]:
    """The words of a person's name; empty where a candidate has none."""
    mention = candidate.mention
    return tuple(mention.name.form.split()) if mention.kind == "person" and mention.name else ()


def _lowered(candidate: Candidate) -> tuple[str, ...]:
    form = _form(candidate)
    return tuple([word.lower().strip(".,") for word in form]) if form else ()
