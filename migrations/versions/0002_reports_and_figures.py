"""Reports, the ledger of figures, reasons and questions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "report",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("quarter", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_report_event_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_report_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("region_id", "quarter", name=op.f("uq_report_region_id_quarter")),
    )
    op.create_index(op.f("ix_report_event_id"), "report", ["event_id"], unique=False)
    op.create_table(
        "report_step",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("report_id", WHOLE, nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=4000), server_default="", nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_report_step_event_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_step_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_step")),
        sa.UniqueConstraint("report_id", "event_id", name=op.f("uq_report_step_report_id_event_id")),
    )
    op.create_index(op.f("ix_report_step_event_id"), "report_step", ["event_id"], unique=False)
    op.create_table(
        "cell",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("report_id", WHOLE, nullable=False),
        sa.Column("quarter", WHOLE, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("provider_id", WHOLE, nullable=False),
        sa.Column("site_id", WHOLE, nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=False),
        sa.Column("breakdown", sa.String(length=60), server_default="", nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_cell_event_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_cell_provider_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_cell_region_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_cell_report_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_cell_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cell")),
        sa.UniqueConstraint(
            "quarter", "indicator", "region_id", "provider_id", "site_id", "breakdown", name="uq_cell_key"
        ),
    )
    op.create_index(op.f("ix_cell_event_id"), "cell", ["event_id"], unique=False)
    op.create_index("ix_cell_report_id", "cell", ["report_id"], unique=False)
    op.create_table(
        "figure",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("cell_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("value", WHOLE, nullable=True),
        sa.Column("absence", sa.String(length=20), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint("absence IN ('nvt', 'onbekend', 'niet_geleverd')", name=op.f("ck_figure_kind_of_absence")),
        sa.CheckConstraint(
            "(value IS NOT NULL AND absence IS NULL AND text IS NULL)"
            " OR (value IS NULL AND (absence IS NULL OR text IS NULL))",
            name=op.f("ck_figure_one_content"),
        ),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_figure_revision_from_one")),
        sa.ForeignKeyConstraint(["cell_id"], ["cell.id"], name=op.f("fk_figure_cell_id")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_figure_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint("cell_id", "revision", name=op.f("uq_figure_cell_id_revision")),
    )
    op.create_index(op.f("ix_figure_event_id"), "figure", ["event_id"], unique=False)
    op.create_table(
        "reason",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("report_id", WHOLE, nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column("cell_key", sa.String(length=400), nullable=False),
        sa.Column("fingerprint", sa.String(length=400), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_reason_event_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_reason_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reason")),
    )
    op.create_index(op.f("ix_reason_event_id"), "reason", ["event_id"], unique=False)
    op.create_index("ix_reason_report_id", "reason", ["report_id"], unique=False)
    op.create_table(
        "message",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("report_id", WHOLE, nullable=False),
        sa.Column("cell_key", sa.String(length=400), server_default="", nullable=False),
        sa.Column("question_id", WHOLE, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_message_event_id")),
        sa.ForeignKeyConstraint(["question_id"], ["message.id"], name=op.f("fk_message_question_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_message_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index(op.f("ix_message_event_id"), "message", ["event_id"], unique=False)
    op.create_index("ix_message_report_id", "message", ["report_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_message_report_id", table_name="message")
    op.drop_index(op.f("ix_message_event_id"), table_name="message")
    op.drop_table("message")
    op.drop_index("ix_reason_report_id", table_name="reason")
    op.drop_index(op.f("ix_reason_event_id"), table_name="reason")
    op.drop_table("reason")
    op.drop_index(op.f("ix_figure_event_id"), table_name="figure")
    op.drop_table("figure")
    op.drop_index("ix_cell_report_id", table_name="cell")
    op.drop_index(op.f("ix_cell_event_id"), table_name="cell")
    op.drop_table("cell")
    op.drop_index(op.f("ix_report_step_event_id"), table_name="report_step")
    op.drop_table("report_step")
    op.drop_index(op.f("ix_report_event_id"), table_name="report")
    op.drop_table("report")
