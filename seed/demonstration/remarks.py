"""Remarks beside figures, figures that are not numbers, and the reasons given when a rule asks."""

from monitor.domain.figure import CellKey, Content, Nothing

NOTES: dict[tuple[str, str, str], str] = {
    ("vuurvlinder-1", "2025-Q2", "groepen_kleinschalig"): (
        "Omgebouwd van twee groepen naar drie kleine. De plaatsen blijven gesloten, dus de capaciteit verandert niet."
    ),
    ("vuurvlinder-1", "2025-Q2", "gesloten_capaciteit"): (
        "Ombouw naar kleinschalig; het aantal gesloten plaatsen blijft 18."
    ),
    ("blauwekiezel-1", "2025-Q3", "waarvan_hybride"): (
        "De hele locatie is nu hybride. Hybride plaatsen tellen mee als gesloten, dus het totaal blijft 14."
    ),
    ("papierenboot-4", "2025-Q4", "gesloten_capaciteit"): "De locatie is op 31 december 2025 gesloten.",
    ("morgenmos-2", "2026-Q1", "gesloten_capaciteit"): "Nieuwe kleinschalige locatie, geopend op 1 januari 2026.",
    ("lichtmolen-3", "2025-Q3", "gesloten_capaciteit"): "Overgenomen van Zilverpad op 1 juli 2025; zelfde gebouw.",
    ("lichtmolen-4", "2025-Q3", "gesloten_capaciteit"): "Overgenomen van Zilverpad op 1 juli 2025; zelfde gebouw.",
}

INSTEAD: dict[tuple[str, str, str], Content] = {
    ("regenbrug-2", "2025-Q1", "onderwijs"): Content(
        nothing=Nothing.ONBEKEND, note="De school levert de aantallen volgend kwartaal."
    ),
    ("morgenmos-2", "2026-Q1", "verblijf_langer_6mnd"): Content(
        nothing=Nothing.NVT, note="De locatie is korter dan zes maanden open."
    ),
    ("morgenmos-2", "2026-Q1", "verblijf_langer_12mnd"): Content(
        nothing=Nothing.NVT, note="De locatie is korter dan twaalf maanden open."
    ),
    ("morgenmos-2", "2026-Q2", "verblijf_langer_12mnd"): Content(
        nothing=Nothing.NVT, note="De locatie is korter dan twaalf maanden open."
    ),
    ("windwilg-4", "2024-Q2", "vbm_aantal"): Content(
        nothing=Nothing.NIET_GELEVERD, note="Het nieuwe systeem registreert pas vanaf het volgende kwartaal."
    ),
}

REASONS: dict[str, str] = {
    "balans_sluit_niet": "Telfout in een eerder kwartaal; hersteld in overleg met de aanbieder.",
    "bezetting_laag": "Er is een pauze in de plaatsingen vanwege de verbouwing. De plaatsen gaan daarna dicht.",
    "begeleiding_24uur_sprong": "De trajecten van Zilverpad zijn bij de fusie overgenomen.",
}


def content(cell: CellKey, number: int) -> Content:
    """Return what stands in a site's cell: the number with its remark, or what was filled in instead."""
    where = (cell.site, cell.quarter.code, cell.indicator)
    return INSTEAD.get(where) or Content(value=number, note=NOTES.get(where, ""))
