"""A page's thread hands many messages to the loop: none is left lying, and few bytes wake it."""

from __future__ import annotations

import asyncio
from threading import Thread

from monitor.web.waking import wake_once

MANY = 2_000


def test_all_that_a_thread_hands_over_arrives_in_order() -> None:
    async def receive() -> tuple[list[int], int]:
        loop = asyncio.get_running_loop()
        came: list[int] = []
        bytes_sent = _counted(loop)
        assert wake_once(loop)
        done = asyncio.Event()

        def hand_over() -> None:
            for number in range(MANY):
                loop.call_soon_threadsafe(came.append, number)
            loop.call_soon_threadsafe(done.set)

        thread = Thread(target=hand_over)
        thread.start()
        await asyncio.wait_for(done.wait(), 30)
        await asyncio.to_thread(thread.join)
        return came, len(bytes_sent)

    came, bytes_sent = asyncio.run(receive())
    assert came == list(range(MANY))
    assert bytes_sent < MANY / 2


def test_a_loop_that_wakes_in_another_way_stays_as_it_is() -> None:
    assert not wake_once(asyncio.AbstractEventLoop())


def _counted(loop: asyncio.AbstractEventLoop) -> list[None]:
    sent: list[None] = []
    write = loop.__getattribute__("_write_to_self")

    def write_and_count() -> None:
        sent.append(None)
        write()

    loop.__setattr__("_write_to_self", write_and_count)
    return sent
