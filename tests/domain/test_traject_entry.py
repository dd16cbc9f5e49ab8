"""A traject as it is typed: read, doubted at the right field, and never another's by accident."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.entry import Stand
from monitor.domain.figure import Typed
from monitor.domain.registers import Provider, Region, Registers, Site
from monitor.domain.traject import (
    CRITERIA,
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from monitor.domain.traject_choices import as_read, choices
from monitor.domain.traject_entry import TrajectEntry, draft_key, entries, new_entry, next_id, suggested_code
from monitor.domain.traject_fields import FIELDS, FRESH, GROUPS, differences, shown
from monitor.domain.traject_reading import day_of, read_traject
from monitor.domain.traject_steps import late_steps, next_step

REFERENCE = date(2026, 9, 30)
KNOWN = Registers(
    (Region("noord", "Noord", "landsdeel"), Region("oost", "Oost", "landsdeel")),
    (),
    (Provider("duin", "Duinzicht"), Provider("veld", "Veldhuis")),
    (Site("kade", "De Kade", "duin", "noord"), Site("wiek", "De Wiek", "veld", "oost")),
)
SAVED = Traject(
    "noord-1",
    "De Kade kleiner",
    "noord",
    TrajectKind.OMBOUW,
    Phase.UITVOERING,
    Origin("duin", "kade", Regime.GESLOTEN, 10),
    Destination(Regime.OPEN, Scale.GROOT, (), "gezinshuis", 8, "veld", "Woonstad", "", "oost"),
    {
        Milestone.BESLUIT: Dates(date(2026, 1, 5), date(2026, 1, 6)),
        Milestone.OPENING: Dates(date(2027, 1, 31)),
    },
    gone=4,
    opened=1,
    youths_left=6,
    youths_placed=2,
    reason="De bouw duurt langer.",
    note="Samen met de gemeente.",
)


def entry(typed: Mapping[str, str], revision: int = 1, before: Traject | None = None) -> TrajectEntry:
    """Return SAVED with these texts typed over it, against the revision that is saved."""
    texts = {code: Typed(text, seen=revision) for code, text in typed.items()}
    return TrajectEntry("noord-1", "noord", "noord-1", SAVED, revision, before, texts)


def test_what_is_shown_reads_back_as_the_same_traject() -> None:
    read = read_traject("noord-1", "noord", shown(SAVED))
    assert read.wrong == {}
    # a site or provider of its own follows from the register when it is saved
    assert read.traject == replace(SAVED, origin=replace(SAVED.origin, provider=""))


def test_every_field_stands_in_one_group_and_has_something_to_show() -> None:
    assert set(shown(SAVED)) == set(FIELDS) == set(FRESH)
    assert len(FIELDS) == sum(len(group.fields) for group in GROUPS)
    assert {code for code in FIELDS if code.startswith("criteria/")} == {f"criteria/{code}" for code in CRITERIA}


def test_a_criterion_without_a_source_says_that_it_is_a_proposal() -> None:
    assert "voorstel" in FIELDS["criteria/dichtbij"].name.nl
    assert "voorstel" not in FIELDS["criteria/vast_team"].name.nl


@pytest.mark.parametrize("text", ["31-12-2026", "31/12/2026", " 31.12.2026 ", "2026-12-31"])
def test_a_date_may_be_typed_in_both_orders(text: str) -> None:
    assert day_of(text) == date(2026, 12, 31)


@pytest.mark.parametrize("text", ["", "gisteren", "31-02-2026", "12-2026", "31-12-26", "1-1-1026"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("opening_gepland", "volgend jaar", "Schrijf haar als 31-12-2026"),
        ("van_plaatsen", "circa 10", ""),
        ("van_plaatsen", "-3", ""),
        ("naar_plaatsen", "1,234", "zonder punt of komma"),
        ("plaatsen_weg", "", "vul dan 0 in"),
        ("naam", " ", "Geef het traject een naam"),
        ("naam", "x" * 201, "hoogstens 200"),
        ("soort", "sloop", "Kies een van de keuzes"),
        ("fase", "", "Kies een van de keuzes"),
        ("zorgvorm", "hotel", "Kies een van de keuzes"),
    ],
)
def test_what_cannot_be_read_says_so_at_its_field(field: str, text: str, sentence: str) -> None:
    typed = entry({field: text})
    assert typed.stand is Stand.UNREAD
    assert list(typed.reading.wrong) == [field]
    assert sentence in typed.problems(KNOWN, REFERENCE, {"noord-1"})[field].nl
    assert typed.texts[field] == text, "what was typed stays as it was"


def test_what_cannot_be_right_says_so_at_the_field_to_mend() -> None:
    def at(**typed: str) -> dict[str, str]:
        return {field: text.nl for field, text in entry(typed).problems(KNOWN, REFERENCE, {"noord-1"}).items()}

    assert at(plaatsen_weg="11") == {
        "plaatsen_weg": "Er zijn meer plaatsen weg (11) dan er weg zouden gaan (10). Verbeter een van beide."
    }
    assert list(at(van_regime="")) == ["van_regime"]
    assert list(at(van_plaatsen="")) == ["van_plaatsen", "plaatsen_weg"]
    assert list(at(van_locatie="wiek")) == ["van_locatie"]
    assert list(at(naar_schaal="kleinschalig")) == ["naar_schaal"]
    assert list(at(opening_werkelijk="1-10-2026")) == ["opening_werkelijk"]
    assert list(at(jongeren_vervolgplek="7")) == ["jongeren_vervolgplek"]
    assert at(toelichting="Klaar.") == {}


def test_a_moved_date_asks_for_a_reason_of_this_report() -> None:
    before = replace(SAVED, reason="")
    kept = entry({"opening_gepland": "30-06-2027"}, 0, before)
    assert kept.texts["reden"] == "", "the reason of an earlier report is not given again"
    assert list(kept.problems(KNOWN, REFERENCE, {"noord-1"})) == ["reden"]
    given = entry({"opening_gepland": "30-06-2027", "reden": "De vergunning wacht."}, 0, before)
    assert given.problems(KNOWN, REFERENCE, {"noord-1"}) == {}
    assert given.stand is Stand.CHANGED


def test_a_reason_given_in_this_report_cannot_be_wiped_out() -> None:
    before = replace(SAVED, dates={Milestone.OPENING: Dates(date(2026, 6, 30))}, reason="")
    assert list(entry({"reden": ""}, 1, before).problems(KNOWN, REFERENCE, {"noord-1"})) == ["reden"]
    assert entry({"reden": "Beter gezegd."}, 1, before).problems(KNOWN, REFERENCE, {"noord-1"}) == {}


def test_a_text_that_says_what_is_saved_changes_nothing() -> None:
    same = entry({"naam": "De Kade kleiner"})
    assert (same.touched, same.stand) == ((), Stand.SAVED)
    behind = TrajectEntry("noord-1", "noord", "noord-1", SAVED, 2, None, {"naam": Typed("De Kade kleiner", seen=1)})
    assert behind.stand is Stand.SAVED, "and so it is no clash either"


def test_the_oldest_revision_that_was_typed_against_decides_whether_it_clashes() -> None:
    typed = {"naam": Typed("Anders", seen=1), "plaatsen_weg": Typed("5", seen=2)}
    behind = TrajectEntry("noord-1", "noord", "noord-1", SAVED, 2, None, typed)
    assert (behind.seen, behind.stand) == (1, Stand.CLASH)


def test_drafts_become_entries_and_new_ones_get_a_code_that_is_free() -> None:
    drafts = {
        draft_key("noord-1", "naam"): Typed("Anders", seen=1),
        draft_key("nieuw:1", "naam"): Typed("Eerste"),
        draft_key("nieuw:2", "naam"): Typed("Tweede"),
        "2026-Q3/noord/duin/kade/bezet/": Typed("12"),
    }
    found = entries("noord", [(SAVED, 1, None)], drafts, {"noord-1", "noord-2"})
    assert list(found) == ["noord-1", "nieuw:1", "nieuw:2"]
    assert [one.suggested for one in found.values()] == ["noord-1", "noord-3", "noord-4"]
    assert found["nieuw:1"].is_new
    assert found["nieuw:1"].texts["plaatsen_weg"] == "0"
    assert next_id(found) == "nieuw:3"
    assert suggested_code("noord", ()) == "noord-1"


def test_a_code_that_was_taken_meanwhile_is_asked_for_again() -> None:
    texts = {**shown(SAVED), "code": "noord-1", "reden": ""}
    fresh = new_entry("nieuw:1", "noord", {"noord-1"}, {code: Typed(text) for code, text in texts.items()})
    problems = fresh.problems(KNOWN, REFERENCE, {"noord-1"})
    assert problems["code"].nl == "Deze code heeft al een traject. Kies een andere, bijvoorbeeld noord-2."
    bad = new_entry("nieuw:1", "noord", set(), {"code": Typed("noord 1")})
    assert "zonder spaties" in bad.problems(KNOWN, REFERENCE, set())["code"].nl


def test_codes_read_as_names_and_days_with_their_month_in_letters() -> None:
    def read(field: str, text: str) -> str:
        return as_read(FIELDS[field], text, KNOWN, "noord").nl

    assert read("van_locatie", "kade") == "De Kade (Duinzicht)"
    assert read("naar_locatie", "aanbieder:veld") == "Veldhuis, locatie nog niet bekend"
    assert read("naar_regio", "oost") == "Oost"
    assert read("opening_gepland", "1-2-2027") == "1 feb 2027"
    assert read("opening_gepland", "ooit") == "ooit"
    assert read("criteria/vast_team", "ja") == "ja"
    assert read("toelichting", "") == "leeg"
    assert list(choices(FIELDS["van_locatie"], KNOWN, "noord")) == ["kade"], "only sites of the own landsdeel close"


def test_a_change_names_its_field_with_what_was_there() -> None:
    (change,) = differences(SAVED, replace(SAVED, gone=6))
    assert (change.field.code, change.before, change.now) == ("plaatsen_weg", "4", "6")


def test_the_next_step_is_the_first_that_was_not_taken_and_late_when_its_day_has_come() -> None:
    late = replace(SAVED, dates={**SAVED.dates, Milestone.VERGUNNING: Dates(REFERENCE)})
    assert next_step(SAVED) == (Milestone.OPENING, date(2027, 1, 31))
    assert late_steps(SAVED, REFERENCE) == ()
    assert next_step(late) == (Milestone.VERGUNNING, REFERENCE)
    assert late_steps(late, REFERENCE) == (Milestone.VERGUNNING,)
    stopped = replace(late, phase=Phase.GESTOPT)
    assert (next_step(stopped), late_steps(stopped, REFERENCE)) == (None, ())
    assert next_step(replace(SAVED, dates={})) is None
