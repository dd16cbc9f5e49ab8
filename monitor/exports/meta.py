"""The dictionary beside a file: its columns with type and codes, and the definitions its figures follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.indicator import Card, Indicator
from monitor.domain.words import Text
from monitor.exports.machine_csv import machine_csv
from monitor.exports.table import Cell, Column, Table

META_COLUMNS: tuple[Column, ...] = (
    Column("soort", "code", Text(nl="kolom, code, definitie of merk", en="column, code, definition or mark")),
    Column("hoort_bij", "code", Text(nl="de kolom of indicator waar de regel over gaat", en="what the line is about")),
    Column("code", "code", Text(nl="de naam van de kolom, de code of de indicator", en="column, code or indicator")),
    Column("naam", "tekst", Text(nl="hoe hij heet", en="what it is called")),
    Column("type", "code", Text(nl="het type, of de eenheid van een indicator", en="type, or an indicator's unit")),
    Column("betekenis", "tekst", Text(nl="wat het betekent", en="what it means")),
    Column("telt_niet_mee", "tekst", Text(nl="wat niet wordt geteld", en="what is not counted")),
    Column("versie", "code", Text(nl="de versie van de definitie", en="the version of the definition")),
)


def meta_csv(table: Table, indicators: Iterable[str], marks: Iterable[str] = ()) -> bytes:
    """Return the dictionary of a file that uses these indicators; `marks` are the labels the file carries."""
    rows: list[tuple[Cell, ...]] = [("merk", "", mark, "", "", "", "", "") for mark in marks]
    for column in table.columns:
        rows.append(("kolom", "", column.name, column.name, column.type, column.meaning.nl, "", ""))
        rows.extend(("code", column.name, code, name.nl, "", "", "", "") for code, name in column.codes)
    rows.extend(("definitie", "", code, code, "", meaning.nl, "", "1") for code, meaning in table.terms)
    for code in dict.fromkeys(indicators):
        card: Card | None = INDICATORS.get(code) or RECORDED.get(code) or RATIOS.get(code)
        if card is not None:
            rows.extend(_definition(card))
    return machine_csv(Table(f"{table.name}.meta", META_COLUMNS, rows))


def _definition(card: Card) -> Iterator[tuple[Cell, ...]]:
    yield (
        "definitie",
        "indicator_code",
        card.code,
        card.name.nl,
        card.unit.code,
        card.definition.nl,
        card.not_counted.nl,
        card.version,
    )
    if isinstance(card, Indicator):
        codes = (*(card.breakdown.codes if card.breakdown else ()), *card.choices)
        yield from (("code", card.code, code.code, code.name.nl, "", "", "", "") for code in codes)
