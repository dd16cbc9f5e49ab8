"""Who may ask what: every question of the ledger, by every role, of the own and of another region."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.compared import measures
from monitor.domain.figure import CellKey
from monitor.domain.indicator import Level
from monitor.domain.ladder import Rung
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.people import OPERATOR, Actor, Role
from monitor.domain.words import Refused
from monitor.queries.about import about
from monitor.queries.against_published import against_published
from monitor.queries.alternatives import alternatives_in_use
from monitor.queries.balances import balances
from monitor.queries.behind import behind
from monitor.queries.behind_growth import grown_behind
from monitor.queries.behind_money import money_behind
from monitor.queries.behind_records import trajects_behind
from monitor.queries.cell_history import cell_history
from monitor.queries.figures import counting_figures
from monitor.queries.grid import grid
from monitor.queries.lines import Asked, lines
from monitor.queries.long_table import long_rows
from monitor.queries.money import money
from monitor.queries.money_books import PROGRAMME
from monitor.queries.money_figures import money_figures
from monitor.queries.ombouw import ombouw
from monitor.queries.overrides import overrides
from monitor.queries.overview import overview
from monitor.queries.overview_page import overview_page
from monitor.queries.path_view import path_series, path_view
from monitor.queries.paths import agreed, may_see_path, path, path_register, path_versions
from monitor.queries.progress import progress
from monitor.queries.provider_page import provider_choices
from monitor.queries.published import published
from monitor.queries.quality import quality
from monitor.queries.ratios import ratios
from monitor.queries.recorded import recorded_rows
from monitor.queries.region_page import region_choices
from monitor.queries.restatements import number_restated, restated_figures, restated_publications
from monitor.queries.selection import Selection, scope
from monitor.queries.series import pace_answer, series
from monitor.queries.side_by_side import side_by_side
from monitor.queries.site_stands import site_totals
from monitor.queries.then_and_now import then_and_now
from monitor.queries.totals import changes, totals
from monitor.queries.traject_figures import traject_figures
from monitor.queries.traject_register import traject_register
from monitor.queries.traject_stands import traject_stands
from monitor.queries.trajecten import trajecten
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q3,
    START,
    VELD,
    a_path,
    a_store_with_registers,
    an_actor,
    approved,
)

Question = Callable[[Session, Actor, str], object]
EVERYWHERE = frozenset({"NL", "noord", "oost"})


def _selection(region: str) -> Selection:
    return Selection(Q3, Q3, () if region == "NL" else (region,), indicators=(PLACES,))


def _level(region: str) -> Level:
    return Level.LAND if region == "NL" else Level.LANDSDEEL


# every question that is asked of one region
OF_A_REGION: dict[str, Question] = {
    "totals": lambda s, a, r: totals(s, a, _selection(r), _level(r)),
    "changes": lambda s, a, r: changes(s, a, _selection(r), _level(r), Q3),
    "ratios": lambda s, a, r: ratios(s, a, _selection(r), _level(r), ("bezettingsgraad",)),
    "long_rows": lambda s, a, r: long_rows(s, a, _selection(r), _level(r)),
    "series": lambda s, a, r: series(s, a, PLACES, r),
    "money": lambda s, a, r: money(s, a, r),
    "money_figures": lambda s, a, r: list(money_figures(s, a, _selection(r).of("verleend"), _level(r))),
    "recorded_rows": lambda s, a, r: list(recorded_rows(s, a, _selection(r), _level(r), ("verleend",))),
    "pace_answer": lambda s, a, r: pace_answer(s, a, r),
    "path": lambda s, a, r: path(s, a, r, PLACES),
    "agreed": lambda s, a, r: agreed(s, a, r, PLACES),
    "may_see_path": lambda _s, a, r: may_see_path(a, r),
    "path_view": lambda s, a, r: path_view(s, a, r, PLACES),
    "path_series": lambda s, a, r: path_series(s, a, ALTERNATIVES, r),
    "alternatives_in_use": lambda s, a, r: alternatives_in_use(s, a, r),
    "overrides": lambda s, a, r: overrides(s, a, r, PLACES, Q3),
    "quality": lambda s, a, r: quality(s, a, region=r),
    "side_by_side": lambda s, a, r: side_by_side(s, a, measures()[PLACES], () if r == "NL" else (r,)),
    "then_and_now": lambda s, a, r: then_and_now(s, a, measures()[PLACES], START, r),
    "path_versions": lambda s, a, r: path_versions(s, a, r, PLACES),
    "traject_figures": lambda s, a, r: list(traject_figures(s, a, _selection(r).of("verdringing"), _level(r))),
    "trajecten": lambda s, a, r: trajecten(s, a, region=r),
    "balances": lambda s, a, r: balances(s, a, Level.LANDSDEEL, Q3, region=r),
    "counting_figures": lambda s, a, r: counting_figures(s, a, _selection(r)),
    "behind": lambda s, a, r: behind(s, a, _selection(r)),
    "trajects_behind": lambda s, a, r: trajects_behind(s, a, _selection(r), "verdringing"),
    "grown_behind": lambda s, a, r: grown_behind(s, a, _selection(r), Rung.BESTEED, PROGRAMME, 2026),
    "money_behind": lambda s, a, r: money_behind(s, a, _selection(r), Rung.VERLEEND, PROGRAMME),
    "site_totals": lambda s, a, r: site_totals(s, a, _selection(r)),
    "traject_stands": lambda s, a, r: traject_stands(s, a, Q3, region=r),
    "cell_history": lambda s, a, r: cell_history(
        s,
        a,
        CellKey(
            Q3,
            "noord" if r == "NL" else r,
            "duin" if r != "oost" else "veldhuis",
            KADE if r != "oost" else VELD,
            PLACES,
        ),
    ),
}
# every question that answers for whoever asks
OF_NO_REGION: dict[str, Question] = {
    "overview": lambda s, a, _r: overview(s, a),
    "overview_page": lambda s, a, _r: overview_page(s, a),
    "about": lambda s, a, _r: about(s, a, Q3),
    "ombouw": lambda s, a, _r: ombouw(s, a),
    "grid": lambda s, a, _r: grid(s, a, "jeugdregio"),
    "path_register": lambda s, a, _r: path_register(s, a),
    "traject_register": lambda s, a, _r: traject_register(s, a),
    "published": lambda s, a, _r: published(s, a),
    "against_published": lambda s, a, _r: against_published(s, a),
    "lines": lambda s, a, _r: lines(s, a, Asked(measures()[PLACES], None, NOW, False)),
    "progress": lambda s, a, _r: progress(s, a, Q3),
    "region_choices": lambda s, a, _r: region_choices(s, a),
    "provider_choices": lambda s, a, _r: provider_choices(s, a),
    "restated_publications": lambda s, a, _r: restated_publications(s, a),
    "restated_figures": lambda s, a, _r: restated_figures(s, a),
    "number_restated": lambda s, a, _r: number_restated(s, a),
}
MAY = {
    "operator": (OPERATOR, EVERYWHERE),
    "aanjager": (LEAD, EVERYWHERE),
    "coordinator": (NINA, frozenset({"NL", "noord"})),
    "ministerie": (an_actor(Role.MINISTERIE), frozenset[str]()),
    "beheerder": (an_actor(Role.BEHEERDER), frozenset[str]()),
    "niemand": (Actor("x", "X"), frozenset[str]()),
}


@pytest.fixture
def filled(store: Store) -> Store:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    for region in ("NL", "noord", "oost"):
        a_path(store, region)
    return store


@pytest.mark.parametrize("role", MAY)
def test_each_role_gets_what_it_may_see_and_is_refused_the_rest(filled: Store, role: str) -> None:
    actor, regions = MAY[role]
    with filled.read() as session:
        for name, question in OF_A_REGION.items():
            for region in sorted(EVERYWHERE):
                refused = _is_refused(question, session, actor, region)
                assert refused == (region not in regions), f"{role} asks {name} of {region}"
        for name, question in OF_NO_REGION.items():
            assert _is_refused(question, session, actor, "") == (not regions), f"{role} asks {name}"


def test_a_coordinator_gets_no_row_of_another_region(filled: Store) -> None:
    with filled.read() as session:
        assert {f.landsdeel for f in counting_figures(session, NINA, Selection())} == {"noord"}
        assert [row.region for row in overview(session, NINA).regions] == ["noord"]
        rows = long_rows(session, NINA, Selection(Q3, Q3), Level.LOCATIE)
        assert {row["regio_code"] for row in rows} == {"noord"}


def test_a_person_with_two_roles_sees_what_both_allow() -> None:
    both = Actor("b", "B", an_actor(Role.BEHEERDER).grants | NINA.grants)
    assert scope(both).regions == frozenset({"noord"})


def _is_refused(question: Question, session: Session, actor: Actor, region: str) -> bool:
    try:
        question(session, actor, region)
    except Refused:
        return True
    return False
