"""How does a value of the model become plain JSON, and how is it made again? Converters from type hints, made once.

Fields equal to their default, and those that are ``None``, are left out, and keys come in canonical order. Frames and
bodies are told apart by their ``frame`` and ``kind``; spans are ``[start,end]``, days ISO 8601. Both ways are strict:
what could not be read back is not written, and what no value would be written as is not read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from asnad.errors import BadEntry
from asnad.model.text import Span
from asnad.record.canonical import LARGEST_INTEGER

__all__ = ["Converters", "converters"]

Convert = Callable[[Any], Any]


class Converters(NamedTuple):
    """To a plain JSON value, and back. Both raise ``BadEntry``."""

    write: Convert
    read: Convert


class _Slot(NamedTuple):
    """One field of a dataclass on its way out; ``equals`` says that the default can only be told by comparing."""

    name: str
    get: Convert
    default: object
    equals: bool
    write: Convert


_DATACLASSES: dict[type, Converters] = {}


def converters(cls: type) -> Converters:
    """The converters of a dataclass."""
    if cls in _DATACLASSES:
        return _DATACLASSES[cls]
    slots: list[_Slot] = []
    reads: dict[str, Convert] = {}
    absent: dict[str, None] = {}
    tag = _tag(cls)

    def write(value: Any) -> Any:
        if type(value) is not cls:
            raise BadEntry(f"found a {type(value).__name__} where a {cls.__name__} is expected")
        plain = {}
        for name, get, default, equals, convert in slots:
            item = get(value)
            if item is default or (equals and item == default):
                continue
            plain[name] = convert(item)
        return plain

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise BadEntry(f"found {value!r:.60} where a {cls.__name__} is expected")
        given: dict[str, Any] = absent.copy()
        for name, item in value.items():
            convert = reads.get(name)
            if convert is not None:
                given[name] = convert(item)
            elif name != tag:
                raise BadEntry(f"{cls.__name__} has no field {name!r:.60}; the entry may come from a later version")
        try:
            return cls(**given)
        except TypeError:
            lacking = [slot.name for slot in slots if slot.default is MISSING and slot.name not in value]
            raise BadEntry(f"{cls.__name__} lacks {', '.join(lacking)}") from None

    # Kept before its fields are looked at: a mention holds mentions.
    _DATACLASSES[cls] = Converters(write, read)
    hints = get_type_hints(cls)
    own: dict[str, Field[Any]] = {field.name: field for field in fields(cls)}
    for name in sorted({*own, tag} - {""}):
        if name not in own:
            slots.append(_Slot(name, attrgetter(name), MISSING, equals=False, write=str))
            continue
        pair = _pair(hints[name], f"{cls.__name__}.{name}")
        default = own[name].default
        if default is MISSING and NoneType in get_args(hints[name]):
            default = absent[name] = None
        slots.append(_Slot(name, attrgetter(name), default, default not in (None, MISSING), pair.write))
        reads[name] = pair.read
    return _DATACLASSES[cls]


def _pair(hint: Any, where: str) -> Converters:
    """The converters for one type; ``where`` names the field in messages."""
    if hint in _SCALARS:
        return _scalar(hint, where)
    if hint is Span:
        return _span(where)
    if is_dataclass(hint) and isinstance(hint, type):
        return converters(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _literal(frozenset(arguments), where)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _tuple(_pair(arguments[0], where), where)
    if origin in (Union, UnionType) and NoneType in arguments:
        # None itself is left out by the dataclass around it: written, it would be a second form of the same.
        return _pair(Union[tuple(a for a in arguments if a is not NoneType)], where)  # noqa: UP007  built at run time
    if origin in (Union, UnionType):
        return _tagged(arguments, where)
    raise TypeError(f"{where}: the journal has no form for {hint}")


def _date(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day


_SCALARS: dict[type, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a day",
}


def _scalar(kind: type, where: str) -> Converters:
    expected = _SCALARS[kind]

    def wrong(value: object) -> BadEntry:
        return BadEntry(f"{where} is {value!r:.60}; expected {expected}")

    def exact(value: Any) -> Any:
        if type(value) is not kind:
            raise wrong(value)
        return value

    def whole(value: Any) -> Any:
        if type(value) is not int or not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
            raise wrong(value)
        return value

    def share_out(value: Any) -> Any:
        # Shares only: canonical_in_order promises its form for 0, 1 and what lies in 0.0001–1.
        if type(value) not in (float, int) or not (value == 0 or 0.0001 <= value <= 1):
            raise BadEntry(f"{where} is {value!r:.60}; expected a share of 0 or from 0.0001 to 1")
        return int(value) if value in (0, 1) else value

    def share_in(value: Any) -> Any:
        if type(value) not in (float, int):
            raise wrong(value)
        return float(share_out(value))

    def day_out(value: Any) -> Any:
        if type(value) is not date:
            raise wrong(value)
        return value.isoformat()

    def day_in(value: Any) -> Any:
        try:
            return _date(value)
        except (TypeError, ValueError):
            raise wrong(value) from None

    return {
        str: Converters(exact, exact),
        bool: Converters(exact, exact),
        int: Converters(whole, whole),
        float: Converters(share_out, share_in),
        date: Converters(day_out, day_in),
    }[kind]


def _span(where: str) -> Converters:
    def write(value: Any) -> Any:
        if type(value) is not Span:
            raise BadEntry(f"{where} is {value!r:.60}; expected a span")
        start, end = value
        if type(start) is not int or type(end) is not int or not 0 <= start <= end <= LARGEST_INTEGER:
            raise BadEntry(f"{where} is {value!r:.60}; expected a start and an end not before it")
        return [start, end]

    def read(value: Any) -> Any:
        if type(value) is not list or len(value) != 2:
            raise BadEntry(f"{where} is {value!r:.60}; expected [start, end]")
        span = Span(*value)
        write(span)
        return span

    return Converters(write, read)


def _literal(allowed: frozenset[str], where: str) -> Converters:
    def check(value: Any) -> Any:
        if type(value) is not str or value not in allowed:
            raise BadEntry(f"{where} is {value!r:.60}; expected one of {', '.join(sorted(allowed))}")
        return value

    return Converters(check, check)


def _tuple(item: Converters, where: str) -> Converters:
    def write(value: Any) -> Any:
        if type(value) is not tuple:
            raise BadEntry(f"{where} is {value!r:.60}; expected a tuple")
        return [item.write(part) for part in value]

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise BadEntry(f"{where} is {value!r:.60}; expected an array")
        return tuple([item.read(part) for part in value])

    return Converters(write, read)


def _tagged(classes: Sequence[type], where: str) -> Converters:
    """One of several dataclasses, told apart by the class variable ``frame`` or ``kind``."""
    tag = _tag(classes[0])
    writes = {cls: converters(cls).write for cls in classes}
    reads = {getattr(cls, tag): converters(cls).read for cls in classes}

    def write(value: Any) -> Any:
        convert = writes.get(type(value))
        if convert is None:
            raise BadEntry(f"{where} is a {type(value).__name__}; expected one of {', '.join(sorted(reads))}")
        return convert(value)

    def read(value: Any) -> Any:
        name = value.get(tag) if type(value) is dict else None
        convert = reads.get(name) if type(name) is str else None
        if convert is None:
            raise BadEntry(f"{where} has the {tag} {name!r:.60}; expected one of {', '.join(sorted(reads))}")
        return convert(value)

    return Converters(write, read)


def _tag(cls: type) -> str:
    own = {field.name for field in fields(cls)}
    return next((name for name in ("frame", "kind") if hasattr(cls, name) and name not in own), "")
