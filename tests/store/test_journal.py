"""Log lines tell who did what, on one line, and nothing of what was written."""

import json
import logging
from collections.abc import Iterator

import pytest

from monitor.domain.words import Refused
from monitor.store import journal
from monitor.store.engine import Store
from tests.actions.factories import NOORD, a_small_world, number, places_at, saved


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    yield
    log = logging.getLogger("monitor.journal")
    log.handlers.clear()
    log.setLevel(logging.NOTSET)
    log.propagate = True


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_saved_event_is_told_after_it_was_committed(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    a_small_world(store)
    journal.set_up("json")
    saved(store, "nina", NOORD, number(places_at("duin-1"), 12))
    (line,) = lines(capsys)
    assert (line["action"], line["object"], line["actor"]) == ("opslaan", "opgave:noord/2026-Q3", "nina")
    assert "12" not in json.dumps({k: v for k, v in line.items() if k not in ("time", "result")})


def test_what_was_undone_is_not_told(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    a_small_world(store)
    journal.set_up("json")
    with pytest.raises(Refused):
        saved(store, "otto", NOORD, number(places_at("duin-1"), 12))
    (line,) = lines(capsys)
    assert line["result"].startswith("geweigerd")


def test_a_forged_newline_stays_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    journal.set_up("json")
    journal.note("aanmelden", "sessie", 'x\n{"action": "goedkeuren"}', "nina\r\nanna")
    (line,) = lines(capsys)
    assert line["actor"] == "nina  anna"


def test_the_text_form_is_one_readable_line(capsys: pytest.CaptureFixture[str]) -> None:
    journal.set_up("text")
    journal.note("uitvoeren", "2026-Q3", "4 bestanden", "anna")
    assert capsys.readouterr().err.endswith("uitvoeren 2026-Q3: 4 bestanden (anna)\n")
