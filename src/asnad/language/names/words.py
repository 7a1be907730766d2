"""Which words about names does Asnad know? The TOML files beside this module, folded and ready to be looked up."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from asnad.language.fold import fold
from asnad.language.names.iberian import iberian
from asnad.language.script import script
from asnad.language.transliterate import sounds

__all__ = ["NameWords", "name_words", "table"]


@dataclass(frozen=True, slots=True)
class NameWords:
    """Lists about names.

    ``nicknames``: letters, sounds, or stem before -ie or -y of a form → the groups it belongs to. ``elements``: script
    → halves of compounds.
    ``spanish``: Spanish surnames as :func:`iberian` reads them.
    """

    nicknames: Mapping[str, frozenset[int]]
    elements: Mapping[str, tuple[str, ...]]
    spanish: frozenset[str]

    def groups(self, token: str, sound: str) -> frozenset[int]:
        """The groups of nicknames that a part belongs to: by its letters, else its sounds, else its stem."""
        groups = self.nicknames.get(token) or self.nicknames.get(f"/{sound}")
        return groups or self.nicknames.get(_petted(token), frozenset())


_PET_ENDING = re.compile("(?<=[a-z]{2})(?:ie|ey|ee|y|i)$", re.ASCII)


def _petted(form: str) -> str:
    """The stem of a Latin form that ends as pet names do, which are written with -ie, -ey, -y or -i; else nothing."""
    stem, ends = _PET_ENDING.subn("~", form)
    return stem if ends else ""


def table(name: str) -> dict[str, Any]:
    """One of the TOML files that stand beside this module."""
    return tomllib.loads(files("asnad.language.names").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def name_words() -> NameWords:
    """The lists of this folder, folded."""
    groups: dict[str, set[int]] = defaultdict(set)
    languages = [one for one in table("nicknames").values() if isinstance(one, dict)]
    for at, group in enumerate(group for language in languages for group in language["groups"]):
        for form in map(fold, group.split()):
            groups[form].add(at)
            if stem := _petted(form):
                groups[stem].add(at)
            if script(form) in ("Latn", "Cyrl"):
                groups[f"/{sounds(form)}"].add(at)
    elements: dict[str, list[str]] = defaultdict(list)
    for word in " ".join(table("compounds")["elements"]).split():
        elements[script(word)].append(fold(word))
    spanish = " ".join(table("common")["family"]["spanish"].values()).split()
    return NameWords(
        {form: frozenset(found) for form, found in groups.items()},
        {code: tuple(words) for code, words in elements.items()},
        frozenset(iberian(fold(word)) for word in spanish),
    )
