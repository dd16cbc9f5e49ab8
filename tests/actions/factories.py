"""Small worlds for tests of actions: two landsdelen, three sites, and people who may do things."""

from datetime import date

from monitor.actions.figures import SaveAnswer, save
from monitor.actions.registers import put
from monitor.domain.figure import CellKey, Change, Content, ReportKey
from monitor.domain.people import OPERATOR, Actor, Role
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Site
from monitor.queries.people import actor
from monitor.store.engine import Store
from tests.factories import Q2, Q3, REGIONS, START, a_person

__all__ = ["NOORD", "OOST", "Q2", "Q3", "START", "a_small_world", "number", "person", "places_at", "saved"]

NOORD = ReportKey("noord", Q3)
OOST = ReportKey("oost", Q3)
SITES = (
    Site("duin-1", "De Kade", "duin", "noord", "JZ01"),
    Site("duin-2", "De Boeg", "duin", "noord", "JZ01"),
    Site("veld-1", "Veldzicht", "veldhuis", "oost"),
)
PEOPLE = (
    ("nina", Role.COORDINATOR, "noord"),
    ("nora", Role.COORDINATOR, "noord"),
    ("otto", Role.COORDINATOR, "oost"),
    ("anna", Role.AANJAGER, "NL"),
    ("mink", Role.MINISTERIE, "NL"),
    ("bert", Role.BEHEERDER, "NL"),
)


def a_small_world(store: Store) -> Store:
    """Fill a store with a country, two landsdelen, two providers, three sites and six people."""
    with store.begin() as session:
        put(session, OPERATOR, [*REGIONS, *SITES])
    for code, role, region in PEOPLE:
        a_person(store, code, role, region)
    return store


def person(store: Store, code: str) -> Actor:
    with store.read() as session:
        found = actor(session, code, date(2026, 11, 16))
    assert found is not None, f"no person {code} in the small world"
    return found


def places_at(site: str, quarter: Quarter = Q3, indicator: str = "gesloten_capaciteit") -> CellKey:
    region, provider = {"d": ("noord", "duin"), "v": ("oost", "veldhuis")}[site[0]]
    return CellKey(quarter, region, provider, site, indicator)


def number(cell: CellKey, value: int, seen: int = 0) -> Change:
    return Change(cell, Content(value=value), seen)


def saved(store: Store, who: str, report: ReportKey, *changes: Change) -> SaveAnswer:
    with store.begin() as session:
        return save(session, person(store, who), report, changes)
