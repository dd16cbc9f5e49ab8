"""What a proposal would change, beside what is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.domain.figure import Change, Content, Saved
from monitor.domain.publication import Publication
from monitor.domain.registers import Provider
from monitor.imports.preview import (
    Difference,
    changes_to_save,
    figures_beside,
    publications_beside,
    registers_beside,
)
from monitor.imports.proposal import ProposedFigure, ProposedPublication, ProposedRegister
from tests.imports.factories import REGISTERS, site_cell

BED, GROUP, IN = site_cell("bezet"), site_cell("groepen"), site_cell("instroom", "spoed")
PROPOSED = [ProposedFigure(cell, Content(value=6), row) for row, cell in enumerate((BED, GROUP, IN), 2)]
SAVED = {BED: Saved(BED, Content(value=6), 3, 9), GROUP: Saved(GROUP, Content(value=5), 2, 9)}


def test_a_figure_is_new_changed_or_the_same() -> None:
    compared = figures_beside(PROPOSED, SAVED)
    assert [c.difference for c in compared] == [Difference.SAME, Difference.CHANGED, Difference.NEW]
    assert (compared[1].old, compared[1].new) == (Content(value=5), Content(value=6))


def test_only_what_differs_is_saved_against_the_revision_that_was_shown() -> None:
    changes = changes_to_save(figures_beside(PROPOSED, SAVED), SAVED)
    assert changes == (Change(GROUP, Content(value=6), 2), Change(IN, Content(value=6), 0))


def test_a_cell_that_was_emptied_is_filled_anew() -> None:
    emptied = {BED: Saved(BED, Content(), 4, 9)}
    (compared,) = figures_beside(PROPOSED[:1], emptied)
    assert compared.difference is Difference.NEW
    assert changes_to_save([compared], emptied)[0].seen == 4


def test_a_remark_alone_is_a_change() -> None:
    noted = [ProposedFigure(BED, Content(value=6, note="na telling"), 2)]
    assert figures_beside(noted, SAVED)[0].difference is Difference.CHANGED


def test_publications_and_register_rows_are_compared_by_what_they_are_about() -> None:
    known = Publication(date(2024, 3, 31), "bezet", 467, "voorlopig", "2024-07", "gezien", "x")
    later = replace(known, published="2024-10", value=470)
    publications = publications_beside([ProposedPublication(p, 2) for p in (known, later)], [known])
    renamed = Provider("aa", "Aanbieder AA")
    (provider,) = registers_beside([ProposedRegister(renamed, 2)], REGISTERS)

    assert [p.difference for p in publications] == [Difference.SAME, Difference.NEW]
    assert (provider.difference, provider.old) == (Difference.CHANGED, Provider("aa", "Aanbieder A"))
