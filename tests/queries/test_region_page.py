"""The page of one landsdeel, with totals that can be added in the head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.actions.happenings import put_happenings
from monitor.actions.overrides import override_status
from monitor.domain.as_of import AsOf
from monitor.domain.due import DueKind
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.ladder import Rung
from monitor.domain.money import MoneyKind
from monitor.domain.people import OPERATOR, Role
from monitor.domain.status_rule import Standing
from monitor.domain.traject import Dates, Milestone, Phase
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.overview import overview
from monitor.queries.region_answer import RegionPage, ranked
from monitor.queries.region_page import region_choices, region_page
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q2,
    Q3,
    START,
    VELD,
    a_path,
    a_report,
    a_store_with_registers,
    an_actor,
    approved,
    stepped,
)
from tests.money_factories import a_budget, a_document, with_budgets, with_documents
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, handed_in, the_case, told

OCCUPIED, HYBRID, SPENT = "bezet", "waarvan_hybride", "besteed"
PAID = "spuk2024/vastgoed"
LATE = replace(
    KADE_CLOSES,
    code="t-laat",
    name="De Boeg later",
    phase=Phase.UITVOERING,
    origin=replace(KADE_CLOSES.origin, site=BOEG, places=6),
    dates={Milestone.SLUITING: Dates(date(2026, 11, 30)), Milestone.OPENING: Dates(date(2026, 11, 1))},
    gone=0,
    opened=0,
    youths_left=6,
    youths_placed=2,
)


def asked(store: Store, region: str = "noord", actor: object = LEAD, **how: object) -> RegionPage:
    with store.read() as session:
        return region_page(session, actor, region, **how)  # type: ignore[arg-type]


def filled(store: Store) -> Store:
    """Noord went from 30 to 26 places, 20 of them occupied; Oost from 20 to 19."""
    a_store_with_registers(store)
    a_path(store, "noord", ((Q2, 30), (Q3, 20)))
    a_path(store, "oost", ((Q2, 20), (Q3, 18)))
    a_path(store, "NL", ((Q2, 50), (Q3, 40)))
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, OCCUPIED): 16, (BOEG, OCCUPIED): 6})
    approved(store, "oost", Q2, {VELD: 20})
    approved(
        store,
        "noord",
        Q3,
        {
            KADE: 18, BOEG: 8, (KADE, OCCUPIED): 15, (BOEG, OCCUPIED): 5, (KADE, HYBRID): 4, (BOEG, HYBRID): 0,
            ("duin", SPENT, PAID): 700, ("noord", "aanspreekpunt"): "ja", ("noord", "aanspreekpunt_dekking"): 1,
            ("noord", "regiovisie_status"): "vastgesteld", ("noord", "stem_van_jongeren"): "Meer buiten.",
        },
    )  # fmt: skip
    approved(store, "oost", Q3, {VELD: 19})
    return store


def test_the_tiles_of_a_landsdeel_add_up(store: Store) -> None:
    with_budgets(filled(store), a_budget("noord", 2000))
    with_documents(store, a_document("b1", MoneyKind.BESCHIKT, 1500, provider="duin"))
    found = asked(store)
    places, occupied = found.places, found.occupied
    assert (places.total.value, places.on_path, places.gap) == (26, 20, 6)
    assert places.change is not None
    assert places.change.value == 26 - 30
    assert places.standing is Standing.ACHTER
    assert occupied is not None
    assert (occupied.total.value, occupied.change.value if occupied.change else 0) == (20, 20 - 22)
    assert found.occupancy is not None
    assert found.occupancy.value == Decimal(2000) / 26
    assert found.money is not None
    assert found.row is not None
    assert found.row.spent.total.value == found.money.whole[Rung.BESTEED].value == 700
    assert found.money.whole[Rung.BEGROOT].value == 2000
    assert found.money.whole[Rung.BESCHIKT].value == 1500


def test_a_landsdeel_says_on_its_page_what_the_overview_says_of_it(store: Store) -> None:
    filled(store)
    with store.read() as session:
        row = next(row for row in overview(session, LEAD).regions if row.region == "noord")
    assert asked(store).row == row


def test_the_sites_of_a_landsdeel_add_up_to_its_places(store: Store) -> None:
    found = asked(filled(store))
    stands = {one.site.code: one for one in found.sites}
    assert {code: one.places.value for code, one in stands.items()} == {KADE: 18, BOEG: 8}
    assert {code: one.occupied.value for code, one in stands.items()} == {KADE: 15, BOEG: 5}
    assert {code: one.hybrid.value for code, one in stands.items()} == {KADE: 4, BOEG: 0}
    assert stands[BOEG].occupancy.value == 62.5
    assert sum(one.places.value or 0 for one in found.sites) == found.places.total.value


def test_the_lead_gets_the_rank_and_a_coordinator_the_country(store: Store) -> None:
    filled(store)
    found = asked(store)
    assert [(one.rank, one.row.region, one.row.places.gap) for one in found.others] == [(1, "noord", 6), (2, "oost", 1)]
    own = asked(store, actor=NINA)
    assert own.others == ()
    assert own.nation.places is not None
    assert (own.nation.places.total.value, own.nation.places.gap) == (45, 5)
    assert [row.region for row in own.nation.regions] == ["noord"]


def test_equal_gaps_share_a_rank_and_who_did_not_report_has_none(store: Store) -> None:
    filled(store)
    approved(store, "oost", Q3, {VELD: 24})
    with store.read() as session:
        rows = overview(session, LEAD).regions
    assert [one.rank for one in ranked(rows)] == [1, 1]
    late = replace(rows[0], places=replace(rows[0].places, gap=None))
    assert [(one.rank, one.row.region) for one in ranked((late, rows[1]))] == [(1, "oost"), (None, "noord")]


def test_how_a_landsdeel_is_organised_and_what_it_said(store: Store) -> None:
    found = asked(filled(store))
    held = found.organised
    assert (held.contact, held.covered, held.youth_regions, held.plan) == ("ja", 1, 1, "vastgesteld")
    assert [(said.quarter, said.text) for said in found.voices] == [(Q3, "Meer buiten.")]
    assert found.bottlenecks == ()


def test_trajects_bring_what_came_what_went_and_when_a_site_closes(store: Store) -> None:
    the_case(store)
    told(store, NINA, NOORD, LATE)
    found = asked(handed_in(store))
    assert (found.built.removed, found.built.alternatives, found.built.planned, found.built.lag) == (10, 8, 8, 2)
    assert [track.traject.code for track in found.tracks] == ["t-boeg", "t-kade", "t-laat"]
    closing = {one.site.code: one.closing for one in found.sites}[BOEG]
    assert (closing.next, closing.last, closing.going) == (date(2026, 11, 30), date(2026, 11, 30), 6)
    assert found.told_in == Q3


def test_what_is_to_be_done_this_month(store: Store) -> None:
    """On 16 November 2026: an opening that was planned before, a closing this month, four youths, a late report."""
    the_case(store)
    told(store, NINA, NOORD, LATE)
    stepped(store, "noord", Q3, Step.SUBMIT)
    assert [(one.kind, one.milestone, one.number) for one in asked(store).due] == [
        (DueKind.MILESTONE_LATE, Milestone.OPENING, None),
        (DueKind.YOUTHS, None, 4),
        (DueKind.MILESTONE, Milestone.SLUITING, None),
    ]
    assert [(one.kind, one.quarter) for one in asked(store, "oost").due] == [(DueKind.REPORT_LATE, Q3)]


def test_a_report_that_was_given_back_is_to_be_done_and_an_earlier_quarter_has_no_list(store: Store) -> None:
    filled(store)
    a_report(store, "noord", Q3, None, Step.REOPEN)
    found = asked(store)
    assert [(one.kind, one.quarter) for one in found.due] == [(DueKind.REOPENED, Q3)]
    before = asked(store, quarter=Q2)
    assert (before.is_now, before.due, before.places.total.value) == (False, (), 30)


def test_a_signed_status_stands_beside_that_of_the_rule(store: Store) -> None:
    filled(store)
    with store.begin() as session:
        override_status(
            session, LEAD, "noord", "gesloten_capaciteit", Q3, Standing.LET_OP, "Brand.", date(2026, 12, 31)
        )
    places = asked(store).places
    assert (places.standing, places.by_rule) == (Standing.LET_OP, Standing.ACHTER)
    assert places.override is not None


def test_nothing_is_expected_of_few_places(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store, "noord", ((Q3.plus(8), 0),))
    for back, (kade, boeg) in enumerate([(18, 8), (18, 9), (18, 10), (18, 11), (18, 12)]):
        approved(store, "noord", Q3.plus(-back), {KADE: kade, BOEG: boeg})
    assert asked(store).expected
    approved(store, "noord", Q3.plus(1), {KADE: 12, BOEG: 7})
    found = asked(store)
    assert (found.is_small, found.expected) == (True, ())


def test_who_did_not_report_is_shown_with_what_was_known(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 19})
    total = asked(store).places.total
    assert (total.value, total.last_known) == (None, 30)
    assert (total.coverage.reported, set(total.coverage.missing)) == (0, {"De Boeg", "De Kade"})


def test_the_past_is_answered_as_it_was_known(store: Store) -> None:
    a_store_with_registers(store)
    event = approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "noord", Q3, {KADE: 18})
    assert asked(store, as_of=AsOf(event=event)).places.total.value == 30
    assert asked(store).places.total.value == 28


def test_before_anything_is_reported_there_is_no_quarter(store: Store) -> None:
    found = asked(a_store_with_registers(store))
    assert (found.quarter, found.name, found.sites) == (None, "Noord", ())


def test_anothers_landsdeel_and_what_is_none_are_refused(store: Store) -> None:
    filled(store)
    for region, actor in (("oost", NINA), ("JZ01", LEAD), ("nergens", LEAD), ("noord", an_actor(Role.BEHEERDER))):
        with pytest.raises(Refused):
            asked(store, region, actor)
    with store.read() as session:
        assert region_choices(session, NINA) == {"noord": "Noord"}
        assert region_choices(session, OPERATOR) == {"noord": "Noord", "oost": "Oost"}


def test_events_of_after_an_earlier_quarter_are_not_shown_with_it(store: Store) -> None:
    filled(store)
    stop = Happening("g1", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, date(2026, 9, 1), None, "Stop", source="x")
    with store.begin() as session:
        put_happenings(session, LEAD, [stop, replace(stop, code="g2", starts=START)])
    assert [one.code for one in asked(store).happenings] == ["g1", "g2"]
    assert [one.code for one in asked(store, quarter=Q2).happenings] == ["g2"]
