"""Registers are kept between questions, and never answer what was undone."""

from datetime import date

import pytest

from monitor.actions.registers import put
from monitor.domain.people import OPERATOR
from monitor.domain.registers import Provider
from monitor.queries.registers import keys, registers
from monitor.store.engine import Store
from tests.actions.factories import a_small_world


def names(store: Store) -> set[str]:
    with store.read() as session:
        assert set(keys(session).provider) >= set(registers(session).provider)
        return set(registers(session).provider)


def test_a_provider_that_was_undone_is_never_shown(store: Store) -> None:
    a_small_world(store)
    before = names(store)
    with pytest.raises(RuntimeError, match="undone"):
        _add_and_undo(store)
    assert names(store) == before
    with store.begin() as session:
        put(session, OPERATOR, [Provider("later", "Later", valid_from=date(2026, 1, 1))])
    assert names(store) == before | {"later"}


def _add_and_undo(store: Store) -> None:
    with store.begin() as session:
        put(session, OPERATOR, [Provider("never", "Nooit")])
        assert "never" in registers(session).provider
        assert "never" in keys(session).provider
        raise RuntimeError("undone")


def test_a_code_that_was_undone_gets_its_key_anew(store: Store) -> None:
    a_small_world(store)
    names(store)
    with pytest.raises(RuntimeError, match="undone"):
        _add_and_undo(store)
    with store.begin() as session:
        put(session, OPERATOR, [Provider("never", "Toch")])
    assert "never" in names(store)
