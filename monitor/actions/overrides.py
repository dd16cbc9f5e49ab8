"""Signing a status instead of the rule's, and taking that back. Both stay in the ledger, with their reason."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from monitor.actions.refuse import refuse_if, required, today_of
from monitor.actions.revisions import next_revision
from monitor.domain.as_of import NOW
from monitor.domain.metrics import METRICS
from monitor.domain.override import SIGNED, that_holds
from monitor.domain.people import Actor, Role
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing
from monitor.domain.words import Refused, Text
from monitor.queries.overrides import overrides
from monitor.queries.registers import keys, registers
from monitor.store import programme_tables as p
from monitor.store.ledger import Entry, record

WHY = Text(nl="de reden waarom u van de regel afwijkt", en="the reason for departing from the rule")
WHY_BACK = Text(nl="de reden waarom de afwijking vervalt", en="the reason for taking it back")
NOT_SIGNED = Text(nl="Kies op koers, let op of achter.", en="Choose on course, attention or behind.")
NO_END = Text(
    nl="Geef de laatste dag waarop deze status geldt, vandaag of later.",
    en="Give the last day on which this status holds, today or later.",
)
NOT_OVER = Text(nl="{quarter} is nog niet voorbij.", en="{quarter} has not ended yet.")
NO_STATUS = Text(nl="Hiervoor is er geen status.", en="There is no status for this.")
# a signature is a person's: the command line signs nothing
ONLY_THE_LEAD = Text(
    nl="Alleen de bestuurlijk aanjager zet een afwijkende status.", en="Only the national lead signs a status."
)
NOTHING_HELD = Text(nl="Er is geen afwijkende status die nu geldt.", en="There is no signed status that holds now.")


def override_status(
    session: Session,
    actor: Actor,
    region: str,
    indicator: str,
    quarter: Quarter,
    standing: Standing,
    reason: str,
    ends_on: date | None,
) -> int:
    """Sign another status than the rule's for a quarter, up to and including `ends_on`. Raises Refused."""
    refuse_if(None if actor.has(Role.AANJAGER) else ONLY_THE_LEAD)
    today = today_of(session)
    if standing not in SIGNED:
        raise Refused(NOT_SIGNED)
    if quarter.end >= today:
        raise Refused(NOT_OVER.format(quarter=quarter.code))
    kept = required(reason, WHY)
    if ends_on is None or ends_on < today:
        raise Refused(NO_END)
    return _sign(session, actor, (region, indicator, quarter), standing.value, kept, ends_on)


def lift_override(session: Session, actor: Actor, region: str, indicator: str, quarter: Quarter, reason: str) -> int:
    """Take the signed status of a quarter back, so that the rule's counts again. Raises Refused when none holds."""
    refuse_if(None if actor.has(Role.AANJAGER) else ONLY_THE_LEAD)
    today = today_of(session)
    if that_holds(overrides(session, actor, region, indicator, quarter, NOW), today) is None:
        raise Refused(NOTHING_HELD)
    return _sign(session, actor, (region, indicator, quarter), "", required(reason, WHY_BACK), today)


def _sign(
    session: Session, actor: Actor, about: tuple[str, str, Quarter], standing: str, reason: str, ends_on: date
) -> int:
    region, indicator, quarter = about
    known = registers(session).region.get(region)
    if known is None or known.kind not in ("land", "landsdeel") or indicator not in METRICS:
        raise Refused(NO_STATUS)
    verb = "status afwijkend zetten" if standing else "afwijkende status intrekken"
    entry = Entry(actor.code, verb, f"status:{region}/{indicator}/{quarter.code}", reason)
    key = {"region_id": keys(session).region[region], "indicator": indicator, "quarter": quarter.index}
    revision = next_revision(session, p.status_override, key, entry)
    entry.add(
        p.status_override,
        {**key, "revision": revision, "standing": standing, "ends_on": ends_on, "reason": reason},
    )
    return record(session, entry)
