"""Published series, agreed paths and imports."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "published_figure",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("reference_date", sa.Date(), nullable=False),
        sa.Column("quarter", WHOLE, nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=False),
        sa.Column("published", sa.String(length=7), nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("value", WHOLE, nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("certainty", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_published_figure_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_published_figure")),
        sa.UniqueConstraint(
            "indicator",
            "reference_date",
            "published",
            "revision",
            name=op.f("uq_published_figure_indicator_reference_date_published_revision"),
        ),
    )
    op.create_index(op.f("ix_published_figure_event_id"), "published_figure", ["event_id"], unique=False)
    op.create_table(
        "path_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=False),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.Column("example", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint("example IN (0, 1)", name=op.f("ck_path_version_example_flag")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_path_version_event_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_path_version_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path_version")),
        sa.UniqueConstraint(
            "region_id", "indicator", "version", name=op.f("uq_path_version_region_id_indicator_version")
        ),
    )
    op.create_index(op.f("ix_path_version_event_id"), "path_version", ["event_id"], unique=False)
    op.create_table(
        "path_milestone",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("path_version_id", WHOLE, nullable=False),
        sa.Column("quarter", WHOLE, nullable=False),
        sa.Column("value", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_path_milestone_event_id")),
        sa.ForeignKeyConstraint(
            ["path_version_id"], ["path_version.id"], name=op.f("fk_path_milestone_path_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path_milestone")),
        sa.UniqueConstraint("path_version_id", "quarter", name=op.f("uq_path_milestone_path_version_id_quarter")),
    )
    op.create_index(op.f("ix_path_milestone_event_id"), "path_milestone", ["event_id"], unique=False)
    op.create_table(
        "import_run",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("rows_read", WHOLE, nullable=False),
        sa.Column("changes", WHOLE, nullable=False),
        sa.Column("questions_answered", sa.Text(), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_import_run_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
    )
    op.create_index(op.f("ix_import_run_event_id"), "import_run", ["event_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_import_run_event_id"), table_name="import_run")
    op.drop_table("import_run")
    op.drop_index(op.f("ix_path_milestone_event_id"), table_name="path_milestone")
    op.drop_table("path_milestone")
    op.drop_index(op.f("ix_path_version_event_id"), table_name="path_version")
    op.drop_table("path_version")
    op.drop_index(op.f("ix_published_figure_event_id"), table_name="published_figure")
    op.drop_table("published_figure")
