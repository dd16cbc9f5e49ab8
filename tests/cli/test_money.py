"""`money` writes a year's money to a file, for who may have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Line


@pytest.mark.parametrize("layout", ["uvo", "sisa"])
def test_the_money_of_a_year_is_written_once(noord: Line, tmp_path: Path, layout: str) -> None:
    out = tmp_path / f"{layout}.csv"
    assert f"{layout} 2025: 0 regels" in noord("money", layout, "--year", "2025", "--out", str(out)).stdout
    assert out.read_text(encoding="utf-8").startswith("jaar,")
    refused = noord("money", layout, "--year", "2025", "--out", str(out), code=1)
    assert "bestaat al" in refused.stderr


def test_a_coordinator_is_refused(noord: Line, tmp_path: Path) -> None:
    out = tmp_path / "uvo.csv"
    result = noord("money", "uvo", "--year", "2025", "--as", "nina", "--out", str(out), code=1)
    assert "Alleen de bestuurlijk aanjager" in result.stderr
    assert not out.exists()


def test_dutch_excel_gets_semicolons(noord: Line, tmp_path: Path) -> None:
    out = tmp_path / "sisa.csv"
    noord("money", "sisa", "--year", "2025", "--excel", "--out", str(out))
    assert out.read_text(encoding="utf-8-sig").startswith("jaar;sisa_code;")
