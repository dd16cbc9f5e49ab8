"""Invented paths: closed places per landsdeel at each milestone, which add up to the country's, and two others."""

from datetime import date

from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path

DECIDED_ON = date(2024, 7, 1)
SLOWED_ON = date(2025, 7, 7)

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


# the second version of one landsdeel: the same end, more slowly, so that the landsdelen no longer add up
SLOWER = tuple((Quarter(year, 4), places) for year, places in ((2026, 78), (2027, 54), (2028, 30), (2029, 0)))
ALTERNATIVES = tuple(zip(MILESTONES, (20, 60, 140, 230, 320, 400, 450), strict=True))
# euros of the programme up to each milestone, in cents
SPENT = tuple(
    (quarter, millions * 100_000_000)
    for quarter, millions in zip(MILESTONES[:-1], (2, 15, 45, 85, 130, 180), strict=True)
)

_DIVIDED = "Voorbeeldcijfers: een verzonnen verdeling over de landsdelen, met tussenstappen naar nul."
_LATER = (
    "Voorbeeldcijfers: twee locaties sluiten later dan afgesproken, omdat de kleinschalige plaatsen die ervoor in de"
    " plaats komen nog niet open zijn. Het einddoel blijft hetzelfde."
)
_OPENING = "Voorbeeldcijfers: een verzonnen opbouw van alternatieven, gelijk op met de afbouw."
_BUDGETED = "Voorbeeldcijfers: een verzonnen begroting van de besteding over de jaren van het programma."


def paths() -> tuple[Path, ...]:
    """Return the invented path of every landsdeel, of the country as their sum, and of alternatives and money."""
    country = tuple(sum(column) for column in zip(*PLACES.values(), strict=True))
    divided = ((COUNTRY, country), *PLACES.items())
    return (
        *(
            _path(region, "gesloten_capaciteit", tuple(zip(MILESTONES, p, strict=True)), _DIVIDED)
            for region, p in divided
        ),
        _path(COUNTRY, "alternatieven_in_gebruik", ALTERNATIVES, _OPENING),
        _path(COUNTRY, "besteed", SPENT, _BUDGETED),
    )


def slower_path() -> Path:
    """Return the second version of one landsdeel's path."""
    return _path("zuid-holland", "gesloten_capaciteit", SLOWER, _LATER, SLOWED_ON)


def _path(
    region: str, indicator: str, milestones: tuple[tuple[Quarter, int], ...], reason: str, decided_on: date = DECIDED_ON
) -> Path:
    return Path(
        region=region,
        indicator=indicator,
        version=0,
        decided_on=decided_on,
        reason=reason,
        source="Verzonnen voor de demonstratie",
        example=True,
        milestones=milestones,
    )
