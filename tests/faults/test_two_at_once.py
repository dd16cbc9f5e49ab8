"""Two people on one form at the same moment: nobody's figure is overwritten unseen."""

from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa

from monitor.actions.figures import save
from monitor.actions.reports import approve, submit
from monitor.domain.figure import CellKey, Change, Content
from monitor.domain.words import Refused
from monitor.domain.workflow import ReportStatus
from monitor.queries.cells import read_cells
from monitor.queries.reports import state
from monitor.store.engine import Store
from monitor.store.tables import figure
from tests.actions.factories import NOORD, a_small_world, number, person, places_at, saved

KADE, BOEG = places_at("duin-1"), places_at("duin-2")
TIMES = 20


def test_forty_saves_by_two_people_of_one_cell_are_all_kept_or_told(store: Store) -> None:
    a_small_world(store)

    def save_until_taken(who: str, first: int) -> None:
        actor = person(store, who)
        for value in range(first, first + TIMES):
            while True:
                with store.read() as session:  # the form is opened
                    seen = read_cells(session, NOORD).get(KADE)
                with store.begin() as session:  # and saved later
                    change = Change(KADE, Content(value=value), seen.revision if seen else 0)
                    answer = save(session, actor, NOORD, [change])
                if not answer.conflicts:
                    break

    with ThreadPoolExecutor(2) as both:
        list(both.map(save_until_taken, ["nina", "nora"], [1, 101]))
    with store.read() as session:
        values = session.execute(sa.select(figure.c.value).order_by(figure.c.revision)).scalars().all()
    # nobody wrote over an unseen figure: each is a revision of its own, in each person's own order
    assert sorted(values) == [*range(1, 1 + TIMES), *range(101, 101 + TIMES)]
    assert [v for v in values if v < 100] == sorted(v for v in values if v < 100)


def test_different_cells_saved_at_the_same_moment_are_both_kept(store: Store) -> None:
    a_small_world(store)

    def fill(who_cell: tuple[str, CellKey]) -> None:
        who, cell = who_cell
        for value in range(1, TIMES + 1):
            answer = saved(store, who, NOORD, number(cell, value, value - 1))
            assert answer.conflicts == ()

    with ThreadPoolExecutor(2) as both:
        list(both.map(fill, [("nina", KADE), ("nora", BOEG)]))
    with store.read() as session:
        cells = read_cells(session, NOORD)
    assert (cells[KADE].content.value, cells[BOEG].content.value) == (TIMES, TIMES)


def test_a_figure_cannot_slip_in_between_submitting_and_approving(store: Store) -> None:
    a_small_world(store)
    nina, anna = person(store, "nina"), person(store, "anna")
    saved(store, "nina", NOORD, number(KADE, 12))
    with store.begin() as session:
        receipt = submit(session, nina, NOORD)

    def approve_it() -> str:
        with store.begin() as session:
            approve(session, anna, NOORD, seen=receipt.number)
        return "approved"

    def slip_in() -> str:
        try:
            saved(store, "nora", NOORD, number(KADE, 99, seen=1))
        except Refused:
            return "refused"
        return "saved"

    with ThreadPoolExecutor(2) as both:
        outcomes = [both.submit(slip_in), both.submit(approve_it)]
        assert [outcome.result() for outcome in outcomes] == ["refused", "approved"]
    with store.read() as session:
        assert state(session, NOORD).status is ReportStatus.APPROVED
        assert read_cells(session, NOORD)[KADE].content.value == 12
