"""Keeping what follows from the reports that count and from the registers alone, until one of those changes.

Most events change neither: a figure that is saved counts only once its report is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from monitor.domain.as_of import AsOf
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.queries.counting import newest_step
from monitor.queries.once import once
from monitor.store.engine import ANSWERED

T = TypeVar("T")
Seal = tuple[str, Quarter | None]

ASKED_ANEW = "asked anew"  # in the info of a session that measures: nothing is kept from before it
_NOT_ASKED = object()
_MOST = 128  # answers kept of one state of the registers
_settled: WeakKeyDictionary[Registers, dict[tuple[Seal, Hashable], Any]] = WeakKeyDictionary()


def settled(
    session: Session, known: Registers, first: Quarter | None, as_of: AsOf, question: Hashable, ask: Callable[[], T]
) -> T:
    """Return the answer to a question about figures that count, asked again only after a report took a step.

    `question` names all it depends on but the moment, the registers and the `first` quarter anyone reported on. The
    answer is shared: who gets it never changes it. In a transaction that may write every question is asked again.
    """
    if session.info.get(ANSWERED) is None:
        return ask()
    if ASKED_ANEW in session.info:
        return once(session, (known, first, as_of, question), ask)
    # kept by the hash of the step, so that a database put back from a backup never gets another's answer
    seal = newest_step(session, as_of)[1]
    held, key = _settled.setdefault(known, {}), ((seal, first), question)
    found = held.get(key, _NOT_ASKED)  # looked up once: another thread may let go of everything in between
    if found is _NOT_ASKED:
        found = ask()
        if len(held) >= _MOST:
            held.clear()
        held[key] = found
    answer: T = found
    return answer
