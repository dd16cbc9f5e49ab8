"""Figures published elsewhere: national series with the month in which they appeared."""

from dataclasses import dataclass
from datetime import date

from monitor.domain.quarter import Quarter


@dataclass(frozen=True)
class Publication:
    """One published figure. `value` in smallest parts; `published` is a month, '2024-07'; `quarter` follows
    from the reference date; `certainty` says how it is known (gezien, tweedehands, berekend, afgeleid, herinnerd).
    """

    reference_date: date
    indicator: str
    value: int
    status: str
    published: str
    certainty: str
    source: str

    @property
    def quarter(self) -> Quarter:
        return Quarter.of_reference_date(self.reference_date)
