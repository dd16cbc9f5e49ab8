"""CSV for machines: UTF-8, comma, decimal point, quotes by RFC 4180, LF."""

from datetime import date
from decimal import Decimal

from monitor.exports.csv_lines import csv_lines
from monitor.exports.table import Cell, Table, as_text


def machine_csv(table: Table) -> bytes:
    """Return the table as bytes for machines. Absent is empty, dates are ISO, numbers have a point."""
    rows = ([_written(cell) for cell in row] for row in table.rows)
    return csv_lines((table.header, *rows), ",", "\n").encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return as_text(cell)
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
