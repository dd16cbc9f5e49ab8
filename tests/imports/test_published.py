"""Public series: the real file whole, and each way in which a row can be wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.domain.finding import Outcome
from monitor.domain.publication import Publication
from monitor.domain.quarter import Quarter
from monitor.imports.proposal import Proposal, ProposedPublication
from monitor.imports.published import read_published
from monitor.imports.reading import read_file
from tests.imports.factories import TODAY, told

HEADER = ("peildatum", "indicator", "waarde", "eenheid", "status", "gepubliceerd_in", "zekerheid", "bron")
ROW = ("2024-03-31", "gesloten_capaciteit", "575", "plaatsen", "voorlopig", "2024-07", "tweedehands", "skipr.nl")

SEED = Path(__file__).resolve().parents[2] / "seed"


def published(*rows: tuple[str, ...], answers: dict[str, str] | None = None) -> Proposal[ProposedPublication]:
    content = "\n".join(",".join(cells) for cells in (HEADER, *rows))
    read = read_file(content.encode(), "reeks.csv")
    assert read.sheet is not None, read.findings
    return read_published(read.sheet, TODAY, answers)


def row(**cells: str) -> tuple[str, ...]:
    return tuple(cells.get(column, cell) for column, cell in zip(HEADER, ROW, strict=True))


def test_a_row_becomes_a_publication() -> None:
    proposal = published(row(bron='"skipr.nl (""5 minder"", bij 564)"'))

    assert proposal.findings == ()
    assert proposal.changes[0].publication == Publication(
        date(2024, 3, 31), "gesloten_capaciteit", 575, "voorlopig", "2024-07", "tweedehands",
        'skipr.nl ("5 minder", bij 564)',
    )  # fmt: skip


def test_the_first_day_of_a_quarter_closes_the_one_before() -> None:
    (change,) = published(row(peildatum="2023-01-01")).changes
    assert change.publication.quarter == Quarter(2022, 4)


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"peildatum": "2024-02-15"}, "geen_peildatum", "peildatum"),
        ({"peildatum": "2024-02-31"}, "geen_datum", "peildatum"),
        ({"peildatum": ""}, "geen_datum", "peildatum"),
        ({"indicator": "gesloten"}, "onbekend_indicator", "indicator"),
        ({"indicator": "bezettingsgraad"}, "wordt_berekend", "indicator"),
        ({"indicator": "stem_van_jongeren"}, "wordt_berekend", "indicator"),
        ({"indicator": "plaatsingen_jaar", "eenheid": "plaatsingen"}, "geen_jaareinde", "peildatum"),
        ({"eenheid": "jongeren"}, "andere_eenheid", "eenheid"),
        ({"status": "ongeveer"}, "onbekend_status", "status"),
        ({"zekerheid": "zeker"}, "onbekend_zekerheid", "zekerheid"),
        ({"gepubliceerd_in": "jul-24"}, "geen_maand", "gepubliceerd_in"),
        ({"gepubliceerd_in": "2026-12"}, "toekomst", "gepubliceerd_in"),
        ({"gepubliceerd_in": "2024-02"}, "voor_peildatum", "gepubliceerd_in"),
        ({"bron": ""}, "leeg_veld", "bron"),
        ({"bron": "x" * 401}, "te_lang", "bron"),
        ({"waarde": "ca. 575"}, "ongeveer", "waarde"),
        ({"waarde": ""}, "leeg_veld", "waarde"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_column(cells: dict[str, str], code: str, column: str) -> None:
    proposal = published(row(**cells))

    assert told(proposal, code).outcome is Outcome.REJECT_CELL
    assert told(proposal, code).column == column
    assert proposal.changes == ()


def test_an_estimate_may_be_older_than_its_reference_date() -> None:
    assert published(row(status="raming", gepubliceerd_in="2023-09")).accepted


def test_a_restatement_is_no_conflict_and_two_figures_in_one_month_are() -> None:
    restated = published(ROW, row(waarde="569", status="nader voorlopig", gepubliceerd_in="2024-10"))
    conflict = published(ROW, row(peildatum="2024-04-01", waarde="569"))

    assert [change.publication.value for change in restated.changes] == [575, 569]
    assert [finding.row for finding in conflict.findings] == [2, 3]
    assert conflict.changes == ()


def test_dutch_dates_are_asked_about_once() -> None:
    rows = (row(peildatum="31-03-2024"), row(peildatum="30-06-2024", waarde="564"))

    assert [question.code for question in published(*rows).questions] == ["nederlandse_datum"]
    answered = published(*rows, answers={"nederlandse_datum": "ja"})
    assert [change.publication.reference_date for change in answered.changes] == [date(2024, 3, 31), date(2024, 6, 30)]


def test_the_real_series_is_accepted_whole() -> None:
    read = read_file((SEED / "landelijk_peildata.csv").read_bytes(), "landelijk_peildata.csv")
    assert read.sheet is not None
    proposal = read_published(read.sheet, TODAY)

    assert (read.findings, proposal.findings) == ((), ())
    assert len(proposal.changes) == proposal.rows_read >= 54
    quoted = 'skipr.nl afbouw-gesloten-jeugdzorg-stagneert ("5 minder dan op 31 maart" bij 564)'
    assert quoted in {change.publication.source for change in proposal.changes}
