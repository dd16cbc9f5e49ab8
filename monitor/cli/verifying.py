"""Whether the store is whole."""

from __future__ import annotations

import click

from monitor import runtime
from monitor.cli.boundaries import map_lines
from monitor.cli.context import address, behind, print_json, reachable
from monitor.cli.stop import Stop
from monitor.settings import read
from monitor.store.engine import Store


@click.command()
@click.option("--rebuild", is_flag=True, help="Make the table of current figures again from the ledger first.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def verify(rebuild: bool, as_json: bool) -> None:
    """Check migration, settings, triggers, references, hash chain, current figures, map; exit 1 when one is wrong."""
    store = runtime.store()
    with reachable(store):
        late = behind(store)
        if late is None and rebuild:
            _rebuild(store)
        found = [late] if late else [*_settings(store), *_faults(store)]
        about_map, unreadable = ([], []) if late else _map(store)
        found += unreadable
        version = None if late else store.version()
    if as_json:
        print_json({"whole": not found, "store": address(store), "version": version, "faults": found})
    if found:
        raise Stop("\n".join(found))
    if not as_json:
        for line in (f"{address(store)} is heel: {version} gebeurtenissen nagerekend.", *about_map):
            click.echo(line)


def why_not_safe(store: Store) -> list[str]:
    """Return why the monitor cannot be started on this migrated store: a setting it did not take, a trigger gone."""
    from monitor.queries.integrity import missing_triggers

    with store.read() as session:
        return [*_settings(store), *(fault.nl for fault in missing_triggers(session))]


def _settings(store: Store) -> list[str]:
    return [f"De database nam een instelling niet over: {line}." for line in store.settings_that_fail()]


def _faults(store: Store) -> list[str]:
    from monitor.queries.integrity import faults

    with store.read() as session:
        return [fault.nl for fault in faults(session)]


def _map(store: Store) -> tuple[list[str], list[str]]:
    """Return what there is to say of the file with borders, and why it cannot be read."""
    try:
        return map_lines(store, read()), []
    except Stop as stop:
        return [], [stop.message]


def _rebuild(store: Store) -> None:
    from monitor.actions.current import rebuild

    with store.begin() as session:
        rebuild(session)
