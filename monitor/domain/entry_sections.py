"""How the form of a report is laid out: sections, and the tables and fields in each. Walks the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.catalogue import INDICATORS, STREAMS
from monitor.domain.catalogue.indeling import KOSTENSOORTEN
from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.indicator import Indicator, Kind, Level
from monitor.domain.rules import Place
from monitor.domain.words import Text


@dataclass(frozen=True)
class Section:
    """A part of the form: the places of these levels, and their indicators of these themes (none named: all)."""

    code: str
    name: Text
    levels: tuple[Level, ...]
    themes: tuple[str, ...] = ()

    def holds(self, indicator: Indicator) -> bool:
        return (
            indicator.reported
            and indicator.level in self.levels
            and (not self.themes or indicator.theme in self.themes)
        )


@dataclass(frozen=True)
class Column:
    """One column of a table: an indicator, and a code of its breakdown or ''."""

    indicator: Indicator
    breakdown: str
    label: Text


@dataclass(frozen=True)
class Sheet:
    """One table of a section. An `aside` table is only drawn when asked for."""

    code: str
    name: Text
    columns: tuple[Column, ...]
    places: tuple[Place, ...]
    aside: bool = False

    def cell(self, report: ReportKey, place: Place, column: Column) -> CellKey:
        return CellKey(
            report.quarter, place.region, place.provider, place.site, column.indicator.code, column.breakdown
        )


SECTIONS: tuple[Section, ...] = (
    Section("plaatsen", Text(nl="Plaatsen", en="Places"), (Level.LOCATIE,), ("capaciteit",)),
    Section("stromen", Text(nl="In- en uitstroom", en="Inflow and outflow"), (Level.LOCATIE,), ("stromen",)),
    Section("kwaliteit", Text(nl="Kwaliteit", en="Quality"), (Level.LOCATIE,), ("kwaliteit",)),
    Section("geld", Text(nl="Aanbieders en geld", en="Providers and money"), (Level.AANBIEDER,)),
    Section("landsdeel", Text(nl="Landsdeel", en="Region"), (Level.LANDSDEEL, Level.JEUGDREGIO)),
)

_FIGURES: dict[Level, Text] = {
    Level.LOCATIE: Text(nl="Per locatie", en="Per site"),
    Level.AANBIEDER: Text(nl="Per aanbieder", en="Per provider"),
    Level.JEUGDREGIO: Text(nl="Per jeugdregio", en="Per youth region"),
    Level.LANDSDEEL: Text(nl="Landsdeel als geheel", en="Region as a whole"),
}
_KINDS_OF_COST = {kind.code: kind.name for kind in KOSTENSOORTEN}


def section_of(indicator: str) -> Section:
    """Return the section an indicator stands in. Raises StopIteration for one that is not asked in any."""
    return next(section for section in SECTIONS if section.holds(INDICATORS[indicator]))


def sheets(section: Section, places: Sequence[Place]) -> tuple[Sheet, ...]:
    """Return the tables of a section: undivided figures together, and one for each divided figure."""
    found: list[Sheet] = []
    for level in section.levels:
        rows = tuple(p for p in places if p.level is level)
        if level is Level.AANBIEDER:  # and the landsdeel, for what is not distributed
            rows += tuple(p for p in places if p.level is Level.LANDSDEEL)
        numbers = [i for i in INDICATORS.values() if section.holds(i) and i.level is level and i.kind is Kind.NUMBER]
        plain = tuple(Column(i, "", i.name) for i in numbers if i.breakdown is None)
        if plain and rows:
            found.append(Sheet(f"{section.code}-{level.value}", _FIGURES[level], plain, rows))
        if rows:
            found += [sheet for i in numbers if i.breakdown is not None for sheet in _divided(i, rows)]
    return tuple(sorted(found, key=lambda sheet: sheet.aside))


def words_of(section: Section) -> tuple[Indicator, ...]:
    """Return the texts and choices of a section, which stand below its tables as fields."""
    return tuple(i for i in INDICATORS.values() if section.holds(i) and i.kind is not Kind.NUMBER)


def column_label(indicator: Indicator, breakdown: str) -> Text:
    """Return what a cell's column is called outside its table: 'instroom: spoedmachtiging'."""
    if indicator.breakdown is None:
        return indicator.name
    part = next((code.name for code in indicator.breakdown.codes if code.code == breakdown), Text.same(breakdown))
    return Text(nl="{name}: {part}", en="{name}: {part}").format(name=indicator.name, part=part)


def _divided(indicator: Indicator, rows: tuple[Place, ...]) -> list[Sheet]:
    """Return one table for an indicator's breakdown, or one for each funding stream."""
    assert indicator.breakdown is not None
    groups: dict[str, list[Column]] = {}
    for code in indicator.breakdown.codes:
        stream, divided, kind = code.code.partition("/")
        label = _KINDS_OF_COST.get(kind, code.name) if divided else code.name
        groups.setdefault(stream if divided else "", []).append(Column(indicator, code.code, label))
    by = Text(nl="{name}, naar {by}", en="{name}, by {by}").format(name=indicator.name, by=indicator.breakdown.name)
    return [
        Sheet(
            f"{indicator.code}-{stream}".rstrip("-"),
            Text.same("{name}: {stream}").format(name=indicator.name, stream=STREAMS[stream].name) if stream else by,
            tuple(columns),
            rows,
            aside=bool(stream) and not STREAMS[stream].counts_toward_programme,
        )
        for stream, columns in groups.items()
    ]
