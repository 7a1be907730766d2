"""Hidden and struck-out words, by what is said of them and by styles that are based on each other."""

from __future__ import annotations

import pytest

from asnad.read.unseen import DOUBLY, HIDDEN, NOT_AS_STYLED, OFF, ON, STRUCK, Style, Styles, unseen

AS_STYLED = 0x80


def test_a_style_says_what_those_say_that_it_is_based_on_unless_it_says_otherwise() -> None:
    styles = Styles({
        1: Style({STRUCK: ON}), 2: Style({}, 1), 3: Style({STRUCK: OFF}, 2), 4: Style({STRUCK: NOT_AS_STYLED}, 1),
        5: Style({STRUCK: AS_STYLED}, 1), 6: Style({}, 7), 7: Style({HIDDEN: ON}, 6), 8: Style({}, 99),
    })  # fmt: skip
    assert {number: styles.of(number).get(STRUCK) for number in (1, 2, 3, 4, 5)} == {1: 1, 2: 1, 3: 0, 4: 0, 5: 1}
    assert styles.of(6) == {HIDDEN: True}  # a circle is gone round once
    assert styles.of(7) == {HIDDEN: True}
    assert Styles({6: Style({}, 7), 7: Style({HIDDEN: ON}, 6), 9: Style({}, 6)}).of(9) == {HIDDEN: True}
    other = Styles({6: Style({}, 7), 7: Style({HIDDEN: ON}, 6)})
    assert other.of(7) == other.of(6) == {HIDDEN: True}
    assert styles.of(8) == styles.of(None) == {}
    assert not styles.hide_nothing()
    assert Styles({1: Style({STRUCK: OFF})}).hide_nothing()


def test_a_long_chain_of_styles_is_gone_along_once() -> None:
    chain = Styles({number: Style({}, number + 1) for number in range(200_000)} | {200_000: Style({HIDDEN: ON})})
    assert chain.of(0) == {HIDDEN: True}
    assert all(chain.of(number) == {HIDDEN: True} for number in range(200_000))


@pytest.mark.parametrize(
    ("said", "paragraph", "letters", "expected"),
    [
        ({}, {}, {}, False),
        ({HIDDEN: ON}, {}, {}, True),
        ({}, {STRUCK: True}, {}, True),
        ({}, {}, {STRUCK: True}, True),
        ({}, {STRUCK: True}, {HIDDEN: True}, True),
        ({}, {STRUCK: True}, {STRUCK: True}, False),
        ({}, {DOUBLY: True}, {DOUBLY: True}, True),
        ({}, {DOUBLY: True}, {DOUBLY: False}, False),
        ({STRUCK: OFF}, {STRUCK: True}, {}, False),
        ({STRUCK: AS_STYLED}, {STRUCK: True}, {}, True),
        ({STRUCK: NOT_AS_STYLED}, {STRUCK: True}, {}, False),
        ({STRUCK: NOT_AS_STYLED}, {}, {}, True),
        ({STRUCK: OFF}, {HIDDEN: True}, {}, True),
    ],
)
def test_words_are_unseen_by_what_is_said_of_them_then_by_their_styles(
    said: dict[str, int], paragraph: dict[str, bool], letters: dict[str, bool], expected: bool
) -> None:
    assert unseen(said, paragraph, letters) is expected
