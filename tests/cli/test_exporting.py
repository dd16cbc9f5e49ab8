"""Files of a quarter from the command line: a folder that is made whole or not at all."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Line, opgave

QUARTER = ("--quarter", "2026-Q3")
REPORT = ("--region", "noord", *QUARTER)


@pytest.fixture
def approved(noord: Line) -> Line:
    noord("import", noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;")), "--as", "nina")
    noord("submit", *REPORT, "--as", "nina")
    noord("approve", *REPORT, "--as", "anna")
    return noord


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_what_is_told_and_the_checksums_hold(approved: Line) -> None:
    out = approved.folder / "uit" / "q3"
    told = approved.json("export", *QUARTER, "--as", "anna", "--out", out)
    assert set(told["files"]) == files(out)
    assert told["release_id"] == f"intern-2026q3-{approved.json('status')['version']}"
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=out, check=True, capture_output=True)


def test_the_name_of_an_export_can_be_asked_for_again(approved: Line) -> None:
    told = approved.json("export", *QUARTER, "--as", "anna", "--out", approved.folder / "uit")
    approved("reopen", *REPORT, "--as", "anna", "--reason", "Dubbel geteld.")
    approved("import", approved.file("o.csv", opgave("kade;gesloten_capaciteit;;19;;")), "--as", "nina")
    approved("submit", *REPORT, "--as", "nina")
    asked = ("figures", "--indicator", "gesloten_capaciteit", "--region", "noord")
    assert [row["waarde"] for row in approved.json(*asked)] == [19]
    assert [row["waarde"] for row in approved.json(*asked, "--as-of", told["release_id"])] == [20]


def test_a_folder_with_files_is_left_alone(approved: Line) -> None:
    out = approved.folder / "uit"
    out.mkdir()
    (out / "mijn.txt").write_text("van mij")
    assert "niet leeg" in approved("export", *QUARTER, "--as", "anna", "--out", out, code=1).stderr
    assert files(out) == {"mijn.txt"}


def test_an_empty_folder_is_filled(approved: Line) -> None:
    out = approved.folder / "uit"
    out.mkdir()
    approved("export", *QUARTER, "--as", "anna", "--out", out)
    assert "capaciteit.csv" in files(out)


@pytest.mark.parametrize(("who", "says"), [("nina", "Alleen de bestuurlijk aanjager"), ("wie", "geen actieve persoon")])
def test_nobody_else_gets_the_files_and_no_folder_is_left(approved: Line, who: str, says: str) -> None:
    out = approved.folder / "uit"
    assert says in approved("export", *QUARTER, "--as", who, "--out", out, code=1).stderr
    assert not out.exists()


def test_reading_is_no_event(approved: Line) -> None:
    before = approved.json("status")["version"]
    approved("export", *QUARTER, "--as", "anna", "--out", approved.folder / "uit")
    assert approved.json("status")["version"] == before
