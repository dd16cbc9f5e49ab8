"""Buttons whose press is not lost when the next thing a person does ends the run before the press was acted on.

Streamlit tells of a press in one run only, and a run ends early when the browser has something newer to say: text typed
just before, a next press. So a press is remembered as it arrives, before anything is drawn, until a run acts on it.
A run that reached its end without drawing the button forgets it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

_PRESSED = "_pressed"


@dataclass(frozen=True)
class Button:
    """A button that was drawn."""

    key: str

    def waits(self) -> bool:
        """Tell of a press without taking it: for what may be done twice, taken once it is done.

        Looking into the session is where a run may be overtaken too, also in the midst of acting.
        """
        return self.key in _held()

    def pressed(self) -> bool:
        """Tell once of a press: ask right before acting on it, with nothing drawn in between."""
        held = _held()
        if self.key not in held:
            return False
        held.remove(self.key)
        return True


def button(
    label: str,
    key: str,
    *,
    type: Literal["primary", "secondary"] = "secondary",
    disabled: bool = False,
    help: str | None = None,
) -> Button:
    """Draw a button. A press on one that may not be pressed any more counts for nothing."""
    if disabled:
        _held().discard(key)
    st.button(label, key, help, _remember, (key,), type=type, disabled=disabled)
    return Button(key)


def submit_button(
    label: str,
    key: str,
    *,
    type: Literal["primary", "secondary"] = "secondary",
    width: Literal["content", "stretch"] = "content",
) -> Button:
    """Draw the button of a form."""
    st.form_submit_button(label, on_click=_remember, args=(key,), key=key, type=type, width=width)
    return Button(key)


@contextmanager
def whole_run() -> Iterator[None]:
    """Run a page to its end, also where it stops by itself, and forget the presses that nothing acted on.

    A run that is overtaken leaves them to the next.
    """
    held = _held()  # asked for now: a run that stops may not look into the session any more
    try:
        yield
    except StopException:
        held.clear()
        raise
    held.clear()


def _remember(key: str) -> None:
    _held().add(key)


def _held() -> set[str]:
    held: set[str] = st.session_state.setdefault(_PRESSED, set())
    return held
