"""The application object: the pages, and around them sign-in, health and headers. `streamlit run app.py` works too."""

from pathlib import Path

from starlette.middleware import Middleware

from monitor.web.options import apply_options

apply_options()

import streamlit as st  # noqa: E402  reads its options when it is first used

from monitor import runtime  # noqa: E402
from monitor.settings import read  # noqa: E402
from monitor.store.engine import UNREACHABLE  # noqa: E402
from monitor.ui.faults import say_fault  # noqa: E402
from monitor.web.freeze import frozen_lifespan, page_modules  # noqa: E402
from monitor.web.identity import USER_HEADERS, Gate, no_store  # noqa: E402
from monitor.web.readiness import choosing_is_allowed, why_not_ready  # noqa: E402
from monitor.web.shell import health_routes, shell_middleware, shell_routes  # noqa: E402
from monitor.web.sign_in import sign_in_routes  # noqa: E402

apply_options(
    {"server.trustedUserHeaders": USER_HEADERS, "server.allowedHosts": ["127.0.0.1", "localhost", read().host]}
)

app = st.App(
    Path(__file__).resolve().parent / "monitor" / "ui" / "entry.py",
    routes=[
        *health_routes(why_not_ready),
        *shell_routes(),
        *sign_in_routes(runtime.store, choosing_is_allowed, secure=runtime.over_https()),
    ],
    middleware=[*shell_middleware(), Middleware(Gate, store=runtime.store)],
    lifespan=frozen_lifespan(modules=page_modules()),
    on_script_error=say_fault,
    exception_handlers=dict.fromkeys(UNREACHABLE, no_store),
)
