"""Which tables hold the journal? The same three on every engine; ``migrations`` makes them."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table

__all__ = ["COMMITS", "CONTENTS", "LEAVES", "METADATA", "SCHEMA"]

SCHEMA = "0001"
"""The newest migration: the version of these tables."""

METADATA = MetaData()

# SQLite keeps a table in the order of its key only when the key is declared INTEGER.
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

LEAVES = Table(
    "leaves",
    METADATA,
    Column("seq", _NUMBER, primary_key=True, autoincrement=False),
    Column("leaf", LargeBinary, nullable=False),
    CheckConstraint("seq >= 0 AND length(leaf) = 32", name="leaves_are_hashes"),
)
"""The Merkle leaf hash of every entry. Never changed, never removed."""

CONTENTS = Table(
    "contents",
    METADATA,
    Column("seq", _NUMBER, ForeignKey("leaves.seq"), primary_key=True, autoincrement=False),
    Column("salt", LargeBinary),
    Column("body", LargeBinary),
    CheckConstraint(
        "(salt IS NULL AND body IS NULL) OR (length(salt) = 32 AND body IS NOT NULL)", name="contents_are_salted"
    ),
)
"""Salt and canonical JSON of every entry. Both can be erased (set to NULL), nothing else."""

COMMITS = Table(
    "commits",
    METADATA,
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    Column("size", BigInteger, nullable=False, unique=True),
    Column("root", LargeBinary, nullable=False),
    Column("at", String, nullable=False),
    Column("edge", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    CheckConstraint(
        "number >= 0 AND size > number AND length(root) = 32 AND length(chain) = 32", name="commits_are_hashed"
    ),
)
"""Size, root, right edge and chained hash of every transaction. Never changed, never removed."""
