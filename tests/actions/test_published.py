"""Published figures are kept by month, and a month published again is a revision."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from monitor.actions.published import ImportRun, keep_published, note_import
from monitor.domain.people import OPERATOR
from monitor.domain.publication import Publication
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.queries.published import publications
from monitor.store import tables as t
from monitor.store.engine import Store
from tests.actions.factories import a_small_world, person

ROW = Publication(date(2024, 3, 31), "gesloten_capaciteit", 575, "voorlopig", "2024-07", "gezien", "krant")


def kept(store: Store, *rows: Publication) -> int | None:
    with store.begin() as session:
        return keep_published(session, OPERATOR, rows)


def values(store: Store) -> list[int]:
    with store.read() as session:
        return [row.value for row in publications(session)]


def test_a_reference_date_says_which_quarter_it_closes() -> None:
    assert ROW.quarter == replace(ROW, reference_date=date(2024, 4, 1)).quarter == Quarter(2024, 1)


def test_what_is_known_already_writes_nothing(store: Store) -> None:
    assert kept(store, ROW) is not None
    assert kept(store, ROW) is None
    assert values(store) == [575]


def test_the_same_month_with_another_figure_is_a_revision_beside_the_old(store: Store) -> None:
    kept(store, ROW)
    kept(store, replace(ROW, value=569))
    assert values(store) == [575, 569]


def test_one_file_may_hold_both(store: Store) -> None:
    kept(store, ROW, replace(ROW, published="2024-10", value=569))
    assert values(store) == [575, 569]


def test_only_the_administrator_keeps_a_series(store: Store) -> None:
    a_small_world(store)
    with store.begin() as session, pytest.raises(Refused, match="Alleen de beheerder kan dit"):
        keep_published(session, person(store, "nina"), [ROW])


def test_of_an_import_the_hash_and_counts_are_kept_and_no_content(store: Store) -> None:
    with store.begin() as session:
        note_import(session, OPERATOR, ImportRun("ab" * 32, "publiek", 54, "code=ja"), 53)
    with store.read() as session:
        run = session.execute(select(t.import_run)).one()
        happened = session.execute(select(t.event).where(t.event.c.id == run.event_id)).one()
    assert (run.file_hash, run.rows_read, run.changes, run.questions_answered) == ("ab" * 32, 54, 53, "code=ja")
    assert (happened.verb, happened.object) == ("importeren", "publiek:abababababab")
