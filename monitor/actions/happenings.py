"""Recording events at sites, at providers and in regions. A change is a new version; what was wrong is withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.actions.refuse import optional, refuse_if, required
from monitor.actions.revisions import next_revision
from monitor.domain.happening import Happening, why_not_kept
from monitor.domain.people import COUNTRY, OPERATOR, Actor, Role
from monitor.domain.words import Refused, Text
from monitor.queries.happenings import About, happenings
from monitor.queries.registers import Keys, keys, registers
from monitor.store import programme_tables as p
from monitor.store.ledger import Entry, Row, next_id, record

LONGEST_CODE, LONGEST_TITLE, LONGEST_NOTE, LONGEST_SOURCE = 80, 200, 2000, 400
_CODE = Text(nl="de code", en="the code")
_TITLE = Text(nl="de titel", en="the title")
_NOTE = Text(nl="de toelichting", en="the explanation")
_SOURCE = Text(nl="de bron", en="the source")
_REASON = Text(nl="de reden", en="the reason")
NOT_YOURS = Text(
    nl="Gebeurtenissen leggen de beheerder en de bestuurlijk aanjager vast, en een coördinator die van het eigen"
    " landsdeel.",
    en="Events are recorded by the administrator and the national lead, and those of an own region by its coordinator.",
)
_NO_SUCH = Text(nl="Er is geen gebeurtenis met de code {code}.", en="There is no event with the code {code}.")


def put_happenings(session: Session, actor: Actor, rows: Sequence[Happening], reason: str = "") -> int | None:
    """Record or change events in one ledger event; returns its number, or None when all were known as they are.

    Who sees no numbers of youths does not erase them by leaving them out. Raises Refused.
    """
    seen = _known(session, actor)
    news = [_tidied(row) for row in rows]
    changed = [row for row in news if seen.get(row.code) != row]
    if not changed:
        return None
    held, known, code = _every(session), registers(session), keys(session)
    entry = Entry(actor.code, "gebeurtenis vastleggen", _named(changed), optional(reason, _REASON))
    free = next_id(session, p.happening)
    numbers = _numbers(session)
    for row in changed:
        before = held.get(row.code)
        refuse_if(_not_allowed(actor, row, before))
        refuse_if(why_not_kept(row, known))
        if row.code not in numbers:
            numbers[row.code], free = free, free + 1
            entry.add(p.happening, {"id": numbers[row.code], "code": row.code})
        key = {"happening_id": numbers[row.code]}
        revision = next_revision(session, p.happening_version, key, entry)
        values = _values(_with_counts(row, before, seen.get(row.code)), code)
        entry.add(p.happening_version, {**key, "revision": revision, **values})
    return record(session, entry)


def withdraw_happening(session: Session, actor: Actor, code: str, reason: str) -> int | None:
    """Withdraw an event that was recorded by mistake: it is kept, and shown no more. Raises Refused."""
    held = _known(session, actor).get(code)
    if held is None:
        raise Refused(_NO_SUCH.format(code=code))
    return put_happenings(session, actor, [replace(held, withdrawn=True)], required(reason, _REASON))


def _known(session: Session, actor: Actor) -> dict[str, Happening]:
    may = actor.operator or any(actor.has(role) for role in (Role.BEHEERDER, Role.AANJAGER, Role.COORDINATOR))
    if not may:
        raise Refused(NOT_YOURS)
    return {h.code: h for h in happenings(session, actor, about=About(withdrawn=True))}


def _every(session: Session) -> dict[str, Happening]:
    return {h.code: h for h in happenings(session, OPERATOR, about=About(withdrawn=True))}


def _numbers(session: Session) -> dict[str, int]:
    return {row.code: int(row.id) for row in session.execute(select(p.happening.c.code, p.happening.c.id))}


def _not_allowed(actor: Actor, row: Happening, before: Happening | None) -> Text | None:
    if actor.sees_everything or actor.has(Role.BEHEERDER):
        return None
    regions = {row.region, before.region} if before else {row.region}
    return None if COUNTRY not in regions and regions <= actor.own_regions else NOT_YOURS


def _with_counts(row: Happening, before: Happening | None, seen: Happening | None) -> Happening:
    """Keep the numbers that the one who writes was not shown, where he leaves them out."""
    if before is None or seen is None:
        return row
    left = before.youths_left if seen.youths_left is None and row.youths_left is None else row.youths_left
    placed = before.youths_placed if seen.youths_placed is None and row.youths_placed is None else row.youths_placed
    return replace(row, youths_left=left, youths_placed=placed)


def _tidied(row: Happening) -> Happening:
    return replace(
        row,
        code=required(row.code, _CODE, LONGEST_CODE),
        title=required(row.title, _TITLE, LONGEST_TITLE),
        note=optional(row.note, _NOTE, LONGEST_NOTE),
        source=required(row.source, _SOURCE, LONGEST_SOURCE),
    )


def _named(rows: Sequence[Happening]) -> str:
    return f"gebeurtenis:{', '.join(row.code for row in rows)}"[:200]


def _values(row: Happening, code: Keys) -> Row:
    return {
        "kind": row.kind.value,
        "region_id": code.region[row.region],
        "provider_id": code.provider[row.provider],
        "site_id": code.site[row.site],
        "starts": row.starts,
        "ends": row.ends,
        "title": row.title,
        "note": row.note,
        "youths_left": row.youths_left,
        "youths_placed": row.youths_placed,
        "certainty": row.certainty.value,
        "source": row.source,
        "withdrawn": int(row.withdrawn),
    }
