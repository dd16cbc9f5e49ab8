"""Which cell a row of a report is about: its quarter, indicator, breakdown, region, provider and site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from monitor.domain import form
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.figure import CellKey
from monitor.domain.finding import Outcome
from monitor.domain.formats import date_short, join_names
from monitor.domain.indicator import Breakdown, Indicator, Level
from monitor.domain.quarter import Quarter
from monitor.domain.quarter_reading import read_quarter
from monitor.domain.registers import Region, Registers, Site
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.names import LONGEST_NAME, Directory
from monitor.imports.personal import looks_like_a_person
from monitor.imports.rows import Notes
from monitor.imports.sheet import Row

PROVINCES = frozenset(
    (
        *("groningen", "friesland", "fryslân", "drenthe", "overijssel", "flevoland", "gelderland", "utrecht"),
        *("noord-holland", "zuid-holland", "zeeland", "noord-brabant", "limburg"),
    )
)


@dataclass(frozen=True, eq=False)
class Known:
    """What names and codes in a file are looked up in."""

    registers: Registers
    today: date
    answers: Mapping[str, str]

    @cached_property
    def regions(self) -> Directory:
        """Landsdelen and jeugdregio's; other grids share their names ('Noord') and are found by code only."""
        kinds = ("landsdeel", "jeugdregio")
        return Directory((r.code, r.name) for r in self.registers.regions if r.kind in kinds)

    @cached_property
    def providers(self) -> Directory:
        return Directory((p.code, p.name) for p in self.registers.providers)

    @cached_property
    def sites(self) -> Directory:
        return Directory((s.code, s.name) for s in self.registers.sites)

    @cached_property
    def indicators(self) -> Directory:
        return Directory((i.code, i.name.nl) for i in (*INDICATORS.values(), *RATIOS.values()))

    @cached_property
    def landsdelen(self) -> str:
        return join_names([r.name for r in self.registers.landsdelen])

    @cached_property
    def sites_of(self) -> dict[str, Directory]:
        """The sites of each provider, which may share their names with sites of others."""
        return {
            p.code: Directory((s.code, s.name) for s in self.registers.sites if s.provider == p.code)
            for p in self.registers.providers
        }


def quarter_of(row: Row, known: Known, notes: Notes) -> Quarter | None:
    """Return the quarter of a row, or note why not."""
    reading = read_quarter(notes.cell(row, "kwartaal"), known.today, known.answers)
    if reading.outcome is not Outcome.ACCEPT and reading.text is not None:
        notes.add(reading.outcome, reading.code, reading.text, row, "kwartaal", reading.choices)
    return reading.quarter


def indicator_of(row: Row, known: Known, notes: Notes) -> Indicator | None:
    """Return the indicator of a row, or note why not."""
    code = look_up(row, "indicator", known.indicators, words.INDICATORS, notes)
    if code in RATIOS:
        notes.refuse("wordt_berekend", words.COMPUTED, row, "indicator")
        return None
    if code is not None and not INDICATORS[code].reported:
        notes.refuse("niet_gevraagd", words.NOT_ASKED, row, "indicator")
        return None
    return INDICATORS[code] if code else None


def breakdown_of(row: Row, indicator: Indicator, notes: Notes) -> str | None:
    """Return the breakdown code of a row, '' where the indicator has none; or note why not."""
    filled = bool(notes.cell(row, "uitsplitsing").strip())
    if indicator.breakdown is None:
        if filled:
            notes.refuse("geen_uitsplitsing", words.NO_BREAKDOWN, row, "uitsplitsing")
        return None if filled else ""
    if not filled:
        codes = join_names([code.code for code in indicator.breakdown.codes])
        notes.refuse("uitsplitsing_nodig", words.BREAKDOWN_NEEDED.format(codes=codes), row, "uitsplitsing")
        return None
    listed = _listed(indicator.breakdown)
    what = words.BREAKDOWNS.format(name=indicator.breakdown.name)
    return look_up(row, "uitsplitsing", listed, what, notes)


@cache
def _listed(breakdown: Breakdown) -> Directory:
    """Return the codes of a breakdown to look up in; made once, because a report names one in most of its rows."""
    return Directory((code.code, code.name.nl) for code in breakdown.codes)


def region_of(row: Row, known: Known, notes: Notes) -> Region | None:
    """Return the landsdeel or jeugdregio of a row, or note why not."""
    typed = notes.cell(row, "regio").strip()
    if typed.casefold() in PROVINCES and known.regions.find(typed) is None:
        notes.refuse("provincie", words.PROVINCE.format(names=known.landsdelen), row, "regio")
        return None
    other = known.registers.region.get(typed)
    if other is not None and other.code not in known.regions.names:
        _other_region(row, other, known, notes)
        return None
    code = look_up(row, "regio", known.regions, words.REGIONS, notes)
    return known.registers.region[code] if code else None


def cell_of(
    row: Row, quarter: Quarter, indicator: Indicator, breakdown: str, region: Region, known: Known, notes: Notes
) -> CellKey | None:
    """Return the cell of a row whose other parts are known, or note why its place does not fit the indicator."""
    expected = "jeugdregio" if indicator.level is Level.JEUGDREGIO else "landsdeel"
    if region.kind != expected:
        if expected == "jeugdregio":
            notes.refuse("jeugdregio_nodig", words.YOUTH_REGION, row, "regio")
        else:
            _other_region(row, region, known, notes)
        return None
    if indicator.level is Level.LOCATIE:
        site = _site(row, quarter, region, known, notes)
        return CellKey(quarter, region.code, site.provider, site.code, indicator.code, breakdown) if site else None
    if not _left_empty(row, indicator.level, notes):
        return None
    provider = _provider(row, quarter, region, known, notes) if indicator.level is Level.AANBIEDER else ""
    return None if provider is None else CellKey(quarter, region.code, provider, "", indicator.code, breakdown)


