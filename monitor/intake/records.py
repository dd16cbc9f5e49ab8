"""The registers of the programme: how each is read from a file, compared with the store, and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session

from monitor.actions.office_settings import put_settings
from monitor.domain.people import Actor
from monitor.imports import office_settings as settings_file
from monitor.imports.kinds import FileKind
from monitor.imports.records import RecordReader
from monitor.queries.office_settings import office_settings

T = TypeVar("T")


@dataclass(frozen=True)
class Keeping(Generic[T]):
    """How one kind of record is taken over. `known` gives what the store holds, by the reader's key."""

    reader: Callable[[Session, Actor], RecordReader[T]]
    known: Callable[[Session, Actor], Mapping[Any, T]]
    keep: Callable[[Session, Actor, Sequence[T]], object]


RECORDS: dict[FileKind, Keeping[Any]] = {
    FileKind.INSTELLING: Keeping(
        lambda session, actor: settings_file.READER,
        office_settings,
        put_settings,
    ),
}
