"""The store itself: bringing it to the newest migration, filling an empty one, and telling what it holds."""

from __future__ import annotations

import click

from monitor import runtime
from monitor.cli.context import address, migrated, print_json, reachable
from monitor.cli.stop import Stop

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_SHOWN = {
    "store": "opslag",
    "engine": "soort",
    "migration": "migratie",
    "newest_migration": "nieuwste migratie",
    "version": "versie",
    "demonstration": "demonstratie",
    "first_quarter": "eerste kwartaal",
    "last_quarter": "laatste kwartaal",
}


@click.command()
@_JSON
def migrate(as_json: bool) -> None:
    """Bring the store to the newest migration. Safe with several processes at once; does nothing when it is there."""
    from monitor.store.migrate import migrate as bring
    from monitor.store.migrate import revision

    store = runtime.store()
    with reachable(store):
        before = revision(store)
        after = bring(store)
    if as_json:
        print_json({"store": address(store), "before": before, "after": after})
    else:
        click.echo(f"{address(store)} staat op {after}" + ("." if before == after else f" (was {before or 'leeg'})."))


@click.command()
@_JSON
def seed(as_json: bool) -> None:
    """Load the registers, the public figures and the target. What is there already stays as it is."""
    from monitor.cli.seeding import seed_everything

    done = seed_everything(migrated())
    if as_json:
        print_json(done)
        return
    for name, changes in done.items():
        click.echo(f"{name}: {changes} nieuw" if changes else f"{name}: niets nieuws")


@click.command()
def demo() -> None:
    """Load the demonstration: invented providers, sites, people and reports. Only into an empty store."""
    from monitor.cli.demonstrating import demonstrate, why_no_demonstration

    store = migrated()
    why = why_no_demonstration(store)
    if why is not None:
        raise Stop(why)
    demonstrate(store)
    click.echo("De demonstratie is geladen. Alle cijfers ervan zijn verzonnen (voorbeeldcijfers).")


@click.command()
@_JSON
def status(as_json: bool) -> None:
    """Show the store, its version and migration, and how much it holds. Changes nothing."""
    from monitor.queries.counts import counts
    from monitor.queries.demonstration import holds_demonstration
    from monitor.store.migrate import newest, revision

    store = runtime.store()
    with reachable(store):
        at = revision(store)
    told: dict[str, object] = {
        "store": address(store),
        "engine": store.engine.dialect.name,
        "migration": at or None,
        "newest_migration": newest(),
        "version": None,
        "demonstration": None,
        "first_quarter": None,
        "last_quarter": None,
        "counts": {},
    }
    if at == newest():
        with store.read() as session:
            found = counts(session)
            told |= {"version": store.version(), "demonstration": holds_demonstration(session), "counts": found.rows}
            told |= {"first_quarter": found.first and found.first.code, "last_quarter": found.last and found.last.code}
    if as_json:
        print_json(told)
        return
    for name, value in told.items():
        if name != "counts":
            click.echo(f"{_SHOWN[name]:<20}{_said(value)}")
    for name, number in found.rows.items() if at == newest() else ():
        click.echo(f"  {name:<20}{number:>10}")


def _said(value: object) -> str:
    if value is None:
        return "geen"
    return {True: "ja", False: "nee"}[value] if isinstance(value, bool) else str(value)
