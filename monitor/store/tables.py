"""The tables of the ledger. Rows of an append-only table belong to one event and are never changed.

Registers keep an identity row (stable key, code) and one row per version, so that the past can be asked again.
Trajects, money, events at sites and overrides are in `programme_tables`.
Tables that may change, because they can be made again or are no figures, are in `working_tables`.
"""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, String, Table, Text, UniqueConstraint

from monitor.store import programme_tables as programme
from monitor.store.columns import identity, metadata, own_key, to, validity, words, written_by
from monitor.store.types import UtcDateTime, Whole

__all__ = ["metadata"]

event = Table(
    "event",
    metadata,
    own_key(),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("verb", String(40), nullable=False),
    Column("object", String(200), nullable=False),
    words("reason", 4000),
    Column("prev_hash", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
    Index("ix_event_at", "at"),
)

person = identity("person")
person_version = Table(
    "person_version",
    metadata,
    own_key(),
    to("person_id", "person"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    Column("active", Whole, nullable=False),
    written_by(),
    CheckConstraint("active IN (0, 1)", name="active_flag"),
    UniqueConstraint("person_id", "revision"),
)

region = identity("region")
region_version = Table(
    "region_version",
    metadata,
    own_key(),
    to("region_id", "region"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    CheckConstraint("kind IN ('land', 'landsdeel', 'zorggebied', 'jeugdregio')", name="known_kind"),
    *validity(),
    written_by(),
    UniqueConstraint("region_id", "revision"),
)
membership_version = Table(
    "membership_version",
    metadata,
    own_key(),
    to("region_id", "region"),
    Column("parent_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("starts", String(10), nullable=False),  # valid_from as text, '' when open: part of the key
    Column("revision", Whole, nullable=False),
    *validity(),
    words("certainty", 20),
    words("source", 400),
    written_by(),
    UniqueConstraint("region_id", "parent_id", "starts", "revision"),
)
provider = identity("provider")
provider_version = Table(
    "provider_version",
    metadata,
    own_key(),
    to("provider_id", "provider"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    words("kvk", 8),
    CheckConstraint("kvk = '' OR length(kvk) = 8", name="kvk_length"),
    words("successor", 80),
    *validity(),
    written_by(),
    UniqueConstraint("provider_id", "revision"),
)
site = identity("site")
site_version = Table(
    "site_version",
    metadata,
    own_key(),
    to("site_id", "site"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    Column("provider_id", Whole, ForeignKey("provider.id"), nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    words("youth_region", 80),
    words("municipality", 6),
    words("establishment", 12),
    *validity(),
    written_by(),
    UniqueConstraint("site_id", "revision"),
)
role_grant = Table(
    "role_grant",
    metadata,
    own_key(),
    to("person_id", "person"),
    Column("role", String(20), nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("revision", Whole, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    written_by(),
    CheckConstraint("role IN ('aanjager', 'coordinator', 'ministerie', 'beheerder')", name="known_role"),
    UniqueConstraint("person_id", "role", "region_id", "revision"),
)

report = Table(
    "report",
    metadata,
    own_key(),
    to("region_id", "region"),
    Column("quarter", Whole, nullable=False),  # Quarter.index
    written_by(),
    UniqueConstraint("region_id", "quarter"),
)
report_step = Table(
    "report_step",
    metadata,
    own_key(),
    to("report_id", "report"),
    Column("step", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    words("reason", 4000),
    written_by(),
    UniqueConstraint("report_id", "event_id"),
)

cell = Table(
    "cell",
    metadata,
    own_key(),
    to("report_id", "report"),
    Column("quarter", Whole, nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("provider_id", Whole, ForeignKey("provider.id"), nullable=False),  # 0: about no provider
    Column("site_id", Whole, ForeignKey("site.id"), nullable=False),  # 0: about no site
    Column("indicator", String(60), nullable=False),
    words("breakdown", 60),
    written_by(),
    UniqueConstraint("quarter", "indicator", "region_id", "provider_id", "site_id", "breakdown", name="uq_cell_key"),
    Index("ix_cell_report_id", "report_id"),
)
figure = Table(
    "figure",
    metadata,
    own_key(),
    to("cell_id", "cell"),
    Column("revision", Whole, nullable=False),
    Column("value", Whole),
    Column("absence", String(20)),
    Column("text", Text),
    words("note", 2000),
    written_by(),
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
    own_key(),
    to("report_id", "report"),
    Column("rule", String(60), nullable=False),
    Column("cell_key", String(400), nullable=False),
    Column("fingerprint", String(400), nullable=False),
    Column("text", Text, nullable=False),
    written_by(),
    Index("ix_reason_report_id", "report_id"),
)
message = Table(
    "message",
    metadata,
    own_key(),
    to("report_id", "report"),
    words("cell_key", 400),
    Column("question_id", Whole, ForeignKey("message.id")),  # the question this answers; NULL for a question
    Column("text", Text, nullable=False),
    written_by(),
    Index("ix_message_report_id", "report_id"),
)
published_figure = Table(
    "published_figure",
    metadata,
    own_key(),
    Column("reference_date", Date, nullable=False),
    Column("quarter", Whole, nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("published", String(7), nullable=False),  # the month it appeared, '2024-07'
    Column("revision", Whole, nullable=False),
    Column("value", Whole, nullable=False),
    Column("status", String(20), nullable=False),
    Column("certainty", String(20), nullable=False),
    Column("source", String(400), nullable=False),
    written_by(),
    UniqueConstraint("indicator", "reference_date", "published", "revision"),
)
path_version = Table(
    "path_version",
    metadata,
    own_key(),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("version", Whole, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", String(400), nullable=False),
    Column("example", Whole, nullable=False),
    written_by(),
    CheckConstraint("example IN (0, 1)", name="example_flag"),
    UniqueConstraint("region_id", "indicator", "version"),
)
path_milestone = Table(
    "path_milestone",
    metadata,
    own_key(),
    to("path_version_id", "path_version"),
    Column("quarter", Whole, nullable=False),
    Column("value", Whole, nullable=False),
    written_by(),
    UniqueConstraint("path_version_id", "quarter"),
)
import_run = Table(
    "import_run",
    metadata,
    own_key(),
    Column("file_hash", String(64), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("rows_read", Whole, nullable=False),
    Column("changes", Whole, nullable=False),
    Column("questions_answered", Text, nullable=False),
    written_by(),
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
    *programme.APPEND_ONLY,
)
