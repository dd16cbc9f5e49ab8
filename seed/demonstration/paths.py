"""Invented paths to zero: closed places per landsdeel at each milestone, which add up to the country's."""

from datetime import date

from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path

DECIDED_ON = date(2024, 7, 1)

# steps between milestones are whole places a quarter, so that landsdelen add up to the country in every quarter
MILESTONES = tuple(Quarter.of_code(f"{year}-Q{n}") for year, n in ((2024, 1), *((y, 4) for y in range(2024, 2030))))
PLACES: dict[str, tuple[int, ...]] = {
    "noord": (70, 64, 52, 44, 32, 16, 0),
    "oost": (113, 104, 88, 72, 48, 24, 0),
    "noord-holland": (78, 72, 60, 48, 32, 16, 0),
    "utrecht-flevoland": (62, 56, 48, 36, 24, 12, 0),
    "zuid-holland": (121, 112, 92, 72, 48, 24, 0),
    "brabant-zeeland": (89, 80, 68, 56, 40, 20, 0),
    "limburg": (43, 40, 32, 24, 16, 8, 0),
}


def paths() -> tuple[Path, ...]:
    """Return the invented path of every landsdeel and, as their sum, of the country."""
    country = tuple(sum(column) for column in zip(*PLACES.values(), strict=True))
    return tuple(_path(region, places) for region, places in ((COUNTRY, country), *PLACES.items()))


def _path(region: str, places: tuple[int, ...]) -> Path:
    return Path(
        region=region,
        indicator="gesloten_capaciteit",
        version=0,
        decided_on=DECIDED_ON,
        reason="Voorbeeldcijfers: een verzonnen verdeling over de landsdelen, met tussenstappen naar nul.",
        source="Verzonnen voor de demonstratie",
        example=True,
        milestones=tuple(zip(MILESTONES, places, strict=True)),
    )
