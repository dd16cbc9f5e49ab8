"""Registers as files: the same columns out as in, so that what was exported can be imported again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from monitor.domain.registers import Registers
from monitor.exports.csv_lines import csv_lines
from monitor.exports.table import as_text


@dataclass(frozen=True)
class RegisterForm:
    """One kind of register: its columns, and its rows as text."""

    columns: tuple[str, ...]
    rows: Callable[[Registers], Iterable[tuple[str, ...]]]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _regions(known: Registers) -> Iterable[tuple[str, ...]]:
    return ((r.code, r.name, r.kind, _day(r.valid_from), _day(r.valid_to)) for r in known.regions)


def _memberships(known: Registers) -> Iterable[tuple[str, ...]]:
    return (
        (m.region, m.parent, _day(m.valid_from), _day(m.valid_to), m.certainty, m.source) for m in known.memberships
    )


def _providers(known: Registers) -> Iterable[tuple[str, ...]]:
    return ((p.code, p.name, p.kvk, _day(p.valid_from), _day(p.valid_to), p.successor) for p in known.providers)


def _sites(known: Registers) -> Iterable[tuple[str, ...]]:
    return (
        (
            s.code,
            s.name,
            s.provider,
            s.region,
            s.youth_region,
            s.municipality,
            s.establishment,
            _day(s.valid_from),
            _day(s.valid_to),
        )
        for s in known.sites
    )


_DATES = ("geldig_van", "geldig_tot")
REGISTERS: Mapping[str, RegisterForm] = {
    "regio": RegisterForm(("code", "naam", "soort", *_DATES), _regions),
    "lidmaatschap": RegisterForm(("regio", "deel_van", *_DATES, "zekerheid", "bron"), _memberships),
    "aanbieder": RegisterForm(("code", "naam", "kvk", *_DATES, "opvolger"), _providers),
    "locatie": RegisterForm(
        ("code", "naam", "aanbieder", "regio", "jeugdregio", "gemeente", "vestigingsnummer", *_DATES), _sites
    ),
}


def register_csv(kind: str, known: Registers) -> bytes:
    """Return one register as UTF-8 with semicolons, as it is imported. Raises KeyError for an unknown kind."""
    form = REGISTERS[kind]
    rows = ([as_text(cell) for cell in row] for row in form.rows(known))
    return csv_lines((form.columns, *rows), ";", "\n").encode()
