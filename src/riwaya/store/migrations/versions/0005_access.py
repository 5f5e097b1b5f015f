"""Who may use the store over the network, what they did, and what they handed in to be read."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OWNER = "users.name"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "users",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("password", sa.String, nullable=False),
        sa.Column("added_at", sa.String, nullable=False),
        sa.Column("changed_at", sa.String, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("user", sa.String, sa.ForeignKey(_OWNER, ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("begun_at", sa.String, nullable=False),
        sa.Column("seen_at", sa.String, nullable=False),
        sa.Column("expires_at", sa.String, nullable=False, index=True),
    )
    op.create_table(
        "api_keys",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("user", sa.String, sa.ForeignKey(_OWNER, ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("added_at", sa.String, nullable=False),
        sa.Column("expires_at", sa.String),
        sa.Column("used_at", sa.String),
    )
    _create_records()


def _create_records() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.String, nullable=False, index=True),
        sa.Column("who", sa.String),
        sa.Column("way", sa.String),
        sa.Column("client", sa.String),
        sa.Column("method", sa.String, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
    )
    op.create_table(
        "jobs",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("at", sa.String, nullable=False, index=True),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("jobs", "audit", "api_keys", "sessions", "users"):
        op.drop_table(name)
