"""A list is linked as the model in memory links it, and the report tells what that may have missed."""

from __future__ import annotations

import csv
import json
import socket
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from splink import DuckDBAPI, Linker

from asnad.link.engine.coarse import coarse_pairs, least_for
from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.missed import missed
from asnad.link.engine.scale import Linked, link_table
from asnad.link.evaluate import Partition, pairwise
from asnad.link.fellegi_sunter import probability
from tests.link.engine.conftest import ROLES


@pytest.fixture(scope="module")
def linked(invented: Path) -> Linked:
    return link_table(invented, ROLES, processes=1)


def test_most_of_what_is_joined_is_one_person_and_most_of_one_person_is_joined(linked: Linked, invented: Path) -> None:
    truth = pq.read_table(invented, columns=["id", "person"]).to_pydict()

    score = pairwise(
        Partition.of(linked.clusters), Partition({i: int(p) for i, p in zip(truth["id"], truth["person"], strict=True)})
    )

    assert score.precision > 0.85
    assert score.recall > 0.65


def test_the_threshold_is_that_of_the_greatest_expected_f1(linked: Linked) -> None:
    assert 1 / 3 <= probability(linked.report.threshold) <= 1 / 2


def test_the_odds_are_calibrated_by_the_list_dealt_anew(linked: Linked) -> None:
    assert "calibrate" in linked.report.seconds


def test_a_list_too_long_to_be_dealt_anew_is_linked_all_the_same(
    linked: Linked, invented: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asnad.link.engine.scale.CALIBRATED", 100)

    uncalibrated = link_table(invented, ROLES, processes=1)

    assert "calibrate" not in uncalibrated.report.seconds
    joined, calibrated = (Partition.of(one.clusters) for one in (uncalibrated, linked))
    assert pairwise(joined, calibrated).f1 > 0.8


def test_a_long_list_has_less_time_for_each_pair() -> None:
    assert least_for(1_000) < least_for(100_000) < least_for(1_000_000) == least_for(10_000_000)


def test_two_processes_find_what_one_does(linked: Linked, invented: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asnad.link.engine.exact.PIECE", 200)

    assert link_table(invented, ROLES, processes=2).clusters == linked.clusters


def test_csv_is_read_as_parquet_is(linked: Linked, invented: Path, tmp_path: Path) -> None:
    rows = pq.read_table(invented).to_pylist()
    with (tmp_path / "list.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)

    assert link_table(tmp_path / "list.csv", ROLES, processes=1).clusters == linked.clusters


def test_the_report_tells_what_blocking_may_miss(linked: Linked) -> None:
    report = linked.report

    assert {bound.rule for bound in report.bounds} >= {"both names", "family name and day", "day and place"}
    assert report.pairs >= max(bound.pairs for bound in report.bounds)
    assert report.missed.found >= report.missed.by_name >= report.missed.by_both > 0
    assert report.missed.estimate is not None


def test_what_two_independent_nets_missed_is_estimated() -> None:
    # 100 matches, of which one net holds 80 and the other 50, independently: 10 are in neither
    found = missed([(True, True)] * 40 + [(True, False)] * 40 + [(False, True)] * 10)

    assert found.estimate == pytest.approx(10, abs=1)


def test_nothing_is_estimated_from_a_handful() -> None:
    assert missed([(True, True)] * 9 + [(True, False)] * 30).estimate is None


def test_the_model_that_splink_saved_gives_the_same_weights(
    duckdb_engine: DuckDB, invented: Path, tmp_path: Path
) -> None:
    kept: dict[str, Any] = {}

    class Keeping(DuckDB):
        def finish(self, linker: Linker) -> None:
            kept["people"] = self.fetch("select * from keyed")

    (tmp_path / "keeping").mkdir()
    engine = Keeping(tmp_path / "keeping", memory="500MB", threads=1)
    found = coarse_pairs(engine, invented, ROLES)
    engine.close()
    saved = tmp_path / "model.json"
    saved.write_text(json.dumps(found.model), encoding="utf-8")
    connection = duckdb_engine.connection
    connection.register("people", kept["people"])

    again = Linker(DuckDBAPI(connection).register("people"), saved, log_level="ERROR")
    predicted = again.inference.predict(threshold_match_weight=least_for(1_500), warning_mode="never").physical_name
    weights = connection.sql(f"select n_l, n_r, match_weight from {predicted} order by n_l, n_r").fetchall()

    expected = found.survivors.to_pydict()
    assert [(i, j) for i, j, _ in weights] == list(zip(expected["n_l"], expected["n_r"], strict=True))
    assert [weight for _, _, weight in weights] == pytest.approx(expected["weight"], abs=1e-9)


def test_nothing_is_asked_of_the_network(invented: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    assert link_table(invented, ROLES, processes=1).clusters


def test_everything_is_gone_afterwards(invented: Path, tmp_path: Path) -> None:
    link_table(invented, ROLES, processes=1, folder=tmp_path)

    assert list(tmp_path.iterdir()) == []
