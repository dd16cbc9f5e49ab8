"""Trajects: what closes, what it becomes, and what each report says of it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "traject",
    "traject_version",
)


def upgrade() -> None:
    op.create_table(
        "traject",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_traject_event_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_traject_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_traject")),
        sa.UniqueConstraint("code", name=op.f("uq_traject_code")),
    )
    op.create_index(op.f("ix_traject_event_id"), "traject", ["event_id"], unique=False)
    op.create_table(
        "traject_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("traject_id", WHOLE, nullable=False),
        sa.Column("report_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("phase", sa.String(length=20), nullable=False),
        sa.Column("from_provider_id", WHOLE, nullable=False),
        sa.Column("from_site_id", WHOLE, nullable=False),
        sa.Column("from_regime", sa.String(length=20), nullable=False),
        sa.Column("from_places", WHOLE, nullable=False),
        sa.Column("to_regime", sa.String(length=20), nullable=False),
        sa.Column("to_scale", sa.String(length=20), nullable=False),
        sa.Column("criteria", sa.String(length=200), server_default="", nullable=False),
        sa.Column("care_form", sa.String(length=40), server_default="", nullable=False),
        sa.Column("to_places", WHOLE, nullable=False),
        sa.Column("to_provider_id", WHOLE, nullable=False),
        sa.Column("to_party", sa.String(length=200), server_default="", nullable=False),
        sa.Column("to_site_id", WHOLE, nullable=False),
        sa.Column("to_region_id", WHOLE, nullable=True),
        sa.Column("decision_planned", sa.Date(), nullable=True),
        sa.Column("decision_actual", sa.Date(), nullable=True),
        sa.Column("permit_planned", sa.Date(), nullable=True),
        sa.Column("permit_actual", sa.Date(), nullable=True),
        sa.Column("work_planned", sa.Date(), nullable=True),
        sa.Column("work_actual", sa.Date(), nullable=True),
        sa.Column("closing_planned", sa.Date(), nullable=True),
        sa.Column("closing_actual", sa.Date(), nullable=True),
        sa.Column("opening_planned", sa.Date(), nullable=True),
        sa.Column("opening_actual", sa.Date(), nullable=True),
        sa.Column("places_gone", WHOLE, nullable=False),
        sa.Column("places_opened", WHOLE, nullable=False),
        sa.Column("youths_left", WHOLE, nullable=True),
        sa.Column("youths_placed", WHOLE, nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("withdrawn", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "from_regime IN ('', 'gesloten', 'hybride', 'open')", name=op.f("ck_traject_version_known_from_regime")
        ),
        sa.CheckConstraint(
            "kind IN ('afbouw', 'ombouw', 'opbouw', 'overgang')", name=op.f("ck_traject_version_known_kind")
        ),
        sa.CheckConstraint(
            "phase IN ('voornemen', 'besluit', 'vergunning', 'uitvoering', 'in gebruik', 'gestopt')",
            name=op.f("ck_traject_version_known_phase"),
        ),
        sa.CheckConstraint(
            "to_regime IN ('', 'gesloten', 'hybride', 'open')", name=op.f("ck_traject_version_known_to_regime")
        ),
        sa.CheckConstraint("to_scale IN ('', 'kleinschalig', 'groot')", name=op.f("ck_traject_version_known_to_scale")),
        sa.CheckConstraint(
            "from_places >= 0 AND to_places >= 0 AND places_gone >= 0 AND places_opened >= 0",
            name=op.f("ck_traject_version_places_from_zero"),
        ),
        sa.CheckConstraint("withdrawn IN (0, 1)", name=op.f("ck_traject_version_withdrawn_flag")),
        sa.CheckConstraint("youths_left >= 0 AND youths_placed >= 0", name=op.f("ck_traject_version_youths_from_zero")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_traject_version_event_id")),
        sa.ForeignKeyConstraint(
            ["from_provider_id"], ["provider.id"], name=op.f("fk_traject_version_from_provider_id")
        ),
        sa.ForeignKeyConstraint(["from_site_id"], ["site.id"], name=op.f("fk_traject_version_from_site_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_traject_version_report_id")),
        sa.ForeignKeyConstraint(["to_provider_id"], ["provider.id"], name=op.f("fk_traject_version_to_provider_id")),
        sa.ForeignKeyConstraint(["to_region_id"], ["region.id"], name=op.f("fk_traject_version_to_region_id")),
        sa.ForeignKeyConstraint(["to_site_id"], ["site.id"], name=op.f("fk_traject_version_to_site_id")),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_traject_version_traject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_traject_version")),
        sa.UniqueConstraint(
            "traject_id", "report_id", "revision", name=op.f("uq_traject_version_traject_id_report_id_revision")
        ),
    )
    op.create_index(op.f("ix_traject_version_event_id"), "traject_version", ["event_id"], unique=False)
    op.create_index("ix_traject_version_report_id", "traject_version", ["report_id"], unique=False)
    # ### end Alembic commands ###
    for table in TABLES:
        _protect(table)


def downgrade() -> None:
    op.drop_index("ix_traject_version_report_id", table_name="traject_version")
    op.drop_index(op.f("ix_traject_version_event_id"), table_name="traject_version")
    op.drop_table("traject_version")
    op.drop_index(op.f("ix_traject_event_id"), table_name="traject")
    op.drop_table("traject")


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
