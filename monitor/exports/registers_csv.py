"""Registers as files: the same columns out as in, so that what was exported can be imported again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from monitor.domain.record_columns import COLUMNS
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.exports.csv_lines import csv_lines
from monitor.exports.table import as_text

_NUMBER = re.compile(r"-?[0-9]+(,[0-9]+)?")


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


REGISTERS: Mapping[str, RegisterForm] = {
    "regio": RegisterForm(COLUMNS["regio"], _regions),
    "lidmaatschap": RegisterForm(COLUMNS["lidmaatschap"], _memberships),
    "aanbieder": RegisterForm(COLUMNS["aanbieder"], _providers),
    "locatie": RegisterForm(COLUMNS["locatie"], _sites),
}


def register_csv(kind: str, known: Registers) -> bytes:
    """Return one register as UTF-8 with semicolons, as it is imported. Raises KeyError for an unknown kind."""
    form = REGISTERS[kind]
    return register_lines(form.columns, form.rows(known))


def register_row(entry: Region | Membership | Provider | Site) -> tuple[str, ...]:
    """Return one register row as the texts of its columns."""
    regions = (entry,) if isinstance(entry, Region) else ()
    memberships = (entry,) if isinstance(entry, Membership) else ()
    providers = (entry,) if isinstance(entry, Provider) else ()
    sites = (entry,) if isinstance(entry, Site) else ()
    alone = Registers(regions, memberships, providers, sites)
    return next(row for form in REGISTERS.values() for row in form.rows(alone))


def register_lines(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return rows of text under their columns, as every register is written."""
    return csv_lines((columns, *([_written(cell) for cell in row] for row in rows)), ";", "\n").encode()


def _written(cell: str) -> str:
    # a number below zero begins as a formula does, and is none
    return cell if _NUMBER.fullmatch(cell) else as_text(cell)
