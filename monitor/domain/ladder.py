"""The money ladder: budgeted, granted, awarded, committed, spent, accounted; in exact cents, never netted.

Every document is posted as in double entry: a move takes off where it came from what it adds where it goes, so that
it makes no money. Granted and budgeted money is the landsdeel's; awarded, committed, spent and accounted money is a
provider's, or ('') the landsdeel's own as far as it is not divided over providers. So no euro stands in two purses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.figure import Coverage, Total
from monitor.domain.money import MoneyDocument, MoneyKind, MoneyStatus, Purse
from monitor.domain.words import Text


class Rung(StrEnum):
    """The rungs of the ladder, from the top down."""

    BEGROOT = "begroot"
    VERLEEND = "verleend"
    BESCHIKT = "beschikt"
    VERPLICHT = "verplicht"
    BESTEED = "besteed"
    VERANTWOORD = "verantwoord"


RUNG_NAMES: dict[Rung, Text] = {
    Rung.BEGROOT: Text(nl="begroot", en="budgeted"),
    Rung.VERLEEND: Text(nl="verleend", en="granted"),
    Rung.BESCHIKT: Text(nl="beschikt", en="awarded"),
    Rung.VERPLICHT: Text(nl="verplicht", en="committed"),
    Rung.BESTEED: Text(nl="besteed", en="spent"),
    Rung.VERANTWOORD: Text(nl="verantwoord", en="accounted"),
}
GAP_NAMES: dict[Rung, Text] = {
    Rung.VERLEEND: Text(nl="begroot, niet verleend", en="budgeted, not granted"),
    Rung.BESCHIKT: Text(nl="verleend, niet beschikt", en="granted, not awarded"),
    Rung.VERPLICHT: Text(nl="beschikt, niet verplicht", en="awarded, not committed"),
    Rung.BESTEED: Text(nl="verplicht, niet besteed", en="committed, not spent"),
    Rung.VERANTWOORD: Text(nl="besteed, niet verantwoord", en="spent, not accounted"),
}
ABOVE: dict[Rung, Rung] = {Rung(rung): list(Rung)[place - 1] for place, rung in enumerate(Rung) if place}
DOCUMENTED = {MoneyKind(rung.value): rung for rung in (Rung.VERLEEND, Rung.BESCHIKT, Rung.VERANTWOORD)}
REPORTED = (Rung.VERPLICHT, Rung.BESTEED)
# what reaches a provider; the two rungs above are the municipality's
OF_A_PROVIDER = (Rung.BESCHIKT, Rung.VERPLICHT, Rung.BESTEED, Rung.VERANTWOORD)
NO_COVERAGE = Coverage(0, 0)


@dataclass(frozen=True)
class Posting:
    """A signed amount that a document adds to one purse; a move has two, which add up to nothing."""

    kind: MoneyKind
    purse: Purse
    stream: str
    cost_kind: str
    amount: int
    dated: date
    status: MoneyStatus
    document: str


def postings(documents: Iterable[MoneyDocument], until: date | None = None) -> tuple[Posting, ...]:
    """Return what documents dated up to a day add to each purse; withdrawn ones add nothing."""
    return tuple(
        posting
        for document in documents
        if not document.withdrawn and (until is None or document.dated <= until)
        for posting in _posted(document)
    )


def _posted(document: MoneyDocument) -> Iterator[Posting]:
    def to(purse: Purse, amount: int) -> Posting:
        return Posting(
            document.kind,
            purse,
            document.stream,
            document.cost_kind,
            amount,
            document.dated,
            document.status,
            document.code,
        )

    if document.moves:
        yield to(document.origin, -document.amount)
    yield to(document.target, document.amount)


@dataclass(frozen=True)
class Scope:
    """What a ladder is of: landsdelen (None: all), providers (None: all, and what is not divided), streams, years."""

    streams: frozenset[str]
    regions: frozenset[str] | None = None
    providers: frozenset[str] | None = None
    years: frozenset[int] | None = None

    def holds(self, purse: Purse, stream: str) -> bool:
        return (
            stream in self.streams
            and (self.regions is None or purse.region in self.regions)
            and (self.providers is None or purse.provider in self.providers)
            and (self.years is None or purse.year in self.years)
        )


def posted(posted_all: Iterable[Posting], kind: MoneyKind, scope: Scope) -> Total:
    """Return what documents of one kind add up to; unknown when there is none. Provisional when any of it is."""
    held = [one for one in posted_all if one.kind is kind and scope.holds(one.purse, one.stream)]
    if not held:
        return Total(None, NO_COVERAGE)
    return Total(
        sum(one.amount for one in held),
        NO_COVERAGE,
        any(one.status is not MoneyStatus.DEFINITIEF for one in held),
    )


def by_status(posted_all: Iterable[Posting], kind: MoneyKind, scope: Scope) -> dict[MoneyStatus, int]:
    """Return what documents of one kind add up to for each status: provisional beside audited, never netted."""
    found: dict[MoneyStatus, int] = {}
    for one in posted_all:
        if one.kind is kind and scope.holds(one.purse, one.stream):
            found[one.status] = found.get(one.status, 0) + one.amount
    return {status: found[status] for status in MoneyStatus if status in found}


@dataclass(frozen=True)
class Ladder:
    """The six amounts of one place, each with its coverage. A rung that is not known has no value."""

    rungs: Mapping[Rung, Total]

    def __getitem__(self, rung: Rung) -> Total:
        return self.rungs.get(rung, UNKNOWN)

    def gap(self, rung: Rung) -> int | None:
        """Return how much less this rung holds than the one above; below zero when it holds more.

        None when either is not known, or only in part: the rest would count as a gap.
        """
        above, here = self[ABOVE[rung]], self[rung]
        comparable = above.coverage == here.coverage or (above.coverage.complete and here.coverage.complete)
        if above.value is None or here.value is None or not comparable:
            return None
        return above.value - here.value

    @property
    def exhausted(self) -> tuple[int, int] | None:
        """Return what is spent, of what was budgeted (a provider's: awarded); None when it is unknown or nothing."""
        top = Rung.BEGROOT if Rung.BEGROOT in self.rungs else Rung.BESCHIKT
        spent, available = self[Rung.BESTEED].value, self[top].value
        return None if spent is None or not available else (spent, available)


UNKNOWN = Total(None, NO_COVERAGE)


@dataclass(frozen=True)
class Gaps:
    """The gap at one rung over several places: too little and too much apart, so that neither hides the other.

    `unknown` counts the places where one of the two amounts is not known.
    """

    short: int
    over: int
    unknown: int


def gaps(parts: Iterable[Ladder], rung: Rung) -> Gaps:
    """Return the gaps at a rung over places, never netted."""
    each = [part.gap(rung) for part in parts]
    known = [gap for gap in each if gap is not None]
    return Gaps(sum(gap for gap in known if gap > 0), sum(-gap for gap in known if gap < 0), len(each) - len(known))
