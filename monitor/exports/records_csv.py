"""The registers of the programme as files: the same columns out as in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session

from monitor.domain.happening import Happening
from monitor.domain.metrics import METRICS
from monitor.domain.money import BudgetLine, MoneyDocument
from monitor.domain.office_settings import OfficeSetting
from monitor.domain.path_record import PathRecord
from monitor.domain.people import Actor
from monitor.domain.record_columns import COLUMNS
from monitor.exports.registers_csv import REGISTERS, register_csv, register_lines, register_row
from monitor.exports.traject_csv import traject_row
from monitor.queries.happenings import About, happenings
from monitor.queries.money_records import budgets, money_documents
from monitor.queries.office_settings import office_settings
from monitor.queries.paths import path_register
from monitor.queries.registers import registers
from monitor.queries.traject_register import traject_register

T = TypeVar("T")


@dataclass(frozen=True)
class RecordForm(Generic[T]):
    """One kind of record: where its records come from for someone, and a record as the texts of its columns."""

    records: Callable[[Session, Actor], Iterable[T]]
    row: Callable[[T], tuple[str, ...]]


def _setting(setting: OfficeSetting) -> tuple[str, ...]:
    return setting.name, setting.value, setting.source


def _budget(line: BudgetLine) -> tuple[str, ...]:
    return (
        line.region,
        line.stream,
        str(line.year or ""),
        line.document,
        _euros(line.amount),
        line.decided_on.isoformat() if line.decided_on else "",
        line.use.value,
        line.certainty.value,
        line.source,
        line.note,
    )


def _money_document(document: MoneyDocument) -> tuple[str, ...]:
    return (
        document.code,
        document.kind.value,
        document.region,
        document.provider,
        document.stream,
        document.cost_kind,
        str(document.year),
        _euros(document.amount),
        document.dated.isoformat(),
        document.reference,
        document.from_region,
        document.from_provider,
        str(document.from_year or ""),
        document.corrects,
        document.traject,
        document.status.value,
        document.certainty.value,
        document.source,
        document.note,
        "ja" if document.withdrawn else "nee",
    )


def _euros(cents: int) -> str:
    """Return an amount as every reader of Dutch numbers takes it: '-1250,00'."""
    return f"{Decimal(cents).scaleb(-2):.2f}".replace(".", ",")


def _happening(happening: Happening) -> tuple[str, ...]:
    return (
        happening.code,
        happening.kind.value,
        happening.region,
        happening.provider,
        happening.site,
        happening.starts.isoformat(),
        happening.ends.isoformat() if happening.ends else "",
        happening.title,
        happening.note,
        "" if happening.youths_left is None else str(happening.youths_left),
        "" if happening.youths_placed is None else str(happening.youths_placed),
        happening.certainty.value,
        happening.source,
        "ja" if happening.withdrawn else "nee",
    )


def _milestone(record: PathRecord) -> tuple[str, ...]:
    return (
        record.region,
        record.indicator,
        str(record.version),
        record.quarter.code,
        _euros(record.value) if METRICS[record.indicator].is_money else str(record.value),
        record.decided_on.isoformat(),
        record.reason,
        record.source,
        "ja" if record.example else "nee",
    )


RECORD_FORMS: Mapping[str, RecordForm[Any]] = {
    "gebeurtenis": RecordForm(
        lambda session, actor: happenings(session, actor, about=About(withdrawn=True)), _happening
    ),
    "begroting": RecordForm(lambda session, actor: budgets(session, actor).values(), _budget),
    "traject": RecordForm(lambda session, actor: traject_register(session, actor).values(), traject_row),
    "gelddocument": RecordForm(lambda session, actor: money_documents(session, actor).values(), _money_document),
    "instelling": RecordForm(lambda session, actor: office_settings(session, actor).values(), _setting),
    "pad": RecordForm(lambda session, actor: path_register(session, actor).values(), _milestone),
}
# every register that can be written, in the order in which they can be read again
KINDS: tuple[str, ...] = (*REGISTERS, *RECORD_FORMS)


def register_file(session: Session, actor: Actor, kind: str) -> bytes:
    """Return a register as a CSV file, as far as someone may see it. Raises KeyError for an unknown kind."""
    if kind in REGISTERS:
        return register_csv(kind, registers(session))
    return register_lines(COLUMNS[kind], register_rows(session, actor, kind))


def row_texts(kind: str, record: Any) -> tuple[str, ...]:
    """Return one record as the texts of its columns. Raises KeyError for an unknown kind."""
    return register_row(record) if kind in REGISTERS else RECORD_FORMS[kind].row(record)


def register_rows(session: Session, actor: Actor, kind: str) -> Iterable[tuple[str, ...]]:
    """Return the rows of a register as texts, as far as someone may see it. Raises KeyError for an unknown kind."""
    if kind in REGISTERS:
        return REGISTERS[kind].rows(registers(session))
    form = RECORD_FORMS[kind]
    return (form.row(record) for record in form.records(session, actor))
