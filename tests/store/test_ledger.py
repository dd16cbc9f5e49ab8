"""What is written stays as it was written."""

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, StatementError

from monitor.store.engine import SQLITE_SETTINGS, Store
from monitor.store.ledger import Entry, record
from monitor.store.tables import APPEND_ONLY, event, person
from monitor.store.working_tables import web_session
from tests.actions.factories import NOORD, a_small_world, number, places_at, saved
from tests.conftest import Clock


def an_event(store: Store, code: str) -> int:
    with store.begin() as session:
        entry = Entry("test", "toevoegen", f"persoon:{code}")
        entry.add(person, {"code": code})
        return record(session, entry)


def test_events_are_numbered_without_gaps_and_the_last_is_the_stores_version(store: Store) -> None:
    assert [an_event(store, code) for code in "abc"] == [1, 2, 3]
    assert store.version() == 3


def test_each_event_is_chained_to_the_one_before(store: Store) -> None:
    for code in "abc":
        an_event(store, code)
    with store.read() as session:
        rows = session.execute(sa.select(event.c.prev_hash, event.c.hash).order_by(event.c.id)).all()
    assert [row.prev_hash for row in rows[1:]] == [row.hash for row in rows[:-1]]


def test_what_fails_halfway_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(RuntimeError, match="power"):
        _fail_halfway(store)
    assert store.version() == 0
    with store.read() as session:
        assert session.execute(sa.select(sa.func.count()).select_from(person)).scalar_one() == 0


@pytest.mark.parametrize("table", ["event", *(t.name for t in APPEND_ONLY)])
def test_no_row_of_the_ledger_can_be_changed_or_removed(store: Store, table: str) -> None:
    a_small_world(store)
    saved(store, "nina", NOORD, number(places_at("duin-1"), 12))
    with store.engine.connect() as connection:
        if connection.execute(sa.text(f"SELECT count(*) FROM {table}")).scalar() == 0:
            return
    for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
        with pytest.raises(DBAPIError, match="append-only"), store.engine.begin() as connection:
            connection.execute(sa.text(statement))


def test_a_table_of_the_ledger_cannot_be_emptied_on_postgresql(store: Store) -> None:
    if store.is_sqlite:
        return
    for table in ("event", *(t.name for t in APPEND_ONLY)):
        with pytest.raises(DBAPIError, match="append-only"), store.engine.begin() as connection:
            connection.execute(sa.text(f"TRUNCATE {table} CASCADE"))


def test_replacing_a_row_does_not_walk_round_the_triggers(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    an_event(store, "a")
    with pytest.raises(DBAPIError, match="append-only"), store.engine.begin() as connection:
        connection.execute(sa.text("INSERT OR REPLACE INTO person (id, code, event_id) VALUES (1, 'b', 1)"))
    store.close()


def test_sqlite_takes_every_setting_that_keeps_figures_safe(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    assert store.settings_that_fail() == []
    with store.engine.connect() as connection:
        assert connection.execute(sa.text("PRAGMA synchronous")).scalar() == SQLITE_SETTINGS["synchronous"] == 2
    store.close()


def test_a_setting_that_does_not_hold_is_named(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    sa.event.listen(store.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = 1"))
    assert store.settings_that_fail() == ["synchronous = 1, hoort 2 te zijn"]
    store.close()


def test_a_moment_comes_back_in_utc_on_both_engines(store: Store, clock: Clock) -> None:
    an_event(store, "a")
    with store.read() as session:
        at = session.execute(sa.select(event.c.at).where(event.c.id == 1)).scalar_one()
    assert at == clock.at
    assert at.utcoffset() is not None


def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    naive = datetime(2026, 1, 1)
    row = {"token_hash": "x", "person_code": "a", "created": naive, "last_seen": naive}
    with pytest.raises(StatementError, match="without a time zone"), store.work() as session:
        session.execute(sa.insert(web_session), [row])


def _fail_halfway(store: Store) -> None:
    with store.begin() as session:
        entry = Entry("test", "toevoegen", "persoon:a")
        entry.add(person, {"code": "a"})
        record(session, entry)
        raise RuntimeError("power")
