"""Plain makers of trajects: ten closed places of De Kade become eight open ones, unless told otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.domain.traject import (
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from tests.factories import KADE

SMALL = ("hoogstens_6", "huiselijk", "vast_team", "een_op_vier")


def planned(day: date) -> Dates:
    return Dates(planned=day)


def reached(day: date, first: date | None = None) -> Dates:
    """Return the dates of a milestone that was reached on a day, planned for another when given."""
    return Dates(planned=first or day, actual=day)


def a_conversion(code: str = "t-kade", **changes: object) -> Traject:
    """Return ten closed places that become eight in family homes, decided and not begun."""
    made = Traject(
        code,
        "De Kade wordt gezinshuis",
        "noord",
        TrajectKind.OMBOUW,
        Phase.BESLUIT,
        Origin("duin", KADE, Regime.GESLOTEN, 10),
        Destination(Regime.OPEN, Scale.KLEINSCHALIG, SMALL, "gezinshuis", 8, party="Gezinshuizen Noord"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def a_closing(code: str = "t-dicht", **changes: object) -> Traject:
    """Return ten closed places that go for good, decided and not begun."""
    made = Traject(
        code,
        "De Kade dicht",
        "noord",
        TrajectKind.AFBOUW,
        Phase.BESLUIT,
        Origin("duin", KADE, Regime.GESLOTEN, 10),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def to(form: str, regime: Regime = Regime.OPEN, places: int = 8) -> Destination:
    return Destination(regime, Scale.KLEINSCHALIG, SMALL, form, places, "duin")


def on(**dates: Dates) -> dict[Milestone, Dates]:
    """Return dates by the names of their milestones."""
    return {Milestone(name): found for name, found in dates.items()}
