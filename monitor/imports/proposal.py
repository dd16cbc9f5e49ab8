"""What a file proposes: changes, findings, and whether they may be saved. Proposing writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from monitor.domain.figure import CellKey, Content
from monitor.domain.finding import Finding, Outcome
from monitor.domain.publication import Publication
from monitor.domain.registers import Membership, Provider, Region, Site
from monitor.domain.rules import Breach, Severity
from monitor.imports.kinds import FileKind
from monitor.imports.reading import refusal
from monitor.imports.row_words import BLOCKS_SUBMITTING, EXPLAIN, EXPLAINED
from monitor.imports.sheet import FileRefused

Registered = Region | Membership | Provider | Site
T = TypeVar("T")


@dataclass(frozen=True)
class ProposedFigure:
    """One figure from one row of a report."""

    cell: CellKey
    content: Content
    row: int


@dataclass(frozen=True)
class ProposedPublication:
    """One published figure from one row of a public series."""

    publication: Publication
    row: int


@dataclass(frozen=True)
class ProposedRegister:
    """One register row from one row of a file."""

    entry: Registered
    row: int


@dataclass(frozen=True)
class Proposal(Generic[T]):
    """Everything a file proposes, and everything there is to say about it, all at once.

    `breaches` are the rules between figures that the file would break, reported ones only; a reason given for one
    is found in the answers under the rule's code.
    """

    kind: FileKind
    changes: tuple[T, ...]
    findings: tuple[Finding, ...]
    rows_read: int
    breaches: tuple[Breach, ...] = ()

    @property
    def accepted(self) -> bool:
        """True when nothing is refused and no question is open."""
        return all(finding.outcome in (Outcome.ACCEPT, Outcome.NORMALISE) for finding in self.findings)

    @property
    def questions(self) -> tuple[Finding, ...]:
        """The open questions, one for each code: one answer holds for the whole file."""
        first: dict[str, Finding] = {}
        for finding in self.findings:
            if finding.outcome is Outcome.ASK:
                first.setdefault(finding.code, finding)
        return tuple(first.values())


def refused_proposal(kind: FileKind, refused: FileRefused, rows_read: int) -> Proposal[T]:
    """Return the proposal of a file that is refused whole: it changes nothing."""
    return Proposal(kind, (), (refusal(refused),), rows_read)


def as_finding(breach: Breach, row: int | None, answers: Mapping[str, str] | None = None) -> Finding:
    """Return a broken rule as a finding: a question wants a reason, an error is saved and blocks submitting later."""
    reason = (answers or {}).get(breach.rule, "").strip()
    column, shown = breach.cell.indicator, ", ".join("" if v is None else str(v) for v in breach.values)
    if breach.severity is Severity.ERROR:
        text = BLOCKS_SUBMITTING.format(text=breach.text)
        return Finding(Outcome.NORMALISE, breach.rule, text, row, column, shown)
    if reason:
        text = EXPLAINED.format(text=breach.text, reason=reason)
        return Finding(Outcome.NORMALISE, breach.rule, text, row, column, shown)
    return Finding(Outcome.ASK, breach.rule, EXPLAIN.format(text=breach.text), row, column, shown)
