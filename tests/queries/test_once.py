"""Within one moment of the store the same is asked once; while something is written, every time."""

from __future__ import annotations

from monitor.domain.as_of import NOW
from monitor.queries.moment import last_event
from monitor.queries.once import once
from monitor.store.engine import Store
from monitor.store.ledger import Entry, record


def test_a_reading_session_asks_once(store: Store) -> None:
    asked: list[str] = []
    with store.read() as session:
        answers = [once(session, "how many", lambda: asked.append("again") or len(asked)) for _ in range(3)]
    assert answers == [1, 1, 1]


def test_another_moment_is_asked_again(store: Store) -> None:
    asked: list[str] = []
    for _ in range(2):
        with store.read() as session:
            once(session, "how many", lambda: asked.append("again"))
    assert len(asked) == 2


def test_who_writes_sees_what_he_wrote(store: Store) -> None:
    with store.begin() as session:
        before = last_event(session, NOW)
        record(session, Entry("proef", "meten", "proef"))
        assert last_event(session, NOW) == before + 1
