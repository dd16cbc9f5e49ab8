"""The money of a year in the layout of the State budget's open data: U, V and O, in thousands, totals flagged.

Seen from the coordinating municipalities: O is what was granted to them, V what was committed and U what was spent.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Total
from monitor.domain.ladder import Rung
from monitor.domain.office_settings import OFFICE_SETTINGS, OfficeSetting
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.words import Text
from monitor.exports.table import Cell, Column, Table
from monitor.queries.money_year import YearLine, money_year
from monitor.queries.office_settings import office_settings

# letter of the State budget: the rung, and what it is called
UVO: Mapping[str, tuple[Rung, str]] = {
    "U": (Rung.BESTEED, "besteed"),
    "V": (Rung.VERPLICHT, "verplicht"),
    "O": (Rung.VERLEEND, "verleend"),
}
CODES = ("begrotingshoofdstuk", "begrotingsartikel", "begrotingsonderdeel")
ROUNDED = "Afgerond op duizend euro; een totaal is van de exacte bedragen en kan van de som van de regels afwijken."

COLUMNS: tuple[Column, ...] = (
    Column("jaar", "geheel getal", Text(nl="Het begrotingsjaar.", en="The budget year.")),
    Column("begrotingshoofdstuk", "code", Text(nl="Leeg: niet ingevuld.", en="Empty: not filled in.")),
    Column("artikel", "code", Text(nl="Leeg: niet ingevuld.", en="Empty: not filled in.")),
    Column("onderdeel", "code", Text(nl="Leeg: niet ingevuld.", en="Empty: not filled in.")),
    Column("omschrijving", "tekst", Text(nl="Geldstroom, landsdeel en wat.", en="Stream, landsdeel and what.")),
    Column(
        "vuo",
        "code",
        Text(nl="Uitgaven, verplichtingen of ontvangsten.", en="Spending, commitments or receipts."),
        tuple((letter, Text.same(name)) for letter, (_rung, name) in UVO.items()),
    ),
    Column(
        "bedrag_x_1000",
        "geheel getal",
        Text(nl="Duizenden euro's; leeg: niet bekend.", en="Thousands of euros; empty: not known."),
    ),
    Column("totaal", "code", Text(nl="Of de regel een totaal is.", en="Whether the line is a total.")),
    Column("zekerheid", "code", Text(nl="Hoe zeker het bedrag is.", en="How certain the amount is.")),
    Column("toelichting", "tekst", Text(nl="Afronding, dekking en wat ontbreekt.", en="Rounding, coverage, gaps.")),
)


def uvo(session: Session, actor: Actor, year: int, as_of: AsOf = NOW) -> Table:
    """Return the file of a year. Raises Refused for all but the national lead and the command line."""
    codes = office_settings(session, actor, as_of)
    rows = [_row(year, line, letter, codes) for line in money_year(session, actor, year, as_of) for letter in UVO]
    return Table(f"uvo-{year}", COLUMNS, rows)


def thousands(cents: int) -> int:
    """Return an amount in thousands of euros, rounded half up away from zero."""
    return int(Decimal(cents).scaleb(-5).quantize(Decimal(1), ROUND_HALF_UP))


def coverage_note(total: Total) -> str:
    """Return who is missing from an amount; '' when nobody is."""
    return f"Ten minste; ontbreekt: {', '.join(total.coverage.missing)}." if total.coverage.missing else ""


def not_filled_in(stream: str, names: tuple[str, ...], codes: Mapping[str, OfficeSetting]) -> str:
    """Return which codes of a stream the office has not filled in; '' when all are there."""
    missing = [OFFICE_SETTINGS[f"{name}/{stream}"].name.nl for name in names if not code_of(name, stream, codes)]
    return f"Niet ingevuld: {', '.join(missing)}." if missing else ""


def code_of(name: str, stream: str, codes: Mapping[str, OfficeSetting]) -> str:
    """Return a code of the office for a stream; '' when it was not filled in."""
    setting = codes.get(f"{name}/{stream}")
    return setting.value if setting else ""


def _row(year: int, line: YearLine, letter: str, codes: Mapping[str, OfficeSetting]) -> tuple[Cell, ...]:
    rung, name = UVO[letter]
    total = line.ladder[rung]
    notes = (ROUNDED, coverage_note(total), not_filled_in(line.stream.code, CODES, codes))
    return (
        year,
        *(code_of(code, line.stream.code, codes) for code in CODES),
        f"{line.stream.name.nl}, {line.name}: {name}",
        letter,
        None if total.value is None else thousands(total.value),
        "ja" if line.region == COUNTRY else "nee",
        line.certainty.value,
        " ".join(filter(None, notes)),
    )
