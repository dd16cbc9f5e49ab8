"""Invented registers and figures that no rule finds fault with. They measure speed and mean nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from monitor.actions.registers import Registered
from monitor.domain.catalogue import INDICATORS, STREAMS
from monitor.domain.indicator import Indicator, Kind, Level
from monitor.domain.registers import Membership, Provider, Region, Site

LANDSDELEN = ("noord", "oost", "noord-holland", "utrecht-flevoland", "zuid-holland", "brabant-zeeland", "limburg")
SITES_EACH = 3  # sites of one provider
BEGIN = date(2000, 1, 1)

_SITE_FIGURES = {
    "gesloten_capaciteit": 20,
    "waarvan_hybride": 5,
    "bezet": 16,
    "groepen": 4,
    "groepen_kleinschalig": 3,
    "instroom/regulier": 2,
    "instroom/spoed": 1,
    "uitstroom/thuis": 2,
    "uitstroom/gezinshuis": 1,
    "overplaatsingen": 1,
    "verblijf_langer_6mnd": 6,
    "verblijf_langer_12mnd": 2,
    "vbm_aantal": 12,
    "verblijfsdagen": 1400,
    "onderwijs": 15,
}
_MONEY = ("verplicht", "besteed")


def registers_of(providers: int, landsdelen: Sequence[str] = LANDSDELEN) -> list[Registered]:
    """Return the country, all landsdelen with one jeugdregio each, and `providers` spread over some of them."""
    rows: list[Registered] = [Region("NL", "Nederland", "land")]
    for number, code in enumerate(LANDSDELEN, 1):
        youth = f"JZ{number:02}"
        rows += [Region(code, code.capitalize(), "landsdeel"), Region(youth, f"Regio {number}", "jeugdregio")]
        rows += [Membership(code, "NL", BEGIN, None, "afgeleid", "meting")]
        rows += [Membership(youth, code, BEGIN, None, "afgeleid", "meting")]
    rows += [Provider(f"a{number:04}", f"Aanbieder {number:04}") for number in range(providers)]
    for number in range(providers * SITES_EACH):
        provider, region = number // SITES_EACH, landsdelen[number // SITES_EACH % len(landsdelen)]
        youth = f"JZ{LANDSDELEN.index(region) + 1:02}"
        rows.append(Site(f"l{number:05}", f"Locatie {number:05}", f"a{provider:04}", region, youth))
    return rows


def cells_at(level: Level) -> Iterator[tuple[str, str]]:
    """Yield indicator and code of every number that a place of a level reports."""
    for indicator in INDICATORS.values():
        if indicator.level is level and indicator.reported and indicator.kind is Kind.NUMBER:
            for code in _codes(indicator):
                yield indicator.code, code


def cells_each() -> int:
    """Return how many cells one provider with its sites has in a quarter."""
    return SITES_EACH * sum(1 for _ in cells_at(Level.LOCATIE)) + sum(1 for _ in cells_at(Level.AANBIEDER))


def figure_of(indicator: str, code: str, age: int, place: int) -> int:
    """Return an invented number; `age` counts quarters since the first, and only amounts and places follow it."""
    if indicator in _MONEY:
        stream, _, kind = code.partition("/")
        usual = STREAMS[stream].counts_toward_programme or kind in ("vastgoed", "leegstand")
        return (1_000_00 + 700_37 * (age + 1) + place) * (2 if indicator == "verplicht" else 1) if usual else 0
    if indicator == "begeleiding_24uur":
        return 10 + place % 5
    if indicator == "gesloten_capaciteit":
        return _SITE_FIGURES[indicator] + place % 3 - min(age // 8, 3)
    usually = _SITE_FIGURES.get(f"{indicator}/{code}" if code else indicator, 0)
    return usually + age % 4 if indicator in ("vbm_aantal", "verblijfsdagen") else usually


def _codes(indicator: Indicator) -> tuple[str, ...]:
    return tuple(code.code for code in indicator.breakdown.codes) if indicator.breakdown else ("",)
