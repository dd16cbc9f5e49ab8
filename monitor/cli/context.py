"""What commands share: the store made ready, who acts, and the kinds of value an option takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any

import click
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from monitor import runtime
from monitor.actions.refuse import today_of
from monitor.cli.stop import Stop
from monitor.domain.figure import ReportKey
from monitor.domain.people import OPERATOR, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused, Text
from monitor.queries.people import actor
from monitor.queries.registers import registers
from monitor.store.engine import Store


class QuarterParam(click.ParamType[Quarter]):
    """A quarter, as 2026-Q3."""

    name = "quarter"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Quarter:
        if isinstance(value, Quarter):
            return value
        try:
            return Quarter.of_code(str(value).strip().upper())
        except ValueError:
            self.fail(f"{value!r} is not a quarter; write it as 2026-Q3.", param, ctx)


class DateParam(click.ParamType[date]):
    """A day, as 2026-09-30."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-09-30.", param, ctx)


QUARTER, DAY = QuarterParam(), DateParam()


def opened() -> Store:
    """Return this process's store, migrated. An embedded one is migrated here; another must be already.

    An empty store gets the registers and the target, so that every question has its regions.
    """
    from monitor.cli.seeding import seed_when_empty

    store = migrated()
    seed_when_empty(store)
    return store


def migrated() -> Store:
    """Return this process's store at the newest migration, with whatever is in it."""
    from monitor.store.migrate import migrate

    store = runtime.store()
    with reachable(store):
        late = behind(store)
        if late is not None and not store.is_sqlite:
            raise Stop(late)
        if late is not None:
            migrate(store)
    return store


def behind(store: Store) -> str | None:
    """Return that the store is not at the newest migration, and what to do; None when it is."""
    from monitor.store.migrate import revision

    at, newest = revision(store), _newest()
    if at == newest:
        return None
    return (
        f"De opslag staat op migratie {at or 'geen'} en hoort op {newest} te staan. "
        "Geef eerst de opdracht: python -m monitor migrate."
    )


@cache
def _newest() -> str:
    from monitor.store.migrate import newest

    return newest()


@contextmanager
def reachable(store: Store) -> Iterator[None]:
    """Turn a database that does not answer into one line."""
    try:
        yield
    except OperationalError as error:
        first = str(error.orig or error).strip().splitlines()[0]
        raise Stop(f"De opslag op {address(store)} geeft geen antwoord: {first}") from error


def address(store: Store) -> str:
    """Return the store's address without its password."""
    return store.engine.url.render_as_string(hide_password=True)


def acting(session: Session, code: str) -> Actor:
    """Return the person with this code. Raises Refused when there is none who is active."""
    found = actor(session, code, today_of(session))
    if found is None:
        raise Refused(
            Text(
                nl="Er is geen actieve persoon met de code {code}.",
                en="There is no active person with the code {code}.",
            ).format(code=code)
        )
    return found


def asking(session: Session, code: str | None) -> Actor:
    """Return who asks: the person named, or the command line itself."""
    return OPERATOR if code is None else acting(session, code)


def report_of(session: Session, region: str, quarter: Quarter) -> ReportKey:
    """Return the report of a landsdeel and a quarter. Raises Refused when it is no landsdeel."""
    known = registers(session)
    if region not in {landsdeel.code for landsdeel in known.landsdelen}:
        codes = ", ".join(landsdeel.code for landsdeel in known.landsdelen)
        raise Refused(
            Text(nl="{r} is geen landsdeel. Kies uit: {c}.", en="{r} is no landsdeel. Choose from: {c}.").format(
                r=region, c=codes
            )
        )
    return ReportKey(region, quarter)


def print_json(value: object) -> None:
    """Print a value as JSON, in letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
