"""Everything the national overview shows, from one moment of the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain.agreed import NOTHING_AGREED, Agreed
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import RATIOS
from monitor.domain.figure import Coverage, RatioAnswer, Source, Total
from monitor.domain.indicator import Level
from monitor.domain.override import Override
from monitor.domain.pace import back_test, expected
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.domain.sentences.overview import Headline, empty_sentence, overview_sentence
from monitor.domain.series import Expected, Point
from monitor.queries.counting import Wanted, latest_counting_quarter, today
from monitor.queries.expected import NATION, Ground, ground
from monitor.queries.moment import last_event
from monitor.queries.money_records import programme_budget
from monitor.queries.overrides import overrides_held
from monitor.queries.overview_answer import Measured, Overview, Received, RegionRow, against
from monitor.queries.paths import paths_held, seen_in
from monitor.queries.progress import Progress, progress
from monitor.queries.published import Published, held, latest_published_quarter, publications
from monitor.queries.ratios import ratio_of, ratios
from monitor.queries.registers import changed_at
from monitor.queries.selection import Scope, Selection, scope
from monitor.queries.series import PLACES, SPENT, PaceAnswer, pace_of, points_of, programme_codes, published_series
from monitor.queries.tallies import Spot, Tally, nation, tallies, with_last_known
from monitor.queries.totals import Change, changes_in, changes_of_nation
from monitor.store import tables as t
from monitor.store.programme_tables import status_override

__all__ = ["Measured", "Overview", "Received", "RegionRow", "overview"]

OCCUPIED, HYBRID = "bezet", "waarvan_hybride"


def overview(
    session: Session, actor: Actor, quarter: Quarter | None = None, as_of: AsOf = NOW, approved_only: bool = False
) -> Overview:
    """Return the national overview of a quarter: the latest reported, else the latest published, unless one is asked.

    A coordinator gets the country and a row for his own landsdelen only.
    """
    allowed = scope(actor)
    elsewhere = publications(session, (PLACES, OCCUPIED, HYBRID), as_of)
    reported = latest_counting_quarter(session, as_of, approved_only)
    shown = quarter or reported or latest_published_quarter(row for row in elsewhere if row.indicator == PLACES)
    version = last_event(session, as_of)
    if shown is None:
        deadline = Quarter.last_ended(today(session, as_of)).deadline
        return Overview(None, None, as_of, version, None, approved_only, empty_sentence(deadline))
    return _Making(session, actor, allowed, shown, reported, as_of, approved_only, elsewhere).overview(version)


@dataclass(frozen=True, eq=False)
class _Making:
    """One overview in the making: what is asked, and the figures every part of it is made from."""

    session: Session
    actor: Actor
    allowed: Scope
    quarter: Quarter
    reported: Quarter | None
    as_of: AsOf
    approved_only: bool
    elsewhere: list[Published]

    def overview(self, version: int) -> Overview:
        on = ground(self.session, self.as_of)
        figures = _Figures(self.session, on, self)
        paths = seen_in(self.allowed, paths_held(self.session, PLACES, self.as_of))
        signed = overrides_held(self.session, PLACES, self.quarter, self.as_of)
        agreed = paths.get(COUNTRY, NOTHING_AGREED)
        published = published_series(self.elsewhere, PLACES)
        points = figures.points(COUNTRY) or published
        until = tuple(p for p in points if p.quarter <= self.quarter)
        pace = pace_of(until, COUNTRY, agreed.newest)
        places = against(figures.measured(PLACES), agreed, self.quarter, signed.get(COUNTRY))
        ahead = expected(until, pace.pace, pace.target) if pace.target else ()
        board = progress(self.session, self.actor, self.quarter, self.as_of) if self.reported else []
        headline = _headline(self.quarter, places, pace, ahead)
        shares = self._shares(figures)
        return Overview(
            self.quarter,
            places.total.source if places.total.value is not None else None,
            self.as_of,
            version,
            self._updated(),
            self.approved_only,
            overview_sentence(headline),
            headline,
            places,
            self._against_path(figures.measured(OCCUPIED)),
            shares.get(Spot(self.quarter, "bezettingsgraad", NATION)),
            shares.get(Spot(self.quarter.plus(-1), "bezettingsgraad", NATION)),
            figures.measured(HYBRID),
            shares.get(Spot(self.quarter, "hybride_aandeel", NATION)),
            self._against_path(figures.measured(SPENT)),
            programme_budget(self.session, self.as_of, self.quarter.end),
            _received(board, self.quarter) if board and places.total.source is Source.OPGAVE else None,
            _missing(board, places.total, on.registers),
            points,
            published,
            agreed,
            pace,
            ahead,
            back_test(until, pace.pace) if ahead and pace.pace else None,
            tuple(
                self._row(
                    region.code,
                    region.name,
                    figures,
                    paths.get(region.code, NOTHING_AGREED),
                    board,
                    signed.get(region.code),
                )
                for region in on.registers.landsdelen
                if self.allowed.sees(region.code) and self.reported
            ),
        )

    def _row(
        self,
        code: str,
        name: str,
        figures: _Figures,
        agreed: Agreed,
        board: list[Progress],
        signed: Override | None,
    ) -> RegionRow:
        return RegionRow(
            code,
            name,
            against(figures.measured(PLACES, code), agreed, self.quarter, signed),
            figures.measured(SPENT, code),
            figures.points(code),
            agreed,
            next((line for line in board if line.region == code), None),
        )

    def _against_path(self, measured: Measured) -> Measured:
        """Return a number of the country against its own path; as it is where none was agreed."""
        held = paths_held(self.session, measured.indicator, self.as_of).get(COUNTRY)
        if held is None:
            return measured
        signed = overrides_held(self.session, measured.indicator, self.quarter, self.as_of)
        return against(measured, held, self.quarter, signed.get(COUNTRY))

    def _shares(self, figures: _Figures) -> dict[Spot, RatioAnswer]:
        """Return the two shares of the quarter, and of the quarter before."""
        found = {}
        for code in ("bezettingsgraad", "hybride_aandeel"):
            for quarter in (self.quarter.plus(-1), self.quarter):
                answer = figures.share(code, quarter)
                if answer is None:
                    selection = Selection(quarter, quarter, as_of=self.as_of, approved_only=self.approved_only)
                    asked = ratios(self.session, self.actor, selection, Level.LAND, (code,), figures.on)
                    answer = asked.get(Spot(quarter, code, NATION))
                if answer is not None:
                    found[Spot(quarter, code, NATION)] = answer
        return found

    def _updated(self) -> datetime | None:
        """Return when what the overview shows last changed: a step of a report, a publication, a path or a status."""
        limit = last_event(self.session, self.as_of)
        tables = (t.report_step, t.published_figure, t.path_version, status_override)
        return changed_at(self.session, tables, limit)


class _Figures:
    """The sums behind the overview: one question for the series, one for each kind of figure of two quarters."""

    def __init__(self, session: Session, on: Ground, made: _Making) -> None:
        self.on, self.quarter = on, made.quarter
        self.tallies: dict[Spot, Tally] = {}
        self.changes: dict[Spot, Change] = {}
        self.places: dict[str, dict[Spot, Tally]] = {}
        self.elsewhere = held(made.elsewhere)
        if on.first is None or made.reported is None:
            return
        before = self.quarter.plus(-1)
        kept = Wanted(as_of=made.as_of, approved_only=made.approved_only)
        last = max(self.quarter, made.reported).index
        asked = (
            replace(kept, indicators=(PLACES,), first=on.first.index, last=last),
            replace(kept, indicators=(OCCUPIED, HYBRID), first=before.index, last=self.quarter.index),
            replace(
                kept,
                indicators=(SPENT,),
                first=before.index,
                last=self.quarter.index,
                breakdowns=programme_codes(SPENT),
            ),
        )
        for wanted in asked:
            found = tallies(session, on, Level.LANDSDEEL, wanted)
            here = {spot: tally for spot, tally in found.items() if spot.quarter == self.quarter}
            found |= with_last_known(session, on, here, wanted)
            changed = changes_in(session, on, found, wanted, self.quarter)
            both = found | nation(found)
            self.tallies |= both
            for spot, tally in both.items():
                if spot.indicator == PLACES:
                    self.places.setdefault(spot.place.region, {})[spot] = tally
            self.changes |= changed | changes_of_nation(changed)

    def measured(self, indicator: str, region: str = COUNTRY) -> Measured:
        place = NATION if region == COUNTRY else Place(Level.LANDSDEEL, region)
        spot = Spot(self.quarter, indicator, place)
        tally = self.tallies.get(spot, Tally())
        total = tally.total(self.on.registers)
        if region == COUNTRY and total.value is None and not total.coverage.reported:
            now = self.elsewhere.get((indicator, self.quarter))
            if now is not None:
                return Measured(indicator, now.total, self._published_change(indicator, now))
        return Measured(indicator, total, self.changes.get(spot))

    def share(self, code: str, quarter: Quarter) -> RatioAnswer | None:
        """Return a national ratio from the sums at hand; None when its two sums are not over the same places."""
        ratio = RATIOS[code]
        sides = [self.tallies.get(Spot(quarter, side[0], NATION)) for side in (ratio.numerator, ratio.denominator)]
        above, below = sides
        if above is None or below is None or above.value is None or set(above.missing) != set(below.missing):
            return None
        return ratio_of(ratio, above.total(self.on.registers), below.total(self.on.registers))

    def points(self, region: str) -> tuple[Point, ...]:
        found = self.places.get(region, {})
        return points_of(found, region, self.on.registers)

    def _published_change(self, indicator: str, now: Published) -> Change | None:
        before = self.elsewhere.get((indicator, self.quarter.plus(-1)))
        if before is None:
            return None
        return Change(now.value - before.value, before.quarter, Coverage(0, 0), Source.PUBLIEK)


def _headline(quarter: Quarter, places: Measured, pace: PaceAnswer, ahead: tuple[Expected, ...]) -> Headline:
    change = places.change
    same = pace.source is places.total.source  # a pace of other figures says nothing of this total
    return Headline(
        quarter,
        places.total,
        change.before if change else None,
        change.value if change else None,
        places.on_path,
        pace.pace if same else None,
        pace.target,
        pace.target_value or 0,
        ahead[-1].middle if ahead else None,
        pace.required,
    )


def _received(board: list[Progress], quarter: Quarter) -> Received:
    late = tuple(line.name for line in board if line.late)
    return Received(sum(line.is_in for line in board), len(board), quarter.deadline, late)


def _missing(board: list[Progress], total: Total, known: Registers) -> tuple[str, ...]:
    """Return who is missing: landsdelen that have not handed in, and single sites of those that have."""
    out = [line for line in board if not line.is_in]
    theirs = {site.name for line in out for site in known.sites if site.region == line.region}
    return (*(line.name for line in out), *(name for name in total.coverage.missing if name not in theirs))
