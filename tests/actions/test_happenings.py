"""Events are recorded by whom and as they should be, changed by a new version, and withdrawn with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from monitor.actions.happenings import put_happenings, withdraw_happening
from monitor.domain.certainty import Certainty
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused
from monitor.queries.happenings import About, happenings, under_attention
from monitor.store.engine import Store
from monitor.store.tables import event
from tests.factories import LEAD, NINA, a_store_with_registers, an_actor

DAY = date(2026, 11, 16)
BERT = an_actor(Role.BEHEERDER, code="bert")
STOP = Happening(
    "g1",
    HappeningKind.OPNAMESTOP,
    "noord",
    "duin",
    "kade",
    date(2026, 5, 1),
    None,
    "Opnamestop",
    "",
    4,
    1,
    Certainty.VOORBEELD,
    "test",
)
POLICY = Happening(
    "g2", HappeningKind.BELEID, "NL", "", "", date(2024, 6, 19), date(2024, 6, 19), "Afspraken", source="test"
)


def put(store: Store, who: Actor, *rows: Happening) -> int | None:
    with store.begin() as session:
        return put_happenings(session, who, rows)


def codes(store: Store, who: Actor, about: About | None = None) -> list[str]:
    with store.read() as session:
        return [happening.code for happening in happenings(session, who, about=about)]


@pytest.fixture
def world(store: Store) -> Store:
    return a_store_with_registers(store)


def test_a_coordinator_records_what_happened_in_the_own_landsdeel(world: Store) -> None:
    put(world, NINA, STOP)
    assert codes(world, NINA) == ["g1"]


@pytest.mark.parametrize("row", [POLICY, replace(STOP, region="oost", provider="veldhuis", site="veld")])
def test_a_coordinator_records_nothing_of_the_country_or_another_landsdeel(world: Store, row: Happening) -> None:
    with pytest.raises(Refused, match="van het eigen"):
        put(world, NINA, row)


def test_a_coordinator_does_not_take_over_the_event_of_another_landsdeel(world: Store) -> None:
    put(world, LEAD, replace(STOP, region="oost", provider="veldhuis", site="veld"))
    with pytest.raises(Refused, match="van het eigen"):
        put(world, NINA, STOP)


def test_recording_the_same_again_writes_nothing(world: Store) -> None:
    put(world, LEAD, STOP, POLICY)
    version = world.version()
    assert put(world, LEAD, STOP) is None
    assert world.version() == version


def test_a_new_event_gets_a_key_of_its_own_beside_those_there(world: Store) -> None:
    put(world, LEAD, STOP)
    put(world, LEAD, POLICY)
    assert codes(world, LEAD) == ["g1", "g2"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (replace(STOP, region="JZ01"), "landsdeel of bij het land"),
        (replace(STOP, region="zuid"), "landsdeel of bij het land"),
        (replace(STOP, provider="niets"), "aanbieder staat niet"),
        (replace(STOP, site="niets"), "locatie staat niet"),
        (replace(STOP, provider="veldhuis"), "andere aanbieder"),
        (replace(STOP, region="oost"), "ander landsdeel"),
        (replace(STOP, ends=date(2026, 4, 30)), "eindigt voordat"),
        (replace(STOP, youths_placed=5), "meer jongeren"),
        (replace(STOP, source=" "), "de bron"),
        (replace(STOP, title=""), "de titel"),
    ],
)
def test_what_cannot_be_so_is_refused(world: Store, row: Happening, why: str) -> None:
    with pytest.raises(Refused, match=why):
        put(world, LEAD, row)


def test_withdrawing_needs_a_reason_and_keeps_the_event_with_it(world: Store) -> None:
    put(world, LEAD, STOP)
    with pytest.raises(Refused, match="de reden"), world.begin() as session:
        withdraw_happening(session, LEAD, "g1", " ")
    with world.begin() as session:
        withdraw_happening(session, LEAD, "g1", "Dubbel ingevoerd.")
    assert codes(world, LEAD) == []
    assert codes(world, LEAD, About(withdrawn=True)) == ["g1"]
    with world.read() as session:
        assert session.execute(select(event.c.reason).order_by(event.c.id.desc()).limit(1)).scalar_one() == (
            "Dubbel ingevoerd."
        )


def test_an_event_that_is_not_there_cannot_be_withdrawn(world: Store) -> None:
    with pytest.raises(Refused, match="geen gebeurtenis"), world.begin() as session:
        withdraw_happening(session, LEAD, "g9", "Weg.")


def test_the_filters_narrow_and_the_newest_start_comes_first(world: Store) -> None:
    put(world, LEAD, STOP, POLICY)
    assert codes(world, LEAD) == ["g1", "g2"]
    assert codes(world, LEAD, About(region="NL")) == ["g2"]
    assert codes(world, LEAD, About(provider="duin")) == ["g1"]
    assert codes(world, LEAD, About(site="boeg")) == []


def test_a_site_asks_for_attention_from_the_first_day_to_the_last(world: Store) -> None:
    put(world, LEAD, replace(STOP, ends=date(2026, 9, 30)))
    with world.read() as session:
        on = {
            day: len(under_attention(session, LEAD, day))
            for day in (date(2026, 4, 30), date(2026, 5, 1), date(2026, 9, 30), date(2026, 10, 1))
        }
    assert list(on.values()) == [0, 1, 1, 0]


def test_an_incident_that_lasts_asks_for_no_attention_here(world: Store) -> None:
    put(world, LEAD, replace(STOP, kind=HappeningKind.INCIDENT))
    with world.read() as session:
        assert under_attention(session, LEAD, DAY) == ()


def test_supervision_of_a_provider_holds_for_its_open_sites_in_that_landsdeel(world: Store) -> None:
    put(world, LEAD, replace(STOP, kind=HappeningKind.TOEZICHT, site=""))
    with world.read() as session:
        (found,) = under_attention(session, LEAD, DAY, region="noord")
    assert [site.code for site in found.sites] == ["boeg", "kade"]


def test_the_administrator_is_not_told_where_youths_are_left(world: Store) -> None:
    put(world, BERT, STOP)
    with world.read() as session:
        (found,) = happenings(session, BERT)
        with pytest.raises(Refused):
            under_attention(session, BERT, DAY)
    assert (found.youths_left, found.youths_placed) == (None, None)
