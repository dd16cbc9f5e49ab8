"""Everything on the page of the national overview: the figures, the trajects behind them, the map and the events."""

from __future__ import annotations

from functools import lru_cache

from sqlalchemy.orm import Session

from monitor.domain.agreed import NOTHING_AGREED
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey, Source, Total
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.workflow import Cutoff
from monitor.queries.happenings import About, happenings
from monitor.queries.ombouw_stands import Held
from monitor.queries.overrides import overrides_held
from monitor.queries.overview import overview
from monitor.queries.overview_answer import Coming, Measured, OnMap, OverviewPage, against
from monitor.queries.paths import paths_held, seen_in
from monitor.queries.selection import scope
from monitor.queries.totals import Change


def overview_page(
    session: Session, actor: Actor, quarter: Quarter | None = None, as_of: AsOf = NOW, approved_only: bool = False
) -> OverviewPage:
    """Return the page of the national overview, of the quarter that `overview` shows.

    A coordinator gets the country, and of landsdelen his own only.
    """
    nation = overview(session, actor, quarter, as_of, approved_only)
    events = happenings(session, actor, as_of, About(region=COUNTRY))
    if nation.quarter is None or not nation.regions or nation.source is Source.PUBLIEK:
        return OverviewPage(nation, happenings=events)
    held = Held(session, scope(actor), nation.quarter, as_of, approved_only, nation.quarter.end)
    making = _Coming(session, held, as_of)
    rows = tuple(making.row(row.region, row.name) for row in nation.regions)
    return OverviewPage(nation, making.row(COUNTRY, ""), rows, _on_map(held.known, nation.quarter), events)


class _Coming:
    """What comes for closed places, from the same sums as the page about conversions."""

    def __init__(self, session: Session, held: Held, as_of: AsOf) -> None:
        self.held = held
        self.agreed = seen_in(held.allowed, paths_held(session, ALTERNATIVES.code, as_of))
        self.signed = overrides_held(session, ALTERNATIVES.code, held.quarter, as_of)
        self.provisional = {key.region for key, cut in held.reports.items() if self._loose(key, cut)}

    def row(self, region: str, name: str) -> Coming:
        build, quarter = self.held.build(region), self.held.quarter
        loose = bool(self.provisional) if region == COUNTRY else region in self.provisional
        known = build.counted and self.held.versions
        total = Total(build.now.alternatives if known else None, build.coverage, loose)
        measured = Measured(ALTERNATIVES.code, total, self._change(region) if known else None)
        agreed = self.agreed.get(region, NOTHING_AGREED)
        return Coming(region, name, build, against(measured, agreed, quarter, self.signed.get(region)))

    def _change(self, region: str) -> Change | None:
        before = self.held.quarter.plus(-1)
        then, now, compared = self.held.since(before, region)
        return Change(now.alternatives - then.alternatives, before, compared) if compared.reported else None

    def _loose(self, report: ReportKey, cut: Cutoff) -> bool:
        return report.quarter == self.held.quarter and cut.provisional


@lru_cache(maxsize=32)
def _on_map(known: Registers, quarter: Quarter) -> tuple[OnMap, ...]:
    """Return every jeugdregio in the landsdeel that it belongs to at the end of a quarter."""
    return tuple(
        OnMap(code, known.region[code].name, landsdeel.code, landsdeel.name)
        for landsdeel in known.landsdelen
        for code in known.members(landsdeel.code, "jeugdregio", quarter.end)
    )
