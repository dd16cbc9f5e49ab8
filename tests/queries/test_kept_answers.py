"""Whatever is changed: an answer of which parts were kept is the answer asked afresh, and the past stays as it was.

Asked afresh means by a store opened anew under another address: what is kept is held apart for each address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import count, pairwise

from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from monitor.actions.happenings import put_happenings, withdraw_happening
from monitor.actions.merging import merge_providers, move_regions
from monitor.actions.office_settings import put_settings
from monitor.actions.overrides import lift_override, override_status
from monitor.actions.paths import set_path
from monitor.actions.people import add_person, disable, grant
from monitor.actions.registers import put
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.certainty import Certainty
from monitor.domain.compared import measures
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.indicator import Level
from monitor.domain.ladder import Rung
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.office_settings import OfficeSetting
from monitor.domain.people import OPERATOR, Grant, Role
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Provider, Region, Registers, Site
from monitor.domain.series import Path
from monitor.domain.status_rule import Standing
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.against_published import against_published
from monitor.queries.balances import balances
from monitor.queries.behind import behind
from monitor.queries.behind_money import money_behind
from monitor.queries.behind_records import trajects_behind
from monitor.queries.figures import counting_figures
from monitor.queries.grid import grid
from monitor.queries.happenings import happenings, under_attention
from monitor.queries.lines import Asked, lines
from monitor.queries.money import money
from monitor.queries.money_books import PROGRAMME
from monitor.queries.money_year import money_year
from monitor.queries.office_settings import office_settings
from monitor.queries.ombouw import Since, ombouw
from monitor.queries.overrides import overrides
from monitor.queries.overview_page import overview_page
from monitor.queries.path_view import path_series, path_view
from monitor.queries.people import people
from monitor.queries.progress import progress
from monitor.queries.provider_page import provider_choices, provider_page
from monitor.queries.quality import quality
from monitor.queries.recorded import recorded_rows
from monitor.queries.region_page import region_choices, region_page
from monitor.queries.registers import keys, registers
from monitor.queries.restatements import restated_figures, restated_publications
from monitor.queries.scenario import what_if_ground
from monitor.queries.selection import Selection
from monitor.queries.series import pace_answer
from monitor.queries.side_by_side import side_by_side
from monitor.queries.site_stands import site_totals
from monitor.queries.traject_page import traject_page
from monitor.store.engine import Store
from tests.conftest import Clock
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q2,
    Q3,
    SITES,
    START,
    VELD,
    a_path,
    a_published_figure,
    a_report,
    saved,
    stepped,
)
from tests.money_factories import a_budget, a_document, with_budgets, with_documents
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, handed_in, the_case, told

Question = Callable[[Session, AsOf], object]
MEASURE = measures()[PLACES]
TODAY = date(2026, 11, 16)


def _asked(as_of: AsOf, approved_only: bool = False) -> Selection:
    return Selection(Q2, Q3, indicators=(PLACES,), as_of=as_of, approved_only=approved_only)


QUESTIONS: Mapping[str, Question] = {
    "against_published": lambda s, a: against_published(s, LEAD, None, a),
    "balances": lambda s, a: balances(s, LEAD, Level.LOCATIE, Q3, Q2, a),
    "behind": lambda s, a: behind(s, LEAD, _asked(a)),
    "counting_figures": lambda s, a: counting_figures(s, LEAD, Selection(as_of=a)),
    "grid": lambda s, a: grid(s, LEAD, "jeugdregio", None, a),
    "happenings": lambda s, a: happenings(s, LEAD, a),
    "keys": lambda s, _a: keys(s),
    "lines": lambda s, a: lines(s, LEAD, Asked(MEASURE, None, a, approved_only=False)),
    "money": lambda s, a: money(s, LEAD, as_of=a),
    "money of a landsdeel": lambda s, a: money(s, LEAD, "noord", as_of=a),
    "money of a year": lambda s, a: money(s, LEAD, year=2026, as_of=a),
    "money to its coordinator": lambda s, a: money(s, NINA, as_of=a),
    "money_behind": lambda s, a: money_behind(s, LEAD, _asked(a), Rung.VERLEEND, PROGRAMME),
    "money_year": lambda s, a: money_year(s, LEAD, 2025, a),
    "office_settings": lambda s, a: office_settings(s, OPERATOR, a),
    "ombouw": lambda s, a: ombouw(s, LEAD, None, a),
    "ombouw since the start": lambda s, a: ombouw(s, LEAD, None, a, Since.START),
    "overrides": lambda s, a: overrides(s, LEAD, "noord", PLACES, Q3, a),
    "overview_page": lambda s, a: overview_page(s, LEAD, None, a),
    "pace_answer": lambda s, a: pace_answer(s, LEAD, as_of=a),
    "path_series": lambda s, a: path_series(s, LEAD, ALTERNATIVES, "NL", a),
    "path_view": lambda s, a: path_view(s, LEAD, "noord", PLACES, None, a),
    "people": lambda s, _a: people(s, TODAY),
    "progress": lambda s, a: progress(s, LEAD, Q3, a),
    "provider_choices": lambda s, a: provider_choices(s, LEAD, a),
    "provider_page": lambda s, a: provider_page(s, LEAD, "duin", None, a),
    "quality": lambda s, a: quality(s, LEAD, None, a),
    "recorded_rows": lambda s, a: list(recorded_rows(s, LEAD, _asked(a), Level.LANDSDEEL, ("verleend",))),
    "region_choices": lambda s, a: region_choices(s, NINA, a),
    "region_page": lambda s, a: region_page(s, LEAD, "noord", None, a),
    "registers": registers,
    "restated_figures": lambda s, a: restated_figures(s, LEAD, a),
    "restated_publications": lambda s, a: restated_publications(s, LEAD, a),
    "side_by_side": lambda s, a: side_by_side(s, LEAD, MEASURE, (), None, a),
    "site_totals": lambda s, a: site_totals(s, LEAD, _asked(a)),
    "site_totals as approved": lambda s, a: site_totals(s, LEAD, _asked(a, approved_only=True)),
    "traject_page": lambda s, a: traject_page(s, LEAD, "t-kade", None, a),
    "trajects_behind": lambda s, a: trajects_behind(s, LEAD, _asked(a), "alternatieven_in_gebruik"),
    "under_attention": lambda s, a: under_attention(s, LEAD, TODAY, a),
    "what_if_ground": lambda s, a: what_if_ground(s, LEAD, as_of=a),
}
# these tell of the present, whatever moment is asked
OF_THE_PRESENT = frozenset({"keys", "people"})

STOP = Happening(
    "stop",
    HappeningKind.OPNAMESTOP,
    "noord",
    "duin",
    KADE,
    date(2026, 10, 1),
    None,
    "Opnamestop",
    "",
    4,
    source="brief",
)

PATH = Path("noord", PLACES, 1, date(2026, 11, 23), "Nieuwe afspraak", "test", False, ((Quarter(2028, 4), 0),))
GRANTED = a_document("v1", amount=20_00)


def merger(store: Store) -> None:
    with store.begin() as session:
        merge_providers(session, OPERATOR, "duin", "veldhuis", date(2026, 6, 30), {KADE: "kade-nieuw", BOEG: ""})


def merger_put_right(store: Store) -> None:
    """Put the registers back: it was no merger, and the new site was a mistake of one day."""
    day = date(2026, 7, 1)
    with store.begin() as session:
        mistaken = Site("kade-nieuw", "De Kade", "veldhuis", "noord", "JZ01", valid_from=day, valid_to=day)
        put(session, OPERATOR, [Provider("duin", "Duinzicht", "01234567"), *SITES[:2], mistaken])
        lift_override(session, LEAD, "noord", PLACES, Q3, "Toch niet")


def signed_and_approved(store: Store) -> None:
    stepped(store, "oost", Q3, Step.APPROVE, "anna")
    with store.begin() as session:
        override_status(session, LEAD, "noord", PLACES, Q3, Standing.OP_KOERS, "Afspraak", date(2026, 12, 31))
        put_settings(session, OPERATOR, [OfficeSetting("sisa_code/spuk2024", "H99", "test")])


def records_kept(store: Store) -> None:
    with_budgets(store, a_budget("NL", 100_00), a_budget("noord", 25_00, 2026))
    with_documents(store, GRANTED, a_document("v2", amount=5_00, year=2026))
    with store.begin() as session:
        set_path(session, LEAD, PATH)
        put_happenings(session, OPERATOR, [STOP])


def records_withdrawn(store: Store) -> None:
    with_budgets(store, a_budget("noord", 26_00, 2026))
    with_documents(store, replace(GRANTED, withdrawn=True))
    a_path(store, "NL", ((Quarter(2030, 4), 0),), date(2026, 11, 24), 2)
    with store.begin() as session:
        withdraw_happening(session, OPERATOR, "stop", "Vergissing")


def saved_and_not_handed_in(store: Store) -> None:
    stepped(store, "noord", Q3, Step.RETURN, "anna")
    told(store, NINA, NOORD, replace(KADE_CLOSES, opened=6), seen=1)
    saved(store, "noord", Q3, {("duin", "besteed", "spuk2024/vastgoed"): 3_00})


def traject_withdrawn(store: Store) -> None:
    stepped(store, "noord", Q3, Step.RETURN, "anna")
    told(store, NINA, NOORD, replace(KADE_CLOSES, opened=6, withdrawn=True, reason="Dubbel"), seen=2)
    stepped(store, "noord", Q3, Step.SUBMIT)


def places_elsewhere(store: Store) -> None:
    elsewhere = replace(SITES[1], region="oost", youth_region="JZ02", name="De Boeg in Oost")
    opened = Site("zand", "Het Zand", "duin", "noord", "JZ01", valid_from=date(2026, 8, 1))
    named = (Region("noord", "Noorden", "landsdeel", START), Provider("duin", "Duin en Zee", "01234567"))
    with store.begin() as session:
        put(session, OPERATOR, [elsewhere, opened, *named])
        move_regions(session, OPERATOR, ["JZ01"], "oost", date(2026, 7, 1), Certainty.GEZIEN, "besluit")


def someone_added(store: Store) -> None:
    with store.begin() as session:
        add_person(session, OPERATOR, "olga", "Olga")
        grant(session, OPERATOR, "olga", Grant(Role.COORDINATOR, "oost", date(2026, 11, 26)))


def someone_gone(store: Store) -> None:
    with store.begin() as session:
        disable(session, OPERATOR, "olga", "Weg")


CHANGES: Mapping[str, tuple[Callable[[Store], object], ...]] = {
    "someone added, reports counted, a status signed, a setting set": (someone_added, handed_in, signed_and_approved),
    "a provider goes on in another": (merger,),
    "its report is handed in anew": (lambda s: a_report(s, "noord", Q3, {BOEG: 9}, Step.RETURN, Step.SUBMIT),),
    "the merger is put right, the status lifted, records kept": (merger_put_right, records_kept),
    "records changed and withdrawn, a traject and money saved": (
        records_withdrawn,
        saved_and_not_handed_in,
    ),
    "these are handed in": (lambda s: stepped(s, "noord", Q3, Step.SUBMIT),),
    "a traject is withdrawn": (traject_withdrawn,),
    "sites and a region come to lie elsewhere": (places_elsewhere,),
    "an earlier quarter is reported, someone leaves, a figure is published and published anew": (
        lambda s: a_report(s, "oost", Quarter(2026, 1), {VELD: 12}),
        someone_gone,
        lambda s: a_published_figure(s, 31, day=date(2026, 6, 30), month="2026-12"),
        lambda s: a_published_figure(s, 30, day=date(2026, 6, 30), month="2027-01"),
    ),
}
LOOKED_BACK_AT = "a provider goes on in another"  # from then on
_numbers = count(1)


def afresh(store: Store, clock: Clock) -> Store:
    """Return the same store under an address that nothing is kept of."""
    number, address = next(_numbers), make_url(store.url)
    more = {"cached_statements": f"{100 + number}"} if store.is_sqlite else {"application_name": f"afresh{number}"}
    return Store(address.update_query_dict(more).render_as_string(hide_password=False), clock)


def changed_by(store: Store, clock: Clock, name: str) -> None:
    """Change a store, each time on a day of its own."""
    for change in CHANGES[name]:
        clock.forward(days=1)
        change(store)


def answers(store: Store, as_of: AsOf = NOW) -> dict[str, object]:
    """Return the answer to every question at one moment, in plain values; what is refused answers with its reason."""
    with store.read() as session:
        return {name: _answer(session, question, as_of) for name, question in QUESTIONS.items()}


def afresh_answers(store: Store, clock: Clock, as_of: AsOf = NOW) -> dict[str, object]:
    other = afresh(store, clock)
    try:
        return answers(other, as_of)
    finally:
        other.close()


def _answer(session: Session, question: Question, as_of: AsOf) -> object:
    try:
        return _plain(question(session, as_of))
    except Refused as refused:
        return refused.text.en


def _plain(value: object) -> object:
    if isinstance(value, Registers):
        return _plain((value.regions, value.memberships, value.providers, value.sites))
    if is_dataclass(value):
        return type(value).__name__, tuple((f.name, _plain(getattr(value, f.name))) for f in fields(value))
    if isinstance(value, Mapping):
        return sorted(((repr(_plain(key)), _plain(one)) for key, one in value.items()), key=lambda pair: pair[0])
    if isinstance(value, (list, tuple)):
        return tuple(_plain(one) for one in value)
    if isinstance(value, (set, frozenset)):
        return sorted(repr(_plain(one)) for one in value)
    said = repr(value)
    assert " object at 0x" not in said, f"{said} does not say what it holds"
    return said


def differing(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return [name for name in QUESTIONS if one[name] != other[name]]


def test_after_every_change_all_is_answered_as_if_asked_afresh(store: Store, clock: Clock) -> None:
    the_case(store)
    a_path(store)
    said = [answers(store)]
    for name in CHANGES:
        changed_by(store, clock, name)
        kept, asked = answers(store), afresh_answers(store, clock)
        assert (name, differing(kept, asked)) == (name, [])
        said.append(kept)
    changed = {name for before, after in pairwise(said) for name in differing(before, after)}
    assert changed == set(QUESTIONS), "a question that never says something else holds nothing"


def test_the_past_is_answered_as_it_was_whatever_changes(store: Store, clock: Clock) -> None:
    the_case(store)
    a_path(store)
    then: dict[AsOf, dict[str, object]] = {}
    for name in CHANGES:
        if name == LOOKED_BACK_AT:
            moments = (AsOf(event=store.version()), AsOf(day=clock().date()))
            then = {moment: answers(store, moment) for moment in moments}
        changed_by(store, clock, name)
    assert len(then) == 2
    for moment, said in then.items():
        kept, asked = answers(store, moment), afresh_answers(store, clock, moment)
        assert (moment, differing(kept, asked)) == (moment, [])
        assert (moment, [name for name in differing(said, kept) if name not in OF_THE_PRESENT]) == (moment, [])
