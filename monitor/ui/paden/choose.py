"""Choosing which number of which region to look at; both stand in the address."""

from __future__ import annotations

import streamlit as st

from monitor.domain.metrics import METRICS
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.parts import capital, name_of_region
from monitor.domain.words import Text
from monitor.ui import address
from monitor.ui.paden.open import METRIC, OpenPath

_METRIC = Text(nl="Wat", en="What")
_REGION = Text(nl="Waar", en="Where")


def draw_choices(opened: OpenPath) -> None:
    """Draw the two choices side by side."""
    lang, view = opened.language, opened.view
    names = {region.code: capital(name_of_region(region.name))[lang] for region in opened.regions}
    codes = list(METRICS)
    with st.container(key="path-choices"):
        left, right = st.columns(2)
    left.selectbox(
        _METRIC[lang],
        codes,
        codes.index(view.metric.code),
        format_func=lambda code: capital(METRICS[code].name)[lang],
        key=f"_maat-{view.metric.code}",
        on_change=lambda: _put_metric(st.session_state[f"_maat-{view.metric.code}"]),
    )
    right.selectbox(
        _REGION[lang],
        list(names),
        list(names).index(view.region) if view.region in names else 0,
        format_func=names.__getitem__,
        key=f"_waar-{view.region}",
        on_change=lambda: _put_region(st.session_state[f"_waar-{view.region}"]),
    )


def _put_metric(code: str) -> None:
    st.query_params[METRIC] = code


def _put_region(code: str) -> None:
    address.put(address.REGION, "" if code == COUNTRY else code)
