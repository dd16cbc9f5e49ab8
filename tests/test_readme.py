"""The README says what is so."""

import re
from pathlib import Path

from monitor import settings
from monitor.cli.main import COMMANDS
from monitor.domain.people import Role
from monitor.imports.kinds import FORMS, FileKind

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, flags=re.M | re.S)


def test_both_commands_are_one_line_each() -> None:
    assert [block.count("\n") for block in BLOCKS] == [1, 1]


def test_the_first_command_serves_and_the_second_tests() -> None:
    assert BLOCKS[0].strip().endswith("-m monitor serve")
    assert "-m pytest" in BLOCKS[1]


def test_every_setting_stands_in_the_table_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(MONITOR_\w+)` \| (.*?) \|", README, flags=re.M))
    assert set(rows) == set(settings.names())
    assert rows["MONITOR_BASE_URL"] == f"`{settings.Settings().base_url}`"
    assert rows["MONITOR_DATA_DIR"] == f"`{settings.Settings().data_dir}`"


def test_every_command_stands_in_the_readme() -> None:
    section = README.partition("## The command line")[2].partition("\n## ")[0]
    named = set(re.findall(r"`(\w+)[^`]*`", "\n".join(re.findall(r"^\| (.*?) \|", section, flags=re.M))))
    assert set(COMMANDS) <= named


def test_the_house_lists_every_room() -> None:
    rooms = {path.name for path in (Path(__file__).resolve().parents[1] / "monitor").iterdir() if path.is_dir()}
    assert {room for room in rooms if not room.startswith("__") and f"{room}/ " not in README} == set()


def test_every_kind_of_file_stands_with_its_columns() -> None:
    for form in FORMS:
        if form.kind is not FileKind.PUBLIEK:
            assert f"| `{';'.join((*form.needed, *form.optional))}` |" in README


def test_every_role_stands_in_the_readme() -> None:
    roles = README.partition("## Who may do what")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)`", roles, flags=re.M)) == {role.value for role in Role}


def test_every_dependency_is_pinned() -> None:
    from tests.locked import missing

    assert missing() == []
