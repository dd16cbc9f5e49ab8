"""The landsdelen and providers that someone may choose, on every page the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from monitor.domain.as_of import AsOf
from monitor.domain.people import Actor
from monitor.domain.words import Refused
from monitor.queries.provider_page import provider_choices
from monitor.queries.region_page import region_choices
from monitor.store.engine import Store
from monitor.ui.context import PageContext


@dataclass(frozen=True)
class Places:
    """Landsdelen and providers, names by code; both empty for who sees no figures."""

    landsdelen: Mapping[str, str] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)


def places_of(page: PageContext) -> Places:
    """Return what this person may choose, as it was known at the moment of the view."""
    return _places(page.store, page.version, page.actor, page.as_of)


@lru_cache(maxsize=256)
def _places(store: Store, _version: int, actor: Actor, as_of: AsOf) -> Places:
    """Return what someone may choose, asked once a version: every change of registers or roles makes a new one."""
    try:
        with store.read() as session:
            return Places(region_choices(session, actor, as_of), provider_choices(session, actor, as_of))
    except Refused:
        return Places()
