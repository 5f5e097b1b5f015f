"""People's judgements and the words they are about. No reference to `articles`: they outlive what they judge."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "judgements",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("layer", sa.String, nullable=False),
        sa.Column("labels", sa.Text, nullable=False),
        sa.Column("was", sa.Text, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False, index=True),
        sa.Column("note", sa.Text),
        sa.Column("undone_by", sa.String),
        sa.Column("undone_at", sa.String),
    )
    op.create_table(
        "judgement_targets",
        sa.Column(
            "judgement_id",
            sa.String,
            sa.ForeignKey("judgements.id", ondelete="CASCADE"),
            primary_key=True,
            nullable=False,
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("article", sa.String, nullable=False, index=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
    )


def downgrade() -> None:
    """Drop both tables."""
    for name in ("judgement_targets", "judgements"):
        op.drop_table(name)
