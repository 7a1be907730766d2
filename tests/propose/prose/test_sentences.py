"""Short sentences, each built in its own way, in four languages: who did what to whom, and is it said to be so?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

SENTENCES = Path(__file__).parent / "sentences"
SAYINGS = Path(__file__).parent / "what_is_said.txt"


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


def sayings() -> list[list[str]]:
    """The lines of the table of what is said, by their cells."""
    lines = SAYINGS.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


def _is_denied(claim: Claim) -> bool:
    return claim.stance == "denied" or claim.polarity == "negative"


def _is_not_asserted(claim: Claim) -> bool:
    nobody = any(each.kind == "cited" and each.who is None for each in claim.sanad)
    return claim.modality != "actual" or claim.stance != "asserted" or _is_denied(claim) or nobody


def _surely_by_nobody(claim: Claim) -> bool:
    act = claim.content
    return _is_not_asserted(claim) or not any(
        part.degree == "carried_out" for part in (act.perpetrators if isinstance(act, Act) else ())
    )


SAID: Mapping[str, Callable[[Claim], bool]] = {
    "is denied": _is_denied,
    "is not asserted": _is_not_asserted,
    "surely by nobody": _surely_by_nobody,
}
ELSE = frozenset({"escape", "release"})


@pytest.mark.parametrize(("language", "text", "said"), sayings())
def test_what_is_said_of_an_act(language: str, text: str, said: str) -> None:
    acts = [c for c in read(text, language) if isinstance(c.content, Act) and c.content.act not in ELSE]
    assert [claim for claim in acts if not SAID[said](claim)] == []


def test_sentences_that_are_cut_short_are_read_without_fault() -> None:
    for language, text, *_ in rows():
        words = text.split()
        for end in range(1, len(words)):
            for cut in (" ".join(words[:end]), " ".join(words[:end]) + ","):
                assert all(cut[c.quote.start : c.quote.end] == c.quote.exact for c in read(cut, language))
