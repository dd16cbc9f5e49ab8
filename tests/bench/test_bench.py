"""The measurements run at a tiny size and say what they measured. How fast anything is, is not tested here."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from monitor.bench import files, first_load, questions, rerun, sessions
from monitor.bench.measure import EXAMPLE_PEOPLE, setting_of
from monitor.bench.pages import Setting, pages_of
from monitor.bench.report import MILLISECONDS, ROWS, Line, Reached, as_table, json_of
from monitor.bench.server import can_measure
from monitor.bench.sessions import Bounds, p95_of
from monitor.bench.world import make_world
from monitor.cli.main import monitor
from monitor.domain.people import Role
from monitor.queries.integrity import faults
from monitor.ui.menu import MENU
from seed.demonstration.people import PEOPLE
from tests import needs

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


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    """A tiny invented store in a folder of its own."""
    made = make_world(f"sqlite:///{tmp_path_factory.mktemp('meting') / 'monitor.db'}", TINY, quiet)
    yield setting_of(made)
    made.store.close()


def test_every_page_of_the_menu_is_measured(setting: Setting) -> None:
    measured = [page.name.partition(",")[0] for page in pages_of(setting)]
    assert list(dict.fromkeys(measured)) == [line.script for line in MENU]


def test_pages_about_one_thing_are_opened_with_one(setting: Setting) -> None:
    query = {page.name: page.query for page in pages_of(setting)}
    assert query["regio"] == "regio=zuid-holland"
    assert query["aanbieder"].startswith("aanbieder=a00")
    assert query["beoordelen, one report"].startswith("regio=")


@pytest.mark.skipif(not can_measure(), reason="the CPU of another process is told on Linux only")
def test_reruns_are_of_a_real_server_against_an_empty_page(setting: Setting) -> None:
    lines = list(rerun.measure(setting, 3, quiet, ("overzicht", "beheer")))
    drawn = [line for line in lines if isinstance(line, Line)]
    assert len(drawn) == len(lines)
    kinds = {"warm": rerun.WARM_GOAL} | dict.fromkeys(
        ("new version", "after a save", "after a report"), rerun.FIRST_GOAL
    )
    assert [(line.name, line.goal) for line in drawn if "fragment" not in line.name] == [
        (f"{page}, {setting.name}, {kind}, CPU", goal)
        for page in ("overzicht", "beheer")
        for kind, goal in kinds.items()
    ]
    assert all(line.ours > 0 and line.floor > 0 for line in drawn)


def test_sessions_are_added_up_to_the_most_that_is_asked(setting: Setting) -> None:
    held, quick = sessions.measure(setting, Bounds(most=4, step=2, seconds=2.5), quiet)
    assert (held.unit, held.at_least) == ("sessions", sessions.GOAL)
    assert held.value in (2, 4)
    assert quick.value > 0


def test_p95_is_what_all_but_the_slowest_stay_under() -> None:
    assert p95_of([float(second) for second in range(101)]) == 95
    assert p95_of([]) == float("inf")


@pytest.mark.browser
def test_a_browser_receives_the_first_page_with_charts_compressed(setting: Setting) -> None:
    needs.chromium()
    files_alone, whole = first_load.measure(setting, quiet)
    # one chart's script alone is larger than this when it does not come compressed
    assert 1_000_000 < files_alone.value < whole.value < 4_000_000


def test_who_opens_the_pages_of_the_demonstration_is_in_it() -> None:
    roles = {person.code: person.role for person in PEOPLE}
    assert [roles[code] for code in EXAMPLE_PEOPLE] == [Role.AANJAGER, Role.COORDINATOR, Role.BEHEERDER]


def test_a_ratio_is_how_many_times_slower_than_the_floor() -> None:
    assert Line("question", 6.0, 2.0, MILLISECONDS).ratio == 3
    assert Line("import", 100.0, 300.0, ROWS).ratio == 3


def test_a_count_is_held_to_at_least_and_a_size_to_at_most() -> None:
    few, many = Reached("sessions", 60, "sessions", at_least=100), Reached("sessions", 120, "sessions", at_least=100)
    small, free = Reached("load", 2_000_000, "bytes", at_most=3_000_000), Reached("load", 5, "bytes")
    assert [one.met for one in (few, many, small, free)] == [False, True, True, None]
    assert json.loads(json_of([few]))[0] == {
        "name": "sessions",
        "unit": "sessions",
        "value": 60,
        "goal": 100,
        "met": False,
    }
    assert as_table([small]).splitlines()[1].split() == [
        "load",
        "2,000,000",
        "-",
        "bytes",
        "-",
        "<=",
        "3,000,000",
        "yes",
    ]


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
