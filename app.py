"""The application object: the pages, and around them sign-in, health and headers. `streamlit run app.py` works too."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from monitor import runtime
from monitor.settings import read
from monitor.store.engine import UNREACHABLE
from monitor.ui.faults import say_fault
from monitor.web.freeze import frozen_lifespan, page_modules
from monitor.web.identity import USER_HEADERS, Gate, no_store
from monitor.web.options import apply_options
from monitor.web.readiness import choosing_is_allowed, why_not_ready
from monitor.web.register_files import register_routes
from monitor.web.shell import health_routes, shell_middleware, shell_routes
from monitor.web.sign_in import sign_in_routes

# before the object below is made: it reads its options then
apply_options(
    {"server.trustedUserHeaders": USER_HEADERS, "server.allowedHosts": ["127.0.0.1", "localhost", read().host]}
)

app = st.App(
    Path(__file__).resolve().parent / "monitor" / "ui" / "entry.py",
    routes=[
        *health_routes(why_not_ready),
        *shell_routes(),
        *register_routes(runtime.store),
        *sign_in_routes(runtime.store, choosing_is_allowed, secure=runtime.over_https()),
    ],
    middleware=[*shell_middleware(), Middleware(Gate, store=runtime.store)],
    lifespan=frozen_lifespan(modules=page_modules()),
    on_script_error=say_fault,
    exception_handlers=dict.fromkeys(UNREACHABLE, no_store),
)
