"""Series of one indicator over the quarters, and the pace they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import STREAMS, breakdown_codes
from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.figure import Source
from monitor.domain.indicator import Level
from monitor.domain.pace import Pace, pace, required, zero_in
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.series import Path, Point
from monitor.queries.expected import ground
from monitor.queries.paths import path
from monitor.queries.published import Published, held, publications
from monitor.queries.selection import Selection, scope
from monitor.queries.tallies import Spot, Tally, nation, tallies
from monitor.queries.totals import wanted_of

PLACES, SPENT = "gesloten_capaciteit", "besteed"


@dataclass(frozen=True)
class PaceAnswer:
    """The pace of closed places, what it should be, and when it ends at zero; with the window it was taken over.

    `value` is the number at the window's end; `zero` is None when it never comes, or the window is too short.
    """

    region: str
    source: Source | None
    pace: Pace | None
    value: int | None
    target: Quarter | None
    target_value: int | None
    required: Decimal | None
    zero: Quarter | None

    @property
    def basis(self) -> str:
        """Name the source and the window: 'publiek 2022-Q4..2025-Q2'."""
        if self.source is None:
            return "geen cijfers"
        if self.pace is None:
            return f"{self.source}: te weinig volledige kwartalen"
        return f"{self.source} {self.pace.start}..{self.pace.end}"

    def answer(self) -> dict[str, Decimal | str | None]:
        """Return the answer with the keys of the command line; numbers to one decimal, half up."""
        tempo = None if self.pace is None else self.pace.per_quarter
        zero = None if self.pace is None or not self.pace.carries_a_forecast else self.zero
        never = self.pace is not None and self.pace.carries_a_forecast and zero is None
        return {
            "tempo_per_kwartaal": _one_decimal(tempo),
            "benodigd_per_kwartaal": _one_decimal(self.required),
            "verwachte_nul": "niet" if never else None if zero is None else zero.code,
            "basis": self.basis,
        }


def series(
    session: Session,
    actor: Actor,
    indicator: str = PLACES,
    region: str = COUNTRY,
    source: Source | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> tuple[Point, ...]:
    """Return the quarters of an indicator that are known, oldest first; a quarter without a figure is no point.

    Reported figures, or, for the country and when nothing at all is reported, published ones: never both in
    one series. `source` chooses.
    """
    scope(actor)
    if source is not Source.PUBLIEK:
        selection = Selection(
            regions=() if region == COUNTRY else (region,),
            indicators=(indicator,),
            as_of=as_of,
            approved_only=approved_only,
        )
        reported = series_by_region(session, actor, selection).get(region, ())
        if reported or source is Source.OPGAVE or region != COUNTRY:
            return reported
    return published_series(publications(session, (indicator,), as_of), indicator)


def series_by_region(session: Session, actor: Actor, selection: Selection) -> dict[str, tuple[Point, ...]]:
    """Return the reported series of the selection's one indicator, for the country and each landsdeel one may see."""
    on = ground(session, selection.as_of)
    level = Level.LANDSDEEL if selection.regions else Level.LAND
    wanted = wanted_of(session, actor, selection, level, on)
    if wanted is None:
        return {}
    if selection.indicators == (SPENT,):
        wanted = replace(wanted, breakdowns=programme_codes(SPENT))  # other streams of money stay apart
    found = tallies(session, on, Level.LANDSDEEL, wanted)
    allowed = scope(actor)
    regions = {spot.place.region for spot in found if allowed.sees(spot.place.region)}
    by_region = {region: points_of(found, region, on.registers) for region in sorted(regions)}
    country = {} if selection.regions else {COUNTRY: points_of(nation(found), COUNTRY, on.registers)}
    return {**country, **by_region}


def points_of(found: Mapping[Spot, Tally], region: str, known: Registers) -> tuple[Point, ...]:
    """Return the points of one region's tallies, oldest first."""
    spots = sorted(spot for spot, tally in found.items() if spot.place.region == region and tally.value is not None)
    return tuple(Point(spot.quarter, found[spot].total(known)) for spot in spots)


def published_series(known: list[Published], indicator: str) -> tuple[Point, ...]:
    """Return a published series as points, oldest first."""
    rows = sorted((quarter, row) for (code, quarter), row in held(known).items() if code == indicator)
    return tuple(Point(quarter, row.total) for quarter, row in rows)


def pace_answer(
    session: Session, actor: Actor, region: str = COUNTRY, since: Quarter | None = None, as_of: AsOf = NOW
) -> PaceAnswer:
    """Return the pace of closed places: over the last four quarters of reported figures, or since a quarter.

    With published figures alone it is taken since the baseline. Raises Refused for another's landsdeel.
    """
    points = series(session, actor, PLACES, region, None, as_of)
    return pace_of(points, region, path(session, actor, region, PLACES, as_of), since)


def pace_of(points: tuple[Point, ...], region: str, agreed: Path | None, since: Quarter | None = None) -> PaceAnswer:
    """Return the pace of a series against its path."""
    if not points:
        target, target_value = _target(agreed)
        return PaceAnswer(region, None, None, None, target, target_value, None, None)
    source = points[-1].total.source
    start = BASELINE.value if since is None and source is Source.PUBLIEK else since
    taken = pace(points, start)
    last = points[-1] if taken is None else next(p for p in points if p.quarter == taken.end)
    value = last.total.value
    assert value is not None, "a point has a value"
    target, target_value = _target(agreed)
    needed = None if target is None else required(value, last.quarter, target, target_value or 0)
    zero = None if taken is None else zero_in(value, last.quarter, taken.per_quarter)
    return PaceAnswer(region, source, taken, value, target, target_value, needed, zero)


def programme_codes(indicator: str) -> tuple[str, ...]:
    """Return the breakdown codes of the streams of money that count toward the programme's total."""
    return tuple(code for code in breakdown_codes(indicator) if STREAMS[code.partition("/")[0]].counts_toward_programme)


def _target(agreed: Path | None) -> tuple[Quarter | None, int | None]:
    return agreed.milestones[-1] if agreed is not None and agreed.milestones else (None, None)


def _one_decimal(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
