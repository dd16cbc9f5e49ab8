"""A report in long form: places, contents, repeats, totals, closed quarters and broken rules."""

from __future__ import annotations

import pytest

from monitor.domain.figure import CellKey, Content, Nothing, ReportKey
from monitor.domain.finding import Outcome
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Breach, Severity
from monitor.domain.words import Text
from tests.imports.factories import (
    CAPACITY,
    COLUMNS,
    OCCUPIED,
    SPENT,
    csv_file,
    opgave,
    outcome,
    row,
    site_cell,
    told,
    values,
)

QUARTER = Quarter(2026, 3)
TOO_FULL = Breach(
    "bezet_boven_capaciteit",
    Severity.QUESTION,
    site_cell("bezet"),
    Text(nl="25 boven 20.", en="25 above 20."),
    (25, 20),
)


def test_every_level_has_its_own_cell() -> None:
    content = csv_file(
        OCCUPIED,
        SPENT,
        row(SPENT, aanbieder="", waarde="7,00"),
        row(aanbieder="", locatie="", indicator="wachtenden", waarde="3"),
        row(regio="Groningen", aanbieder="", locatie="", indicator="jongeren_naar_herkomst", waarde="4"),
    )
    assert [change.cell for change in opgave(content).changes] == [
        site_cell("bezet"),
        CellKey(QUARTER, "noord", "aa", "", "besteed", "spuk2024/vastgoed"),
        CellKey(QUARTER, "noord", "", "", "besteed", "spuk2024/vastgoed"),
        CellKey(QUARTER, "noord", "", "", "wachtenden"),
        CellKey(QUARTER, "JZ01", "", "", "jongeren_naar_herkomst"),
    ]


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"locatie": ""}, "locatie_nodig", "locatie"),
        ({"locatie": "Locatie C", "aanbieder": ""}, "locatie_elders", "locatie"),
        ({"locatie": "Locatie C"}, "andere_aanbieder", "aanbieder"),
        ({"locatie": "Dicht"}, "niet_open", "locatie"),
        ({"regio": "JZ01"}, "geen_landsdeel", "regio"),
        ({"regio": "NL"}, "geen_landsdeel", "regio"),
        ({"regio": "zg-noord"}, "geen_landsdeel", "regio"),
        ({"regio": ""}, "leeg_veld", "regio"),
        ({"kwartaal": ""}, "kwartaal_leeg", "kwartaal"),
        ({"indicator": "wachtenden", "locatie": ""}, "ander_niveau", "aanbieder"),
        ({"indicator": "besteed", "uitsplitsing": "spuk2024/vastgoed"}, "ander_niveau", "locatie"),
        ({"indicator": "jongeren_naar_herkomst", "aanbieder": "", "locatie": ""}, "jeugdregio_nodig", "regio"),
        ({"indicator": "gesloten_capacitijt"}, "onbekend_indicator", "indicator"),
        ({"indicator": "bezettingsgraad"}, "wordt_berekend", "indicator"),
        ({"indicator": "plaatsingen_jaar"}, "niet_gevraagd", "indicator"),
        ({"indicator": "instroom"}, "uitsplitsing_nodig", "uitsplitsing"),
        ({"indicator": "instroom", "uitsplitsing": "spoet"}, "onbekend_uitsplitsing", "uitsplitsing"),
        ({"uitsplitsing": "spoed"}, "geen_uitsplitsing", "uitsplitsing"),
        ({"toestand": "nvt"}, "waarde_en_toestand", "toestand"),
        ({"waarde": "", "toestand": "geheim"}, "onbekend_toestand", "toestand"),
        ({"waarde": "", "toelichting": "volgt"}, "toelichting_alleen", "toelichting"),
        ({"toelichting": "x" * 2_001}, "te_lang", "toelichting"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_column(cells: dict[str, str], code: str, column: str) -> None:
    proposal = opgave(csv_file(row(**cells)))

    assert told(proposal, code).outcome is Outcome.REJECT_CELL
    assert (told(proposal, code).row, told(proposal, code).column) == (2, column)
    assert proposal.changes == ()


def test_a_nearly_right_name_is_offered_and_not_taken() -> None:
    assert "Locatie A" in told(opgave(csv_file(row(locatie="Lokatie A"))), "onbekende_locatie").text.nl
    assert "gesloten plaatsen" in told(opgave(csv_file(row(indicator="gesloten plaats"))), "onbekend_indicator").text.nl


def test_what_looks_like_a_person_is_said_so() -> None:
    finding = told(opgave(csv_file(row(aanbieder="Jan de Vries, geb. 04-04-2010"))), "onbekende_aanbieder")
    assert "persoon" in finding.text.nl


def test_all_faults_of_a_row_are_told_at_once() -> None:
    proposal = opgave(csv_file(row(kwartaal="2026-Q5", regio="Mars", aanbieder="Niemand", waarde="veel")))
    assert {f.column for f in proposal.findings} == {"kwartaal", "regio", "aanbieder", "waarde"}


def test_kinds_of_nothing_texts_and_choices_are_contents() -> None:
    region = {"aanbieder": "", "locatie": ""}
    proposal = opgave(
        csv_file(
            row(waarde="", toestand="onbekend", toelichting="komt in november"),
            row(**region, indicator="stem_van_jongeren", waarde="Meer buiten zijn"),
            row(**region, indicator="aanspreekpunt", waarde="Ja"),
            row(indicator="gesloten_capaciteit", waarde="", toestand="Niet van toepassing"),
        )
    )
    assert [change.content for change in proposal.changes] == [
        Content(nothing=Nothing.ONBEKEND, note="komt in november"),
        Content(text="Meer buiten zijn"),
        Content(text="ja"),
        Content(nothing=Nothing.NVT),
    ]


def test_an_empty_value_is_no_row_and_never_zero() -> None:
    proposal = opgave(csv_file(row(waarde=""), CAPACITY))
    assert [change.row for change in proposal.changes] == [3]
    assert told(proposal, "leeg").row == 2


def test_one_answer_holds_for_the_whole_file() -> None:
    content = csv_file(row(SPENT, waarde="1.234"), row(SPENT, aanbieder="", waarde="5.678"))
    asked = opgave(content)
    answered = opgave(content, answers={"duizend_of_decimaal": "duizendtal"})

    assert len(asked.findings) == 2
    assert len(asked.questions) == 1
    assert values(answered) == [1_234_00, 5_678_00]


def test_a_point_is_a_decimal_point_where_the_file_shows_so() -> None:
    assert values(opgave(csv_file(row(waarde="6.0"), row(SPENT, waarde="1234.56")))) == [6, 1234_56]


def test_rows_that_differ_are_both_named_and_neither_is_taken() -> None:
    proposal = opgave(csv_file(OCCUPIED, CAPACITY, row(waarde="17")))

    assert values(proposal) == [20]
    assert [f.row for f in proposal.findings if f.code == "rijen_verschillen"] == [2, 4]
    assert all("2 en 4" in f.text.nl for f in proposal.findings)


@pytest.mark.parametrize(
    ("total", "code"),
    [
        ({"locatie": "Totaal", "waarde": "11"}, "totaalrij"),
        ({"locatie": "Totaal", "waarde": "12"}, "totaal_klopt_niet"),
        ({"aanbieder": "TOTAAL:", "locatie": "", "uitsplitsing": "", "waarde": "18"}, "totaalrij"),
        ({"uitsplitsing": "totaal", "locatie": "Locatie A", "waarde": "12"}, "totaalrij"),
        ({"locatie": "Totaal", "waarde": ""}, "totaalrij"),
        ({"locatie": "Totaal", "indicator": "bezet", "uitsplitsing": "", "waarde": "5"}, "totaal_onduidelijk"),
        ({"locatie": "Totaal", "waarde": "elf"}, "geen_getal"),
    ],
)
def test_a_total_is_skipped_and_checked_against_what_it_adds_up(total: dict[str, str], code: str) -> None:
    urgent = row(indicator="instroom", uitsplitsing="spoed", waarde="5")
    rows = [urgent, row(urgent, locatie="Locatie B", waarde="6"), row(urgent, uitsplitsing="regulier", waarde="7")]
    proposal = opgave(csv_file(*rows, row(urgent, **total)))

    assert [f.code for f in proposal.findings] == [code]
    assert values(proposal) == [5, 6, 7]


def test_a_total_beside_a_doubtful_figure_waits() -> None:
    content = csv_file(row(waarde="6.0"), row(locatie="Totaal", waarde="6"))
    assert "als de andere rijen goed zijn" in told(opgave(content), "totaalrij").text.nl


def test_a_closed_quarter_refuses_the_file_with_the_reason() -> None:
    closed = {ReportKey("noord", QUARTER): Text(nl="Al goedgekeurd.", en="Approved already.")}
    proposal = opgave(csv_file(OCCUPIED), closed=closed.get)

    assert told(proposal, "kwartaal_gesloten").outcome is Outcome.REJECT_FILE
    assert "Al goedgekeurd." in told(proposal, "kwartaal_gesloten").text.nl
    assert proposal.changes == ()


def test_a_broken_rule_asks_for_a_reason_at_the_row_it_is_about() -> None:
    content = csv_file(CAPACITY, row(waarde="25"))

    def rules(figures: dict[CellKey, Content]) -> list[Breach]:
        full = figures[site_cell("bezet")].value == 25 and figures[site_cell("gesloten_capaciteit")].value == 20
        return [TOO_FULL] if full else []

    asked = opgave(content, plausibility=rules)
    reason = {"bezet_boven_capaciteit": "Twee logés."}
    explained = opgave(content, answers=reason, plausibility=rules)

    assert (told(asked, TOO_FULL.rule).outcome, told(asked, TOO_FULL.rule).row) == (Outcome.ASK, 3)
    assert explained.accepted
    assert explained.breaches == (TOO_FULL,)
    assert "Twee logés." in told(explained, TOO_FULL.rule).text.nl


def test_an_error_between_figures_is_saved_and_named() -> None:
    error = Breach("fout", Severity.ERROR, site_cell("bezet"), Text.same("Kan niet."), (18,))
    elsewhere = Breach("elders", Severity.ERROR, site_cell("groepen"), Text.same("Ontbreekt."), (None,))
    proposal = opgave(csv_file(OCCUPIED), plausibility=lambda figures: [error, elsewhere])

    assert proposal.accepted
    assert [f.code for f in proposal.findings] == ["fout"]


def test_a_text_that_may_be_about_a_person_is_asked_about() -> None:
    content = csv_file(row(toelichting="Kind geboren in 2010"))
    assert outcome(opgave(content)) is Outcome.ASK
    assert opgave(content, answers={"persoon_in_tekst": "geen_persoon"}).accepted


def test_columns_that_are_not_read_are_named() -> None:
    proposal = opgave(csv_file((*OCCUPIED, "hoi"), header=(*COLUMNS[:-1], "Toelichting", "mening")))

    assert told(proposal, "kolom_niet_gelezen").column == "mening"
    assert told(proposal, "kolomnaam").column == "toelichting"
    assert proposal.accepted


@pytest.mark.parametrize("name", ["bsn", "BSN", "Burgerservicenummer"])
def test_a_column_of_service_numbers_is_refused_by_its_name(name: str) -> None:
    proposal = opgave(csv_file((*OCCUPIED, "1"), header=(*COLUMNS, name)))
    assert outcome(proposal) is Outcome.REJECT_FILE


def test_an_unclosed_quote_is_not_swallowed() -> None:
    proposal = opgave(csv_file(row(toelichting='"open'), CAPACITY))
    assert told(proposal, "aanhalingstekens").row == 2


def test_row_numbers_are_those_of_the_spreadsheet() -> None:
    content = b"sep=;\r\n" + csv_file(row(toelichting='"twee\r\nregels"'), (";" * 8,), row(CAPACITY, waarde="-1"))
    assert told(opgave(content), "negatief").row == 4
