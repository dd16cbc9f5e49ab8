"""A file of records becomes proposed records: one shape for every kind of register that is kept in versions."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from monitor.domain.registers import Registers
from monitor.imports.kinds import FileKind, columns_of
from monitor.imports.personal import refuse_personal
from monitor.imports.proposal import Proposal, refused_proposal
from monitor.imports.register_reading import RegisterReading
from monitor.imports.rows import Notes, note_repeats, readable_rows
from monitor.imports.sheet import FileRefused, Row, Sheet

T = TypeVar("T")


@dataclass(frozen=True)
class ProposedRecord(Generic[T]):
    """One record from one row of a file."""

    record: T
    row: int


@dataclass(frozen=True)
class RecordReader(Generic[T]):
    """How one kind of record is read: a row, and what makes two rows about the same thing.

    `read` returns None for a row that cannot be used, after noting why. `column` is where a repeat is noted.
    `together` looks at all rows that were read, for what only shows between them.
    """

    kind: FileKind
    read: Callable[[Row, RegisterReading], T | None]
    key: Callable[[T], Hashable]
    column: str
    together: Callable[[Sequence[tuple[Row, T]], Notes], None] = lambda rows, notes: None


def read_records(
    sheet: Sheet, reader: RecordReader[T], registers: Registers, answers: Mapping[str, str]
) -> Proposal[ProposedRecord[T]]:
    """Return the records a file proposes, with everything there is to say about its rows."""
    try:
        refuse_personal(sheet)
        columns = columns_of(sheet)
    except FileRefused as refused:
        return refused_proposal(reader.kind, refused, len(sheet.rows))
    reading = RegisterReading(Notes(sheet, columns), registers, answers)
    notes = reading.notes
    read = [(row, reader.read(row, reading)) for row in readable_rows(notes, answers)]
    usable = [(row, found) for row, found in read if found and row.number not in notes.blocked]
    changes = _one_each(usable, reader, notes)
    reader.together(usable, notes)
    kept = tuple(change for change in changes if change.row not in notes.blocked)
    return Proposal(reader.kind, kept, (*columns.findings, *notes.found), len(sheet.rows))


def _one_each(read: Sequence[tuple[Row, T]], reader: RecordReader[T], notes: Notes) -> tuple[ProposedRecord[T], ...]:
    by_key: dict[Hashable, list[tuple[Row, T]]] = {}
    for row, found in read:
        by_key.setdefault(reader.key(found), []).append((row, found))
    for same in by_key.values():
        note_repeats(same, reader.column, notes)
    return tuple(ProposedRecord(same[0][1], same[0][0].number) for same in by_key.values())
