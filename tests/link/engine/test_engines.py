"""DuckDB and Spark give the same weights and the same people."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from asnad.errors import EngineMissing, LinkageError
from asnad.link.engine.coarse import Coarse, coarse_pairs
from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.scale import Linked, link_candidates, link_rows
from asnad.link.engine.spark import Spark, local_session
from tests.link.engine.conftest import ROLES

Row = dict[str, str | None]

HOSTILE = [
    'O\'Quotes "Twice"',
    "x'); drop table rows; --",
    "nul\0nul",
    "\u202eDetrever\u202c",
    "\u200f\u2066isolated",
    "a" * 10_000,
    "\ufeff",
    "`backtick` ${variable} {brace} %s \\",
    "\ud7ff\U0010ffff",
    "نام\u200cنیم\u200cفاصله",
]


def weights_of(found: Coarse) -> dict[tuple[int, int], float]:
    pairs = found.survivors.to_pydict()
    return {(i, j): weight for i, j, weight in zip(pairs["n_l"], pairs["n_r"], pairs["weight"], strict=True)}


@pytest.fixture(scope="module")
def on_spark(spark_engine: Spark, invented: Path) -> tuple[Coarse, Linked]:
    coarse = coarse_pairs(spark_engine, invented, ROLES, least=-10.0)
    return coarse, link_candidates(spark_engine, coarse, processes=1)


@pytest.fixture(scope="module")
def on_duckdb(tmp_path_factory: pytest.TempPathFactory, invented: Path) -> tuple[Coarse, Linked]:
    engine = DuckDB(tmp_path_factory.mktemp("duckdb"), memory="500MB", threads=1)
    coarse = coarse_pairs(engine, invented, ROLES, least=-10.0)
    linked = link_candidates(engine, coarse, processes=1)
    engine.close()
    return coarse, linked


@pytest.mark.slow
def test_the_weights_are_the_same_on_both_engines(
    on_duckdb: tuple[Coarse, Linked], on_spark: tuple[Coarse, Linked]
) -> None:
    here, there = weights_of(on_duckdb[0]), weights_of(on_spark[0])

    assert len(here) > 300
    assert here.keys() == there.keys()
    assert max(abs(here[pair] - there[pair]) for pair in here) < 1e-6


@pytest.mark.slow
def test_the_people_and_the_report_are_the_same_on_both_engines(
    on_duckdb: tuple[Coarse, Linked], on_spark: tuple[Coarse, Linked]
) -> None:
    here, there = on_duckdb[1], on_spark[1]

    assert len(here.clusters) > 50
    assert here.clusters == there.clusters
    assert here.report.bounds == there.report.bounds
    assert here.report.missed == there.report.missed
    assert (here.report.pairs, here.report.survivors) == (there.report.pairs, there.report.survivors)


@pytest.mark.slow
def test_both_engines_run_one_model(on_duckdb: tuple[Coarse, Linked], on_spark: tuple[Coarse, Linked]) -> None:
    here, there = (json.loads(json.dumps(found[0].model)) for found in (on_duckdb, on_spark))
    for model in (here, there):
        del model["sql_dialect"], model["linker_uid"]
        for rule in model["blocking_rules_to_generate_predictions"]:
            del rule["sql_dialect"]
            rule["blocking_rule"] = rule["blocking_rule"].replace("`", '"')

    assert here == there


@pytest.fixture(params=["duckdb", "spark"])
def link(request: pytest.FixtureRequest) -> Callable[[pa.Table, dict[str, str]], Linked]:
    """Links a small table on one engine."""
    engine = request.getfixturevalue(f"{request.param}_engine")
    return lambda table, roles: link_rows(engine, table, roles, processes=1)


NAMES = {"id": "id", "name": "name", "born": "birth"}


@pytest.mark.slow
def test_nobody_is_linked_to_nobody(link: Callable[[pa.Table, dict[str, str]], Linked]) -> None:
    schema = pa.schema([(header, pa.string()) for header in NAMES])

    found = link(schema.empty_table(), NAMES)

    assert found.clusters == []
    assert found.report.records == 0


@pytest.mark.slow
def test_one_record_is_linked_to_nobody(link: Callable[[pa.Table, dict[str, str]], Linked]) -> None:
    found = link(pa.table({"id": ["1"], "name": ["Nemo Nobody"], "born": ["2031-01-02"]}), NAMES)

    assert found.clusters == []
    assert found.report.records == 1


@pytest.mark.slow
def test_columns_that_tell_nothing_link_nobody(link: Callable[[pa.Table, dict[str, str]], Linked]) -> None:
    nothing = pa.array([None] * 20, pa.string())

    found = link(pa.table({"id": [str(n) for n in range(20)], "name": nothing, "born": nothing}), NAMES)

    assert found.clusters == []
    assert found.report.records == 20


@pytest.mark.slow
def test_hostile_texts_are_only_texts(link: Callable[[pa.Table, dict[str, str]], Linked]) -> None:
    rows = [(f"{n}", f"Given{n} {text}", "2031-01-02") for n, text in enumerate(HOSTILE * 2)]
    columns = zip(*rows, strict=True)
    table = pa.table({header: list(column) for header, column in zip(NAMES, columns, strict=True)})

    found = link(table.rename_columns(["id", "na'me\"`", "born"]), {"id": "id", "na'me\"`": "name", "born": "birth"})

    assert found.report.records == len(rows)
    assert {record for cluster in found.clusters for record in cluster} <= {row[0] for row in rows}


@pytest.mark.slow
def test_a_column_that_is_not_there_is_named(link: Callable[[pa.Table, dict[str, str]], Linked]) -> None:
    with pytest.raises(LinkageError, match="no column 'surname' in the list; it has 'id', 'name'"):
        link(pa.table({"id": ["1"], "name": ["Nemo"]}), {"id": "id", "surname": "family_name"})


def test_spark_without_java_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))

    with pytest.raises(EngineMissing, match="needs Java 17 or newer and none was found; install it"):
        local_session(tmp_path)


@pytest.mark.slow
def test_spark_listens_on_this_machine_only_and_asks_for_no_jar(spark_engine: Spark) -> None:
    settings = spark_engine.settings()

    assert settings["spark.driver.host"] == settings["spark.driver.bindAddress"] == "127.0.0.1"
    assert settings["spark.ui.enabled"] == "false"
    assert not settings.keys() & {"spark.jars", "spark.jars.packages", "spark.jars.repositories"}
