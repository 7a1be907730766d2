"""The shipped table: shares of one whole, and better agreement never says less."""

from __future__ import annotations

import pytest

from asnad.link.evidence.dates import EXACT, OPEN
from asnad.link.evidence.place import BOTH, ONE
from asnad.link.weights import default_weights

SHIPPED = default_weights()


@pytest.mark.parametrize(
    ("slot", "levels"),
    [
        ("birth", EXACT),
        ("birth", OPEN),
        ("event", EXACT),
        ("event", OPEN),
        ("event place", BOTH),
        ("event place", ONE),
        ("birth place", BOTH),
        ("birth place", ONE),
        ("sex", ("same", "different")),
        ("identifier", ("same", "slip", "alike", "different")),
        ("text", ("same", "slip", "alike", "different")),
        ("words", ("shared", "nothing shared")),
        ("company", ("shared", "nothing shared")),
        ("fate", ("shared", "nothing shared")),
    ],
)
def test_levels_of_one_comparison_share_one_whole(slot: str, levels: tuple[str, ...]) -> None:
    assert sum(2 ** SHIPPED[slot][level] for level in levels) == pytest.approx(1)


@pytest.mark.parametrize("slot", ["given name", "family name", "father name", "part of name", "father's name"])
def test_levels_of_a_part_of_a_name_share_no_more_than_one_whole(slot: str) -> None:
    shares = {level: 2**share for level, share in SHIPPED[slot].items() if level != "left out"}
    assert 0.95 < sum(shares.values()) < 1.001
    assert max(shares, key=lambda level: shares[level]) == "agree"


def test_the_table_cannot_be_written_to() -> None:
    with pytest.raises(TypeError):
        SHIPPED["sex"]["same"] = 0.0  # type: ignore[index]
