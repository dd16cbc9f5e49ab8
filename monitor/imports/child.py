"""Reading a workbook in a process of its own, with little memory and little time: a bad file ends there.

The child gets the bytes on its input and answers JSON; it has no settings, no store and no names.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from monitor.imports.sheet import Area, FileRefused, Mark, RawSheet, Row

_MEMORY = 1_000_000_000
_CPU_SECONDS = 20
_SECONDS = 40
_HOUSE = Path(__file__).resolve().parents[2]
_places = BoundedSemaphore(2)  # at most two workbooks are read at once


def read_workbook(content: bytes) -> list[RawSheet]:
    """Return the sheets of a workbook. Raises FileRefused for one that is damaged, unwanted or too heavy."""
    command = [sys.executable, "-m", "monitor.imports.child"]
    with _places:
        try:
            done = subprocess.run(
                command, input=content, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_HOUSE, env={},
                timeout=_SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise FileRefused("te_zwaar") from None
    if done.returncode != 0:
        raise FileRefused("te_zwaar")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise FileRefused(answer["refused"], answer["row"])
    return [_sheet_of(sheet) for sheet in answer["sheets"]]


def _sheet_of(told: dict[str, Any]) -> RawSheet:
    return RawSheet(
        told["name"],
        tuple(
            Row(number, tuple(cells), hidden, {int(c): tuple(map(Mark, found)) for c, found in marks.items()})
            for number, cells, hidden, marks in told["rows"]
        ),
        tuple(Area(*area) for area in told["merged"]),
        tuple(told["hidden_columns"]),
        told["too_large"],
        told["comments"],
    )


def _told_of(sheet: RawSheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "rows": [(row.number, row.cells, row.hidden, row.marks) for row in sheet.rows],
        "merged": [(a.first_row, a.first_column, a.last_row, a.last_column) for a in sheet.merged],
        "hidden_columns": sheet.hidden_columns,
        "too_large": sheet.too_large,
        "comments": sheet.comments,
    }


def _limit() -> None:
    """Bind this process to its memory and time, where the system can do so."""
    try:
        import resource
    except ImportError:  # not a Unix system; the limits of the guard and the timeout remain
        return
    for kind, limit in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _CPU_SECONDS), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError):
            continue


def _answer(content: bytes) -> dict[str, Any]:
    from monitor.imports.workbook_guard import Package
    from monitor.imports.workbook_ods import read_ods
    from monitor.imports.workbook_xlsx import read_xlsx

    try:
        package = Package(content)
        read = read_ods if package.parts & {"content.xml", "encrypted-package"} else read_xlsx
        return {"sheets": [_told_of(sheet) for sheet in read(package)]}
    except FileRefused as refused:
        return {"refused": refused.code, "row": refused.row}


def main() -> None:
    """Read a workbook from the input and write what it holds to the output."""
    _limit()
    answer = json.dumps(_answer(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(answer.encode())


if __name__ == "__main__":
    main()
