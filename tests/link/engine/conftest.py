"""Lists of nobody, and engines to link them with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from asnad.link.engine.duckdb import DuckDB
from asnad.link.engine.spark import Spark
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
    engine = Spark(tmp_path_factory.mktemp("spark"), memory="1g", cores=2)
    yield engine
    engine.close()
