"""Every setting, its meaning, its default and its check. A wrong value stops the start with one clear line."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit


class WrongSetting(ValueError):
    """Raised for a setting that cannot be used; the message is one line for the person who starts the monitor."""


@dataclass(frozen=True)
class Settings:
    """What the environment said. Field `data_dir` is read from MONITOR_DATA_DIR, and so on."""

    database_url: str = field(default="", metadata={"meaning": "Where figures are kept; PostgreSQL in real use."})
    data_dir: Path = field(
        default=Path("var"), metadata={"meaning": "Folder of the embedded SQLite file and its lock."}
    )
    demo: str = field(default="", metadata={"meaning": "1 demonstration, 0 none, empty: 1 on an empty embedded store."})
    base_url: str = field(
        default="http://127.0.0.1:8501", metadata={"meaning": "Address people see, and the address it listens on."}
    )
    oidc_issuer: str = field(default="", metadata={"meaning": "Address of the sign-in provider."})
    oidc_client_id: str = field(default="", metadata={"meaning": "This monitor's name at the sign-in provider."})
    oidc_client_secret: str = field(default="", metadata={"meaning": "Its secret there."})
    smtp_url: str = field(default="", metadata={"meaning": "Mail server, `smtp://host:port`; empty: no mail."})
    boundaries: str = field(
        default="", metadata={"meaning": "GeoJSON or TopoJSON file with borders; empty: the tile map only."}
    )
    log_format: Literal["text", "json"] = field(
        default="text", metadata={"meaning": "`text` for people, `json` for machines."}
    )

    @property
    def store_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'monitor.db'}"

    @property
    def embedded(self) -> bool:
        return self.store_url.startswith("sqlite")

    @property
    def host(self) -> str:
        return urlsplit(self.base_url).hostname or ""

    @property
    def port(self) -> int:
        return urlsplit(self.base_url).port or 8501

    @property
    def on_loopback(self) -> bool:
        return self.host in ("127.0.0.1", "localhost", "::1")


def names() -> tuple[str, ...]:
    """Return every environment variable the monitor reads."""
    return tuple(f"MONITOR_{f.name.upper()}" for f in fields(Settings))


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of the environment. Raises WrongSetting naming the variable and what it should be."""
    given = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    for f in fields(Settings):
        text = given.get(f"MONITOR_{f.name.upper()}", "").strip()
        if text:
            values[f.name] = Path(text) if f.name == "data_dir" else text
    settings = Settings(**values)
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    if settings.demo not in ("", "0", "1"):
        raise WrongSetting(f"MONITOR_DEMO is 0 or 1, not {settings.demo!r}.")
    if settings.log_format not in ("text", "json"):
        raise WrongSetting(f"MONITOR_LOG_FORMAT is text or json, not {settings.log_format!r}.")
    scheme = settings.database_url.partition(":")[0]
    if settings.database_url and scheme not in ("sqlite", "postgresql+psycopg"):
        raise WrongSetting("MONITOR_DATABASE_URL begins with postgresql+psycopg:// or sqlite:///.")
    address = urlsplit(settings.base_url)
    if address.scheme not in ("http", "https") or not address.hostname:
        raise WrongSetting("MONITOR_BASE_URL is an address such as http://127.0.0.1:8501.")
    try:
        port = address.port
    except ValueError:
        raise WrongSetting("MONITOR_BASE_URL has a port between 1 and 65535.") from None
    if port == 0:
        raise WrongSetting("MONITOR_BASE_URL has a port between 1 and 65535.")
    if settings.smtp_url and not settings.smtp_url.startswith(("smtp://", "smtps://")):
        raise WrongSetting("MONITOR_SMTP_URL begins with smtp:// or smtps://.")
    together = (settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret)
    if any(together) and not all(together):
        raise WrongSetting("MONITOR_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET are set together or not at all.")
    if settings.demo == "1" and not settings.on_loopback:
        raise WrongSetting("MONITOR_DEMO=1 needs MONITOR_BASE_URL on 127.0.0.1: anyone may sign in as anyone there.")
