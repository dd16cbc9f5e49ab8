"""Signed overrides of a status, and settings of the office."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "status_override",
    "office_setting_version",
)


def upgrade() -> None:
    op.create_table(
        "status_override",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=False),
        sa.Column("quarter", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("standing", sa.String(length=20), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "standing IN ('', 'op koers', 'let op', 'achter')", name=op.f("ck_status_override_known_standing")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_status_override_event_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_status_override_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_override")),
        sa.UniqueConstraint(
            "region_id",
            "indicator",
            "quarter",
            "revision",
            name=op.f("uq_status_override_region_id_indicator_quarter_revision"),
        ),
    )
    op.create_index(op.f("ix_status_override_event_id"), "status_override", ["event_id"], unique=False)
    op.create_table(
        "office_setting_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("value", sa.String(length=400), server_default="", nullable=False),
        sa.Column("source", sa.String(length=400), server_default="", nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_office_setting_version_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_setting_version")),
        sa.UniqueConstraint("name", "revision", name=op.f("uq_office_setting_version_name_revision")),
    )
    op.create_index(op.f("ix_office_setting_version_event_id"), "office_setting_version", ["event_id"], unique=False)
    for table in TABLES:
        _protect(table)


def downgrade() -> None:
    op.drop_index(op.f("ix_office_setting_version_event_id"), table_name="office_setting_version")
    op.drop_table("office_setting_version")
    op.drop_index(op.f("ix_status_override_event_id"), table_name="status_override")
    op.drop_table("status_override")


def _protect(table: str) -> None:
    """Refuse every change to a row, as for the other tables of the ledger."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
            )
        return
    op.execute(
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
