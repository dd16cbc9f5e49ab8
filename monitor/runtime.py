"""What one process shares: its settings and its store."""

from functools import lru_cache

from monitor.settings import read
from monitor.store.engine import Store


@lru_cache(maxsize=8)
def _opened(url: str) -> Store:
    return Store(url)


def store() -> Store:
    """Return this process's store, at the address the settings name."""
    return _opened(read().store_url)


def over_https() -> bool:
    """Tell whether people reach this process over https, so that cookies may travel no other way."""
    return read().base_url.startswith("https://")
