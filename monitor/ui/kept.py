"""Keeping what was asked and drawn, for everyone who looks at the same: one place says how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import streamlit as st

P = ParamSpec("P")
R = TypeVar("R")

# as sure a key as Streamlit makes of them itself, in a fortieth of the time
_KEYS: dict[str | type[Any], Callable[[Any], Any]] = {
    f"monitor.{name}": repr
    for name in (
        "domain.scenario.WhatIf",
        "ui.answers.View",
        "ui.besteding.choices.Choice",
        "ui.ombouw.choices.Choice",
        "ui.vergelijken.choices.Choice",
    )
}


def kept(most: int = 64) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function returns and draws, for each of its arguments but those that begin with `_`.

    An argument says all the answer depends on: a `View` does. The answer is shared as it is, not copied: who gets it
    never changes it. `most` is how many are kept; the oldest go first.
    """
    made: Callable[[Callable[P, R]], Callable[P, R]] = st.cache_resource(
        show_spinner=False, max_entries=most, hash_funcs=_KEYS
    )
    return made
