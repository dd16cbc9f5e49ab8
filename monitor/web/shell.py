"""The shell round the pages: one page in two languages, security headers, closed doors, health.

Who may come in is decided elsewhere (identity); this shell is the same for everybody.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import file_util

from monitor.domain.words import LANGUAGES, Language, Text
from monitor.web.compression import CompressedAssets

TITLE = Text(nl="Monitor afbouw JeugdzorgPlus", en="Monitor of the JeugdzorgPlus phase-out")
NO_SCRIPT = Text(
    nl="Deze monitor werkt met JavaScript. Zet JavaScript aan in uw browser en laad de pagina opnieuw.",
    en="This monitor needs JavaScript. Switch JavaScript on in your browser and load the page again.",
)
LANGUAGE_PARAMETER = "taal"

_STATIC = Path(file_util.get_static_dir())
_OWN = "/schil/"
_HASHED = ("/static/", _OWN)
_NO_PAGE = ("/_stcore/", "/media/", "/component/", *_HASHED)
_HIDDEN = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
_ROOT = b'<div id="root"></div>'
_IMMUTABLE = "public, immutable, max-age=31536000"


def shell_routes() -> list[Route]:
    """Return the routes of the shell's own script and style, whose names change with their content."""
    own = {_own_name(name): (_own_bytes(name), media_type) for name, media_type in _OWN_FILES.items()}

    def serve(request: Request) -> Response:
        content, media_type = own.get(request.path_params["name"], (b"", ""))
        if not content:
            return PlainTextResponse("Not found", status_code=404)
        return Response(content, media_type=media_type, headers={"Cache-Control": _IMMUTABLE})

    return [Route(f"{_OWN}{{name}}", serve)]


def health_routes(ready: Callable[[], str | None]) -> list[Route]:
    """Return /healthz (the process answers) and /readyz; `ready` gives None, or in one line what is not ready."""

    def healthz(request: Request) -> Response:
        return PlainTextResponse("ok")

    def readyz(request: Request) -> Response:
        reason = ready()
        return PlainTextResponse("ok") if reason is None else PlainTextResponse(reason, status_code=503)

    return [Route("/healthz", healthz), Route("/readyz", readyz)]


def shell_middleware() -> list[Middleware]:
    """Return the shell's layers, outermost first. A layer that decides who comes in belongs after these."""
    index = (_STATIC / "index.html").read_text(encoding="utf-8")
    pages = {language: page(index, language).encode() for language in LANGUAGES}
    return [
        Middleware(SecurityHeaders, policy=content_security_policy(index)),
        Middleware(ClosedDoors),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=6),
        Middleware(CompressedAssets, directory=_STATIC),
        Middleware(PageShell, pages=pages),
    ]


def page(index: str, language: Language) -> str:
    """Return Streamlit's index page in `language`, with our title and script. Raises ValueError when it changed."""
    own = "".join(_OWN_TAGS[name].format(name=_own_name(name)) for name in _OWN_FILES)
    changes = {
        r'<html lang="en">': f'<html lang="{language}">',
        r"<title>Streamlit</title>": f"<title>{TITLE[language]}</title>{own}",
        r"<!--(?:(?!-->).)*agent API(?:(?!-->).)*-->": "",
        r'<link rel="service-desc"[^>]*>': "",
        r"<noscript>.*?</noscript>": f"<noscript><p>{NO_SCRIPT[language]}</p></noscript>",
    }
    for pattern, replacement in changes.items():
        words = replacement.replace("\\", r"\\")  # as it is written: no reference to what was found
        index, count = re.subn(pattern, words, index, flags=re.DOTALL)
        if count != 1:
            raise ValueError(f"Streamlit's index page has {count} times {pattern}")
    return index


def content_security_policy(index: str) -> str:
    """Return the policy that lets Streamlit run and nothing from elsewhere, with the hashes of its inline scripts."""
    inline = re.findall(r"<script>(.*?)</script>", index, flags=re.DOTALL)
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in inline)
    directives = (
        "default-src 'self'",
        f"script-src 'self' blob: {hashes}",
        "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles into the page
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
    return "; ".join(directives)


class SecurityHeaders:
    """Adds the security headers to every answer, and keeps all but the hashed files out of caches."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app = app
        self._fixed = {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        }
        self._policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._fixed)
                headers.setdefault("Content-Security-Policy", self._policy)
                if scope.get("scheme") == "https":
                    headers["Strict-Transport-Security"] = "max-age=31536000"
                if not (scope["path"].startswith(_HASHED) and "immutable" in headers.get("cache-control", "")):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class ClosedDoors:
    """Hides what Streamlit serves and nobody here needs, and refuses what a page of another site asks for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not _from_our_page(scope, required=True):
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http" and scope["path"].startswith(_HIDDEN):
            await PlainTextResponse("Not found", status_code=404)(scope, receive, send)
        elif scope["type"] == "http" and not _from_our_page(scope, required=False):
            await PlainTextResponse("Forbidden", status_code=403)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


class PageShell:
    """Puts our page in the place of Streamlit's index page, in the language of the address."""

    def __init__(self, app: ASGIApp, pages: dict[Language, bytes]) -> None:
        self.app = app
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(_NO_PAGE):
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = b""

        async def replace(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif message["type"] == "http.response.body" and start:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    await self._send(scope, start, body, send)
            else:
                await send(message)

        await self.app({**scope, "headers": list(_plain(scope["headers"]))}, receive, replace)

    async def _send(self, scope: Scope, start: Message, body: bytes, send: Send) -> None:
        if _ROOT in body:
            body = self._pages[_language(scope)]
            headers = MutableHeaders(scope=start)
            headers["Content-Length"] = str(len(body))
            del headers["etag"], headers["last-modified"]
        await send(start)
        await send({"type": "http.response.body", "body": body})


# the style of all pages is one file the browser keeps: sent with every rerun it would cost each of them
_OWN_FILES = {
    "schil.js": "text/javascript",
    "schil.css": "text/css",
    "monitor.css": "text/css",
    "entry.css": "text/css",
}
_OWN_TAGS = {
    "schil.js": '<script src="./schil/{name}"></script>',
    "schil.css": '<link rel="stylesheet" href="./schil/{name}" />',
    "monitor.css": '<link rel="stylesheet" href="./schil/{name}" />',
    "entry.css": '<link rel="stylesheet" href="./schil/{name}" />',
}


def _own_bytes(name: str) -> bytes:
    return (files("monitor.web") / "assets" / name).read_bytes()


def _own_name(name: str) -> str:
    stem, suffix = name.split(".")
    return f"{stem}.{hashlib.sha256(_own_bytes(name)).hexdigest()[:12]}.{suffix}"


def _language(scope: Scope) -> Language:
    asked = parse_qs(scope["query_string"].decode("latin-1")).get(LANGUAGE_PARAMETER, [""])[0]
    return "en" if asked == "en" else "nl"


def _is_html(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")


def _plain(headers: Iterable[tuple[bytes, bytes]]) -> Iterable[tuple[bytes, bytes]]:
    """Leave out what would make the index page come compressed, in part, or not at all."""
    left_out = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
    return (pair for pair in headers if pair[0].lower() not in left_out)


def _from_our_page(scope: Scope, required: bool) -> bool:
    """Say whether a browser sent this from a page of ours; reading a page needs no origin."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is None or scope.get("method") in ("GET", "HEAD"):
        return not required
    # compared as written: an origin is nothing but a scheme and an address
    return origin.partition("://")[2] == headers.get("host")
