"""Rows a second into and out of the store, against what the database's own program does with the same rows."""

from __future__ import annotations

import csv
import io
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

import psycopg

from monitor.bench.bare import plain_address
from monitor.bench.invented import LANDSDELEN, SITES_EACH, cells_at, cells_each, figure_of
from monitor.bench.report import ROWS, Line, Tell
from monitor.bench.timing import milliseconds
from monitor.bench.world import COORDINATOR, LEAD, World, prepared
from monitor.domain.catalogue import INDICATORS
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.exports.long_columns import LONG_COLUMNS
from monitor.exports.machine_csv import machine_csv
from monitor.exports.table import Table
from monitor.imports.reading import read_file
from monitor.intake.taking import take
from monitor.queries.long_table import long_rows
from monitor.queries.selection import Selection
from monitor.store.engine import Store, utc_now

REGION = LANDSDELEN[0]
QUARTERS = 4  # in one file
TURNS = 3
HEADER = ("kwartaal", "regio", "aanbieder", "locatie", "indicator", "uitsplitsing", "waarde", "toestand", "toelichting")
_CHECKED = (
    "CREATE TABLE checked (kwartaal text CHECK (length(kwartaal) = 7), regio text NOT NULL, aanbieder text NOT NULL,"
    " locatie text, indicator text NOT NULL, uitsplitsing text, waarde numeric CHECK (waarde >= 0),"
    " toestand text, toelichting text)"
)
_OUT = (
    "SELECT c.quarter, r.code, p.code, s.code, c.indicator, c.breakdown, c.counting_value, c.counting_absence,"
    " c.provisional, f.note, e.at FROM current_figure c JOIN region r ON r.id = c.region_id"
    " JOIN provider p ON p.id = c.provider_id JOIN site s ON s.id = c.site_id"
    " JOIN figure f ON f.id = c.counting_figure_id JOIN event e ON e.id = f.event_id WHERE c.site_id <> 0"
)


def measure_import(url: str, rows: int, tell: Tell) -> Iterator[Line]:
    """Yield the line of taking in a report of about `rows` rows: read, checked, by the rules, saved, committed."""
    providers = max(1, round(rows / QUARTERS / cells_each()))
    store, clock = prepared(url, providers, (REGION,))
    clock.at = utc_now()
    last = Quarter.last_ended(clock.at.date())
    contents = [_opgave(last.plus(-QUARTERS * turn), providers) for turn in range(TURNS)]
    written = contents[0].count(b"\n") - 1
    ours, floor = [], []
    for content in contents:
        tell(f"importing {written:,} rows")
        ours.append(milliseconds(partial(_take, store, content)))
        floor.append(_import_floor(store, content))
    store.close()
    name = f"import of an opgave, {written:,} rows, against {_floor_name(store, '.import')}"
    yield Line(name, _rate(written, ours), _rate(written, floor), ROWS)


def measure_export(world: World, tell: Tell) -> Iterator[Line]:
    """Yield the line of writing the long table of all sites and quarters."""
    tell("exporting the long table")
    out: list[bytes] = []
    ours = [milliseconds(lambda: out.append(_long_table(world.store))) for _ in range(TURNS)]
    written = out[0].count(b"\n") - 1
    bare: list[int] = []
    floor = [milliseconds(lambda: bare.append(_export_floor(world.store))) for _ in range(TURNS)]
    name = f"export of the long table, {written:,} rows, against {_floor_name(world.store, '-csv')}"
    yield Line(name, _rate(written, ours), _rate(bare[0], floor), ROWS)


