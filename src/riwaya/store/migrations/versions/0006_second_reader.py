"""What a second reader proposed, and the log of asking it. No reference to `articles`: decisions outlive them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "second_readings",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("article", sa.String, nullable=False, index=True),
        sa.Column("at", sa.String, nullable=False, index=True),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_table(
        "proposals",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("article", sa.String, nullable=False, index=True),
        sa.Column("at", sa.String, nullable=False, index=True),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("decided_by", sa.String),
        sa.Column("decided_at", sa.String),
        sa.Column("judgement", sa.String, index=True),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("proposals")
    op.drop_table("second_readings")
