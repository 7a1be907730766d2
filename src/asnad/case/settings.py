"""What does ``asnad.toml`` say? The settings of one case."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from asnad.errors import NotACase, SettingsError

__all__ = ["SETTINGS_NAME", "ModelSettings", "Settings", "find_case", "load_settings", "toml_string", "write_settings"]

SETTINGS_NAME = "asnad.toml"


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class ModelSettings:
    """What ``asnad read`` asks when its options do not say.

    ``name`` is the model's, ``at`` the address that ends in ``/v1``, ``key_from`` the environment variable that holds
    the key (never the key itself), ``seconds`` how long one answer may take.
    """

    name: str = ""
    at: str = ""
    key_from: str = ""
    seconds: float = 300.0


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a case can be told.

    ``database`` is a PostgreSQL address for a team, or empty for ``record.db`` in the folder.
    ``tables`` maps a file pattern under ``sources/`` to a column mapping
    (``{columns = {NAME = "name", DATE = "date"}}``).
    ``gazetteer`` is a file of known places, beside ``asnad.toml`` or below it.
    ``model`` is the language model that ``asnad read`` asks; no other command does.
    ``bounds`` limits what reading one file may cost.
    """

    title: str
    language: str = "en"
    description: str = ""
    database: str = ""
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    gazetteer: str = ""
    model: ModelSettings = field(default_factory=ModelSettings)


_SETTINGS = TypeAdapter(Settings)


def find_case(start: Path) -> Path:
    """The nearest folder with an ``asnad.toml``: ``start`` or one above it.

    Raises:
        NotACase: there is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SETTINGS_NAME).is_file():
            return folder
    message = f"no {SETTINGS_NAME} in {start} or above it. Make a case with: asnad init {start.name or 'DIR'}"
    raise NotACase(message)


def load_settings(folder: Path) -> Settings:
    """The settings in this case folder.

    Raises:
        NotACase: the file is missing.
        SettingsError: it is not TOML, or holds a key or value that cannot be used.
    """
    path = folder / SETTINGS_NAME
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NotACase(f"no {SETTINGS_NAME} in {folder}. Make a case with: asnad init DIR") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}. Mend the line it names.") from error
    try:
        return _SETTINGS.validate_python(table)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{path}: {where}: {first['msg']}. See docs/reference/settings.md.") from error


def write_settings(folder: Path, *, title: str, language: str) -> None:
    """Write a first ``asnad.toml``; nothing in a title can break out of its string."""
    lines = [
        "# Settings of this case; all of them: docs/reference/settings.md",
        f"title = {toml_string(title)}",
        f"language = {toml_string(language)}",
    ]
    (folder / SETTINGS_NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")


def toml_string(text: str) -> str:
    """A TOML basic string: a JSON string, but for DEL, which TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
