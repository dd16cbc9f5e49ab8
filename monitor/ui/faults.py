"""What a page says when it cannot be made, where that is known; anything else stays Streamlit's own short line."""

import streamlit as st

from monitor.store.engine import NO_STORE, UNREACHABLE
from monitor.ui import address


def say_fault(error: Exception) -> bool:
    """Tell that the data cannot be reached; returns True when said. For the application's `on_script_error`."""
    if not isinstance(error, UNREACHABLE):
        return False
    st.error(NO_STORE[address.language()])
    return True
