"""Short sentences, each built in its own way, in four languages: who did what to whom?"""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad.model.frames import Act
from bench.prose import read

SENTENCES = Path(__file__).parent / "sentences"


def rows() -> list[tuple[str, ...]]:
    """The lines of all tables, by language and cells."""
    found = []
    for path in sorted(SENTENCES.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [(path.stem, *line.split(" | ")) for line in lines if line and not line.startswith("#")]
    return found


def names(listed: str) -> set[str]:
    return set() if listed == "-" else set(listed.split(", "))


@pytest.mark.parametrize(("language", "text", "act", "doers", "victims"), rows())
def test_who_did_what_to_whom(language: str, text: str, act: str, doers: str, victims: str) -> None:
    found = [c.content for c in read(text, language) if isinstance(c.content, Act) and c.content.act == act]
    assert {part.who.wording for each in found for part in each.perpetrators} == names(doers)
    assert {victim.wording for each in found for victim in each.victims} == names(victims)
