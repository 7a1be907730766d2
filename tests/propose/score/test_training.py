"""The script that trains the models: from texts and annotations to weights that a reader takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from asnad.propose.evaluation.hrds import TYPES
from asnad.propose.evaluation.read import read_text
from asnad.propose.score.linear import MODELS, models_in
from bench.train_reader import main

if TYPE_CHECKING:
    import pytest

REPORT = (
    "MERAN, 3 JAN 90 -- [TEXT] TWO PEASANTS WERE MURDERED YESTERDAY IN THE TOWN OF LOMAY BY GUERRILLAS OF THE "
    "LANTERN LIBERATION FRONT."
)
TEMPLATE = {
    "MESSAGE: TEMPLATE": ["1"],
    "INCIDENT: DATE": ["02 JAN 90"],
    "INCIDENT: LOCATION": ["VALDORIA: LOMAY (TOWN)"],
    "PERP: INDIVIDUAL ID": ['"GUERRILLAS"'],
    "PERP: ORGANIZATION ID": ['"LANTERN LIBERATION FRONT"'],
    "HUM TGT: DESCRIPTION": ['"PEASANTS"'],
    "HUM TGT: NUMBER": ['2: "PEASANTS"'],
}
OTHER = "MERAN, 3 JAN 90 -- [TEXT] THE PRICE OF BREAD ROSE IN THE TOWN OF ARKHAL, THE MINISTER SAID ON 1 JANUARY."


def data(folder: Path) -> list[str]:
    """Twenty reports and twenty-one articles, as arguments of the script."""
    reports = [
        {"docid": f"R{at}", "text": OTHER if at % 2 else REPORT, "templates": [] if at % 2 else [TEMPLATE]}
        for at in range(20)
    ]
    (folder / "reports.jsonl").write_text("".join(json.dumps(one) + "\n" for one in reports), encoding="utf-8")
    articles = []
    for at in range(21):
        kind, name = list(TYPES.values())[at % len(TYPES)], "Mirela Holt" if at % 2 else "Dovin Morvan"
        text = f"<p>{name} spoke of {kind} in Meran. {name} was beaten. Lenka Oskari wrote it down.</p>"
        said = {"victims": [{"victim_name": name}], "violation_types": [kind]}
        articles.append({"sample": {"Input.article_interface": text}, "annotations": [{"annotation": said}]})
    (folder / "articles.json").write_text(json.dumps(articles), encoding="utf-8")
    return ["--muc4", str(folder / "reports.jsonl"), "--hrds", str(folder / "articles.json")]


def test_weights_are_made_that_know_what_they_were_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*data(tmp_path), "--out", str(tmp_path / "weights")])
    models = models_in(tmp_path / "weights")
    told, other = read_text(REPORT, models).scored, read_text(OTHER, models).scored

    assert told is not None
    assert other is not None
    assert told.incident > other.incident
    assert [place.name for place in told.taken_places()] == ["lomay"]
    printed = capsys.readouterr().out
    assert all(f"{name}: " in printed for name in MODELS)


def test_every_nth_text_is_held_back_and_kept_beside_the_weights(tmp_path: Path) -> None:
    main([*data(tmp_path), "--out", str(tmp_path / "weights"), "--hold-back", "10"])
    held = tmp_path / "weights" / "held-back"

    lines = (held / "muc4-held.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["docid"] for line in lines] == ["R0", "R10"]
    assert len(json.loads((held / "hrds-held.json").read_text(encoding="utf-8"))) == 3
