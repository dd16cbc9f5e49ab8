"""Tables that may change: what can be made again from the ledger, drafts that are no figures, and sessions."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, String, Table, Text

from monitor.store.tables import metadata
from monitor.store.types import UtcDateTime, Whole

# one row: the head of the hash chain, apart from the events, so that a cut tail shows
chain_head = Table(
    "chain_head",
    metadata,
    Column("id", Whole, primary_key=True, autoincrement=False),
    CheckConstraint("id = 1", name="one_row"),
    Column("events", Whole, nullable=False),
    Column("hash", String(64), nullable=False),
)

# each cell's latest saved, counting and approved figure; made again from the ledger by `rebuild`
current_figure = Table(
    "current_figure",
    metadata,
    Column("cell_id", Whole, ForeignKey("cell.id"), primary_key=True, autoincrement=False),
    Column("report_id", Whole, ForeignKey("report.id"), nullable=False),
    Column("quarter", Whole, nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("landsdeel_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("region_id", Whole, ForeignKey("region.id"), nullable=False),
    Column("provider_id", Whole, ForeignKey("provider.id"), nullable=False),
    Column("site_id", Whole, ForeignKey("site.id"), nullable=False),
    Column("breakdown", String(60), nullable=False),
    Column("saved_figure_id", Whole, ForeignKey("figure.id"), nullable=False),
    Column("saved_revision", Whole, nullable=False),
    Column("counting_figure_id", Whole, ForeignKey("figure.id")),
    Column("counting_value", Whole),
    Column("counting_absence", String(20)),
    Column("provisional", Whole),
    Column("approved_figure_id", Whole, ForeignKey("figure.id")),
    Column("approved_value", Whole),
    Column("approved_absence", String(20)),
    Index("ix_current_figure_report_id", "report_id"),
    # the overview's questions are answered from this index alone
    Index(
        "ix_current_figure_counting",
        "indicator",
        "quarter",
        "landsdeel_id",
        "provider_id",
        "site_id",
        "breakdown",
        "counting_value",
        "counting_absence",
        "provisional",
    ),
)

# what someone has typed and not saved: raw text, no figure, no event
draft = Table(
    "draft",
    metadata,
    Column("person_code", String(80), primary_key=True),
    Column("report_key", String(100), primary_key=True),
    Column("cell_key", String(400), primary_key=True),
    Column("typed", Text, nullable=False),
    Column("absence", String(20), nullable=False, default="", server_default=""),
    Column("seen_revision", Whole, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

web_session = Table(
    "web_session",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("person_code", String(80), nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
    Column("ended", UtcDateTime),
)

WORKING: tuple[Table, ...] = (chain_head, current_figure, draft, web_session)
