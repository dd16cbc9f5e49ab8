"""The money of a year as SiSa asks for it: per coordinating municipality and stream, exact to the cent."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.ladder import Rung
from monitor.domain.money import MoneyStatus
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.words import Text
from monitor.exports.table import Cell, Column, Table
from monitor.exports.uvo import code_of, coverage_note, not_filled_in
from monitor.queries.money_year import YearLine, money_year
from monitor.queries.office_settings import office_settings

SISA_CODE = "sisa_code"
NOT_ACCOUNTED = "niet verantwoord"
AMOUNTS = (Rung.VERLEEND, Rung.BESTEED, Rung.VERANTWOORD)

COLUMNS: tuple[Column, ...] = (
    Column("jaar", "geheel getal", Text(nl="Het verantwoordingsjaar.", en="The year accounted for.")),
    Column("sisa_code", "code", Text(nl="Leeg: niet ingevuld.", en="Empty: not filled in.")),
    Column("regio_code", "code", Text(nl="Het landsdeel.", en="The landsdeel.")),
    Column("regio_naam", "tekst", Text(nl="Het landsdeel van de gemeente.", en="The municipality's landsdeel.")),
    Column("stroom_code", "code", Text(nl="De geldstroom.", en="The funding stream.")),
    Column("stroom_naam", "tekst", Text(nl="De naam van de geldstroom.", en="The stream's name.")),
    Column("verleend", "getal", Text(nl="Euro's, verleend voor het jaar.", en="Euros granted for the year.")),
    Column("besteed", "getal", Text(nl="Euro's, besteed in het jaar.", en="Euros spent in the year.")),
    Column("verantwoord", "getal", Text(nl="Euro's, verantwoord over het jaar.", en="Euros accounted for the year.")),
    Column("status", "code", Text(nl="De status van het verantwoorde bedrag.", en="The accounted amount's status.")),
    Column("zekerheid", "code", Text(nl="Hoe zeker de regel is.", en="How certain the line is.")),
    Column("toelichting", "tekst", Text(nl="Dekking en wat ontbreekt.", en="Coverage and gaps.")),
)


def sisa(session: Session, actor: Actor, year: int, as_of: AsOf = NOW) -> Table:
    """Return the overview of a year. Raises Refused for all but the national lead and the command line."""
    codes = office_settings(session, actor, as_of)
    rows: list[tuple[Cell, ...]] = []
    for line in money_year(session, actor, year, as_of):
        if line.region != COUNTRY and any(line.ladder[rung].value is not None for rung in AMOUNTS):
            stream = line.stream.code
            notes = (coverage_note(line.ladder[Rung.BESTEED]), not_filled_in(stream, (SISA_CODE,), codes))
            rows.append(_row(year, line, code_of(SISA_CODE, stream, codes), " ".join(filter(None, notes))))
    return Table(f"sisa-{year}", COLUMNS, rows)


def _row(year: int, line: YearLine, code: str, note: str) -> tuple[Cell, ...]:
    amounts = [line.ladder[rung].value for rung in AMOUNTS]
    return (
        year,
        code,
        line.region,
        line.name,
        line.stream.code,
        line.stream.name.nl,
        *(None if amount is None else Decimal(amount).scaleb(-2) for amount in amounts),
        _status(line.statuses),
        line.certainty.value,
        note,
    )


def _status(statuses: tuple[MoneyStatus, ...]) -> str:
    """Return the least final status of what is accounted."""
    return next((status.value for status in MoneyStatus if status in statuses), NOT_ACCOUNTED)
