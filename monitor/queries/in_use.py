"""What there is of a site or a provider after a day: named, never counted, so that ending it can be asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Table, func, or_, select
from sqlalchemy.orm import Session

from monitor.domain.quarter import Quarter
from monitor.queries.registers import keys, registers
from monitor.store import programme_tables as p
from monitor.store import tables as t
from monitor.store.working_tables import current_figure

OVER = ("in gebruik", "gestopt")
_DATES = tuple(column for column in p.traject_version.c if column.name.endswith(("_planned", "_actual")))


@dataclass(frozen=True)
class InUse:
    """What is still there after a day: quarters with figures, names of sites, and codes of records."""

    quarters: tuple[Quarter, ...] = ()
    sites: tuple[str, ...] = ()
    trajects: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    happenings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.quarters or self.sites or self.trajects or self.money or self.happenings)


def in_use_after(session: Session, day: date, provider: str = "", site: str = "") -> InUse:
    """Return what a site, or a provider, still has after a day. Tells no figure."""
    code = keys(session)
    name, number = ("site_id", code.site.get(site)) if site else ("provider_id", code.provider.get(provider))
    if not number:
        return InUse()
    open_sites = () if site else tuple(
        s.name
        for s in registers(session).sites
        if s.provider == provider and (s.valid_to is None or s.valid_to > day)
    )  # fmt: skip
    return InUse(
        quarters=_quarters(session, name, number, day),
        sites=open_sites,
        trajects=_trajects(session, name, number, day),
        money=() if site else _money(session, number, day),
        happenings=_happenings(session, name, number, day),
    )


def _quarters(session: Session, name: str, number: int, day: date) -> tuple[Quarter, ...]:
    first = Quarter.containing(day + timedelta(days=1)).index
    rows = session.execute(
        select(current_figure.c.quarter)
        .join(t.figure, t.figure.c.id == current_figure.c.saved_figure_id)
        .where(current_figure.c[name] == number, current_figure.c.quarter >= first)
        .where(or_(t.figure.c.value.is_not(None), t.figure.c.text.is_not(None)))
        .distinct()
        .order_by(current_figure.c.quarter)
    )
    return tuple(Quarter.of_index(row.quarter) for row in rows)


def _trajects(session: Session, name: str, number: int, day: date) -> tuple[str, ...]:
    v = p.traject_version.c
    rows = session.execute(
        select(p.traject.c.code, p.traject_version)
        .join(p.traject, p.traject.c.id == v.traject_id)
        .where(or_(v[f"from_{name}"] == number, v[f"to_{name}"] == number))
        .order_by(v.event_id, v.revision)
    )
    latest = {row.code: row for row in rows}
    return tuple(sorted(f"{row.name} ({code})" for code, row in latest.items() if _still(row, day)))


def _still(row: Any, day: date) -> bool:
    dates = [getattr(row, column.name) for column in _DATES]
    return not row.withdrawn and (row.phase not in OVER or any(found and found > day for found in dates))


def _money(session: Session, number: int, day: date) -> tuple[str, ...]:
    v = p.money_document_version
    rows = session.execute(
        _newest(v, v.c.money_document_id)
        .add_columns(p.money_document.c.code)
        .join(p.money_document, p.money_document.c.id == v.c.money_document_id)
        .where(v.c.provider_id == number, v.c.withdrawn == 0, or_(v.c.dated > day, v.c.year > day.year))
    )
    return tuple(sorted(row.code for row in rows))


def _happenings(session: Session, name: str, number: int, day: date) -> tuple[str, ...]:
    v = p.happening_version
    rows = session.execute(
        _newest(v, v.c.happening_id).where(
            v.c[name] == number, v.c.withdrawn == 0, or_(v.c.starts > day, v.c.ends.is_(None), v.c.ends > day)
        )
    )
    return tuple(sorted(row.title for row in rows))


def _newest(versions: Table, key: Any) -> Any:
    """Return a question for the newest version of each record."""
    newest = select(key.label("key"), func.max(versions.c.revision).label("revision")).group_by(key).subquery()
    return select(versions).join(newest, (newest.c.key == key) & (newest.c.revision == versions.c.revision))
