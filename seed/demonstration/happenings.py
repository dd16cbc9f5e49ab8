"""Invented events: an admission stop with youths left, supervision that ended and that lasts, a closing, decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial

from sqlalchemy.orm import Session

from monitor.actions.happenings import put_happenings
from monitor.domain.certainty import Certainty
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.people import COUNTRY, Actor

SOURCE = "Verzonnen voor de demonstratie"


def _event(
    code: str,
    kind: HappeningKind,
    place: tuple[str, str, str],
    dates: tuple[date, date | None],
    title: str,
    note: str = "",
    youths: tuple[int, int] | None = None,
) -> Happening:
    left, placed = youths or (None, None)
    region, provider, site = place
    return Happening(code, kind, region, provider, site, *dates, title, note, left, placed, Certainty.VOORBEELD, SOURCE)


_AGREED = _event(
    "voorbeeld-1",
    HappeningKind.BELEID,
    (COUNTRY, "", ""),
    (date(2024, 7, 1), date(2024, 7, 1)),
    "Paden van de landsdelen vastgesteld",
    "Voorbeeld van een landelijk besluit.",
)
_WATCHED = (("brabant-zeeland", "windwilg", "windwilg-1"), "Verscherpt toezicht na een inspectiebezoek")
_CLOSING = _event(
    "voorbeeld-3",
    HappeningKind.SLUITING,
    ("zuid-holland", "papierenboot", "papierenboot-4"),
    (date(2025, 12, 31), date(2025, 12, 31)),
    "De locatie sluit",
    "Alle jongeren zijn naar een vervolgplek gegaan.",
    (0, 0),
)
_DECISION = _event(
    "voorbeeld-4",
    HappeningKind.BELEID,
    (COUNTRY, "", ""),
    (date(2026, 3, 2), date(2026, 3, 2)),
    "Afspraak: geen nieuwe gesloten groepen",
    "Voorbeeld van een landelijk besluit.",
)


def _stop(youths: tuple[int, int]) -> Happening:
    return _event(
        "voorbeeld-5",
        HappeningKind.OPNAMESTOP,
        ("limburg", "vuurvlinder", "vuurvlinder-2"),
        (date(2026, 6, 15), None),
        "Opnamestop: te weinig vaste medewerkers",
        "De locatie neemt niemand meer op; voor elke jongere wordt een vervolgplek gezocht.",
        youths,
    )


def _supervision(ends: date | None) -> Happening:
    return _event("voorbeeld-2", HappeningKind.TOEZICHT, _WATCHED[0], (date(2025, 2, 10), ends), _WATCHED[1])


_SECOND = _event(
    "voorbeeld-6",
    HappeningKind.TOEZICHT,
    ("oost", "lichtmolen", "lichtmolen-2"),
    (date(2026, 9, 1), None),
    "Verscherpt toezicht vanwege wisselende teams",
)
_RULING = _event(
    "voorbeeld-7",
    HappeningKind.UITSPRAAK,
    ("noord", "kompasbloem", ""),
    (date(2025, 10, 7), date(2025, 10, 7)),
    "Rechter: plaatsing alleen met een plan voor daarna",
)

# on which day each was recorded, by whom, and as it was known then
RECORDED: tuple[tuple[date, str, Happening], ...] = (
    (date(2024, 7, 2), "aanjager", _AGREED),
    (date(2025, 2, 12), "brabant-zeeland-1", _supervision(None)),
    (date(2025, 9, 3), "brabant-zeeland-1", _supervision(date(2025, 8, 31))),
    (date(2025, 10, 8), "noord-1", _RULING),
    (date(2026, 1, 6), "zuid-holland-1", _CLOSING),
    (date(2026, 3, 3), "aanjager", _DECISION),
    (date(2026, 6, 16), "limburg-1", _stop((14, 2))),
    (date(2026, 9, 2), "oost-1", _SECOND),
    (date(2026, 10, 20), "limburg-1", _stop((11, 6))),
)


def recordings() -> tuple[tuple[datetime, Callable[[Session, Mapping[str, Actor]], None]], ...]:
    """Return when which event is recorded, as the loader of the demonstration keeps its agenda."""
    return tuple(
        (datetime(day.year, day.month, day.day, 15, 30, tzinfo=UTC), partial(_record, who, happening))
        for day, who, happening in RECORDED
    )


def _record(who: str, happening: Happening, session: Session, there: Mapping[str, Actor]) -> None:
    put_happenings(session, there[who], [happening])
