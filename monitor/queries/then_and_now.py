"""Then and now: one measure of the country or a landsdeel as known at two moments, and why its quarters differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.compared import Line, Measure, Stand
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused, Text
from monitor.queries.lines import NATION_NAME, Asked, lines
from monitor.queries.registers import registers
from monitor.queries.restatements import About, RestatedFigure, restated_figures
from monitor.queries.selection import Selection, landsdelen_of, scope


@dataclass(frozen=True)
class Difference:
    """One quarter as it was known then and is now, and what explains the difference.

    `restated` are the figures behind it that were changed in between. `more` tells that more places report now than
    then, `elsewhere` that the actor may not see all that explains it.
    """

    then: Stand
    now: Stand
    restated: tuple[RestatedFigure, ...] = ()
    elsewhere: bool = False

    @property
    def quarter(self) -> Quarter:
        return self.now.quarter

    @property
    def value(self) -> Decimal | None:
        """How much more it is now; None where it is unknown on one side."""
        return None if self.then.value is None or self.now.value is None else self.now.value - self.then.value

    @property
    def is_new(self) -> bool:
        """True when nothing was known then."""
        return self.then.value is None and self.now.value is not None

    @property
    def more(self) -> bool:
        return self.now.coverage.reported > self.then.coverage.reported

    @property
    def became_final(self) -> bool:
        """True when it was provisional then, and is not any more."""
        return self.then.provisional and not self.now.provisional


@dataclass(frozen=True)
class ThenAndNow:
    """A measure as known on `day` and at a moment since (`as_of`; now), a difference for each quarter of either."""

    measure: Measure
    name: Text
    region: str
    day: date
    as_of: AsOf
    quarters: tuple[Difference, ...]

    @property
    def then(self) -> Line:
        return Line(self.region, self.name, tuple(one.then for one in self.quarters))

    @property
    def now(self) -> Line:
        return Line(self.region, self.name, tuple(one.now for one in self.quarters))

    @property
    def compared(self) -> list[tuple[Difference, Decimal]]:
        """The quarters that are known on both sides, with their difference."""
        return [(one, one.value) for one in self.quarters if one.value is not None]

    @property
    def different(self) -> list[tuple[Difference, Decimal]]:
        """Of the quarters known on both sides those that differ as far as they are written."""
        return [(one, value) for one, value in self.compared if self.measure.differ(value, Decimal(0))]


def then_and_now(
    session: Session,
    actor: Actor,
    measure: Measure,
    day: date,
    region: str = COUNTRY,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> ThenAndNow:
    """Return a measure up to a quarter as known on a day and at a moment. Raises Refused for another's landsdeel."""
    known = registers(session, as_of)
    landsdelen_of(Selection(regions=(region,)), actor, known)
    if region != COUNTRY and known.region[region].kind != "landsdeel":
        raise Refused(_NO_LANDSDEEL.format(code=region))
    then_of = AsOf(day=day)
    now = lines(session, actor, Asked(measure, quarter, as_of, approved_only))[region]
    # a landsdeel that was not in the registers then was not known then
    then = lines(session, actor, Asked(measure, quarter, then_of, approved_only)).get(
        region, Line(region, now.name, ())
    )
    quarters = sorted({stand.quarter for line in (then, now) for stand in line.known})
    pairs = [(then.at(one), now.at(one)) for one in _without_holes(quarters)]
    differ = frozenset(
        after.quarter
        for before, after in pairs
        if before.value is not None and after.value is not None and measure.differ(after.value, before.value)
    )
    about = About(measure.parts, differ, region)
    changed = _changed_between(session, actor, then_of, as_of, approved_only, about) if differ else []
    return ThenAndNow(
        measure,
        NATION_NAME if region == COUNTRY else now.name,
        region,
        day,
        as_of,
        tuple(
            _difference(before, after, measure, region, changed, actor)
            if after.quarter in differ
            else Difference(before, after)
            for before, after in pairs
        ),
    )


_NO_LANDSDEEL = Text(nl="Landsdeel {code} is niet bekend.", en="Region {code} is not known.")


def _without_holes(quarters: list[Quarter]) -> list[Quarter]:
    return list(quarters[0].until(quarters[-1])) if quarters else []


def _changed_between(
    session: Session, actor: Actor, then: AsOf, now: AsOf, approved_only: bool, about: About
) -> list[RestatedFigure]:
    """Return the restatements that are known at the later moment and were not at the earlier one."""

    def counted(as_of: AsOf) -> list[RestatedFigure]:
        found = restated_figures(session, actor, as_of, about=about)
        return [one for one in found if not (approved_only and one.provisional)]

    before = {(one.cell, one.event) for one in counted(then)}
    return [one for one in counted(now) if (one.cell, one.event) not in before]


def _difference(
    then: Stand, now: Stand, measure: Measure, region: str, changed: list[RestatedFigure], actor: Actor
) -> Difference:
    """Return a quarter that differs, with what explains it."""
    value = Difference(then, now).value
    behind = tuple(one for one in changed if one.cell.quarter == now.quarter)
    hidden = region == COUNTRY and scope(actor).regions is not None
    seen = sum(one.difference or 0 for one in behind)
    return Difference(then, now, behind, hidden and not (measure.adds_up and seen == value))
