"""Keeping what was published elsewhere, and what an import was."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.actions.refuse import only
from monitor.domain.people import Actor, Role
from monitor.domain.publication import Publication
from monitor.store import tables as t
from monitor.store.ledger import Entry, record


@dataclass(frozen=True)
class ImportRun:
    """What is kept of an imported file: its SHA-256, kind, rows read and the questions that were answered."""

    file_hash: str
    kind: str
    rows_read: int
    questions_answered: str = ""


def keep_published(session: Session, actor: Actor, rows: Sequence[Publication]) -> int | None:
    """Add published figures in one event; returns its number, or None when every row was known already.

    The same month published again with another figure is a new revision; the old one stays.
    """
    only(actor, Role.BEHEERDER)
    known: dict[tuple[object, ...], tuple[int, tuple[object, ...]]] = {}
    p = t.published_figure.c
    for old in session.execute(select(t.published_figure).order_by(p.revision)):
        key = (old.indicator, old.reference_date, old.published)
        known[key] = (old.revision, (old.value, old.status, old.certainty, old.source))
    entry = Entry(actor.code, "publieke reeks bijwerken", "publiek")
    for row in rows:
        key = (row.indicator, row.reference_date, row.published)
        content = (row.value, row.status, row.certainty, row.source)
        revision, before = known.get(key, (0, None))
        if content == before:
            continue
        known[key] = (revision + 1, content)
        entry.add(
            t.published_figure,
            {
                "reference_date": row.reference_date,
                "quarter": row.quarter.index,
                "indicator": row.indicator,
                "published": row.published,
                "revision": revision + 1,
                "value": row.value,
                "status": row.status,
                "certainty": row.certainty,
                "source": row.source,
            },
        )
    return record(session, entry) if entry.rows else None


def note_import(session: Session, actor: Actor, run: ImportRun, changes: int) -> int:
    """Keep that a file was imported: its hash, counts and answered questions, never its content."""
    entry = Entry(actor.code, "importeren", f"{run.kind}:{run.file_hash[:12]}")
    entry.add(
        t.import_run,
        {
            "file_hash": run.file_hash,
            "kind": run.kind,
            "rows_read": run.rows_read,
            "changes": changes,
            "questions_answered": run.questions_answered,
        },
    )
    return record(session, entry)
