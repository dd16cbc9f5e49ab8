"""Buttons whose press is not lost when the next thing a person does ends the run before the press was acted on.

Streamlit tells of a press in one run only, and a run ends early when the browser has something newer to say: text typed
just before, a next press. So a press is remembered as it arrives, before anything is drawn, until a run acts on it.
A run that reached its end without drawing the button forgets it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import streamlit as st

_PRESSED = "_pressed"


@dataclass(frozen=True)
class Button:
    """A button that was drawn."""

    key: str

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


def forget_presses() -> None:
    """Forget the presses that nothing acted on. For the end of a whole run."""
    _held().clear()


def _remember(key: str) -> None:
    _held().add(key)


def _held() -> set[str]:
    held: set[str] = st.session_state.setdefault(_PRESSED, set())
    return held
