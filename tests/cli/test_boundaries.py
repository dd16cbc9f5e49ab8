"""What the command line says of the file with borders: it is read before anyone is served."""

import socket
from pathlib import Path

import pytest

from monitor import settings as all_settings
from monitor.cli.boundaries import map_lines
from monitor.runtime import store
from tests.boundary_factories import row_of
from tests.cli.conftest import Line


def test_without_the_setting_nothing_is_said(line: Line) -> None:
    line("seed")
    assert map_lines(store(), all_settings.Settings()) == []
    assert "Kaart" not in line("verify").stdout


def test_verify_says_what_the_file_holds_and_lacks(line: Line, settings: pytest.MonkeyPatch) -> None:
    line("seed")
    path = line.file("grenzen.json", row_of(*(f"JZ{i:02}" for i in range(1, 42))).decode())
    settings.setenv("MONITOR_BOUNDARIES", str(path))
    said = line("verify").stdout.splitlines()[1:]
    assert said == [
        f"Kaart met grenzen: 40 van 42 jeugdregio’s uit {path}.",
        "  Niet in het bestand: JZ42, JZ43.",
        "  Onbekende codes, niet getekend: JZ40.",
    ]


def test_an_unreadable_file_is_a_fault(line: Line, settings: pytest.MonkeyPatch) -> None:
    line("seed")
    path = line.file("grenzen.json", "geen json")
    settings.setenv("MONITOR_BOUNDARIES", str(path))
    assert line("verify", code=1).stderr.startswith(f"MONITOR_BOUNDARIES={path}: Het bestand is geen GeoJSON")
    assert len(line.json("verify", code=1)["faults"]) == 1


def test_codes_of_another_grid_are_a_fault(line: Line, settings: pytest.MonkeyPatch) -> None:
    line("seed")
    settings.setenv("MONITOR_BOUNDARIES", str(line.file("g.json", row_of("GM0003", "GM0005").decode())))
    assert "(GM0003, GM0005) zijn geen jeugdregio’s" in line("verify", code=1).stderr


def test_an_empty_store_has_nothing_to_compare_a_file_with(line: Line, settings: pytest.MonkeyPatch) -> None:
    settings.setenv("MONITOR_BOUNDARIES", str(line.file("g.json", row_of("JZ01").decode())))
    assert "Kaart" not in line("verify").stdout


def test_a_file_that_is_not_there_stops_the_start(line: Line, settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings.setenv("MONITOR_BASE_URL", f"http://127.0.0.1:{port}")
    settings.setenv("MONITOR_DEMO", "0")
    settings.setenv("MONITOR_BOUNDARIES", str(tmp_path / "weg.json"))
    said = line("serve", code=1).stderr
    assert said == f"MONITOR_BOUNDARIES={tmp_path / 'weg.json'}: Het bestand is er niet. Controleer het pad.\n"
