"""The registers of the programme go out as files and come in again."""

from __future__ import annotations

from monitor.domain.people import OPERATOR
from monitor.exports.records_csv import register_file
from monitor.imports.reading import read_file
from monitor.intake.taking import Taken, take
from monitor.queries.office_settings import office_settings
from monitor.store.engine import Store

SETTINGS = "instelling;waarde;bron\nsisa_code/spuk2024;X9;opgegeven door de gemeente\n"


def taken(store: Store, text: str, name: str = "register.csv") -> Taken:
    with store.begin() as session:
        return take(session, OPERATOR, read_file(text.encode(), name), {})


def test_a_setting_comes_out_as_it_went_in_and_is_new_once(store: Store) -> None:
    assert taken(store, SETTINGS).changes == 1
    with store.read() as session:
        out = register_file(session, OPERATOR, "instelling").decode()
    assert out == SETTINGS
    assert taken(store, out).changes == 0


def test_a_setting_that_is_not_there_is_refused_by_name(store: Store) -> None:
    refused = taken(store, SETTINGS.replace("sisa_code", "sisakode"))
    assert not refused.accepted
    assert [finding.column for finding in refused.findings if finding.row == 2] == ["instelling"]
    with store.read() as session:
        assert office_settings(session, OPERATOR) == {}
