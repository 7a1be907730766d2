"""How does Spark carry a linkage? The same tables and the same SQL, on one machine or on a cluster."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from splink import Linker, SettingsCreator

from asnad.errors import EngineMissing, LinkageError
from asnad.link.engine import tables
from asnad.link.engine.backend import Source
from asnad.link.engine.columns import facet_named, reader_of
from asnad.link.table import Reads

__all__ = ["Spark", "local_session"]

_BATCH = 20_000
_SQL_TYPES = {"text": "string", "words": "array<string>", "day": "int"}
_NO_PYSPARK = "Spark is not installed; install it with: pip install 'asnad[spark]'"
_NO_JAVA = (
    "Spark needs Java 17 or newer and none was found; install it (on Debian: apt-get install openjdk-17-jre-headless) "
    "or set JAVA_HOME to the folder it is in"
)


def local_session(folder: Path, *, memory: str = "2g", cores: int = 2) -> Any:
    """A Spark of this machine alone: bound to 127.0.0.1, without a web page, and without any jar from outside.

    Raises:
        EngineMissing: there is no pyspark, or no Java.
    """
    home = os.environ.get("JAVA_HOME")
    if not (home and (Path(home) / "bin" / "java").exists()) and shutil.which("java") is None:
        raise EngineMissing(_NO_JAVA)
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415  # optional, and slow to import
    except ImportError as error:
        raise EngineMissing(_NO_PYSPARK) from error
    builder = SparkSession.builder.master(f"local[{cores}]").appName("asnad")
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.driver.memory": memory,
        "spark.driver.maxResultSize": "0",
        "spark.local.dir": str(folder),
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.sql.shuffle.partitions": str(4 * cores),
        "spark.default.parallelism": str(4 * cores),
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(_BATCH),
        "spark.log.level": "ERROR",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.extraJavaOptions": f"-Dderby.system.home={folder}",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    # otherwise whatever "python3" there is on the PATH reads the names
    session.sparkContext.pythonExec = sys.executable
    return session


class Spark:
    """A Spark session with its tables as Parquet in ``folder``, which all of a cluster must reach.

    Without ``session`` one is opened on this machine, and closed at the end. ``break_lineage`` is splink's: ``parquet``
    writes what was worked out to ``folder``, so that a lost executor costs one step and no plan grows without end.

    Raises:
        EngineMissing: there is no pyspark, or no Java.
    """

    explode = "explode"

    def __init__(
        self,
        folder: Path,
        *,
        session: Any = None,
        memory: str = "2g",
        cores: int = 2,
        break_lineage: str = "parquet",
    ) -> None:
        self._folder = folder
        self._own = session is None
        self._spark = session or local_session(folder, memory=memory.lower().removesuffix("b"), cores=cores)
        self._break_lineage = break_lineage
        self._spark.sparkContext.setCheckpointDir(str(folder / "splink"))
        self._version: dict[str, int] = {}

    @property
    def folder(self) -> Path:
        return self._folder

    def settings(self) -> dict[str, str]:
        """What this Spark is set to."""
        return dict(self._spark.sparkContext.getConf().getAll())

    def read(self, source: Source, headers: Mapping[str, str]) -> None:
        frame = self._frame(source)
        missing = [header for header in headers if header not in frame.columns]
        if missing:
            raise LinkageError(
                f"there is no column {missing[0]!r} in the list; it has {', '.join(map(repr, frame.columns))}"
            )
        cells = [
            f"coalesce(cast(`{header.replace('`', '``')}` as string), '') as {cell}" for header, cell in headers.items()
        ]
        # Numbers that do not depend on how the work is shared out: place in the partition, and rows in those before it.
        frame.selectExpr("monotonically_increasing_id() as place", *cells).createOrReplaceTempView("numbering")
        self.save("placed", "select shiftright(place, 33) as part, place & 8589934591 as at, * from numbering")
        self.define(
            "parts",
            "select part, sum(rows) over (order by part rows between unbounded preceding and 1 preceding) as before "
            "from (select part, count(*) as rows from placed group by part)",
        )
        named = "".join(f", {cell}" for cell in headers.values())
        self.save("rows", f"select coalesce(before, 0) + at as n{named} from placed join parts using (part)")
        self.drop("placed")
        self.drop("parts")

    def _frame(self, source: Source) -> Any:
        if isinstance(source, (str, Path)):
            from pyspark.errors import PySparkException  # noqa: PLC0415  # optional

            reader = self._spark.read
            try:
                if Path(source).suffix.lower() == ".csv":
                    return reader.csv(str(source), header=True, quote='"', escape='"', multiLine=True, encoding="UTF-8")
                return reader.parquet(str(source))
            except PySparkException as error:
                raise LinkageError(
                    f"{source} cannot be read as a list: {error}; give CSV in UTF-8, or Parquet"
                ) from error
        return self._spark.createDataFrame(source) if isinstance(source, pa.Table) else source

    def save(self, table: str, sql: str) -> None:
        self._keep(table, self._spark.sql(sql))

    def define(self, table: str, sql: str) -> None:
        self._spark.sql(sql).createOrReplaceTempView(table)

    def _keep(self, table: str, frame: Any) -> None:
        # A table may be made from its own last version, so every version has a folder.
        self._version[table] = self._version.get(table, 0) + 1
        path = str(self._folder / f"{table}-{self._version[table]}")
        frame.write.mode("overwrite").parquet(path)
        self._spark.read.parquet(path).createOrReplaceTempView(table)

    def drop(self, table: str) -> None:
        self._spark.catalog.dropTempView(table)

    def add(self, table: str, content: pa.Table) -> None:
        self._keep(table, self._spark.createDataFrame(content))

    def fetch(self, sql: str) -> pa.Table:
        found: pa.Table = self._spark.sql(sql).toArrow()
        return found

    def stream(self, sql: str) -> Iterator[pa.RecordBatch]:
        """Through files, so that the driver holds one at a time; their names keep the order of the query."""
        path = self._folder / "streamed"
        self._spark.sql(sql).write.mode("overwrite").parquet(str(path))
        for part in sorted(path.glob("part-*.parquet")):
            with pq.ParquetFile(part) as file:
                yield from file.iter_batches(_BATCH)

    def facets(self, facets: Mapping[str, Mapping[str, str]], reads: Reads) -> None:
        for name, roles in facets.items():
            self._facet(name, roles, reads)

    def _facet(self, name: str, roles: Mapping[str, str], reads: Reads) -> None:
        facet = facet_named(name)
        schema = ", ".join(
            [
                *(f"{cell} string" for cell in roles),
                "m bigint",
                *(f"{column.name} {_SQL_TYPES[column.kind]}" for column in facet.columns),
            ]
        )
        wanted = dict(roles)

        def read(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            reader = reader_of(name, wanted, reads)
            yield from map(reader, batches)

        with warnings.catch_warnings():
            # pyspark 4.3 warns of pandas 3, of which nothing is used here
            warnings.filterwarnings(
                "ignore", message="PySpark does not yet fully support pandas", category=FutureWarning
            )
            said = self._spark.sql(tables.facet_cells(list(roles))).mapInArrow(read, schema)
        self._keep(tables.facet_table(name), said)

    def linker(self, table: str, settings: SettingsCreator) -> Linker:
        with warnings.catch_warnings():
            # splink imports pyspark.sql.utils, which pyspark 4 deprecates for pyspark.errors
            warnings.filterwarnings("ignore", category=DeprecationWarning, module="pyspark")
            from splink import SparkAPI  # noqa: PLC0415  # optional

        logging.getLogger("splink").setLevel(logging.ERROR)
        api = SparkAPI(  # type: ignore[no-untyped-call]  # splink's
            spark_session=self._spark,
            break_lineage_method=self._break_lineage,
            register_udfs_automatically=False,  # they are in a jar, and we need none
        )
        return Linker(api.register(self._spark.table(table)), settings, log_level="ERROR")

    def finish(self, linker: Linker) -> None:
        pass  # views of files in the folder, which goes with the engine

    def close(self) -> None:
        for table in self._version:
            self.drop(table)
        if self._own:
            self._spark.stop()
