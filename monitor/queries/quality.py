"""Everything the page about quality and voice shows, from one moment of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import breakdown_codes
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place
from monitor.domain.series import Point
from monitor.domain.words import Refused, Text
from monitor.queries.counting import Wanted, latest_counting_quarter
from monitor.queries.expected import NATION, Ground, ground
from monitor.queries.figures import CountingFigure, counting_figures
from monitor.queries.moment import last_event
from monitor.queries.overview_answer import Measured
from monitor.queries.quality_answer import (
    DISPLACED,
    Leaving,
    Origin,
    Quality,
    RegionQuality,
    Said,
    Shared,
    SharePoint,
    Signal,
    SiteOccupied,
)
from monitor.queries.quality_figures import QualityFigures
from monitor.queries.ratios import ratios
from monitor.queries.registers import changed_at
from monitor.queries.selection import OTHER_REGION, Scope, Selection, scope
from monitor.queries.tallies import Spot, Tally, tallies
from monitor.store import tables as t

__all__ = ["Quality", "quality"]

LEFT, ORIGIN = "uitstroom", "jongeren_naar_herkomst"
VOICE, BOTTLENECK, CONTACT, PLAN = "stem_van_jongeren", "belangrijkste_knelpunt", "aanspreekpunt", "regiovisie_status"
COUNTS = ("overplaatsingen", "wachtenden", "buiten_landsdeel", "begeleiding_24uur", "bezet", ORIGIN)
SHARES = (
    "aandeel_langer_6mnd",
    "aandeel_langer_12mnd",
    "onbekende_bestemming",
    "vbm_per_1000_dagen",
    "onderwijsdeelname",
)
# the waterbed basket: where the need may come back
BASKET = (
    "buiten_landsdeel",
    f"{LEFT}/andere_gesloten",
    f"{LEFT}/ggz",
    f"{LEFT}/jji",
    "begeleiding_24uur",
    "wachtenden",
    DISPLACED,
)
YEAR, BASKET_QUARTERS, LONGEST = 4, 8, 12  # quarters
_NO_SUCH = Text(nl="Landsdeel {c} is niet bekend.", en="Region {c} is not known.")


def quality(
    session: Session,
    actor: Actor,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
    region: str = COUNTRY,
) -> Quality:
    """Return what becomes of youths in a quarter (the last reported one), in the country or in one landsdeel.

    A coordinator gets the country's totals, and landsdelen, sites, jeugdregio's and texts of his own. Raises Refused
    for another's landsdeel.
    """
    allowed = scope(actor)
    on = ground(session, as_of)
    if region != COUNTRY and not allowed.sees(region):
        raise Refused(OTHER_REGION)
    names = {one.code: one.name for one in on.registers.landsdelen}
    if region != COUNTRY and region not in names:
        raise Refused(_NO_SUCH.format(c=region))
    choices = {code: name for code, name in names.items() if allowed.sees(code)}
    latest = latest_counting_quarter(session, as_of, approved_only)
    version = last_event(session, as_of)
    if latest is None or on.first is None:
        return Quality(None, region, as_of, version, approved_only, choices=choices)
    shown = quarter or latest
    wanted = Wanted(None, max(on.first, shown.plus(1 - LONGEST)).index, shown.index, as_of=as_of)
    figures = QualityFigures(session, actor, on, replace(wanted, approved_only=approved_only), shown)
    return _Making(session, actor, allowed, on, shown, region, figures).quality(version, choices)


@dataclass(frozen=True, eq=False)
class _Making:
    """One answer in the making: what is asked, and the sums every part of it is made from."""

    session: Session
    actor: Actor
    allowed: Scope
    on: Ground
    quarter: Quarter
    region: str
    figures: QualityFigures

    @property
    def place(self) -> Place:
        return NATION if self.region == COUNTRY else Place(Level.LANDSDEEL, self.region)

    @property
    def wanted(self) -> Wanted:
        return self.figures.wanted

    def quality(self, version: int, choices: Mapping[str, str]) -> Quality:
        texts = self._texts()
        shown = [self.region] if self.region != COUNTRY else list(choices)
        return Quality(
            self.quarter,
            self.region,
            self.wanted.as_of,
            version,
            self.wanted.approved_only,
            choices.get(self.region, ""),
            self._updated(),
            self._missing(),
            tuple(self._leaving(quarter) for quarter in self.quarter.plus(1 - YEAR).until(self.quarter)),
            {code: self._counted(code) for code in COUNTS},
            {code: self._shared(code) for code in SHARES},
            tuple(self._signal(code) for code in BASKET),
            self._row(COUNTRY, "", {}),
            tuple(self._row(code, choices[code], texts) for code in shown),
            self._origins(),
            self._sites(),
            self._said(VOICE, texts, choices),
            self._said(BOTTLENECK, texts, choices),
            choices,
        )

    def _leaving(self, quarter: Quarter) -> Leaving:
        total = self.figures.total(LEFT, quarter, self.place)
        tallied = {code: self.figures.tally(f"{LEFT}/{code}", quarter, self.place) for code in breakdown_codes(LEFT)}
        return Leaving(quarter, total, {code: one.value for code, one in tallied.items() if one.value is not None})

    def _counted(self, code: str) -> Measured:
        change = self.figures.changes(COUNTS).get(Spot(self.quarter, code, self.place))
        return Measured(code, self.figures.total(code, self.quarter, self.place), change)

    def _shared(self, code: str) -> Shared:
        answers = [(q, self.figures.share(code, q, self.place)) for q in self.figures.quarters]
        return Shared(
            code,
            tuple(SharePoint(quarter, answer) for quarter, answer in answers),
            self.figures.share_change(code, self.quarter.plus(-1), self.place),
            self.figures.share_change(code, self.quarter.plus(-YEAR), self.place),
        )

    def _signal(self, code: str) -> Signal:
        quarters = [q for q in self.figures.quarters if q > self.quarter.plus(-BASKET_QUARTERS)]
        totals = [(q, self.figures.total(code, q, self.place)) for q in quarters]
        points = tuple(Point(quarter, total) for quarter, total in totals if total.value is not None)
        planned = self.figures.planned_displaced(self.place) if code == DISPLACED else 0
        return Signal(code, points, self.figures.year_change(code, self.quarter.plus(-YEAR), self.place), planned)

    def _row(self, region: str, name: str, texts: Mapping[tuple[str, str, Quarter], CountingFigure]) -> RegionQuality:
        place = NATION if region == COUNTRY else Place(Level.LANDSDEEL, region)
        codes = (LEFT, *COUNTS, "aanspreekpunt_dekking")
        return RegionQuality(
            region,
            name,
            {code: self.figures.total(code, self.quarter, place) for code in codes},
            {code: self.figures.share(code, self.quarter, place) for code in SHARES},
            len(self.on.registers.members(region, "jeugdregio", self.quarter.end)),
            _text(texts.get((region, CONTACT, self.quarter))),
            _text(texts.get((region, PLAN, self.quarter))),
        )

    def _origins(self) -> tuple[Origin, ...]:
        """Return every jeugdregio of the country, with its youths where one may see them."""
        known, day = self.on.registers, self.quarter.end
        seen = None
        if self.allowed.regions is not None:
            seen = tuple(sorted(self.on.keys.region[code] for code in self.allowed.regions))
        asked = replace(self.wanted, indicators=(ORIGIN,), first=self.quarter.index, landsdelen=seen)
        found = tallies(self.session, self.on, Level.JEUGDREGIO, asked)
        origins = []
        for landsdeel in known.landsdelen:
            for code in known.members(landsdeel.code, "jeugdregio", day):
                tally = found.get(Spot(self.quarter, ORIGIN, Place(Level.JEUGDREGIO, code)), Tally())
                total = tally.total(known) if self.allowed.sees(landsdeel.code) else None
                origins.append(Origin(code, known.region[code].name, landsdeel.code, landsdeel.name, total))
        return tuple(origins)

    def _sites(self) -> tuple[SiteOccupied, ...]:
        found = ratios(self.session, self.actor, self._selection(), Level.LOCATIE, ("bezettingsgraad",), self.on)
        known = self.on.registers
        sites = [
            SiteOccupied(
                known.site[spot.place.site],
                known.provider[spot.place.provider].name,
                known.region[spot.place.region].name,
                answer,
            )
            for spot, answer in found.items()
            if spot.place.site and answer.value is not None
        ]
        return tuple(sorted(sites, key=lambda one: (one.share.value or 0, one.site.name)))

    def _texts(self) -> dict[tuple[str, str, Quarter], CountingFigure]:
        """Return what landsdelen said and chose in the last four quarters, by landsdeel, indicator and quarter."""
        asked = self._selection().of(VOICE, BOTTLENECK, CONTACT, PLAN)
        found = counting_figures(self.session, self.actor, replace(asked, first=self.quarter.plus(1 - YEAR)))
        return {(figure.cell.region, figure.cell.indicator, figure.cell.quarter): figure for figure in found}

    def _said(
        self,
        indicator: str,
        texts: Mapping[tuple[str, str, Quarter], CountingFigure],
        names: Mapping[str, str],
    ) -> tuple[Said, ...]:
        quarters = sorted((q for q in self.quarter.plus(1 - YEAR).until(self.quarter)), reverse=True)
        found = []
        for quarter in quarters:
            for region, name in names.items():
                figure = texts.get((region, indicator, quarter))
                if figure is not None and _text(figure):
                    found.append(Said(region, name, quarter, _text(figure), figure.provisional))
        return tuple(found)

    def _selection(self) -> Selection:
        regions = () if self.region == COUNTRY else (self.region,)
        return Selection(
            self.quarter,
            self.quarter,
            regions,
            as_of=self.wanted.as_of,
            approved_only=self.wanted.approved_only,
        )

    def _missing(self) -> tuple[str, ...]:
        """Return who is missing: landsdelen that told nothing, and single sites of those that told something."""
        known, names = self.on.registers, list[str]()
        for landsdeel in known.landsdelen:
            tally = self.figures.tally(LEFT, self.quarter, Place(Level.LANDSDEEL, landsdeel.code))
            if self.region in (COUNTRY, landsdeel.code) and tally.missing:
                silent = len(tally.missing) == len(tally.expected)
                names += [landsdeel.name] if silent else tally.total(known).coverage.missing
        return tuple(names)

    def _updated(self) -> datetime | None:
        """Return when any report last took a step."""
        return changed_at(self.session, (t.report_step,), last_event(self.session, self.wanted.as_of))


def _text(figure: CountingFigure | None) -> str:
    return (figure.content.text or "") if figure is not None else ""
