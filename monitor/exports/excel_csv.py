"""CSV as Dutch Excel opens it: UTF-8 with BOM, semicolon, decimal comma, CRLF, no thousands mark."""

from datetime import date
from decimal import Decimal

from monitor.exports.csv_lines import csv_lines
from monitor.exports.table import Cell, Table, as_text

BOM = "\ufeff"


def excel_csv(table: Table) -> bytes:
    """Return the table as bytes for Excel in Dutch. Numbers stay numbers, and no text becomes a formula."""
    rows = ([_written(cell) for cell in row] for row in table.rows)
    return (BOM + csv_lines((table.header, *rows), ";", "\r\n")).encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return as_text(cell)
    if isinstance(cell, Decimal):
        return format(cell, "f").replace(".", ",")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
