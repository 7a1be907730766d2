"""Which tables did the journal begin with? Leaves, contents and commits, and the triggers that guard them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from asnad.store.guards import POSTGRES, SQLITE

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables and their guards."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "leaves",
        sa.Column("seq", number, primary_key=True, autoincrement=False),
        sa.Column("leaf", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("seq >= 0 AND length(leaf) = 32", name="leaves_are_hashes"),
    )
    op.create_table(
        "contents",
        sa.Column("seq", number, sa.ForeignKey("leaves.seq"), primary_key=True, autoincrement=False),
        sa.Column("salt", sa.LargeBinary),
        sa.Column("body", sa.LargeBinary),
        sa.CheckConstraint(
            "(salt IS NULL AND body IS NULL) OR (length(salt) = 32 AND body IS NOT NULL)", name="contents_are_salted"
        ),
    )
    op.create_table(
        "commits",
        sa.Column("number", number, primary_key=True, autoincrement=False),
        sa.Column("size", sa.BigInteger, nullable=False, unique=True),
        sa.Column("root", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("edge", sa.LargeBinary, nullable=False),
        sa.Column("chain", sa.LargeBinary, nullable=False),
        sa.CheckConstraint(
            "number >= 0 AND size > number AND length(root) = 32 AND length(chain) = 32", name="commits_are_hashed"
        ),
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRES:
        op.execute(statement)
