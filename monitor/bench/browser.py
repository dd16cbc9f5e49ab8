"""What a browser does with a Streamlit page, without a browser: signing in, one WebSocket, and reruns over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from monitor.bench.server import HOST, Server

_PATIENCE = 60.0  # seconds a rerun may take


class Tab:
    """One open page."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._kept: set[str] = set()

    def rerun(self) -> bytes:
        """Run the page again and return all that came back."""
        asked = BackMsg()
        asked.rerun_script.query_string = ""
        # a browser names the long messages it still has, and gets those as a reference
        asked.rerun_script.cached_message_hashes.extend(sorted(self._kept))
        self._connection.send(asked.SerializeToString())
        parts = []
        while True:
            part = self._connection.recv(_PATIENCE)
            assert isinstance(part, bytes), "Streamlit sends bytes"
            parts.append(part)
            message = ForwardMsg.FromString(part)
            if message.metadata.cacheable:
                self._kept.add(message.hash)
            if (
                message.WhichOneof("type") == "script_finished"
                and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            ):
                return b"".join(parts)


@contextmanager
def tab(server: Server, cookie: str = "") -> Iterator[Tab]:
    """Open a page and keep it open; the page has not run yet."""
    headers = {"Cookie": cookie} if cookie else {}
    with connect(
        f"ws://{HOST}:{server.port}/_stcore/stream",
        origin=Origin(server.origin),
        subprotocols=[Subprotocol("streamlit")],
        additional_headers=headers,
        max_size=None,
        proxy=None,
    ) as connection:
        yield Tab(connection)


def signed_in(server: Server, person: str) -> str:
    """Sign in as one of the people of a demonstration and return the cookie. Raises RuntimeError when refused."""
    connection = HTTPConnection(HOST, server.port, timeout=30)
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
