"""How an action says no, and what day it is for it."""

from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.store.engine import now


def refuse_if(why: Text | None) -> None:
    """Raise Refused when there is a reason to."""
    if why is not None:
        raise Refused(why)


def today_of(session: Session) -> date:
    """Return today's date in the Netherlands by the store's clock."""
    return now(session).astimezone(DUTCH_TIME).date()


def only(actor: Actor, role: Role) -> None:
    """Raise Refused unless the actor holds the role, or is the command line on the server itself."""
    if actor.operator or actor.has(role):
        return
    who = {
        Role.BEHEERDER: Text(nl="de beheerder", en="the administrator"),
        Role.AANJAGER: Text(nl="de bestuurlijk aanjager", en="the national lead"),
        Role.COORDINATOR: Text(nl="een regionaal coördinator", en="a regional coordinator"),
        Role.MINISTERIE: Text(nl="een ministerie", en="a ministry"),
    }[role]
    raise Refused(Text(nl="Alleen {who} kan dit.", en="Only {who} can do this.").format(who=who))


def required(words: str, what: Text) -> str:
    """Return `words` without surrounding blanks. Raises Refused when nothing is left, naming what to fill in."""
    kept = words.strip()
    if not kept:
        raise Refused(Text(nl="Vul eerst in: {what}.", en="Fill in first: {what}.").format(what=what))
    return kept
