"""The registers of the programme: how each is read from a file, compared with the store, and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session

from monitor.actions.budgets import put_budgets
from monitor.actions.happenings import put_happenings
from monitor.actions.money_documents import put_documents
from monitor.actions.office_settings import put_settings
from monitor.actions.paths import put_paths
from monitor.actions.refuse import today_of
from monitor.actions.traject_register import put_trajects
from monitor.domain.figure import ReportKey
from monitor.domain.happening import Happening
from monitor.domain.people import Actor
from monitor.domain.words import Text
from monitor.domain.workflow import why_not_tell
from monitor.imports import budgets as budgets_file
from monitor.imports import happenings as happenings_file
from monitor.imports import money_documents as documents_file
from monitor.imports import office_settings as settings_file
from monitor.imports import paths as paths_file
from monitor.imports import trajecten as trajects_file
from monitor.imports.kinds import FileKind
from monitor.imports.records import RecordReader
from monitor.queries.happenings import About, happenings
from monitor.queries.money_records import budgets, money_documents, traject_codes
from monitor.queries.office_settings import office_settings
from monitor.queries.paths import path_register
from monitor.queries.registers import registers
from monitor.queries.reports import state
from monitor.queries.traject_register import traject_regions, traject_register

T = TypeVar("T")


@dataclass(frozen=True)
class Keeping(Generic[T]):
    """How one kind of record is taken over. `known` gives what the store holds, by the reader's key."""

    reader: Callable[[Session, Actor], RecordReader[T]]
    known: Callable[[Session, Actor], Mapping[Any, T]]
    keep: Callable[[Session, Actor, Sequence[T]], object]


RECORDS: dict[FileKind, Keeping[Any]] = {
    FileKind.GEBEURTENIS: Keeping(
        lambda session, actor: happenings_file.reader(_happenings(session, actor)),
        lambda session, actor: _happenings(session, actor),
        put_happenings,
    ),
    FileKind.BEGROTING: Keeping(lambda session, actor: budgets_file.READER, budgets, put_budgets),
    FileKind.GELDDOCUMENT: Keeping(
        lambda session, actor: documents_file.reader(money_documents(session, actor), traject_codes(session)),
        money_documents,
        put_documents,
    ),
    FileKind.INSTELLING: Keeping(
        lambda session, actor: settings_file.READER,
        office_settings,
        put_settings,
    ),
    FileKind.PAD: Keeping(
        lambda session, actor: paths_file.reader(path_register(session, actor)),
        path_register,
        put_paths,
    ),
    FileKind.TRAJECT: Keeping(
        lambda session, actor: trajects_file.reader(_traject_file(session, actor)),
        traject_register,
        put_trajects,
    ),
}


def _happenings(session: Session, actor: Actor) -> dict[str, Happening]:
    return {happening.code: happening for happening in happenings(session, actor, about=About(withdrawn=True))}


def _traject_file(session: Session, actor: Actor) -> trajects_file.TrajectFile:
    today = today_of(session)

    @cache
    def closed(report: ReportKey) -> Text | None:
        return why_not_tell(state(session, report), actor, today)

    return trajects_file.TrajectFile(
        traject_register(session, actor),
        registers(session),
        traject_regions(session),
        None if actor.operator else actor.own_regions,
        today,
        closed,
    )
