"""First schema: articles, revisions, analyses, three layers, issues."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ARTICLE = "articles.id"


def _owner(*, primary: bool) -> sa.Column[Any]:
    return sa.Column(
        "article_id", sa.String, sa.ForeignKey(ARTICLE, ondelete="CASCADE"), primary_key=primary, nullable=False
    )


def _layer(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        _owner(primary=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        *columns,
    )


def upgrade() -> None:
    """Create all tables."""
    op.create_table(
        "articles",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False, index=True),
        sa.Column("outlet", sa.String, index=True),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.String(10), index=True),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("added_at", sa.String, nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("article_id", sa.String, sa.ForeignKey(ARTICLE, ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("outlet", sa.String),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("url", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("replaced_at", sa.String, nullable=False),
    )
    op.create_table(
        "analyses",
        _owner(primary=True),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("pack", sa.String, nullable=False),
        sa.Column("codebook", sa.String, nullable=False),
        sa.Column("models", sa.String),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
    )
    _layer(
        "mentions",
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("entity", sa.String),
        sa.Column("naming", sa.String, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("adjectival", sa.Boolean, nullable=False),
    )
    op.create_index("ix_mentions_entity", "mentions", ["entity"])
    _layer(
        "timexes",
        sa.Column("type", sa.String, nullable=False),
        sa.Column("value", sa.String, nullable=False),
        sa.Column("begin", sa.String(10)),
        sa.Column("end_date", sa.String(10)),
    )
    op.create_index("ix_timexes_begin", "timexes", ["begin"])
    _layer(
        "quantities",
        sa.Column("value", sa.Float),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("unit", sa.String),
        sa.Column("comparator", sa.String, nullable=False),
    )
    op.create_table(
        "issues",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("article_id", sa.String, sa.ForeignKey(ARTICLE, ondelete="CASCADE"), index=True),
        sa.Column("path", sa.Text),
        sa.Column("line", sa.Integer),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("at", sa.String, nullable=False),
    )


def downgrade() -> None:
    """Drop all tables."""
    for name in ("issues", "quantities", "timexes", "mentions", "analyses", "revisions", "articles"):
        op.drop_table(name)
