"""What an answer about money is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from monitor.domain.as_of import AsOf
from monitor.domain.budget import Residual
from monitor.domain.catalogue import Stream
from monitor.domain.ladder import Gaps, Ladder, Rung
from monitor.domain.money import BudgetLine, MoneyDocument, MoneyStatus
from monitor.domain.money_picture import Ahead, BurnUp, KindRow, MoneyRow, YearRow
from monitor.domain.quarter import Quarter


@dataclass(frozen=True)
class StreamRow:
    """One funding stream that stays apart from the programme."""

    stream: Stream
    ladder: Ladder


@dataclass(frozen=True)
class MoneyAnswer:
    """Everything the page on money shows of one place, up to a reference date, from one moment of the store.

    `rows` are landsdelen (of the country) or providers (of a landsdeel). `later` counts documents dated after the
    reference date: they count in nothing here. `first` is the first reported quarter: places are removed since then.
    `missing` names the landsdelen, or single providers, of which spending is not known.
    """

    quarter: Quarter
    region: str
    region_name: str
    year: int | None
    as_of: AsOf
    approved_only: bool
    version: int
    updated: datetime | None
    reported: bool
    budget: tuple[BudgetLine, ...]
    mentioned: tuple[BudgetLine, ...]
    row: MoneyRow
    changes: Mapping[Rung, int | None]
    rows: tuple[MoneyRow, ...]
    gaps: Mapping[Rung, Gaps]
    statuses: Mapping[MoneyStatus, int]
    burn_up: BurnUp
    years: tuple[YearRow, ...]
    kinds: tuple[KindRow, ...]
    streams_apart: tuple[StreamRow, ...]
    residuals: tuple[tuple[Rung, Residual], ...]
    ahead: tuple[Ahead, ...]
    documents: tuple[MoneyDocument, ...]
    later: int
    first: Quarter | None
    missing: tuple[str, ...] = ()

    @property
    def ladder(self) -> Ladder:
        return self.row.ladder

    @property
    def by_lead(self) -> tuple[MoneyRow, ...]:
        """The rows with both shares known, by how far spending is ahead of the removal of places, most first."""
        known = [(row.lead, row) for row in self.rows if row.lead is not None]
        return tuple(row for _lead, row in sorted(known, key=lambda pair: pair[0], reverse=True))
