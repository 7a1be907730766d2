"""Who calls for what? What is demanded has not happened, and it is whose demand it is who says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad.model.frames import Act
from bench.prose import read

TABLE = Path(__file__).parent / "demanded.txt"


def _rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[1])
def test_what_is_demanded_is_told_with_whoever_demands_it(row: list[str]) -> None:
    language, text, *demands = row
    found = []
    for claim in read(text, language):
        if isinstance(claim.content, Act) and claim.modality == "demanded":
            who = [a.who.wording if a.who is not None else "somebody" for a in claim.sanad if a.kind == "cited"]
            whom = ", ".join(v.wording for v in claim.content.victims)
            found.append(f"{claim.content.act} of {whom} by {' > '.join(who)}")
            assert claim.content.perpetrators == ()
            assert not claim.happened
    assert found == [d for d in demands if not d.startswith("also ")]
    told = [c.content for c in read(text, language) if isinstance(c.content, Act) and c.modality != "demanded"]
    also = [d.removeprefix("also ") for d in demands if d.startswith("also ")]
    assert {act.act for act in told} == {d.split(" of ")[0] for d in also}
    assert {d for d in also if " of " in d} <= {_deed(act) for act in told}


def _deed(act: Act) -> str:
    whom = ", ".join(v.wording for v in act.victims)
    return f"{act.act} of {whom} by {', '.join(p.who.wording for p in act.perpetrators)}".removesuffix(" by ")
