"""A status may be signed by the national lead alone: with a reason, an end, and beside what the rule says."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from monitor.actions.overrides import lift_override, override_status
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.override import Override
from monitor.domain.people import OPERATOR, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing
from monitor.domain.words import Refused
from monitor.queries.overrides import overrides, overrides_held
from monitor.store.engine import Store
from tests.actions.factories import Q3, a_small_world, person
from tests.conftest import Clock

PLACES = "gesloten_capaciteit"
TODAY = date(2026, 11, 16)
UNTIL = date(2026, 12, 31)


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def sign(
    world: Store,
    standing: Standing = Standing.OP_KOERS,
    reason: str = "Sluiting is getekend",
    until: date | None = UNTIL,
    quarter: Quarter = Q3,
    actor: Actor | None = None,
    region: str = "noord",
    indicator: str = PLACES,
) -> int:
    with world.begin() as session:
        return override_status(
            session, actor or person(world, "anna"), region, indicator, quarter, standing, reason, until
        )


def held(world: Store, as_of: AsOf = NOW) -> dict[str, Override]:
    with world.read() as session:
        return overrides_held(session, PLACES, Q3, as_of)


def test_a_signed_status_says_who_when_why_and_until(world: Store) -> None:
    sign(world)
    found = held(world)
    assert found == {
        "noord": Override("noord", PLACES, Q3, Standing.OP_KOERS, "Sluiting is getekend", UNTIL, "Anna", TODAY)
    }


def test_it_holds_on_its_last_day_and_no_longer_on_the_next(world: Store, clock: Clock) -> None:
    sign(world, until=TODAY)
    assert held(world)
    clock.forward(days=1)
    assert held(world) == {}


def test_it_is_judged_on_the_day_that_is_asked(world: Store, clock: Clock) -> None:
    clock.forward(days=1)
    sign(world, until=TODAY + timedelta(days=3))
    clock.forward(days=20)
    days = [TODAY + timedelta(days=n) for n in (0, 1, 4)]
    assert [bool(held(world, AsOf(day=day))) for day in days] == [False, True, False]


def test_taken_back_the_rule_counts_again_and_both_stay_on_record(world: Store) -> None:
    sign(world)
    with world.begin() as session:
        lift_override(session, person(world, "anna"), "noord", PLACES, Q3, "Toch niet")
    assert held(world) == {}
    with world.read() as session:
        found = overrides(session, person(world, "nina"), "noord", PLACES, Q3)
    assert [(one.standing, one.reason) for one in found] == [
        (Standing.OP_KOERS, "Sluiting is getekend"),
        (None, "Toch niet"),
    ]


def test_a_later_signature_replaces_an_earlier_one(world: Store) -> None:
    sign(world)
    sign(world, Standing.ACHTER)
    assert held(world)["noord"].standing is Standing.ACHTER


@pytest.mark.parametrize(
    ("signing", "said"),
    [
        (lambda world: sign(world, reason=" "), "de reden waarom u van de regel afwijkt"),
        (lambda world: sign(world, until=None), "Geef de laatste dag"),
        (lambda world: sign(world, until=TODAY - timedelta(days=1)), "Geef de laatste dag"),
        (lambda world: sign(world, Standing.TE_WEINIG), "Kies op koers, let op of achter"),
        (lambda world: sign(world, quarter=Quarter(2026, 4)), "2026-Q4 is nog niet voorbij"),
        (lambda world: sign(world, region="JZ01"), "Hiervoor is er geen status"),
        (lambda world: sign(world, indicator="begeleiding_24uur"), "Hiervoor is er geen status"),
        (lambda world: sign(world, actor=OPERATOR), "Alleen de bestuurlijk aanjager"),
    ],
)
def test_a_signature_that_cannot_be_is_refused(world: Store, signing: Callable[[Store], int], said: str) -> None:
    with pytest.raises(Refused, match=said):
        signing(world)
    assert held(world) == {}


def test_a_coordinator_signs_nothing(world: Store) -> None:
    with pytest.raises(Refused, match="Alleen de bestuurlijk aanjager"):
        sign(world, actor=person(world, "nina"))
    sign(world)
    with world.begin() as session, pytest.raises(Refused, match="Alleen de bestuurlijk aanjager"):
        lift_override(session, person(world, "nina"), "noord", PLACES, Q3, "Nee")


def test_taking_back_needs_one_that_holds_and_a_reason(world: Store) -> None:
    lead = person(world, "anna")
    with world.begin() as session, pytest.raises(Refused, match="geen afwijkende status die nu geldt"):
        lift_override(session, lead, "noord", PLACES, Q3, "Toch niet")
    sign(world)
    with world.begin() as session, pytest.raises(Refused, match="de reden waarom de afwijking vervalt"):
        lift_override(session, lead, "noord", PLACES, Q3, "")
