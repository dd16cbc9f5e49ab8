"""Plain makers of small stores for tests of questions: registers, reports, published figures and paths.

Reports are written to the ledger as they stand, past the rules, so that a test names only what it is about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.actions import current
from monitor.actions.people import add_person, grant
from monitor.actions.registers import put
from monitor.domain.figure import CellKey, Nothing, ReportKey
from monitor.domain.people import OPERATOR, Actor, Grant, Role
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Membership, Provider, Region, Site
from monitor.domain.series import Path
from monitor.domain.workflow import MOVES, Step
from monitor.queries.registers import keys
from monitor.store import tables as t
from monitor.store.engine import Store
from monitor.store.ledger import Entry, next_id, record

Q1, Q2, Q3 = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
START = date(2024, 1, 1)
PLACES = "gesloten_capaciteit"

# where figures are entered: sites, providers in one landsdeel, jeugdregio's and landsdelen
KADE, BOEG, VELD = "kade", "boeg", "veld"

REGIONS = (
    Region("NL", "Nederland", "land"),
    Region("noord", "Noord", "landsdeel", START),
    Region("oost", "Oost", "landsdeel", START),
    Region("JZ01", "Groningen", "jeugdregio", START),
    Region("JZ02", "Twente", "jeugdregio", START),
    Membership("noord", "NL", START, None, "gezien", "test"),
    Membership("oost", "NL", START, None, "gezien", "test"),
    Membership("JZ01", "noord", START, None, "afgeleid", "test"),
    Membership("JZ02", "oost", START, None, "afgeleid", "test"),
    Provider("duin", "Duinzicht", "01234567"),
    Provider("veldhuis", "Veldhuis"),
)
SITES = (
    Site(KADE, "De Kade", "duin", "noord", "JZ01"),
    Site(BOEG, "De Boeg", "duin", "noord", "JZ01"),
    Site(VELD, "Veldzicht", "veldhuis", "oost", "JZ02"),
)

Value = int | Nothing | str | None
Where = str | tuple[str, str] | tuple[str, str, str]


def a_store_with_registers(store: Store, sites: Sequence[Site] = SITES) -> Store:
    """Fill a store with two landsdelen, two providers and (unless others are given) three sites."""
    with store.begin() as session:
        put(session, OPERATOR, [*REGIONS, *sites])
    return store


def with_sites(store: Store, *sites: Site) -> None:
    """Add sites, or change them."""
    with store.begin() as session:
        put(session, OPERATOR, sites)


def an_actor(role: Role = Role.AANJAGER, region: str = "NL", code: str = "anna") -> Actor:
    """Return someone with one role, who needs not be in the store to ask questions of it."""
    return Actor(code, code.capitalize(), frozenset({Grant(role, region, START)}))


LEAD = an_actor()
NINA = an_actor(Role.COORDINATOR, "noord", "nina")


def a_person(store: Store, code: str, role: Role, region: str = "NL") -> None:
    """Put someone in the store with one role."""
    with store.begin() as session:
        add_person(session, OPERATOR, code, code.capitalize())
        grant(session, OPERATOR, code, Grant(role, region, START))


def a_report(
    store: Store,
    region: str = "noord",
    quarter: Quarter = Q3,
    figures: Mapping[Where, Value] | None = None,
    *steps: Step,
    by: str = "nina",
) -> int:
    """Save figures in a report and take the steps (submitted, unless others are given); returns the last event.

    A figure stands at a place (a site, provider, jeugdregio or landsdeel), which may be followed by an
    indicator and a code of its breakdown; a place alone is about closed places.
    """
    number = saved(store, region, quarter, figures or {}, by) if figures is not None else 0
    for step in steps or (Step.SUBMIT,):
        number = stepped(store, region, quarter, step, by if MOVES[step].own_region else "anna")
    return number


def approved(store: Store, region: str, quarter: Quarter, figures: Mapping[Where, Value]) -> int:
    """Save figures in a report, submit and approve it."""
    return a_report(store, region, quarter, figures, Step.SUBMIT, Step.APPROVE)


def saved(store: Store, region: str, quarter: Quarter, figures: Mapping[Where, Value], by: str = "nina") -> int:
    """Save figures in a report without any step; returns the event."""
    with store.begin() as session:
        entry = Entry(by, Step.SAVE, f"opgave:{region}/{quarter.code}")
        report = _report(session, entry, ReportKey(region, quarter))
        code = keys(session)
        cell_free, figure_free = next_id(session, t.cell), next_id(session, t.figure)
        for offset, (where, value) in enumerate(figures.items()):
            key = a_cell(region, quarter, where)
            row = {
                "quarter": key.quarter.index,
                "region_id": code.region[key.region],
                "provider_id": code.provider[key.provider],
                "site_id": code.site[key.site],
                "indicator": key.indicator,
                "breakdown": key.breakdown,
            }
            cell = session.execute(select(t.cell.c.id).filter_by(**row)).scalar_one_or_none()
            if cell is None:
                cell, cell_free = cell_free, cell_free + 1
                entry.add(t.cell, {"id": cell, "report_id": report, **row})
            before = session.execute(select(func.max(t.figure.c.revision)).filter_by(cell_id=cell)).scalar_one()
            content = {
                "value": value if isinstance(value, int) else None,
                "absence": value.value if isinstance(value, Nothing) else None,
                "text": value if isinstance(value, str) and not isinstance(value, Nothing) else None,
            }
            entry.add(t.figure, {"id": figure_free + offset, "cell_id": cell, "revision": (before or 0) + 1, **content})
        number = record(session, entry)
        current.rebuild(session)
    return number


def stepped(store: Store, region: str, quarter: Quarter, step: Step, by: str = "nina", reason: str = "") -> int:
    """Take one step with a report, past the rules; returns the event."""
    with store.begin() as session:
        entry = Entry(by, step, f"opgave:{region}/{quarter.code}", reason)
        report = _report(session, entry, ReportKey(region, quarter))
        target = MOVES[step].target
        assert target is not None, "only steps that move a report"
        entry.add(t.report_step, {"report_id": report, "step": step, "status": target, "reason": reason})
        number = record(session, entry)
        current.rebuild(session)
    return number


def a_cell(region: str, quarter: Quarter, where: Where) -> CellKey:
    """Return the cell of a place, indicator and breakdown in the small world."""
    place, indicator, breakdown = (where, PLACES, "") if isinstance(where, str) else (*where, "", "")[:3]
    site = next((s for s in SITES if s.code == place), None)
    if site is not None:
        return CellKey(quarter, region, site.provider, site.code, indicator, breakdown)
    if place in ("duin", "veldhuis"):
        return CellKey(quarter, region, place, "", indicator, breakdown)
    return CellKey(quarter, place, "", "", indicator, breakdown)


def a_published_figure(
    store: Store,
    value: int = 575,
    indicator: str = PLACES,
    day: date = date(2024, 3, 31),
    month: str = "2024-07",
    status: str = "voorlopig",
    source: str = "krant",
) -> int:
    """Put one published figure in the store; returns the event."""
    with store.begin() as session:
        p = t.published_figure.c
        before = session.execute(
            select(func.max(p.revision)).where(p.indicator == indicator, p.reference_date == day, p.published == month)
        ).scalar_one()
        entry = Entry("opdrachtregel", "publieke reeks bijwerken", "publiek")
        entry.add(
            t.published_figure,
            {
                "reference_date": day,
                "quarter": Quarter.of_reference_date(day).index,
                "indicator": indicator,
                "published": month,
                "revision": (before or 0) + 1,
                "value": value,
                "status": status,
                "certainty": "tweedehands",
                "source": source,
            },
        )
        return record(session, entry)


def the_public_series(store: Store) -> None:
    """Put the published figures of closed places since the baseline in the store, and what came with the last."""
    for day, value, month, status in (
        (date(2023, 1, 1), 609, "2024-05", "definitief"),
        (date(2023, 12, 31), 581, "2024-05", "definitief"),
        (date(2024, 3, 31), 575, "2024-07", "voorlopig"),
        (date(2024, 3, 31), 569, "2024-10", "nader voorlopig"),
        (date(2024, 6, 30), 564, "2024-10", "voorlopig"),
        (date(2025, 3, 31), 526, "2025-07", "voorlopig"),
        (date(2025, 6, 30), 525, "2025-10", "voorlopig"),
    ):
        a_published_figure(store, value, PLACES, day, month, status)
    a_published_figure(store, 421, "bezet", date(2025, 6, 30), "2025-10")
    a_published_figure(store, 128, "waarvan_hybride", date(2025, 6, 30), "2025-10")


def a_path(
    store: Store,
    region: str = "NL",
    milestones: Sequence[tuple[Quarter, int]] = ((Quarter(2029, 4), 0),),
    decided_on: date = START,
    version: int = 1,
) -> Path:
    """Put one version of an agreed path of closed places in the store."""
    made = Path(region, PLACES, version, decided_on, "afgesproken", "test", False, tuple(milestones))
    with store.begin() as session:
        entry = Entry("anna", "pad vaststellen", f"pad:{region}")
        number = next_id(session, t.path_version)
        entry.add(
            t.path_version,
            {
                "id": number,
                "region_id": keys(session).region[region],
                "indicator": PLACES,
                "version": version,
                "decided_on": decided_on,
                "reason": made.reason,
                "source": made.source,
                "example": 0,
            },
        )
        for quarter, value in milestones:
            entry.add(t.path_milestone, {"path_version_id": number, "quarter": quarter.index, "value": value})
        record(session, entry)
    return made


def _report(session: Session, entry: Entry, key: ReportKey) -> int:
    region = keys(session).region[key.region]
    found = session.execute(
        select(t.report.c.id).where(t.report.c.region_id == region, t.report.c.quarter == key.quarter.index)
    ).scalar_one_or_none()
    if found is None:
        found = next_id(session, t.report)
        entry.add(t.report, {"id": found, "region_id": region, "quarter": key.quarter.index})
    return int(found)
