"""Events, and the registers of people, regions, providers and sites."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("verb", sa.String(length=40), nullable=False),
        sa.Column("object", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=4000), server_default="", nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("hash", name=op.f("uq_event_hash")),
        sa.UniqueConstraint("prev_hash", name=op.f("uq_event_prev_hash")),
    )
    op.create_index("ix_event_at", "event", ["at"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_person_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("code", name=op.f("uq_person_code")),
    )
    op.create_index(op.f("ix_person_event_id"), "person", ["event_id"], unique=False)
    op.create_table(
        "person_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("person_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("active", WHOLE, nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint("active IN (0, 1)", name=op.f("ck_person_version_active_flag")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_person_version_event_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_version_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_version")),
        sa.UniqueConstraint("person_id", "revision", name=op.f("uq_person_version_person_id_revision")),
    )
    op.create_index(op.f("ix_person_version_event_id"), "person_version", ["event_id"], unique=False)
    op.create_table(
        "region",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_region_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_region")),
        sa.UniqueConstraint("code", name=op.f("uq_region_code")),
    )
    op.create_index(op.f("ix_region_event_id"), "region", ["event_id"], unique=False)
    op.create_table(
        "region_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "kind IN ('land', 'landsdeel', 'zorggebied', 'jeugdregio')", name=op.f("ck_region_version_known_kind")
        ),
        sa.CheckConstraint(
            "valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
            name=op.f("ck_region_version_dates_in_order"),
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_region_version_event_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_region_version_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_region_version")),
        sa.UniqueConstraint("region_id", "revision", name=op.f("uq_region_version_region_id_revision")),
    )
    op.create_index(op.f("ix_region_version_event_id"), "region_version", ["event_id"], unique=False)
    op.create_table(
        "membership_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("parent_id", WHOLE, nullable=False),
        sa.Column("starts", sa.String(length=10), nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("certainty", sa.String(length=20), server_default="", nullable=False),
        sa.Column("source", sa.String(length=400), server_default="", nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
            name=op.f("ck_membership_version_dates_in_order"),
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_membership_version_event_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["region.id"], name=op.f("fk_membership_version_parent_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_membership_version_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership_version")),
        sa.UniqueConstraint(
            "region_id",
            "parent_id",
            "starts",
            "revision",
            name=op.f("uq_membership_version_region_id_parent_id_starts_revision"),
        ),
    )
    op.create_index(op.f("ix_membership_version_event_id"), "membership_version", ["event_id"], unique=False)
    op.create_table(
        "provider",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_provider_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider")),
        sa.UniqueConstraint("code", name=op.f("uq_provider_code")),
    )
    op.create_index(op.f("ix_provider_event_id"), "provider", ["event_id"], unique=False)
    op.create_table(
        "provider_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("provider_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kvk", sa.String(length=8), server_default="", nullable=False),
        sa.Column("successor", sa.String(length=80), server_default="", nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint("kvk = '' OR length(kvk) = 8", name=op.f("ck_provider_version_kvk_length")),
        sa.CheckConstraint(
            "valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
            name=op.f("ck_provider_version_dates_in_order"),
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_provider_version_event_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_provider_version_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider_version")),
        sa.UniqueConstraint("provider_id", "revision", name=op.f("uq_provider_version_provider_id_revision")),
    )
    op.create_index(op.f("ix_provider_version_event_id"), "provider_version", ["event_id"], unique=False)
    op.create_table(
        "site",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_site_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
        sa.UniqueConstraint("code", name=op.f("uq_site_code")),
    )
    op.create_index(op.f("ix_site_event_id"), "site", ["event_id"], unique=False)
    op.create_table(
        "site_version",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("site_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("provider_id", WHOLE, nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("youth_region", sa.String(length=80), server_default="", nullable=False),
        sa.Column("municipality", sa.String(length=6), server_default="", nullable=False),
        sa.Column("establishment", sa.String(length=12), server_default="", nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
            name=op.f("ck_site_version_dates_in_order"),
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_site_version_event_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_site_version_provider_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_site_version_region_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_version_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_version")),
        sa.UniqueConstraint("site_id", "revision", name=op.f("uq_site_version_site_id_revision")),
    )
    op.create_index(op.f("ix_site_version_event_id"), "site_version", ["event_id"], unique=False)
    op.create_table(
        "role_grant",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("person_id", WHOLE, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("region_id", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("event_id", WHOLE, nullable=False),
        sa.CheckConstraint(
            "role IN ('aanjager', 'coordinator', 'ministerie', 'beheerder')", name=op.f("ck_role_grant_known_role")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_role_grant_event_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_role_grant_person_id")),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name=op.f("fk_role_grant_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grant")),
        sa.UniqueConstraint(
            "person_id", "role", "region_id", "revision", name=op.f("uq_role_grant_person_id_role_region_id_revision")
        ),
    )
    op.create_index(op.f("ix_role_grant_event_id"), "role_grant", ["event_id"], unique=False)
    _first_rows()


def downgrade() -> None:
    op.drop_index(op.f("ix_role_grant_event_id"), table_name="role_grant")
    op.drop_table("role_grant")
    op.drop_index(op.f("ix_site_version_event_id"), table_name="site_version")
    op.drop_table("site_version")
    op.drop_index(op.f("ix_site_event_id"), table_name="site")
    op.drop_table("site")
    op.drop_index(op.f("ix_provider_version_event_id"), table_name="provider_version")
    op.drop_table("provider_version")
    op.drop_index(op.f("ix_provider_event_id"), table_name="provider")
    op.drop_table("provider")
    op.drop_index(op.f("ix_membership_version_event_id"), table_name="membership_version")
    op.drop_table("membership_version")
    op.drop_index(op.f("ix_region_version_event_id"), table_name="region_version")
    op.drop_table("region_version")
    op.drop_index(op.f("ix_region_event_id"), table_name="region")
    op.drop_table("region")
    op.drop_index(op.f("ix_person_version_event_id"), table_name="person_version")
    op.drop_table("person_version")
    op.drop_index(op.f("ix_person_event_id"), table_name="person")
    op.drop_table("person")
    op.drop_index("ix_event_at", table_name="event")
    op.drop_table("event")


def _first_rows() -> None:
    """Event 0 stands for this migration; it owns the provider and the site that mean 'none'."""
    op.execute(
        "INSERT INTO event (id, at, actor, verb, object, reason, prev_hash, hash) VALUES "
        f"(0, '2024-01-01 00:00:00.000000', 'migratie', 'beginnen', 'grootboek', '', '-', '{'0' * 64}')"
    )
    op.execute("INSERT INTO provider (id, code, event_id) VALUES (0, '', 0)")
    op.execute("INSERT INTO site (id, code, event_id) VALUES (0, '', 0)")
