"""The places someone may choose: those whose figures may be seen, and none for who sees no figures."""

from datetime import date

from monitor.domain.as_of import NOW
from monitor.domain.people import Actor, Grant, Role
from monitor.store.engine import Store
from monitor.ui.context import PageContext
from monitor.ui.places import Places, places_of
from tests.factories import a_store_with_registers

DAY = date(2024, 1, 1)
LEAD = Actor("anna", "Anna", frozenset({Grant(Role.AANJAGER, "NL", DAY)}))
NORTH = Actor("nina", "Nina", frozenset({Grant(Role.COORDINATOR, "noord", DAY)}))
KEEPER = Actor("bas", "Bas", frozenset({Grant(Role.BEHEERDER, "NL", DAY)}))


def seen_by(actor: Actor, store: Store) -> Places:
    version = store.version()
    return places_of(PageContext(store, actor, "nl", date(2026, 11, 21), None, NOW, version, version, False))


def test_a_coordinator_chooses_among_the_own_landsdelen_and_their_providers(store: Store) -> None:
    a_store_with_registers(store)
    assert seen_by(LEAD, store) == Places(
        {"noord": "Noord", "oost": "Oost"}, {"duin": "Duinzicht", "veldhuis": "Veldhuis"}
    )
    assert seen_by(NORTH, store) == Places({"noord": "Noord"}, {"duin": "Duinzicht"})


def test_who_sees_no_figures_has_no_place_to_choose(store: Store) -> None:
    a_store_with_registers(store)
    assert seen_by(KEEPER, store) == Places()
