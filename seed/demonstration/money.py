"""Invented amounts: what each landsdeel has committed and spent, over providers and kinds of cost."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.domain.figure import CellKey, Content, Nothing
from monitor.domain.quarter import Quarter
from seed.demonstration.sites import LAST, open_sites

# the programme's money comes with the grant of 2024: there is none to report before
FIRST_MONEY = Quarter(2024, 3)

# Percent of the last stand that was reached in each quarter from FIRST_MONEY on. In no year is more committed than
# awarded, or more spent than committed, but in Noord: in 2026 it also pays for what it committed before.
COMMITTED_EARLY = (10, 21, 32, 43, 54, 65, 78, 90, 100)
COMMITTED_EVENLY = (8, 18, 28, 38, 48, 57, 71, 84, 100)
SPENT_EARLY = (3, 8, 16, 26, 38, 52, 70, 87, 100)
SPENT_EVENLY = (2, 6, 12, 20, 30, 43, 62, 81, 100)
SPENT_LATE = (1, 4, 8, 14, 22, 34, 54, 76, 100)

# percent of a landsdeel's money; the last is not distributed over providers and stands at the landsdeel
KINDS = {"vastgoed": 34, "leegstand": 14, "personeel": 16, "opbouw": 24, "scholing": 4, "onderwijs": 5}
UNDISTRIBUTED = {"projectleiding": 3}


@dataclass(frozen=True)
class Budget:
    """What a landsdeel has spent and committed at the end of the last quarter, in thousands of euros.

    `shares` are the percentages of its providers.
    """

    spent: int
    committed: int
    shares: dict[str, int]
    spent_so_far: tuple[int, ...] = SPENT_EVENLY
    committed_so_far: tuple[int, ...] = COMMITTED_EVENLY


BUDGETS: dict[str, Budget] = {
    "noord": Budget(8_600, 12_400, {"kompasbloem": 70, "morgenmos": 30}, SPENT_EVENLY, COMMITTED_EARLY),
    "oost": Budget(10_400, 16_400, {"lichtmolen": 50, "zilverpad": 30, "vuurvlinder": 20}, SPENT_LATE),
    "noord-holland": Budget(9_200, 13_200, {"zevenzeilen": 80, "blauwekiezel": 20}),
    "utrecht-flevoland": Budget(7_600, 10_800, {"blauwekiezel": 70, "papierenboot": 30}, SPENT_EARLY, COMMITTED_EARLY),
    "zuid-holland": Budget(14_200, 22_200, {"papierenboot": 50, "regenbrug": 40, "zevenzeilen": 10}, SPENT_LATE),
    "brabant-zeeland": Budget(9_000, 14_200, {"windwilg": 80, "regenbrug": 20}),
    "limburg": Budget(4_400, 6_400, {"vuurvlinder": 60, "windwilg": 40}),
}

# who took over whose stand when they merged
TAKEN_OVER = {"lichtmolen": "zilverpad"}

# a neighbouring stream, kept apart from the programme: thousands of euros, growing by a fixed amount
REAL_ESTATE_2021 = {("zuid-holland", "regenbrug"): (400, 60), ("brabant-zeeland", "windwilg"): (250, 40)}

TOO_EARLY = Content(nothing=Nothing.NVT, note="De regeling bestond dit kwartaal nog niet.")


def amounts(region: str, quarter: Quarter) -> Iterator[tuple[CellKey, Content]]:
    """Yield every amount of one report, as the stand since the programme's start, in cents."""
    budget = BUDGETS[region]
    for provider in sorted({site.provider for site in open_sites(region, quarter)}):
        share = _share(budget, region, provider, quarter)
        yield from _stands(budget, CellKey(quarter, region, provider, "", ""), KINDS, share)
        if (region, provider) in REAL_ESTATE_2021:
            yield from _real_estate(region, provider, quarter)
    yield from _stands(budget, CellKey(quarter, region, "", "", ""), UNDISTRIBUTED, 100)


def stand(budget: Budget, indicator: str, quarter: Quarter) -> int | None:
    """Return a landsdeel's whole stand in cents; None before there was money."""
    passed = quarter.index - FIRST_MONEY.index
    if passed < 0:
        return None
    total, so_far = {
        "besteed": (budget.spent, budget.spent_so_far),
        "verplicht": (budget.committed, budget.committed_so_far),
    }[indicator]
    return total * 1_000_00 * so_far[passed] // 100


def _share(budget: Budget, region: str, provider: str, quarter: Quarter) -> int:
    merged = TAKEN_OVER.get(provider, "")
    there = {site.provider for site in open_sites(region, quarter)}
    return budget.shares[provider] + (0 if merged in there else budget.shares.get(merged, 0))


def _stands(budget: Budget, purse: CellKey, kinds: dict[str, int], share: int) -> Iterator[tuple[CellKey, Content]]:
    for indicator in ("verplicht", "besteed"):
        whole = stand(budget, indicator, purse.quarter)
        for kind, percent in kinds.items():
            cell = CellKey(purse.quarter, purse.region, purse.provider, "", indicator, f"spuk2024/{kind}")
            yield cell, TOO_EARLY if whole is None else Content(value=whole * percent * share // 10_000)


def _real_estate(region: str, provider: str, quarter: Quarter) -> Iterator[tuple[CellKey, Content]]:
    start, step = REAL_ESTATE_2021[region, provider]
    spent = start + step * (quarter.index - Quarter(2024, 1).index)
    committed = start + step * (LAST.index - Quarter(2024, 1).index + 1)
    for indicator, thousands in (("verplicht", committed), ("besteed", spent)):
        cell = CellKey(quarter, region, provider, "", indicator, "vastgoed2021/vastgoed")
        yield cell, Content(value=thousands * 1_000_00)
