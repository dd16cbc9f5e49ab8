"""What a spreadsheet makes of the file for Excel. Opened in LibreOffice, in Dutch."""

import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from monitor.exports.excel_csv import excel_csv
from tests.exports.test_files import DANGEROUS, a_table

pytestmark = pytest.mark.office

# separator ';', quote '"', UTF-8, from line 1, columns by their look, Dutch, not all as text, and numbers recognised
DUTCH_CSV = "CSV:59,34,76,1,,1043,false,true"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-calc")
    return Path(found)


def opened(office: Path, folder: Path, content: bytes) -> openpyxl.Workbook:
    """Open a file in LibreOffice, and return what it then saves as a workbook, formulas as formulas."""
    source = folder / "proef.csv"
    source.write_bytes(content)
    command = [office, f"-env:UserInstallation=file://{folder}/profiel", "--headless", f"--infilter={DUTCH_CSV}"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", folder, source], check=True, capture_output=True, timeout=120
    )
    return openpyxl.load_workbook(folder / "proef.xlsx")


def test_no_cell_becomes_a_formula_and_numbers_stay_numbers(office: Path, tmp_path: Path) -> None:
    numbers = [12, -5, Decimal("1234567.50"), Decimal("-0.25")]
    texts = [*DANGEROUS, "=cmd|' /C calc'!A0", "een\nregel", 'zei "ja"', "€ é; x"]
    rows = [(text, numbers[i % len(numbers)]) for i, text in enumerate(texts)]
    sheet = opened(office, tmp_path, excel_csv(a_table(*rows))).active
    assert sheet is not None
    cells = list(sheet.iter_rows(min_row=2))
    assert len(cells) == len(rows)
    assert not [cell.value for row in cells for cell in row if cell.data_type == "f"]
    for (text, number), (first, second) in zip(rows, cells, strict=True):
        assert isinstance(first.value, str), text
        assert Decimal(str(second.value)) == number
