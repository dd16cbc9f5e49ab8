"""One row a traject, as it was approved in a quarter, with what was first planned: exact, for inside the house."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from monitor.domain.conversion import final, planned_net, slipped
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.record_columns import COLUMNS
from monitor.domain.record_fields import fields_of
from monitor.domain.traject import (
    CARE_FORMS,
    CRITERIA,
    PHASE_NAMES,
    REGIME_NAMES,
    SCALE_NAMES,
    TRAJECT_KIND_NAMES,
)
from monitor.domain.traject_record import TrajectRecord, on_one_line
from monitor.domain.words import Text
from monitor.exports.long_columns import CODE, DATE, LONG_COLUMNS, TEXT, WHOLE
from monitor.exports.table import Cell, Column, Table
from monitor.exports.traject_csv import traject_cells
from monitor.queries.trajecten import TrajectState, trajecten

NAME = "trajecten"
_WHOLE = ("van_plaatsen", "naar_plaatsen", "plaatsen_weg", "plaatsen_open", "jongeren_aanwezig", "jongeren_vervolgplek")
_REGIMES = tuple((regime.value, name) for regime, name in REGIME_NAMES.items())
_CODES: Mapping[str, tuple[tuple[str, Text], ...]] = {
    "soort": tuple((kind.value, name) for kind, name in TRAJECT_KIND_NAMES.items()),
    "fase": tuple((phase.value, name) for phase, name in PHASE_NAMES.items()),
    "van_regime": _REGIMES,
    "naar_regime": _REGIMES,
    "naar_schaal": tuple((scale.value, name) for scale, name in SCALE_NAMES.items()),
    "criteria": tuple((one.code, one.name) for one in CRITERIA.values()),
    "zorgvorm": tuple((form.code, form.name) for form in CARE_FORMS.values()),
}
_TEXTS = ("naam", "naar_partij", "reden", "toelichting")
_COMPUTED: tuple[Column, ...] = (
    Column(
        "eerst_gepland",
        DATE,
        Text(
            nl="Wanneer de opening (of de sluiting, als er niets voor terugkomt) eerst was gepland.",
            en="When the opening (or the closing, when nothing comes in return) was first planned.",
        ),
    ),
    Column(
        "kwartalen_later",
        WHOLE,
        Text(nl="Hoeveel kwartalen later dat nu is.", en="How many quarters later that is now."),
    ),
    Column(
        "netto_gesloten",
        WHOLE,
        Text(
            nl="Hoeveel gesloten plaatsen er meer (onder nul: minder) zijn als alles gaat zoals gepland.",
            en="How many more (below zero: fewer) closed places there are when all goes as planned.",
        ),
    ),
)


def traject_table(session: Session, actor: Actor, quarter: Quarter, release: str) -> Table:
    """Return the trajects that were approved up to a quarter. Raises Refused for who may not see them."""
    rows = [
        (release, quarter.code, *_cells(state, quarter))
        for state in trajecten(session, actor, quarter, approved_only=True)
    ]
    return Table(NAME, COLUMNS_OUT, rows)


def _cells(state: TrajectState, quarter: Quarter) -> tuple[Cell, ...]:
    traject = state.traject
    first = state.original.get(final(traject))
    late = slipped(traject, state.original, quarter.end)
    told = traject_cells(TrajectRecord(state.told_in, on_one_line(traject)))
    return (*told, first, late, planned_net(traject))


def _column(name: str, meaning: Text) -> Column:
    if name.endswith(("_gepland", "_werkelijk")):
        return Column(name, DATE, meaning)
    return Column(name, WHOLE if name in _WHOLE else TEXT if name in _TEXTS else CODE, meaning, _CODES.get(name, ()))


_MEANINGS = {field.column: field.name for field in fields_of("traject")}
_RELEASE, _PERIOD = (column for column in LONG_COLUMNS if column.name in ("release_id", "tijdvak"))
# 'kwartaal' is the report that told of it last, which may be an earlier one than 'tijdvak'
COLUMNS_OUT: tuple[Column, ...] = (
    _RELEASE,
    _PERIOD,
    *(_column(name, _MEANINGS[name]) for name in COLUMNS["traject"]),
    *_COMPUTED,
)
