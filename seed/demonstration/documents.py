"""Invented budgets per landsdeel and year, and invented documents of what was granted, awarded and accounted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from monitor.domain.certainty import Certainty
from monitor.domain.money import BudgetLine, MoneyDocument, MoneyKind, MoneyStatus, Use
from monitor.domain.quarter import Quarter
from seed.demonstration.money import BUDGETS, REAL_ESTATE_2021, TAKEN_OVER, UNDISTRIBUTED, stand
from seed.demonstration.sites import open_sites

SOURCE = "Verzonnen voor de demonstratie"
DIVIDED_ON = date(2024, 7, 1)

# thousands of euros for each landsdeel, a little under the 180 million; percent of it for each year
PROGRAMME = {
    "noord": 24_000,
    "oost": 30_000,
    "noord-holland": 27_000,
    "utrecht-flevoland": 21_600,
    "zuid-holland": 38_400,
    "brabant-zeeland": 24_800,
    "limburg": 12_600,
}
YEARS = {2024: 12, 2025: 25, 2026: 27, 2027: 22, 2028: 14}
# the day, the year it is for, and which percent of a landsdeel's budget
GRANTS = (
    (date(2024, 9, 16), 2024, 12),
    (date(2025, 1, 20), 2025, 13),
    (date(2025, 7, 14), 2025, 12),
    (date(2026, 1, 19), 2026, 17),
    (date(2026, 7, 13), 2026, 10),
    (date(2026, 9, 14), 2027, 4),
)
AWARDS = (
    (date(2024, 9, 23), 2024, 11),
    (date(2025, 2, 17), 2025, 12),
    (date(2025, 8, 18), 2025, 11),
    (date(2026, 2, 16), 2026, 16),
    (date(2026, 8, 17), 2026, 9),
)
# a transfer between landsdelen, a carry-over between years, and a correction
MOVED = (
    MoneyDocument(
        "overdracht-2026",
        MoneyKind.VERLEEND,
        "zuid-holland",
        "",
        "spuk2024",
        "",
        2026,
        1_200_000_00,
        date(2026, 4, 20),
        from_region="oost",
        note="Oost draagt geld over voor plaatsen die in Zuid-Holland worden gebouwd.",
    ),
    MoneyDocument(
        "meegenomen-limburg-2024",
        MoneyKind.VERLEEND,
        "limburg",
        "",
        "spuk2024",
        "",
        2025,
        100_000_00,
        date(2025, 3, 17),
        from_year=2024,
        note="Niet gebruikt in 2024, mee naar 2025.",
    ),
    MoneyDocument(
        "correctie-utrecht-flevoland-2025",
        MoneyKind.VERLEEND,
        "utrecht-flevoland",
        "",
        "spuk2024",
        "",
        2025,
        -250_000_00,
        date(2025, 9, 15),
        corrects="verleend-utrecht-flevoland-20250714",
        note="De beschikking van 14 juli 2025 was te hoog.",
    ),
)
ACCOUNTED = ((date(2025, 7, 14), 2024), (date(2026, 7, 13), 2025))
AUDITED_ON = date(2025, 11, 17)


def budget_lines() -> tuple[BudgetLine, ...]:
    """Return an invented budget of every landsdeel for every year."""
    return tuple(
        BudgetLine(
            region,
            "spuk2024",
            year,
            thousands * percent * 10_00,
            "Voorbeeldverdeling",
            DIVIDED_ON,
            Use.GELDT,
            Certainty.VOORBEELD,
            SOURCE,
        )
        for region, thousands in PROGRAMME.items()
        for year, percent in YEARS.items()
    )


def documents() -> tuple[tuple[date, tuple[MoneyDocument, ...]], ...]:
    """Return all documents by the day they are entered, oldest first; accounts come again when they are audited."""
    entered = [(one.dated, one) for one in (*_granted(), *_awarded(), *_real_estate(), *_accounted(), *MOVED)]
    entered += [
        (AUDITED_ON, replace(one, status=MoneyStatus.DEFINITIEF)) for one in _accounted() if one.dated < AUDITED_ON
    ]
    entered.sort(key=lambda pair: pair[0])
    return tuple(
        (day, tuple(replace(one, certainty=Certainty.VOORBEELD, source=SOURCE) for _day, one in same))
        for day, same in groupby(entered, key=lambda pair: pair[0])
    )


def _granted() -> Iterator[MoneyDocument]:
    for day, year, percent in GRANTS:
        for region, thousands in PROGRAMME.items():
            yield _document(MoneyKind.VERLEEND, region, "", year, thousands * percent * 10_00, day)


def _awarded() -> Iterator[MoneyDocument]:
    own = sum(UNDISTRIBUTED.values())
    for day, year, percent in AWARDS:
        for region, thousands in PROGRAMME.items():
            whole = thousands * percent * 10_00
            kept = whole * own // 100
            for provider, share in _shares(region, day).items():
                yield _document(MoneyKind.BESCHIKT, region, provider, year, (whole - kept) * share // 100, day)
            yield replace(_document(MoneyKind.BESCHIKT, region, "", year, kept, day), cost_kind="projectleiding")


def _shares(region: str, day: date) -> dict[str, int]:
    """Return the percentages of a landsdeel's providers; who merged has its share with who took it over."""
    there = {site.provider for site in open_sites(region, Quarter.containing(day))}
    shares = dict(BUDGETS[region].shares)
    for successor, merged in TAKEN_OVER.items():
        if merged in shares and merged not in there:
            shares[successor] += shares.pop(merged)
    return shares


def _accounted() -> Iterator[MoneyDocument]:
    for day, year in ACCOUNTED:
        for region, budget in BUDGETS.items():
            before = stand(budget, "besteed", Quarter(year - 1, 4)) or 0
            spent = (stand(budget, "besteed", Quarter(year, 4)) or 0) - before
            document = _document(MoneyKind.VERANTWOORD, region, "", year, spent, day)
            yield replace(document, status=MoneyStatus.VOORLOPIG)


def _real_estate() -> Iterator[MoneyDocument]:
    """Yield the grants of a neighbouring stream, each awarded on to one provider."""
    day = date(2024, 1, 15)
    for (region, provider), (start, step) in REAL_ESTATE_2021.items():
        amount = (start + 12 * step) * 1_000_00
        for kind, whose in ((MoneyKind.VERLEEND, ""), (MoneyKind.BESCHIKT, provider)):
            document = _document(kind, region, whose, 2024, amount, day)
            yield replace(document, code=f"vastgoed-{document.code}", stream="vastgoed2021", cost_kind="vastgoed")


def _document(kind: MoneyKind, region: str, provider: str, year: int, amount: int, day: date) -> MoneyDocument:
    code = "-".join(filter(None, (kind.value, region, provider, f"{day:%Y%m%d}")))
    reference = f"VB-{day:%Y}-{kind.value[:2].upper()}{day:%m%d}"
    return MoneyDocument(code, kind, region, provider, "spuk2024", "", year, amount, day, reference)
