"""Starting the monitor: what it refuses before it answers anyone."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor import runtime
from monitor.queries.demonstration import DEMONSTRATION
from monitor.store.ledger import Entry, record
from tests.cli.conftest import Line


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def a_free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def test_a_busy_address_is_one_sentence(line: Line, settings: pytest.MonkeyPatch, taken_port: int) -> None:
    settings.setenv("MONITOR_BASE_URL", f"http://127.0.0.1:{taken_port}")
    result = line("serve", code=1)
    assert result.stderr.startswith(f"Het adres 127.0.0.1:{taken_port} is niet vrij")
    assert len(result.stderr.splitlines()) == 1


def test_an_empty_store_off_loopback_is_not_filled_with_a_demonstration(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings.setenv("MONITOR_BASE_URL", f"http://0.0.0.0:{a_free_port()}")
    result = Line(tmp_path)("serve", code=1)
    assert "Zet MONITOR_DEMO=0" in result.stderr


def test_a_store_with_a_demonstration_is_not_served_off_loopback(line: Line, settings: pytest.MonkeyPatch) -> None:
    line("seed")
    line("user", "add", "nina", "Nina")
    with runtime.store().begin() as session:
        record(session, Entry("opdrachtregel", DEMONSTRATION, "demonstratie"))
    settings.setenv("MONITOR_BASE_URL", f"http://0.0.0.0:{a_free_port()}")
    assert "alleen op 127.0.0.1" in line("serve", code=1).stderr


def test_a_store_without_its_triggers_is_not_served(line: Line, settings: pytest.MonkeyPatch) -> None:
    with runtime.store().engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER event_no_delete")
        connection.commit()
    settings.setenv("MONITOR_BASE_URL", f"http://127.0.0.1:{a_free_port()}")
    settings.setenv("MONITOR_DEMO", "0")
    assert "event_no_delete" in line("serve", code=1).stderr
