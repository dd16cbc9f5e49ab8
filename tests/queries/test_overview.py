"""The national overview: on published figures alone, on reports, and on nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from monitor.actions.overrides import override_status
from monitor.domain.as_of import AsOf
from monitor.domain.catalogue import RATIOS
from monitor.domain.figure import Coverage, Source
from monitor.domain.people import Role
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing
from monitor.domain.workflow import Step
from monitor.queries.overview import overview
from monitor.queries.ratios import rounded
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q2,
    Q3,
    VELD,
    a_path,
    a_person,
    a_report,
    a_store_with_registers,
    approved,
    the_public_series,
)
from tests.money_factories import a_budget, with_budgets


def test_an_empty_store_says_when_the_first_report_closes(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session:
        found = overview(session, LEAD)
    assert found.quarter is None
    assert found.places is None
    assert found.sentence.plain().nl == "Nog geen cijfers. De eerste opgave sluit op 31 oktober."


def test_published_figures_alone_give_the_figures_of_the_subject(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    a_path(store)
    with store.read() as session:
        found = overview(session, LEAD)
    assert found.quarter == Quarter(2025, 2)
    assert found.source is Source.PUBLIEK
    assert found.sentence.plain().nl.replace("\u00a0", " ") == (
        "Op 30 juni 2025 zijn er 525 gesloten plaatsen: 1 minder dan op 31 maart 2025. Sinds 1 januari 2023 is het"
        " tempo 8,4 plaatsen per kwartaal; er is 29,2 nodig om eind 2029 op nul te staan. Bij dit tempo is het pas in"
        " 2041 nul."
        " Het cijfer is elders gepubliceerd en voorlopig."
    )
    assert found.occupancy is not None
    assert found.hybrid_share is not None
    assert rounded(RATIOS["bezettingsgraad"], found.occupancy) == Decimal("80.2")
    assert rounded(RATIOS["hybride_aandeel"], found.hybrid_share) == Decimal("24.4")
    assert found.received is None
    assert found.regions == ()
    assert found.expected[-1].quarter == Quarter(2029, 4)


def test_reports_give_places_against_the_path_and_who_is_missing(store: Store) -> None:
    a_store_with_registers(store)
    a_person(store, "otto", Role.COORDINATOR, "oost")
    a_path(store, "NL", [(Quarter(2024, 4), 44), (Quarter(2026, 3), 30), (Quarter(2029, 4), 0)])
    a_path(store, "noord", [(Q2, 31), (Q3, 25)])
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, "bezet"): 15, (BOEG, "bezet"): 9})
    approved(store, "oost", Q2, {VELD: 7, (VELD, "bezet"): 7})
    a_report(store, "noord", Q3, {KADE: 18, BOEG: 10, (KADE, "bezet"): 14, (BOEG, "bezet"): 9})
    with store.read() as session:
        found = overview(session, LEAD)
    assert found.quarter == Q3
    assert found.places is not None
    assert found.received is not None
    assert (found.places.total.value, found.places.total.last_known) == (28, 7)
    assert (found.places.on_path, found.places.gap) == (30, -2)
    assert found.places.standing is Standing.TE_WEINIG  # 35 would be above the path
    assert found.places.change is not None
    assert (found.places.change.value, found.places.change.compared) == (-2, Coverage(2, 3))
    assert (found.received.received, found.received.expected, found.received.late) == (1, 2, ("Oost",))
    assert found.missing == ("Oost",)
    assert found.occupancy is not None
    assert found.occupancy.value is not None
    assert round(found.occupancy.value, 1) == Decimal("82.1")  # 23 of 28
    noord, oost = found.regions
    assert (noord.places.total.value, noord.places.on_path, noord.places.standing) == (28, 25, Standing.LET_OP)
    assert [p.total.value for p in noord.series] == [30, 28]
    assert oost.places.standing is Standing.GEEN_OPGAVE
    assert oost.progress is not None
    assert (oost.progress.late, oost.progress.contacts) == (True, ("Otto",))


def test_money_of_the_programme_is_kept_apart_from_other_streams(store: Store) -> None:
    a_store_with_registers(store)
    with_budgets(store, a_budget(amount=180_000_000_00), a_budget(amount=99_00, stream="vastgoed2020"))
    approved(
        store,
        "noord",
        Q3,
        {
            ("duin", "besteed", "spuk2024/vastgoed"): 500,
            ("noord", "besteed", "spuk2024/opbouw"): 30,
            ("duin", "besteed", "vastgoed2020/vastgoed"): 999,
        },
    )
    with store.read() as session:
        found = overview(session, LEAD)
    assert found.spent is not None
    assert found.spent.total.value == 530
    assert found.programme == 180_000_000_00


def test_a_coordinator_gets_the_country_and_his_own_landsdeel(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store, "oost", [(Q3, 5)])
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    with store.read() as session:
        found = overview(session, NINA)
    assert found.places is not None
    assert found.places.total.value == 37
    assert [row.region for row in found.regions] == ["noord"]


def test_an_earlier_quarter_shows_the_series_and_its_pace_up_to_then(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store)
    for number in range(6):
        quarter = Quarter(2025, 2).plus(number)
        approved(store, "noord", quarter, {KADE: 30 - 2 * number, BOEG: 10})
        approved(store, "oost", quarter, {VELD: 7})
    with store.read() as session:
        now, before = overview(session, LEAD), overview(session, LEAD, Quarter(2026, 2))
    assert now.pace is not None
    assert now.pace.pace is not None
    assert before.pace is not None
    assert before.pace.pace is not None
    assert (now.pace.pace.end, before.pace.pace.end) == (Q3, Q2)
    assert now.pace.pace.per_quarter == 2
    assert "Houdt het tempo van de laatste vier kwartalen aan" in now.sentence.plain().nl
    assert before.places is not None
    assert before.places.total.value == 39


def test_the_overview_as_known_on_a_day(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    day = store.clock().date()
    store.clock.forward(days=2)  # type: ignore[attr-defined]
    a_report(store, "noord", Q3, {KADE: 18}, Step.REOPEN, Step.SUBMIT)
    with store.read() as session:
        now, then = overview(session, LEAD), overview(session, LEAD, as_of=AsOf(day=day))
        official = overview(session, LEAD, approved_only=True)
    assert now.places is not None
    assert then.places is not None
    assert official.places is not None
    assert (now.places.total.value, then.places.total.value, official.places.total.value) == (28, 30, 30)
    assert then.updated is not None
    assert then.updated.date() == day
    assert now.version > then.version


def test_before_the_first_day_nothing_was_known(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    with store.read() as session:
        assert overview(session, LEAD, as_of=AsOf(day=date(2020, 1, 1))).quarter is None


def test_a_quarter_is_judged_by_the_path_of_its_last_day(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store, "noord", [(Q2, 30), (Q3, 28), (Quarter(2029, 4), 0)], date(2026, 6, 30))
    a_path(store, "noord", [(Q3, 20), (Quarter(2029, 4), 0)], date(2026, 10, 1), 2)
    approved(store, "noord", Q3, {KADE: 18, BOEG: 10})
    with store.read() as session:
        (noord, _oost) = overview(session, LEAD).regions
    assert (noord.places.on_path, noord.places.gap, noord.places.standing) == (28, 0, Standing.OP_KOERS)
    assert noord.places.judged_by is not None
    assert noord.places.judged_by.version == 1
    assert noord.agreed.newest is not None
    assert noord.agreed.newest.version == 2


def test_a_signed_status_counts_and_the_rule_stays_beside_it_until_its_last_day(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store, "noord", [(Q2, 20), (Q3, 20)])
    approved(store, "noord", Q3, {KADE: 18, BOEG: 10})
    today = store.clock().date()
    with store.begin() as session:
        override_status(session, LEAD, "noord", PLACES, Q3, Standing.LET_OP, "Sluiting getekend", today)
    with store.read() as session:
        signed = overview(session, LEAD).regions[0].places
    store.clock.forward(days=1)  # type: ignore[attr-defined]
    with store.read() as session:
        after = overview(session, LEAD).regions[0].places
        then = overview(session, LEAD, as_of=AsOf(day=today)).regions[0].places
    assert (signed.standing, signed.by_rule) == (Standing.LET_OP, Standing.ACHTER)
    assert signed.override is not None
    assert (signed.override.reason, signed.override.ends_on) == ("Sluiting getekend", today)
    assert (after.standing, after.override) == (Standing.ACHTER, None)
    assert then.standing is Standing.LET_OP
