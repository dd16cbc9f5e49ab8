"""What becomes of typed text: how it is read in its cell, how the cell stands, and what may be saved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry import (
    EntryCell,
    Stand,
    Tally,
    asked,
    entry_cells,
    is_optional_row,
    is_required,
    read_cell,
    shown,
    tally,
)
from monitor.domain.entry_sections import SECTIONS, column_label, section_of, sheets, words_of
from monitor.domain.figure import CellKey, Change, Content, Nothing, ReportKey, Saved, Typed
from monitor.domain.indicator import Kind, Level
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place

Q3 = Quarter(2026, 3)
NOORD = ReportKey("noord", Q3)
SITE = Place(Level.LOCATIE, "noord", "duin", "kade")
PROVIDER = Place(Level.AANBIEDER, "noord", "duin")
WHOLE = Place(Level.LANDSDEEL, "noord")
ORIGIN = Place(Level.JEUGDREGIO, "JZ01")
PLACES = (SITE, PROVIDER, ORIGIN, WHOLE)
MONEY = "spuk2024/vastgoed"


def a_cell(
    indicator: str = "bezet", place: Place = SITE, breakdown: str = "", saved: Content | None = None
) -> EntryCell:
    key = CellKey(Q3, place.region, place.provider, place.site, indicator, breakdown)
    row = None if saved is None else Saved(key, saved, revision=2, event=9)
    return EntryCell(key, place, INDICATORS[indicator], required=True, saved=row)


def typed_in(cell: EntryCell, text: str, nothing: str = "", seen: int | None = None, **answers: str) -> EntryCell:
    typed = Typed(text, nothing, cell.revision if seen is None else seen)
    return read_cell(cell, typed, {str(cell.key): (text, answers)})


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("24", Stand.CHANGED),
        (" 24 ", Stand.CHANGED),
        ("12,5", Stand.UNREAD),
        ("-", Stand.UNREAD),
        ("n.v.t.", Stand.UNREAD),
        ("circa 20", Stand.UNREAD),
        ("18.500", Stand.UNREAD),
        ("6.0", Stand.ASKED),
        ("", Stand.EMPTY),
    ],
)
def test_a_count_as_typed_stands_as(text: str, stand: Stand) -> None:
    assert typed_in(a_cell(), text).stand is stand


@pytest.mark.parametrize(
    ("text", "cents"), [("1.234,50", 123450), ("12,5", 1250), ("0,75", 75), ("€ 1.250.000", 125000000)]
)
def test_dutch_money_is_read_to_the_cent(text: str, cents: int) -> None:
    cell = typed_in(a_cell("besteed", PROVIDER, MONEY), text)
    assert cell.change == Change(cell.key, Content(value=cents), 0)


def test_a_doubtful_amount_is_asked_and_the_answer_holds_for_that_text_only() -> None:
    cell = a_cell("besteed", PROVIDER, MONEY)
    assert typed_in(cell, "18.500").stand is Stand.ASKED
    answered = typed_in(cell, "18.500", duizend_of_decimaal="duizendtal")
    assert answered.change.content == Content(value=1850000)
    typed_anew = read_cell(cell, Typed("19.500"), {str(cell.key): ("18.500", {"duizend_of_decimaal": "duizendtal"})})
    assert typed_anew.stand is Stand.ASKED


def test_one_question_is_asked_for_all_cells_with_the_same_doubt() -> None:
    cells = [typed_in(a_cell("besteed", PROVIDER, f"spuk2024/{kind}"), "18.500") for kind in ("vastgoed", "scholing")]
    (question,) = asked([*cells, typed_in(a_cell(), "24")])
    assert question.cells == tuple(cells)
    assert [choice.answer for choice in question.choices] == ["duizendtal", "decimaal"]


def test_what_is_saved_and_not_touched_stands_saved() -> None:
    cell = a_cell(saved=Content(value=20))
    assert (cell.stand, cell.text, cell.filled) == (Stand.SAVED, "20", True)


def test_typing_what_is_saved_already_changes_nothing() -> None:
    assert typed_in(a_cell(saved=Content(value=20)), "20").stand is Stand.SAVED
    assert typed_in(a_cell(saved=Content(value=20)), "020").stand is Stand.SAVED
    assert typed_in(a_cell(saved=Content(nothing=Nothing.NVT)), "", "nvt").stand is Stand.SAVED


def test_emptying_a_cell_is_a_change_to_nothing_reported() -> None:
    cell = typed_in(a_cell(saved=Content(value=20)), "")
    assert cell.change == Change(cell.key, Content(), 2)
    assert not cell.filled


def test_a_kind_of_nothing_is_chosen_and_needs_no_number() -> None:
    assert typed_in(a_cell(), "", "onbekend").change.content == Content(nothing=Nothing.ONBEKEND)
    assert typed_in(a_cell(), "20", "onbekend").stand is Stand.UNREAD
    assert typed_in(a_cell(), "", "verzonnen").stand is Stand.UNREAD


def test_a_remark_saved_beside_a_figure_stays_when_the_figure_changes() -> None:
    cell = typed_in(a_cell(saved=Content(value=20, note="één op proefverlof")), "21")
    assert cell.change.content == Content(value=21, note="één op proefverlof")


def test_a_figure_saved_by_someone_else_meanwhile_clashes_unless_it_is_the_same() -> None:
    cell = a_cell(saved=Content(value=20))
    assert typed_in(cell, "21", seen=1).stand is Stand.CLASH
    assert typed_in(cell, "20", seen=1).stand is Stand.SAVED


def test_an_unread_cell_still_counts_as_filled_with_what_is_saved() -> None:
    assert typed_in(a_cell(saved=Content(value=20)), "circa 20").filled
    assert not typed_in(a_cell(), "circa 20").filled


@pytest.mark.parametrize(("text", "stand"), [("ja", Stand.CHANGED), ("misschien", Stand.UNREAD), ("", Stand.EMPTY)])
def test_a_choice_takes_its_own_codes_only(text: str, stand: Stand) -> None:
    assert typed_in(a_cell("aanspreekpunt", WHOLE), text).stand is stand


def test_a_text_is_kept_as_written() -> None:
    words = "Jongeren willen rust.\nEn 1.234 redenen."
    assert typed_in(a_cell("stem_van_jongeren", WHOLE), words).change.content == Content(text=words)


@given(st.text(max_size=60))
def test_a_cell_shows_what_was_typed_whatever_it_is(text: str) -> None:
    cell = typed_in(a_cell("besteed", PROVIDER, MONEY), text)
    assert cell.text == text
    if cell.stand is Stand.CHANGED:
        assert cell.change.content.value is not None


@given(st.integers(min_value=0, max_value=300))
def test_a_saved_count_typed_over_itself_is_no_change(value: int) -> None:
    cell = a_cell(saved=Content(value=value))
    assert typed_in(cell, shown(cell.indicator, cell.kept)).stand is Stand.SAVED


def test_a_form_asks_each_place_for_its_own_cells_and_counts_the_programme_stream_only() -> None:
    cells = entry_cells(NOORD, PLACES, {}, {}, {}, {})
    money = [cell for cell in cells.values() if cell.indicator.code == "besteed"]
    assert len(money) == 2 * 4 * 7
    assert sum(cell.required for cell in money) == 7
    assert not is_required(WHOLE, INDICATORS["besteed"], MONEY)


def test_last_quarter_stands_beside_the_cell() -> None:
    key = CellKey(Q3.plus(-1), "noord", "duin", "kade", "bezet")
    cells = entry_cells(NOORD, PLACES, {}, {key: Content(value=21)}, {}, {})
    assert cells[replace(key, quarter=Q3)].before == Content(value=21)


def test_a_tally_counts_what_is_asked() -> None:
    filled, empty = typed_in(a_cell(), "3"), a_cell("groepen")
    extra = replace(a_cell("besteed", WHOLE, MONEY, saved=Content(value=1)), required=False)
    assert tally([filled, empty, extra]) == Tally(filled=1, asked=2)
    assert tally([filled, empty]).left == 1


def test_every_cell_of_the_form_stands_in_exactly_one_table_or_field() -> None:
    drawn = [
        sheet.cell(NOORD, place, column)
        for section in SECTIONS
        for sheet in sheets(section, PLACES)
        for place in sheet.places
        for column in sheet.columns
    ]
    words = [indicator.code for section in SECTIONS for indicator in words_of(section)]
    form = entry_cells(NOORD, PLACES, {}, {}, {}, {})
    numbers = {key for key, cell in form.items() if cell.indicator.kind is Kind.NUMBER}
    assert (set(drawn), len(drawn)) == (numbers, len(numbers))
    assert sorted(words) == sorted({c.indicator.code for c in form.values() if c.indicator.kind is not Kind.NUMBER})


def test_only_streams_outside_the_programme_stand_aside() -> None:
    money = next(section for section in SECTIONS if section.code == "geld")
    aside = {sheet.code for sheet in sheets(money, PLACES) if sheet.aside}
    assert len(aside) == 6
    assert not any("spuk2024" in code for code in aside)


def test_a_cell_is_named_outside_its_table() -> None:
    assert column_label(INDICATORS["instroom"], "spoed").nl == "instroom: spoedmachtiging"
    assert column_label(INDICATORS["bezet"], "").nl == "bezette plaatsen"
    assert section_of("wachtenden").code == "landsdeel"


def test_an_untouched_cell_shows_what_is_saved() -> None:
    assert (a_cell(saved=Content(value=20)).text, a_cell(saved=Content(value=20)).nothing) == ("20", "")
    assert (a_cell(saved=Content(nothing=Nothing.NVT)).text, a_cell(saved=Content(nothing=Nothing.NVT)).nothing) == (
        "",
        "nvt",
    )


def test_a_chosen_kind_of_nothing_stands_in_the_cell_until_it_is_saved() -> None:
    assert typed_in(a_cell(), "", nothing="onbekend").nothing == "onbekend"


def test_a_text_that_is_wiped_out_is_empty_again() -> None:
    voice = a_cell("stem_van_jongeren", WHOLE, saved=Content(text="Het is hier stil."))
    assert typed_in(voice, " ").change.content == Content()


def test_what_is_not_distributed_over_providers_is_a_row_one_may_leave_empty() -> None:
    assert is_optional_row(WHOLE, INDICATORS["besteed"])
    assert not is_optional_row(PROVIDER, INDICATORS["besteed"])
    assert not is_optional_row(WHOLE, INDICATORS["wachtenden"])


def test_a_section_without_places_has_no_tables() -> None:
    for section in SECTIONS:
        assert sheets(section, ()) == ()
