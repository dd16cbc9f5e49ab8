"""Versions of trajects as they are stored. For other queries, which decided what the actor may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from monitor.domain.figure import ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.traject import (
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
    TrajectVersion,
)
from monitor.queries.registers import Keys, kept, keys, newest_event
from monitor.store import programme_tables as p
from monitor.store import tables as t

# milestone: the start of its columns' names
DATE_COLUMNS: dict[Milestone, str] = {
    Milestone.BESLUIT: "decision",
    Milestone.VERGUNNING: "permit",
    Milestone.UITVOERING: "work",
    Milestone.SLUITING: "closing",
    Milestone.OPENING: "opening",
}


def traject_versions(
    session: Session, limit: int, code: str | None = None, region: str | None = None
) -> list[TrajectVersion]:
    """Return every revision written up to an event, in order of quarter and writing.

    Of one traject when its code is named, of those that a landsdeel reports on when that is.
    """
    newest, seal = newest_event(session, [p.traject_version], limit)
    if not newest:
        return []
    every = kept(_versions, session, seal, lambda: _read(session, newest))
    return [
        version
        for version in every
        if code in (None, version.traject.code) and region in (None, version.traject.region)
    ]


# Kept by the hash of the event that told of a traject last, as the registers are: most events tell of none.
_versions: dict[tuple[str, str], tuple[TrajectVersion, ...]] = {}


def _read(session: Session, newest: int) -> tuple[TrajectVersion, ...]:
    known = keys(session)
    return tuple(
        _version(row, known) for row in session.execute(_query().where(p.traject_version.c.event_id <= newest))
    )


def latest_by_report(versions: Iterable[TrajectVersion]) -> dict[tuple[str, ReportKey], TrajectVersion]:
    """Return the last revision that each report holds of each traject."""
    found: dict[tuple[str, ReportKey], TrajectVersion] = {}
    for version in versions:
        key = (version.traject.code, version.report)
        if key not in found or found[key].revision < version.revision:
            found[key] = version
    return found


def _query() -> Select[Any]:
    v = p.traject_version
    return (
        select(
            v,
            p.traject.c.code,
            p.traject.c.region_id,
            t.report.c.quarter.label("report_quarter"),
            t.report.c.region_id.label("report_region_id"),
        )
        .join(p.traject, p.traject.c.id == v.c.traject_id)
        .join(t.report, t.report.c.id == v.c.report_id)
        .order_by(t.report.c.quarter, v.c.event_id, v.c.id)
    )


def _version(row: Any, known: Keys) -> TrajectVersion:
    report = ReportKey(known.region_code[row.report_region_id], Quarter.of_index(row.report_quarter))
    return TrajectVersion(_traject(row, known), report, row.revision, row.event_id)


def _traject(row: Any, known: Keys) -> Traject:
    return Traject(
        code=row.code,
        name=row.name,
        region=known.region_code[row.region_id],
        kind=TrajectKind(row.kind),
        phase=Phase(row.phase),
        origin=Origin(
            known.provider_code[row.from_provider_id],
            known.site_code[row.from_site_id],
            Regime(row.from_regime) if row.from_regime else None,
            row.from_places,
        ),
        destination=Destination(
            Regime(row.to_regime) if row.to_regime else None,
            Scale(row.to_scale) if row.to_scale else None,
            tuple(row.criteria.split()),
            row.care_form,
            row.to_places,
            known.provider_code[row.to_provider_id],
            row.to_party,
            known.site_code[row.to_site_id],
            known.region_code[row.to_region_id] if row.to_region_id is not None else "",
        ),
        dates=_dates(row),
        gone=row.places_gone,
        opened=row.places_opened,
        youths_left=row.youths_left,
        youths_placed=row.youths_placed,
        reason=row.reason,
        note=row.note,
        withdrawn=bool(row.withdrawn),
    )


def _dates(row: Any) -> dict[Milestone, Dates]:
    found = {
        milestone: Dates(row._mapping[f"{name}_planned"], row._mapping[f"{name}_actual"])
        for milestone, name in DATE_COLUMNS.items()
    }
    return {milestone: dates for milestone, dates in found.items() if dates != Dates()}
