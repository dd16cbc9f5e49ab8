"""How a row of a register came about: who changed what, when, and under which number of the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from monitor.domain.people import COUNTRY, Actor, Role
from monitor.domain.words import Refused
from monitor.queries.names import names
from monitor.queries.registers import Keys, keys
from monitor.queries.selection import NOTHING_FOR_YOU, OTHER_REGION, scope
from monitor.store import programme_tables as p
from monitor.store import tables as t


@dataclass(frozen=True)
class Changed:
    """One column that a version changed: its name in the file, what stood there and what came."""

    column: str
    old: str
    new: str


@dataclass(frozen=True)
class Version:
    """One version of a register row. `changes` of the first version hold what was filled in."""

    event: int
    at: datetime
    who: str
    reason: str
    changes: tuple[Changed, ...]


@dataclass(frozen=True)
class _Kept:
    """Where a register is kept: its versions, its columns in the file by those in the table, and those of its key."""

    versions: Table
    columns: Mapping[str, str]
    key: tuple[str, ...]
    identity: Table | None = None


_DATED = {"valid_from": "geldig_van", "valid_to": "geldig_tot"}
_KNOWN = {"certainty": "zekerheid", "source": "bron"}
_PLACE = {"region_id": "regio", "provider_id": "aanbieder"}
_YOUTHS = {"youths_left": "jongeren_aanwezig", "youths_placed": "jongeren_vervolgplek"}
_KEPT: Mapping[str, _Kept] = {
    "regio": _Kept(t.region_version, {"name": "naam", "kind": "soort", **_DATED}, ("code",), t.region),
    "lidmaatschap": _Kept(
        t.membership_version,
        {"region_id": "regio", "parent_id": "deel_van", **_DATED, **_KNOWN},
        ("regio", "deel_van", "geldig_van"),
    ),
    "aanbieder": _Kept(
        t.provider_version, {"name": "naam", "kvk": "kvk", **_DATED, "successor": "opvolger"}, ("code",), t.provider
    ),
    "locatie": _Kept(
        t.site_version,
        {
            "name": "naam",
            "provider_id": "aanbieder",
            "region_id": "regio",
            "youth_region": "jeugdregio",
            "municipality": "gemeente",
            "establishment": "vestigingsnummer",
            **_DATED,
        },
        ("code",),
        t.site,
    ),
    "begroting": _Kept(
        p.budget_version,
        {
            "region_id": "regio",
            "stream": "stroom",
            "year": "jaar",
            "document": "document",
            "amount": "bedrag",
            "decided_on": "vastgesteld_op",
            "use": "gebruik",
            **_KNOWN,
            "note": "toelichting",
        },
        ("regio", "stroom", "jaar", "document"),
    ),
    "gelddocument": _Kept(
        p.money_document_version,
        {
            "kind": "soort",
            **_PLACE,
            "stream": "stroom",
            "cost_kind": "kostensoort",
            "year": "jaar",
            "amount": "bedrag",
            "dated": "datum",
            "reference": "kenmerk",
            "from_region_id": "van_regio",
            "from_provider_id": "van_aanbieder",
            "from_year": "van_jaar",
            "corrects": "corrigeert",
            "status": "status",
            **_KNOWN,
            "note": "toelichting",
            "withdrawn": "vervallen",
        },
        ("code",),
        p.money_document,
    ),
    "gebeurtenis": _Kept(
        p.happening_version,
        {
            "kind": "soort",
            **_PLACE,
            "site_id": "locatie",
            "starts": "begint",
            "ends": "eindigt",
            "title": "titel",
            "note": "toelichting",
            **_YOUTHS,
            **_KNOWN,
            "withdrawn": "vervallen",
        },
        ("code",),
        p.happening,
    ),
    "instelling": _Kept(
        p.office_setting_version, {"name": "instelling", "value": "waarde", "source": "bron"}, ("instelling",)
    ),
}
_BY_LANDSDEEL = frozenset({"begroting", "gelddocument", "gebeurtenis"})


def register_history(session: Session, actor: Actor, kind: str, key: str) -> tuple[Version, ...]:
    """Return every version of a register row, the newest first; nothing for registers that keep their own history.

    `key` holds the columns that make the row the one it is, joined by '|'. Raises Refused for who may not see it.
    """
    counts = _may_see(actor)
    kept = _KEPT.get(kind)
    if kept is None:
        return ()
    code = keys(session)
    found = [(row, _texts(row, kept, code)) for row in session.execute(_question(kept))]
    own = [(row, texts) for row, texts in found if "|".join(texts[name] for name in kept.key) == key]
    if kind in _BY_LANDSDEEL:
        _refuse_elsewhere(actor, [texts for _row, texts in own])
    hidden = frozenset() if counts else frozenset(_YOUTHS.values())
    called = names(session)
    versions, before = [], dict[str, str]()
    for row, texts in own:
        changes = _changes(before, texts, hidden)
        versions.append(Version(int(row.event_id), row.at, called.get(row.actor, row.actor), row.why, changes))
        before = texts
    return tuple(reversed(versions))


def _may_see(actor: Actor) -> bool:
    """Tell whether someone sees numbers of youths as well. Raises Refused for who keeps no register and sees none."""
    if actor.sees_everything or actor.has(Role.COORDINATOR):
        return True
    if actor.has(Role.BEHEERDER):
        return False
    raise Refused(NOTHING_FOR_YOU)


def _refuse_elsewhere(actor: Actor, own: Sequence[Mapping[str, str]]) -> None:
    if actor.has(Role.BEHEERDER):
        return
    allowed = scope(actor)
    if any(texts["regio"] != COUNTRY and not allowed.sees(texts["regio"]) for texts in own):
        raise Refused(OTHER_REGION)


def _question(kept: _Kept) -> Any:
    v = kept.versions
    asked = select(v, t.event.c.at, t.event.c.actor, t.event.c.reason.label("why")).join(
        t.event, t.event.c.id == v.c.event_id
    )
    if kept.identity is not None:
        owner = v.c[f"{kept.identity.name}_id"]
        asked = asked.add_columns(kept.identity.c.code).join(kept.identity, kept.identity.c.id == owner)
    return asked.order_by(v.c.event_id, v.c.id)


def _texts(row: Any, kept: _Kept, code: Keys) -> dict[str, str]:
    texts = {"code": row.code} if kept.identity is not None else {}
    return texts | {column: _text(name, getattr(row, name), code) for name, column in kept.columns.items()}


def _text(name: str, value: Any, code: Keys) -> str:
    if value is None:
        return ""
    if name in ("region_id", "parent_id", "from_region_id"):
        return code.region_code[value]
    if name in ("provider_id", "from_provider_id"):
        return code.provider_code[value]
    if name == "site_id":
        return code.site_code[value]
    if name == "amount":
        return f"{value // 100 if value >= 0 else -(-value // 100)},{abs(value) % 100:02d}"
    if name == "withdrawn":
        return "ja" if value else "nee"
    if name in ("year", "from_year"):
        return str(value or "")
    return value.isoformat() if isinstance(value, date) else str(value)


def _changes(before: Mapping[str, str], now: Mapping[str, str], hidden: frozenset[str]) -> tuple[Changed, ...]:
    return tuple(
        Changed(column, before.get(column, ""), value)
        for column, value in now.items()
        if column not in hidden and before.get(column, "") != value and not (column == "code" and before)
    )
