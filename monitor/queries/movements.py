"""What trajects did to the closed places of sites in a quarter: as saved by a coordinator, and as it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.conversion import Flows, flows_by_site
from monitor.domain.figure import ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Traject
from monitor.queries.trajecten import counting_versions, saved_trajecten, states_in, states_of

SiteFlows = dict[str, Flows]


def stands(trajects: Iterable[Traject]) -> SiteFlows:
    """Return by site what trajects did to its closed places since they began."""
    found: SiteFlows = {}
    for traject in trajects:
        for site, flows in flows_by_site(traject).items():
            found[site] = found.get(site, Flows()) + flows
    return found


def saved_movements(session: Session, report: ReportKey) -> SiteFlows:
    """Return by site what happened in a report's quarter, by its own trajects as saved and others' as they count."""
    before = ReportKey(report.region, report.quarter.plus(-1))
    counting = counting_versions(session, NOW)
    others = [(v, c) for v, c in counting if v.traject.region != report.region]
    stand = {}
    for key in (before, report):
        own = [one.traject for one in saved_trajecten(session, key)]
        theirs = states_in((v, c) for v, c in others if v.report.quarter <= key.quarter)
        stand[key] = stands([*own, *(state.traject for state in theirs)])
    return difference(stand[report], stand[before])


def counting_movements(
    session: Session, first: Quarter, last: Quarter, as_of: AsOf, approved_only: bool
) -> dict[Quarter, SiteFlows]:
    """Return by quarter and site what happened in it, as it counts at a moment."""
    stand = {
        quarter: stands(state.traject for state in states_of(session, as_of, approved_only, quarter))
        for quarter in first.plus(-1).until(last)
    }
    return {quarter: difference(stand[quarter], stand[quarter.plus(-1)]) for quarter in first.until(last)}


def difference(now: Mapping[str, Flows], before: Mapping[str, Flows]) -> SiteFlows:
    """Return by site what two stands differ."""
    found = {site: now.get(site, Flows()) - before.get(site, Flows()) for site in {*now, *before}}
    return {site: flows for site, flows in found.items() if flows != Flows()}
