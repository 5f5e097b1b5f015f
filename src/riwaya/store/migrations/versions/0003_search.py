"""The search index: codes of words and facets of each article, the keys that codes stand for, and vectors."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_COLUMNS = ("title", "body", "facets")


def upgrade() -> None:
    """Create the tables and the full-text index, which follows them under SQLite; every article awaits indexing."""
    op.create_table(
        "search_articles",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column(
            "article_id", sa.String, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True
        ),
        sa.Column("published", sa.String(10), index=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in _COLUMNS),
        sa.Column("vector", sa.LargeBinary),
    )
    op.create_table(
        "search_codes",
        sa.Column("key", sa.String, primary_key=True, nullable=False),
        sa.Column("code", sa.String, primary_key=True, nullable=False, index=True),
        sa.Column("word", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_pending",
        sa.Column(
            "article_id",
            sa.String,
            sa.ForeignKey("articles.id", ondelete="CASCADE"),
            primary_key=True,
            nullable=False,
        ),
    )
    op.create_table("search_state", sa.Column("version", sa.String, primary_key=True, nullable=False))
    op.execute("INSERT INTO search_pending (article_id) SELECT id FROM articles")
    for statement in _fts_statements() if _is_sqlite() else _TSVECTOR_STATEMENTS:
        op.execute(statement)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


_FOLLOWS = "REFERENCES search_articles (number) ON DELETE CASCADE"
_TSVECTOR_STATEMENTS = (
    f"CREATE TABLE search_fts (number INTEGER PRIMARY KEY {_FOLLOWS}, words TSVECTOR NOT NULL)",
    "CREATE INDEX search_fts_words ON search_fts USING gin (words)",
)


def _fts_statements() -> list[str]:
    names = ", ".join(_COLUMNS)
    new = ", ".join(f"new.{name}" for name in _COLUMNS)
    old = ", ".join(f"old.{name}" for name in _COLUMNS)
    remove = f"INSERT INTO search_fts (search_fts, rowid, {names}) VALUES ('delete', old.number, {old})"  # noqa: S608 - constants
    add = f"INSERT INTO search_fts (rowid, {names}) VALUES (new.number, {new})"  # noqa: S608 - constants
    options = "content='search_articles', content_rowid='number', tokenize='ascii'"
    return [
        f"CREATE VIRTUAL TABLE search_fts USING fts5({names}, {options})",
        "INSERT INTO search_fts (search_fts, rank) VALUES ('rank', 'bm25(3.0, 1.0, 0.0)')",
        f"CREATE TRIGGER search_fts_insert AFTER INSERT ON search_articles BEGIN {add}; END",
        f"CREATE TRIGGER search_fts_delete AFTER DELETE ON search_articles BEGIN {remove}; END",
        f"CREATE TRIGGER search_fts_update AFTER UPDATE OF {names} ON search_articles BEGIN {remove}; {add}; END",
    ]


def downgrade() -> None:
    """Drop all of it."""
    if _is_sqlite():
        for name in ("insert", "delete", "update"):
            op.execute(f"DROP TRIGGER search_fts_{name}")
    op.execute("DROP TABLE search_fts")
    for name in ("search_state", "search_pending", "search_codes", "search_articles"):
        op.drop_table(name)
