"""The commands as a whole: their help, their exit codes, and how little they load."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from monitor.cli.main import COMMANDS, monitor
from tests.cli.conftest import Line

HOUSE = Path(__file__).resolve().parents[2]
CONTRACT = (
    *("serve", "migrate", "seed", "demo", "status", "import", "figures", "pace", "check", "submit", "return"),
    *("answer", "approve", "reopen", "export", "user", "verify", "bench"),
)
OUR_OWN = ("register", "money")


def test_every_command_of_the_contract_is_there() -> None:
    assert sorted(COMMANDS) == sorted((*CONTRACT, *OUR_OWN))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(line: Line, name: str) -> None:
    assert "Usage: monitor " + name in line(name, "--help").stdout


@pytest.mark.parametrize("name", ["add", "list", "grant", "disable"])
def test_every_command_for_people_explains_itself(line: Line, name: str) -> None:
    assert f"Usage: monitor user {name}" in line("user", name, "--help").stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_line_of_help_is_one_line(name: str) -> None:
    found = monitor.get_command(click.Context(monitor), name)
    assert isinstance(found, click.Command), f"{name} is not found"
    assert len(COMMANDS[name][1]) < 70
    assert found.help


@pytest.mark.parametrize(
    "words", [["nothing"], ["figures", "--level", "dorp"], ["check", "--region", "noord"], ["pace", "--since", "2022"]]
)
def test_wrong_use_ends_with_two(line: Line, words: list[str]) -> None:
    line(*words, code=2)


def test_a_wrong_setting_ends_with_one_line(line: Line, settings: pytest.MonkeyPatch) -> None:
    settings.setenv("MONITOR_LOG_FORMAT", "xml")
    result = line("status", code=1)
    assert result.stderr == "MONITOR_LOG_FORMAT is text or json, not 'xml'.\n"
    settings.delenv("MONITOR_LOG_FORMAT")


def test_help_loads_neither_the_store_nor_the_pages() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from monitor.cli.main import monitor;"
        "assert CliRunner().invoke(monitor, ['--help']).exit_code == 0;"
        "print(sorted({'sqlalchemy', 'alembic', 'streamlit', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
