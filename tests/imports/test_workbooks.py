"""Workbooks: what LibreOffice saves, files made to hurt, and what a stored value is read as."""

from __future__ import annotations

import io
import random
import shutil
import struct
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from monitor.domain.finding import Outcome
from monitor.imports.child import read_workbook
from monitor.imports.reading import read_file
from monitor.imports.sheet import FileRefused, Mark, address
from monitor.imports.workbook_cells import number_text, percent_text
from tests.imports.factories import (
    CAPACITY,
    COLUMNS,
    OCCUPIED,
    as_ods,
    opgave,
    outcome,
    part_of,
    row,
    told,
    values,
    with_part,
    xlsx_file,
)

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed: apt-get install libreoffice-calc"
)
NUMBERS = ((*CAPACITY[:6], 20, "", ""), (*OCCUPIED[:6], 18, "", ""))
HEAD = "<office:document-content><office:body><office:spreadsheet><table:table table:name='Blad1'>"
TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"


def ods_file(rows: str) -> bytes:
    """Return an .ods with a header and the rows written by hand."""
    header = "".join(f"<table:table-cell><text:p>{name}</text:p></table:table-cell>" for name in COLUMNS)
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", f"{HEAD}<table:table-row>{header}</table:table-row>{rows}{TAIL}")
    return kept.getvalue()


def ods_cells(waarde: str) -> str:
    texts = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in OCCUPIED[:6])
    return f"{texts}{waarde}"


def change_template(workbook: Workbook) -> None:
    sheet = workbook.worksheets[0]
    sheet.row_dimensions[3].hidden = True
    sheet["G4"] = date(2026, 7, 6)
    sheet["G5"] = True
    sheet["G6"], sheet["G6"].number_format = 0.75, "0%"
    sheet["G7"] = "=3*2"
    sheet.merge_cells("I8:I9")


@pytest.mark.office
@needs_office
def test_the_template_saved_as_ods_is_accepted(tmp_path: Path) -> None:
    proposal = opgave(as_ods(xlsx_file(*NUMBERS), tmp_path), "opgave.ods")

    assert outcome(proposal) is Outcome.ACCEPT
    assert values(proposal) == [20, 18]


@pytest.mark.office
@needs_office
def test_an_ods_tells_of_its_cells_what_an_xlsx_tells(tmp_path: Path) -> None:
    places = [row(locatie=f"Locatie {letter}", waarde="") for letter in "ABABABAB"]
    content = as_ods(xlsx_file(*places, change=change_template), tmp_path)
    codes = {(f.row, f.code) for f in opgave(content, "opgave.ods").findings if f.code != "leeg"}

    assert {(3, "verborgen_rij"), (4, "datum"), (5, "waarheid"), (6, "percentage"), (7, "formule")} <= codes
    assert (8, "samengevoegd") in codes


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('<table:table-cell table:formula="of:=[.A1]"/>', "formule_zonder_uitkomst"),
        (
            "<table:table-cell table:formula=\"of:='file:///x.ods'#$Blad1.A1\" office:value-type='float'"
            " office:value='6'><text:p>6</text:p></table:table-cell>",
            "koppeling",
        ),
        (
            "<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#VERW!</text:p>"
            "</table:table-cell>",
            "excelfout",
        ),
    ],
)
def test_an_ods_cell_that_cannot_be_read_is_refused(cell: str, code: str) -> None:
    proposal = opgave(ods_file(f"<table:table-row>{ods_cells(cell)}</table:table-row>"), "a.ods")

    assert told(proposal, code).outcome is Outcome.REJECT_CELL
    assert proposal.changes == ()


def test_two_equal_rows_that_an_ods_keeps_once_are_two_rows() -> None:
    cell = '<table:table-cell office:value-type="float" office:value="18"><text:p>18</text:p></table:table-cell>'
    content = ods_file(f'<table:table-row table:number-rows-repeated="2">{ods_cells(cell)}</table:table-row>')

    assert told(opgave(content, "a.ods"), "dubbele_rij").row == 3


def test_a_million_repeated_rows_are_refused_and_a_million_empty_ones_are_not() -> None:
    cell = '<table:table-cell office:value-type="float" office:value="18"><text:p>18</text:p></table:table-cell>'
    full = ods_file(f'<table:table-row table:number-rows-repeated="1048570">{ods_cells(cell)}</table:table-row>')
    one = f"<table:table-row>{ods_cells(cell)}</table:table-row>"
    empty = ods_file(
        one + '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )

    assert told(opgave(full, "a.ods"), "te_veel_rijen").outcome is Outcome.REJECT_FILE
    assert values(opgave(empty, "a.ods")) == [18]


def test_a_stray_cell_costs_neither_time_nor_memory() -> None:
    content = xlsx_file(*NUMBERS, change=lambda w: w.worksheets[0].cell(1_048_576, 16_384, "x"))
    started = time.monotonic()
    proposal = opgave(content, "a.xlsx")

    assert outcome(proposal) is Outcome.REJECT_FILE
    assert time.monotonic() - started < 5


def test_an_empty_cell_with_a_border_in_the_last_corner_is_no_reason_to_refuse() -> None:
    sheet = part_of(xlsx_file(*NUMBERS), "xl/worksheets/sheet1.xml")
    corner = sheet.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')

    assert values(opgave(with_part(xlsx_file(*NUMBERS), "xl/worksheets/sheet1.xml", corner), "a.xlsx")) == [20, 18]


def test_one_long_text_that_a_hundred_thousand_cells_point_at_is_refused() -> None:
    """A shared text is stored once and used often: what is counted is what it would become."""
    content = with_part(
        xlsx_file(*NUMBERS),
        "xl/sharedStrings.xml",
        "<sst>" + "<si><t>" + "".join(random.Random(2).choices("abcdefgh", k=32_000)) + "</t></si></sst>",
    )
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 4_000))
    sheet = part_of(content, "xl/worksheets/sheet1.xml").replace("</sheetData>", f"{cells}</sheetData>")
    relations = part_of(content, "xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        '<Relationship Id="zz" Target="sharedStrings.xml" Type="http://x/relationships/sharedStrings"/></Relationships>',
    )
    content = with_part(with_part(content, "xl/worksheets/sheet1.xml", sheet), "xl/_rels/workbook.xml.rels", relations)

    assert outcome(opgave(content, "a.xlsx")) is Outcome.REJECT_FILE


