"""Lists of nobody, and engines to link them with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.spark import Spark, local_session
from bench.linkage import synthetic

ROLES = {
    "id": "id",
    "list": "source",
    "given": "given_name",
    "family": "family_name",
    "father": "father_name",
    "sex": "sex",
    "born": "birth_year",
    "died": "date",
    "place": "place",
    "province": "within",
}


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1,500 records of nobody as Parquet, with who they truly are."""
    path = tmp_path_factory.mktemp("lists") / "invented.parquet"
    columns = zip(*synthetic.records(1_500, seed=3), strict=True)
    pq.write_table(
        pa.table({header: list(column) for header, column in zip(synthetic.HEADERS, columns, strict=True)}), path
    )
    return path


@pytest.fixture
def duckdb_engine(tmp_path: Path) -> Iterator[DuckDB]:
    engine = DuckDB(tmp_path, memory="500MB", threads=1)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def spark_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spark]:
    """A Spark of this machine, with two threads; one for all the tests of a module, since it takes seconds to start."""
    folder = tmp_path_factory.mktemp("spark")
    session = local_session(folder, memory="1g", cores=2)
    # compiling the plans takes longer than running them on so little
    for name, value in {
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        "spark.sql.shuffle.partitions": "2",
    }.items():
        session.conf.set(name, value)
    engine = Spark(folder, session=session)
    yield engine
    engine.close()
    session.stop()
