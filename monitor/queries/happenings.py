"""Events at sites, at providers and in regions, as known at a moment; and which sites ask for attention on a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.certainty import Certainty
from monitor.domain.happening import LASTING, Happening, HappeningKind
from monitor.domain.people import COUNTRY, Actor, Role
from monitor.domain.registers import Registers, Site
from monitor.domain.words import Refused
from monitor.queries.moment import last_event
from monitor.queries.registers import keys, registers
from monitor.queries.selection import OTHER_REGION, Scope, scope
from monitor.store import programme_tables as p


@dataclass(frozen=True)
class About:
    """Which events are asked; '' leaves that side open. `withdrawn` also gives what was entered by mistake."""

    region: str = ""
    provider: str = ""
    site: str = ""
    withdrawn: bool = False

    def holds(self, happening: Happening) -> bool:
        """Tell whether an event is asked for."""
        return (
            self.region in ("", happening.region)
            and self.provider in ("", happening.provider)
            and self.site in ("", happening.site)
            and (self.withdrawn or not happening.withdrawn)
        )


@dataclass(frozen=True)
class Attention:
    """An admission stop or heightened supervision that goes on, and the open sites it holds for."""

    happening: Happening
    sites: tuple[Site, ...]


def happenings(session: Session, actor: Actor, as_of: AsOf = NOW, about: About | None = None) -> tuple[Happening, ...]:
    """Return the events as known at `as_of`, the newest start first.

    A coordinator gets those of the own landsdelen and of the country. The administrator keeps the register and sees
    no figures: how many youths are there is left out. Raises Refused for who may see none, or not the region asked.
    """
    asked = about or About()
    allowed, counts = _allowed(actor)
    if asked.region not in ("", COUNTRY) and not allowed.sees(asked.region):
        raise Refused(OTHER_REGION)
    found = (h for h in _latest(session, last_event(session, as_of)) if asked.holds(h))
    seen = (h for h in found if h.region == COUNTRY or allowed.sees(h.region))
    told = (h if counts else replace(h, youths_left=None, youths_placed=None) for h in seen)
    return tuple(sorted(told, key=lambda h: (-h.starts.toordinal(), h.code)))


def under_attention(
    session: Session, actor: Actor, day: date, as_of: AsOf = NOW, region: str = ""
) -> tuple[Attention, ...]:
    """Return which sites have an admission stop or are under heightened supervision on a day, the oldest first.

    An event at a provider holds for all its sites in that region. How many youths are left, and how many of them
    have a next place, stands in the event. Raises Refused for who sees no figures.
    """
    scope(actor)
    found = happenings(session, actor, as_of, About(region))
    known = registers(session, as_of)
    going_on = [h for h in reversed(found) if h.kind in LASTING and h.goes_on(day)]
    return tuple(Attention(h, _sites_of(h, known, day)) for h in going_on)


def _allowed(actor: Actor) -> tuple[Scope, bool]:
    """Return whose events someone may see, and whether with the numbers of youths."""
    if actor.has(Role.BEHEERDER) and not actor.has(Role.COORDINATOR) and not actor.sees_everything:
        return Scope(None), False
    return scope(actor), True


def _sites_of(happening: Happening, known: Registers, day: date) -> tuple[Site, ...]:
    if happening.site:
        return (known.site[happening.site],)
    return tuple(s for s in known.sites_in(happening.region, day) if happening.provider in ("", s.provider))


def _latest(session: Session, limit: int) -> list[Happening]:
    v = p.happening_version
    newest = (
        select(v.c.happening_id, func.max(v.c.revision).label("revision"))
        .where(v.c.event_id <= limit)
        .group_by(v.c.happening_id)
        .subquery()
    )
    rows = session.execute(
        select(p.happening.c.code, v)
        .join(p.happening, p.happening.c.id == v.c.happening_id)
        .join(newest, (newest.c.happening_id == v.c.happening_id) & (newest.c.revision == v.c.revision))
    )
    code = keys(session)
    return [
        _happening(
            row, code.region_code[row.region_id], code.provider_code[row.provider_id], code.site_code[row.site_id]
        )
        for row in rows
    ]


def _happening(row: Any, region: str, provider: str, site: str) -> Happening:
    return Happening(
        code=row.code,
        kind=HappeningKind(row.kind),
        region=region,
        provider=provider,
        site=site,
        starts=row.starts,
        ends=row.ends,
        title=row.title,
        note=row.note,
        youths_left=row.youths_left,
        youths_placed=row.youths_placed,
        certainty=Certainty(row.certainty),
        source=row.source,
        withdrawn=bool(row.withdrawn),
    )
