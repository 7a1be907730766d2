"""What kind of act does a code of the vocabulary mean: of which wider one, with which traits, the same as another?"""

from __future__ import annotations

from functools import cache

from asnad.propose.remembered import by_word
from asnad.vocabularies import vocabulary

__all__ = ["act_line", "act_root", "act_traits", "is_lethal", "same_act"]


def act_line(code: str) -> list[str]:
    """The code and all that it is a kind of, widest first."""
    terms, line = vocabulary("acts").terms, [code]
    while broader := terms[line[0]].broader:
        line.insert(0, broader)
    return line


@by_word
def act_root(code: str) -> str:
    """The widest act this one is a kind of."""
    return vocabulary("acts").root(code)


@by_word
def act_traits(code: str) -> frozenset[str]:
    """The traits of an act that are true, and ``non-violation`` where it is not in itself a wrong."""
    traits = vocabulary("acts")[code].traits
    found = {name for name, value in traits.items() if value}
    if traits.get("violation") is False:
        found.add("non-violation")
    return frozenset(found)


@cache
def is_lethal(code: str) -> bool:
    """Whether the act means that someone is dead."""
    return any(vocabulary("acts")[each].traits.get("lethal") is True for each in act_line(code))


def same_act(left: str, right: str) -> bool:
    """Whether two codes can be of one act: one is a kind of the other, or someone died of both."""
    return left in act_line(right) or right in act_line(left) or (is_lethal(left) and is_lethal(right))
