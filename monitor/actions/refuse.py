"""How an action says no, and what day it is for it."""

from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.people import ROLE_NAMES, Actor, Role
from monitor.domain.words import Refused, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.store.engine import now

LONGEST_REASON = 4000


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
    raise Refused(Text(nl="Alleen de {who} kan dit.", en="Only the {who} can do this.").format(who=ROLE_NAMES[role]))


def required(words: str, what: Text, longest: int = LONGEST_REASON) -> str:
    """Return `words` without surrounding blanks. Raises Refused when nothing is left, or more than fits."""
    kept = optional(words, what, longest)
    if not kept:
        raise Refused(Text(nl="Vul eerst in: {what}.", en="Fill in first: {what}.").format(what=what))
    return kept


def optional(words: str, what: Text, longest: int = LONGEST_REASON) -> str:
    """Return `words` without surrounding blanks or what no database keeps: NUL, and bytes that were no text.

    Raises Refused when too long.
    """
    kept = words.encode(errors="replace").decode().replace("\x00", "\ufffd").strip()
    if len(kept) > longest:
        raise Refused(
            Text(
                nl="Te lang: {what}. Gebruik hoogstens {longest} tekens.",
                en="Too long: {what}. Use at most {longest} characters.",
            ).format(what=what, longest=longest)
        )
    return kept