def check_names(row: Row, known: Known, notes: Notes) -> None:
    """Note unknown names in a row whose place cannot be told for another reason."""
    if notes.cell(row, "aanbieder").strip():
        look_up(row, "aanbieder", known.providers, words.PROVIDERS, notes)
    if notes.cell(row, "locatie").strip():
        look_up(row, "locatie", known.sites, words.SITES, notes)


def look_up(row: Row, column: str, directory: Directory, what: Text, notes: Notes) -> str | None:
    """Return the one code a cell stands for, or note why there is none."""
    typed = notes.cell(row, column)
    if not typed.strip():
        notes.refuse("leeg_veld", words.EMPTY_KEY.format(column=column), row, column)
        return None
    if len(typed) > LONGEST_NAME:
        notes.refuse("te_lang", words.TOO_LONG.format(most=LONGEST_NAME), row, column)
        return None
    match = directory.find(typed)
    if match is None:
        _unknown(row, column, directory, what, notes)
        return None
    if len(match.codes) > 1:
        text = words.AMBIGUOUS.format(what=column, codes=join_names(match.codes))
        notes.refuse("niet_eenduidig", text, row, column)
        return None
    if not match.exact:
        name = directory.names[match.codes[0]]
        notes.remark(f"{column}_anders", words.READ_AS.format(name=name), row, column)
    return match.codes[0]


def _unknown(row: Row, column: str, directory: Directory, what: Text, notes: Notes) -> None:
    typed = notes.cell(row, column)
    text = words.UNKNOWN.format(what=what)
    nearest = directory.nearest(typed)
    additions = [words.NEAREST.format(names=join_names(nearest))] if nearest else []
    additions += [words.LIKE_A_PERSON] if looks_like_a_person(typed) else []
    for more in additions:
        text = Text(nl=text.nl + more.nl, en=text.en + more.en)
    codes = {"regio": "onbekende_regio", "aanbieder": "onbekende_aanbieder", "locatie": "onbekende_locatie"}
    notes.refuse(codes.get(column, f"onbekend_{column}"), text, row, column)


def _other_region(row: Row, region: Region, known: Known, notes: Notes) -> None:
    text = words.OTHER_REGION.format(name=region.name, kind=region.kind, names=known.landsdelen)
    notes.refuse("geen_landsdeel", text, row, "regio")


def _left_empty(row: Row, level: Level, notes: Notes) -> bool:
    """Refuse a site or provider on a figure that is not about one."""
    columns = ("locatie",) if level is Level.AANBIEDER else ("aanbieder", "locatie")
    filled = [column for column in columns if notes.cell(row, column).strip()]
    for column in filled:
        text = words.NOT_PER.format(level=words.LEVELS[level.value], column=column)
        notes.refuse("ander_niveau", text, row, column)
    return not filled


def _provider(row: Row, quarter: Quarter, region: Region, known: Known, notes: Notes) -> str | None:
    """Return the provider's code, or '' for what the landsdeel has not distributed over providers."""
    if not notes.cell(row, "aanbieder").strip():
        return ""
    code = look_up(row, "aanbieder", known.providers, words.PROVIDERS, notes)
    if code is None:
        return None
    if code in {p.code for p in known.registers.providers_in(region.code, quarter.end)}:
        return code
    _not_open(row, "aanbieder", known.registers.provider[code].name, quarter, notes)
    return None


def _site(row: Row, quarter: Quarter, region: Region, known: Known, notes: Notes) -> Site | None:
    """Return the site of a row when it is open and lies in the region, under the provider that is named."""
    provider = ""
    if notes.cell(row, "aanbieder").strip():
        found = look_up(row, "aanbieder", known.providers, words.PROVIDERS, notes)
        if found is None:
            return None
        provider = found
    if not notes.cell(row, "locatie").strip():
        notes.refuse("locatie_nodig", words.SITE_NEEDED, row, "locatie")
        return None
    own = known.sites_of.get(provider)
    directory = own if own is not None and own.find(notes.cell(row, "locatie")) else known.sites
    code = look_up(row, "locatie", directory, words.SITES, notes)
    return None if code is None else _fitting(known.registers.site[code], provider, row, quarter, region, known, notes)


def _fitting(
    site: Site, provider: str, row: Row, quarter: Quarter, region: Region, known: Known, notes: Notes
) -> Site | None:
    registers = known.registers
    if provider and site.provider != provider:
        text = words.OTHER_PROVIDER.format(provider=registers.provider[site.provider].name)
        notes.refuse("andere_aanbieder", text, row, "aanbieder")
        return None
    if site.region != region.code:
        text = words.ELSEWHERE.format(name=site.name, region=registers.region[site.region].name)
        notes.refuse("locatie_elders", text, row, "locatie")
        return None
    if site not in registers.sites_in(region.code, quarter.end):
        _not_open(row, "locatie", site.name, quarter, notes)
        return None
    if not provider:
        name = registers.provider[site.provider].name
        notes.remark("aanbieder_uit_locatie", words.PROVIDER_FROM_SITE.format(name=name), row, "aanbieder")
    return site


def _not_open(row: Row, column: str, name: str, quarter: Quarter, notes: Notes) -> None:
    day = Text(nl=date_short(quarter.end, "nl"), en=date_short(quarter.end, "en"))
    notes.refuse("niet_open", words.NOT_OPEN.format(name=name, day=day), row, column)


def landsdeel_of(region: Region, registers: Registers, quarter: Quarter) -> str | None:
    """Return the landsdeel a region of a report belongs to."""
    report = form.report_of(CellKey(quarter, region.code, "", "", ""), registers)
    return report.region if report else None
