"""The one written rule that says how a number of places stands against its agreed path."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from monitor.domain.figure import Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.words import Text

ALLOWED_PLACES = 3
ALLOWED_SHARE = Decimal("0.10")

RULE = Text(
    nl="Op koers: op of onder het afgesproken pad. Let op: hooguit 3 plaatsen of 10% van het pad erboven"
    " (het grootste van de twee telt). Achter: verder erboven. Ontbreken er opgaven, dan staat er alleen een status"
    " als die dezelfde is met de ontbrekende locaties op nul en op hun laatst bekende cijfer; anders staat er"
    " ‘te weinig opgaven’.",
    en="On course: on or below the agreed path. Attention: at most 3 places or 10% of the path above it"
    " (the larger of the two). Behind: further above it. While reports are missing, a status is only shown when it"
    " is the same with the missing sites at zero and at their last known figure; otherwise it says ‘too few reports’.",
)


class Standing(StrEnum):
    """How places stand against the path."""

    OP_KOERS = "op koers"
    LET_OP = "let op"
    ACHTER = "achter"
    GEEN_OPGAVE = "geen opgave"
    TE_WEINIG = "te weinig opgaven"
    GEEN_PAD = "geen pad"


STANDING_NAMES: dict[Standing, Text] = {
    Standing.OP_KOERS: Text(nl="Op koers", en="On course"),
    Standing.LET_OP: Text(nl="Let op", en="Attention"),
    Standing.ACHTER: Text(nl="Achter", en="Behind"),
    Standing.GEEN_OPGAVE: Text(nl="Geen opgave", en="No report"),
    Standing.TE_WEINIG: Text(nl="Te weinig opgaven", en="Too few reports"),
    Standing.GEEN_PAD: Text(nl="Geen pad afgesproken", en="No path agreed"),
}

STANDING_SIGNS: dict[Standing, str] = {
    Standing.OP_KOERS: "●",
    Standing.LET_OP: "◆",
    Standing.ACHTER: "▲",
    Standing.GEEN_OPGAVE: "○",
    Standing.TE_WEINIG: "○",
    Standing.GEEN_PAD: "○",
}


def places_on_path(path: Path | None, quarter: Quarter) -> int | None:
    """Return the path's value in a quarter in whole places, half up; None where it says nothing.

    Every gap and status is taken from this whole number, so that what is shown can be added up.
    """
    value = path.at(quarter) if path is not None else None
    return None if value is None else int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def gap(total: Total, on_path: int | None) -> int | None:
    """Return how many places a total lies above (or, negative, below) the path; None when one is unknown."""
    return None if total.value is None or on_path is None else total.value - on_path


def standing(total: Total, on_path: int | None) -> Standing:
    """Return the status that the written rule gives a total against the path's value."""
    if total.value is None:
        return Standing.GEEN_OPGAVE
    if on_path is None:
        return Standing.GEEN_PAD
    least = _of_gap(total.value - on_path, on_path)
    if total.coverage.complete:
        return least
    if total.last_known is None:
        # more can only be worse, and nothing is worse than behind
        return least if least is Standing.ACHTER else Standing.TE_WEINIG
    most = _of_gap(total.value + total.last_known - on_path, on_path)
    return least if least is most else Standing.TE_WEINIG


def _of_gap(places: int, on_path: int) -> Standing:
    if places <= 0:
        return Standing.OP_KOERS
    return Standing.LET_OP if places <= max(Decimal(ALLOWED_PLACES), ALLOWED_SHARE * on_path) else Standing.ACHTER
