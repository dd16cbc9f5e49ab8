"""The measurements run at a tiny size and say what they measured. How fast anything is, is not tested here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitor.bench import files, questions, rerun
from monitor.bench.report import MILLISECONDS, ROWS, Line, as_table, json_of
from monitor.bench.server import can_measure
from monitor.bench.world import make_world
from monitor.cli.main import monitor
from monitor.queries.integrity import faults

TINY = 1_000


def quiet(_what: str) -> None:
    """Say nothing."""


def test_a_filled_store_is_sound_and_all_that_is_asked_of_it_is_measured(empty_store_url: str) -> None:
    world = make_world(empty_store_url, TINY, quiet)
    with world.store.read() as session:
        assert list(faults(session)) == []
    asked = list(questions.measure(world, quiet, seconds=0))
    (export,) = files.measure_export(world, quiet)
    world.store.close()
    assert [line.name.split(f", {world.figures:,}")[0] for line in asked] == [
        "tiles now",
        "tiles now, one late",
        "series per landsdeel",
        "money over time",
        "largest providers",
        "series as known on a date",
        "the overview as a whole",
    ]
    assert {line.unit for line in asked} == {MILLISECONDS}
    assert export.name.startswith("export of the long table, ")
    assert export.unit == ROWS


def test_other_numbers_stop_the_measuring() -> None:
    questions.hold_equal("tiles", {"bezet": 3}, {"bezet": 3})
    with pytest.raises(questions.Different, match=r"tiles: 1 of 1 differ; bezet: 3 against 4"):
        questions.hold_equal("tiles", {"bezet": 3}, {"bezet": 4})


def test_an_invented_report_is_taken_in_without_a_question(empty_store_url: str) -> None:
    (line,) = files.measure_import(empty_store_url, 100, quiet)
    assert line.name.startswith("import of an opgave, 480 rows")
    assert line.unit == ROWS


@pytest.mark.skipif(not can_measure(), reason="the CPU of another process is told on Linux only")
def test_reruns_are_of_a_real_server_against_an_empty_page(tmp_path: Path) -> None:
    made = make_world(f"sqlite:///{tmp_path / 'monitor.db'}", TINY, quiet)
    lines = list(rerun.measure(made, 3, quiet))
    made.store.close()
    assert [line.goal for line in lines] == [None, rerun.WARM_GOAL, None]
    assert all(line.ours > 0 and line.floor > 0 for line in lines)


def test_a_ratio_is_how_many_times_slower_than_the_floor() -> None:
    assert Line("question", 6.0, 2.0, MILLISECONDS).ratio == 3
    assert Line("import", 100.0, 300.0, ROWS).ratio == 3


def test_the_table_says_when_a_goal_is_missed() -> None:
    missed, met, free = (
        Line("a", 5.0, 1.0, MILLISECONDS, 4),
        Line("b", 4.0, 1.0, MILLISECONDS, 4),
        Line("c", 9.0, 1.0, MILLISECONDS),
    )
    assert [row.split()[-2:] for row in as_table([missed, met, free]).splitlines()[1:]] == [
        ["4x", "NO"],
        ["4x", "yes"],
        ["-", "-"],
    ]
    assert json.loads(json_of([missed]))[0] == {
        "name": "a",
        "unit": "ms",
        "ours": 5.0,
        "floor": 1.0,
        "ratio": 5.0,
        "goal": 4,
        "met": False,
    }


def test_a_size_that_is_no_number_is_wrong_use() -> None:
    assert CliRunner().invoke(monitor, ["bench", "--figures", "veel"]).exit_code == 2
