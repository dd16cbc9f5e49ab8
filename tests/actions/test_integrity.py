"""`verify` finds what should not have happened."""

import pytest
from sqlalchemy import text

from monitor.actions.current import rebuild
from monitor.actions.reports import approve, submit
from monitor.queries.integrity import faults
from monitor.store.engine import Store
from tests.actions.factories import NOORD, OOST, a_small_world, number, person, places_at, saved

KADE = places_at("duin-1")


@pytest.fixture
def world(store: Store) -> Store:
    a_small_world(store)
    saved(store, "nina", NOORD, number(KADE, 12))
    with store.begin() as session:
        receipt = submit(session, person(store, "nina"), NOORD)
        approve(session, person(store, "anna"), NOORD, seen=receipt.number)
    saved(store, "otto", OOST, number(places_at("veld-1"), 7))
    return store


def sentences(store: Store) -> list[str]:
    with store.read() as session:
        return [fault.nl for fault in faults(session)]


def tampered(store: Store, table: str, *statements: str) -> None:
    """Do what the triggers forbid, as someone with the keys to the database could, and put them back."""
    with store.engine.begin() as connection:
        if store.is_sqlite:
            held = connection.execute(
                text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :t"), {"t": table}
            ).all()
            for name, _ in held:
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        for statement in statements:
            connection.execute(text(statement))
        if store.is_sqlite:
            for _, sql in held:
                connection.execute(text(sql))
        else:
            connection.execute(text(f"ALTER TABLE {table} ENABLE TRIGGER ALL"))


def test_a_whole_store_has_no_faults(world: Store) -> None:
    assert sentences(world) == []


def test_an_edited_figure_is_found(world: Store) -> None:
    tampered(world, "figure", "UPDATE figure SET value = 13 WHERE value = 7")
    assert any("is veranderd" in sentence for sentence in sentences(world))


def test_an_edited_meaning_is_found(world: Store) -> None:
    tampered(world, "cell", "UPDATE cell SET indicator = 'bezet' WHERE id = 1")
    assert any("is veranderd" in sentence for sentence in sentences(world))


def test_an_edited_reason_of_an_event_is_found(world: Store) -> None:
    tampered(world, "event", "UPDATE event SET reason = 'anders' WHERE id = 3")
    assert any("Gebeurtenis 3 " in sentence for sentence in sentences(world))


def test_the_last_event_cannot_be_cut_off_unseen(world: Store) -> None:
    last = world.version()
    tampered(
        world,
        "figure",
        f"DELETE FROM current_figure WHERE cell_id IN (SELECT id FROM cell WHERE event_id={last})",
        f"DELETE FROM figure WHERE event_id = {last}",
    )
    tampered(world, "cell", f"DELETE FROM cell WHERE event_id = {last}")
    tampered(world, "report", f"DELETE FROM report WHERE event_id = {last}")
    tampered(world, "event", f"DELETE FROM event WHERE id = {last}")
    assert sentences(world) == [f"Het grootboek eindigt bij gebeurtenis {last - 1}; het hoort te eindigen bij {last}."]


def test_an_event_in_the_middle_cannot_be_removed_unseen(world: Store) -> None:
    tampered(world, "role_grant", "DELETE FROM role_grant WHERE event_id = 3")
    tampered(world, "event", "DELETE FROM event WHERE id = 3")
    assert "Gebeurtenis 3 ontbreekt in het grootboek." in sentences(world)


def test_a_missing_trigger_is_found(world: Store) -> None:
    name = "figure_no_update" if world.is_sqlite else "figure_no_change"
    drop = f"DROP TRIGGER {name}" if world.is_sqlite else f"DROP TRIGGER {name} ON figure"
    with world.engine.begin() as connection:
        connection.execute(text(drop))
    (sentence,) = sentences(world)
    assert name in sentence


def test_a_current_figure_that_differs_from_the_ledger_is_found_and_can_be_made_again(world: Store) -> None:
    with world.engine.begin() as connection:
        connection.execute(text("UPDATE current_figure SET counting_value = 99 WHERE counting_value = 12"))
    (sentence,) = sentences(world)
    assert "1 actuele cijfers" in sentence
    with world.begin() as session:
        rebuild(session)
    assert sentences(world) == []
