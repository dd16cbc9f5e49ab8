"""What may change: the head of the chain, current figures, drafts and sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "chain_head",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("events", WHOLE, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_chain_head_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chain_head")),
    )
    op.create_table(
        "current_figure",
        sa.Column("cell_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("report_id", WHOLE, nullable=False),
        sa.Column("quarter", WHOLE, nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=False),
        sa.Column("landsdeel_id", WHOLE, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("provider_id", WHOLE, nullable=False),
        sa.Column("site_id", WHOLE, nullable=False),
        sa.Column("breakdown", sa.String(length=60), nullable=False),
        sa.Column("saved_figure_id", WHOLE, nullable=False),
        sa.Column("saved_revision", WHOLE, nullable=False),
        sa.Column("counting_figure_id", WHOLE, nullable=True),
        sa.Column("counting_value", WHOLE, nullable=True),
        sa.Column("counting_absence", sa.String(length=20), nullable=True),
        sa.Column("provisional", WHOLE, nullable=True),
        sa.Column("approved_figure_id", WHOLE, nullable=True),
        sa.Column("approved_value", WHOLE, nullable=True),
        sa.Column("approved_absence", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["approved_figure_id"], ["figure.id"], name=op.f("fk_current_figure_approved_figure_id")
        ),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_current_figure_cell_id")),
        sa.ForeignKeyConstraint(
            ["counting_figure_id"], ["figure.id"], name=op.f("fk_current_figure_counting_figure_id")
        ),
        sa.ForeignKeyConstraint(["landsdeel_id"], ["region.id"], name=op.f("fk_current_figure_landsdeel_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_current_figure_provider_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_current_figure_region_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_current_figure_report_id")),
        sa.ForeignKeyConstraint(["saved_figure_id"], ["figure.id"], name=op.f("fk_current_figure_saved_figure_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_current_figure_site_id")),
        sa.PrimaryKeyConstraint("cell_id", name=op.f("pk_current_figure")),
    )
    op.create_index(
        "ix_current_figure_counting",
        "current_figure",
        [
            "indicator",
            "quarter",
            "landsdeel_id",
            "provider_id",
            "site_id",
            "breakdown",
            "counting_value",
            "counting_absence",
            "provisional",
        ],
        unique=False,
    )
    op.create_index("ix_current_figure_report_id", "current_figure", ["report_id"], unique=False)
    op.create_table(
        "draft",
        sa.Column("person_code", sa.String(length=80), nullable=False),
        sa.Column("report_key", sa.String(length=100), nullable=False),
        sa.Column("cell_key", sa.String(length=400), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("absence", sa.String(length=20), server_default="", nullable=False),
        sa.Column("seen_revision", WHOLE, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_code", "report_key", "cell_key", name=op.f("pk_draft")),
    )
    op.create_table(
        "web_session",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_code", sa.String(length=80), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_web_session")),
    )
    op.execute("INSERT INTO chain_head (id, events, hash) SELECT 1, id, hash FROM event ORDER BY id DESC LIMIT 1")


def downgrade() -> None:
    op.drop_table("web_session")
    op.drop_table("draft")
    op.drop_index("ix_current_figure_report_id", table_name="current_figure")
    op.drop_index("ix_current_figure_counting", table_name="current_figure")
    op.drop_table("current_figure")
    op.drop_table("chain_head")
