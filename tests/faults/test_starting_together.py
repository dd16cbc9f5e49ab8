"""Six processes that start at once on an empty database migrate it once."""

import multiprocessing

from monitor.store.engine import Store
from monitor.store.migrate import downgrade, migrate, newest, revision
from tests.actions.factories import NOORD, a_small_world, number, places_at, saved

fork = multiprocessing.get_context("fork")


def _migrate(url: str, answers: "multiprocessing.Queue[str]") -> None:
    store = Store(url)
    answers.put(migrate(store))
    store.close()


def test_six_processes_migrate_an_empty_database_at_once(empty_store_url: str) -> None:
    answers = fork.Queue()
    starting = [fork.Process(target=_migrate, args=(empty_store_url, answers)) for _ in range(6)]
    for process in starting:
        process.start()
    found = [answers.get(timeout=60) for _ in starting]
    for process in starting:
        process.join()
    assert found == [newest()] * 6
    assert [process.exitcode for process in starting] == [0] * 6


def test_the_last_migrations_go_down_and_up_again_with_figures_in_the_store(store: Store) -> None:
    a_small_world(store)
    saved(store, "nina", NOORD, number(places_at("duin-1"), 12))
    before = store.version()
    assert downgrade(store, "0003") == "0003"
    assert migrate(store) == newest() == revision(store)
    assert store.version() == before
