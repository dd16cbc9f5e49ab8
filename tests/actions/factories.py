"""Small worlds for tests of actions: two landsdelen, three sites, and people who may do things."""

from datetime import date

from monitor.actions.figures import SaveAnswer, save
from monitor.actions.people import add_person, grant
from monitor.actions.registers import put
from monitor.domain.figure import CellKey, Change, Content, ReportKey
from monitor.domain.people import OPERATOR, Actor, Grant, Role
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Membership, Provider, Region, Site
from monitor.queries.people import actor
from monitor.store.engine import Store

Q3 = Quarter(2026, 3)
Q2 = Quarter(2026, 2)
NOORD = ReportKey("noord", Q3)
OOST = ReportKey("oost", Q3)
START = date(2024, 1, 1)


def a_small_world(store: Store) -> Store:
    """Fill a store with a country, two landsdelen, two providers, three sites and five people."""
    with store.begin() as session:
        put(
            session,
            OPERATOR,
            [
                Region("NL", "Nederland", "land"),
                Region("noord", "Noord", "landsdeel", START),
                Region("oost", "Oost", "landsdeel", START),
                Region("JZ01", "Groningen", "jeugdregio", START),
                Membership("noord", "NL", START, None, "gezien", "test"),
                Membership("oost", "NL", START, None, "gezien", "test"),
                Membership("JZ01", "noord", START, None, "afgeleid", "test"),
                Provider("duin", "Duinzicht", "01234567"),
                Provider("veld", "Veldhuis"),
                Site("duin-1", "De Kade", "duin", "noord", "JZ01"),
                Site("duin-2", "De Boeg", "duin", "noord", "JZ01"),
                Site("veld-1", "Veldzicht", "veld", "oost"),
            ],
        )
        for code, name, role, region in (
            ("nina", "Nina", Role.COORDINATOR, "noord"),
            ("nora", "Nora", Role.COORDINATOR, "noord"),
            ("otto", "Otto", Role.COORDINATOR, "oost"),
            ("anna", "Anna", Role.AANJAGER, "NL"),
            ("mink", "Mink", Role.MINISTERIE, "NL"),
            ("bert", "Bert", Role.BEHEERDER, "NL"),
        ):
            add_person(session, OPERATOR, code, name)
            grant(session, OPERATOR, code, Grant(role, region, START))
    return store


def person(store: Store, code: str) -> Actor:
    with store.read() as session:
        found = actor(session, code, date(2026, 11, 16))
    assert found is not None, f"no person {code} in the small world"
    return found


def places_at(site: str, quarter: Quarter = Q3, indicator: str = "gesloten_capaciteit") -> CellKey:
    region, provider = {"d": ("noord", "duin"), "v": ("oost", "veld")}[site[0]]
    return CellKey(quarter, region, provider, site, indicator)


def number(cell: CellKey, value: int, seen: int = 0) -> Change:
    return Change(cell, Content(value=value), seen)


def saved(store: Store, who: str, report: ReportKey, *changes: Change) -> SaveAnswer:
    with store.begin() as session:
        return save(session, person(store, who), report, changes)
