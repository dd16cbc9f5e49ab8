"""Budgets and money documents as they hold at a moment: the last revision of each, with whom it may be shown to."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, Table, func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.budget import budget, held_budgets
from monitor.domain.catalogue import STREAMS
from monitor.domain.certainty import Certainty
from monitor.domain.money import BudgetLine, MoneyDocument, MoneyKind, MoneyStatus, Use
from monitor.domain.people import COUNTRY, Actor, Role
from monitor.queries.moment import last_event
from monitor.queries.registers import Keys, kept, keys, newest_event
from monitor.queries.selection import Scope, scope
from monitor.store import programme_tables as p

BudgetKey = tuple[str, str, int, str]


def budget_key(line: BudgetLine) -> BudgetKey:
    """Return what makes two budget lines about the same thing: region, stream, year and document."""
    return line.region, line.stream, line.year, line.document


def budgets(session: Session, actor: Actor, as_of: AsOf = NOW) -> dict[BudgetKey, BudgetLine]:
    """Return the budget lines someone may see: of the country and the own landsdelen; an administrator sees all."""
    allowed = _may_read(actor)
    return {
        key: line
        for key, line in budgets_held(session, as_of).items()
        if line.region == COUNTRY or allowed.sees(line.region)
    }


def money_documents(session: Session, actor: Actor, as_of: AsOf = NOW) -> dict[str, MoneyDocument]:
    """Return by code the documents someone may see, withdrawn ones included: those that touch an own landsdeel."""
    allowed = _may_read(actor)
    return {code: one for code, one in documents_held(session, as_of).items() if touches(one, allowed)}


def touches(document: MoneyDocument, allowed: Scope) -> bool:
    """Tell whether a document adds to or takes off a landsdeel that may be seen."""
    return allowed.sees(document.region) or bool(document.from_region and allowed.sees(document.from_region))


def budgets_held(session: Session, as_of: AsOf = NOW) -> dict[BudgetKey, BudgetLine]:
    """Return every budget line at a moment, in order of writing, for who decided already what may be seen."""
    newest, seal = newest_event(session, [p.budget_version], last_event(session, as_of))
    held = kept(_budgets, session, seal, lambda: _read_budgets(session, newest))
    return dict(held)


# Kept by the hash of the event that wrote one last, as the registers are.
_budgets: dict[tuple[str, str], dict[BudgetKey, BudgetLine]] = {}
_documents: dict[tuple[str, str], dict[str, MoneyDocument]] = {}


def _read_budgets(session: Session, newest: int) -> dict[BudgetKey, BudgetLine]:
    known = keys(session)
    rows = session.execute(_latest(p.budget_version, ("region_id", "stream", "year", "document"), newest))
    lines = (_line(row, known) for row in rows)
    return {budget_key(line): line for line in lines}


def programme_budget(session: Session, as_of: AsOf, until: date) -> int | None:
    """Return the country's budget for the streams of the programme, as decided by a day; None when there is none."""
    streams = [code for code, stream in STREAMS.items() if stream.counts_toward_programme]
    return budget(held_budgets(budgets_held(session, as_of).values(), until), COUNTRY, streams)


def documents_held(session: Session, as_of: AsOf = NOW) -> dict[str, MoneyDocument]:
    """Return every money document at a moment, withdrawn ones included, for who decided what may be seen."""
    newest, seal = newest_event(session, [p.money_document_version], last_event(session, as_of))
    held = kept(_documents, session, seal, lambda: _read_documents(session, newest))
    return dict(held)


def _read_documents(session: Session, newest: int) -> dict[str, MoneyDocument]:
    known, m = keys(session), p.money_document
    latest = _latest(p.money_document_version, ("money_document_id",), newest).subquery()
    rows = session.execute(
        select(latest, m.c.code, p.traject.c.code.label("traject"))
        .join(m, m.c.id == latest.c.money_document_id)
        .outerjoin(p.traject, p.traject.c.id == latest.c.traject_id)
        .order_by(m.c.id)
    )
    return {row.code: _document(row, known) for row in rows}


def traject_codes(session: Session) -> frozenset[str]:
    """Return the codes of all trajects ever told of, for the register's columns that name one."""
    return frozenset(session.execute(select(p.traject.c.code)).scalars())


def _may_read(actor: Actor) -> Scope:
    """Return whose records someone may see: who keeps them sees them all. Raises Refused for who sees no figures."""
    return Scope(None) if actor.has(Role.BEHEERDER) else scope(actor)


def _latest(versions: Table, key: tuple[str, ...], newest: int) -> Select[Any]:
    """Return the newest version of each row up to an event, in order of writing."""
    rank = func.row_number().over(partition_by=[versions.c[n] for n in key], order_by=versions.c.revision.desc())
    ranked = select(versions, rank.label("rank")).where(versions.c.event_id <= newest).subquery()
    return select(ranked).where(ranked.c.rank == 1).order_by(ranked.c.id)


def _line(row: Any, known: Keys) -> BudgetLine:
    return BudgetLine(
        known.region_code[row.region_id],
        row.stream,
        int(row.year),
        int(row.amount),
        row.document,
        row.decided_on,
        Use(row.use),
        Certainty(row.certainty),
        row.source,
        row.note,
    )


def _document(row: Any, known: Keys) -> MoneyDocument:
    return MoneyDocument(
        code=row.code,
        kind=MoneyKind(row.kind),
        region=known.region_code[row.region_id],
        provider=known.provider_code[row.provider_id],
        stream=row.stream,
        cost_kind=row.cost_kind,
        year=int(row.year),
        amount=int(row.amount),
        dated=row.dated,
        reference=row.reference,
        from_region="" if row.from_region_id is None else known.region_code[row.from_region_id],
        from_provider=known.provider_code[row.from_provider_id],
        from_year=None if row.from_year is None else int(row.from_year),
        corrects=row.corrects,
        traject=row.traject or "",
        status=MoneyStatus(row.status),
        certainty=Certainty(row.certainty),
        source=row.source,
        note=row.note,
        withdrawn=bool(row.withdrawn),
    )
