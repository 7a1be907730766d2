"""Where is what was derived kept, so that looking need not derive it again? In a file that may always be deleted."""

from __future__ import annotations

import gzip
import json
from contextlib import suppress
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from asnad.case.derive import Derived

__all__ = ["DerivedCache"]

_DERIVED = TypeAdapter(Derived)


class DerivedCache:
    """A file with what was derived from one state of the journal by one version of the program.

    ``key`` names both; a file with another key, or one that cannot be read, is as good as none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, key: str) -> Derived | None:
        """What was derived for this key, or ``None``."""
        try:
            with gzip.open(self._path, "rb") as stream:
                if json.loads(stream.readline()) != key:
                    return None
                return _DERIVED.validate_json(stream.read())
        except (OSError, EOFError, ValueError, ValidationError):
            return None

    def put(self, key: str, derived: Derived) -> None:
        """Keep what was derived, in place of what was kept before; where it cannot be written, nothing is kept."""
        temporary = self._path.with_name(f".{self._path.name}.part")
        try:
            with gzip.open(temporary, "wb", compresslevel=1) as stream:
                stream.write(json.dumps(key).encode() + b"\n")
                stream.write(_DERIVED.dump_json(derived))
            temporary.replace(self._path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
