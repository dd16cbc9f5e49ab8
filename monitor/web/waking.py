"""Waking the event loop once for many messages.

A page is drawn in a thread, and each of its messages wakes the loop by a byte through a socket: half of what a second
view of a page costs. While one byte is under way another says nothing new.
"""

from __future__ import annotations

import asyncio
from typing import Any


def wake_once(loop: asyncio.AbstractEventLoop) -> bool:
    """Let a loop be woken by one byte at a time; tell whether it could: only asyncio's own loops wake like this.

    What is handed to the loop stands in its list before it is woken, and the loop forgets that it was woken before it
    reads that list: nothing is left lying.
    """
    made: Any = loop
    if not (hasattr(made, "_write_to_self") and hasattr(made, "_process_self_data")):
        return False
    write, process, under_way = made._write_to_self, made._process_self_data, False

    def write_once() -> None:
        nonlocal under_way
        if not under_way:
            under_way = True
            write()

    def process_and_forget(came: bytes) -> None:
        nonlocal under_way
        under_way = False
        process(came)

    made._write_to_self, made._process_self_data = write_once, process_and_forget
    return True
