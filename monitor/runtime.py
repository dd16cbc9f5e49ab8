"""What one process shares: its settings and its store."""

import os
from functools import lru_cache

from monitor.settings import names, read
from monitor.store.engine import Store


@lru_cache(maxsize=8)
def _opened(url: str) -> Store:
    return Store(url)


_NAMES = names()


@lru_cache(maxsize=8)
def _at(_folder: str, *_environment: str | None) -> Store:
    return _opened(read().store_url)


def store() -> Store:
    """Return this process's store, at the address the settings name."""
    # every run of a page asks: read again only when the settings, or the folder they start from, are others
    return _at(os.getcwd(), *map(os.environ.get, _NAMES))


def over_https() -> bool:
    """Tell whether people reach this process over https, so that cookies may travel no other way."""
    return read().base_url.startswith("https://")
