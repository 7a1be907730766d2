"""gzip streams: all their members, and of damaged ones what stands before the damage."""

from __future__ import annotations

import gzip
import io
import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.read.gzipped import Gzipped


def read(data: bytes, size: int = 1000) -> tuple[bytes, bool]:
    stream = Gzipped(io.BytesIO(data))
    return b"".join(iter(lambda: stream.read(size) or b"", b"")), stream.cut


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=4), st.integers(1, 5000))
def test_members_are_joined(members: list[bytes], size: int) -> None:
    assert read(b"".join(map(gzip.compress, members)) + bytes(7), size) == (b"".join(members), False)


def test_zeros_between_members_are_no_end_however_many() -> None:
    first, second = gzip.compress(b"a"), gzip.compress(b"b")
    for zeros in (64 * 1024 - len(first), 64 * 1024, 300_000):
        assert read(first + bytes(zeros) + second) == (b"ab", False)


@given(st.integers(1, 60_000))
def test_what_stands_before_a_cut_is_there(kept: int) -> None:
    said = random.Random(1).randbytes(50_000)
    whole = gzip.compress(said, mtime=0)
    found, cut = read(whole[:kept])
    assert said.startswith(found)
    assert cut == (kept < len(whole))
    assert len(found) >= min(kept, len(said)) - 20_000


@pytest.mark.parametrize("data", [b"no gzip", b"\x1f\x8b", gzip.compress(b"a", mtime=0) + b"no gzip"])
def test_nonsense_is_told(data: bytes) -> None:
    assert read(data) == (b"a" if data.endswith(b"no gzip") and len(data) > 7 else b"", True)


def test_no_more_is_held_than_is_asked_for() -> None:
    stream = Gzipped(io.BytesIO(gzip.compress(bytes(100_000_000))))
    tracemalloc.start()
    try:
        assert [len(stream.read(10) or b"") for _ in range(3)] == [10, 10, 10]
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
