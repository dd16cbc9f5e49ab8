"""Keeping what was asked and drawn, for everyone who looks at the same: one place says how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date
from functools import partial, wraps
from inspect import signature
from typing import ParamSpec, TypeVar

import streamlit as st

P = ParamSpec("P")
R = TypeVar("R")

_PLAIN = (str, int, bool, date, type(None))
_PLACE_IN_MEMORY = " object at 0x"


def kept(most: int = 64) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function returns and draws, for each of its arguments but those that begin with `_`.

    An argument says all the answer depends on: a `View` does. The answer is shared as it is, not copied: who gets it
    never changes it. `most` is how many are kept; the oldest go first.
    """

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        names = tuple(signature(function).parameters)

        def answer(key: str, _ask: Callable[[], R]) -> R:
            return _ask()

        # Streamlit tells functions apart by these names, and holds the answers of each by itself
        answer.__module__, answer.__qualname__ = function.__module__, function.__qualname__
        held = st.cache_resource(show_spinner=False, max_entries=most)(answer)

        @wraps(function)
        def asked(*args: P.args, **given: P.kwargs) -> R:
            named = {**dict(zip(names, args, strict=False)), **given}
            # one key of our own by name: Streamlit reads the function's signature anew for each argument without one
            key = "\n".join(f"{name}={_written(named[name])}" for name in names if name in named and name[0] != "_")
            return held(key=key, _ask=partial(function, *args, **given))

        return asked

    return keep


def _written(value: object) -> str:
    """Return a value as it stands in a key: equal when it says the same. Raises TypeError for what cannot say that."""
    if isinstance(value, _PLAIN):
        return repr(value)
    if isinstance(value, tuple):
        return f"({','.join(map(_written, value))})"
    written = repr(value)
    if not is_dataclass(value) or _PLACE_IN_MEMORY in written:
        raise TypeError(f"a {type(value).__name__} does not say what it holds")
    # with its module: two kinds of one name may hold the same
    return f"{type(value).__module__}.{written}"
