"""How is each list of a case read? The sections of ``asnad.toml`` that say so, ready to be pasted there and changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from asnad.case.settings import toml_string
from asnad.model.source import Layer
from asnad.propose.table.columns import ColumnMapping, guess_mapping, sheets_of
from asnad.record.state import State

__all__ = ["column_sections"]


def column_sections(
    state: State, layer: Callable[[str], Layer], settings: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, str, bool]]:
    """The path of each source with a table, its section, and whether it is set by hand; sheets of a file are one.

    Columns without a role stand in a comment.
    """
    for source in sorted(state.sources.values(), key=lambda one: one.path):
        head = state.layer(source.id)
        sheets = list(sheets_of(layer(head.id))) if head else []
        if not sheets or head is None:
            continue
        by_hand = next((dict(said) for pattern, said in settings.items() if fnmatchcase(source.path, pattern)), None)
        if by_hand is not None:
            mappings = [ColumnMapping.from_settings(by_hand, source.path)]
        else:
            mappings = [guess_mapping(layer(head.id), sheet) for sheet in sheets]
        headers = dict.fromkeys(header for sheet in sheets for header in sheet.headers)
        yield source.path, _section(source.path, mappings, headers), by_hand is not None


def _section(path: str, mappings: list[ColumnMapping], headers: Mapping[str, None]) -> str:
    said: dict[str, Any] = {}
    columns: dict[str, str] = {}
    for mapping in reversed(mappings):
        said |= mapping.to_settings()
        columns |= said.pop("columns")
    lines = [f"[tables.{toml_string(path)}]"]
    known = (header for header in headers if header in columns)
    pairs = ", ".join(f"{toml_string(header)} = {toml_string(columns[header])}" for header in known)
    lines.append(f"columns = {{ {pairs} }}" if pairs else "columns = {}")
    unknown = [header for header in headers if header not in columns]
    if unknown:
        lines.append("# without a role: " + ", ".join(map(toml_string, unknown)))
    lines += [f"{key} = {_value(value)}" for key, value in said.items()]
    return "\n".join(lines)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{toml_string(key)} = {toml_string(each)}" for key, each in value.items()) + " }"
    return toml_string(str(value))
