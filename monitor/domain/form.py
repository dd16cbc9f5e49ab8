"""Which cells a report asks for: places times indicators, from the registers and the catalogue."""

from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.indicator import Indicator, Level
from monitor.domain.registers import Registers
from monitor.domain.rules import Place


def places(registers: Registers, report: ReportKey) -> tuple[Place, ...]:
    """Return every place a report asks figures of: sites, providers, jeugdregio's, and the landsdeel itself."""
    day = report.quarter.end
    sites = registers.sites_in(report.region, day)
    return (
        *(Place(Level.LOCATIE, report.region, site.provider, site.code) for site in sites),
        *(Place(Level.AANBIEDER, report.region, p.code) for p in registers.providers_in(report.region, day)),
        *(Place(Level.JEUGDREGIO, code) for code in registers.members(report.region, "jeugdregio", day)),
        Place(Level.LANDSDEEL, report.region),
    )


def place_name(registers: Registers, place: Place) -> str:
    """Return what a place is called on the screen."""
    if place.site:
        return registers.site[place.site].name
    return registers.provider[place.provider].name if place.provider else registers.region[place.region].name


def place_of(cell: CellKey, registers: Registers) -> Place:
    """Return the place a cell is about."""
    if cell.site:
        return Place(Level.LOCATIE, cell.region, cell.provider, cell.site)
    if cell.provider:
        return Place(Level.AANBIEDER, cell.region, cell.provider)
    level = Level.JEUGDREGIO if registers.region[cell.region].kind == "jeugdregio" else Level.LANDSDEEL
    return Place(level, cell.region)


def accepts(level: Level, indicator: Indicator) -> bool:
    """Tell whether a place of `level` may hold this indicator.

    Figures of providers are also taken for the landsdeel: what is not distributed over providers.
    """
    return indicator.reported and (
        indicator.level is level or (level is Level.LANDSDEEL and indicator.level is Level.AANBIEDER)
    )


def cells_of(place: Place, indicator: Indicator, report: ReportKey) -> tuple[CellKey, ...]:
    """Return the cells of one indicator at one place: one for each code of its breakdown."""
    codes = [code.code for code in indicator.breakdown.codes] if indicator.breakdown else [""]
    return tuple(
        CellKey(report.quarter, place.region, place.provider, place.site, indicator.code, code) for code in codes
    )


def report_of(cell: CellKey, registers: Registers) -> ReportKey | None:
    """Return the report a cell belongs to: of its landsdeel, or of the landsdeel its jeugdregio lies in."""
    region = registers.region.get(cell.region)
    if region is None:
        return None
    landsdeel = (
        cell.region
        if region.kind == "landsdeel"
        else registers.parent(cell.region, "landsdeel", cell.quarter.end)
        if region.kind == "jeugdregio"
        else None
    )
    return ReportKey(landsdeel, cell.quarter) if landsdeel else None