def _opgave(last: Quarter, providers: int) -> bytes:
    """Return a report in long form of some quarters up to `last`, that no rule finds fault with."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\n")
    writer.writerow(HEADER)
    for age in range(QUARTERS):
        quarter = last.plus(age + 1 - QUARTERS).code
        for provider in range(providers):
            sites = range(provider * SITES_EACH, (provider + 1) * SITES_EACH)
            places = [*((Level.LOCATIE, f"l{site:05}", site) for site in sites), (Level.AANBIEDER, "", provider)]
            for level, site, place in places:
                for indicator, code in cells_at(level):
                    value = _dutch(figure_of(indicator, code, age, place), INDICATORS[indicator].unit.decimals)
                    writer.writerow((quarter, REGION, f"a{provider:04}", site, indicator, code, value, "", ""))
    return lines.getvalue().encode()


def _take(store: Store, content: bytes) -> None:
    with store.begin() as session:
        taken = take(session, COORDINATOR, read_file(content, "opgave.csv"), {})
    if not taken.accepted:
        wrong = [f"{f.code}: {f.text.nl}" for f in taken.findings][:5]
        raise RuntimeError(f"the invented report was refused: {wrong}")


def _long_table(store: Store) -> bytes:
    with store.read() as session:
        rows = long_rows(session, LEAD, Selection(), Level.LOCATIE)
    cells = [tuple(row[column.name] for column in LONG_COLUMNS) for row in rows]
    return machine_csv(Table("meting", LONG_COLUMNS, cells))


def _import_floor(store: Store, content: bytes) -> float:
    """Return the milliseconds of taking the same rows into a table with checks, decimal comma made a point."""
    plain = content.replace(b",", b".")
    if not store.is_sqlite:
        return _copy_in(store, plain)
    with tempfile.TemporaryDirectory(prefix="monitor-meting-") as folder:
        file, database = Path(folder, "opgave.csv"), Path(folder, "floor.db")
        file.write_bytes(plain)
        made = sqlite3.connect(database)
        made.execute(_CHECKED)
        made.close()
        program = shutil.which("sqlite3")
        if program is None:
            return milliseconds(lambda: _import_by_driver(database, file))
        command = [program, str(database), ".mode csv", ".separator ;", f".import --skip 1 {file} checked"]
        return milliseconds(lambda: subprocess.run(command, check=True, capture_output=True))


def _import_by_driver(database: Path, file: Path) -> None:
    made = sqlite3.connect(database)
    with made, file.open(newline="") as lines:
        rows = csv.reader(lines, delimiter=";")
        next(rows)
        made.executemany(f"INSERT INTO checked VALUES ({', '.join('?' * len(HEADER))})", rows)
    made.close()


def _copy_in(store: Store, content: bytes) -> float:
    with psycopg.connect(plain_address(store)) as server:
        server.execute(f"{_CHECKED.replace('TABLE', 'TEMP TABLE')} ON COMMIT DROP".encode())
        settings = b"COPY checked FROM STDIN (FORMAT csv, HEADER, DELIMITER ';')"

        def copy() -> None:
            with server.cursor() as cursor, cursor.copy(settings) as into:
                into.write(content)
            server.commit()

        return milliseconds(copy)


def _export_floor(store: Store) -> int:
    """Write the same figures with the database's own program, and return how many rows there were."""
    if not store.is_sqlite:
        copying = f"COPY ({_OUT}) TO STDOUT (FORMAT csv)".encode()
        with psycopg.connect(plain_address(store)) as server, server.cursor() as cursor, cursor.copy(copying) as out:
            return sum(bytes(part).count(b"\n") for part in out)
    database = str(store.engine.url.database)
    program = shutil.which("sqlite3")
    if program is not None:
        done = subprocess.run([program, "-csv", database, _OUT], check=True, capture_output=True)
        return done.stdout.count(b"\n")
    return _export_by_driver(database)


def _export_by_driver(database: str) -> int:
    lines = io.StringIO()
    made = sqlite3.connect(database)
    csv.writer(lines).writerows(made.execute(_OUT))
    made.close()
    return lines.getvalue().count("\n")


def _floor_name(store: Store, option: str) -> str:
    if not store.is_sqlite:
        return "COPY"
    return f"sqlite3 {option}" if shutil.which("sqlite3") else "csv and the driver"


def _rate(rows: int, milliseconds_each: list[float]) -> float:
    return rows / median(milliseconds_each) * 1000


def _dutch(value: int, decimals: int) -> str:
    if not decimals:
        return str(value)
    whole, part = divmod(value, 10**decimals)
    return f"{whole},{part:0{decimals}}"
