"""What happens before the first visitor: heavy imports are made, and taken out of the garbage collector's sight.

Streamlit collects garbage after every rerun; without this that costs more than everything else together.
"""

import asyncio
import gc
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from streamlit.starlette import App

from monitor.web.waking import wake_once

Lifespan = Callable[[App], AbstractAsyncContextManager[dict[str, Any] | None]]

# What the first page would import, and so what the first visitor would wait for.
WARM_MODULES = (
    "babel.dates",
    "babel.numbers",
    "numpy",
    "pandas",
    "plotly.graph_objects",
    "pyarrow",
    "sqlalchemy.orm",
    "streamlit.elements.lib.column_config_utils",
    "streamlit.runtime.scriptrunner.script_runner",
)
# the script itself, which draws when it is imported
_NOT_WARM = frozenset({"__init__", "entry"})


def page_modules() -> tuple[str, ...]:
    """Return what the pages import of ours, so that the first visitor does not wait for it."""
    folder = Path(__file__).resolve().parents[1] / "ui"
    scripts = (path for path in sorted(folder.rglob("*.py")) if path.stem not in _NOT_WARM)
    return tuple(".".join(("monitor.ui", *path.relative_to(folder).with_suffix("").parts)) for path in scripts)


def freeze(modules: Sequence[str] = WARM_MODULES) -> None:
    """Import `modules`, then hide every object that exists now from the garbage collector."""
    for module in modules:
        import_module(module)
    gc.collect()
    gc.freeze()


def frozen_lifespan(inner: Lifespan | None = None, modules: Sequence[str] = ()) -> Lifespan:
    """Return a lifespan that runs `inner`, then freezes with `modules` (the pages' own) beside the usual ones."""

    @asynccontextmanager
    async def lifespan(app: App) -> AsyncGenerator[dict[str, Any] | None]:
        async with AsyncExitStack() as stack:
            state = await stack.enter_async_context(inner(app)) if inner else None
            freeze((*WARM_MODULES, *modules))
            wake_once(asyncio.get_running_loop())
            yield state

    return lifespan
