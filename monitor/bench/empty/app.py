"""An application object with the monitor's options and frozen garbage collector, and a page with nothing on it."""

from pathlib import Path

import streamlit as st

from monitor.web.freeze import frozen_lifespan
from monitor.web.options import apply_options

# before the object below is made: it reads its options then
apply_options()

app = st.App(Path(__file__).with_name("page.py"), lifespan=frozen_lifespan())
