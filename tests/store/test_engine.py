"""What the store says when something fails, and what it does not."""

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from monitor.store.engine import UNREACHABLE, Store
from monitor.store.working_tables import draft


def test_a_statement_that_fails_does_not_tell_what_was_typed(store: Store) -> None:
    typed = {"person_code": "nina", "report_key": "noord/2026-Q3", "cell_key": "x", "typed": "Jan heeft", "at": None}
    with store.work() as session, pytest.raises(DBAPIError) as failed:
        session.execute(insert(draft).values(typed))
    assert "Jan heeft" not in str(failed.value).split("DETAIL")[0]


def test_a_database_that_does_not_answer_is_known_as_such() -> None:
    gone = Store("postgresql+psycopg://niemand@127.0.0.1:1/niets")
    with pytest.raises(UNREACHABLE), gone.read() as session:
        session.connection()
    gone.close()
