"""`register`: one register as a file with the same columns as it is imported with."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.context import asking, opened
from monitor.cli.stop import Stop
from monitor.exports.records_csv import KINDS, register_file
from monitor.settings import read
from monitor.store import journal


@click.command()
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.option("--as", "who", help="The code of the person who asks; otherwise the command line itself.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="A file to make; otherwise it is printed.")
def register(kind: str, who: str | None, out: Path | None) -> None:
    """Write a register as CSV with semicolons: what `import` reads again."""
    if out is not None and out.exists():
        raise Stop(f"Het bestand {out} bestaat al, en er wordt niets overschreven. Noem een ander bestand.")
    journal.set_up(read().log_format)
    with opened().read() as session:
        content = register_file(session, asking(session, who), kind)
    journal.note("uitvoeren", f"register:{kind}", f"{len(content)} bytes", who or "opdrachtregel")
    if out is None:
        click.echo(content, nl=False)
    else:
        out.write_bytes(content)
        click.echo(f"{kind}: {len(content)} bytes in {out}")
