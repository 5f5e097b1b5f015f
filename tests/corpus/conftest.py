"""The server of PostgreSQL that the tests of the store start, for what is kept up over one, too."""

from tests.store.conftest import cluster

__all__ = ["cluster"]
