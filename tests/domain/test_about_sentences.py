"""What is said of figures at the foot of a page: a test for each branch."""

from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.pace import BackTest
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.about import (
    ReportsIn,
    citation,
    counting_line,
    coverage_line,
    expectation_line,
    moment_line,
    quarter_line,
    source_line,
)
from monitor.domain.words import Text

Q3, DAY = Quarter(2026, 3), date(2026, 11, 16)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (ReportsIn((), (), ()), "Geen landsdeel heeft over dit kwartaal een opgave die meetelt."),
        (ReportsIn((), (), (("Noord", 2),)), "Geen landsdeel heeft over dit kwartaal een opgave die meetelt."),
        (ReportsIn(("Noord",), (), ()), "De opgave van het landsdeel telt mee. Goedgekeurd: Noord."),
        (
            ReportsIn(("Noord",), ("Oost",), ()),
            "De opgaven van alle 2 landsdelen tellen mee. Goedgekeurd: Noord. Voorlopig: Oost.",
        ),
        (
            ReportsIn((), ("Oost",), (("Noord", 1), ("Limburg", 3), ("Utrecht", 0))),
            "De opgaven van 1 van de 4 landsdelen tellen mee. Voorlopig: Oost. Niet binnen: Noord (1 locatie), Limburg"
            " (3 locaties) en Utrecht. Een totaal heet dan ‘ten minste’; er wordt niets bijgeschat of van vroeger"
            " meegeteld.",
        ),
    ],
)
def test_coverage_names_who_is_in_and_who_is_not(found: ReportsIn, words: str) -> None:
    assert coverage_line(found).nl == words


def test_a_quarter_comes_with_its_reference_date_and_deadline() -> None:
    assert quarter_line(Q3).nl == (
        "2026\u00a0K3, met peildatum 30 september 2026. Opgaven over dit kwartaal konden tot en met 31 oktober 2026"
        " worden ingediend."
    )
    assert quarter_line(None).en == "There is no quarter with figures yet."


def test_now_and_an_earlier_day_are_told_apart() -> None:
    assert moment_line(DAY, is_now=True).nl == "Zoals nu bekend, op 16 november 2026."
    assert moment_line(DAY, is_now=False).nl.startswith("Zoals bekend op 16 november 2026. Wat daarna")


def test_only_approved_or_everything_submitted_counts() -> None:
    assert counting_line(approved_only=True).nl.startswith("Alleen goedgekeurde opgaven.")
    assert counting_line(approved_only=False).nl.startswith("Alle ingediende opgaven.")


def test_an_expectation_prints_its_own_past_error() -> None:
    assert "per kwartaal vooruit gemiddeld 8,2 plaatsen ernaast" in expectation_line(BackTest(Decimal("8.2"), 36)).nl
    assert expectation_line(None).nl.startswith("Er is geen verwachting:")


def test_a_source_says_how_each_figure_is_known() -> None:
    assert source_line("krant", 1, [("gezien", 1)]).nl == "krant: 1 cijfer (gezien)"
    assert source_line("krant", 3, [("gezien", 2), ("berekend", 1)]).nl == "krant: 3 cijfers (gezien 2, berekend 1)"
    assert source_line("krant", 3, [("tweedehands", 3)]).en == "krant: 3 figures (second-hand)"


def test_a_citation_names_page_quarter_day_and_the_version_of_the_store() -> None:
    page = Text(nl="Overzicht", en="Overview")
    assert citation(page, Q3, DAY, 1234).nl == (
        "Monitor afbouw JeugdzorgPlus, Overzicht, 2026\u00a0K3, zoals bekend op 16 november 2026, stand 1234."
    )
    assert citation(page, None, DAY, 7).en == (
        "Monitor afbouw JeugdzorgPlus, Overview, as known on 16 November 2026, version 7."
    )
