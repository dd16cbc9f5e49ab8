"""What is saved shows nowhere before its report is handed in: until then nobody who looks has to wait for it."""

import re
from collections.abc import Mapping

import pytest

from monitor.domain.workflow import Step
from monitor.queries.moment import last_shown
from monitor.store.engine import Store
from tests.conftest import Clock
from tests.factories import BOEG, KADE, Q3, a_path, saved, stepped
from tests.queries.test_kept_answers import afresh_answers, answers, differing
from tests.queries.test_worked_trajects import handed_in, the_case

MONEY = ("duin", "besteed", "spuk2024/vastgoed")


def told(said: Mapping[str, object]) -> dict[str, str]:
    """Return answers without the event up to which they know."""
    return {name: re.sub(r"\('version', '\d+'\)", "", repr(one)) for name, one in said.items()}


def shown(store: Store) -> int:
    with store.read() as session:
        return last_shown(session)


@pytest.fixture
def reported(store: Store) -> Store:
    the_case(store)
    a_path(store)
    handed_in(store)
    return store


@pytest.mark.parametrize("step", [Step.RETURN, Step.REOPEN])
def test_figures_saved_in_a_report_that_is_open_again_change_no_answer(
    reported: Store, clock: Clock, step: Step
) -> None:
    stepped(reported, "noord", Q3, step, "anna")
    before, said = reported.version(), told(answers(reported))
    saved(reported, "noord", Q3, {KADE: 3, BOEG: 1, MONEY: 3_00})
    assert (shown(reported), reported.version()) == (before, before + 1)
    assert differing(said, told(afresh_answers(reported, clock))) == []
    assert shown(reported) == before
    stepped(reported, "noord", Q3, Step.SUBMIT)
    assert shown(reported) == reported.version()
    assert "overview_page" in differing(said, told(afresh_answers(reported, clock)))


def test_the_first_save_of_a_report_shows_that_it_was_begun(reported: Store) -> None:
    saved(reported, "noord", Q3.plus(1), {KADE: 3})
    assert shown(reported) == reported.version()
    saved(reported, "noord", Q3.plus(1), {KADE: 4})
    assert shown(reported) == reported.version() - 1


def test_nothing_shows_in_a_store_without_events(store: Store) -> None:
    assert shown(store) == 0
