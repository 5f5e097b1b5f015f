"""The store: articles, their analyses, and rows to query, in SQLite through SQLAlchemy and Alembic."""

from riwaya.store.store import ArticleRow, IssueRow, Known, Store

__all__ = ["ArticleRow", "IssueRow", "Known", "Store"]
