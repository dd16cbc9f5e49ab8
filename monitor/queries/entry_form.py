"""Everything the entry page of one report needs, asked in one snapshot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain import form
from monitor.domain.figure import CellKey, Content, Nothing, ReportKey, Saved, Typed
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.domain.workflow import ReportState
from monitor.queries.cells import cell_of, contents, read_cells, saved_cells
from monitor.queries.drafts import drafts
from monitor.queries.findings import Findings, facts_of, found_in
from monitor.queries.registers import registers
from monitor.queries.reports import StepRow, history, report_id, state
from monitor.queries.traject_form import TrajectForm, traject_form
from monitor.store import tables as t


@dataclass(frozen=True)
class Writing:
    """Who wrote a revision, and when."""

    actor: str
    at: datetime


@dataclass(frozen=True, eq=False)
class EntryForm:
    """One report as its coordinator works on it.

    `before` is keyed by the cells of the quarter before, `year_before` by those of the same quarter a year before.
    `bases` holds what stood in each drafted cell at the revision the draft was begun with. `writings` are by event
    number, `names` by person code.
    """

    report: ReportKey
    state: ReportState
    registers: Registers
    places: tuple[Place, ...]
    saved: dict[CellKey, Saved]
    before: dict[CellKey, Content]
    year_before: dict[CellKey, Content]
    drafts: dict[str, Typed]
    bases: dict[CellKey, Content]
    findings: Findings
    trajects: TrajectForm
    steps: tuple[StepRow, ...]
    writings: dict[int, Writing]
    names: dict[str, str]

    def place_name(self, place: Place) -> str:
        return form.place_name(self.registers, place)

    def name(self, person: str) -> str:
        return self.names.get(person, person)


def entry_form(session: Session, actor: Actor, report: ReportKey) -> EntryForm:
    """Return a report with what is saved, typed, asked and answered in it. Raises Refused for another's region."""
    saved = saved_cells(session, actor, report)
    known = registers(session)
    typed = drafts(session, actor, report)
    facts = facts_of(session, report, known, contents(saved))
    found = found_in(session, facts)
    trajects = traject_form(session, facts, found)
    written = {*(row.event for row in saved.values()), *trajects.last_events.values()}
    return EntryForm(
        report=report,
        state=state(session, report),
        registers=known,
        places=form.places(known, report),
        saved=saved,
        before=dict(facts.before),
        year_before=contents(read_cells(session, ReportKey(report.region, report.quarter.plus(-4)))),
        drafts=typed,
        bases=_bases(session, report, saved, typed),
        findings=found,
        trajects=trajects,
        steps=tuple(history(session, report)),
        writings=writings(session, written),
        names=person_names(session),
    )


def with_drafts(session: Session, actor: Actor, form: EntryForm) -> EntryForm:
    """Return a form that was asked at this same store version, with what is typed in it now: drafts are no events."""
    typed = drafts(session, actor, form.report)
    return replace(form, drafts=typed, bases=_bases(session, form.report, form.saved, typed))


def writings(session: Session, events: Iterable[int]) -> dict[int, Writing]:
    """Return who made these events, and when."""
    rows = session.execute(select(t.event.c.id, t.event.c.actor, t.event.c.at).where(t.event.c.id.in_(list(events))))
    return {row.id: Writing(row.actor, row.at) for row in rows}


def person_names(session: Session) -> dict[str, str]:
    """Return by code what everyone who ever had an account is called, closed accounts included."""
    version = t.person_version
    rows = session.execute(
        select(t.person.c.code, version.c.name)
        .join(version, version.c.person_id == t.person.c.id)
        .order_by(version.c.revision)
    )
    return {row.code: row.name for row in rows}


def reports_to_choose(session: Session, actor: Actor, quarter: Quarter) -> list[tuple[str, str]]:
    """Return code and name of the landsdelen whose report of this quarter the actor may open, by name."""
    known = registers(session)
    own = actor.own_regions
    return [
        (region.code, region.name)
        for region in sorted(known.of_kind("landsdeel", quarter.end), key=lambda region: region.name)
        if actor.sees_everything or region.code in own
    ]


def _bases(
    session: Session, report: ReportKey, saved: Mapping[CellKey, Saved], typed: Mapping[str, Typed]
) -> dict[CellKey, Content]:
    """Return what stood in the cells that were saved by someone else while this person was typing."""
    behind = {
        key: typed[str(key)].seen
        for key, row in saved.items()
        if str(key) in typed and typed[str(key)].seen not in (0, row.revision)
    }
    if not behind:
        return {}
    rows = session.execute(
        select(
            t.cell.c.quarter,
            t.region.c.code.label("region"),
            t.provider.c.code.label("provider"),
            t.site.c.code.label("site"),
            t.cell.c.indicator,
            t.cell.c.breakdown,
            t.figure.c.revision,
            t.figure.c.value,
            t.figure.c.absence,
            t.figure.c.text,
            t.figure.c.note,
        )
        .join(t.cell, t.cell.c.id == t.figure.c.cell_id)
        .join(t.region, t.region.c.id == t.cell.c.region_id)
        .join(t.provider, t.provider.c.id == t.cell.c.provider_id)
        .join(t.site, t.site.c.id == t.cell.c.site_id)
        .where(t.cell.c.report_id == report_id(session, report), t.figure.c.revision.in_(set(behind.values())))
    )
    return {
        cell_of(row): Content(row.value, Nothing(row.absence) if row.absence else None, row.text, row.note)
        for row in rows
        if behind.get(cell_of(row)) == row.revision
    }
