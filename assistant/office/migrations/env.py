"""How Alembic reaches the store: by the connection that the caller holds, in its transaction."""

from __future__ import annotations

from alembic import context

from assistant.office.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
