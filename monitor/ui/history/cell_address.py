"""The cell that an address points at: `?cel=2026-Q3|noord|duin|duin-1|bezet|` opens its history."""

from __future__ import annotations

import streamlit as st

from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import CellKey
from monitor.domain.quarter import Quarter

CELL = "cel"


def cell_in_address(quarter: Quarter) -> CellKey | None:
    """Return the cell in the address; None when there is none of this quarter, or it cannot be read."""
    try:
        key = CellKey.of_text(st.query_params.get(CELL, ""))
    except ValueError:
        return None
    return key if key.quarter == quarter and key.indicator in INDICATORS else None


def put_cell(key: CellKey | None) -> None:
    """Put a cell in the address, or take it out. For use in widget callbacks."""
    if key is not None:
        st.query_params[CELL] = str(key)
    elif CELL in st.query_params:
        del st.query_params[CELL]
