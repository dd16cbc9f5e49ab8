"""Measuring the monitor, outside the tests."""

from __future__ import annotations

import sys

import click

from monitor.cli.stop import Stop


@click.command()
@click.option("--figures", default="50000,1000000", show_default=True, help="Sizes of the store, in figures.")
@click.option(
    "--only",
    type=click.Choice(["questions", "pages", "sessions", "load", "files"]),
    multiple=True,
    help="Only this; repeatable.",
)
@click.option("--page", "pages", multiple=True, help="Only this page, by its script's name; repeatable.")
@click.option("--demonstration-only", is_flag=True, help="Pages on the demonstration, not on the largest store.")
@click.option("--reruns", default=10, show_default=True, type=click.IntRange(3, 1000), help="How many reruns of each.")
@click.option("--sessions", default=200, show_default=True, type=click.IntRange(20, 1000), help="Sessions at most.")
@click.option("--rows", default=5000, show_default=True, type=click.IntRange(100, 50_000), help="Rows to import.")
@click.option(
    "--postgres",
    envvar="MONITOR_BENCH_POSTGRES",
    default="",
    help="A PostgreSQL server (postgresql+psycopg://user@host) to measure as well, in databases of its own.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def bench(
    figures: str,
    only: tuple[str, ...],
    pages: tuple[str, ...],
    demonstration_only: bool,
    reruns: int,
    sessions: int,
    rows: int,
    postgres: str,
    as_json: bool,
) -> None:
    """Measure pages, sessions, first load, questions, import and export; against floors of the same run.

    The ratio says how many times slower than the floor something is. Pages are measured on the demonstration and on
    the largest of the sizes. Nothing but temporary stores is touched.
    """
    from monitor.bench.measure import PARTS, Asked, measurements
    from monitor.bench.report import as_table, json_of, progress
    from monitor.bench.sessions import Bounds

    bounds = Bounds(most=sessions)
    asked = Asked(_sizes(figures), only or PARTS, reruns, rows, postgres, pages, demonstration_only, bounds)
    tell = progress()
    if "pages" in asked.parts and sys.platform != "linux":
        click.echo("The CPU of a server can only be read on Linux: no pages.", err=True)
    try:
        lines = list(measurements(asked, tell))
    except RuntimeError as error:
        raise Stop(str(error)) from error
    finally:
        tell("")
    click.echo(json_of(lines) if as_json else as_table(lines))


def _sizes(text: str) -> tuple[int, ...]:
    parts = [part.strip().replace("_", "") for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and 1_000 <= int(part) <= 20_000_000 for part in parts):
        raise click.BadParameter("write sizes from 1000 up, as 50000,1000000.", param_hint="--figures")
    return tuple(int(part) for part in parts)
