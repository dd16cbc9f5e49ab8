"""Invented conversions that leave places closed: smaller groups, hybrid places, other hands, and one the wrong way."""

from monitor.domain.traject import Destination, Origin, Regime
from seed.demonstration.planned import (
    GESLOTEN,
    HYBRIDE,
    OMBOUW,
    OPBOUW,
    OPEN,
    OVERGANG,
    PlannedTraject,
    at,
    later,
    small,
)


def _hybrid(code: str, name: str, region: str, site: str, places: int, told: str, dates: str) -> PlannedTraject:
    """Return closed places that become hybrid in the quarter after the one that first tells of them."""
    provider = site.rpartition("-")[0]
    coming = Destination(HYBRIDE, None, (), "hybride_voorziening", places, provider)
    both = f"0 {places}"
    return PlannedTraject(
        code, name, region, OMBOUW, at(site, places), coming, dates, dates, gone=both, opened=both, told=told
    )


def _smaller(code: str, name: str, site: str, places: int, told: str, dates: tuple[str, str]) -> PlannedTraject:
    """Return closed places that become closed places in small groups, two quarters after the first that tells."""
    region, _, _ = code.rpartition("-klein")[0].rpartition("-")
    both = f"0 0 {places}"
    planned, actual = dates
    coming = small(places, site.rpartition("-")[0])
    return PlannedTraject(
        code, name, region, OMBOUW, at(site, places), coming, planned, actual, gone=both, opened=both, told=told
    )


