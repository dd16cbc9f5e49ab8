"""Streamlit's own scripts and styles, compressed once: 9 MB of them go to each new browser."""

import gzip
import mimetypes
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_SUFFIXES = {".js", ".css", ".svg", ".json"}
_SMALLEST = 1024
_IMMUTABLE = "public, immutable, max-age=31536000"


class CompressedAssets:
    """Serves the hashed files below /static/ compressed, to browsers that take it.

    Streamlit leaves them uncompressed, and compressing them again for each browser would cost 0.5 s of CPU each time.
    """

    def __init__(self, app: ASGIApp, directory: Path) -> None:
        self.app = app
        self._files = {
            f"/{path.relative_to(directory).as_posix()}": path
            for path in (directory / "static").rglob("*")
            if path.suffix in _SUFFIXES and path.stat().st_size >= _SMALLEST
        }
        self._compressed: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] != "http" or scope["method"] != "GET" or path not in self._files or not _takes_gzip(scope):
            await self.app(scope, receive, send)
            return
        if path not in self._compressed:
            self._compressed[path] = await to_thread.run_sync(_compress, self._files[path])
        headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "Cache-Control": _IMMUTABLE}
        media_type = mimetypes.guess_type(path)[0]
        await Response(self._compressed[path], media_type=media_type, headers=headers)(scope, receive, send)


def _takes_gzip(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and "range" not in headers


def _compress(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)
