"""People and their roles, kept by whoever has the command line of the server."""

from __future__ import annotations

from datetime import date

import click

from monitor.actions import people as acts
from monitor.actions.refuse import today_of
from monitor.cli.context import DAY, opened, print_json
from monitor.domain.people import COUNTRY, OPERATOR, Grant, Role
from monitor.queries.people import grants, people


@click.group()
def user() -> None:
    """Keep people and their roles."""


@user.command()
@click.argument("code")
@click.argument("name")
def add(code: str, name: str) -> None:
    """Add a person, without any role yet."""
    with opened().begin() as session:
        acts.add_person(session, OPERATOR, code, name)
    click.echo(f"{code} toegevoegd.")


@user.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> None:
    """List active people and every role they were given, with its dates."""
    with opened().read() as session:
        today = today_of(session)
        found, granted = people(session, today), grants(session)
    rows = [
        {
            "code": person.code,
            "name": person.name,
            "roles": [
                {
                    "role": given.role.value,
                    "region": given.region,
                    "from": given.valid_from.isoformat(),
                    "to": given.valid_to.isoformat() if given.valid_to else None,
                    "holds_today": given.holds_on(today),
                }
                for given in sorted(granted.get(person.code, ()))
            ],
        }
        for person in found
    ]
    if as_json:
        print_json(rows)
        return
    for person in found:
        click.echo(f"{person.code}  {person.name}")
        for given in sorted(granted.get(person.code, ())):
            until = f" tot en met {given.valid_to}" if given.valid_to else ""
            mark = "" if given.holds_on(today) else "  (geldt vandaag niet)"
            click.echo(f"    {given.role.value}  {given.region}  vanaf {given.valid_from}{until}{mark}")


@user.command()
@click.argument("code")
@click.argument("role", type=click.Choice([role.value for role in Role]))
@click.option("--region", default=COUNTRY, show_default=True, help="The landsdeel of a coordinator.")
@click.option("--from", "first", type=DAY, help="First day; today when left out.")
@click.option("--to", "last", type=DAY, help="Last day; none when left out.")
def grant(code: str, role: str, region: str, first: date | None, last: date | None) -> None:
    """Give a person a role between dates, or change the dates of one."""
    with opened().begin() as session:
        given = Grant(Role(role), region, first or today_of(session), last)
        acts.grant(session, OPERATOR, code, given)
    click.echo(f"{code} is {role} ({region}) vanaf {given.valid_from}.")


@user.command()
@click.argument("code")
@click.option("--reason", default="", help="Why the account ends.")
def disable(code: str, reason: str) -> None:
    """End a person's account. What they did stays under their name."""
    with opened().begin() as session:
        acts.disable(session, OPERATOR, code, reason)
    click.echo(f"{code} kan niet meer aanmelden.")
