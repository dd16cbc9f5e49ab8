"""The tables of the ledger. Rows of an append-only table belong to one event and are never changed.

Registers keep an identity row (stable key, code) and one row per version, so that the past can be asked again.
Tables that may change, because they can be made again or are no figures, are in `working_tables`.
"""

from typing import Any

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, MetaData, String, Table, Text, UniqueConstraint

from monitor.store.types import UtcDateTime, Whole

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Whole, primary_key=True, autoincrement=False)


def _event() -> Column[int]:
    return Column("event_id", Whole, ForeignKey("event.id"), nullable=False, index=True)


def _to(name: str, target: str) -> Column[Any]:
    return Column(name, Whole, ForeignKey(f"{target}.id"), nullable=False)


def _words(name: str, length: int) -> Column[str]:
    return Column(name, String(length), nullable=False, default="", server_default="")


def _dates() -> tuple[Column[Any], Column[Any], CheckConstraint]:
    return (
        Column("valid_from", Date),
        Column("valid_to", Date),
        CheckConstraint("valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to", name="dates_in_order"),
    )


event = Table(
    "event",
    metadata,
    _id(),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("verb", String(40), nullable=False),
    Column("object", String(200), nullable=False),
    _words("reason", 4000),
    Column("prev_hash", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
    Index("ix_event_at", "at"),
)

person = Table("person", metadata, _id(), Column("code", String(80), nullable=False, unique=True), _event())
person_version = Table(
    "person_version",
    metadata,
    _id(),
    _to("person_id", "person"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    Column("active", Whole, nullable=False),
    _event(),
    CheckConstraint("active IN (0, 1)", name="active_flag"),
    UniqueConstraint("person_id", "revision"),
)

region = Table("region", metadata, _id(), Column("code", String(80), nullable=False, unique=True), _event())
region_version = Table(
    "region_version",
    metadata,
    _id(),
    _to("region_id", "region"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    CheckConstraint("kind IN ('land', 'landsdeel', 'zorggebied', 'jeugdregio')", name="known_kind"),
    *_dates(),
    _event(),
    UniqueConstraint("region_id", "revision"),
)
membership_version = Table(
    "membership_version",
    metadata,
    _id(),
    _to("region_id", "region"),
    Column("parent_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("starts", String(10), nullable=False),  # valid_from as text, '' when open: part of the key
    Column("revision", Whole, nullable=False),
    *_dates(),
    _words("certainty", 20),
    _words("source", 400),
    _event(),
    UniqueConstraint("region_id", "parent_id", "starts", "revision"),
)
provider = Table("provider", metadata, _id(), Column("code", String(80), nullable=False, unique=True), _event())
provider_version = Table(
    "provider_version",
    metadata,
    _id(),
    _to("provider_id", "provider"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    _words("kvk", 8),
    CheckConstraint("kvk = '' OR length(kvk) = 8", name="kvk_length"),
    _words("successor", 80),
    *_dates(),
    _event(),
    UniqueConstraint("provider_id", "revision"),
)
site = Table("site", metadata, _id(), Column("code", String(80), nullable=False, unique=True), _event())
site_version = Table(
    "site_version",
    metadata,
    _id(),
    _to("site_id", "site"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    Column("provider_id", Whole, ForeignKey("provider.id"), nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    _words("youth_region", 80),
    _words("municipality", 6),
    _words("establishment", 12),
    *_dates(),
    _event(),
    UniqueConstraint("site_id", "revision"),
)
role_grant = Table(
    "role_grant",
    metadata,
    _id(),
    _to("person_id", "person"),
    Column("role", String(20), nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("revision", Whole, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    _event(),
    CheckConstraint("role IN ('aanjager', 'coordinator', 'ministerie', 'beheerder')", name="known_role"),
    UniqueConstraint("person_id", "role", "region_id", "revision"),
)

report = Table(
    "report",
    metadata,
    _id(),
    _to("region_id", "region"),
    Column("quarter", Whole, nullable=False),  # Quarter.index
    _event(),
    UniqueConstraint("region_id", "quarter"),
)
report_step = Table(
    "report_step",
    metadata,
    _id(),
    _to("report_id", "report"),
    Column("step", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    _words("reason", 4000),
    _event(),
    UniqueConstraint("report_id", "event_id"),
)

cell = Table(
    "cell",
    metadata,
    _id(),
    _to("report_id", "report"),
    Column("quarter", Whole, nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("provider_id", Whole, ForeignKey("provider.id"), nullable=False),  # 0: about no provider
    Column("site_id", Whole, ForeignKey("site.id"), nullable=False),  # 0: about no site
    Column("indicator", String(60), nullable=False),
    _words("breakdown", 60),
    _event(),
    UniqueConstraint("quarter", "indicator", "region_id", "provider_id", "site_id", "breakdown", name="uq_cell_key"),
    Index("ix_cell_report_id", "report_id"),
)
figure = Table(
    "figure",
    metadata,
    _id(),
    _to("cell_id", "cell"),
    Column("revision", Whole, nullable=False),
    Column("value", Whole),
    Column("absence", String(20)),
    Column("text", Text),
    _words("note", 2000),
    _event(),
    CheckConstraint(
        "(value IS NOT NULL AND absence IS NULL AND text IS NULL)"
        " OR (value IS NULL AND (absence IS NULL OR text IS NULL))",
        name="one_content",
    ),
    CheckConstraint("absence IN ('nvt', 'onbekend', 'niet_geleverd')", name="kind_of_absence"),
    CheckConstraint("revision >= 1", name="revision_from_one"),
    UniqueConstraint("cell_id", "revision"),
)
reason = Table(
    "reason",
    metadata,
    _id(),
    _to("report_id", "report"),
    Column("rule", String(60), nullable=False),
    Column("cell_key", String(400), nullable=False),
    Column("fingerprint", String(400), nullable=False),
    Column("text", Text, nullable=False),
    _event(),
    Index("ix_reason_report_id", "report_id"),
)
message = Table(
    "message",
    metadata,
    _id(),
    _to("report_id", "report"),
    _words("cell_key", 400),
    Column("question_id", Whole, ForeignKey("message.id")),  # the question this answers; NULL for a question
    Column("text", Text, nullable=False),
    _event(),
    Index("ix_message_report_id", "report_id"),
)
published_figure = Table(
    "published_figure",
    metadata,
    _id(),
    Column("reference_date", Date, nullable=False),
    Column("quarter", Whole, nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("published", String(7), nullable=False),  # the month it appeared, '2024-07'
    Column("revision", Whole, nullable=False),
    Column("value", Whole, nullable=False),
    Column("status", String(20), nullable=False),
    Column("certainty", String(20), nullable=False),
    Column("source", String(400), nullable=False),
    _event(),
    UniqueConstraint("indicator", "reference_date", "published", "revision"),
)
path_version = Table(
    "path_version",
    metadata,
    _id(),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("version", Whole, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", String(400), nullable=False),
    Column("example", Whole, nullable=False),
    _event(),
    CheckConstraint("example IN (0, 1)", name="example_flag"),
    UniqueConstraint("region_id", "indicator", "version"),
)
path_milestone = Table(
    "path_milestone",
    metadata,
    _id(),
    _to("path_version_id", "path_version"),
    Column("quarter", Whole, nullable=False),
    Column("value", Whole, nullable=False),
    _event(),
    UniqueConstraint("path_version_id", "quarter"),
)
import_run = Table(
    "import_run",
    metadata,
    _id(),
    Column("file_hash", String(64), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("rows_read", Whole, nullable=False),
    Column("changes", Whole, nullable=False),
    Column("questions_answered", Text, nullable=False),
    _event(),
)

# parents before children; what `event` wrote is found here
APPEND_ONLY: tuple[Table, ...] = (
    person,
    person_version,
    region,
    region_version,
    membership_version,
    provider,
    provider_version,
    site,
    site_version,
    role_grant,
    report,
    report_step,
    cell,
    figure,
    reason,
    message,
    published_figure,
    path_version,
    path_milestone,
    import_run,
)
