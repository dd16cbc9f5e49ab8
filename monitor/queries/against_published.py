"""Against the published monitor: own sums beside figures published elsewhere, and why they differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.figure import RatioAnswer, Source, Status, Total
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.queries.expected import NATION
from monitor.queries.published import Published, held, publications
from monitor.queries.ratios import ratios
from monitor.queries.selection import Selection, scope
from monitor.queries.tallies import Spot
from monitor.queries.totals import totals


class Why(StrEnum):
    """What in the data can explain that two figures of one quarter differ."""

    DEKKING = "dekking"  # not everyone reported to the monitor
    HERZIEN = "herzien"  # it was published before with another value
    VOORLOPIG = "voorlopig"  # one of the two is not final
    GEEN = "geen"


@dataclass(frozen=True)
class FigureBeside:
    """The own sum and the published figure of one indicator and quarter; `earlier` are other values it once had."""

    own: Total
    published: Published
    earlier: tuple[Published, ...] = ()

    @property
    def quarter(self) -> Quarter:
        return self.published.quarter

    @property
    def difference(self) -> int:
        """How much more the own sum is."""
        assert self.own.value is not None, "only sums that are known stand beside a published figure"
        return self.own.value - self.published.value

    @property
    def why(self) -> tuple[Why, ...]:
        """Everything that can explain the difference, the strongest first; nothing when there is none."""
        if not self.difference:
            return ()
        found = {
            Why.DEKKING: self.own.at_least,
            Why.HERZIEN: bool(self.earlier),
            Why.VOORLOPIG: self.own.provisional or self.published.status is not Status.DEFINITIEF,
        }
        return tuple(why for why, holds in found.items() if holds) or (Why.GEEN,)

    @property
    def same_as(self) -> Published | None:
        """The earlier publication that says the same as the own sum."""
        return next((one for one in self.earlier if one.value == self.own.value), None)


@dataclass(frozen=True)
class ShareBeside:
    """A ratio of one quarter from the own sums, and from the figures that were published."""

    ratio: str
    quarter: Quarter
    own: RatioAnswer
    published: RatioAnswer

    @property
    def difference(self) -> Decimal | None:
        own, other = self.own.value, self.published.value
        return None if own is None or other is None else own - other


@dataclass(frozen=True)
class AgainstPublished:
    """Every figure and ratio that is known from both sides, the newest quarter first."""

    figures: tuple[FigureBeside, ...]
    shares: tuple[ShareBeside, ...]
    published: int


def against_published(
    session: Session, actor: Actor, quarter: Quarter | None = None, as_of: AsOf = NOW, approved_only: bool = False
) -> AgainstPublished:
    """Return the own national sums beside the published figures, up to a quarter, as known at a moment."""
    scope(actor)
    codes = tuple(code for code, card in INDICATORS.items() if card.reported)
    rows = [row for row in publications(session, codes, as_of) if quarter is None or row.quarter <= quarter]
    latest = held(rows)
    asked = Selection(
        min((row.quarter for row in rows), default=None),
        max((row.quarter for row in rows), default=None),
        indicators=tuple({row.indicator: None for row in rows}),
        as_of=as_of,
        approved_only=approved_only,
        source=Source.OPGAVE,
    )
    if not rows:
        return AgainstPublished((), (), 0)
    own = totals(session, actor, asked, Level.LAND)
    figures = [
        FigureBeside(total, row, _earlier(row, rows))
        for (code, at), row in latest.items()
        if (total := own.get(Spot(at, code, NATION))) is not None and total.value is not None
    ]
    order = list(INDICATORS)
    figures.sort(key=lambda one: (-one.quarter.index, order.index(one.published.indicator)))
    return AgainstPublished(tuple(figures), tuple(_shares(session, actor, asked)), len(latest))


def _earlier(row: Published, rows: list[Published]) -> tuple[Published, ...]:
    about = [one for one in rows if (one.indicator, one.quarter) == (row.indicator, row.quarter)]
    return tuple(one for one in about if one.value != row.value)


def _shares(session: Session, actor: Actor, asked: Selection) -> list[ShareBeside]:
    entered = [code for code, card in RATIOS.items() if {*card.numerator, *card.denominator} <= {*asked.indicators}]
    sides = [
        ratios(session, actor, Selection(asked.first, asked.last, as_of=asked.as_of, approved_only=asked.approved_only,
                                         source=source), Level.LAND, entered)
        for source in (Source.OPGAVE, Source.PUBLIEK)
    ]  # fmt: skip
    found = [
        ShareBeside(spot.indicator, spot.quarter, own, sides[1][spot])
        for spot, own in sides[0].items()
        if own.value is not None and spot in sides[1] and sides[1][spot].value is not None
    ]
    return sorted(found, key=lambda one: (-one.quarter.index, entered.index(one.ratio)))
