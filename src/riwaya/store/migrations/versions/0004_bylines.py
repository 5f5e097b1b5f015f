"""Who signs an article, and whose text a forwarded message repeats."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns."""
    op.add_column("articles", sa.Column("author", sa.Text))
    op.add_column("articles", sa.Column("forwarded_from", sa.Text))


def downgrade() -> None:
    """Drop both columns."""
    op.drop_column("articles", "forwarded_from")
    op.drop_column("articles", "author")
