"""Changes that touch several register rows at once: a provider that goes on in another, regions that move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from monitor.actions.refuse import only, refuse_if, required
from monitor.actions.registers import put
from monitor.domain.certainty import Certainty
from monitor.domain.people import Actor, Role
from monitor.domain.succession import merged, moved, why_not_merged, why_not_moved
from monitor.domain.words import Text
from monitor.queries.registers import registers

LONGEST_SOURCE = 400
_SOURCE = Text(nl="de bron", en="the source")


def merge_providers(
    session: Session, actor: Actor, provider: str, successor: str, last_day: date, codes: Mapping[str, str]
) -> int | None:
    """Let a provider go on in another after a day; returns the event's number.

    `codes` gives for each of its sites that is still open the code it goes on under, '' when it closes. Raises Refused.
    """
    only(actor, Role.BEHEERDER)
    known = registers(session)
    refuse_if(why_not_merged(known, provider, successor, last_day, codes))
    return put(session, actor, merged(known, provider, successor, last_day, codes), "aanbieder laten opgaan")


def move_regions(
    session: Session, actor: Actor, regions: Sequence[str], parent: str, first_day: date, how: Certainty, source: str
) -> int | None:
    """Let regions lie in another from a day on: what they were part of ends the day before. Raises Refused."""
    only(actor, Role.BEHEERDER)
    known = registers(session)
    refuse_if(why_not_moved(known, regions, parent, first_day))
    kept = required(source, _SOURCE, LONGEST_SOURCE)
    return put(session, actor, moved(known, regions, parent, first_day, how.value, kept), "regio verplaatsen")
