"""Events at sites, providers and regions: admission stops, supervision, closures."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "happening",
    "happening_version",
)


def upgrade() -> None:
    op.create_table(
        "happening",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_happening_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_happening")),
        sa.UniqueConstraint("code", name=op.f("uq_happening_code")),
    )
    op.create_index(op.f("ix_happening_event_id"), "happening", ["event_id"], unique=False)
    op.create_table(
        "happening_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("happening_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("provider_id", WHOLE, nullable=False),
        sa.Column("site_id", WHOLE, nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("youths_left", WHOLE, nullable=True),
        sa.Column("youths_placed", WHOLE, nullable=True),
        sa.Column("certainty", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=400), server_default="", nullable=False),
        sa.Column("withdrawn", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "certainty IN ('gezien', 'tweedehands', 'berekend', 'afgeleid', 'herinnerd', 'voorbeeld')",
            name=op.f("ck_happening_version_known_certainty"),
        ),
        sa.CheckConstraint(
            "kind IN ('opnamestop', 'verscherpt toezicht', 'ontbinding', 'sluiting', 'incident', 'uitspraak',"
            " 'beleid', 'anders')",
            name=op.f("ck_happening_version_known_kind"),
        ),
        sa.CheckConstraint("ends IS NULL OR starts <= ends", name=op.f("ck_happening_version_dates_in_order")),
        sa.CheckConstraint("withdrawn IN (0, 1)", name=op.f("ck_happening_version_withdrawn_flag")),
        sa.CheckConstraint(
            "youths_left >= 0 AND youths_placed >= 0", name=op.f("ck_happening_version_youths_from_zero")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_happening_version_event_id")),
        sa.ForeignKeyConstraint(["happening_id"], ["happening.id"], name=op.f("fk_happening_version_happening_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_happening_version_provider_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_happening_version_region_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_happening_version_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_happening_version")),
        sa.UniqueConstraint("happening_id", "revision", name=op.f("uq_happening_version_happening_id_revision")),
    )
    op.create_index(op.f("ix_happening_version_event_id"), "happening_version", ["event_id"], unique=False)
    for table in TABLES:
        _protect(table)


def downgrade() -> None:
    op.drop_index(op.f("ix_happening_version_event_id"), table_name="happening_version")
    op.drop_table("happening_version")
    op.drop_index(op.f("ix_happening_event_id"), table_name="happening")
    op.drop_table("happening")
    # ### end Alembic commands ###


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
