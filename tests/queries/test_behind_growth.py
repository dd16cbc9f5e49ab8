"""What was committed or spent in a year opens to the stands it is the difference of, and adds up to them."""

from __future__ import annotations

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.ladder import Rung
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.queries.behind_growth import GrownBehind, grown_behind, stood
from monitor.queries.money_books import PROGRAMME
from monitor.queries.selection import Selection
from monitor.store.engine import Store
from tests.factories import KADE, LEAD, NINA, a_report, approved
from tests.queries.test_money import NEXT, asked, worked
from tests.queries.test_money import stood as reported

__all__ = ["worked"]

APRIL = Quarter(2026, 2)
COMMITTED, SPENT = Rung.VERPLICHT, Rung.BESTEED


def grown(
    store: Store,
    rung: Rung,
    year: int = 2026,
    region: str = "",
    last: Quarter = NEXT,
    actor: Actor = LEAD,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> GrownBehind:
    asked_of = Selection(last, last, (region,) if region else (), as_of=as_of, approved_only=approved_only)
    with store.read() as session:
        return grown_behind(session, actor, asked_of, rung, PROGRAMME, year)


def each(found: GrownBehind) -> list[tuple[str, int, int, int]]:
    """Return of each figure: whose it is, what was added, and its two stands."""
    return [(row.either.place, row.value, stood(row.now), stood(row.before)) for row in found.rows]


def test_each_figure_shows_both_stands_and_what_lies_between(worked: Store) -> None:
    assert each(grown(worked, COMMITTED)) == [
        ("Duinzicht", 3_00, 15_00, 12_00),
        ("Noord", 0, 1_00, 1_00),
        ("Veldhuis", 1_00, 9_00, 8_00),
    ]
    assert each(grown(worked, SPENT, region="noord")) == [("Duinzicht", 2_00, 8_00, 6_00), ("Noord", 0, 1_00, 1_00)]


def test_the_rows_add_up_to_the_amount_of_the_year(worked: Store) -> None:
    for region in ("NL", "noord", "oost"):
        for rung in (COMMITTED, SPENT):
            found = grown(worked, rung, region="" if region == "NL" else region)
            assert sum(row.value for row in found.rows) == asked(worked, region, 2026).ladder[rung].value


def test_who_did_not_report_both_times_is_left_out(worked: Store) -> None:
    a_report(worked, "noord", APRIL, {KADE: 12, **reported("noord", "duin", 16_00, 9_00, 1_00)})
    found = grown(worked, SPENT, last=APRIL)
    assert each(found) == [("Duinzicht", 3_00, 9_00, 6_00), ("Noord", 0, 1_00, 1_00)]
    assert (found.until, found.since) == (APRIL, Quarter(2025, 4))


def test_the_year_is_asked_as_it_was_known_and_as_it_is_approved(worked: Store) -> None:
    then = AsOf(event=worked.version())
    approved(worked, "noord", APRIL, {KADE: 12, **reported("noord", "duin", 16_00, 9_00, 1_00)})
    a_report(worked, "oost", APRIL, reported("oost", "veldhuis", 9_00, 6_00))
    assert [value for _place, value, *_stands in each(grown(worked, SPENT, last=APRIL))] == [3_00, 0, 1_00]
    assert [value for _place, value, *_stands in each(grown(worked, SPENT, last=APRIL, approved_only=True))] == [
        3_00,
        0,
    ]
    assert each(grown(worked, SPENT, last=APRIL, as_of=then)) == []


def test_the_first_year_of_the_programme_has_no_stand_before(worked: Store) -> None:
    approved(worked, "noord", Quarter(2024, 4), reported("noord", "duin", 4_00, 2_00))
    approved(worked, "oost", Quarter(2024, 4), reported("oost", "veldhuis", 1_00, 1_00))
    found = grown(worked, SPENT, 2024)
    assert (each(found), found.since) == ([("Duinzicht", 2_00, 2_00, 0), ("Veldhuis", 1_00, 1_00, 0)], None)


def test_a_coordinator_gets_the_rows_of_the_own_landsdeel(worked: Store) -> None:
    assert [place for place, *_rest in each(grown(worked, SPENT, actor=NINA))] == ["Duinzicht", "Noord"]


def test_nothing_reported_is_nothing_to_compare(store: Store) -> None:
    assert grown(store, SPENT).rows == ()
