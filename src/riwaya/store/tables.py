"""Tables. `analyses.document` is the truth of an analysis; the layer tables repeat it in rows for queries.

Judgements refer to no other table: they stay when an article is read again, and may come before it is read at all.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("outlet", String, index=True),
    Column("title", Text),
    Column("published", String(10), index=True),
    Column("url", Text),
    Column("language", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("added_at", String, nullable=False),
    Column("author", Text),
    Column("forwarded_from", Text),
)

revisions = Table(
    "revisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sha256", String(64), nullable=False),
    Column("outlet", String),
    Column("title", Text),
    Column("published", String(10)),
    Column("url", Text),
    Column("text", Text, nullable=False),
    Column("replaced_at", String, nullable=False),
)

analyses = Table(
    "analyses",
    metadata,
    Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("code", String, nullable=False),
    Column("pack", String, nullable=False),
    Column("codebook", String, nullable=False),
    Column("models", String),
    Column("made_at", String, nullable=False),
    Column("document", LargeBinary, nullable=False),
)


def _layer(name: str, *columns: Column[object]) -> Table:
    return Table(
        name,
        metadata,
        Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("id", String, primary_key=True),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("text", Text, nullable=False),
        *columns,
    )


mentions = _layer(
    "mentions",
    Column("kind", String, nullable=False),
    Column("entity", String),
    Column("naming", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("adjectival", Boolean, nullable=False),
)
Index("ix_mentions_entity", mentions.c.entity)

timexes = _layer(
    "timexes",
    Column("type", String, nullable=False),
    Column("value", String, nullable=False),
    Column("begin", String(10)),
    Column("end_date", String(10)),
)
Index("ix_timexes_begin", timexes.c.begin)

quantities = _layer(
    "quantities",
    Column("value", Float),
    Column("low", Float),
    Column("high", Float),
    Column("unit", String),
    Column("comparator", String, nullable=False),
)

issues = Table(
    "issues",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), index=True),
    Column("path", Text),
    Column("line", Integer),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("at", String, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("layer", String, nullable=False),
    Column("labels", Text, nullable=False),
    Column("was", Text, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False, index=True),
    Column("note", Text),
    Column("undone_by", String),
    Column("undone_at", String),
)

judgement_targets = Table(
    "judgement_targets",
    metadata,
    Column("judgement_id", String, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
)

search_articles = Table(
    "search_articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("published", String(10), index=True),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("facets", Text, nullable=False),
    Column("vector", LargeBinary),
)
"""What the full-text index is made from: a code for each word, in order; `search_fts` follows it by triggers."""

search_codes = Table(
    "search_codes",
    metadata,
    Column("key", String, primary_key=True),
    Column("code", String, primary_key=True, index=True),
    Column("word", String, nullable=False),
    sqlite_with_rowid=False,
)
"""Which codes stand for a key, each with a word that has it."""

search_pending = Table(
    "search_pending",
    metadata,
    Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
)
"""Articles that changed since they were indexed."""

search_state = Table("search_state", metadata, Column("version", String, primary_key=True))
"""One row: what the keys of the index were made with."""

users = Table(
    "users",
    metadata,
    Column("name", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("password", String, nullable=False),
    Column("added_at", String, nullable=False),
    Column("changed_at", String, nullable=False),
)
"""`password` is what argon2 made of it."""

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("user", String, ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("begun_at", String, nullable=False),
    Column("seen_at", String, nullable=False),
    Column("expires_at", String, nullable=False, index=True),
)
"""By the digest of what the browser holds."""

api_keys = Table(
    "api_keys",
    metadata,
    Column("id", String, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("user", String, ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("label", Text, nullable=False),
    Column("added_at", String, nullable=False),
    Column("expires_at", String),
    Column("used_at", String),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False, index=True),
    Column("who", String),
    Column("way", String),
    Column("client", String),
    Column("method", String, nullable=False),
    Column("path", Text, nullable=False),
    Column("status", Integer, nullable=False),
)
"""No reference to `users`: what somebody did stays known when they are gone."""

jobs = Table(
    "jobs",
    metadata,
    Column("id", String, primary_key=True),
    Column("at", String, nullable=False, index=True),
    Column("state", String, nullable=False),
    Column("document", Text, nullable=False),
)
"""`document` is the job as JSON."""

second_readings = Table(
    "second_readings",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("at", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
)
"""The log of asking second readers; `document` is the reading as JSON."""

proposals = Table(
    "proposals",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("at", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
    Column("decided_by", String),
    Column("decided_at", String),
    Column("judgement", String, index=True),
)
"""`document` is what was proposed, as JSON; what people decided stands beside it."""

FTS = "search_fts"


def is_of_metadata(name: str | None) -> bool:
    """Whether Alembic compares a table: the full-text index and what SQLite keeps for it are made by hand."""
    return not (name or "").startswith(FTS)


LAYER_TABLES = (mentions, timexes, quantities)
ACCESS_TABLES = (users, sessions, api_keys, audit, jobs)
"""What a server keeps of who uses it; no part of archives, and left alone where a store is replaced by one."""
