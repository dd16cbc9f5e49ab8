"""When the demonstration may be loaded, and loading it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from monitor.cli.seeding import seed_everything, seed_when_empty
from monitor.queries.counts import counts
from monitor.store.engine import Store

# what no store has before people use it
_OF_USE = ("person", "provider", "site", "report", "figure")


def why_no_demonstration(store: Store) -> str | None:
    """Return why invented figures cannot be loaded here, or None when the store holds nobody's figures."""
    with store.read() as session:
        held = counts(session).rows
    found = [f"{name} ({held[name]})" for name in _OF_USE if held[name]]
    if not found:
        return None
    return f"De demonstratie wordt alleen in een lege opslag geladen. Hier staat al iets in: {', '.join(found)}."


def demonstrate(store: Store) -> None:
    """Load the facts and the demonstration, and say that it is happening: it takes a while.

    The public series come last, with today's clock: they were published after the demonstration's first day.
    """
    from seed.demonstration import load_demonstration

    click.echo("De opslag wordt gevuld met registers, publieke cijfers en een demonstratie ...", err=True)
    with _bar() as progress:
        load_demonstration(store.url, seed_when_empty, progress)
    seed_everything(store)


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None] | None]:
    """Give something to report progress to: a bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=100, file=sys.stderr) as bar:
        yield lambda done, of: bar.update(done * 100 // of - bar.pos)
