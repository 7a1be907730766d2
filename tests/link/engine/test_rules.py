"""Small blocks come first, and what is beyond the bound is told."""

from __future__ import annotations

from asnad.link.engine.rules import RULES, Bound, bound_of, rules_for

RULE = RULES[1]


def test_all_blocks_are_looked_at_where_they_bring_few_pairs() -> None:
    assert bound_of(RULE, [(2, 10), (3, 4), (1, 500)], 1_000) == Bound(RULE.name, 3, 14, 22, 0, 0)


def test_the_bound_is_where_the_pairs_of_a_rule_would_be_too_many() -> None:
    found = bound_of(RULE, [(2, 1_000), (100, 10), (10, 20)], 100, pairs=10, fewest=1_900)

    assert found == Bound(RULE.name, 10, 1_020, 1_000 + 20 * 45, 10, 10 * 4_950)


def test_a_block_of_a_massacre_is_left_to_the_finer_rules() -> None:
    assert bound_of(RULE, [(600, 1)], 10_000_000) == Bound(RULE.name, 0, 0, 0, 1, 600 * 599 // 2)


def test_a_table_has_the_rules_for_which_it_has_columns() -> None:
    assert {rule.basis for rule in rules_for(["given", "family"])} == {"name"}
    assert [rule.name for rule in rules_for(["identifier", "sex"])] == ["identifier"]
    assert rules_for([]) == []
