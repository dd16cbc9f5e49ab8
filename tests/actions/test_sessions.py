"""A session is found by a hashed token, and ends."""

import pytest

from monitor.actions.sessions import IDLE, LONGEST, begin_session, end_session, hashed, touch_session
from monitor.queries.sessions import LiveSession, live_session
from monitor.store.engine import Store
from tests.conftest import Clock


@pytest.fixture
def token(store: Store) -> str:
    with store.work() as session:
        return begin_session(session, "nina")


def live(store: Store, token: str) -> LiveSession | None:
    with store.read() as session:
        return live_session(session, hashed(token), IDLE, LONGEST)


def test_a_session_is_whose_it_is(store: Store, token: str, clock: Clock) -> None:
    assert live(store, token) == LiveSession("nina", clock())
    assert live(store, token + "x") is None


def test_only_the_hash_of_a_token_is_kept(store: Store, token: str) -> None:
    with store.read() as session:
        assert live_session(session, token, IDLE, LONGEST) is None


def test_a_session_in_use_stays(store: Store, token: str, clock: Clock) -> None:
    clock.forward(minutes=20)
    with store.work() as session:
        touch_session(session, hashed(token))
    clock.forward(minutes=20)
    assert live(store, token) is not None
    clock.forward(minutes=11)
    assert live(store, token) is None


def test_a_session_ends_for_good(store: Store, token: str) -> None:
    with store.work() as session:
        end_session(session, hashed(token))
    assert live(store, token) is None
