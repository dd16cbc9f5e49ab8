"""The store from the command line: making it, filling it, telling what it holds, and finding what is wrong."""

from pathlib import Path

import pytest
from sqlalchemy import text

from monitor import runtime
from monitor.queries.integrity import missing_triggers
from monitor.store.migrate import downgrade, newest
from tests.cli.conftest import SEED, Line


def counted(line: Line) -> dict[str, int]:
    found: dict[str, int] = line.json("status")["counts"]
    return found


def test_seed_fills_registers_target_and_series_once(both: Line) -> None:
    first = both.json("seed")
    assert first == {
        "regio.csv": 55,
        "lidmaatschap.csv": 96,
        "target": 1,
        "begroting.csv": 2,
        "landelijk_peildata.csv": 54,
    }
    version = both.json("status")["version"]
    assert set(both.json("seed").values()) == {0}
    assert both.json("status")["version"] == version


def test_the_target_is_version_one_of_the_country(line: Line) -> None:
    line("seed")
    with runtime.store().read() as session:
        rows = session.execute(text("SELECT version, decided_on, source, example FROM path_version")).all()
        milestones = session.execute(text("SELECT quarter, value FROM path_milestone")).all()
    assert [(row[0], str(row[1])[:10], row[3]) for row in rows] == [(1, "2024-06-19", 0)]
    assert "31839-924" in rows[0][2]
    assert [tuple(row) for row in milestones] == [(2029 * 4 + 3, 0)]


def test_status_of_a_store_that_is_not_there_says_so(settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = Line(tmp_path).json("status")
    assert (found["migration"], found["version"], found["counts"]) == (None, None, {})


def test_status_tells_engine_version_and_counts(both: Line) -> None:
    both("seed")
    found = both.json("status")
    assert found["engine"] in ("sqlite", "postgresql")
    assert (found["migration"], found["version"]) == (newest(), found["counts"]["event"])
    assert (found["counts"]["region"], found["counts"]["published_figure"]) == (55, 54)
    assert (found["demonstration"], found["first_quarter"], found["last_quarter"]) == (False, None, None)
    assert f"versie              {found['version']}" in both("status").stdout


def test_no_password_is_printed(line: Line, settings: pytest.MonkeyPatch) -> None:
    settings.setenv("MONITOR_DATABASE_URL", "postgresql+psycopg://monitor:geheim@127.0.0.1:1/monitor")
    result = line("status", code=1)
    assert "geheim" not in result.output
    assert len(result.stderr.strip().splitlines()) == 1
    assert "geeft geen antwoord" in result.stderr


def test_an_embedded_store_is_migrated_by_the_first_command(settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    line = Line(tmp_path)
    assert line.json("user", "list") == []
    assert line.json("status")["migration"] == newest()


def test_migrate_tells_from_where_to_where(settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    line = Line(tmp_path)
    assert line.json("migrate")["after"] == newest()
    again = line.json("migrate")
    assert again["before"] == again["after"] == newest()


@pytest.mark.postgres
@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_a_postgresql_store_that_is_behind_is_left_alone(both: Line) -> None:
    downgrade(runtime.store(), "0004")
    for words in (["figures"], ["import", SEED / "regio.csv"], ["verify"], ["user", "list"]):
        result = both(*words, code=1)
        assert f"migratie 0004 en hoort op {newest()} te staan" in result.stderr
        assert len(result.stderr.splitlines()) == 1
    both("migrate")
    both("verify")


def test_the_registers_can_be_taken_into_an_empty_store_one_by_one(line: Line) -> None:
    assert line.json("import", SEED / "regio.csv")["changes"] == 55
    assert line.json("import", SEED / "lidmaatschap.csv")["changes"] == 96
    assert counted(line)["path_version"] == 1


def test_verify_says_that_a_whole_store_is_whole(both: Line) -> None:
    both("seed")
    found = both.json("verify")
    assert (found["whole"], found["faults"]) == (True, [])
    assert "is heel" in both("verify").stdout


def test_verify_finds_a_missing_trigger(line: Line) -> None:
    line("seed")
    with runtime.store().engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER figure_no_update")
        connection.commit()
    result = line("verify", code=1)
    assert "figure_no_update" in result.stderr
    assert result.stdout == ""
    assert line.json("verify", code=1)["whole"] is False
    with runtime.store().read() as session:
        assert len(list(missing_triggers(session))) == 1


def test_verify_rebuild_repairs_current_figures(noord: Line) -> None:
    from tests.cli.conftest import opgave

    noord("import", noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;")), "--as", "nina")
    with runtime.store().engine.connect() as connection:
        connection.exec_driver_sql("UPDATE current_figure SET saved_revision = 7")
        connection.commit()
    assert "noord/2026-Q3" in noord("verify", code=1).stderr
    noord("verify", "--rebuild")
    noord("verify")


def test_the_measurements_are_named_when_they_are_absent(line: Line) -> None:
    line("bench", "--help")


def test_a_demonstration_is_not_loaded_over_figures_of_people(noord: Line) -> None:
    result = noord("demo", code=1)
    assert "alleen in een lege opslag" in result.stderr
