"""The shell round the pages, on the real Streamlit application."""

import gc
import tomllib
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit import config
from streamlit.runtime import Runtime

from monitor.web.freeze import frozen_lifespan
from monitor.web.options import OPTIONS, apply_options
from monitor.web.shell import content_security_policy, health_routes, page, shell_middleware, shell_routes

ROOT = Path(__file__).parents[2]
HOST = "http://127.0.0.1:8501"
INDEX = Path(st.__file__).parent / "static" / "index.html"
not_ready: list[str] = []


@asynccontextmanager
async def _outer(app: st.App) -> AsyncGenerator[dict[str, Any] | None]:
    yield {"store": "open"}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[st.App]:
    script = tmp_path_factory.mktemp("page") / "entry.py"
    script.write_text("import streamlit as st\nst.title('Proef')\n")
    apply_options()
    yield st.App(
        script,
        routes=[*health_routes(lambda: not_ready[0] if not_ready else None), *shell_routes()],
        middleware=shell_middleware(),
        lifespan=frozen_lifespan(_outer),
    )
    Runtime._instance = None  # one application a process; the next test module makes its own


@pytest.fixture(scope="module")
def client(app: st.App) -> Iterator[TestClient]:
    with TestClient(app, base_url=HOST) as client:
        yield client
    gc.unfreeze()


def test_the_page_is_dutch_and_carries_our_name(client: TestClient) -> None:
    answer = client.get("/")
    assert '<html lang="nl">' in answer.text
    assert "<title>Monitor afbouw JeugdzorgPlus</title>" in answer.text
    assert "Zet JavaScript aan" in answer.text


def test_the_page_is_english_when_the_address_says_so(client: TestClient) -> None:
    answer = client.get("/opgave?kwartaal=2026-Q3&taal=en")
    assert '<html lang="en">' in answer.text
    assert "Monitor of the JeugdzorgPlus phase-out" in answer.text


def test_another_language_in_the_address_gives_dutch(client: TestClient) -> None:
    assert '<html lang="nl">' in client.get("/?taal=%3Cscript%3E").text


def test_the_page_does_not_name_the_agent_routes(client: TestClient) -> None:
    assert "agent" not in client.get("/").text


def test_a_browser_that_has_the_old_page_still_gets_ours(client: TestClient) -> None:
    headers = {"If-None-Match": "*", "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT", "Range": "bytes=0-9"}
    answer = client.get("/", headers=headers)
    assert answer.status_code == 200
    assert "etag" not in answer.headers
    assert '<html lang="nl">' in answer.text


def test_an_index_page_that_changed_is_refused() -> None:
    changed = INDEX.read_text().replace("<title>Streamlit</title>", "<title>Streamlit 2</title>")
    with pytest.raises(ValueError, match="title"):
        page(changed, "nl")


@pytest.mark.parametrize("own", ["schil.js", "schil.css"])
def test_our_own_script_and_style_are_served_under_a_name_of_their_content(client: TestClient, own: str) -> None:
    stem, suffix = own.split(".")
    (address,) = [
        part
        for part in client.get("/").text.split('"')
        if part.startswith(f"./schil/{stem}.") and part.endswith(suffix)
    ]
    answer = client.get(address.removeprefix("."))
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get(f"/schil/{own}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/_stcore/health", "/_stcore/metrics", "/nergens", "/static/nergens.js"]
)
def test_every_answer_has_the_security_headers_and_stays_out_of_caches(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"


def test_the_policy_allows_the_inline_script_of_streamlit_and_no_other() -> None:
    policy = content_security_policy(INDEX.read_text())
    (scripts,) = [part for part in policy.split("; ") if part.startswith("script-src")]
    assert scripts.count("'sha256-") == 1
    assert "unsafe-inline" not in scripts
    assert content_security_policy("<script>other</script>") != policy


def test_hashed_files_come_compressed_and_may_be_kept(client: TestClient) -> None:
    script = next((INDEX.parent / "static" / "js").glob("index.*.js"))
    answer = client.get(f"/static/js/{script.name}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert int(answer.headers["Content-Length"]) < script.stat().st_size / 2
    assert answer.content == script.read_bytes()


def test_hashed_files_come_as_they_are_to_a_browser_that_takes_no_gzip(client: TestClient) -> None:
    script = next((INDEX.parent / "static" / "js").glob("index.*.js"))
    answer = client.get(f"/static/js/{script.name}", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in answer.headers
    assert answer.content == script.read_bytes()


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/mcp", "/_stcore/agent/openapi.json", "/_stcore/script-health-check"]
)
def test_what_nobody_here_needs_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


@pytest.mark.parametrize("origin", [None, "http://kwaad.example", "http://127.0.0.1:8502", "null"])
def test_a_websocket_of_another_page_is_refused(client: TestClient, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/_stcore/stream", headers=headers):
        pass


def test_a_websocket_of_our_own_page_is_let_in(client: TestClient) -> None:
    headers = {"Origin": HOST, "Host": "127.0.0.1:8501"}
    with client.websocket_connect("/_stcore/stream", subprotocols=["streamlit"], headers=headers) as socket:
        assert socket.accepted_subprotocol == "streamlit"


def test_a_form_of_another_site_is_refused(client: TestClient) -> None:
    assert client.post("/healthz", headers={"Origin": "http://kwaad.example"}).status_code == 403
    assert client.post("/healthz", headers={"Origin": HOST}).status_code == 405


def test_health_says_ok_while_readiness_says_what_is_wrong(client: TestClient) -> None:
    assert client.get("/readyz").text == "ok"
    not_ready.append("De database is niet bereikbaar.")
    try:
        assert client.get("/healthz").status_code == 200
        answer = client.get("/readyz")
        assert (answer.status_code, answer.text) == (503, "De database is niet bereikbaar.")
    finally:
        not_ready.clear()


def test_the_lifespan_freezes_the_collector_and_keeps_the_inner_state(app: st.App, client: TestClient) -> None:
    assert gc.get_freeze_count() > 100_000
    assert app.state["store"] == "open"


def test_the_configuration_file_and_the_table_of_options_agree() -> None:
    written = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    flat = {f"{section}.{name}": value for section, options in written.items() for name, value in options.items()}
    assert flat == OPTIONS


def test_streamlit_runs_with_the_options_of_the_table(client: TestClient) -> None:
    assert {name: config.get_option(name) for name in OPTIONS} == OPTIONS


def test_an_option_can_be_changed_before_the_start() -> None:
    apply_options({"server.port": 8599})
    assert config.get_option("server.port") == 8599
    apply_options()
    assert config.get_option("server.port") == 8501


def test_an_option_of_the_command_line_stays() -> None:
    config.set_option("server.port", 8600, config._DEFINED_BY_FLAG)
    apply_options()
    assert config.get_option("server.port") == 8600
    config.set_option("server.port", 8501)


def test_enough_colours_for_a_chart() -> None:
    colours = OPTIONS["theme.chartCategoricalColors"]
    assert isinstance(colours, list)
    assert len(colours) >= 10
