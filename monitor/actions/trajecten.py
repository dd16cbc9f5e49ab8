"""Telling of trajects in a report: saved as a new revision, against the revision the form was opened with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.actions.figures import LONGEST_NOTE, open_report
from monitor.actions.refuse import optional, refuse_if, required, today_of
from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor
from monitor.domain.registers import Registers
from monitor.domain.traject import Traject
from monitor.domain.traject_checks import wrong_with
from monitor.domain.words import Text
from monitor.domain.workflow import why_not_tell
from monitor.queries.registers import Keys, keys, registers
from monitor.queries.reports import state
from monitor.queries.traject_rows import DATE_COLUMNS
from monitor.queries.trajecten import ReportTraject, saved_trajecten, traject_region
from monitor.store import programme_tables as p
from monitor.store.ledger import Entry, Row, next_id, record

LONGEST_NAME = 200
NAME = Text(nl="de naam van het traject", en="the name of the traject")
REASON = Text(nl="de reden", en="the reason")
NOTE = Text(nl="de toelichting", en="the note")
PARTY = Text(nl="de partij buiten de sector", en="the party outside the sector")


@dataclass(frozen=True)
class TrajectChange:
    """A traject as told now; `seen` is the revision of this report the form was opened with (0 = none yet)."""

    traject: Traject
    seen: int


@dataclass(frozen=True)
class TrajectConflict:
    """Two people told of one traject: `mine` was not written, `theirs` has been saved since."""

    mine: Traject
    theirs: Traject


@dataclass(frozen=True)
class TellAnswer:
    """What became of telling: the event (None when nothing was new), the codes written, and the conflicts."""

    event: int | None
    written: tuple[str, ...]
    conflicts: tuple[TrajectConflict, ...]


def tell(session: Session, actor: Actor, report: ReportKey, changes: Sequence[TrajectChange]) -> TellAnswer:
    """Save what a report tells of trajects. Raises Refused when the actor may not, or a traject cannot be right.

    What is told already writes nothing; a change against an older revision writes nothing and comes back as a conflict.
    """
    refuse_if(why_not_tell(state(session, report), actor, today_of(session)))
    known = registers(session)
    held = {one.traject.code: one for one in saved_trajecten(session, report)}
    tidy = [TrajectChange(_tidied(change.traject, known), change.seen) for change in changes]
    for change in tidy:
        refuse_if(_cannot_be(session, change.traject, held.get(change.traject.code), report, known))
    news = [c for c in tidy if c.traject.code not in held or held[c.traject.code].traject != c.traject]
    clashing = {
        c.traject.code: TrajectConflict(c.traject, held[c.traject.code].traject)
        for c in news
        if c.traject.code in held and held[c.traject.code].revision != c.seen
    }
    writing = [c.traject for c in news if c.traject.code not in clashing]
    if not writing:
        return TellAnswer(None, (), tuple(clashing.values()))
    event = _write(session, actor, report, writing, held)
    return TellAnswer(event, tuple(one.code for one in writing), tuple(clashing.values()))


def _tidied(traject: Traject, known: Registers) -> Traject:
    """Return a traject with its texts trimmed, and the provider of a site where none was named."""
    origin, destination = traject.origin, traject.destination
    if origin.site in known.site and not origin.provider:
        origin = replace(origin, provider=known.site[origin.site].provider)
    if destination.site in known.site and not destination.provider:
        destination = replace(destination, provider=known.site[destination.site].provider)
    return replace(
        traject,
        origin=origin,
        name=required(traject.name, NAME, LONGEST_NAME),
        reason=optional(traject.reason, REASON),
        note=optional(traject.note, NOTE, LONGEST_NOTE),
        destination=replace(destination, party=optional(destination.party, PARTY, LONGEST_NAME)),
    )


def _cannot_be(
    session: Session, traject: Traject, held: ReportTraject | None, report: ReportKey, known: Registers
) -> Text | None:
    """Return the first thing that keeps a traject from being told in this report, or None."""
    theirs = traject.region if held is not None else traject_region(session, traject.code)
    if traject.region != report.region or theirs not in (None, report.region):
        return Text(
            nl="Traject {code} is van een ander landsdeel. Kies een andere code.",
            en="Traject {code} is of another region. Choose another code.",
        ).format(code=traject.code)
    wrong = wrong_with(traject, held.traject if held else None, known, report.quarter.end)
    if held is not None and held.revision:  # a reason given in this report may be written again, and not be wiped out
        wrong += wrong_with(traject, held.before, known, report.quarter.end)
    if not wrong:
        return None
    return Text.same("{name}: {wrong}").format(name=traject.name, wrong=wrong[0])


def _write(
    session: Session, actor: Actor, report: ReportKey, trajects: Sequence[Traject], held: dict[str, ReportTraject]
) -> int:
    named = ", ".join(one.code for one in trajects)
    entry = Entry(actor.code, "traject vertellen", f"opgave:{report}/{named}"[:200])
    code = keys(session)
    number = open_report(session, entry, report, code)
    ids = _ids(session)
    free = next_id(session, p.traject)
    for traject in trajects:
        if traject.code not in ids:
            ids[traject.code], free = free, free + 1
            row = {"id": ids[traject.code], "code": traject.code, "region_id": code.region[traject.region]}
            entry.add(p.traject, row)
        revision = held[traject.code].revision + 1 if traject.code in held else 1
        key = {"traject_id": ids[traject.code], "report_id": number, "revision": revision}
        entry.add(p.traject_version, {**key, **_columns(traject, code)})
    return record(session, entry)


def _ids(session: Session) -> dict[str, int]:
    return {row.code: row.id for row in session.execute(select(p.traject.c.code, p.traject.c.id))}


def _columns(traject: Traject, code: Keys) -> Row:
    origin, destination = traject.origin, traject.destination
    dates = {
        f"{name}_{kind}": getattr(traject.on(milestone), kind)
        for milestone, name in DATE_COLUMNS.items()
        for kind in ("planned", "actual")
    }
    return {
        "name": traject.name,
        "kind": traject.kind.value,
        "phase": traject.phase.value,
        "from_provider_id": code.provider[origin.provider],
        "from_site_id": code.site[origin.site],
        "from_regime": origin.regime.value if origin.regime else "",
        "from_places": origin.places,
        "to_regime": destination.regime.value if destination.regime else "",
        "to_scale": destination.scale.value if destination.scale else "",
        "criteria": " ".join(destination.criteria),
        "care_form": destination.form,
        "to_places": destination.places,
        "to_provider_id": code.provider[destination.provider],
        "to_party": destination.party,
        "to_site_id": code.site[destination.site],
        "to_region_id": code.region[destination.region] if destination.region else None,
        **dates,
        "places_gone": traject.gone,
        "places_opened": traject.opened,
        "youths_left": traject.youths_left,
        "youths_placed": traject.youths_placed,
        "reason": traject.reason,
        "note": traject.note,
        "withdrawn": int(traject.withdrawn),
    }
