"""The page of one provider, with totals that can be added in the head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.actions.figures import save
from monitor.actions.happenings import put_happenings
from monitor.actions.merging import merge_providers
from monitor.domain.figure import CellKey, Change, Content, ReportKey
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.ladder import Rung
from monitor.domain.money import MoneyKind
from monitor.domain.people import OPERATOR, Role
from monitor.domain.traject import Dates, Milestone, Phase
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.provider_page import ProviderPage, provider_choices, provider_page
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q1,
    Q2,
    Q3,
    SITES,
    VELD,
    a_store_with_registers,
    an_actor,
    approved,
    stepped,
)
from tests.money_factories import a_document, with_documents
from tests.queries.test_worked_trajects import BOEG_SMALLER, KADE_CLOSES, NOORD, OTTO, told

OCCUPIED, SPENT, PAID = "bezet", "besteed", "spuk2024/vastgoed"


def asked(store: Store, provider: str = "duin", actor: object = LEAD, **how: object) -> ProviderPage:
    with store.read() as session:
        return provider_page(session, actor, provider, **how)  # type: ignore[arg-type]


def filled(store: Store) -> Store:
    """Duinzicht: 30 places of which 24 occupied, then 26 of which 20; ten cents a place spent."""
    a_store_with_registers(store)
    approved(
        store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, OCCUPIED): 16, (BOEG, OCCUPIED): 8, ("duin", SPENT, PAID): 100}
    )
    approved(
        store, "noord", Q3, {KADE: 18, BOEG: 8, (KADE, OCCUPIED): 15, (BOEG, OCCUPIED): 5, ("duin", SPENT, PAID): 400}
    )
    approved(store, "oost", Q3, {VELD: 7})
    return store


def test_the_sites_of_a_provider_add_up(store: Store) -> None:
    found = asked(filled(store))
    assert [(one.site.code, one.places.value, one.occupied.value) for one in found.sites] == [
        (BOEG, 8, 5),
        (KADE, 18, 15),
    ]
    assert (found.places.value, found.occupied.value) == (26, 20)
    assert found.occupancy.numerator.value == 20
    assert found.occupancy.denominator.value == 26
    assert [(p.quarter, p.places.value, p.occupied.value) for p in found.points] == [(Q2, 30, 24), (Q3, 26, 20)]
    assert (found.provider.kvk, found.elsewhere, dict(found.landsdelen)) == ("01234567", False, {"noord": "Noord"})


def test_how_full_is_only_over_sites_of_which_both_numbers_are_known(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10, (KADE, OCCUPIED): 15})
    found = asked(store)
    assert found.occupancy.value == 75
    assert (found.occupancy.coverage.reported, found.occupancy.coverage.expected) == (1, 2)
    assert found.occupied.at_least


def test_places_that_go_and_those_without_a_traject(store: Store) -> None:
    """Of De Kade's 18 places 6 are still to go on 1 June 2027; of De Boeg's 8 none, as they come back closed."""
    filled(store)
    going = replace(
        KADE_CLOSES,
        phase=Phase.UITVOERING,
        origin=replace(KADE_CLOSES.origin, places=8),
        dates={Milestone.SLUITING: Dates(date(2027, 6, 1))},
        gone=2,
        opened=0,
    )
    smaller = replace(
        BOEG_SMALLER,
        phase=Phase.UITVOERING,
        origin=replace(BOEG_SMALLER.origin, places=8),
        destination=replace(BOEG_SMALLER.destination, places=8),
        gone=0,
        opened=0,
    )
    stepped(store, "noord", Q3, Step.REOPEN, "anna")
    told(store, NINA, NOORD, going, smaller)
    stepped(store, "noord", Q3, Step.SUBMIT)
    found = asked(store)
    assert found.converting == 6 + 8
    assert found.last_closing == date(2027, 6, 1)
    assert found.without_plan == (18 - 6) + 8
    assert [track.traject.code for track in found.tracks] == ["t-boeg", "t-kade"]


def test_money_of_a_provider_with_what_a_removed_place_cost(store: Store) -> None:
    with_documents(filled(store), a_document("b1", MoneyKind.BESCHIKT, 900, provider="duin"))
    found = asked(store)
    (row,) = found.money
    assert (row.whole[Rung.BESCHIKT].value, row.whole[Rung.BESTEED].value) == (900, 400)
    assert (row.removed, row.cost.cents, row.cost.few) == (4, 100, True)
    assert found.whole is not None
    assert found.whole.whole[Rung.BESTEED].value == 400
    assert found.since == Q2


def test_a_coordinator_sees_only_what_lies_in_the_own_landsdeel(store: Store) -> None:
    moved = replace(SITES[2], provider="duin")  # Veldzicht in Oost is one of Duinzicht's
    a_store_with_registers(store, (*SITES[:2], moved))
    approved(store, "noord", Q3, {KADE: 18, BOEG: 8})
    with store.begin() as session:
        save(session, OTTO, ReportKey("oost", Q3), [Change(CellKey(Q3, "oost", "duin", VELD, PLACES), Content(5), 0)])
    stepped(store, "oost", Q3, Step.SUBMIT, "otto")
    lead, own = asked(store), asked(store, actor=NINA)
    assert (lead.places.value, lead.elsewhere) == (31, False)
    assert (own.places.value, own.elsewhere, own.whole) == (26, True, None)
    assert {site.site.code for site in own.sites} == {KADE, BOEG}
    assert [point.places.value for point in own.points] == [26]


def test_a_provider_of_anothers_landsdeel_and_one_that_is_none_are_refused(store: Store) -> None:
    filled(store)
    for provider, actor in (("veldhuis", NINA), ("niemand", LEAD), ("duin", an_actor(Role.MINISTERIE))):
        with pytest.raises(Refused):
            asked(store, provider, actor)
    with store.read() as session:
        assert provider_choices(session, NINA) == {"duin": "Duinzicht"}
        assert provider_choices(session, LEAD) == {"duin": "Duinzicht", "veldhuis": "Veldhuis"}


def test_a_provider_that_went_on_in_another_says_so_on_both_pages(store: Store) -> None:
    filled(store)
    with store.begin() as session:
        merge_providers(session, OPERATOR, "veldhuis", "duin", Q3.end, {VELD: "veld2"})
    gone, going_on = asked(store, "veldhuis"), asked(store, "duin")
    assert gone.successor is not None
    assert (gone.successor.code, gone.places.value) == ("duin", 7)
    assert [one.code for one in going_on.merged] == ["veldhuis"]
    assert going_on.codes == ("duin", "veldhuis")
    assert going_on.places.value == 26 + 7


def test_events_of_a_provider_and_its_sites(store: Store) -> None:
    filled(store)
    stop = Happening("g1", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, date(2026, 9, 1), None, "Stop", source="x")
    other = replace(stop, code="g2", region="oost", provider="veldhuis", site=VELD)
    with store.begin() as session:
        put_happenings(session, LEAD, [stop, other])
    assert [one.code for one in asked(store).happenings] == ["g1"]
    assert asked(store, quarter=Q1).happenings == ()


def test_before_anything_is_reported_there_is_no_quarter(store: Store) -> None:
    found = asked(a_store_with_registers(store))
    assert (found.quarter, found.sites, found.places.value) == (None, (), None)
