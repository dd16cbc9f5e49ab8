"""Everything the page of one landsdeel shows, from one moment of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.conversion import all_built
from monitor.domain.due import Due, DueKind, due_of_trajects, due_report, in_order
from monitor.domain.figure import Coverage, RatioAnswer, ReportKey, Total
from monitor.domain.happening import Happening
from monitor.domain.indicator import Level
from monitor.domain.money_books import Asked
from monitor.domain.money_picture import MoneyRow
from monitor.domain.pace import expected
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.domain.series import Expected
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import ReportStatus
from monitor.queries.counting import latest_counting_quarter, steps_taken, today
from monitor.queries.expected import ground
from monitor.queries.figures import CountingFigure, counting_figures
from monitor.queries.findings import threads
from monitor.queries.happenings import About, happenings
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.money_rows import money_rows
from monitor.queries.overview import Overview, overview
from monitor.queries.overview_answer import Measured, RegionRow
from monitor.queries.quality_answer import Said
from monitor.queries.ratios import ratios
from monitor.queries.region_answer import SMALL, Organised, RegionPage, ranked
from monitor.queries.registers import registers
from monitor.queries.selection import OTHER_REGION, Scope, Selection, scope
from monitor.queries.series import pace_of
from monitor.queries.site_stands import OCCUPANCY, OCCUPIED, site_totals, stands_in
from monitor.queries.tallies import Spot
from monitor.queries.totals import changes, totals
from monitor.queries.traject_stands import last_told, traject_stands

VOICE, BOTTLENECK, CONTACT, COVERED, PLAN = (
    "stem_van_jongeren",
    "belangrijkste_knelpunt",
    "aanspreekpunt",
    "aanspreekpunt_dekking",
    "regiovisie_status",
)
SAID_QUARTERS = 4
# what has to be handed in again
_AGAIN = {ReportStatus.RETURNED: DueKind.RETURNED, ReportStatus.REOPENED: DueKind.REOPENED}
NO_SUCH_REGION = Text(nl="Landsdeel {c} is niet bekend.", en="Region {c} is not known.")


def region_choices(session: Session, actor: Actor, as_of: AsOf = NOW) -> dict[str, str]:
    """Return the landsdelen someone may see, names by code, in register order. Raises Refused for who sees none."""
    allowed = scope(actor)
    return {one.code: one.name for one in registers(session, as_of).landsdelen if allowed.sees(one.code)}


def region_page(
    session: Session,
    actor: Actor,
    region: str,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> RegionPage:
    """Return one landsdeel in a quarter: the latest that anyone reported on, unless one is asked.

    The lead gets its rank among all landsdelen, a coordinator the country beside it. Raises Refused for another's
    landsdeel, and for one that is not there.
    """
    allowed, known = scope(actor), registers(session, as_of)
    found = known.region.get(region)
    if found is None or found.kind != "landsdeel":
        raise Refused(NO_SUCH_REGION.format(c=region))
    if not allowed.sees(region):
        raise Refused(OTHER_REGION)
    nation = overview(session, actor, quarter, as_of, approved_only)
    choices = {one.code: one.name for one in known.landsdelen if allowed.sees(one.code)}
    day = today(session, as_of)
    row = next((one for one in nation.regions if one.region == region), None)
    if nation.quarter is None or row is None:
        return RegionPage(region, found.name, None, as_of, nation.version, day, nation, choices)
    return _Making(session, actor, allowed, known, row, nation, nation.quarter, as_of, day, approved_only).page(choices)


@dataclass(frozen=True, eq=False)
class _Making:
    """One answer in the making."""

    session: Session
    actor: Actor
    allowed: Scope
    known: Registers
    row: RegionRow
    nation: Overview
    quarter: Quarter
    as_of: AsOf
    day: date
    approved_only: bool

    @property
    def region(self) -> str:
        return self.row.region

    @property
    def selection(self) -> Selection:
        return Selection(self.quarter, self.quarter, (self.region,), as_of=self.as_of, approved_only=self.approved_only)

    def page(self, choices: Mapping[str, str]) -> RegionPage:
        told_in = last_told(self.session, self.quarter, self.as_of, self.approved_only).get(self.region)
        tracks = traject_stands(self.session, self.actor, self.quarter, self.as_of, self.region, self.approved_only)
        trajects = [track.traject for track in tracks]
        stands = site_totals(self.session, self.actor, self.selection)
        occupied, occupancy = self._occupied()
        told = self._texts()
        latest = latest_counting_quarter(self.session, self.as_of, self.approved_only)
        is_now = latest is None or self.quarter >= latest
        return RegionPage(
            self.region,
            self.row.name,
            self.quarter,
            self.as_of,
            self.nation.version,
            self.day,
            self.nation,
            choices,
            is_now,
            self.row,
            self._expected(),
            occupied,
            occupancy,
            ranked(self.nation.regions) if self.allowed.regions is None else (),
            stands_in(self.quarter, stands, self.known, trajects),
            tracks,
            all_built(trajects),
            told_in,
            self._money(),
            self._organised(told),
            self._said(told, VOICE),
            self._said(told, BOTTLENECK),
            self._happenings(),
            in_order((*due_of_trajects(trajects, told_in or self.quarter, self.day), *self._reports()))
            if is_now
            else (),
            self.known,
        )

    def _expected(self) -> tuple[Expected, ...]:
        """Return what is expected when the pace holds; nothing where there are few places."""
        if (self.row.places.total.value or 0) < SMALL:
            return ()
        until = tuple(p for p in self.row.series if p.quarter <= self.quarter)
        pace = pace_of(until, self.region, self.row.agreed.newest)
        return expected(until, pace.pace, pace.target) if pace.target else ()

    def _occupied(self) -> tuple[Measured, RatioAnswer | None]:
        place = Place(Level.LANDSDEEL, self.region)
        spot = Spot(self.quarter, OCCUPIED, place)
        asked = self.selection.of(OCCUPIED)
        total = totals(self.session, self.actor, asked, Level.LANDSDEEL).get(spot, Total(None, Coverage(0, 0)))
        changed = changes(self.session, self.actor, asked, Level.LANDSDEEL, self.quarter).get(spot)
        shares = ratios(self.session, self.actor, self.selection, Level.LANDSDEEL, (OCCUPANCY,))
        return Measured(OCCUPIED, total, changed), shares.get(Spot(self.quarter, OCCUPANCY, place))

    def _texts(self) -> dict[tuple[str, Quarter], CountingFigure]:
        asked = self.selection.of(VOICE, BOTTLENECK, CONTACT, COVERED, PLAN)
        asked = replace(asked, first=self.quarter.plus(1 - SAID_QUARTERS))
        found = counting_figures(self.session, self.actor, asked)
        return {(one.cell.indicator, one.cell.quarter): one for one in found if one.cell.region == self.region}

    def _money(self) -> MoneyRow:
        asked = [(Asked(self.region), self.row.name)]
        return money_rows(self.session, self.quarter, self.as_of, asked, self.approved_only)[0]

    def _organised(self, told: Mapping[tuple[str, Quarter], CountingFigure]) -> Organised:
        def code(indicator: str) -> str:
            figure = told.get((indicator, self.quarter))
            return (figure.content.text or "") if figure else ""

        covered = told.get((COVERED, self.quarter))
        members = self.known.members(self.region, "jeugdregio", self.quarter.end)
        return Organised(code(CONTACT), covered.content.value if covered else None, len(members), code(PLAN))

    def _said(self, told: Mapping[tuple[str, Quarter], CountingFigure], indicator: str) -> tuple[Said, ...]:
        found = sorted(((q, figure) for (code, q), figure in told.items() if code == indicator), reverse=True,
                       key=lambda pair: pair[0])  # fmt: skip
        return tuple(
            Said(self.region, self.row.name, quarter, figure.content.text, figure.provisional)
            for quarter, figure in found
            if figure.content.text
        )

    def _happenings(self) -> tuple[Happening, ...]:
        found = happenings(self.session, self.actor, self.as_of, About(self.region))
        return found if self.quarter >= Quarter.last_ended(self.day) else tuple(
            h for h in found if h.starts <= self.quarter.end
        )  # fmt: skip

    def _reports(self) -> list[Due]:
        """Return which reports are late or close this month, and what the lead asks about those given back."""
        last = Quarter.last_ended(self.day)
        first = ground(self.session, self.as_of).first
        if first is None:
            return []
        quarters = list(max(first, last.plus(1 - SAID_QUARTERS)).until(last))
        taken = steps_taken(self.session, self.as_of)
        found: list[Due] = []
        for quarter in quarters:
            steps = taken.get(ReportKey(self.region, quarter))
            status = steps[-1].status if steps else ReportStatus.OPEN
            due = due_report(quarter, status is not ReportStatus.OPEN, self.day)
            found += [due] if due else []
            if status in _AGAIN:
                found.append(Due(_AGAIN[status], quarter=quarter, number=self._unanswered(quarter)))
        return found

    def _unanswered(self, quarter: Quarter) -> int:
        """Return how many questions on a report were asked by the day that is looked at, and not answered by then."""
        return sum(
            thread.asked_at.astimezone(DUTCH_TIME).date() <= self.day
            and (thread.answered_at is None or thread.answered_at.astimezone(DUTCH_TIME).date() > self.day)
            for thread in threads(self.session, ReportKey(self.region, quarter))
        )
