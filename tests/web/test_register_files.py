"""A register as a file: only for whom it is meant, as far as they may see it, with a log line and no copy kept."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from monitor.actions.happenings import put_happenings
from monitor.actions.people import disable
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.people import OPERATOR, Role
from monitor.exports.records_csv import KINDS
from monitor.store.engine import Store
from monitor.web.identity import COOKIE, Gate
from monitor.web.register_files import register_routes
from monitor.web.sign_in import sign_in_routes
from tests.factories import KADE, LEAD, VELD, a_person, a_store_with_registers

HOST = "http://127.0.0.1:8501"
STOP = Happening("g1", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, date(2026, 5, 1), None, "Stop", source="test")


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Store]:
    made = a_store_with_registers(Store(sqlite_url))
    for code, role, region in (
        ("nina", Role.COORDINATOR, "noord"),
        ("anna", Role.AANJAGER, "NL"),
        ("bert", Role.BEHEERDER, "NL"),
        ("mink", Role.MINISTERIE, "NL"),
    ):
        a_person(made, code, role, region)
    with made.begin() as session:
        elsewhere = replace(STOP, code="g2", region="oost", provider="veldhuis", site=VELD)
        put_happenings(session, LEAD, [replace(STOP, youths_left=7919), elsewhere])
    yield made
    made.close()


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    app = Starlette(
        routes=[*register_routes(lambda: store), *sign_in_routes(lambda: store, lambda: True, secure=False)],
        middleware=[Middleware(Gate, store=lambda: store)],
    )
    with TestClient(app, base_url=HOST, follow_redirects=False) as client:
        yield client


def cookie_of(client: TestClient, person: str) -> dict[str, str]:
    token = client.post("/aanmelden", data={"persoon": person}).cookies[COOKIE]
    client.cookies.clear()
    return {"Cookie": f"{COOKIE}={token}"}


def test_without_a_session_nothing_is_given(client: TestClient) -> None:
    answer = client.get("/beheer/registers/aanbieder.csv")
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/aanmelden?terug=%2Fbeheer%2Fregisters%2Faanbieder.csv",
    )


def test_a_register_comes_as_a_file_with_its_number_and_is_kept_in_no_cache(client: TestClient, store: Store) -> None:
    answer = client.get("/beheer/registers/aanbieder.csv", headers=cookie_of(client, "bert"))
    assert answer.text.splitlines()[0] == "code;naam;kvk;geldig_van;geldig_tot;opvolger"
    assert "duin;Duinzicht;01234567" in answer.text
    named = f'attachment; filename="aanbieder_{store.version()}.csv"'
    assert answer.headers["content-disposition"] == named
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("person", "codes", "told"), [("anna", {"g1", "g2"}, True), ("nina", {"g1"}, True), ("bert", {"g1", "g2"}, False)]
)
def test_each_gets_the_events_as_far_as_they_may_see(
    client: TestClient, person: str, codes: set[str], told: bool
) -> None:
    text = client.get("/beheer/registers/gebeurtenis.csv", headers=cookie_of(client, person)).text
    assert {line.partition(";")[0] for line in text.splitlines()[1:]} == codes
    assert ("7919" in text) == told


def test_a_ministry_gets_no_register(client: TestClient) -> None:
    for kind in KINDS:
        assert client.get(f"/beheer/registers/{kind}.csv", headers=cookie_of(client, "mink")).status_code == 403


def test_a_closed_account_gets_nothing_with_a_session_of_before(client: TestClient, store: Store) -> None:
    cookie = cookie_of(client, "bert")
    with store.begin() as session:
        disable(session, OPERATOR, "bert", "Weg.")
    assert client.get("/beheer/registers/aanbieder.csv", headers=cookie).status_code == 403


@pytest.mark.parametrize("kind", ["niets", "figure", "..%2Faanbieder", "AANBIEDER"])
def test_what_is_no_register_is_not_found(client: TestClient, kind: str) -> None:
    assert client.get(f"/beheer/registers/{kind}.csv", headers=cookie_of(client, "bert")).status_code == 404


def test_a_header_of_the_client_names_nobody(client: TestClient) -> None:
    headers = {**cookie_of(client, "mink"), "X-Monitor-Person": "bert"}
    assert client.get("/beheer/registers/aanbieder.csv", headers=headers).status_code == 403


def test_every_download_and_every_refusal_is_logged(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "monitor.journal"):
        client.get("/beheer/registers/aanbieder.csv", headers=cookie_of(client, "bert"))
        client.get("/beheer/registers/aanbieder.csv", headers=cookie_of(client, "mink"))
    lines = [line for line in caplog.messages if line.startswith("uitvoeren")]
    assert lines[0].startswith("uitvoeren register:aanbieder: ")
    assert lines[0].endswith("(bert)")
    assert lines[1] == "uitvoeren register:aanbieder: geweigerd (mink)"
