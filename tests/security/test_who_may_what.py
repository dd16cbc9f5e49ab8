"""Who may do and ask what: every action and question that takes an actor, by role, region and status.

What is asked of the ledger, by role and region, is walked in `tests/queries/test_scope.py`; its tables count here.
A new function in monitor/actions or monitor/queries fails here until it stands in one of the tables.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

import monitor
from monitor import actions, queries
from monitor.actions.budgets import put_budgets
from monitor.actions.drafts import drop_draft, keep_draft
from monitor.actions.figures import save
from monitor.actions.happenings import put_happenings, withdraw_happening
from monitor.actions.merging import merge_providers, move_regions
from monitor.actions.money_documents import put_documents
from monitor.actions.office_settings import put_settings
from monitor.actions.overrides import lift_override, override_status
from monitor.actions.paths import put_paths, set_path
from monitor.actions.people import add_person, disable, grant
from monitor.actions.published import ImportRun, keep_published, note_import
from monitor.actions.refuse import only
from monitor.actions.registers import put
from monitor.actions.reports import Question, answer, approve, explain, give_back, reopen, submit
from monitor.actions.traject_register import put_trajects
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.certainty import Certainty
from monitor.domain.figure import Change, Content, ReportKey, Typed
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.office_settings import OfficeSetting
from monitor.domain.path_record import records_of
from monitor.domain.people import OPERATOR, Actor, Grant, Role
from monitor.domain.publication import Publication
from monitor.domain.registers import Provider
from monitor.domain.rules import Breach, Severity
from monitor.domain.series import Path as AgreedPath
from monitor.domain.status_rule import Standing
from monitor.domain.traject import Origin, Phase, Regime, Traject, TrajectKind
from monitor.domain.traject_record import TrajectRecord
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import EDITABLE, ReportStatus, Step
from monitor.queries.behind import report_steps
from monitor.queries.cells import may_read_report, saved_cells
from monitor.queries.drafts import drafts
from monitor.queries.entry_form import entry_form, reports_to_choose, with_drafts
from monitor.queries.expected import ground
from monitor.queries.figures import each_counting_figure
from monitor.queries.findings import findings
from monitor.queries.happenings import About, happenings, under_attention
from monitor.queries.money_records import budgets, money_documents
from monitor.queries.money_year import money_year
from monitor.queries.office_settings import office_settings
from monitor.queries.provider_page import provider_page
from monitor.queries.region_page import region_page
from monitor.queries.register_history import register_history
from monitor.queries.registers import registers
from monitor.queries.reports import state
from monitor.queries.review import review, waiting
from monitor.queries.scenario import what_if_ground
from monitor.queries.selection import Selection, landsdelen_of, scope
from monitor.queries.series import series_by_region
from monitor.queries.totals import wanted_of
from monitor.queries.traject_page import traject_page
from monitor.queries.trajecten import report_trajecten, traject_history
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    PLACES,
    Q2,
    Q3,
    START,
    VELD,
    a_cell,
    a_person,
    a_store_with_registers,
    an_actor,
    stepped,
)
from tests.factories import approved as approve_past_the_rules
from tests.factories import saved as save_past_the_rules
from tests.money_factories import a_budget, a_document
from tests.queries.test_scope import OF_A_REGION, OF_NO_REGION, _level, _selection

NINA = an_actor(Role.COORDINATOR, "noord", "nina")
OTTO = an_actor(Role.COORDINATOR, "oost", "otto")
LEAD = an_actor(Role.AANJAGER, code="anna")
BERT = an_actor(Role.BEHEERDER, code="bert")
EVERYONE = {
    "coordinator": NINA,
    "coordinator elders": OTTO,
    "aanjager": LEAD,
    "beheerder": BERT,
    "ministerie": an_actor(Role.MINISTERIE, code="mink"),
    "zonder rol": Actor("piet", "Piet"),
    "opdrachtregel": OPERATOR,
}
NOORD, OOST = ReportKey("noord", Q3), ReportKey("oost", Q3)
CELL = a_cell("noord", Q3, KADE)
CODES = {NOORD: CELL, OOST: a_cell("oost", Q3, VELD)}
# what stands in oost alone, and may reach nobody but otto, the lead and the command line
SECRET, WORDS = 7919, "alleen voor oost"

Act = Callable[[Session, Actor], object]
Ask = Callable[[Session, Actor, ReportKey], object]


def _question(session: Session) -> int:
    return next((thread.question for thread in findings(session, OPERATOR, NOORD).threads), 0)


def _submitted(session: Session) -> int:
    return max((taken.event for taken in state(session, NOORD).steps if taken.step is Step.SUBMIT), default=0)


ASKED = Breach("proef", Severity.QUESTION, CELL, Text.same("Klopt dit?"), (21,))
PUBLISHED = Publication(date(2025, 6, 30), PLACES, 525, "voorlopig", "2025-10", "gezien", "krant")
TOLD = Traject(
    "t-noord", "Noord", "noord", TrajectKind.AFBOUW, Phase.BESLUIT, Origin("duin", KADE, Regime.GESLOTEN, 20), gone=5
)
TOLD_OOST = replace(
    TOLD, code="t-oost", name=WORDS, region="oost", note=WORDS, origin=Origin("veldhuis", VELD, Regime.GESLOTEN, SECRET)
)
SIGNED_UNTIL = date(2026, 12, 31)
AGREED = AgreedPath("NL", PLACES, 0, START, "afspraak", "brief", False, ((Q3, 1),))

HAPPENED = Happening("g1", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, START, None, "Opnamestop", source="test")
HAPPENED_OOST = replace(HAPPENED, code="g-oost", region="oost", provider="veldhuis", site=VELD, youths_left=SECRET)
KEEP_EVENTS = {"coordinator", "aanjager", "beheerder", "opdrachtregel"}

# the steps of noord's report: who may take them, and in which statuses
ON_A_REPORT: Mapping[str, tuple[Act, set[str], Iterable[ReportStatus]]] = {
    "save": (lambda s, a: save(s, a, NOORD, [Change(CELL, Content(value=21), 1)]), {"coordinator"}, EDITABLE),
    "explain": (lambda s, a: explain(s, a, NOORD, ASKED, "Geteld."), {"coordinator"}, EDITABLE),
    "answer": (
        lambda s, a: answer(s, a, NOORD, _question(s), "Ja."),
        {"coordinator"},
        {ReportStatus.RETURNED, ReportStatus.REOPENED},  # nothing was asked before
    ),
    "submit": (lambda s, a: submit(s, a, NOORD), {"coordinator"}, EDITABLE),
    "give_back": (
        lambda s, a: give_back(s, a, NOORD, "Tel opnieuw.", [Question(CELL, "Klopt 20?")]),
        {"aanjager"},
        {ReportStatus.SUBMITTED},
    ),
    "approve": (lambda s, a: approve(s, a, NOORD, _submitted(s)), {"aanjager"}, {ReportStatus.SUBMITTED}),
    "reopen": (lambda s, a: reopen(s, a, NOORD, "Telfout."), {"aanjager"}, {ReportStatus.APPROVED}),
    "tell": (lambda s, a: tell(s, a, NOORD, [TrajectChange(TOLD, 0)]), {"coordinator", "opdrachtregel"}, EDITABLE),
    "put_trajects": (
        lambda s, a: put_trajects(s, a, [TrajectRecord(NOORD.quarter, TOLD)]),
        {"coordinator", "opdrachtregel"},
        EDITABLE,
    ),
    "keep_draft": (lambda s, a: keep_draft(s, a, NOORD, {str(CELL): Typed("21")}), {"coordinator"}, ReportStatus),
    # one's own, also when it was typed in a region one no longer has
    "drop_draft": (lambda s, a: drop_draft(s, a, NOORD), set(EVERYONE), ReportStatus),
}
# what concerns no report: who may
ON_THE_STORE: Mapping[str, tuple[Act, set[str]]] = {
    "put": (lambda s, a: put(s, a, [Provider("nieuw", "Nieuw")]), {"beheerder", "opdrachtregel"}),
    "keep_published": (lambda s, a: keep_published(s, a, [PUBLISHED]), {"beheerder", "opdrachtregel"}),
    "add_person": (lambda s, a: add_person(s, a, "els", "Els"), {"beheerder", "opdrachtregel"}),
    "grant": (lambda s, a: grant(s, a, "otto", Grant(Role.AANJAGER, "NL", START)), {"beheerder", "opdrachtregel"}),
    "disable": (lambda s, a: disable(s, a, "otto", "Weg."), {"beheerder", "opdrachtregel"}),
    "set_path": (lambda s, a: set_path(s, a, AGREED), {"aanjager", "opdrachtregel"}),
    "put_paths": (
        lambda s, a: put_paths(s, a, list(records_of(replace(AGREED, version=1)))),
        {"aanjager", "opdrachtregel"},
    ),
    "override_status": (
        lambda s, a: override_status(s, a, "noord", PLACES, Q3, Standing.OP_KOERS, "Getekend.", SIGNED_UNTIL),
        {"aanjager"},
    ),
    "lift_override": (
        lambda s, a: (
            override_status(s, LEAD, "noord", PLACES, Q3, Standing.OP_KOERS, "Getekend.", SIGNED_UNTIL),
            lift_override(s, a, "noord", PLACES, Q3, "Toch niet."),
        ),
        {"aanjager"},
    ),
    "put_settings": (
        lambda s, a: put_settings(s, a, [OfficeSetting("sisa_code/spuk2024", "X9")]),
        {"beheerder", "opdrachtregel"},
    ),
    "put_budgets": (lambda s, a: put_budgets(s, a, [a_budget()]), {"beheerder", "opdrachtregel"}),
    "put_documents": (lambda s, a: put_documents(s, a, [a_document("v1")]), {"beheerder", "opdrachtregel"}),
    "merge_providers": (
        lambda s, a: merge_providers(s, a, "duin", "veldhuis", START, {KADE: "", BOEG: ""}),
        {"beheerder", "opdrachtregel"},
    ),
    "move_regions": (
        lambda s, a: move_regions(s, a, ["JZ01"], "oost", date(2026, 1, 1), Certainty.GEZIEN, "besluit"),
        {"beheerder", "opdrachtregel"},
    ),
    "put_happenings": (lambda s, a: put_happenings(s, a, [HAPPENED]), KEEP_EVENTS),
    "withdraw_happening": (
        lambda s, a: (put_happenings(s, OPERATOR, [HAPPENED]), withdraw_happening(s, a, HAPPENED.code, "Fout.")),
        KEEP_EVENTS,
    ),
    "only": (lambda _s, a: only(a, Role.BEHEERDER), {"beheerder", "opdrachtregel"}),
    # says that an import was taken; what it took was decided by the action that took it
    "note_import": (lambda s, a: note_import(s, a, ImportRun("0" * 64, "opgave", 1), 1), set(EVERYONE)),
}
READERS = {"coordinator", "aanjager", "opdrachtregel"}
# questions of one report, and who may ask them of noord
OF_A_REPORT: Mapping[str, tuple[Ask, set[str]]] = {
    "saved_cells": (saved_cells, READERS),
    "findings": (findings, READERS),
    "entry_form": (entry_form, READERS),
    "with_drafts": (
        lambda s, a, r: with_drafts(s, a, entry_form(s, a, r)),
        READERS,
    ),
    "review": (review, {"aanjager", "opdrachtregel"}),
    "waiting": (lambda s, a, _r: waiting(s, a), {"aanjager", "opdrachtregel"}),
    "money_year": (lambda s, a, _r: money_year(s, a, 2026), {"aanjager", "opdrachtregel"}),
    "landsdelen_of": (
        lambda s, a, r: landsdelen_of(_selection(r.region), a, registers(s)),
        READERS,
    ),
    "series_by_region": (
        lambda s, a, r: series_by_region(s, a, _selection(r.region)),
        READERS,
    ),
    "each_counting_figure": (
        lambda s, a, r: list(each_counting_figure(s, a, _selection(r.region))),
        READERS,
    ),
    "wanted_of": (
        lambda s, a, r: wanted_of(s, a, _selection(r.region), _level(r.region), ground(s, Selection().as_of)),
        READERS,
    ),
    "happenings": (lambda s, a, r: happenings(s, a, about=About(r.region)), {*READERS, "beheerder"}),
    "under_attention": (lambda s, a, r: under_attention(s, a, date(2026, 11, 16), region=r.region), READERS),
    "register_history": (
        # without the numbers of events, which are no figures
        lambda s, a, r: [v.changes for v in register_history(s, a, "gebeurtenis", f"g-{r.region}")],
        {*READERS, "beheerder"},
    ),
    "scope": (lambda _s, a, _r: scope(a), {"coordinator", "coordinator elders", "aanjager", "opdrachtregel"}),
    "report_trajecten": (report_trajecten, READERS),
    "what_if_ground": (lambda s, a, r: what_if_ground(s, a, r.region), READERS),
    "region_page": (lambda s, a, r: region_page(s, a, r.region), READERS),
    "provider_page": (lambda s, a, r: provider_page(s, a, {NOORD: "duin", OOST: "veldhuis"}[r]), READERS),
    "report_steps": (report_steps, READERS),
    "traject_page": (lambda s, a, r: traject_page(s, a, {NOORD: "t-noord", OOST: "t-oost"}[r]), READERS),
    "traject_history": (lambda s, a, r: traject_history(s, a, {NOORD: "t-noord", OOST: "t-oost"}[r]), READERS),
    # these answer everyone, with what is one's own, with names, or with yes and no
    "office_settings": (lambda s, a, _r: office_settings(s, a), set(EVERYONE)),
    # who keeps budgets and documents reads them all; a coordinator those of the country and the own landsdeel
    "budgets": (lambda s, a, _r: budgets(s, a), {*READERS, "coordinator elders", "beheerder"}),
    "money_documents": (lambda s, a, _r: money_documents(s, a), {*READERS, "coordinator elders", "beheerder"}),
    "drafts": (drafts, set(EVERYONE)),
    "reports_to_choose": (lambda s, a, r: reports_to_choose(s, a, r.quarter), set(EVERYONE)),
    "may_read_report": (lambda _s, a, r: may_read_report(a, r.region), set(EVERYONE)),
}

# what takes no actor because it tells no figure and nothing written about one
TELLS_NO_FIGURE = {
    "actions": {"next_revision", "note_saved", "note_step", "rebuild", "open_report", "today_of"},
    "sessions": {"begin_session", "touch_session", "end_session", "live_session"},
    "registers": {
        "named_at",
        "registers",
        "keys",
        "ground",
        "names",
        "person_names",
        "actor",
        "people",
        "grants",
        "everyone",
        "in_use_after",
    },
    "steps": {
        "report_id",
        "report_ids",
        "traject_region",
        "traject_regions",
        "state",
        "states",
        "all_states",
        "first_reported_quarter",
        "steps_by_report",
        "steps_taken",
        "turns_of",
    },
    "moments": {
        "newest_step",
        "changed_at",
        "last_told",
        "last_changed",
        "last_event",
        "last_shown",
        "today",
        "cutoffs",
        "counted_reports",
        "latest_counting_quarter",
        "writings",
    },
    # how a question is asked, not which
    "asking": {"kept", "once", "settled", "newest_event"},
    "store": {"counts", "holds_demonstration", "traject_codes"},
    # for the command line on the server itself
    "verify": {"missing_triggers", "broken_chain", "stale_current_figures", "broken_references", "faults"},
}
# what takes no actor because whoever calls it has decided already: never a page, a drawing or a web route
ASKED_WITHIN = {
    *("read_cells", "cells_at", "breaches", "facts_of", "reasons", "threads", "history"),
    *("counting", "tallies", "parts", "with_last_known", "tallied", "changes_in", "written"),
    *(
        "budgets_held",
        "programme_budget",
        "documents_held",
        "money_records",
        "money_books",
        "place_stands",
        "money_rows",
        "stands_by_kind",
    ),
    *("paths_held", "overrides_held", "publications"),
    *("changed", "newest_changed", "number_changed"),
    *("traject_versions", "counting_versions", "states_of", "saved_trajecten", "saved_movements", "counting_movements"),
    *("site_balances", "traject_form", "review_trajecten", "found_in"),
}
MAY_NOT_ASK_WITHIN = ("pages", "ui", "web", "charts", "cli")


# the way of noord's report to each status
WAYS: Mapping[ReportStatus, tuple[str, ...]] = {
    ReportStatus.OPEN: (),
    ReportStatus.SUBMITTED: ("submit",),
    ReportStatus.RETURNED: ("submit", "give_back", "answer"),
    ReportStatus.APPROVED: ("submit", "give_back", "answer", "submit", "approve"),
    ReportStatus.REOPENED: ("submit", "give_back", "answer", "submit", "approve", "reopen"),
}


class _Undo(Exception):
    """Raised to undo what an attempt wrote."""


def _takes(store: Store, act: Act, actor: Actor) -> bool:
    """Tell whether the actor may do this, and undo it."""
    try:
        with store.begin() as session:
            act(session, actor)
            raise _Undo
    except _Undo:
        return True
    except Refused:
        return False


def _answers(session: Session, ask: Ask, actor: Actor, report: ReportKey) -> bool:
    try:
        ask(session, actor, report)
    except Refused:
        return False
    return True


@pytest.fixture
def small(store: Store) -> Store:
    """Give the registers, with people to do things to."""
    a_store_with_registers(store)
    for actor in (NINA, OTTO, LEAD, BERT):
        (given,) = actor.grants
        a_person(store, actor.code, given.role, given.region)
    return store


@pytest.mark.parametrize("status", ReportStatus)
def test_a_report_is_moved_only_by_whom_and_when_the_table_says(small: Store, status: ReportStatus) -> None:
    with small.begin() as session:
        save(session, NINA, NOORD, [Change(CELL, Content(value=20), 0)])
    for name in WAYS[status]:
        act, (who,), _ = ON_A_REPORT[name]
        with small.begin() as session:
            act(session, EVERYONE[who])
    taken = {
        (name, role)
        for name, (act, _, _) in ON_A_REPORT.items()
        for role, actor in EVERYONE.items()
        if _takes(small, act, actor)
    }
    assert taken == {(name, role) for name, (_, who, when) in ON_A_REPORT.items() if status in when for role in who}


def test_who_entered_or_submitted_a_figure_does_not_approve_it(small: Store) -> None:
    both = Actor("nina", "Nina", NINA.grants | LEAD.grants)
    with small.begin() as session:
        save(session, both, NOORD, [Change(CELL, Content(value=20), 0)])
        submit(session, EVERYONE["coordinator"], NOORD)
    assert not _takes(small, ON_A_REPORT["approve"][0], both)
    assert _takes(small, ON_A_REPORT["approve"][0], LEAD)


def test_registers_people_and_paths_are_kept_by_whom_the_table_says(small: Store) -> None:
    for name, (act, who) in ON_THE_STORE.items():
        assert {role for role, actor in EVERYONE.items() if _takes(small, act, actor)} == who, name


def test_a_role_that_ended_gives_nothing(small: Store) -> None:
    """The grants of an actor are looked up on the day itself; here nothing is left of them."""
    ended = Actor("nina", "Nina", frozenset())
    with small.begin() as session:
        save(session, NINA, NOORD, [Change(CELL, Content(value=20), 0)])
    assert [name for name, (act, _, _) in ON_A_REPORT.items() if _takes(small, act, ended)] == ["drop_draft"]


@pytest.fixture
def secretive(small: Store) -> Store:
    """Oost restated 13 places to SECRET, and said WORDS wherever it could; noord has 20."""
    with small.begin() as session:
        tell(session, NINA, NOORD, [TrajectChange(TOLD, 0)])
        tell(session, OTTO, OOST, [TrajectChange(TOLD_OOST, 0)])
    approve_past_the_rules(small, "noord", Q2, {KADE: 20, (KADE, "bezet"): 18})
    approve_past_the_rules(small, "noord", Q3, {KADE: 20, (KADE, "bezet"): 18})
    approve_past_the_rules(small, "oost", Q3, {VELD: 13, (VELD, "bezet"): 12})
    with small.begin() as session:
        reopen(session, LEAD, OOST, WORDS)
    with small.begin() as session:
        save(session, OTTO, OOST, [Change(CODES[OOST], Content(value=14, note=WORDS), 1)], WORDS)
        explain(session, OTTO, OOST, Breach("proef", Severity.QUESTION, CODES[OOST], Text.same("?"), (1,)), WORDS)
    save_past_the_rules(small, "oost", Q3, {VELD: SECRET}, "otto")
    stepped(small, "oost", Q3, Step.SUBMIT, "otto")
    with small.begin() as session:
        give_back(session, LEAD, OOST, WORDS, [Question(CODES[OOST], WORDS)])
    stepped(small, "oost", Q3, Step.SUBMIT, "otto")  # so that it counts
    with small.begin() as session:
        put_happenings(session, LEAD, [replace(HAPPENED, code="g-noord"), HAPPENED_OOST])
    with small.work() as session:
        keep_draft(session, OTTO, OOST, {str(CODES[OOST]): Typed(WORDS)})
    return small


def test_a_report_is_read_only_by_whom_the_table_says(secretive: Store) -> None:
    with secretive.read() as session:
        for name, (ask, who) in OF_A_REPORT.items():
            answered = {role for role, actor in EVERYONE.items() if _answers(session, ask, actor, NOORD)}
            assert answered == who, name


@pytest.mark.parametrize("role", ["coordinator", "ministerie", "beheerder", "zonder rol"])
def test_nothing_another_region_holds_comes_back_from_any_question(secretive: Store, role: str) -> None:
    actor = EVERYONE[role]
    with secretive.read() as session:
        for name, ask in _every_question():
            for report in (NOORD, OOST):
                try:
                    answered = ask(session, actor, report)
                except Refused:
                    continue
                leaves = set(_leaves(answered))
                assert SECRET not in leaves, f"{name} of {report}"
                assert not [leaf for leaf in leaves if isinstance(leaf, str) and WORDS in leaf], f"{name} of {report}"


def test_the_secret_is_there_to_be_found(secretive: Store) -> None:
    """Without this the test above would also pass on a store that holds nothing."""
    with secretive.read() as session:
        for actor, name in (
            (OTTO, "saved_cells"),
            (LEAD, "restated_figures"),
            (LEAD, "counting_figures"),
            (OTTO, "happenings"),
        ):
            asked = dict(_every_question())[name]
            assert SECRET in set(_leaves(asked(session, actor, OOST))), name
        assert WORDS in set(_leaves(drafts(session, OTTO, OOST)))


@pytest.mark.parametrize("role", ["ministerie", "beheerder", "zonder rol"])
def test_who_has_no_figures_gets_no_number_from_any_question(secretive: Store, role: str) -> None:
    with secretive.read() as session:
        for name, ask in _every_question():
            for report in (NOORD, OOST):
                try:
                    answered = ask(session, EVERYONE[role], report)
                except Refused:
                    continue
                numbers = [leaf for leaf in _leaves(answered) if isinstance(leaf, int) and not isinstance(leaf, bool)]
                assert not numbers, f"{name} of {report}"


def test_every_function_with_an_actor_stands_in_a_table() -> None:
    tables = {*ON_A_REPORT, *ON_THE_STORE, *OF_A_REPORT, *OF_A_REGION, *OF_NO_REGION}
    found = {name for name, function in _functions() if _takes_actor(function)}
    assert found == tables


def test_every_function_without_an_actor_is_known_to_tell_nothing_or_to_be_asked_within() -> None:
    known = set[str]().union(*TELLS_NO_FIGURE.values(), ASKED_WITHIN)
    found = {name for name, function in _functions() if _takes_session(function) and not _takes_actor(function)}
    assert found == known


def test_what_takes_no_actor_is_asked_by_no_page_route_or_command() -> None:
    home = Path(monitor.__file__).parent
    for room in MAY_NOT_ASK_WITHIN:
        for script in sorted((home / room).rglob("*.py")):
            assert not ASKED_WITHIN & set(_names_from_queries(script)), script.relative_to(home)


def _every_question() -> Iterator[tuple[str, Ask]]:
    yield from ((name, ask) for name, (ask, _) in OF_A_REPORT.items() if name not in ("scope", "landsdelen_of"))
    for name, question in OF_A_REGION.items():
        yield name, _about(question)
        yield f"{name} of the country", _about(question, "NL")
    for name, question in OF_NO_REGION.items():
        yield name, _about(question, "")


def _about(question: Callable[[Session, Actor, str], object], region: str | None = None) -> Ask:
    """Return a question about one region, or (unless one is given) about that of the report."""
    return lambda session, actor, report: question(session, actor, report.region if region is None else region)


def _leaves(answer: object) -> Iterator[object]:
    """Yield every value in an answer, however deep."""
    if is_dataclass(answer):
        for field in fields(answer):
            yield from _leaves(getattr(answer, field.name))
    elif isinstance(answer, Mapping):
        for key, value in answer.items():
            yield from _leaves(key)
            yield from _leaves(value)
    elif isinstance(answer, Iterable) and not isinstance(answer, str | bytes):
        for value in answer:
            yield from _leaves(value)
    else:
        yield answer


def _functions() -> Iterator[tuple[str, Callable[..., object]]]:
    for package in (actions, queries):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, found in vars(importlib.import_module(module.name)).items():
                if inspect.isfunction(found) and found.__module__ == module.name and not name.startswith("_"):
                    yield name, found


def _takes_actor(function: Callable[..., object]) -> bool:
    return _has_parameter(function, Actor)


def _takes_session(function: Callable[..., object]) -> bool:
    return _has_parameter(function, Session)


def _has_parameter(function: Callable[..., object], kind: type) -> bool:
    # modules with postponed annotations give the name, others the class
    found = {parameter.annotation for parameter in inspect.signature(function).parameters.values()}
    return bool(found & {kind, kind.__name__})


def _names_from_queries(script: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("monitor.queries"):
            yield from (alias.name for alias in node.names)
