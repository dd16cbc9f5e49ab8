"""`export`: the approved figures of a quarter as files in a folder that is made whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from monitor.cli.context import QUARTER, acting, opened, print_json
from monitor.cli.stop import Stop
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.exports.bundle import Bundle, quarter_bundle
from monitor.settings import read
from monitor.store import journal


@click.command()
@click.option("--quarter", required=True, type=QUARTER, help="The quarter, as 2026-Q3.")
@click.option("--as", "who", required=True, help="The code of the national lead who asks for it.")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder to make.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def export(quarter: Quarter, who: str, out: Path, as_json: bool) -> None:
    """Write the approved figures of a quarter to files: exact, for inside the house, marked 'intern'."""
    if out.exists() and any(out.iterdir()):
        raise Stop(f"De map {out} is niet leeg, en er wordt niets overschreven. Noem een andere map.")
    journal.set_up(read().log_format)
    try:
        with opened().read() as session:
            bundle = quarter_bundle(session, acting(session, who), quarter)
    except Refused:
        journal.note("uitvoeren", quarter.code, "geweigerd", who)
        raise
    _write(bundle, out)
    journal.note("uitvoeren", bundle.release, f"{len(bundle.files)} bestanden", who)
    if as_json:
        print_json({"release_id": bundle.release, "folder": str(out), "files": sorted(bundle.files)})
    else:
        click.echo(f"{bundle.release}: {len(bundle.files)} bestanden in {out}")


def _write(bundle: Bundle, out: Path) -> None:
    """Write the files beside the folder first, so that a folder half filled is never found."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".uitvoer-") as made:
        for name, content in bundle.files.items():
            path = Path(made, "files", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if out.exists():
            out.rmdir()
        shutil.move(Path(made, "files"), out)
