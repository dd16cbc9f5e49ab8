"""On PostgreSQL the application's role can add to the ledger, and cannot take the triggers away."""

import os
import subprocess
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import ProgrammingError

from monitor.actions.reports import approve, submit
from monitor.store.engine import Store
from tests.actions.factories import NOORD, a_small_world, number, person, places_at, saved
from tests.conftest import on_server
from tests.needs import program

GRANTS = Path(__file__).resolve().parents[2] / "deploy" / "postgres.sql"


@pytest.mark.postgres
def test_the_applications_role_enters_and_approves_but_changes_nothing(postgres_template: str) -> None:
    name, role = f"r_{os.urandom(6).hex()}", f"app_{os.urandom(6).hex()}"
    psql = program("psql", "PostgreSQL's client", "postgresql-client")
    on_server(postgres_template, f"CREATE DATABASE {name} TEMPLATE template_monitor", f"CREATE ROLE {role} LOGIN")
    owner = f"{postgres_template}/{name}"
    plain = owner.replace("+psycopg", "")
    subprocess.run([psql, "-q", "-v", f"role={role}", "-v", "ON_ERROR_STOP=1", "-f", GRANTS, plain], check=True)
    app = Store(sa.make_url(owner).set(username=role).render_as_string(hide_password=False))
    try:
        a_small_world(app)
        saved(app, "nina", NOORD, number(places_at("duin-1"), 12))
        with app.begin() as session:
            receipt = submit(session, person(app, "nina"), NOORD)
            approve(session, person(app, "anna"), NOORD, seen=receipt.number)
        for statement in ("UPDATE figure SET value = 1", "ALTER TABLE figure DISABLE TRIGGER ALL", "DROP TABLE figure"):
            with pytest.raises(ProgrammingError), app.engine.begin() as connection:
                connection.execute(sa.text(statement))
    finally:
        app.close()
        on_server(postgres_template, f"DROP DATABASE {name} WITH (FORCE)", f"DROP ROLE {role}")
