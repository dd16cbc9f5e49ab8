"""What is counted over trajects one by one: each sum of them on a page, and what a single traject adds to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from monitor.domain.catalogue.ombouw import FLOWS, STANDS
from monitor.domain.conversion import (
    Built,
    Flows,
    built,
    flows_by_site,
    is_alternative,
    is_displacement,
    late_ahead,
    slipped,
)
from monitor.domain.forms_of_care import FormStand, form_stand
from monitor.domain.traject import Milestone, Traject
from monitor.domain.words import Text

NET_GONE = "plaatsen_netto_weg"
UNDER_WAY, ONLY_PLANNED = "alternatieven_in_uitvoering", "alternatieven_alleen_gepland"
SLIPPED, STOPPED = "alternatieven_later", "alternatieven_gestopt"
DISPLACED_AHEAD = "verdringing_gepland"
IN_USE, PLANNED, LAG, DISPLACED = (
    "alternatieven_in_gebruik",
    "alternatieven_gepland",
    "opbouwachterstand",
    "verdringing",
)
SMALL_CLOSED, REVERSED, WITHOUT = "klein_gesloten", "omgekeerde_ombouw", "zonder_alternatief"
LATE = "trajecten_vertraagd"
OPENED, CLOSED, CONVERTED = "plaatsen_geopend", "plaatsen_gesloten", "plaatsen_omgezet"


@dataclass(frozen=True)
class Standing:
    """A traject on a reference date, with the dates that were planned first and as it was when the period began."""

    traject: Traject
    original: Mapping[Milestone, date]
    day: date
    before: Traject | None = None


@dataclass(frozen=True)
class Measure:
    """One sum over trajects: its name, the card that defines it, and what one traject adds."""

    name: Text
    short: Text
    definition: str
    of: Callable[[Standing], int]


def _card(code: str, of: Callable[[Standing], int]) -> Measure:
    card = next(one for one in (*FLOWS, *STANDS) if one.code == code)
    return Measure(card.name, card.short, code, of)


def _came_to(part: Callable[[Built], int]) -> Callable[[Standing], int]:
    return lambda standing: part(built(standing.traject))


def _in_between(part: Callable[[Flows], int]) -> Callable[[Standing], int]:
    def added(standing: Standing) -> int:
        return part(_flows(standing.traject)) - (part(_flows(standing.before)) if standing.before else 0)

    return added


def _flows(traject: Traject) -> Flows:
    return sum(flows_by_site(traject).values(), Flows())


def _of_form(part: Callable[[FormStand], int]) -> Callable[[Standing], int]:
    def added(standing: Standing) -> int:
        traject = standing.traject
        if not is_alternative(traject) or traject.withdrawn:
            return 0
        return part(form_stand(traject, late_ahead(traject, standing.original, standing.day)))

    return added


def _moves_later(standing: Standing) -> int:
    traject = standing.traject
    if not is_displacement(traject) or traject.comes_closed or traject.withdrawn:
        return 0
    stand = form_stand(traject, 0)
    return stand.under_way + stand.planned


MEASURES: Mapping[str, Measure] = {
    IN_USE: _card(IN_USE, _came_to(lambda made: made.alternatives)),
    PLANNED: _card(PLANNED, _came_to(lambda made: made.planned)),
    DISPLACED: _card(DISPLACED, _came_to(lambda made: made.displaced)),
    SMALL_CLOSED: _card(SMALL_CLOSED, _came_to(lambda made: made.small_closed)),
    REVERSED: _card(REVERSED, _came_to(lambda made: made.reversed_)),
    WITHOUT: _card(WITHOUT, _came_to(lambda made: made.without_alternative)),
    LAG: _card(LAG, _came_to(lambda made: made.lag)),
    LATE: _card(LATE, lambda standing: int(slipped(standing.traject, standing.original, standing.day) > 0)),
    OPENED: _card(OPENED, _in_between(lambda flows: flows.opened)),
    CLOSED: _card(CLOSED, _in_between(lambda flows: flows.closed)),
    CONVERTED: _card(CONVERTED, _in_between(lambda flows: flows.converted)),
    NET_GONE: Measure(
        Text(nl="gesloten plaatsen netto weg", en="closed places gone, net"),
        Text(
            nl="Gesloten plaatsen die weg zijn, min wat gesloten of hybride terugkwam.",
            en="Closed places that are gone, less what came back closed or hybrid.",
        ),
        LAG,
        _came_to(lambda made: made.removed),
    ),
    UNDER_WAY: Measure(
        Text(nl="alternatieve plaatsen in uitvoering", en="alternative places under way"),
        Text(nl="Alternatieven waaraan wordt gewerkt.", en="Alternatives that are being built."),
        PLANNED,
        _of_form(lambda stand: stand.under_way),
    ),
    ONLY_PLANNED: Measure(
        Text(nl="alternatieve plaatsen alleen gepland", en="alternative places only planned"),
        Text(nl="Alternatieven waarvan de uitvoering nog niet begon.", en="Alternatives not being built yet."),
        PLANNED,
        _of_form(lambda stand: stand.planned),
    ),
    SLIPPED: Measure(
        Text(nl="alternatieve plaatsen later dan gepland", en="alternative places later than planned"),
        Text(
            nl="Alternatieven die een kwartaal of meer na de eerste planning komen.",
            en="Alternatives a quarter or more after the first planning.",
        ),
        PLANNED,
        _of_form(lambda stand: stand.slipped),
    ),
    STOPPED: Measure(
        Text(nl="alternatieve plaatsen gestopt", en="alternative places stopped"),
        Text(nl="Alternatieven die niet meer komen.", en="Alternatives that will not come."),
        PLANNED,
        _of_form(lambda stand: stand.stopped),
    ),
    DISPLACED_AHEAD: Measure(
        Text(nl="plaatsen die de vraag verplaatsen, gepland", en="places that move the need, planned"),
        Text(nl="Zulke plaatsen die nog open moeten.", en="Such places still to open."),
        DISPLACED,
        _moves_later,
    ),
}
