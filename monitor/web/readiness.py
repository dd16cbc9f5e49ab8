"""Whether this process can serve, and whether anyone here may choose who they are."""

from monitor import runtime
from monitor.queries.demonstration import holds_demonstration
from monitor.settings import read
from monitor.store.migrate import newest, reachable_revision


def why_not_ready() -> str | None:
    """Return in one line why this process cannot serve, or None."""
    at = reachable_revision(runtime.store())
    if at is None:
        return "The database cannot be reached."
    return None if at == newest() else f"The database is at migration {at or 'none'}, this code needs {newest()}."


def choosing_is_allowed() -> bool:
    """Tell whether demonstration sign-in is on: on loopback only, when asked for or with demonstration data."""
    settings = read()
    if settings.demo == "0" or not settings.on_loopback:
        return False
    if settings.demo == "1":
        return True
    with runtime.store().read() as session:
        return holds_demonstration(session)
