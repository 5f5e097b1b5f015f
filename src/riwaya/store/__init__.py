"""The store: articles, their analyses, and rows to query, in SQLite or PostgreSQL through SQLAlchemy and Alembic."""

from riwaya.store.rows import ArticleRow, IssueRow, Known
from riwaya.store.store import Store

__all__ = ["ArticleRow", "IssueRow", "Known", "Store"]
