"""Who is asking: the one seam between the pages and the gate. Today's gate is the demonstration's: choose a person.

A session lives in the store; its token in a cookie that scripts cannot read. Requests without one go to the
sign-in page; the pages get the person's code in headers that a client cannot set.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL, Headers
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from monitor.actions.sessions import IDLE, LONGEST, hashed
from monitor.queries.sessions import live_session
from monitor.store.engine import NO_STORE, UNREACHABLE, Store

COOKIE = "jzplus_sessie"
PERSON_HEADER = "x-monitor-person"
SESSION_HEADER = "x-monitor-session"
# what `st.user` calls them; for server.trustedUserHeaders
USER_HEADERS = {"X-Monitor-Person": "person", "X-Monitor-Session": "session"}
SIGN_IN = "/aanmelden"
OPEN_PATHS = frozenset({"/healthz", "/readyz", SIGN_IN, "/afmelden", "/_stcore/health"})
OPEN_FOLDERS = ("/static/", "/schil/")


@dataclass(frozen=True)
class Who:
    """A signed-in person's code and the hash of the session's token."""

    person: str
    session: str


def who(store: Store, token: str) -> Who | None:
    """Return whose session a token opens, or None."""
    token_hash = hashed(token)
    with store.read() as session:
        found = live_session(session, token_hash, IDLE, LONGEST)
    return None if found is None else Who(found.person_code, token_hash)


class Gate:
    """Middleware that lets nothing through without a session but health, assets and signing in."""

    def __init__(self, app: ASGIApp, store: Callable[[], Store]) -> None:
        self.app = app
        self.store = store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        scope["headers"] = [(k, v) for k, v in scope["headers"] if k.decode("latin-1").lower() not in _OURS]
        if _is_open(scope["path"]):  # also without a database: health and assets belong to nobody
            await self.app(scope, receive, send)
            return
        try:
            found = await run_in_threadpool(self._who, Headers(scope=scope))
        except UNREACHABLE:
            await _refuse(scope, receive, send, no_store, _TRY_LATER)
            return
        if found is None:
            await _refuse(scope, receive, send, _send_to_sign_in, _NOT_SIGNED_IN)
            return
        scope["headers"] += [
            (PERSON_HEADER.encode(), found.person.encode("latin-1", "replace")),
            (SESSION_HEADER.encode(), found.session.encode()),
        ]
        await self.app(scope, receive, send)

    def _who(self, headers: Headers) -> Who | None:
        token = token_of(headers)
        return None if token is None else who(self.store(), token)


_OURS = frozenset({PERSON_HEADER, SESSION_HEADER})


def token_of(headers: Mapping[str, str]) -> str | None:
    """Return the session token of a request's cookie, or None.

    Read leniently: other programs on this computer set cookies too, and http.cookies stumbles over theirs.
    """
    return cookie_parser(headers.get("cookie", "")).get(COOKIE)


def safe_return(path: str) -> str:
    """Return a path on this server to go back to; anything that leads elsewhere becomes the front page."""
    ours = path.startswith("/") and not path.startswith("//") and "\\" not in path
    return path if ours and path.isprintable() else "/"


def _is_open(path: str) -> bool:
    return path in OPEN_PATHS or path.startswith(OPEN_FOLDERS)


def _send_to_sign_in(scope: Scope) -> Response:
    if scope["method"] not in ("GET", "HEAD") or scope["path"].startswith(("/_stcore/", "/media/", "/component/")):
        return PlainTextResponse("Meld u eerst aan.", status_code=403)
    address = URL(scope=scope)
    back = address.path + (f"?{address.query}" if address.query else "")
    return RedirectResponse(f"{SIGN_IN}?terug={quote(back, safe='')}", status_code=303)


def no_store(_asked: object, _error: Exception | None = None) -> Response:
    """Return what is answered while the database cannot be reached; also an exception handler."""
    return PlainTextResponse(NO_STORE.nl, status_code=503, headers={"Retry-After": "60"})


_NOT_SIGNED_IN, _TRY_LATER = 4401, 1013  # codes with which a websocket is closed


async def _refuse(
    scope: Scope, receive: Receive, send: Send, answer: Callable[[Scope], Response], closing: int
) -> None:
    if scope["type"] == "http":
        await answer(scope)(scope, receive, send)
        return
    message = await receive()
    if message["type"] == "websocket.connect":
        await send({"type": "websocket.close", "code": closing})
