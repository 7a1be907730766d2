"""Which bytes stand for a JSON value? Exactly one sequence for each: RFC 8785, the JSON Canonicalization Scheme."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from asnad.errors import BadEntry

__all__ = ["LARGEST_INTEGER", "Json", "canonical", "canonical_in_order", "number"]

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]

LARGEST_INTEGER = 2**53 - 1
"""The largest whole number that every JSON reader reads back unchanged (RFC 7493, section 2.2)."""

_in_order: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")
).encode


def canonical(value: Json) -> bytes:
    """The canonical form of any JSON value, in UTF-8.

    Raises:
        BadEntry: a lone surrogate, NaN or infinity, a whole number beyond ±(2⁵³ - 1), or no JSON value at all.
    """
    return _utf8(_text(value))


def canonical_in_order(value: Mapping[str, Json]) -> bytes:
    """The same bytes as :func:`canonical`, many times faster, for a value that is prepared for it.

    Every object's keys must already be in canonical order, whole numbers in bounds, and fractions between 0.0001 and
    1: there the shortest form Python writes is the one RFC 8785 asks for.

    Raises:
        BadEntry: a lone surrogate.
    """
    return _utf8(_in_order(value))


def number(value: float) -> str:
    """A number as ECMAScript writes it: ``Number::toString`` (ECMA-262, 6.1.6.1.20), as RFC 8785, 3.2.2.3 asks.

    Raises:
        BadEntry: NaN or infinity.
    """
    if not math.isfinite(value):
        raise BadEntry(f"found the number {value}; JSON has only finite numbers; leave the field out instead")
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    shortest = "".join(map(str, digits))
    point = len(shortest) + int(exponent)
    if len(shortest) <= point <= 21:
        text = shortest + "0" * (point - len(shortest))
    elif 0 < point <= 21:
        text = f"{shortest[:point]}.{shortest[point:]}"
    elif -6 < point <= 0:
        text = f"0.{'0' * -point}{shortest}"
    else:
        fraction = f".{shortest[1:]}" if len(shortest) > 1 else ""
        text = f"{shortest[0]}{fraction}e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return f"-{text}" if sign else text


def _text(value: object) -> str:
    if value is None or isinstance(value, bool | str):
        return _in_order(value)
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise BadEntry(f"found the number {value}; the largest that JSON carries safely is {LARGEST_INTEGER}")
        return str(int(value))
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise BadEntry("found an object key that is not text; JSON has only text for keys")
        # Keys are ordered by UTF-16 code units, which is not the order of code points beyond the basic plane.
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{_in_order(key)}:{_text(value[key])}" for key in keys) + "}"
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return "[" + ",".join(map(_text, value)) + "]"
    raise BadEntry(f"found a {type(value).__name__}; JSON has null, booleans, numbers, text, arrays and objects")


def _utf8(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadEntry(
            f"found half of a surrogate pair (U+{ord(text[error.start]):04X}) in the text near "
            f"{text[max(0, error.start - 20) : error.start]!r}; it stands for no character; replace it with U+FFFD"
        ) from None
