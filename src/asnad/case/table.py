"""How do rows leave for a notebook? A table that turns into a data frame on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import polars

__all__ = ["Table"]


class Table(Sequence[Mapping[str, Any]]):
    """Rows as plain mappings with the same keys in the same order.

    ``to_pandas`` and ``to_polars`` import the library when called; neither is needed otherwise.
    """

    def __init__(self, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
        self.columns = tuple(columns)
        self.rows = tuple(rows)

    def __getitem__(self, index: Any) -> Any:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"Table({len(self.rows)} rows: {', '.join(self.columns)})"

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas data frame. Raises ``ImportError`` without ``pip install asnad[frames]``."""
        import pandas

        return pandas.DataFrame(list(self.rows), columns=list(self.columns))

    def to_polars(self) -> polars.DataFrame:
        """The rows as a polars data frame. Raises ``ImportError`` without ``pip install asnad[frames]``."""
        import polars

        return polars.DataFrame(list(self.rows), schema=list(self.columns), infer_schema_length=None, strict=False)
