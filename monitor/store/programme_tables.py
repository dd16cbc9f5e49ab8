"""The tables of the programme: trajects, budgets and money documents, happenings, overrides and settings.

Part of the ledger: a row belongs to one event and is never changed. Years, quarters and places are whole numbers,
amounts are cents. `withdrawn` marks what was entered by mistake: it is kept, and counts no more.
"""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, String, Table, Text, UniqueConstraint

from monitor.store.columns import flag, identity, metadata, one_of, own_key, to, words, written_by
from monitor.store.types import Whole

REGIMES = ("", "gesloten", "hybride", "open")
CERTAINTIES = ("gezien", "tweedehands", "berekend", "afgeleid", "herinnerd", "voorbeeld")

# a traject belongs to the landsdeel that reports on it, for good
traject = Table(
    "traject",
    metadata,
    own_key(),
    Column("code", String(80), nullable=False, unique=True),
    to("region_id", "region"),
    written_by(),
)
traject_version = Table(
    "traject_version",
    metadata,
    own_key(),
    to("traject_id", "traject"),
    to("report_id", "report"),
    Column("revision", Whole, nullable=False),
    Column("name", String(200), nullable=False),
    *one_of("kind", ("afbouw", "ombouw", "opbouw", "overgang")),
    *one_of("phase", ("voornemen", "besluit", "vergunning", "uitvoering", "in gebruik", "gestopt")),
    to("from_provider_id", "provider"),
    to("from_site_id", "site"),
    *one_of("from_regime", REGIMES),
    Column("from_places", Whole, nullable=False),
    *one_of("to_regime", REGIMES),
    *one_of("to_scale", ("", "kleinschalig", "groot")),
    words("criteria", 200),
    words("care_form", 40),
    Column("to_places", Whole, nullable=False),
    to("to_provider_id", "provider"),
    words("to_party", 200),
    to("to_site_id", "site"),
    Column("to_region_id", Whole, ForeignKey("region.id")),
    Column("decision_planned", Date),
    Column("decision_actual", Date),
    Column("permit_planned", Date),
    Column("permit_actual", Date),
    Column("work_planned", Date),
    Column("work_actual", Date),
    Column("closing_planned", Date),
    Column("closing_actual", Date),
    Column("opening_planned", Date),
    Column("opening_actual", Date),
    Column("places_gone", Whole, nullable=False),
    Column("places_opened", Whole, nullable=False),
    Column("youths_left", Whole),
    Column("youths_placed", Whole),
    Column("reason", Text, nullable=False, default="", server_default=""),
    words("note", 2000),
    *flag("withdrawn"),
    written_by(),
    CheckConstraint(
        "from_places >= 0 AND to_places >= 0 AND places_gone >= 0 AND places_opened >= 0", name="places_from_zero"
    ),
    CheckConstraint("youths_left >= 0 AND youths_placed >= 0", name="youths_from_zero"),
    UniqueConstraint("traject_id", "report_id", "revision"),
    Index("ix_traject_version_report_id", "report_id"),
)
budget_version = Table(
    "budget_version",
    metadata,
    own_key(),
    to("region_id", "region"),
    Column("stream", String(40), nullable=False),
    Column("year", Whole, nullable=False),  # 0: the whole programme
    Column("document", String(200), nullable=False),
    Column("revision", Whole, nullable=False),
    Column("amount", Whole, nullable=False),
    Column("decided_on", Date),
    *one_of("use", ("geldt", "vermeld", "vervallen")),
    *one_of("certainty", CERTAINTIES),
    words("source", 400),
    words("note", 2000),
    written_by(),
    UniqueConstraint("region_id", "stream", "year", "document", "revision"),
)
money_document = identity("money_document")
money_document_version = Table(
    "money_document_version",
    metadata,
    own_key(),
    to("money_document_id", "money_document"),
    Column("revision", Whole, nullable=False),
    *one_of("kind", ("verleend", "beschikt", "verantwoord")),
    to("region_id", "region"),
    to("provider_id", "provider"),
    Column("stream", String(40), nullable=False),
    words("cost_kind", 40),
    Column("year", Whole, nullable=False),
    Column("amount", Whole, nullable=False),
    Column("dated", Date, nullable=False),
    words("reference", 200),
    to("from_region_id", "region", nullable=True),
    to("from_provider_id", "provider"),
    Column("from_year", Whole),
    words("corrects", 80),
    to("traject_id", "traject", nullable=True),
    *one_of("status", ("voorlopig", "nader voorlopig", "definitief")),
    *one_of("certainty", CERTAINTIES),
    words("source", 400),
    words("note", 2000),
    *flag("withdrawn"),
    written_by(),
    UniqueConstraint("money_document_id", "revision"),
)
happening = identity("happening")
happening_version = Table(
    "happening_version",
    metadata,
    own_key(),
    to("happening_id", "happening"),
    Column("revision", Whole, nullable=False),
    *one_of(
        "kind",
        ("opnamestop", "verscherpt toezicht", "ontbinding", "sluiting", "incident", "uitspraak", "beleid", "anders"),
    ),
    to("region_id", "region"),
    to("provider_id", "provider"),
    to("site_id", "site"),
    Column("starts", Date, nullable=False),
    Column("ends", Date),
    Column("title", String(200), nullable=False),
    words("note", 2000),
    Column("youths_left", Whole),
    Column("youths_placed", Whole),
    *one_of("certainty", CERTAINTIES),
    words("source", 400),
    *flag("withdrawn"),
    written_by(),
    CheckConstraint("ends IS NULL OR starts <= ends", name="dates_in_order"),
    CheckConstraint("youths_left >= 0 AND youths_placed >= 0", name="youths_from_zero"),
    UniqueConstraint("happening_id", "revision"),
)
# '' takes an override back
status_override = Table(
    "status_override",
    metadata,
    own_key(),
    to("region_id", "region"),
    Column("indicator", String(60), nullable=False),
    Column("quarter", Whole, nullable=False),
    Column("revision", Whole, nullable=False),
    *one_of("standing", ("", "op koers", "let op", "achter")),
    Column("ends_on", Date, nullable=False),
    Column("reason", Text, nullable=False),
    written_by(),
    UniqueConstraint("region_id", "indicator", "quarter", "revision"),
)
office_setting_version = Table(
    "office_setting_version",
    metadata,
    own_key(),
    Column("name", String(80), nullable=False),
    Column("revision", Whole, nullable=False),
    words("value", 400),
    words("source", 400),
    written_by(),
    UniqueConstraint("name", "revision"),
)

# parents before children
APPEND_ONLY: tuple[Table, ...] = (
    traject,
    traject_version,
    budget_version,
    money_document,
    money_document_version,
    happening,
    happening_version,
    status_override,
    office_setting_version,
)
