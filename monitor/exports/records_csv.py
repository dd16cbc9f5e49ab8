"""The registers of the programme as files: the same columns out as in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session

from monitor.domain.office_settings import OfficeSetting
from monitor.domain.people import Actor
from monitor.domain.record_columns import COLUMNS
from monitor.exports.registers_csv import REGISTERS, register_csv, register_lines
from monitor.queries.office_settings import office_settings
from monitor.queries.registers import registers

T = TypeVar("T")


@dataclass(frozen=True)
class RecordForm(Generic[T]):
    """One kind of record: where its records come from for someone, and a record as the texts of its columns."""

    records: Callable[[Session, Actor], Iterable[T]]
    row: Callable[[T], tuple[str, ...]]


def _setting(setting: OfficeSetting) -> tuple[str, ...]:
    return setting.name, setting.value, setting.source


RECORD_FORMS: Mapping[str, RecordForm[Any]] = {
    "instelling": RecordForm(lambda session, actor: office_settings(session, actor).values(), _setting),
}
# every register that can be written, in the order in which they can be read again
KINDS: tuple[str, ...] = (*REGISTERS, *RECORD_FORMS)


def register_file(session: Session, actor: Actor, kind: str) -> bytes:
    """Return a register as a CSV file, as far as someone may see it. Raises KeyError for an unknown kind."""
    if kind in REGISTERS:
        return register_csv(kind, registers(session))
    form = RECORD_FORMS[kind]
    return register_lines(COLUMNS[kind], (form.row(record) for record in form.records(session, actor)))
