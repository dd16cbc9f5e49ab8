"""A report in a file is looked at first, and saved as it was looked at or not at all; on both engines."""

import logging
from typing import Any

import pytest

from monitor.domain.figure import Content
from monitor.domain.words import Refused
from monitor.imports.preview import Difference
from monitor.imports.reading import FileReading, read_file
from monitor.intake.confirming import LOOK_AGAIN, Choices, Look, confirm, look, note_refusal
from monitor.intake.reports import Clashed
from monitor.intake.taking import Taken
from monitor.queries.cells import read_cells
from monitor.store.engine import Store
from tests.actions.factories import NOORD, a_small_world, number, person, places_at, saved
from tests.imports.factories import csv_file

PLACES, TAKEN_UP = places_at("duin-1"), places_at("duin-1", indicator="bezet")


def a_file(*lines: tuple[str, str], region: str = "noord", quarter: str = "2026-Q3") -> FileReading:
    rows = [(quarter, region, "duin", "duin-1", indicator, "", value, "", "") for indicator, value in lines]
    return read_file(csv_file(*rows), "opgave.csv")


def seen(store: Store, file: FileReading, choices: Choices | None = None, who: str = "nina") -> Look:
    with store.read() as session:
        return look(session, person(store, who), file, choices or Choices())


def confirmed(store: Store, file: FileReading, looked: Look, choices: Choices | None = None) -> Taken:
    nina = person(store, "nina")
    with store.begin() as session:
        return confirm(session, nina, file, looked, choices or Choices())


def values(store: Store) -> dict[str, int | None]:
    with store.read() as session:
        return {cell.indicator: row.content.value for cell, row in read_cells(session, NOORD).items()}


def test_looking_writes_nothing_and_shows_what_would_change(store: Store) -> None:
    a_small_world(store)
    saved(store, "nora", NOORD, number(PLACES, 24), number(TAKEN_UP, 20))
    before = store.version()
    found = seen(store, a_file(("gesloten_capaciteit", "24"), ("bezet", "21"), ("groepen", "4")))
    assert [found.count(kind) for kind in Difference] == [1, 1, 1]
    assert (found.to_save, found.open, found.conflicts) == (2, (), ())
    assert store.version() == before


def test_what_was_seen_is_saved_and_has_a_number(store: Store) -> None:
    a_small_world(store)
    file = a_file(("gesloten_capaciteit", "24"), ("bezet", "20"))
    taken = confirmed(store, file, seen(store, file))
    assert (taken.accepted, taken.changes, taken.event) == (True, 2, store.version())
    assert values(store) == {"gesloten_capaciteit": 24, "bezet": 20}


def test_a_cell_saved_since_holds_the_whole_file_back_and_is_shown_three_ways(store: Store) -> None:
    a_small_world(store)
    saved(store, "nora", NOORD, number(PLACES, 24))
    file = a_file(("gesloten_capaciteit", "26"), ("bezet", "20"))
    first = seen(store, file)
    saved(store, "nora", NOORD, number(PLACES, 25, seen=1))
    with pytest.raises(Clashed) as told:
        confirmed(store, file, first)
    (conflict,) = told.value.conflicts
    assert (conflict.mine.value, conflict.theirs.content.value, conflict.base) == (26, 25, Content(value=24))
    assert values(store) == {"gesloten_capaciteit": 25}
    assert seen(store, file, Choices(base=first.base)).conflicts == (conflict,)


def test_a_conflict_is_settled_for_the_other_or_for_the_file(store: Store) -> None:
    a_small_world(store)
    file = a_file(("gesloten_capaciteit", "26"), ("bezet", "20"))
    first = seen(store, file)
    saved(store, "nora", NOORD, number(PLACES, 25), number(TAKEN_UP, 21))
    theirs = {conflict.cell: conflict.theirs for conflict in seen(store, file, Choices(base=first.base)).conflicts}
    settled = Choices(leave=frozenset({PLACES}), base={NOORD: {TAKEN_UP: theirs[TAKEN_UP]}})
    taken = confirmed(store, file, seen(store, file, settled), settled)
    assert (taken.changes, values(store)) == (1, {"gesloten_capaciteit": 25, "bezet": 20})


def test_what_the_file_does_not_change_stays_as_the_other_saved_it(store: Store) -> None:
    a_small_world(store)
    saved(store, "nora", NOORD, number(PLACES, 24))
    file = a_file(("gesloten_capaciteit", "24"), ("bezet", "20"))
    first = seen(store, file)
    saved(store, "nora", NOORD, number(PLACES, 25, seen=1))
    choices = Choices(base=first.base)
    assert seen(store, file, choices).conflicts == ()
    confirmed(store, file, first, choices)
    assert values(store) == {"gesloten_capaciteit": 25, "bezet": 20}


def test_a_file_that_asks_something_is_not_saved(store: Store) -> None:
    a_small_world(store)
    file = a_file(("gesloten_capaciteit", "20"), ("bezet", "25"))
    found = seen(store, file)
    assert [question.code for question in found.questions] == ["bezet_boven_capaciteit"]
    with pytest.raises(Refused, match=LOOK_AGAIN.nl[:30]):
        confirmed(store, file, found)
    answered = Choices(answers={"bezet_boven_capaciteit": "Twee crisisplekken."})
    confirmed(store, file, seen(store, file, answered), answered)
    assert values(store) == {"gesloten_capaciteit": 20, "bezet": 25}


@pytest.mark.parametrize("who", ["otto", "anna", "bert"])
def test_a_file_of_anothers_region_is_refused_and_logged(
    store: Store, who: str, caplog: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_small_world(store)
    monkeypatch.setattr(logging.getLogger("monitor.journal"), "propagate", True)
    file = a_file(("bezet", "20"))
    with caplog.at_level(logging.INFO, logger="monitor.journal"):
        found = seen(store, file, who=who)
        note_refusal(person(store, who), file, found)
    assert (found.refused, found.figures, found.proposal and found.proposal.changes) == (True, (), ())
    told = [record.getMessage() for record in caplog.records]
    assert any("andere regio" in line and who in line for line in told)
    assert any(file.digest[:12] in line and "andere_regio" in line for line in told)
