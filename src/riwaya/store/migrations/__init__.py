"""Alembic's folder: every schema that was ever released, and the way to the next."""