def test_a_zip_that_lies_about_its_sizes_is_refused() -> None:
    content = bytearray(with_part(xlsx_file(*NUMBERS), "xl/worksheets/sheet1.xml", b"<a>" + b" " * 60_000_000))
    lied = content.replace(struct.pack("<L", 60_000_003), struct.pack("<L", 2_000))

    assert outcome(opgave(bytes(lied), "a.xlsx")) is Outcome.REJECT_FILE


def test_a_workbook_with_a_password_is_told_so() -> None:
    content = bytearray(xlsx_file(*NUMBERS))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)

    assert told(opgave(bytes(content), "a.xlsx"), "wachtwoord").outcome is Outcome.REJECT_FILE


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_workbook_is_refused_and_never_raises(seed: int) -> None:
    content, chance = bytearray(xlsx_file(*NUMBERS)), random.Random(seed)
    for _ in range(40):
        content[chance.randrange(len(content))] = chance.randrange(256)
    read = read_file(bytes(content), "a.xlsx")

    assert read.sheet is not None or {f.outcome for f in read.findings} <= {Outcome.REJECT_FILE, Outcome.NORMALISE}


def test_a_child_that_dies_is_a_file_that_is_too_heavy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nkill -9 $$\n")
    python.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(python))

    with pytest.raises(FileRefused) as refused:
        read_workbook(xlsx_file(*NUMBERS))
    assert refused.value.code == "te_zwaar"


def test_the_question_which_sheet_is_answered_by_its_name() -> None:
    def second(workbook: Workbook) -> None:
        workbook.worksheets[0].title = "concept"
        copy = workbook.copy_worksheet(workbook.worksheets[0])
        copy.title, copy["G2"] = "definitief", 30

    content = xlsx_file(*NUMBERS, change=second)
    asked, answered = opgave(content, "a.xlsx"), opgave(content, "a.xlsx", {"welk_blad": "definitief"})

    assert [choice.answer for choice in asked.questions[0].choices] == ["concept", "definitief"]
    assert values(answered) == [30, 18]
    assert told(answered, "ander_blad").outcome is Outcome.NORMALISE


def test_a_hidden_row_is_read_or_skipped_as_answered() -> None:
    content = xlsx_file(*NUMBERS, change=lambda w: setattr(w.worksheets[0].row_dimensions[3], "hidden", True))

    assert values(opgave(content, "a.xlsx", {"verborgen_rij": "lezen"})) == [20, 18]
    assert values(opgave(content, "a.xlsx", {"verborgen_rij": "overslaan"})) == [20]


def test_findings_in_a_workbook_carry_the_address_of_the_cell() -> None:
    finding = told(opgave(xlsx_file((*OCCUPIED[:6], date(2026, 7, 6))), "a.xlsx"), "datum")

    assert (finding.row, finding.column) == (2, "waarde")
    assert finding.text.nl.startswith("G2: een datum (6 juli 2026)")
    assert "46209" not in repr(finding)


def test_a_stored_number_is_not_in_doubt_about_its_marks() -> None:
    """1234.5 in a workbook is one number; only typed text can mean two."""
    spent = (*row(indicator="besteed", uitsplitsing="spuk2024/vastgoed", locatie="")[:6], 1234.5)

    assert values(opgave(xlsx_file(spent), "a.xlsx")) == [1234_50]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("6", "6"),
        ("6.0", "6"),
        ("1234.5600000000001", "1234,56"),
        ("1.234", "1,2340"),
        ("1E3", "1000"),
        ("-0", "0"),
        ("-5000", "-5000"),
        ("1E400", None),
        ("１２", None),
        ("12;3", None),
    ],
)
def test_a_stored_number_becomes_text_that_is_read_in_one_way(stored: str, shown: str | None) -> None:
    assert number_text(stored) == shown


def test_a_share_is_shown_as_a_percentage() -> None:
    assert percent_text("0.75") == "75%"
    assert percent_text("0.802") == "80,2%"


def test_a_column_has_letters() -> None:
    assert [address(2, column) for column in (0, 5, 25, 26, 701)] == ["A2", "F2", "Z2", "AA2", "ZZ2"]


def test_a_formula_keeps_what_kind_of_result_it_has() -> None:
    content = xlsx_file((*OCCUPIED[:6], 18))
    sheet = part_of(content, "xl/worksheets/sheet1.xml")
    assert '<c r="G2" t="n"><v>18</v></c>' in sheet
    sheet = sheet.replace('<c r="G2" t="n"><v>18</v></c>', '<c r="G2" t="b"><f>1=1</f><v>1</v></c>')
    (found,) = read_workbook(with_part(content, "xl/worksheets/sheet1.xml", sheet))

    assert found.rows[1].marks[6] == (Mark.FORMULA, Mark.TRUTH)
