"""Trajects go out as a file and come in again, told quarter by quarter in the reports they belong to."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey
from monitor.domain.finding import Outcome
from monitor.domain.people import OPERATOR, Actor, Role
from monitor.domain.quarter import Quarter
from monitor.domain.record_columns import COLUMNS
from monitor.domain.traject import Dates, Milestone, Phase, Traject
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.exports.records_csv import register_file
from monitor.imports.reading import read_file
from monitor.intake.taking import Taken, take
from monitor.queries.traject_register import traject_register
from monitor.queries.trajecten import traject_history
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, Q2, Q3, a_store_with_registers, an_actor, stepped
from tests.queries.test_worked_trajects import BOEG_SMALLER, KADE_CLOSES, OTTO, VELD_HYBRID, VELD_REVERSED

HEADER = ";".join(COLUMNS["traject"]) + "\n"
NEW = {
    "code": "t-nieuw",
    "kwartaal": "2026-Q3",
    "naam": "De Kade dicht",
    "regio": "noord",
    "soort": "ombouw",
    "fase": "uitvoering",
    "van_aanbieder": "duin",
    "van_locatie": "kade",
    "van_regime": "gesloten",
    "van_plaatsen": "10",
    "naar_regime": "open",
    "naar_schaal": "kleinschalig",
    "criteria": "hoogstens_6 huiselijk vast_team een_op_vier",
    "zorgvorm": "gezinshuis",
    "naar_plaatsen": "8",
    "naar_partij": "Gezinshuizen Noord",
    "besluit_gepland": "2026-05-01",
    "besluit_werkelijk": "2026-05-11",
    "opening_gepland": "2026-12-01",
    "plaatsen_weg": "4",
    "plaatsen_open": "0",
    "jongeren_aanwezig": "5",
    "jongeren_vervolgplek": "3",
    "vervallen": "nee",
}
LATER = replace(
    KADE_CLOSES,
    dates={Milestone.SLUITING: Dates(date(2026, 12, 1))},
    phase=Phase.UITVOERING,
    gone=6,
    opened=0,
    reason="De bouw liep uit.",
    note="Zes van de tien.",
)


def row(**cells: str) -> str:
    filled = {**NEW, **cells}
    return ";".join(filled.get(column, "") for column in COLUMNS["traject"]) + "\n"


def taken(store: Store, text: str, actor: Actor = OPERATOR, **answers: str) -> Taken:
    with store.begin() as session:
        return take(session, actor, read_file(text.encode(), "traject.csv"), answers)


def written(store: Store, actor: Actor = OPERATOR) -> str:
    with store.read() as session:
        return register_file(session, actor, "traject").decode()


def told(store: Store, actor: Actor, quarter: Quarter, *trajects: Traject, seen: int = 0) -> None:
    with store.begin() as session:
        changes = [TrajectChange(traject, seen) for traject in trajects]
        assert tell(session, actor, ReportKey(trajects[0].region, quarter), changes).event is not None


def refused(store: Store, *rows: str, actor: Actor = OPERATOR) -> set[tuple[int | None, str | None, str]]:
    before = store.version()
    found = taken(store, HEADER + "".join(rows), actor)
    assert not found.accepted
    assert store.version() == before
    return {(f.row, f.column, f.code) for f in found.findings if f.outcome is Outcome.REJECT_CELL}


@pytest.fixture
def small(store: Store) -> Store:
    return a_store_with_registers(store)


def told_over_two_quarters(store: Store) -> Store:
    first = replace(LATER, gone=2, dates={Milestone.SLUITING: Dates(date(2026, 9, 1))}, reason="", note="")
    told(store, NINA, Q2, first, replace(BOEG_SMALLER, gone=0, opened=0, phase=Phase.BESLUIT))
    told(store, NINA, Q3, LATER, BOEG_SMALLER)
    told(store, OTTO, Q3, VELD_HYBRID, VELD_REVERSED)
    return store


def test_what_goes_out_of_one_store_gives_another_the_same_history(
    small: Store, sqlite_template: Path, tmp_path: Path
) -> None:
    out = written(told_over_two_quarters(small))
    assert len(out.splitlines()) == 1 + 6
    assert [line.split(";")[1] for line in out.splitlines()[1:]] == ["2026-Q2"] * 2 + ["2026-Q3"] * 4
    other = shutil.copy(sqlite_template, tmp_path / "other.db")
    empty = a_store_with_registers(Store(f"sqlite:///{other}", small.clock))
    assert taken(empty, out).changes == 6
    assert written(empty) == out
    with empty.read() as session:
        history = traject_history(session, OPERATOR, "t-kade")
    assert [(t.version.report.quarter, t.version.traject.gone, t.moved) for t in history] == [
        (Q3, 6, (Milestone.SLUITING,)),
        (Q2, 2, ()),
    ]
    empty.close()


def test_a_file_taken_again_changes_nothing(small: Store) -> None:
    out = written(told_over_two_quarters(small))
    before = small.version()
    assert taken(small, out).changes == 0
    assert small.version() == before


def test_a_report_that_is_handed_in_takes_the_same_again_and_nothing_new(small: Store) -> None:
    told_over_two_quarters(small)
    stepped(small, "noord", Q3, Step.SUBMIT)
    out = written(small)
    assert taken(small, out).changes == 0
    changed = out.replace("Zes van de tien.", "Toch zeven.")
    found = taken(small, changed)
    assert [(f.column, f.code) for f in found.findings] == [("kwartaal", "opgave_dicht")]


def test_a_row_changes_what_its_own_quarter_told(small: Store) -> None:
    told_over_two_quarters(small)
    changed = written(small).replace("Zes van de tien.", "Zes weg, vier te gaan.")
    assert taken(small, changed, NINA).accepted is False  # oost is not hers, but nothing of it is new
    own = HEADER + "".join(line + "\n" for line in changed.splitlines() if ";noord;" in line)
    assert taken(small, own, NINA).changes == 1
    with small.read() as session:
        assert traject_register(session, LEAD)["t-kade", Q3].traject.note == "Zes weg, vier te gaan."


def test_a_coordinator_gets_and_takes_only_the_own_region(small: Store) -> None:
    told_over_two_quarters(small)
    assert {line.split(";")[3] for line in written(small, NINA).splitlines()[1:]} == {"noord"}
    assert taken(small, HEADER + row(), NINA).changes == 1
    elsewhere = row(code="t-oost", regio="oost", van_aanbieder="veldhuis", van_locatie="veld")
    assert refused(small, elsewhere, actor=NINA) == {(2, "regio", "andere_regio")}


@pytest.mark.parametrize("role", [Role.MINISTERIE, Role.BEHEERDER])
def test_who_sees_no_figures_gets_no_trajects(small: Store, role: Role) -> None:
    with pytest.raises(Refused):
        written(small, an_actor(role))
    with pytest.raises(Refused):
        taken(small, HEADER + row(), an_actor(role))


def test_the_national_lead_reads_them_all_and_enters_none(small: Store) -> None:
    told_over_two_quarters(small)
    assert written(small, LEAD) == written(small)
    assert refused(small, row(), actor=LEAD) == {(2, "regio", "andere_regio")}


def test_names_are_read_as_codes_are(small: Store) -> None:
    named = row(
        fase="Start uitvoering".removeprefix("Start "), zorgvorm="gezinshuis (plus)", naar_schaal="Kleinschalig"
    )
    taken(small, HEADER + named.replace("noord", "Noord"))
    with small.read() as session:
        traject = traject_register(session, OPERATOR)["t-nieuw", Q3].traject
    assert (traject.region, traject.destination.form) == ("noord", "gezinshuis")
    assert traject.destination.criteria == ("hoogstens_6", "huiselijk", "vast_team", "een_op_vier")


def test_a_dutch_date_is_asked_about(small: Store) -> None:
    dutch = HEADER + row(opening_gepland="01-12-2026")
    assert not taken(small, dutch).accepted
    assert taken(small, dutch, nederlandse_datum="ja").accepted
    with small.read() as session:
        traject = traject_register(session, OPERATOR)["t-nieuw", Q3].traject
    assert traject.on(Milestone.OPENING).planned == date(2026, 12, 1)


def test_a_site_names_its_provider(small: Store) -> None:
    assert taken(small, HEADER + row(van_aanbieder="")).changes == 1
    with small.read() as session:
        assert traject_register(session, OPERATOR)["t-nieuw", Q3].traject.origin.provider == "duin"
    assert taken(small, HEADER + row(van_aanbieder="")).changes == 0


def test_rows_of_one_file_follow_each_other_also_when_they_stand_the_other_way_round(small: Store) -> None:
    moved = row(opening_gepland="2027-03-01", plaatsen_weg="5", reden="De vergunning kwam later.")
    assert taken(small, HEADER + moved + row(kwartaal="2026-Q2", plaatsen_weg="2", besluit_werkelijk="")).changes == 2
    with small.read() as session:
        history = traject_history(session, OPERATOR, "t-nieuw")
    assert [one.version.report.quarter for one in history] == [Q3, Q2]


def test_dates_that_move_between_two_rows_need_a_reason(small: Store) -> None:
    rows = (row(kwartaal="2026-Q2"), row(opening_gepland="2027-03-01", plaatsen_weg="5"))
    assert refused(small, *rows) == {(3, "reden", "traject_klopt_niet")}


def test_what_a_quarter_repeats_of_the_one_before_is_told_and_left_out(small: Store) -> None:
    found = taken(small, HEADER + row(kwartaal="2026-Q2") + row())
    assert (found.accepted, found.changes) == (True, 1)
    assert [(f.row, f.column, f.code) for f in found.findings] == [(3, "kwartaal", "al_verteld")]


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"van_locatie": "zolder"}, "van_locatie", "onbekende_code"),
        ({"van_aanbieder": "niemand"}, "van_aanbieder", "onbekende_code"),
        ({"van_aanbieder": "veldhuis"}, "van_locatie", "traject_klopt_niet"),
        ({"van_aanbieder": "veldhuis", "van_locatie": "veld"}, "van_locatie", "traject_klopt_niet"),
        ({"regio": "JZ01"}, "regio", "onbekende_regio"),
        ({"plaatsen_weg": "11"}, "plaatsen_weg", "traject_klopt_niet"),
        ({"plaatsen_weg": ""}, "plaatsen_weg", "leeg_veld"),
        ({"plaatsen_weg": "-1"}, "plaatsen_weg", "negatief"),
        ({"plaatsen_open": "9"}, "plaatsen_open", "traject_klopt_niet"),
        ({"jongeren_vervolgplek": "6"}, "jongeren_vervolgplek", "traject_klopt_niet"),
        ({"criteria": "hoogstens_6 gezellig"}, "criteria", "traject_klopt_niet"),
        ({"criteria": "hoogstens_6"}, "criteria", "traject_klopt_niet"),
        ({"fase": "bijna klaar"}, "fase", "onbekend_fase"),
        ({"zorgvorm": "hotel"}, "zorgvorm", "onbekend_zorgvorm"),
        ({"zorgvorm": ""}, "zorgvorm", "traject_klopt_niet"),
        ({"naar_regio": "NL"}, "naar_regio", "onbekende_code"),
        ({"besluit_werkelijk": "2026-10-01"}, "besluit_werkelijk", "traject_klopt_niet"),
        ({"besluit_werkelijk": "2026-02-30"}, "besluit_werkelijk", "geen_datum"),
        ({"fase": "gestopt"}, "reden", "traject_klopt_niet"),
        ({"vervallen": "ja"}, "reden", "traject_klopt_niet"),
        ({"kwartaal": "2026-Q4"}, "kwartaal", "nog_niet_voorbij"),
        ({"code": "t nieuw"}, "code", "geen_code"),
        ({"naam": ""}, "naam", "leeg_veld"),
        ({"naam": "x" * 201}, "naam", "te_lang"),
    ],
)
def test_what_cannot_be_is_refused_at_its_column(small: Store, cells: dict[str, str], column: str, code: str) -> None:
    assert (2, column, code) in refused(small, row(**cells))


def test_a_code_of_another_landsdeel_is_refused(small: Store) -> None:
    told_over_two_quarters(small)
    assert refused(small, row(code="t-veld")) == {(2, "code", "traject_elders")}


def test_two_rows_that_tell_one_quarter_differently_are_both_refused(small: Store) -> None:
    found = refused(small, row(), row(plaatsen_weg="3"))
    assert found == {(2, "kwartaal", "rijen_verschillen"), (3, "kwartaal", "rijen_verschillen")}


def test_a_text_that_looks_like_a_person_is_asked_about_once(small: Store) -> None:
    person = HEADER + row(toelichting="Betreft een jongere geb. 4 april 2010.")
    assert not taken(small, person).accepted
    assert taken(small, person, persoon_in_tekst="geen_persoon").accepted
    assert taken(small, person).changes == 0


def test_texts_of_several_lines_come_in_again_as_they_went_out(small: Store) -> None:
    told(small, NINA, Q3, replace(LATER, note="Eerste regel.\nTweede regel; met een puntkomma."))
    assert "Eerste regel. Tweede regel; met een puntkomma." in written(small)
    assert taken(small, written(small)).changes == 0
