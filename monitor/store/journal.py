"""Log lines for who keeps the monitor: action, object, result, actor. Never cell contents, secrets or uploads."""

import json
import logging
from datetime import UTC, datetime
from typing import Literal

_log = logging.getLogger("monitor.journal")
_FIELDS = ("action", "object", "result", "actor", "origin")


def note(action: str, about: str, result: str, actor: str = "", origin: str = "") -> None:
    """Write one log line; each field is kept to one line and 200 characters."""
    values = dict(zip(_FIELDS, map(_one_line, (action, about, result, actor, origin)), strict=True))
    _log.info("%(action)s %(object)s: %(result)s (%(actor)s)", values, extra={"fields": values})


def set_up(form: Literal["text", "json"]) -> None:
    """Send log lines to standard error in one form. Once per process; a second call changes the form."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Json() if form == "json" else logging.Formatter("%(asctime)s %(message)s"))
    _log.handlers[:] = [handler]
    _log.setLevel(logging.INFO)
    _log.propagate = False


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, str] = getattr(record, "fields", {})
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps({"time": at, **fields}, ensure_ascii=True)


def _one_line(words: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in words)[:200]
