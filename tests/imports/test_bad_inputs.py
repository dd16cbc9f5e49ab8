"""Every bad input of the security table and the answer it must get; the id of a case is the input."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import dataclass

import pytest
from openpyxl.comments import Comment

from monitor.domain.finding import Outcome
from monitor.imports.opgave import read_opgave
from monitor.imports.reading import read_file
from tests.imports.factories import (
    CAPACITY,
    COLUMNS,
    OCCUPIED,
    REGISTERS,
    SPENT,
    TODAY,
    csv_file,
    csv_text,
    opgave,
    outcome,
    part_of,
    row,
    values,
    with_part,
    xlsx_file,
)

ACCEPT, NORMALISE, ASK = Outcome.ACCEPT, Outcome.NORMALISE, Outcome.ASK
REJECT_CELL, REJECT_FILE = Outcome.REJECT_CELL, Outcome.REJECT_FILE


@dataclass(frozen=True)
class Case:
    """A file, what must become of it, the code it is told with, and the values taken."""

    input: str
    content: bytes
    outcome: Outcome
    code: str = ""
    values: tuple[int | None, ...] | None = None
    name: str = "opgave.csv"


def euro(shown: str, expected: Outcome, code: str = "", *taken: int) -> Case:
    content = csv_file(row(SPENT, waarde=f'"{shown}"'))
    return Case(f"euro field: {shown!r}", content, expected, code, taken if expected in (ACCEPT, NORMALISE) else ())


def count(shown: str, expected: Outcome, code: str = "", *taken: int) -> Case:
    content = csv_file(row(waarde=f'"{shown}"'))
    return Case(f"count field: {shown[:20]!r}", content, expected, code, taken if expected is not ASK else ())


def field(column: str, shown: str, expected: Outcome, code: str, *taken: int) -> Case:
    quoted = '"' + shown.replace('"', '""') + '"'
    return Case(f"{column}: {shown[:30]!r}", csv_file(row(**{column: quoted})), expected, code, taken)


def zipped(parts: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return kept.getvalue()


def sheet_with(old: str, new: str, *rows: tuple[object, ...]) -> bytes:
    """Return a workbook whose sheet is changed by hand, as no library would write it."""
    content = xlsx_file(*(rows or (row(waarde=""),)))
    name = "xl/worksheets/sheet1.xml"
    sheet = part_of(content, name)
    assert old in sheet
    return with_part(content, name, sheet.replace(old, new, 1))


def formula(text: str, result: str) -> bytes:
    return sheet_with("</row></sheetData>", f'<c r="G2"><f>{text}</f>{result}</c></row></sheetData>')


PLAIN = csv_text(CAPACITY, OCCUPIED)
XLSX_ROWS = ((*CAPACITY[:6], 20, "", ""), (*OCCUPIED[:6], 18, "", ""))
XLSX = xlsx_file(*XLSX_ROWS)
BOTH = (20, 18)
NAMED = csv_text(row(toelichting="café – € 5"))
NINES = ("123456782", "111222333", "100000009")
SEVEN = tuple(row(instroom, locatie=site, waarde=n) for instroom, site, n in (
    (row(indicator="instroom", uitsplitsing="spoed"), "Locatie A", "5"),
    (row(indicator="instroom", uitsplitsing="spoed"), "Locatie B", "6"),
))  # fmt: skip


def total(shown: str) -> bytes:
    adding = row(indicator="instroom", uitsplitsing="spoed", aanbieder="Totaal", locatie="", waarde=shown)
    return csv_file(*SEVEN, adding)


def billion_laughs() -> bytes:
    doctype = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 10 + '">]>'
    return with_part(XLSX, "xl/worksheets/sheet1.xml", doctype + part_of(XLSX, "xl/worksheets/sheet1.xml"))


FILES = [
    Case("the template as Dutch Excel saves it", csv_file(CAPACITY, SPENT), ACCEPT, values=(20, 123456)),
    Case("the template in xlsx", XLSX, ACCEPT, values=BOTH, name="opgave.xlsx"),
    Case("UTF-8 with BOM", b"\xef\xbb\xbf" + PLAIN.encode(), ACCEPT, values=BOTH),
    Case("Windows-1252", NAMED.encode("cp1252"), NORMALISE, "codering", (18,)),
    Case("UTF-16 with BOM, tabs", PLAIN.replace(";", "\t").encode("utf-16"), NORMALISE, "codering", BOTH),
    Case("LF, no newline at the end", PLAIN.replace("\r\n", "\n").rstrip().encode(), ACCEPT, values=BOTH),
    Case("quotes, separator and newline inside a field", csv_file(row(toelichting='"a ""b""; c\nd"')), ACCEPT,
         values=(18,)),
    Case("empty rows at the end", PLAIN.encode() + b";;;;;;;;\r\n\r\n" * 9, ACCEPT, values=BOTH),
    Case("Excel's 'sep=;' first line", b"sep=;\r\n" + PLAIN.encode(), ACCEPT, values=BOTH),
    Case("the same row twice", csv_file(OCCUPIED, OCCUPIED), NORMALISE, "dubbele_rij", (18,)),
    Case("two rows for one key with different figures", csv_file(OCCUPIED, row(waarde="17")), REJECT_CELL,
         "rijen_verschillen", ()),
    Case("a required column is missing", csv_file(OCCUPIED[:6], header=COLUMNS[:6]), REJECT_FILE, "kolom_ontbreekt"),
    Case("a header twice", csv_file((*OCCUPIED, "1"), header=(*COLUMNS, "waarde")), REJECT_FILE, "kolom_dubbel"),
    Case("a column with BSN-like numbers", csv_file(*((*OCCUPIED, n) for n in NINES), header=(*COLUMNS, "nummer")),
         REJECT_FILE, "persoonsgegevens"),
    Case("columns in another order", csv_file(OCCUPIED[::-1], header=COLUMNS[::-1]), ACCEPT, values=(18,)),
    Case("no header row", csv_file(OCCUPIED, header=CAPACITY), REJECT_FILE, "geen_kop"),
    Case("a total row", total("11"), NORMALISE, "totaalrij", (5, 6)),
    Case("a total row that does not add up", total("12"), REJECT_CELL, "totaal_klopt_niet", (5, 6)),
    Case("decimal comma in a comma file: fields shift", csv_file(SPENT, separator=","), REJECT_FILE, "aantal_velden"),
    Case("0 bytes", b"", REJECT_FILE, "leeg_bestand"),
    Case("header only", csv_file(), REJECT_FILE, "geen_rijen"),
    Case("60 000 rows", csv_file(*[OCCUPIED] * 60_000), REJECT_FILE, "te_veel_rijen"),
    Case("one field of 2 MB", csv_file(row(toelichting="x" * 2_000_000)), REJECT_FILE, "veld_te_lang"),
    Case("NUL bytes", b"\x00" * 2_000, REJECT_FILE, "geen_tekst"),
    Case("a picture called .csv", b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(2_000), REJECT_FILE, "geen_tekst"),
    Case("UTF-7 trick", csv_file(row(aanbieder="+ADw-script+AD4-")), REJECT_CELL, "onbekende_aanbieder", ()),
    Case("a formula with a stored result", formula("3*2", "<v>6</v>"), NORMALISE, "formule", (6,), "a.xlsx"),
    Case("a formula without a stored result", formula("3*2", "<v></v>"), REJECT_CELL, "formule_zonder_uitkomst", (),
         "a.xlsx"),
    Case("link to another workbook", formula("[1]Blad1!A1", "<v>6</v>"), REJECT_CELL, "koppeling", (), "a.xlsx"),
    Case("numbers stored as text", xlsx_file(OCCUPIED), NORMALISE, "getal_als_tekst", (18,), "a.xlsx"),
    Case("Excel turned 6-7 into a date", xlsx_file((*OCCUPIED[:6], TODAY)), REJECT_CELL, "datum", (), "a.xlsx"),
    Case("TRUE in a count", xlsx_file((*OCCUPIED[:6], True)), REJECT_CELL, "waarheid", (), "a.xlsx"),
    Case("75% where a count is asked",
         xlsx_file((*OCCUPIED[:6], 0.75), change=lambda w: setattr(w.worksheets[0]["G2"], "number_format", "0%")),
         REJECT_CELL, "percentage", (), "a.xlsx"),
    Case("merged cells in the data", xlsx_file(*XLSX_ROWS, change=lambda w: w.worksheets[0].merge_cells("B2:B3")),
         REJECT_CELL, "samengevoegd", (), "a.xlsx"),
    Case("a hidden or filtered row",
         xlsx_file(*XLSX_ROWS, change=lambda w: setattr(w.worksheets[0].row_dimensions[3], "hidden", True)),
         ASK, "verborgen_rij", (20,), "a.xlsx"),
    Case("two sheets with the same header",
         xlsx_file(*XLSX_ROWS, change=lambda w: w.copy_worksheet(w.worksheets[0])),
         ASK, "welk_blad", (), "a.xlsx"),
    Case("one stray cell in the last corner",
         xlsx_file(*XLSX_ROWS, change=lambda w: w.worksheets[0].cell(1_048_576, 16_384, "x")),
         REJECT_FILE, "te_veel_rijen", (), "a.xlsx"),
    Case("200 MB sheet in a 200 kB zip", with_part(XLSX, "xl/worksheets/sheet1.xml", b"<a>" + b" " * 200_000_000),
         REJECT_FILE, "te_groot", (), "a.xlsx"),
    Case("5 000 zip entries", zipped({f"xl/{n}.xml": b"" for n in range(5_000)}), REJECT_FILE, "te_veel_onderdelen",
         (), "a.xlsx"),
    Case("entity expansion", billion_laughs(), REJECT_FILE, "dtd", (), "a.xlsx"),
    Case("workbook with macros", with_part(XLSX, "xl/vbaProject.bin", b"x"), REJECT_FILE, "macro", (), "a.xlsm"),
    Case("a CSV called .xlsx", PLAIN.encode(), REJECT_FILE, "inhoud_is_tekst", (), "a.xlsx"),
    Case("an xlsx called .csv", XLSX, REJECT_FILE, "inhoud_is_werkmap", (), "a.csv"),
    Case("old .xls or a password-protected workbook", bytes.fromhex("D0CF11E0A1B11AE1") + b"x" * 600, REJECT_FILE,
         "wachtwoord", (), "a.xlsx"),
    Case("half an upload", XLSX[: len(XLSX) // 2], REJECT_FILE, "beschadigd", (), "a.xlsx"),
    Case("a zip without the sheet", with_part(XLSX, "xl/worksheets/sheet1.xml", None), REJECT_FILE, "beschadigd", (),
         "a.xlsx"),
    *(Case(f"file name {name[:20]!r}", PLAIN.encode(), NORMALISE, "bestandsnaam", BOTH, name)
      for name in ("../../etc/passwd", "CON.csv", "x" * 300 + ".csv", "a\r\nSet-Cookie: b.csv")),
]  # fmt: skip
FIELDS = [
    euro("1.234", ASK, "duizend_of_decimaal"),
    euro("1,234", ASK, "duizend_of_decimaal"),
    euro("1.234,56", ACCEPT, "", 123456),
    euro("1,234.56", NORMALISE, "engelse_notatie", 123456),
    euro("1\xa0234,56", NORMALISE, "spaties", 123456),
    euro("1.234,-", NORMALISE, "heel_bedrag", 123400),
    euro("12,345,67", REJECT_CELL, "geen_getal"),
    euro("1.23.456", REJECT_CELL, "geen_getal"),
    euro("1e6", REJECT_CELL, "wetenschappelijk"),
    euro("-5000,00", ASK, "negatief"),
    euro("(5000,00)", ASK, "haakjes"),
    euro("99999999999", REJECT_CELL, "boven_grens"),
    euro("0,005", REJECT_CELL, "te_veel_decimalen"),
    euro("k€ 412", REJECT_CELL, "in_duizenden"),
    count("6.0", ASK, "punt_in_aantal"),
    count("6,5", REJECT_CELL, "geen_heel_getal"),
    count("1.234", REJECT_CELL, "boven_grens"),
    count("-1", REJECT_CELL, "negatief"),
    count("", NORMALISE, "leeg"),
    count("-", REJECT_CELL, "streepje"),
    count("nvt", REJECT_CELL, "nvt"),
    count("<5", REJECT_CELL, "grens"),
    count("ca. 6", REJECT_CELL, "ongeveer"),
    count("O", REJECT_CELL, "letter_o"),
    count("l2", REJECT_CELL, "letter_l"),
    count("１２", REJECT_CELL, "andere_cijfers"),
    count("0x1F", REJECT_CELL, "hexadecimaal"),
    count("NaN", REJECT_CELL),
    count("Infinity", REJECT_CELL),
    count("1E400", REJECT_CELL),
    count("TRUE", REJECT_CELL, "waarheid"),
    count("#VERW!", REJECT_CELL, "excelfout"),
    count(" 6\u200b", NORMALISE, "onzichtbare_tekens", 6),
    count("6*", REJECT_CELL, "voetnoot"),
    count("9" * 400, REJECT_CELL, "te_lang"),
    count("06-jul", REJECT_CELL, "datum"),
    field("kwartaal", "Q3 2026", NORMALISE, "kwartaal_anders", 18),
    field("kwartaal", "2026K3", NORMALISE, "kwartaal_anders", 18),
    field("kwartaal", "2026-Q5", REJECT_CELL, "kwartaal_bestaat_niet"),
    field("kwartaal", "30-09-2026", ASK, "kwartaal_van_datum"),
    field("kwartaal", "2062-Q3", REJECT_CELL, "toekomst"),
    field("regio", "noord ", NORMALISE, "regio_anders", 18),
    field("regio", "Gelderland", REJECT_CELL, "provincie"),
    field("regio", "NA", REJECT_CELL, "onbekende_regio"),
    field("aanbieder", "Aanbieder  A", NORMALISE, "aanbieder_anders", 18),
    field("locatie", "Locatie  A", NORMALISE, "locatie_anders", 18),
    field("locatie", "Locatie Z", REJECT_CELL, "onbekende_locatie"),
    field("aanbieder", "Aanbieder Z", REJECT_CELL, "onbekende_aanbieder"),
    field("aanbieder", '=HYPERLINK("http://evil","klik")', REJECT_CELL, "onbekende_aanbieder"),
    field("aanbieder", "<script>alert(1)</script>", REJECT_CELL, "onbekende_aanbieder"),
    field("aanbieder", "![x](http://evil/x.png)", REJECT_CELL, "onbekende_aanbieder"),
    field("aanbieder", r"$\href{javascript:alert(1)}{x}$ :red[x]", REJECT_CELL, "onbekende_aanbieder"),
    field("aanbieder", "A" * 5_000, REJECT_CELL, "te_lang"),
    field("aanbieder", "Aanbieder A\x00", REJECT_FILE, "geen_tekst"),
    field("aanbieder", "Jan de Vries, geb. 04-04-2010", REJECT_CELL, "onbekende_aanbieder"),
]


@pytest.mark.parametrize("case", [*FILES, *FIELDS], ids=lambda case: case.input)
def test_a_bad_input_gets_its_answer(case: Case) -> None:
    proposal = opgave(case.content, case.name)

    assert outcome(proposal) is case.outcome
    assert proposal.accepted is (case.outcome in (ACCEPT, NORMALISE))
    assert not case.code or case.code in {finding.code for finding in proposal.findings}
    assert proposal.changes == () or case.outcome is not REJECT_FILE
    assert all("{" not in finding.text.nl + finding.text.en for finding in proposal.findings)
    if case.values is not None:
        assert tuple(values(proposal)) == case.values


def test_412_euro_after_400_000_is_asked_about_once() -> None:
    content = csv_file(row(SPENT, waarde="412"))
    asked = opgave(content, last_quarter=lambda cell: 400_000_00)
    answered = opgave(content, last_quarter=lambda cell: 400_000_00, answers={"duizenden": "duizend"})

    assert [question.code for question in asked.questions] == ["duizenden"]
    assert values(asked) == []
    assert values(answered) == [412_000_00]


def test_a_row_of_another_region_refuses_the_whole_file() -> None:
    content = csv_file(OCCUPIED, row(regio="oost", aanbieder="bb", locatie="Locatie C"))
    proposal = opgave(content, own_regions=frozenset({"noord"}))

    assert outcome(proposal) is REJECT_FILE
    assert [finding.code for finding in proposal.findings] == ["andere_regio"]
    assert proposal.changes == ()


def test_a_comment_is_dropped_and_that_is_told() -> None:
    content = xlsx_file(
        *XLSX_ROWS, change=lambda w: setattr(w.worksheets[0]["A2"], "comment", Comment("Jan, 12 jaar", "x"))
    )
    proposal = opgave(content, "a.xlsx")

    assert outcome(proposal) is NORMALISE
    assert "opmerkingen" in {finding.code for finding in proposal.findings}
    assert "Jan" not in repr(proposal)


def test_a_citizen_service_number_is_never_repeated() -> None:
    in_column = opgave(csv_file(*((*OCCUPIED, n) for n in NINES), header=(*COLUMNS, "nummer")))
    in_remark = opgave(csv_file(row(toelichting="zie 123456782")))

    assert "123456782" not in repr(in_column) + repr(in_remark)
    assert outcome(in_remark) is REJECT_CELL


def test_the_reader_of_reports_refuses_another_kind() -> None:
    read = read_file(b"code;naam;soort;geldig_van;geldig_tot\nzz;Zed;landsdeel;;\n", "regio.csv")
    assert read.sheet is not None
    assert [f.code for f in read_opgave(read.sheet, REGISTERS, TODAY).findings] == ["andere_soort"]
