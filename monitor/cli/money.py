"""`money`: the money of a year as a file in the layout of another administration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click
from sqlalchemy.orm import Session

from monitor.cli.context import asking, opened
from monitor.cli.stop import Stop
from monitor.domain.people import Actor
from monitor.domain.words import Refused
from monitor.exports.excel_csv import excel_csv
from monitor.exports.machine_csv import machine_csv
from monitor.exports.sisa import sisa
from monitor.exports.table import Table
from monitor.exports.uvo import uvo
from monitor.queries.demonstration import holds_demonstration
from monitor.settings import read
from monitor.store import journal

LAYOUTS: Mapping[str, Callable[[Session, Actor, int], Table]] = {"uvo": uvo, "sisa": sisa}


@click.command()
@click.argument("layout", type=click.Choice(tuple(LAYOUTS)), metavar="uvo|sisa")
@click.option("--year", required=True, type=click.IntRange(2015, 2040), help="The year.")
@click.option("--as", "who", help="The code of the national lead who asks; otherwise the command line itself.")
@click.option("--excel", is_flag=True, help="For Dutch Excel, instead of for machines.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="A file to make.")
def money(layout: str, year: int, who: str | None, excel: bool, out: Path) -> None:
    """Write the money of a year: like the State budget's open data (U/V/O, x 1.000), or as SiSa asks for it."""
    if out.exists():
        raise Stop(f"Het bestand {out} bestaat al, en er wordt niets overschreven. Noem een ander bestand.")
    journal.set_up(read().log_format)
    with opened().read() as session:
        try:
            table = LAYOUTS[layout](session, asking(session, who), year)
        except Refused:
            journal.note("uitvoeren", f"geld:{layout}-{year}", "geweigerd", who or "opdrachtregel")
            raise
        invented = holds_demonstration(session)
    out.write_bytes(excel_csv(table) if excel else machine_csv(table))
    journal.note("uitvoeren", f"geld:{layout}-{year}", f"{len(table.rows)} regels", who or "opdrachtregel")
    click.echo(f"{layout} {year}: {len(table.rows)} regels in {out}{' (voorbeeldcijfers)' if invented else ''}")
