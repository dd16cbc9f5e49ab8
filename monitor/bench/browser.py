"""What a browser does with a Streamlit page, without a browser: signing in, one WebSocket, and reruns over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from monitor.bench.server import HOST, Server

PROTOCOL = Subprotocol("streamlit")
PATIENCE = 60.0  # seconds a rerun may take
_DONE = frozenset({ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY})


@dataclass
class Remembered:
    """What a browser knows of its page: where it is, which long messages it has, and what can run by itself."""

    address: str = ""
    query: str = ""
    kept: set[str] = field(default_factory=set)
    fragments: set[str] = field(default_factory=set)

    def asking(self, fragment: str = "") -> bytes:
        """Return the message that asks to run the page again, or one fragment of it."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = self.address
        asked.rerun_script.fragment_id = fragment
        # a browser names the long messages it still has, and gets those as a reference
        asked.rerun_script.cached_message_hashes.extend(sorted(self.kept))
        message: bytes = asked.SerializeToString()
        return message

    def is_last(self, part: str | bytes) -> bool:
        """Take in a message; tell whether the run ended with it. Raises RuntimeError when the page failed."""
        assert isinstance(part, bytes), "Streamlit sends bytes"
        message = ForwardMsg.FromString(part)
        if message.metadata.cacheable:
            self.kept.add(message.hash)
        kind = message.WhichOneof("type")
        if kind == "delta":
            if message.delta.fragment_id:
                self.fragments.add(message.delta.fragment_id)
            if message.delta.WhichOneof("type") == "new_element" and message.delta.new_element.HasField("exception"):
                raise RuntimeError(f"/{self.address}?{self.query} failed: {message.delta.new_element.exception.type}")
        return kind == "script_finished" and message.script_finished in _DONE


class Tab:
    """One open page."""

    def __init__(self, connection: ClientConnection, address: str, query: str) -> None:
        self._connection = connection
        self._page = Remembered(address, query)

    @property
    def fragments(self) -> list[str]:
        """The parts of the page that can run without the rest."""
        return sorted(self._page.fragments)

    def rerun(self, fragment: str = "") -> bytes:
        """Run the page again, or one fragment of it, and return all that came back."""
        self._connection.send(self._page.asking(fragment))
        parts = []
        while True:
            part = self._connection.recv(PATIENCE)
            assert isinstance(part, bytes), "Streamlit sends bytes"
            parts.append(part)
            if self._page.is_last(part):
                return b"".join(parts)


@contextmanager
def tab(server: Server, cookie: str = "", address: str = "", query: str = "") -> Iterator[Tab]:
    """Open a page and keep it open; the page has not run yet."""
    with connect(
        stream_of(server),
        origin=Origin(server.origin),
        subprotocols=[PROTOCOL],
        additional_headers=headers_of(cookie),
        max_size=None,
        proxy=None,
        open_timeout=PATIENCE,
    ) as connection:
        yield Tab(connection, address, query)


def stream_of(server: Server) -> str:
    """Return the address of the WebSocket over which a page runs."""
    return f"ws://{HOST}:{server.port}/_stcore/stream"


def headers_of(cookie: str) -> dict[str, str]:
    return {"Cookie": cookie} if cookie else {}


def signed_in(server: Server, person: str) -> str:
    """Sign in as one of the people of a demonstration and return the cookie. Raises RuntimeError when refused."""
    connection = HTTPConnection(HOST, server.port, timeout=PATIENCE)
    try:
        connection.request(
            "POST",
            "/aanmelden",
            urlencode({"persoon": person, "terug": "/"}),
            {"Content-Type": "application/x-www-form-urlencoded", "Origin": server.origin},
        )
        answer = connection.getresponse()
        answer.read()
        cookie = answer.getheader("Set-Cookie", "")
        if answer.status != 303 or not cookie:
            raise RuntimeError(f"signing in as {person} was refused: {answer.status}")
        return cookie.partition(";")[0]
    finally:
        connection.close()
