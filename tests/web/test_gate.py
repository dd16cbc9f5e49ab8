"""The gate and signing in, attacked: others' cookies, forged headers, strange addresses, a store that is gone."""

import asyncio
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from monitor.domain.people import Role
from monitor.store.engine import NO_STORE, UNREACHABLE, Store
from monitor.web.identity import COOKIE, Gate, no_store, safe_return
from monitor.web.shell import ClosedDoors
from monitor.web.sign_in import sign_in_routes
from tests.factories import a_person, a_store_with_registers

HOST = "http://127.0.0.1:8501"
ROOT = Path(__file__).parents[2]


def _app(store: Store) -> Starlette:
    def page(request: Request) -> JSONResponse:
        return JSONResponse(request.headers.getlist("x-monitor-person"))

    def alive(request: Request) -> PlainTextResponse:
        return PlainTextResponse("ok")

    return Starlette(
        routes=[
            *sign_in_routes(lambda: store, lambda: True, secure=False),
            *(Route(path, alive) for path in ("/healthz", "/static/a.js")),
            Route("/", page),
        ],
        exception_handlers=dict.fromkeys(UNREACHABLE, no_store),
        middleware=[Middleware(ClosedDoors), Middleware(Gate, store=lambda: store)],
    )


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Store]:
    made = Store(sqlite_url)
    a_store_with_registers(made)
    a_person(made, "nina", Role.COORDINATOR, "noord")
    a_person(made, "anna", Role.AANJAGER)
    yield made
    made.close()


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    with TestClient(_app(store), base_url=HOST, follow_redirects=False) as client:
        yield client


def _signed_in(client: TestClient, person: str = "nina", **headers: str) -> str:
    answer = client.post("/aanmelden", data={"persoon": person}, headers=headers)
    token = answer.cookies[COOKIE]
    client.cookies.clear()
    return token


@pytest.mark.parametrize("others", ['x={"a":1}', "a/b=1", "{}=1", "=;", 'x="een; twee"', "expires=1"])
def test_the_cookies_of_another_program_keep_nobody_out(client: TestClient, others: str) -> None:
    token = _signed_in(client)
    assert client.get("/", headers={"Cookie": f"{others}; {COOKIE}={token}"}).json() == ["nina"]
    assert client.get("/", headers={"Cookie": others}).status_code == 303


@pytest.mark.parametrize("name", ["X-Monitor-Person", "x-monitor-person", "X-MONITOR-PERSON"])
def test_a_page_sees_no_person_that_a_browser_names_itself(client: TestClient, name: str) -> None:
    token = _signed_in(client)
    headers = [("Cookie", f"{COOKIE}={token}"), (name, "anna"), (name, "anna")]
    assert client.get("/", headers=headers).json() == ["nina"]
    assert client.get("/", headers={name: "anna"}).status_code == 303


@pytest.mark.parametrize(
    "back",
    ["//kwaad.example", "/\\kwaad.example", "\\\\kwaad", "https://kwaad.example", "javascript:alert(1)", "//[", "https://[",
     "/\t/kwaad.example", "/a\r\nSet-Cookie: x=1", "/\x00", "/\u202e", ""],
)  # fmt: skip
def test_signing_in_leads_to_no_other_place(back: str) -> None:
    assert safe_return(back) == "/"


def test_signing_in_leads_back_to_the_page_that_was_asked() -> None:
    assert safe_return("/opgave?regio=noord&kwartaal=2026-Q3") == "/opgave?regio=noord&kwartaal=2026-Q3"


@pytest.mark.parametrize(
    "origin", ["http://[", "null", "", "http://kwaad.example", "http://x@127.0.0.1:8501", HOST + "0"]
)
def test_a_form_from_another_origin_is_refused(client: TestClient, origin: str) -> None:
    for path in ("/aanmelden", "/afmelden"):
        assert client.post(path, data={"persoon": "nina"}, headers={"Origin": origin}).status_code == 403


@pytest.mark.parametrize("host", ["kwaad.example", "127.0.0.1.kwaad.example", "127.0.0.1@kwaad.example", "a:b:c", "["])
def test_nobody_chooses_a_person_under_another_name_of_this_computer(client: TestClient, host: str) -> None:
    assert client.get("/aanmelden", headers={"Host": host}).status_code == 403
    assert client.post("/aanmelden", data={"persoon": "nina"}, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "[::1]:8501"])
def test_the_names_of_this_computer_itself_will_do(client: TestClient, host: str) -> None:
    assert client.get("/aanmelden", headers={"Host": host}).status_code == 200


def test_signing_in_as_someone_else_ends_the_session_before(client: TestClient) -> None:
    token = _signed_in(client)
    other = _signed_in(client, "anna", Cookie=f"{COOKIE}={token}")
    assert client.get("/", headers={"Cookie": f"{COOKIE}={token}"}).status_code == 303
    assert client.get("/", headers={"Cookie": f"{COOKIE}={other}"}).json() == ["anna"]


def test_a_session_is_over_when_someone_signs_out(client: TestClient) -> None:
    cookie = {"Cookie": f"{COOKIE}={_signed_in(client)}"}
    assert client.post("/afmelden", headers=cookie).status_code == 303
    assert client.get("/", headers=cookie).status_code == 303


def test_who_waits_to_sign_in_holds_nobody_up(client: TestClient, store: Store) -> None:
    """A long import holds the writing lock; the others are still served."""
    importing = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
    importing.execute("BEGIN IMMEDIATE")
    tokens: list[str] = []
    waiting = threading.Thread(target=lambda: tokens.append(_signed_in(client)))
    waiting.start()
    try:
        assert client.get("/healthz").text == "ok"
        assert tokens == []
    finally:
        importing.execute("ROLLBACK")
        importing.close()
        waiting.join()
    assert len(tokens) == 1


def test_without_a_database_health_and_assets_answer_and_a_page_says_so(unreachable: Store) -> None:
    with TestClient(_app(unreachable), base_url=HOST, follow_redirects=False) as client:
        cookie = {"Cookie": f"{COOKIE}=x"}
        assert client.get("/healthz", headers=cookie).text == "ok"
        assert client.get("/static/a.js", headers=cookie).text == "ok"
        answers = [client.get("/", headers=cookie), client.get("/aanmelden")]
    assert [(answer.status_code, answer.text) for answer in answers] == [(503, NO_STORE.nl)] * 2


@pytest.fixture
def unreachable() -> Iterator[Store]:
    made = Store("postgresql+psycopg://niemand@127.0.0.1:1/niets")
    yield made
    made.close()


def test_a_body_that_breaks_off_is_no_fault(store: Store) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {
        "type": "http",
        "method": "POST",
        "path": "/aanmelden",
        "query_string": b"",
        "headers": [(b"content-type", b"application/x-www-form-urlencoded"), (b"host", b"127.0.0.1:8501")],
    }
    asyncio.run(_app(store)(scope, receive, send))
    assert sent[0]["status"] == 400


def test_the_address_people_use_may_open_the_connection_of_a_page() -> None:
    """Streamlit refuses every other name; here the application object as a proxy's name would start it."""
    asked = "import app; from monitor.web.options import config; print(config.get_option('server.allowedHosts'))"
    given = {**os.environ, "MONITOR_BASE_URL": "https://monitor.example", "MONITOR_DEMO": "0"}
    command = [sys.executable, "-c", asked]
    told = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=True).stdout
    assert told.splitlines()[-1] == "['127.0.0.1', 'localhost', 'monitor.example']"
