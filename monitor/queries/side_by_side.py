"""Landsdelen side by side: one measure of several landsdelen over the quarters, with the country beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.compared import Line, Measure, shared_out
from monitor.domain.indicator import Level
from monitor.domain.ladder import Rung
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused, Text
from monitor.queries.expected import Ground, ground
from monitor.queries.lines import Asked, lines
from monitor.queries.moment import last_event
from monitor.queries.registers import changed_at
from monitor.queries.selection import Selection, landsdelen_of
from monitor.store import tables as t

AVERAGE_NAME = Text(nl="Nederland, gemiddeld per landsdeel", en="The Netherlands, average of a region")


@dataclass(frozen=True)
class SideBySide:
    """One measure of landsdelen, in the order of the register, and of the country.

    `beside` is the country at the size of one landsdeel: its ratio, or its total over the number of landsdelen in
    quarters that are whole. `quarter` is the last one of the lines; None when there are no figures. `choices` are
    all landsdelen that may be chosen, `others` tells whether there are more than those.
    """

    measure: Measure
    quarter: Quarter | None
    lines: tuple[Line, ...]
    country: Line
    beside: Line
    choices: tuple[tuple[str, str], ...]
    others: bool
    updated: datetime | None


def side_by_side(
    session: Session,
    actor: Actor,
    measure: Measure,
    regions: tuple[str, ...] = (),
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> SideBySide:
    """Return a measure of these landsdelen (all that one may see, when none is named), up to a quarter.

    Raises Refused for another's landsdeel, and for what is no landsdeel.
    """
    on = ground(session, as_of)
    known = on.registers
    landsdelen_of(Selection(regions=regions), actor, known)
    for code in regions:
        if known.region[code].kind != "landsdeel":
            raise Refused(_NO_LANDSDEEL.format(code=code))
    found = lines(session, actor, Asked(measure, quarter, as_of, approved_only))
    country = found.pop(COUNTRY)
    chosen = tuple(line for code, line in found.items() if not regions or code in regions)
    return SideBySide(
        measure,
        country.stands[-1].quarter if country.stands else None,
        chosen,
        country,
        _beside(country, measure, on),
        tuple((code, line.name.nl) for code, line in found.items()),
        len(found) < len(known.landsdelen),
        last_changed(session, as_of),
    )


def last_changed(session: Session, as_of: AsOf) -> datetime | None:
    """Return when any report last took a step before a moment."""
    return changed_at(session, (t.report_step,), last_event(session, as_of))


_NO_LANDSDEEL = Text(
    nl="{code} is geen landsdeel. Alleen landsdelen staan hier naast elkaar.",
    en="{code} is no landsdeel. Only landsdelen stand side by side here.",
)


def _beside(country: Line, measure: Measure, on: Ground) -> Line:
    if not measure.adds_up:
        return country
    if measure.code == Rung.BEGROOT:  # the country has an amount of its own, which is no sum of landsdelen
        return Line(country.region, AVERAGE_NAME, ())
    everywhere = (Level.LANDSDEEL, Level.LANDSDEEL)
    among = {stand.quarter: len(on.asked(stand.quarter, *everywhere)) for stand in country.stands}
    shared = shared_out(country, among)
    return Line(shared.region, AVERAGE_NAME, shared.stands)
