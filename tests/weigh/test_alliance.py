"""A union of sets that remembers the reasons."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from asnad.weigh.alliance import Alliance

nodes = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(nodes, nodes)), st.randoms(use_true_random=False))
def test_the_order_of_joining_does_not_matter(pairs: list[tuple[str, str]], shuffle: random.Random) -> None:
    one, other = Alliance(), Alliance()
    for left, right in pairs:
        one.join(left, right, f"{left} and {right}")
    shuffle.shuffle(pairs)
    for left, right in pairs:
        other.join(left, right, f"{left} and {right}")
    assert one.members() == other.members()
    assert one.reasons() == other.reasons()


@given(st.lists(st.tuples(nodes, nodes)))
def test_what_was_joined_is_in_one_set_under_its_smallest_member(pairs: list[tuple[str, str]]) -> None:
    sets = Alliance()
    for left, right in pairs:
        sets.join(left, right)
    assert all(sets.head(left) == sets.head(right) for left, right in pairs)
    assert all(head == min(members) == members[0] for head, members in sets.members().items())
