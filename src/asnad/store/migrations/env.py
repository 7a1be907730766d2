"""How does Alembic reach the database? Through the one connection, and in the one transaction, it is handed."""

from __future__ import annotations

from alembic import context

from asnad.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
