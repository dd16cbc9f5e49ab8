"""Which pages are measured, at which address, and as whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from monitor.domain.as_of import NOW
from monitor.queries.counting import latest_counting_quarter
from monitor.queries.registers import registers
from monitor.queries.traject_register import traject_regions
from monitor.store import tables as t
from monitor.store.engine import Store
from monitor.ui.menu import MENU

REGION = "zuid-holland"  # has the most providers in the demonstration
_OF_KEEPER, _OF_COORDINATOR = "beheer", "opgave"
_REVIEWED, _ONE_REPORT = "beoordelen", "beoordelen, one report"


@dataclass(frozen=True)
class Setting:
    """A store that pages are measured on, and who signs in to it. `name` is how it is called in the answers."""

    name: str
    store: Store
    lead: str
    coordinator: str
    keeper: str

    @property
    def folder(self) -> Path:
        """The folder of the store's file. Pages are measured on the embedded store."""
        database = self.store.engine.url.database
        assert database is not None, "a store in a file"
        return Path(database).parent


@dataclass(frozen=True)
class Page:
    """One address to open: the page's name in it, what follows the question mark, and who opens it."""

    name: str
    address: str
    query: str
    person: str


def pages_of(setting: Setting) -> Iterator[Page]:
    """Yield every page of the menu, those that are about one thing with one; the address of each names it."""
    query = _queries(setting.store)
    for line in MENU:
        who = {_OF_KEEPER: setting.keeper, _OF_COORDINATOR: setting.coordinator}.get(line.script, setting.lead)
        yield Page(line.script, line.address, query.get(line.script, ""), who)
        if line.script == _REVIEWED:
            yield Page(_ONE_REPORT, line.address, query[_ONE_REPORT], who)


def _queries(store: Store) -> dict[str, str]:
    with store.read() as session:
        known = registers(session)
        quarter = latest_counting_quarter(session, NOW)
        trajects = sorted(code for code, region in traject_regions(session).items() if region == REGION)
        reported = session.execute(
            select(t.region.c.code)
            .join(t.report, t.report.c.region_id == t.region.c.id)
            .where(t.report.c.quarter == (quarter.index if quarter else 0))
            .order_by(t.region.c.code.desc())
        ).scalars()
        review = next(iter(reported), "")
    assert quarter is not None, "a store with reports"
    providers = sorted(provider.code for provider in known.providers_in(REGION, quarter.end))
    return {
        "regio": f"regio={REGION}",
        "aanbieder": f"aanbieder={providers[0]}" if providers else "",
        "traject": f"code={trajects[0]}" if trajects else "",
        _ONE_REPORT: f"regio={review}&kwartaal={quarter.code}",
    }
