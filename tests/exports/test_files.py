"""Files as machines read them, and as Dutch Excel opens them."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.words import Text
from monitor.exports.excel_csv import excel_csv
from monitor.exports.machine_csv import machine_csv
from monitor.exports.table import Cell, Column, Table

DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://evil","klik")']


def a_table(*rows: tuple[Cell, ...], columns: tuple[str, ...] = ("naam", "waarde")) -> Table:
    return Table("proef", tuple(Column(name, "tekst", Text.same(name)) for name in columns), rows)


def test_the_machine_file_has_commas_points_and_single_line_ends() -> None:
    written = machine_csv(a_table(("De Kade", 12), ("Veld, het", Decimal("1234.50")), ('"s', None)))
    assert written == b'naam,waarde\nDe Kade,12\n"Veld, het",1234.50\n"""s",\n'


def test_the_excel_file_has_a_bom_semicolons_commas_and_crlf() -> None:
    written = excel_csv(a_table(("De Kade", 1234567), ("é; x", Decimal("-0.50")), ("leeg", None)))
    assert written == '\ufeffnaam;waarde\r\nDe Kade;1234567\r\n"é; x";-0,50\r\nleeg;\r\n'.encode()


def test_a_day_is_iso_in_both() -> None:
    table = a_table(("x", date(2026, 9, 30)))
    assert b"2026-09-30" in machine_csv(table)
    assert b"2026-09-30" in excel_csv(table)


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_that_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    rows = list(csv.reader(io.StringIO(excel_csv(a_table((text, -5))).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1] == [f"'{text}", "-5"]
    rows = list(csv.reader(io.StringIO(machine_csv(a_table((text, -5))).decode(), newline="")))
    assert rows[1] == [f"'{text}", "-5"]


def test_a_negative_number_stays_a_number() -> None:
    assert b"x;-12,5" in excel_csv(a_table(("x", Decimal("-12.5"))))


def test_zero_euro_is_written_out() -> None:
    assert b"x,0.00\n" in machine_csv(a_table(("x", Decimal(0).scaleb(-2))))


@pytest.mark.parametrize("text", ["een\ntwee", "een\r\ntwee", "een\rtwee", 'zei "ja"', "a;b,c"])
def test_every_text_comes_back_as_it_went_in(text: str) -> None:
    read = csv.reader(io.StringIO(machine_csv(a_table((text, 1))).decode(), newline=""))
    assert list(read)[1] == [text, "1"]
    read = csv.reader(io.StringIO(excel_csv(a_table((text, 1))).decode("utf-8-sig"), newline=""), delimiter=";")
    assert list(read)[1] == [text, "1"]
