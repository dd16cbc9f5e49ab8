"""Filling in the settings of the office. A change is a new version; nothing is deleted."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from monitor.actions.refuse import only, optional
from monitor.actions.revisions import next_revision
from monitor.domain.office_settings import OFFICE_SETTINGS, OfficeSetting
from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused, Text
from monitor.queries.office_settings import office_settings
from monitor.store import programme_tables as p
from monitor.store.ledger import Entry, record

LONGEST = 400


def put_settings(session: Session, actor: Actor, settings: Sequence[OfficeSetting]) -> int | None:
    """Set settings in one event; returns its number, or None when all were set like this. Raises Refused."""
    only(actor, Role.BEHEERDER)
    known = office_settings(session, actor)
    changed = [one for one in settings if known.get(one.name, OfficeSetting(one.name, "")) != one]
    if not changed:
        return None
    entry = Entry(actor.code, "instelling wijzigen", f"instelling:{', '.join(one.name for one in changed)}"[:200])
    for one in changed:
        form = OFFICE_SETTINGS.get(one.name)
        if form is None:
            raise Refused(
                Text(nl="Deze instelling is er niet: {name}.", en="There is no such setting: {name}.").format(
                    name=one.name
                )
            )
        key = {"name": one.name}
        entry.add(
            p.office_setting_version,
            {
                **key,
                "revision": next_revision(session, p.office_setting_version, key, entry),
                "value": optional(one.value, form.name, LONGEST),
                "source": optional(one.source, form.name, LONGEST),
            },
        )
    return record(session, entry)
