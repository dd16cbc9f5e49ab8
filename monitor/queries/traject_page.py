"""Everything the page of one traject shows, from one moment of the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.conversion import Built, built, slipped
from monitor.domain.happening import Happening
from monitor.domain.money import MoneyDocument
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.timeline import Timeline, timeline
from monitor.domain.traject import Traject
from monitor.domain.words import Refused, Text
from monitor.queries.counting import counted_reports
from monitor.queries.happenings import About, happenings
from monitor.queries.money_records import money_documents
from monitor.queries.names import names
from monitor.queries.registers import registers
from monitor.queries.trajecten import Told, TrajectState, traject_history, trajecten

NOT_YET = Text(
    nl="Over dit traject was in {quarter} nog niets verteld.", en="Nothing had been told of this traject in {quarter}."
)


@dataclass(frozen=True)
class TrajectPage:
    """One traject: as it counts (`state`), or as it was saved when no report that tells of it counts yet.

    `quarter` is the report the traject was last told in. `history` is everything told, newest first; `people` gives
    the names of who told it.
    """

    traject: Traject
    state: TrajectState | None
    quarter: Quarter
    timeline: Timeline
    built: Built
    late: int
    history: tuple[Told, ...]
    people: dict[str, str]
    known: Registers
    money: tuple[MoneyDocument, ...]
    happenings: tuple[Happening, ...]


def traject_page(
    session: Session,
    actor: Actor,
    code: str,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> TrajectPage:
    """Return one traject with its history up to a quarter, money documents and events at its sites.

    Raises Refused for a traject of another's landsdeel, and for one that is not there (yet).
    """
    told = traject_history(session, actor, code, as_of)
    history = tuple(one for one in told if quarter is None or one.version.report.quarter <= quarter)
    if not history:
        assert quarter is not None, "without a quarter everything told is shown"
        raise Refused(NOT_YET.format(quarter=Text(nl=quarter.label("nl"), en=quarter.label("en"))))
    newest = max(history, key=lambda one: (one.version.report.quarter, one.version.event)).version
    region = newest.traject.region
    counting = trajecten(session, actor, quarter, as_of, approved_only, region)
    state = next((s for s in counting if s.traject.code == code), None)
    traject = state.traject if state else newest.traject
    last = state.told_in if state else newest.report.quarter
    first = state.original if state else {}
    said_on = max(last, _last_report(session, region, quarter, as_of) or last).end
    began = min(one.version.report.quarter for one in history)
    return TrajectPage(
        traject,
        state,
        last,
        timeline(traject, first, began.end, said_on),
        built(traject),
        slipped(traject, first, said_on),
        history,
        names(session),
        registers(session, as_of),
        _money(session, actor, code, as_of),
        _happenings(session, actor, traject, as_of, quarter.end if quarter else None),
    )


def _last_report(session: Session, region: str, until: Quarter | None, as_of: AsOf) -> Quarter | None:
    """Return the last quarter that a landsdeel reported on: what was not told by then had not happened."""
    quarters = (key.quarter for key in counted_reports(session, as_of) if key.region == region)
    return max((quarter for quarter in quarters if until is None or quarter <= until), default=None)


def _money(session: Session, actor: Actor, code: str, as_of: AsOf) -> tuple[MoneyDocument, ...]:
    found = money_documents(session, actor, as_of).values()
    mine = [document for document in found if document.traject == code and not document.withdrawn]
    return tuple(sorted(mine, key=lambda document: (document.dated, document.code)))


def _happenings(
    session: Session, actor: Actor, traject: Traject, as_of: AsOf, until: date | None
) -> tuple[Happening, ...]:
    """Return what happened at its sites, and at their provider as a whole in this landsdeel; newest first."""
    places = {(traject.origin.provider, traject.origin.site)}
    places |= {(traject.destination.provider, traject.destination.site)}
    found = happenings(session, actor, as_of, About(region=traject.region))
    return tuple(
        h
        for h in found
        if h.provider
        and (until is None or h.starts <= until)
        and any(provider == h.provider and h.site in ("", site) for provider, site in places)
    )
