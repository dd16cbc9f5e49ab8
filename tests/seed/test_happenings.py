"""The demonstration's events, and every register of it going out and coming in again."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.domain.as_of import AsOf
from monitor.domain.certainty import Certainty
from monitor.domain.people import OPERATOR
from monitor.exports.records_csv import KINDS, register_file
from monitor.imports.reading import read_file
from monitor.intake.keeping_registers import look_at_register
from monitor.queries.happenings import happenings, under_attention
from monitor.store.engine import Store

MEETING = date(2026, 11, 16)


def test_every_event_is_marked_as_invented(demonstration: Store) -> None:
    with demonstration.read() as session:
        found = happenings(session, OPERATOR)
    assert len(found) == 7
    assert {happening.certainty for happening in found} == {Certainty.VOORBEELD}


def test_one_site_takes_nobody_in_and_one_is_watched(demonstration: Store) -> None:
    with demonstration.read() as session:
        now = under_attention(session, OPERATOR, MEETING)
        then = under_attention(session, OPERATOR, date(2026, 7, 1), AsOf(day=date(2026, 7, 1)))
    assert [(one.happening.site, one.happening.youths_left, one.happening.youths_placed) for one in now] == [
        ("vuurvlinder-2", 11, 6),
        ("lichtmolen-2", None, None),
    ]
    assert [(one.happening.youths_left, one.happening.youths_placed) for one in then] == [(14, 2)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_register_comes_out_as_it_would_come_in(demonstration: Store, kind: str) -> None:
    with demonstration.read() as session:
        file = read_file(register_file(session, OPERATOR, kind), f"{kind}.csv")
        if not file.sheet:
            assert [finding.code for finding in file.findings] == ["geen_rijen"]
            return
        seen = look_at_register(session, OPERATOR, kind, file, {})
    assert (seen.open, seen.to_save) == ((), 0)