SMALLER = (
    _smaller(
        "noord-kruirad-klein",
        "Het Kruirad in kleine groepen",
        "kompasbloem-2",
        16,
        "2025-Q2",
        (
            "2025-04-14 2025-07-01 2025-08-01 2025-10-01 2025-10-01",
            "2025-04-14 2025-07-07 2025-08-11 2025-10-13 2025-10-13",
        ),
    ),
    _smaller(
        "oost-wegwijzer-klein",
        "De Wegwijzer in kleine groepen",
        "lichtmolen-4",
        12,
        "2025-Q2",
        (
            "2025-06-23 2025-09-01 2025-10-01 2025-12-15 2025-12-15",
            "2025-06-23 2025-09-15 2025-10-06 2025-12-15 2025-12-15",
        ),
    ),
    _smaller(
        "oost-vlinderhof-klein",
        "De Vlinderhof in drie kleine groepen",
        "vuurvlinder-1",
        18,
        "2024-Q4",
        (
            "2024-10-21 2025-01-15 2025-02-01 2025-04-01 2025-04-01",
            "2024-10-21 2025-01-20 2025-02-10 2025-04-07 2025-04-07",
        ),
    ),
    _smaller(
        "noord-holland-bezaan-klein",
        "De Bezaan in kleine groepen",
        "zevenzeilen-3",
        14,
        "2024-Q3",
        (
            "2024-08-26 2024-11-01 2024-12-01 2025-02-01 2025-02-01",
            "2024-08-26 2024-11-04 2024-12-02 2025-02-03 2025-02-03",
        ),
    ),
    _smaller(
        "utrecht-flevoland-zandplaat-klein",
        "De Zandplaat in kleine groepen",
        "blauwekiezel-3",
        14,
        "2025-Q3",
        (
            "2025-08-25 2025-11-01 2025-12-01 2026-02-01 2026-02-01",
            "2025-08-25 2025-11-10 2025-12-08 2026-02-09 2026-02-09",
        ),
    ),
    _smaller(
        "zuid-holland-zwaantje-klein",
        "Het Zwaantje in kleine groepen",
        "papierenboot-3",
        16,
        "2025-Q4",
        (
            "2025-10-06 2026-01-15 2026-03-01 2026-06-01 2026-06-01",
            "2025-10-06 2026-02-02 2026-03-16 2026-06-15 2026-06-15",
        ),
    ),
    _smaller(
        "brabant-zeeland-wilgenteen-klein",
        "De Wilgenteen in kleine groepen",
        "windwilg-3",
        14,
        "2026-Q1",
        (
            "2026-02-16 2026-05-01 2026-06-01 2026-09-01 2026-09-01",
            "2026-02-16 2026-05-11 2026-06-08 2026-09-07 2026-09-07",
        ),
    ),
    _smaller(
        "limburg-griend-klein",
        "De Griend in kleine groepen",
        "windwilg-4",
        12,
        "2025-Q2",
        (
            "2025-05-12 2025-08-01 2025-09-01 2025-11-01 2025-11-01",
            "2025-05-12 2025-08-18 2025-09-08 2025-11-10 2025-11-10",
        ),
    ),
)
HYBRID = (
    _hybrid(
        "oost-wieken-hybride",
        "De Wieken, twee plaatsen hybride",
        "oost",
        "lichtmolen-1",
        2,
        "2024-Q4",
        "2024-11-18 - 2025-01-13 2025-03-03 2025-03-03",
    ),
    _hybrid(
        "noord-holland-keienhof-hybride",
        "De Keienhof helemaal hybride",
        "noord-holland",
        "blauwekiezel-1",
        14,
        "2025-Q2",
        "2025-05-19 2025-06-16 2025-07-14 2025-09-01 2025-09-01",
    ),
    _hybrid(
        "zuid-holland-kreukel-hybride",
        "De Kreukel, vier plaatsen hybride",
        "zuid-holland",
        "papierenboot-2",
        4,
        "2025-Q1",
        "2025-02-17 - 2025-03-31 2025-05-05 2025-05-05",
    ),
    _hybrid(
        "zuid-holland-boogbrug-hybride",
        "De Boogbrug, twee plaatsen hybride",
        "zuid-holland",
        "regenbrug-1",
        2,
        "2025-Q3",
        "2025-08-18 - 2025-10-06 2025-11-10 2025-11-10",
    ),
    _hybrid(
        "brabant-zeeland-rietveld-hybride",
        "Het Rietveld, twee plaatsen hybride",
        "brabant-zeeland",
        "windwilg-2",
        2,
        "2025-Q2",
        "2025-05-26 - 2025-07-07 2025-08-18 2025-08-18",
    ),
)
TAKEN_OVER = (
    PlannedTraject(
        "oost-tolhek-overgang",
        "Het Tolhek gaat over naar Lichtmolen",
        "oost",
        OVERGANG,
        at("zilverpad-1", 17),
        Destination(GESLOTEN, None, (), "kleinschalig_verblijf", 16, "lichtmolen", "", "lichtmolen-3"),
        "2025-06-16 - - 2025-07-01 2025-07-01",
        "2025-06-16 - - 2025-07-01 2025-07-01",
        gone="0 17",
        opened="0 16",
        told="2025-Q2",
        note="Fusie van Zilverpad met Lichtmolen; een plaats komt niet terug.",
    ),
    PlannedTraject(
        "oost-wegwijzer-overgang",
        "De Wegwijzer gaat over naar Lichtmolen",
        "oost",
        OVERGANG,
        at("zilverpad-2", 13),
        Destination(GESLOTEN, None, (), "kleinschalig_verblijf", 13, "lichtmolen", "", "lichtmolen-4"),
        "2025-06-16 - - 2025-07-01 2025-07-01",
        "2025-06-16 - - 2025-07-01 2025-07-01",
        gone="0 13",
        opened="0 13",
        told="2025-Q2",
        note="Fusie van Zilverpad met Lichtmolen; zelfde gebouw.",
    ),
)
REVERSED = PlannedTraject(
    "oost-maalsteen-terug",
    "De Maalsteen, twee open plaatsen weer dicht",
    "oost",
    OMBOUW,
    at("lichtmolen-2", 2, OPEN),
    Destination(Regime.GESLOTEN, None, (), "kleinschalig_verblijf", 2, "lichtmolen"),
    "2025-03-10 - 2025-04-07 2025-05-12 2025-05-12",
    "2025-03-10 - 2025-04-07 2025-05-12 2025-05-12",
    gone="0 2",
    opened="0 2",
    told="2025-Q1",
    note="Twee open plaatsen zijn gesloten geworden omdat elders een groep stopte.",
)
BUILT_CLOSED = PlannedTraject(
    "noord-moshuis",
    "Het Moshuis, nieuw en kleinschalig",
    "noord",
    OPBOUW,
    Origin(),
    small(6, "morgenmos", "morgenmos-2"),
    "2024-11-11 2025-04-01 2025-06-01 - 2025-10-01",
    "2024-11-11 2025-05-19 2025-06-23 - 2026-01-01",
    opened="0 6",
    told="2025-Q4",
    moved=(later("2025-Q4", "De bouw was pas in december klaar.", opening="2026-01-01"),),
    note="Zes gesloten plaatsen in een kleine groep, voor jongeren die van De Mosbank komen.",
)

STILL_CLOSED: tuple[PlannedTraject, ...] = (*SMALLER, *HYBRID, *TAKEN_OVER, REVERSED, BUILT_CLOSED)
