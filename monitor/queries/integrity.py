"""Checks that the ledger is whole: triggers, hash chain, current figures, constraints."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlalchemy import RowMapping, Table, select, text
from sqlalchemy.orm import Session

from monitor.domain.words import Text
from monitor.domain.workflow import StepTaken, approved_cutoff, counting_cutoff
from monitor.queries.reports import all_states, report_ids
from monitor.store import tables as t
from monitor.store.ledger import GENESIS, event_hash
from monitor.store.working_tables import chain_head, current_figure

BATCH = 10_000


def missing_triggers(session: Session) -> Iterator[Text]:
    """Yield each append-only trigger that is not in the database, or is switched off."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    if sqlite:
        found = set(session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars())
    else:
        query = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
        found = set(session.execute(text(query)).scalars())
    for table in (t.event, *t.APPEND_ONLY):
        for suffix in ("no_update", "no_delete") if sqlite else ("no_change", "no_truncate"):
            if f"{table.name}_{suffix}" not in found:
                yield Text(
                    nl=f"De beveiliging {table.name}_{suffix} ontbreekt: rijen van {table.name} kunnen veranderd zijn.",
                    en=f"Trigger {table.name}_{suffix} is missing: rows of {table.name} may have been changed.",
                )


def broken_chain(session: Session) -> Iterator[Text]:
    """Yield every event whose content does not match its hash, and every gap in the chain.

    Reads the whole ledger once, in key order, a batch at a time.
    """
    head = session.execute(select(chain_head.c.events, chain_head.c.hash)).one()
    written = {table.name: _by_event(session, table) for table in t.APPEND_ONLY}
    previous, number = GENESIS, 0
    rows = session.execute(
        select(t.event).where(t.event.c.id > 0).order_by(t.event.c.id), execution_options={"yield_per": BATCH}
    ).mappings()
    waiting = {name: next(groups, None) for name, groups in written.items()}
    for happened in rows:
        number += 1
        if happened["id"] != number:
            yield Text(
                nl=f"Gebeurtenis {number} ontbreekt in het grootboek.",
                en=f"Event {number} is missing from the ledger.",
            )
            number = int(happened["id"])
        wrote = [(table, _take(written[table.name], waiting, table.name, number)) for table in t.APPEND_ONLY]
        if happened["prev_hash"] != previous or event_hash(happened, wrote) != happened["hash"]:
            yield Text(
                nl=f"Gebeurtenis {number} ({happened['verb']}, {happened['object']}) of wat zij schreef is veranderd.",
                en=f"Event {number} ({happened['verb']}, {happened['object']}) or what it wrote was changed.",
            )
        previous = happened["hash"]
    if (number, previous) != (head.events, head.hash):
        yield Text(
            nl=f"Het grootboek eindigt bij gebeurtenis {number}; het hoort te eindigen bij {head.events}.",
            en=f"The ledger ends at event {number}; it should end at {head.events}.",
        )
    for name, group in waiting.items():
        if group is not None:
            yield Text(
                nl=f"In {name} staan rijen van een gebeurtenis die er niet is.",
                en=f"{name} holds rows of an event that is not there.",
            )


def stale_current_figures(session: Session) -> Iterator[Text]:
    """Yield every cell whose row of current figures differs from what the ledger says."""
    standing = all_states(session)
    for key, number in report_ids(session).items():
        expected = _expected(session, number, standing[key].steps)
        c = current_figure.c
        found = {
            row.cell_id: tuple(row)[1:]
            for row in session.execute(
                select(
                    c.cell_id,
                    c.saved_figure_id,
                    c.saved_revision,
                    c.counting_figure_id,
                    c.counting_value,
                    c.counting_absence,
                    c.provisional,
                    c.approved_figure_id,
                    c.approved_value,
                    c.approved_absence,
                ).where(c.report_id == number)
            )
        }
        wrong = [cell for cell in expected.keys() | found.keys() if expected.get(cell) != found.get(cell)]
        if wrong:
            yield Text(
                nl=f"Opgave {key}: {len(wrong)} actuele cijfers verschillen van het grootboek.",
                en=f"Report {key}: {len(wrong)} current figures differ from the ledger.",
            )


def broken_references(session: Session) -> Iterator[Text]:
    """Yield what SQLite's own checks find; PostgreSQL keeps its constraints itself."""
    if session.get_bind().dialect.name != "sqlite":
        return
    for row in session.execute(text("PRAGMA foreign_key_check")):
        yield Text(nl=f"In {row[0]} verwijst rij {row[1]} nergens naar.", en=f"{row[0]} row {row[1]} refers nowhere.")
    outcome = session.execute(text("PRAGMA integrity_check")).scalar()
    if outcome != "ok":
        yield Text(nl=f"SQLite meldt een beschadigd bestand: {outcome}.", en=f"SQLite reports damage: {outcome}.")


def faults(session: Session) -> Iterator[Text]:
    """Yield everything that is wrong with the store, one sentence each; nothing when it is whole."""
    yield from missing_triggers(session)
    yield from broken_references(session)
    yield from broken_chain(session)
    yield from stale_current_figures(session)


_Group = tuple[int, list[RowMapping]]


def _by_event(session: Session, table: Table) -> Iterator[_Group]:
    rows = session.execute(
        select(table).where(table.c.event_id > 0).order_by(table.c.event_id, table.c.id),
        execution_options={"yield_per": BATCH},
    ).mappings()
    for number, group in groupby(rows, key=lambda row: int(row["event_id"])):
        yield number, list(group)


def _take(groups: Iterator[_Group], waiting: dict[str, _Group | None], name: str, number: int) -> list[RowMapping]:
    """Return the rows of one event from a table's stream; rows of events before it belong to none."""
    group = waiting[name]
    if group is None or group[0] != number:
        return []
    waiting[name] = next(groups, None)
    return group[1]


def _expected(session: Session, number: int, steps: Sequence[StepTaken]) -> dict[int, tuple[object, ...]]:
    """Return by cell what its row of current figures should hold, in that table's column order."""
    counting, approved = counting_cutoff(steps), approved_cutoff(steps)
    rows = session.execute(
        select(
            t.figure.c.id,
            t.figure.c.cell_id,
            t.figure.c.revision,
            t.figure.c.value,
            t.figure.c.absence,
            t.figure.c.event_id,
        )
        .join(t.cell, t.cell.c.id == t.figure.c.cell_id)
        .where(t.cell.c.report_id == number)
        .order_by(t.figure.c.cell_id, t.figure.c.revision)
    ).all()
    expected: dict[int, tuple[object, ...]] = {}
    for cell, group in groupby(rows, key=lambda row: int(row.cell_id)):
        revisions = list(group)
        last = revisions[-1]
        counts = [r for r in revisions if counting and r.event_id <= counting.event]
        official = [r for r in revisions if approved and r.event_id <= approved.event]
        expected[cell] = (
            last.id,
            last.revision,
            *((counts[-1].id, counts[-1].value, counts[-1].absence) if counts else (None, None, None)),
            int(counting.provisional) if counting and counts else None,
            *((official[-1].id, official[-1].value, official[-1].absence) if official else (None, None, None)),
        )
    return expected
