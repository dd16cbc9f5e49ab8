"""Budgets, and documents of money granted, awarded and accounted."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "budget_version",
    "money_document",
    "money_document_version",
)


def upgrade() -> None:
    op.create_table(
        "budget_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("stream", sa.String(length=40), nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("document", sa.String(length=200), nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("amount", WHOLE, nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("use", sa.String(length=20), nullable=False),
        sa.Column("certainty", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=400), server_default="", nullable=False),
        sa.Column("note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "certainty IN ('gezien', 'tweedehands', 'berekend', 'afgeleid', 'herinnerd', 'voorbeeld')",
            name=op.f("ck_budget_version_known_certainty"),
        ),
        sa.CheckConstraint("use IN ('geldt', 'vermeld', 'vervallen')", name=op.f("ck_budget_version_known_use")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_budget_version_event_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_budget_version_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_version")),
        sa.UniqueConstraint(
            "region_id",
            "stream",
            "year",
            "document",
            "revision",
            name=op.f("uq_budget_version_region_id_stream_year_document_revision"),
        ),
    )
    op.create_index(op.f("ix_budget_version_event_id"), "budget_version", ["event_id"], unique=False)
    op.create_table(
        "money_document",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_money_document_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_money_document")),
        sa.UniqueConstraint("code", name=op.f("uq_money_document_code")),
    )
    op.create_index(op.f("ix_money_document_event_id"), "money_document", ["event_id"], unique=False)
    op.create_table(
        "money_document_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("money_document_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("provider_id", WHOLE, nullable=False),
        sa.Column("stream", sa.String(length=40), nullable=False),
        sa.Column("cost_kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("amount", WHOLE, nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(length=200), server_default="", nullable=False),
        sa.Column("from_region_id", WHOLE, nullable=True),
        sa.Column("from_provider_id", WHOLE, nullable=False),
        sa.Column("from_year", WHOLE, nullable=True),
        sa.Column("corrects", sa.String(length=80), server_default="", nullable=False),
        sa.Column("traject_id", WHOLE, nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("certainty", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=400), server_default="", nullable=False),
        sa.Column("note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("withdrawn", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "certainty IN ('gezien', 'tweedehands', 'berekend', 'afgeleid', 'herinnerd', 'voorbeeld')",
            name=op.f("ck_money_document_version_known_certainty"),
        ),
        sa.CheckConstraint(
            "kind IN ('verleend', 'beschikt', 'verantwoord')", name=op.f("ck_money_document_version_known_kind")
        ),
        sa.CheckConstraint(
            "status IN ('voorlopig', 'nader voorlopig', 'definitief')",
            name=op.f("ck_money_document_version_known_status"),
        ),
        sa.CheckConstraint("withdrawn IN (0, 1)", name=op.f("ck_money_document_version_withdrawn_flag")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_money_document_version_event_id")),
        sa.ForeignKeyConstraint(
            ["from_provider_id"], ["provider.id"], name=op.f("fk_money_document_version_from_provider_id")
        ),
        sa.ForeignKeyConstraint(
            ["from_region_id"], ["region.id"], name=op.f("fk_money_document_version_from_region_id")
        ),
        sa.ForeignKeyConstraint(
            ["money_document_id"], ["money_document.id"], name=op.f("fk_money_document_version_money_document_id")
        ),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_money_document_version_provider_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_money_document_version_region_id")),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_money_document_version_traject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_money_document_version")),
        sa.UniqueConstraint(
            "money_document_id", "revision", name=op.f("uq_money_document_version_money_document_id_revision")
        ),
    )
    op.create_index(op.f("ix_money_document_version_event_id"), "money_document_version", ["event_id"], unique=False)
    for table in TABLES:
        _protect(table)


def downgrade() -> None:
    op.drop_index(op.f("ix_money_document_version_event_id"), table_name="money_document_version")
    op.drop_table("money_document_version")
    op.drop_index(op.f("ix_money_document_event_id"), table_name="money_document")
    op.drop_table("money_document")
    op.drop_index(op.f("ix_budget_version_event_id"), table_name="budget_version")
    op.drop_table("budget_version")


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
