"""Keeping budgets: what a document sets aside. A change is a new revision; nothing is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from monitor.actions.refuse import only, optional, required
from monitor.actions.revisions import next_revision
from monitor.domain.money import BudgetLine
from monitor.domain.money_checks import budget_faults
from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused, Text
from monitor.queries.money_records import budget_key, budgets_held
from monitor.queries.registers import keys, registers
from monitor.store import programme_tables as p
from monitor.store.ledger import Entry, record

LONGEST_DOCUMENT, LONGEST_SOURCE, LONGEST_NOTE = 200, 400, 2000
DOCUMENT = Text(nl="het document van de begroting", en="the document of the budget")
SOURCE = Text(nl="de bron", en="the source")
NOTE = Text(nl="de toelichting", en="the note")


def put_budgets(session: Session, actor: Actor, lines: Sequence[BudgetLine]) -> int | None:
    """Keep budget lines in one event; returns its number, or None when all were there like this. Raises Refused."""
    only(actor, Role.BEHEERDER)
    known, held = registers(session), budgets_held(session)
    tidy = [_tidied(line) for line in lines]
    for line in tidy:
        for fault in budget_faults(line, known):
            raise Refused(Text.same("{document}: {text}").format(document=line.document, text=fault.text))
    changed = [line for line in tidy if held.get(budget_key(line)) != line]
    if not changed:
        return None
    named = ", ".join(dict.fromkeys(f"{line.region}/{line.stream}" for line in changed))
    entry, regions = Entry(actor.code, "begroting bijwerken", f"begroting:{named}"[:200]), keys(session).region
    for line in changed:
        key = {
            "region_id": regions[line.region],
            "stream": line.stream,
            "year": line.year,
            "document": line.document,
        }
        revision = next_revision(session, p.budget_version, key, entry)
        entry.add(
            p.budget_version,
            {
                **key,
                "revision": revision,
                "amount": line.amount,
                "decided_on": line.decided_on,
                "use": line.use.value,
                "certainty": line.certainty.value,
                "source": line.source,
                "note": line.note,
            },
        )
    return record(session, entry)


def _tidied(line: BudgetLine) -> BudgetLine:
    return replace(
        line,
        document=required(line.document, DOCUMENT, LONGEST_DOCUMENT),
        source=optional(line.source, SOURCE, LONGEST_SOURCE),
        note=optional(line.note, NOTE, LONGEST_NOTE),
    )
