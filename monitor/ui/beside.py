"""Cards beside each other; below each other where there is no room."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from monitor.ui.html import joined, markup

# what stands in a row: cards of one width, a wide one first or last, or what one chooses with what comes of it
Shape = Literal["even", "first", "last", "choices"]


def beside(key: str, shape: Shape = "even") -> DeltaGenerator:
    """Return a container in which whatever is drawn takes the next place in a row.

    It is one container laid out as a grid: columns of Streamlit's own would cost each rerun two messages more.
    """
    return st.container(key=f"row-{shape}-{key}")


def pair(*pieces: Markup) -> Markup:
    """Return cards that hold only HTML beside each other, as one piece; one alone stands by itself."""
    if len(pieces) == 1:
        return pieces[0]
    return markup('<div class="m-pair">{all}</div>', all=joined(markup("<div>{one}</div>", one=one) for one in pieces))
