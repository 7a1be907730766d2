"""Does a link hang on all of its commit, and on the one before?"""

from __future__ import annotations

from hashlib import sha256

import pytest

from asnad.record.chain import FIRST_LINK, chain_link

AT = "2031-05-09T08:30:00Z"
ROOT = b"\x01" * 32
LINK = chain_link(FIRST_LINK, 0, 3, ROOT, AT)


def test_a_link_is_made_as_written_down() -> None:
    said = b'{"at":"2031-05-09T08:30:00Z","number":0,"root":"' + b"01" * 32 + b'","size":3}'
    assert sha256(bytes(32) + said).digest() == LINK


@pytest.mark.parametrize(
    "other",
    [
        chain_link(LINK, 0, 3, ROOT, AT),
        chain_link(FIRST_LINK, 1, 3, ROOT, AT),
        chain_link(FIRST_LINK, 0, 4, ROOT, AT),
        chain_link(FIRST_LINK, 0, 3, b"\x02" * 32, AT),
        chain_link(FIRST_LINK, 0, 3, ROOT, "2031-05-09T08:30:01Z"),
    ],
    ids=["commit before", "number", "size", "root", "instant"],
)
def test_whatever_differs_the_link_does(other: bytes) -> None:
    assert other != LINK
