"""The files of one quarter: which there are, and what stands in each. Adding a file is one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy.orm import Session

from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.figure import Coverage, Source
from monitor.domain.indicator import Card, Indicator, Kind, Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.words import Text
from monitor.domain.workflow import approved_cutoff
from monitor.exports.long_columns import LONG_COLUMNS
from monitor.exports.table import Table
from monitor.exports.traject_table import traject_table
from monitor.queries.expected import NATION
from monitor.queries.long_table import LongRow, long_rows
from monitor.queries.registers import registers
from monitor.queries.reports import states
from monitor.queries.selection import Selection
from monitor.queries.totals import totals

# from the country down; a figure below the landsdeel stands only at the level where it is entered
LEVELS = (Level.LAND, Level.LANDSDEEL, Level.AANBIEDER, Level.LOCATIE, Level.JEUGDREGIO)
TOTAL_LEVELS = (Level.LAND, Level.LANDSDEEL)
COVERAGE = "dekking"
REPORTS = "opgaven"

TERMS: Mapping[str, tuple[tuple[str, Text], ...]] = {
    "dekking": (
        (
            COVERAGE,
            Text(
                nl="Het deel van de plekken dat de indicator in uitsplitsing_code goedgekeurd heeft opgegeven.",
                en="The share of places with an approved figure for the indicator in uitsplitsing_code.",
            ),
        ),
        (REPORTS, Text(nl="De opgaven van de landsdelen zelf.", en="The reports of the landsdelen themselves.")),
    ),
}


@dataclass(frozen=True)
class Quarterly:
    """What is asked of an export: one quarter, by whom, and the name every row carries."""

    session: Session
    actor: Actor
    quarter: Quarter
    release: str

    @property
    def selection(self) -> Selection:
        return Selection(self.quarter, self.quarter, approved_only=True, source=Source.OPGAVE)


_CARDS: tuple[Card, ...] = (*INDICATORS.values(), *RECORDED.values(), *RATIOS.values())


def themed(*themes: str) -> Callable[[Quarterly], list[LongRow]]:
    """Return the maker of a file with the approved figures and ratios of some themes."""
    codes = tuple(card.code for card in _CARDS if card.theme in themes)

    def rows(asked: Quarterly) -> list[LongRow]:
        selection = asked.selection.of(*codes)
        return [
            row
            for level in LEVELS
            for row in long_rows(asked.session, asked.actor, selection, level)
            if level in TOTAL_LEVELS or _is_own(row, level)
        ]

    return rows


def covered(asked: Quarterly) -> list[LongRow]:
    """Return how much was approved: of the reports, and of each number, for the country and each landsdeel."""
    known = registers(asked.session)
    lines = [(NATION.region, REPORTS, REPORTS, _approved_reports(asked, known))]
    for level in TOTAL_LEVELS:
        for spot, total in totals(asked.session, asked.actor, asked.selection, level).items():
            if total.coverage.expected and INDICATORS[spot.indicator].kind is Kind.NUMBER:
                name = INDICATORS[spot.indicator].name.nl
                lines.append((spot.place.region, spot.indicator, name, total.coverage))
    return [_coverage_row(asked.quarter, known, *line) for line in lines]


# name of the file -> what stands in it
EXPORTS: Mapping[str, Callable[[Quarterly], list[LongRow]]] = {
    "capaciteit": themed("capaciteit", "stromen"),
    "ombouw": themed("ombouw"),
    "besteding": themed("besteding"),
    "kwaliteit": themed("kwaliteit"),
    "dekking": covered,
}


def tables(asked: Quarterly) -> Iterator[Table]:
    """Yield every file of the quarter with its rows."""
    for name, rows in EXPORTS.items():
        cells = [
            tuple(asked.release if column.name == "release_id" else row[column.name] for column in LONG_COLUMNS)
            for row in rows(asked)
        ]
        yield Table(name, LONG_COLUMNS, cells, TERMS.get(name, ()))
    yield traject_table(asked.session, asked.actor, asked.quarter, asked.release)


def _is_own(row: LongRow, level: Level) -> bool:
    """Tell whether a row is a figure as entered at this level, and no sum of others or over a breakdown."""
    code = str(row["indicator_code"])
    card = INDICATORS.get(code) or RECORDED.get(code)
    if not isinstance(card, Indicator):
        return level is Level.LOCATIE  # ratios stand at sites too
    is_sum = card.breakdown is not None and not row["uitsplitsing_code"] and row["waarde"] is not None
    return card.level is level and not is_sum


def _approved_reports(asked: Quarterly, known: Registers) -> Coverage:
    found = states(asked.session, [asked.quarter])
    approved = {key.region for key, state in found.items() if approved_cutoff(state.steps) is not None}
    missing = tuple(region.name for region in known.landsdelen if region.code not in approved)
    return Coverage(len(known.landsdelen) - len(missing), len(known.landsdelen), missing)


def _coverage_row(quarter: Quarter, known: Registers, region: str, code: str, name: str, held: Coverage) -> LongRow:
    share = (Decimal(100 * held.reported) / held.expected).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    missing = f"Ontbreekt: {', '.join(held.missing)}" if held.missing else ""
    return {
        **dict.fromkeys((column.name for column in LONG_COLUMNS), ""),
        "tijdvak": quarter.code,
        "peildatum": quarter.end,
        "regio_code": region,
        "regio_naam": known.region[region].name if region in known.region else COUNTRY,
        "indicator_code": COVERAGE,
        "indicator_naam": COVERAGE,
        "uitsplitsing_code": code,
        "uitsplitsing_naam": name,
        "eenheid": "procent",
        "waarde": share,
        "publicatiestatus": "definitief",
        "dekking_n": held.reported,
        "dekking_totaal": held.expected,
        "definitie_versie": "1",
        "toelichting": missing,
    }
