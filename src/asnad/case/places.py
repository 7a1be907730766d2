"""Which places does a case speak of, and which of its gazetteer may they be? What nothing settles stays open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from asnad.errors import SettingsError
from asnad.link.gazetteer import NOWHERE, Gazetteer, Listed, parse_gazetteer
from asnad.model.mention import Place
from asnad.model.release import Release

__all__ = ["place_rows", "read_gazetteer"]


def read_gazetteer(folder: Path, file: str) -> Gazetteer:
    """The gazetteer of this name in a case's folder; none where there is no name.

    Raises:
        SettingsError: it is not there, lies outside the folder, or is no gazetteer.
    """
    if not file:
        return NOWHERE
    path = (folder / file).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise SettingsError(f"the gazetteer {file!r} of asnad.toml lies outside the case; put it beside asnad.toml")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"the gazetteer {file!r} of asnad.toml cannot be read as UTF-8 text ({error})") from error
    return parse_gazetteer(text, file)


def place_rows(release: Release, gazetteer: Gazetteer) -> Iterator[dict[str, Any]]:
    """One row a place; ``is`` holds what every form of it may be: nothing, one place, or several.

    ``status`` is ``known``, ``several`` or ``unknown``.
    """
    within: dict[str, dict[str, None]] = {}
    for released in release.claims:
        where = getattr(released.claim.content, "where", None)
        if isinstance(where, Place) and where.span:
            key = f"{released.claim.layer}:{where.span.start}-{where.span.end}"
            within.setdefault(key, {}).update(dict.fromkeys(where.within))
    for entity in release.entities:
        if entity.kind != "place":
            continue
        wider = tuple(dict.fromkeys(name for key in entity.mentions for name in within.get(key, ())))
        found = {p.id: p for name in entity.names for p in gazetteer.candidates(name.form, wider)}
        status = "unknown" if not found else "known" if len(found) == 1 else "several"
        yield {
            "place": entity.label,
            "written": [name.form for name in entity.names],
            "within": list(wider),
            "status": status,
            "is": [_shown(place) for place in found.values()],
            "mentions": len(entity.mentions),
        }


def _shown(place: Listed) -> dict[str, Any]:
    return {"id": place.id, "name": place.names[0], "latitude": place.latitude, "longitude": place.longitude}
