"""Who may do what: adding people, granting roles between dates, ending an account."""

import re

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.actions.refuse import only, optional, required
from monitor.domain.people import COUNTRY, OPERATOR, Actor, Grant, Role
from monitor.domain.words import Refused, Text
from monitor.queries.registers import keys, registers
from monitor.store import tables as t
from monitor.store.ledger import Entry, next_id, record

# as long as the columns they are kept in
LONGEST_CODE, LONGEST_NAME = 80, 200
_CODE = Text(nl="de code van de persoon", en="the person's code")
# it travels in headers and stands in log lines
_A_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9@_.-]*")
_NO_CODE = Text(
    nl="Een code bestaat uit letters zonder accenten, cijfers en de tekens @ _ . -",
    en="A code is made of letters without accents, digits and the signs @ _ . -",
)
_NAME = Text(nl="de naam", en="the name")
_REASON = Text(nl="de reden", en="the reason")


def add_person(session: Session, actor: Actor, code: str, name: str) -> int:
    """Add a person without any role. Raises Refused when the code is taken."""
    only(actor, Role.BEHEERDER)
    code = required(code, _CODE, LONGEST_CODE)
    if not _A_CODE.fullmatch(code):
        raise Refused(_NO_CODE)
    if code == OPERATOR.code or _person_id(session, code) is not None:
        raise Refused(Text(nl="De code {code} is al in gebruik.", en="The code {code} is taken.").format(code=code))
    entry = Entry(actor.code, "persoon toevoegen", f"persoon:{code}")
    number = next_id(session, t.person)
    entry.add(t.person, {"id": number, "code": code})
    name = required(name, _NAME, LONGEST_NAME)
    entry.add(t.person_version, {"person_id": number, "revision": 1, "name": name, "active": 1})
    return record(session, entry)


def grant(session: Session, actor: Actor, code: str, given: Grant) -> int:
    """Give a person a role between dates, or change the dates of a role they have."""
    only(actor, Role.BEHEERDER)
    number = _known(session, code)
    region = registers(session).region.get(given.region)
    national = given.role is not Role.COORDINATOR
    if region is None or (national and given.region != COUNTRY) or (not national and region.kind != "landsdeel"):
        raise Refused(
            Text(
                nl="Een coördinator krijgt een landsdeel; elke andere rol geldt voor NL.",
                en="A coordinator is given a landsdeel; every other role holds for NL.",
            )
        )
    if given.valid_to is not None and given.valid_to < given.valid_from:
        raise Refused(Text(nl="De einddatum ligt voor de begindatum.", en="The end date is before the start date."))
    key = {"person_id": number, "role": given.role.value, "region_id": keys(session).region[given.region]}
    revision = session.execute(
        select(func.coalesce(func.max(t.role_grant.c.revision), 0)).where(
            *(t.role_grant.c[name] == value for name, value in key.items())
        )
    ).scalar_one()
    entry = Entry(actor.code, "rol geven", f"persoon:{code}")
    entry.add(
        t.role_grant,
        {**key, "revision": int(revision) + 1, "valid_from": given.valid_from, "valid_to": given.valid_to},
    )
    return record(session, entry)


def disable(session: Session, actor: Actor, code: str, reason: str) -> int:
    """End a person's account; what they did stays under their name."""
    only(actor, Role.BEHEERDER)
    number = _known(session, code)
    latest = session.execute(
        select(t.person_version.c.name, t.person_version.c.revision)
        .where(t.person_version.c.person_id == number)
        .order_by(t.person_version.c.revision.desc())
        .limit(1)
    ).one()
    entry = Entry(actor.code, "persoon beëindigen", f"persoon:{code}", optional(reason, _REASON))
    entry.add(
        t.person_version,
        {"person_id": number, "revision": latest.revision + 1, "name": latest.name, "active": 0},
    )
    return record(session, entry)


def _person_id(session: Session, code: str) -> int | None:
    return session.execute(select(t.person.c.id).where(t.person.c.code == code)).scalar_one_or_none()


def _known(session: Session, code: str) -> int:
    number = _person_id(session, code)
    if number is None:
        raise Refused(
            Text(
                nl="Er is geen persoon met de code {code}. Voeg die persoon eerst toe.",
                en="There is no person with the code {code}. Add that person first.",
            ).format(code=code)
        )
    return number
