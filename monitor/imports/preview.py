"""What a proposal would change: each proposed value beside what is stored now. Pure; reads and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from monitor.domain.figure import CellKey, Change, Content, Saved
from monitor.domain.publication import Publication
from monitor.domain.registers import Registers
from monitor.imports.proposal import ProposedFigure, ProposedPublication, ProposedRegister, Registered
from monitor.imports.records import ProposedRecord
from monitor.imports.registers import key_of

T = TypeVar("T")
V = TypeVar("V")


class Difference(StrEnum):
    """What becomes of one proposed value."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    SAME = "gelijk"


@dataclass(frozen=True)
class Compared(Generic[T, V]):
    """One proposed change beside the value stored now; `old` is None when there is none."""

    difference: Difference
    proposed: T
    old: V | None
    new: V


def figures_beside(
    changes: Iterable[ProposedFigure], saved: Mapping[CellKey, Saved]
) -> tuple[Compared[ProposedFigure, Content], ...]:
    """Compare proposed figures with the saved ones. A cell that was emptied counts as new."""
    old = {cell: row.content for cell, row in saved.items() if not row.content.is_empty}
    return _compared(changes, lambda change: change.cell, lambda change: change.content, old)


def changes_to_save(
    compared: Iterable[Compared[ProposedFigure, Content]], saved: Mapping[CellKey, Saved]
) -> tuple[Change, ...]:
    """Return what is new or changed as changes against the revisions in `saved`, so that a later save shows."""
    return tuple(
        Change(c.proposed.cell, c.new, saved[c.proposed.cell].revision if c.proposed.cell in saved else 0)
        for c in compared
        if c.difference is not Difference.SAME
    )


def publications_beside(
    changes: Iterable[ProposedPublication], known: Iterable[Publication]
) -> tuple[Compared[ProposedPublication, Publication], ...]:
    """Compare proposed publications with the known ones, latest revision last."""
    return _compared(
        changes,
        lambda change: _appeared(change.publication),
        lambda change: change.publication,
        {_appeared(publication): publication for publication in known},
    )


def registers_beside(
    changes: Iterable[ProposedRegister], registers: Registers
) -> tuple[Compared[ProposedRegister, Registered], ...]:
    """Compare proposed register rows with the registers."""
    rows: tuple[Registered, ...] = (
        *registers.regions,
        *registers.memberships,
        *registers.providers,
        *registers.sites,
    )
    return _compared(
        changes, lambda change: key_of(change.entry), lambda change: change.entry, {key_of(row): row for row in rows}
    )


def records_beside(
    changes: Iterable[ProposedRecord[V]], key: Callable[[V], Hashable], known: Mapping[Any, V]
) -> tuple[Compared[ProposedRecord[V], V], ...]:
    """Compare proposed records with those the store holds, by what makes two of them about the same thing."""
    return _compared(changes, lambda change: key(change.record), lambda change: change.record, known)


def _appeared(publication: Publication) -> Hashable:
    return publication.indicator, publication.reference_date, publication.published


def _compared(
    changes: Iterable[T], key: Callable[[T], Hashable], new: Callable[[T], V], old: Mapping[Any, V]
) -> tuple[Compared[T, V], ...]:
    found = []
    for change in changes:
        before, after = old.get(key(change)), new(change)
        kind = Difference.NEW if before is None else Difference.SAME if before == after else Difference.CHANGED
        found.append(Compared(kind, change, before, after))
    return tuple(found)
