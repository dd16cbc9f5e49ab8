"""One row a traject in the internal export, with what was first planned beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.people import OPERATOR, Role
from monitor.domain.record_columns import COLUMNS
from monitor.domain.traject import Dates, Milestone, Phase
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.exports.quarter_files import Quarterly, tables
from monitor.exports.table import Table
from monitor.exports.traject_table import traject_table
from monitor.store.engine import Store
from tests.factories import NINA, Q2, Q3, an_actor, stepped
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, handed_in, the_case, told

BUILDING = replace(
    KADE_CLOSES,
    code="t-bouw",
    phase=Phase.UITVOERING,
    dates={Milestone.OPENING: Dates(date(2026, 3, 1))},
    gone=0,
    opened=0,
    note="=1+1",
)


def table(store: Store) -> Table:
    with store.read() as session:
        return traject_table(session, OPERATOR, Q3, "proef")


def test_what_is_approved_has_a_row_with_the_columns_of_the_register(store: Store) -> None:
    the_case(store)
    told(store, NINA, NOORD, BUILDING)
    handed_in(store)
    assert table(store).rows == []
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    made = table(store)
    assert made.header == ("release_id", "tijdvak", *COLUMNS["traject"], *made.header[-3:])
    cells = [dict(zip(made.header, row, strict=True)) for row in made.rows]
    assert [(c["code"], c["plaatsen_weg"], c["netto_gesloten"]) for c in cells] == [
        ("t-boeg", 10, 0),
        ("t-bouw", 0, -10),
        ("t-kade", 10, -10),
    ]
    assert (cells[1]["eerst_gepland"], cells[1]["kwartalen_later"]) == (date(2026, 3, 1), 2)
    assert (cells[2]["sluiting_werkelijk"], cells[2]["release_id"]) == (date(2026, 9, 1), "proef")


def test_it_stands_beside_the_figures_of_ombouw(store: Store) -> None:
    handed_in(the_case(store))
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    with store.read() as session:
        made = {t.name: t for t in tables(Quarterly(session, OPERATOR, Q3, "proef"))}
    codes = made["ombouw"].header.index("indicator_code"), made["ombouw"].header.index("waarde")
    found = [tuple(row[position] for position in codes) for row in made["ombouw"].rows]
    assert ("alternatieven_in_gebruik", 8) in found
    assert len(made["trajecten"].rows) == 2


def test_before_anything_was_told_there_is_none(store: Store) -> None:
    the_case(store)
    with store.read() as session:
        assert traject_table(session, OPERATOR, Q2, "proef").rows == []


def test_who_sees_no_figures_gets_none(store: Store) -> None:
    the_case(store)
    with store.read() as session, pytest.raises(Refused):
        traject_table(session, an_actor(Role.MINISTERIE), Q3, "proef")
