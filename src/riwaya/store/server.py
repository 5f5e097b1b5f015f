"""The PostgreSQL server that a store may live in."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import ArgumentError

from riwaya.errors import MissingExtraError, StoreError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from riwaya.model.store_address import StoreAddress

_DIALECTS = frozenset({"postgresql", "postgresql+psycopg", "postgres"})
_CONNECT_TIMEOUT_S = 10
_KEEPALIVES = {"keepalives": 1, "keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
"""A server that has vanished without a word is noticed after a minute."""


def open_server(address: StoreAddress) -> Engine:
    """An engine for the database of a URL; nothing is asked of the server yet.

    Raises:
        StoreError: a URL that does not parse, or of another kind of database.
        MissingExtraError: psycopg is not installed.
    """
    try:
        url = make_url(address.url or "")
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{address}: this URL does not parse. Write postgresql://USER@HOST:PORT/DATABASE.") from error
    if url.drivername not in _DIALECTS:
        raise StoreError(f"{address}: no kind of store is called {url.drivername!r}. Name a file or postgresql://….")
    if find_spec("psycopg") is None:
        raise MissingExtraError("psycopg", "postgresql")
    url = url.set(drivername="postgresql+psycopg")
    arguments = {"connect_timeout": _CONNECT_TIMEOUT_S, "application_name": "riwaya", **_KEEPALIVES}
    return create_engine(url, pool_pre_ping=True, connect_args=arguments)
