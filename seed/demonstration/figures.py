"""Every figure of the demonstration: what stands in each report when it is handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from monitor.domain.figure import CellKey, Content, ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from seed.demonstration import money, remarks, texts
from seed.demonstration.sites import LANDSDELEN, QUARTERS, SITES, open_sites
from seed.demonstration.youths import Stay, stays

# what each landsdeel counts: youths waiting, youths placed elsewhere, and how many more or fewer of its own
# youths stay in a closed place than it has youths there; the last column adds up to nothing
REGIONAL: dict[str, tuple[int, int, int]] = {
    "noord": (3, 7, 1),
    "oost": (6, 11, -3),
    "noord-holland": (4, 9, 2),
    "utrecht-flevoland": (4, 10, 4),
    "zuid-holland": (8, 12, 1),
    "brabant-zeeland": (5, 9, -5),
    "limburg": (2, 5, 0),
}
GUIDED: dict[tuple[str, str], int] = {
    ("noord", "kompasbloem"): 3,
    ("noord", "morgenmos"): 2,
    ("oost", "lichtmolen"): 5,
    ("oost", "zilverpad"): 3,
    ("oost", "vuurvlinder"): 2,
    ("noord-holland", "zevenzeilen"): 6,
    ("noord-holland", "blauwekiezel"): 2,
    ("utrecht-flevoland", "blauwekiezel"): 5,
    ("utrecht-flevoland", "papierenboot"): 3,
    ("zuid-holland", "papierenboot"): 6,
    ("zuid-holland", "regenbrug"): 4,
    ("zuid-holland", "zevenzeilen"): 1,
    ("brabant-zeeland", "windwilg"): 5,
    ("brabant-zeeland", "regenbrug"): 1,
    ("limburg", "vuurvlinder"): 2,
    ("limburg", "windwilg"): 2,
}
PLAN_STATUS = ("geen", "in_voorbereiding", "vastgesteld", "geevalueerd")

Report = dict[CellKey, Content]


def reports(known: Registers) -> dict[ReportKey, Report]:
    """Return what stands in every report; `known` gives the jeugdregio's of a landsdeel."""
    staying = {(stay.site.code, stay.quarter): stay for site in SITES for stay in stays(site)}
    return {
        ReportKey(region, quarter): dict(_report(ReportKey(region, quarter), staying, known))
        for quarter in QUARTERS
        for region in LANDSDELEN
    }


def _report(
    report: ReportKey, staying: Mapping[tuple[str, Quarter], Stay], known: Registers
) -> Iterator[tuple[CellKey, Content]]:
    region, quarter = report.region, report.quarter
    there = [staying[site.code, quarter] for site in open_sites(region, quarter)]
    for stay in there:
        yield from _at_site(stay)
    yield from _guided(region, quarter)
    yield from money.amounts(region, quarter)
    members = known.members(region, "jeugdregio", quarter.end)
    yield from _origins(report, sum(stay.occupied for stay in there), members)
    yield from _of_landsdeel(report, len(members))


def _at_site(stay: Stay) -> Iterator[tuple[CellKey, Content]]:
    chance = Random(f"{stay.site.code} {stay.quarter}")
    long_stay = stay.occupied * chance.randint(30, 42) // 100
    numbers = {
        "gesloten_capaciteit": stay.places,
        "waarvan_hybride": stay.site.hybrid_in(stay.quarter),
        "bezet": stay.occupied,
        "groepen": stay.groups,
        "groepen_kleinschalig": stay.groups if stay.is_small else 0,
        **{f"instroom/{code}": number for code, number in stay.came.items()},
        **{f"uitstroom/{code}": number for code, number in stay.left.items()},
        "overplaatsingen": stay.transfers,
        "verblijf_langer_6mnd": long_stay,
        "verblijf_langer_12mnd": long_stay // 3,
        "vbm_aantal": stay.days * _measures_per_10000_days(stay.quarter, chance) // 10_000,
        "verblijfsdagen": stay.days,
        "onderwijs": stay.occupied * chance.randint(82, 95) // 100,
    }
    for name, number in numbers.items():
        indicator, _, part = name.partition("/")
        cell = CellKey(stay.quarter, stay.site.region, stay.site.provider, stay.site.code, indicator, part)
        yield cell, remarks.content(cell, number)


def _measures_per_10000_days(quarter: Quarter, chance: Random) -> int:
    """Return 120 in the first quarter, four fewer each quarter after, and a little chance."""
    return 120 - 4 * (quarter.index - QUARTERS[0].index) + chance.randint(-8, 8)


def _guided(region: str, quarter: Quarter) -> Iterator[tuple[CellKey, Content]]:
    """Yield who is guided day and night outside: one more every three quarters at each provider."""
    grown = (quarter.index - QUARTERS[0].index) // 3
    there = sorted({site.provider for site in open_sites(region, quarter)})
    for provider in there:
        merged = (region, money.TAKEN_OVER.get(provider, ""))
        number = GUIDED[region, provider] + grown
        if merged in GUIDED and merged[1] not in there:
            number += GUIDED[merged] + grown
        yield CellKey(quarter, region, provider, "", "begeleiding_24uur"), Content(value=number)


def _origins(report: ReportKey, occupied: int, members: tuple[str, ...]) -> Iterator[tuple[CellKey, Content]]:
    """Yield the landsdeel's youths by jeugdregio: some regions are twice the size of others."""
    left, weights = occupied + REGIONAL[report.region][2], [1 + Random(code).randint(0, 100) / 100 for code in members]
    for position, code in enumerate(members):
        number = round(left * weights[position] / sum(weights[position:]))
        left -= number
        yield CellKey(report.quarter, code, "", "", "jongeren_naar_herkomst"), Content(value=number)


def _of_landsdeel(report: ReportKey, jeugdregios: int) -> Iterator[tuple[CellKey, Content]]:
    passed = report.quarter.index - QUARTERS[0].index
    turn = LANDSDELEN.index(report.region)
    waiting, outside, _ = REGIONAL[report.region]
    covered = min(jeugdregios, max(0, passed - turn) * jeugdregios // 4)
    contents = {
        "wachtenden": Content(value=waiting + Random(str(report)).randint(-1, 2)),
        "buiten_landsdeel": Content(value=outside - passed // 4),
        "stem_van_jongeren": Content(text=texts.voice(turn, passed)),
        "belangrijkste_knelpunt": Content(text=texts.bottleneck(turn, passed)),
        "aanspreekpunt": Content(text="ja" if covered else "nee"),
        "aanspreekpunt_dekking": Content(value=covered),
        "regiovisie_status": Content(text=PLAN_STATUS[min(3, (passed + 7 - turn) // 5)]),
    }
    for indicator, content in contents.items():
        yield CellKey(report.quarter, report.region, "", "", indicator), content
