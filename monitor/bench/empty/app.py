"""An application object with the monitor's options and frozen garbage collector, and a page with nothing on it."""

from pathlib import Path

from monitor.web.options import apply_options

apply_options()

import streamlit as st  # noqa: E402  reads its options when it is first used

from monitor.web.freeze import frozen_lifespan  # noqa: E402

app = st.App(Path(__file__).with_name("page.py"), lifespan=frozen_lifespan())
