"""Keeping documents about money: granted, awarded, accounted. A change is a new revision; nothing is deleted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.actions.budgets import LONGEST_NOTE, LONGEST_SOURCE, NOTE, SOURCE
from monitor.actions.refuse import only, optional
from monitor.actions.revisions import next_revision
from monitor.domain.money import MoneyDocument
from monitor.domain.money_checks import Fault, correction_faults, document_faults
from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused, Text
from monitor.queries.money_records import documents_held
from monitor.queries.registers import Keys, keys, registers
from monitor.store import programme_tables as p
from monitor.store.ledger import Entry, Row, next_id, record

LONGEST_REFERENCE = 200
REFERENCE = Text(nl="het kenmerk", en="the reference")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")


def put_documents(session: Session, actor: Actor, documents: Sequence[MoneyDocument]) -> int | None:
    """Keep documents in one event; returns its number, or None when all were there like this. Raises Refused."""
    only(actor, Role.BEHEERDER)
    held = documents_held(session)
    tidy = [_tidied(document) for document in documents]
    changed = [document for document in tidy if held.get(document.code) != document]
    if not changed:
        return None
    trajects = {row.code: int(row.id) for row in session.execute(select(p.traject.c.code, p.traject.c.id))}
    _check(session, changed, held, trajects)
    return _write(session, actor, changed, trajects)


def _check(
    session: Session, changed: Sequence[MoneyDocument], held: Mapping[str, MoneyDocument], trajects: Mapping[str, int]
) -> None:
    """Raise Refused for the first fault of a document, also where another one leans on what is withdrawn now."""
    known, after = registers(session), {**held, **{document.code: document for document in changed}}
    for document in changed:
        if not _CODE.fullmatch(document.code):
            _refuse(document, Fault("code", Text(nl="Dit is geen code.", en="This is no code.")))
        for fault in document_faults(document, known):
            _refuse(document, fault)
        if document.traject and document.traject not in trajects:
            _refuse(document, Fault("traject", Text(nl="Dit traject is niet bekend.", en="This traject is not known.")))
    for document in after.values():
        for fault in correction_faults(document, after):
            _refuse(document, fault)


def _refuse(document: MoneyDocument, fault: Fault) -> None:
    raise Refused(
        Text.same("{code}, {column}: {text}").format(
            code=document.code[:80] or "–", column=fault.column, text=fault.text
        )
    )


def _write(session: Session, actor: Actor, changed: Sequence[MoneyDocument], trajects: Mapping[str, int]) -> int:
    named = ", ".join(document.code for document in changed)
    entry, code = Entry(actor.code, "gelddocument bijwerken", f"gelddocument:{named}"[:200]), keys(session)
    m = p.money_document
    ids = {row.code: int(row.id) for row in session.execute(select(m.c.code, m.c.id))}
    free = next_id(session, m)
    for document in changed:
        if document.code not in ids:
            ids[document.code], free = free, free + 1
            entry.add(m, {"id": ids[document.code], "code": document.code})
        key = {"money_document_id": ids[document.code]}
        revision = next_revision(session, p.money_document_version, key, entry)
        entry.add(p.money_document_version, {**key, "revision": revision, **_columns(document, code, trajects)})
    return record(session, entry)


def _columns(document: MoneyDocument, code: Keys, trajects: Mapping[str, int]) -> Row:
    return {
        "kind": document.kind.value,
        "region_id": code.region[document.region],
        "provider_id": code.provider[document.provider],
        "stream": document.stream,
        "cost_kind": document.cost_kind,
        "year": document.year,
        "amount": document.amount,
        "dated": document.dated,
        "reference": document.reference,
        "from_region_id": code.region[document.from_region] if document.from_region else None,
        "from_provider_id": code.provider[document.from_provider],
        "from_year": document.from_year,
        "corrects": document.corrects,
        "traject_id": trajects[document.traject] if document.traject else None,
        "status": document.status.value,
        "certainty": document.certainty.value,
        "source": document.source,
        "note": document.note,
        "withdrawn": int(document.withdrawn),
    }


def _tidied(document: MoneyDocument) -> MoneyDocument:
    return replace(
        document,
        reference=optional(document.reference, REFERENCE, LONGEST_REFERENCE),
        source=optional(document.source, SOURCE, LONGEST_SOURCE),
        note=optional(document.note, NOTE, LONGEST_NOTE),
    )
