"""The one written rule that says how a number stands against its agreed path."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Protocol

from monitor.domain.figure import Total
from monitor.domain.metrics import PLACES, PathMetric
from monitor.domain.quarter import Quarter
from monitor.domain.words import Text

ALLOWED_SHARE = Decimal("0.10")

RULE = Text(
    nl="Op koers: op het afgesproken pad, of aan de goede kant ervan. Voor gesloten plaatsen, jongeren en plaatsingen"
    " is dat onder het pad, voor alternatieven en besteed geld boven het pad. Let op: aan de andere kant, hooguit 3 of"
    " 10% van het pad ernaast (het grootste van de twee telt; voor geld alleen de 10%). Achter: verder ernaast. Een"
    " kwartaal wordt beoordeeld naar het pad dat op de laatste dag ervan gold. Ontbreken er opgaven? Dan wordt twee"
    " keer gerekend: met de ontbrekende locaties op nul, en op hun laatst bekende cijfer. Alleen als de status beide"
    " keren dezelfde is, staat die er; anders staat er ‘te weinig opgaven’. De bestuurlijk aanjager kan een andere"
    " status zetten, met een reden en een einddatum. De status volgens de regel blijft er dan bij staan.",
    en="On course: on the agreed path, or on its good side. The good side is below the path for closed places, youths"
    " and placements, and above it for alternatives and money spent. Attention: on the other side, at most 3 or 10%"
    " of the path away (the larger of the two; for money only the 10%). Behind: further away. A quarter is judged by"
    " the path that held on its last day. While reports are missing, a status is only shown when it is the same with"
    " the missing sites at zero and at their last known figure; otherwise it says ‘too few reports’. The national"
    " lead can set another status, with a reason and an end date; the status by the rule then stays beside it.",
)


class Standing(StrEnum):
    """How a number stands against the path."""

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


class Line(Protocol):
    """One version of a path, or all of them, each in its time."""

    def at(self, quarter: Quarter) -> Decimal | None: ...


def whole_on_path(path: Line | None, quarter: Quarter) -> int | None:
    """Return the path's value in a quarter in whole smallest parts, half up; None where it says nothing.

    Every gap and status is taken from this whole number, so that what is shown can be added up.
    """
    value = path.at(quarter) if path is not None else None
    return None if value is None else int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def gap(total: Total, on_path: int | None) -> int | None:
    """Return how far a total lies above (or, negative, below) the path; None when one is unknown."""
    return None if total.value is None or on_path is None else total.value - on_path


def standing(total: Total, on_path: int | None, metric: PathMetric = PLACES) -> Standing:
    """Return the status that the written rule gives a total against the path's value."""
    if total.value is None:
        return Standing.GEEN_OPGAVE
    if on_path is None:
        return Standing.GEEN_PAD
    least = _of_value(total.value, on_path, metric)
    if total.coverage.complete:
        return least
    if total.last_known is None:
        # more can only be worse, and nothing is worse than behind; where more is better, nothing beats on course
        final = Standing.OP_KOERS if metric.rises else Standing.ACHTER
        return least if least is final else Standing.TE_WEINIG
    most = _of_value(total.value + total.last_known, on_path, metric)
    return least if least is most else Standing.TE_WEINIG


def _of_value(value: int, on_path: int, metric: PathMetric) -> Standing:
    short = on_path - value if metric.rises else value - on_path
    if short <= 0:
        return Standing.OP_KOERS
    return Standing.LET_OP if short <= max(Decimal(metric.allowed), ALLOWED_SHARE * on_path) else Standing.ACHTER
