"""Starting the monitor: the store made ready and checked, the address, and who can sign in."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from monitor import runtime
from monitor.actions.refuse import today_of
from monitor.cli.boundaries import map_lines
from monitor.cli.context import reachable
from monitor.cli.stop import Stop
from monitor.domain.people import COUNTRY
from monitor.settings import Settings, read
from monitor.store import journal
from monitor.store.engine import Store

HOUSE = Path(__file__).resolve().parents[2]
_BACKLOG = 2048


@click.command()
def serve() -> None:
    """Start the monitor on the address of MONITOR_BASE_URL.

    Migrates the store. An empty embedded store is filled with the registers, the public figures and a
    demonstration, unless MONITOR_DEMO is 0. Behind a proxy (https) it listens on 127.0.0.1.
    """
    settings = read()
    with _listening(settings) as listening:
        store = runtime.store()
        with reachable(store):
            _make_ready(store, settings)
        _refuse_open_door(store, settings)
        about_map = map_lines(store, settings)
        journal.set_up(settings.log_format)
        _run(store, settings, listening, about_map)


def _listening(settings: Settings) -> socket.socket:
    """Take the address before anything else is done. Raises Stop when another program has it."""
    host = settings.host if settings.base_url.startswith("http://") else "127.0.0.1"
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # with the protocol named, asyncio switches off the delay of small packets
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, settings.port))
    except OSError as error:
        listening.close()
        raise Stop(
            f"Het adres {host}:{settings.port} is niet vrij ({error.strerror or error}). "
            "Stop het andere programma, of kies een andere poort in MONITOR_BASE_URL."
        ) from error
    return listening


def _make_ready(store: Store, settings: Settings) -> None:
    from monitor.cli.demonstrating import demonstrate, why_no_demonstration
    from monitor.cli.seeding import seed_everything, seed_when_empty
    from monitor.cli.verifying import why_not_safe
    from monitor.queries.demonstration import holds_demonstration
    from monitor.store.migrate import migrate

    migrate(store)
    unsafe = why_not_safe(store)
    if unsafe:
        raise Stop("\n".join(unsafe))
    wanted = settings.demo == "1" or (settings.demo == "" and settings.embedded)
    if wanted and why_no_demonstration(store) is None:
        if not settings.on_loopback:
            raise Stop(_NOT_HERE)
        demonstrate(store)
        return
    seed_when_empty(store)
    with store.read() as session:
        unfinished = holds_demonstration(session)
    if unfinished:  # a first start that was killed may have left the public figures out
        seed_everything(store)


_NOT_HERE = (
    "In de demonstratie kan iedereen zich als elke persoon aanmelden. Daarom start die alleen op 127.0.0.1. "
    "Zet MONITOR_DEMO=0, of zet MONITOR_BASE_URL op http://127.0.0.1:8501."
)


def _refuse_open_door(store: Store, settings: Settings) -> None:
    from monitor.queries.demonstration import holds_demonstration

    if settings.on_loopback or settings.demo == "0":
        return
    with store.read() as session:
        if holds_demonstration(session):
            raise Stop(_NOT_HERE)


def _run(store: Store, settings: Settings, listening: socket.socket, about_map: Sequence[str]) -> None:
    import uvicorn

    sys.path.insert(0, str(HOUSE))

    class Announced(uvicorn.Server):
        """Says where it is once it answers."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            for line in (*_announcement(store, settings), *about_map, "Stoppen: Ctrl+C."):
                click.echo(line)

    config = uvicorn.Config(
        "app:app",
        log_config=None,
        access_log=False,
        backlog=_BACKLOG,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    config.load()
    # Streamlit sets up these loggers when it is imported
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    try:
        Announced(config).run(sockets=[listening])
    except KeyboardInterrupt:
        click.echo("Gestopt.")


def _announcement(store: Store, settings: Settings) -> list[str]:
    from monitor.queries.demonstration import holds_demonstration
    from monitor.queries.people import people
    from monitor.web.readiness import choosing_is_allowed

    with store.read() as session:
        found = [person for person in people(session, today_of(session)) if person.grants]
        example = holds_demonstration(session)
    lines = [f"De monitor staat op {settings.base_url}"]
    if choosing_is_allowed():
        about = "Demonstratie met voorbeeldcijfers. " if example else ""
        lines.append(f"{about}Meld u daar aan als een van deze personen:")
        for person in found:
            roles = "; ".join(
                grant.role.value + ("" if grant.region == COUNTRY else f" {grant.region}")
                for grant in sorted(person.grants)
            )
            lines.append(f"  {person.name:<24}{roles}")
    elif not found:
        lines.append(
            "Nog niemand heeft een rol. Geef die met: python -m monitor user add CODE NAAM, en user grant CODE ROL."
        )
    else:
        lines.append(f"{len(found)} personen hebben een rol. Bekijk ze met: python -m monitor user list.")
    return lines
