"""Alternatives in use are made of the trajects that reports tell of."""

from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Destination, Origin, Phase, Regime, Scale, Traject, TrajectKind
from monitor.domain.workflow import Step
from monitor.queries.alternatives import alternatives_in_use
from monitor.queries.path_view import path_view
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, LEAD, NINA, Q2, Q3, VELD, a_store_with_registers, approved, saved, stepped

KADE_CLOSES = Traject(
    "t-kade",
    "De Kade dicht",
    "noord",
    TrajectKind.OMBOUW,
    Phase.IN_GEBRUIK,
    Origin("duin", KADE, Regime.GESLOTEN, 10),
    Destination(Regime.OPEN, Scale.GROOT, (), "gezinshuis", 8, party="Gezinshuizen Noord"),
    gone=10,
    opened=8,
)


def eight_in_noord(store: Store) -> Store:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 10, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 10})
    saved(store, "noord", Q3, {KADE: 0, BOEG: 10})
    with store.begin() as session:
        assert tell(session, NINA, ReportKey("noord", Q3), [TrajectChange(KADE_CLOSES, 0)]).written
    stepped(store, "noord", Q3, Step.SUBMIT)
    return store


def of(store: Store, region: str) -> list[tuple[Quarter, int | None, tuple[str, ...]]]:
    with store.read() as session:
        points = alternatives_in_use(session, LEAD, region)
    return [(p.quarter, p.total.value, p.total.coverage.missing) for p in points]


def test_eight_places_opened_are_eight_in_use_from_the_report_that_tells_of_them(store: Store) -> None:
    assert of(eight_in_noord(store), "noord") == [(Q3, 8, ())]


def test_a_landsdeel_that_did_not_report_is_missing_from_the_country(store: Store) -> None:
    assert of(eight_in_noord(store), "NL") == [(Q3, 8, ("Oost",))]
    approved(store, "oost", Q3, {VELD: 10})
    assert of(store, "NL") == [(Q3, 8, ())]


def test_without_any_traject_there_is_no_series(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 10})
    assert of(store, "NL") == []


def test_the_path_of_alternatives_is_for_them(store: Store) -> None:
    eight_in_noord(store)
    with store.read() as session:
        found = path_view(session, LEAD, "noord", ALTERNATIVES.code)
    assert found.total is not None
    assert (found.quarter, found.total.value) == (Q3, 8)
