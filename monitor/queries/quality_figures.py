"""The sums behind the page about quality and voice: one question for each kind of figure, over all quarters shown."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.catalogue import RATIOS, breakdown_codes
from monitor.domain.conversion import built, is_displacement, to_come
from monitor.domain.figure import Coverage, RatioAnswer, ReportKey, Source, Total
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place
from monitor.queries.counting import Wanted, counted_reports, counting, is_reported
from monitor.queries.expected import NATION, Ground
from monitor.queries.quality_answer import DISPLACED, NOTHING, ShareChange, YearChange
from monitor.queries.ratios import ratio_of, ratios
from monitor.queries.selection import Selection
from monitor.queries.settled import settled
from monitor.queries.tallies import Spot, Tally, nation, tallies, together
from monitor.queries.totals import Change, changes_in, changes_of_nation
from monitor.queries.trajecten import TrajectState, states_of

LEFT = "uitstroom"
ASKED = (
    *("bezet", "overplaatsingen", "verblijf_langer_6mnd", "verblijf_langer_12mnd"),
    *("vbm_aantal", "verblijfsdagen", "onderwijs", LEFT),
    *("wachtenden", "buiten_landsdeel", "begeleiding_24uur", "aanspreekpunt_dekking", "jongeren_naar_herkomst"),
)


class QualityFigures:
    """Tallies by landsdeel and for the country, of indicators, destinations ('uitstroom/ggz') and `DISPLACED`."""

    def __init__(self, session: Session, actor: Actor, on: Ground, wanted: Wanted, quarter: Quarter) -> None:
        self.session, self.actor, self.on, self.quarter = session, actor, on, quarter
        self.wanted = replace(wanted, indicators=ASKED)
        question = ("quality", replace(self.wanted, as_of=NOW))
        self.by_landsdeel, self.all = settled(session, on.registers, on.first, wanted.as_of, question, self._tallied)
        self.fallback: dict[tuple[str, Quarter, Level], dict[Spot, RatioAnswer]] = {}

    def _tallied(self) -> tuple[dict[Spot, Tally], dict[Spot, Tally]]:
        found = tallies(self.session, self.on, Level.LANDSDEEL, self.wanted)
        by_landsdeel = found | self._destinations(found) | self._displaced()
        return by_landsdeel, by_landsdeel | nation(by_landsdeel)

    @property
    def quarters(self) -> list[Quarter]:
        return [Quarter.of_index(i) for i in range(self.wanted.first or 0, (self.wanted.last or 0) + 1)]

    @property
    def places(self) -> list[Place]:
        return [Place(Level.LANDSDEEL, region.code) for region in self.on.registers.landsdelen]

    def tally(self, code: str, quarter: Quarter, place: Place) -> Tally:
        return self.all.get(Spot(quarter, code, place), Tally())

    def total(self, code: str, quarter: Quarter, place: Place) -> Total:
        return self.tally(code, quarter, place).total(self.on.registers)

    def changes(self, codes: tuple[str, ...]) -> dict[Spot, Change]:
        """Return what these indicators changed since the quarter before, over the places known in both."""
        if not self._changes:
            held = {spot: tally for spot, tally in self.by_landsdeel.items() if spot.indicator in codes}
            wanted = replace(self.wanted, indicators=codes)
            found = changes_in(self.session, self.on, held, wanted, self.quarter)
            self._changes.update(found | changes_of_nation(found))
        return self._changes

    @cached_property
    def _changes(self) -> dict[Spot, Change]:
        return {}

    def share(self, code: str, quarter: Quarter, place: Place) -> RatioAnswer:
        """Return a ratio of the catalogue, over the places of which both numbers are known."""
        ratio = RATIOS[code]
        above, below = (self.tally(side[0], quarter, place) for side in (ratio.numerator, ratio.denominator))
        if set(above.missing) == set(below.missing):
            known = self.on.registers
            return ratio_of(ratio, above.total(known), below.total(known))
        level = Level.LAND if place == NATION else Level.LANDSDEEL
        return self._asked_apart(code, quarter, level).get(
            Spot(quarter, code, place), RatioAnswer(None, NOTHING, NOTHING)
        )

    def share_change(self, code: str, before: Quarter, place: Place) -> ShareChange | None:
        """Return a ratio now and then over the landsdelen that reported all of it both times; None for none."""
        sides = (RATIOS[code].numerator[0], RATIOS[code].denominator[0])
        both, all_of = self._in_both(sides, before, place)
        if not both:
            return None

        def answer(quarter: Quarter) -> RatioAnswer:
            sums = (together(self.tally(side, quarter, one) for one in both) for side in sides)
            return ratio_of(RATIOS[code], *(tally.total(self.on.registers) for tally in sums))

        now, then = answer(self.quarter), answer(before)
        over = Coverage(len(both), all_of)
        return None if now.value is None or then.value is None else ShareChange(now, then, before, over)

    def year_change(self, code: str, before: Quarter, place: Place) -> YearChange | None:
        """Return a count now and then over the landsdelen that reported all of it both times; None for none."""
        both, all_of = self._in_both((code,), before, place)
        if not both:
            return None
        now, then = (sum(self.tally(code, q, one).value or 0 for one in both) for q in (self.quarter, before))
        return YearChange(now, then, before, Coverage(len(both), all_of))

    def planned_displaced(self, place: Place) -> int:
        """Return the places of trajects that only move the need and are still to come, as told up to the quarter."""
        states = self._states(self.quarter)
        return sum(
            to_come(s.traject)
            for s in states
            if is_displacement(s.traject) and place in (NATION, Place(Level.LANDSDEEL, s.traject.region))
        )

    def _in_both(self, codes: tuple[str, ...], before: Quarter, place: Place) -> tuple[list[Place], int]:
        """Return the landsdelen whose figures are whole in both quarters, and how many are asked."""
        asked = [
            one
            for one in (self.places if place == NATION else [place])
            if any(self.tally(code, self.quarter, one).expected for code in codes)
        ]

        def whole(tally: Tally) -> bool:
            return bool(tally.expected) and not tally.missing and tally.value is not None

        both = [
            one
            for one in asked
            if all(whole(self.tally(code, q, one)) for code in codes for q in (self.quarter, before))
        ]
        return both, len(asked)

    def _asked_apart(self, code: str, quarter: Quarter, level: Level) -> dict[Spot, RatioAnswer]:
        """Return a ratio whose two sums are not over the same places, as `ratios` makes it."""
        key = (code, quarter, level)
        if key not in self.fallback:
            asked = Selection(
                quarter,
                quarter,
                as_of=self.wanted.as_of,
                approved_only=self.wanted.approved_only,
                source=Source.OPGAVE,
            )
            self.fallback[key] = ratios(self.session, self.actor, asked, level, (code,), self.on)
        return self.fallback[key]

    def _destinations(self, found: dict[Spot, Tally]) -> dict[Spot, Tally]:
        """Return the departures by destination; a place counts as missing when it left out just this destination."""
        rows = counting(self.session, replace(self.wanted, indicators=(LEFT,)))
        query = (
            select(
                rows.c.quarter,
                rows.c.landsdeel_id,
                rows.c.breakdown,
                func.sum(rows.c.value).label("value"),
                func.max(rows.c.provisional).label("provisional"),
                func.count().label("places"),
            )
            .where(is_reported(rows))
            .group_by(rows.c.quarter, rows.c.landsdeel_id, rows.c.breakdown)
        )
        sums = {
            (Quarter.of_index(row.quarter), self.on.keys.region_code[row.landsdeel_id], row.breakdown): row
            for row in self.session.execute(query)
        }
        made: dict[Spot, Tally] = {}
        for code in breakdown_codes(LEFT):
            name, uneven = f"{LEFT}/{code}", False
            for spot, whole in found.items():
                if spot.indicator != LEFT:
                    continue
                row = sums.get((spot.quarter, spot.place.region, code))
                uneven |= (row.places if row else 0) != len(whole.expected) - len(whole.missing)
                value = None if row is None or row.value is None else int(row.value)
                made[replace(spot, indicator=name)] = replace(whole, value=value)
            if uneven:
                apart = replace(self.wanted, indicators=(LEFT,), breakdowns=(code,))
                by_place = tallies(self.session, self.on, Level.LANDSDEEL, apart)
                made |= {replace(spot, indicator=name): tally for spot, tally in by_place.items()}
        return made

    def _displaced(self) -> dict[Spot, Tally]:
        """Return the open places of trajects that only move the need, where the landsdeel reported on the quarter."""
        counted = counted_reports(self.session, self.wanted.as_of, self.wanted.approved_only)
        found = {}
        for quarter in self.quarters:
            moved: dict[str, int] = {}
            for state in self._states(quarter):
                region = state.traject.region
                moved[region] = moved.get(region, 0) + built(state.traject).displaced
            for place in self.places:
                cut = counted.get(ReportKey(place.region, quarter))
                told = Tally(moved.get(place.region, 0), cut.provisional, (place,)) if cut else None
                found[Spot(quarter, DISPLACED, place)] = told or Tally(None, False, (place,), (place,))
        return found

    def _states(self, quarter: Quarter) -> list[TrajectState]:
        states = states_of(self.session, self.wanted.as_of, self.wanted.approved_only, quarter)
        return [state for state in states if not state.traject.withdrawn]
