"""What a page says while the database cannot be reached."""

from streamlit.testing.v1 import AppTest

from monitor.store.engine import NO_STORE
from monitor.ui.faults import say_fault


def _page() -> None:
    from sqlalchemy.exc import OperationalError

    from monitor.ui.faults import say_fault

    say_fault(OperationalError("SELECT 1", {}, Exception("connection refused")))


def test_a_page_says_in_one_sentence_that_the_data_cannot_be_reached() -> None:
    page = AppTest.from_function(_page).run()
    assert [error.value for error in page.error] == [NO_STORE.nl]


def test_any_other_fault_is_not_taken_for_that() -> None:
    assert not say_fault(ValueError("iets anders"))
