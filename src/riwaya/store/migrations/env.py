"""Alembic's entry: migrations run on the connection that the store hands over."""

from alembic import context

from riwaya.store.tables import is_of_metadata, metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    include_name=lambda name, kind, _parents: kind != "table" or is_of_metadata(name),
)
with context.begin_transaction():
    context.run_migrations()
