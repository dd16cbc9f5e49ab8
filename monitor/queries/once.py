"""Asking the same only once within one moment of the store: a page puts many questions that share a ground."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from sqlalchemy.orm import Session

from monitor.store.engine import ANSWERED

T = TypeVar("T")


def once(session: Session, question: Hashable, ask: Callable[[], T]) -> T:
    """Return the answer to a question, asked the first time only; who gets it never changes it.

    In a transaction that may write every question is asked again: what it reads changes under its own hands.
    """
    answered: dict[Hashable, T] | None = session.info.get(ANSWERED)
    if answered is None:
        return ask()
    if question not in answered:
        answered[question] = ask()
    return answered[question]
