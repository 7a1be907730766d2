"""Sets of words: the rarest one in common counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asnad.link.evidence.shared import SharedEvidence

TEACHER, BEEKEEPER, BOTH = frozenset(["teacher"]), frozenset(["beekeeper"]), frozenset(["beekeeper", "teacher"])
LISTED = [TEACHER] * 60 + [BEEKEEPER] * 2 + [BOTH] * 2 + [frozenset([f"trade {n}"]) for n in range(40)]


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    evidence = SharedEvidence("occupation", LISTED)
    ((_, common, often),) = evidence.compare(TEACHER, TEACHER)
    ((_, rare, seldom),) = evidence.compare(BEEKEEPER, BEEKEEPER)
    assert common == rare == "shared"
    assert seldom < often - 3


def test_the_rarest_of_several_words_counts() -> None:
    evidence = SharedEvidence("occupation", LISTED)
    assert evidence.rarest(BOTH, BOTH) == "beekeeper"
    assert evidence.compare(BOTH, BOTH) == evidence.compare(BEEKEEPER, BEEKEEPER)


def test_nothing_in_common_is_what_strangers_mostly_have() -> None:
    ((slot, level, chance),) = SharedEvidence("occupation", LISTED).compare(TEACHER, BEEKEEPER)
    assert (slot, level) == ("occupation", "nothing shared")
    assert chance > -1


def test_a_comparison_in_words() -> None:
    evidence = SharedEvidence("occupation", LISTED)
    (shared,), (unlike,) = evidence.compare(BOTH, BOTH), evidence.compare(TEACHER, BEEKEEPER)
    assert evidence.words(BOTH, BOTH, shared) == "occupation: both “beekeeper”"
    assert evidence.words(TEACHER, BEEKEEPER, unlike) == "occupation: nothing in common"


@given(st.lists(st.frozensets(st.sampled_from("abcd"), min_size=1), min_size=2, max_size=10))
def test_which_set_comes_first_does_not_matter(values: list[frozenset[str]]) -> None:
    evidence = SharedEvidence("group", values)
    a, b = values[:2]
    assert evidence.compare(a, b) == evidence.compare(b, a)
    assert [f.level for f in evidence.compare(a, b)] == ["shared" if a & b else "nothing shared"]
    assert all(-30 < factor.chance <= 0 for factor in evidence.compare(a, b))
