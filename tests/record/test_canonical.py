"""Is there exactly one byte sequence for each JSON value, and is it the one RFC 8785 asks for?"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping

import pytest
import rfc8785
from hypothesis import example, given
from hypothesis import strategies as st

from asnad.errors import BadEntry
from asnad.record.canonical import LARGEST_INTEGER, Json, canonical, canonical_in_order, number

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(texts, inner, max_size=5),
    max_leaves=20,
)


@given(values)
@example({"\U0001f600": 1, "\ufb33": 2, "\u20ac": 3, "\r": 4, "1": 5, "\x80": 6, "ö": 7})
@example(['\x00\x1f\x7f\u2028\u2029"\\/\b\f\n\r\t', -0.0, 0.0])
def test_it_is_what_another_implementation_writes(value: Json) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@given(values)
def test_it_reads_back_as_the_same_value(value: Json) -> None:
    assert json.loads(canonical(value), parse_int=float) == value


@given(values)
def test_it_is_its_own_canonical_form(value: Json) -> None:
    once = canonical(value)
    assert canonical(json.loads(once, parse_int=float)) == once


@pytest.mark.parametrize(
    ("bits", "expected"),
    [
        # RFC 8785, appendix B: IEEE 754 bits and the number as ECMAScript writes it.
        ("0000000000000000", "0"),
        ("8000000000000000", "0"),
        ("0000000000000001", "5e-324"),
        ("8000000000000001", "-5e-324"),
        ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("ffefffffffffffff", "-1.7976931348623157e+308"),
        ("4340000000000000", "9007199254740992"),
        ("c340000000000000", "-9007199254740992"),
        ("4430000000000000", "295147905179352830000"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"),
        ("44b52d02c7e14af6", "1e+23"),
        ("44b52d02c7e14af7", "1.0000000000000001e+23"),
        ("444b1ae4d6e2ef4e", "999999999999999700000"),
        ("444b1ae4d6e2ef4f", "999999999999999900000"),
        ("444b1ae4d6e2ef50", "1e+21"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
        ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("41b3de4355555553", "333333333.3333332"),
        ("41b3de4355555557", "333333333.33333343"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
        ("43143ff3c1cb0959", "1424953923781206.2"),
    ],
)
def test_numbers_are_written_as_ecmascript_does(bits: str, expected: str) -> None:
    assert number(struct.unpack(">d", bytes.fromhex(bits))[0]) == expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_are_none_are_refused(value: float) -> None:
    with pytest.raises(BadEntry, match="finite numbers"):
        canonical([value])


@pytest.mark.parametrize("value", [LARGEST_INTEGER + 1, -LARGEST_INTEGER - 1])
def test_whole_numbers_other_readers_would_round_are_refused(value: int) -> None:
    with pytest.raises(BadEntry, match="9007199254740991"):
        canonical({"count": value})


@pytest.mark.parametrize("value", ["\ud800", "abc\udfff", {"\udc00": 1}, ["a", {"b": "\udabc"}]])
def test_half_a_surrogate_pair_is_refused(value: Json) -> None:
    with pytest.raises(BadEntry, match="half of a surrogate pair"):
        canonical(value)


@pytest.mark.parametrize("value", [b"bytes", {1: "number as key"}, {"a": {1, 2}}, object()])
def test_what_is_no_json_is_refused(value: object) -> None:
    with pytest.raises(BadEntry, match="JSON has"):
        canonical(value)  # type: ignore[arg-type]  # that is the point


prepared = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER) | texts
    | st.floats(0.0001, 1, exclude_max=True),
    lambda inner: st.lists(inner, max_size=5)
    | st.dictionaries(st.text("abcdefgh", max_size=3), inner, max_size=5).map(lambda d: dict(sorted(d.items()))),
)  # fmt: skip


@given(st.dictionaries(st.text("abcdefgh", max_size=3), prepared).map(lambda d: dict(sorted(d.items()))))
def test_the_quick_way_writes_the_same(value: Mapping[str, Json]) -> None:
    assert canonical_in_order(value) == canonical(value)
