"""What a person's code may be, and words that no database keeps."""

import pytest

from monitor.actions.people import add_person, disable
from monitor.domain.people import OPERATOR
from monitor.domain.words import Refused
from monitor.queries.names import names
from monitor.store import tables as t
from monitor.store.engine import Store
from tests.actions.factories import a_small_world


@pytest.mark.parametrize("code", ["łukasz", "nina b", "nina\nanna", "nina\x00", "-nina", "\U0001f600", "ni\u200bna"])
def test_a_code_that_cannot_travel_in_a_header_is_refused(store: Store, code: str) -> None:
    with store.begin() as session, pytest.raises(Refused, match="zonder accenten"):
        add_person(session, OPERATOR, code, "Nina")


def test_a_code_may_be_an_address_of_mail(store: Store) -> None:
    with store.begin() as session:
        add_person(session, OPERATOR, "nina.de-boer@voorbeeld.example", "Nina")
    with store.read() as session:
        assert names(session)["nina.de-boer@voorbeeld.example"] == "Nina"


@pytest.mark.parametrize(
    ("typed", "kept"), [("We\x00g", "We\ufffdg"), ("We\udcffg", "We?g"), ("Zoë 👩\u200d👧 é", "Zoë 👩\u200d👧 é")]
)
def test_a_reason_is_kept_as_typed_but_for_what_no_database_keeps(store: Store, typed: str, kept: str) -> None:
    a_small_world(store)
    with store.begin() as session:
        number = disable(session, OPERATOR, "otto", typed)
    with store.read() as session:
        assert session.execute(t.event.select().where(t.event.c.id == number)).one().reason == kept
