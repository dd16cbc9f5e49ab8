"""Small registers, and files as people hand them in."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from monitor.domain.figure import CellKey
from monitor.domain.finding import Finding, Outcome
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.imports.kinds import FileKind
from monitor.imports.opgave import read_opgave
from monitor.imports.proposal import Proposal, ProposedFigure
from monitor.imports.reading import read_file

TODAY = date(2026, 11, 16)
COLUMNS = (
    "kwartaal",
    "regio",
    "aanbieder",
    "locatie",
    "indicator",
    "uitsplitsing",
    "waarde",
    "toestand",
    "toelichting",
)
CAPACITY = ("2026-Q3", "noord", "Aanbieder A", "Locatie A", "gesloten_capaciteit", "", "20", "", "")
OCCUPIED = ("2026-Q3", "noord", "Aanbieder A", "Locatie A", "bezet", "", "18", "", "")
SPENT = ("2026-Q3", "noord", "Aanbieder A", "", "besteed", "spuk2024/vastgoed", "1234,56", "", "")
REGISTERS = Registers(
    regions=(
        Region("NL", "Nederland", "land"),
        Region("noord", "Noord", "landsdeel"),
        Region("oost", "Oost", "landsdeel"),
        Region("zg-noord", "Noord", "zorggebied"),
        Region("JZ01", "Groningen", "jeugdregio"),
    ),
    memberships=(
        Membership("noord", "NL", None, None, "gezien", ""),
        Membership("oost", "NL", None, None, "gezien", ""),
        Membership("JZ01", "noord", None, None, "afgeleid", ""),
    ),
    providers=(Provider("aa", "Aanbieder A"), Provider("bb", "Café B – ‘t Huis")),
    sites=(
        Site("aa-1", "Locatie A", "aa", "noord", "JZ01"),
        Site("aa-2", "Locatie B", "aa", "noord", "JZ01"),
        Site("aa-3", "Dicht", "aa", "noord", "JZ01", valid_to=date(2025, 12, 31)),
        Site("bb-1", "Locatie C", "bb", "oost"),
    ),
)


def row(base: Sequence[str] = OCCUPIED, **cells: str) -> tuple[str, ...]:
    """Return a row with some of its cells by column name."""
    return tuple(cells.get(column, cell) for column, cell in zip(COLUMNS, base, strict=True))


def csv_text(*rows: Sequence[str], header: Sequence[str] = COLUMNS, separator: str = ";", end: str = "\r\n") -> str:
    return "".join(separator.join(cells) + end for cells in (header, *rows))


def csv_file(*rows: Sequence[str], **how: Any) -> bytes:
    return csv_text(*rows, **how).encode()


def xlsx_file(*rows: Sequence[object], change: Callable[[Workbook], object] = lambda workbook: None) -> bytes:
    """Return a real workbook with the long columns; `change` may do anything to it."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for cells in (COLUMNS, *rows):
        sheet.append([cell if cell != "" else None for cell in cells])
    change(workbook)
    kept = io.BytesIO()
    workbook.save(kept)
    return kept.getvalue()


def with_part(content: bytes, name: str, text: str | bytes | None) -> bytes:
    """Return a zip with one part replaced or added; None takes it away."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        if text is not None:
            new.writestr(name, text)
    return kept.getvalue()


def part_of(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read(name).decode()


def as_ods(content: bytes, folder: Path) -> bytes:
    """Return a workbook as LibreOffice saves it."""
    (folder / "opgave.xlsx").write_bytes(content)
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods"]
    command = [*office, "--outdir", str(folder), str(folder / "opgave.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "opgave.ods").read_bytes()


def opgave(
    content: bytes, name: str = "opgave.csv", answers: Mapping[str, str] | None = None, **how: Any
) -> Proposal[ProposedFigure]:
    """Return what a file proposes, the reading of the file and of its rows together."""
    read = read_file(content, name, answers)
    if read.sheet is None:
        return Proposal(FileKind.OPGAVE, (), read.findings, 0)
    found = read_opgave(read.sheet, REGISTERS, TODAY, answers=answers, **how)
    return replace(found, findings=(*read.findings, *found.findings))


def outcome(proposal: Proposal[Any]) -> Outcome:
    """Return the most severe thing that is said about a file."""
    order = list(Outcome)
    return max((finding.outcome for finding in proposal.findings), key=order.index, default=Outcome.ACCEPT)


def values(proposal: Proposal[ProposedFigure]) -> list[int | None]:
    return [change.content.value for change in proposal.changes]


def told(proposal: Proposal[Any], code: str) -> Finding:
    """Return the one finding with a code."""
    (found,) = [finding for finding in proposal.findings if finding.code == code]
    return found


def site_cell(indicator: str, breakdown: str = "", site: str = "aa-1") -> CellKey:
    return CellKey(Quarter(2026, 3), "noord", "aa", site, indicator, breakdown)
