"""Which log-linear models are there? All hierarchical models over J lists, and their names.

A hierarchical model holds with every term all terms within it, and always the intercept and every list's main effect.
It is named by its generators, the terms no other term contains, the largest first: ``[123,14,34]`` (Bishop, Fienberg
and Holland 1975, Discrete Multivariate Analysis, ch. 3). Lists are counted from 1; from ten lists on the numbers within
a term are joined by ``.``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

__all__ = ["Model", "hierarchical_models", "parse_model", "term_name"]


@dataclass(frozen=True, slots=True)
class Model:
    """A hierarchical model over ``lists`` lists: its terms as bit masks, the largest first, the intercept (0) last."""

    lists: int
    terms: tuple[int, ...]

    @classmethod
    def of(cls, lists: int, generators: Iterable[int]) -> Model:
        """The smallest model that has these terms and all main effects."""
        held = {0} | {1 << place for place in range(lists)}
        for generator in generators:
            within = generator
            while within:
                held.add(within)
                within = (within - 1) & generator
        return cls(lists, tuple(sorted(held, key=lambda term: (-term.bit_count(), term))))

    @property
    def generators(self) -> tuple[int, ...]:
        """The terms that no other contains."""
        return tuple(
            term for term in self.terms if not any(term != other and term & other == term for other in self.terms)
        )

    @property
    def interactions(self) -> tuple[int, ...]:
        """The terms of two lists and more."""
        return tuple(term for term in self.terms if term.bit_count() > 1)

    @property
    def decomposable(self) -> bool:
        """Whether the model's estimate has a closed form.

        Graham's reduction: leave out, as long as it can be done, lists of one generator only and generators within
        others; the model is decomposable when nothing remains (Lauritzen 1996, Graphical Models, section 2.1).
        """
        rest = set(self.generators)
        while True:
            once = sum(
                1 << place for place in range(self.lists) if sum(generator >> place & 1 for generator in rest) == 1
            )
            less = {generator & ~once for generator in rest}
            less = {one for one in less if not any(one != other and one & other == one for other in less)}
            if less == {0}:
                return True
            if less == rest:
                return False
            rest = less

    def __str__(self) -> str:
        ordered = sorted(self.generators, key=lambda term: (-term.bit_count(), _places(term, self.lists)))
        return f"[{','.join(term_name(term, self.lists) for term in ordered)}]"


def term_name(term: int, lists: int) -> str:
    """The numbers of the lists of a term, counted from 1: ``123``."""
    return ("." if lists > 9 else "").join(str(place + 1) for place in _places(term, lists))


def _places(term: int, lists: int) -> list[int]:
    return [place for place in range(lists) if term >> place & 1]


def parse_model(name: str, lists: int) -> Model:
    """The model of this name over so many lists; main effects need not be named.

    Raises ``ValueError`` for what is no such name.
    """
    generators = []
    for word in name.strip().removeprefix("[").removesuffix("]").split(","):
        numbers = word.strip().split(".") if lists > 9 else list(word.strip())
        if not numbers or not all(number.isdecimal() and 1 <= int(number) <= lists for number in numbers):
            raise ValueError(
                f"{name!r}: {word.strip()!r} was found where some of the lists 1 to {lists} were expected, as in [12,3]"
            )
        generators.append(sum(1 << (int(number) - 1) for number in set(numbers)))
    return Model.of(lists, generators)


def hierarchical_models(lists: int, order: int, without: Iterable[int] = ()) -> Iterator[Model]:
    """Every model whose terms have at most ``order`` lists and none of the terms ``without``, the smallest first.

    With all terms but that of all lists there are 2, 9, 114 and 6,894 models less one for 2, 3, 4 and 5 lists; of two
    lists at most, 2 to the number of pairs.
    """
    banned = tuple(without)

    def grown(held: frozenset[int], size: int) -> Iterator[frozenset[int]]:
        if size > order:
            yield held
            return
        fitting = [
            term
            for term in (sum(1 << place for place in places) for places in combinations(range(lists), size))
            if all(term ^ 1 << place in held for place in range(lists) if term >> place & 1)
            and not any(term & other == other for other in banned)
        ]
        if not fitting:
            yield held
            return
        for chosen in chain.from_iterable(combinations(fitting, many) for many in range(len(fitting) + 1)):
            yield from grown(held | set(chosen), size + 1)

    singles = frozenset(1 << place for place in range(lists))
    for held in grown(singles, 2):
        yield Model(lists, tuple(sorted(held | {0}, key=lambda term: (-term.bit_count(), term))))
