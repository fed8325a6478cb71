"""However a stop comes, and however often, the service ends by itself and says that it did."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from rig.dovecot import free_port
from rig.process import Running

from mailflow.service.clock import system_clock
from mailflow.service.run import Loop


@pytest.fixture
def threads_that_part_anywhere() -> Iterator[None]:
    """Threads take turns after a few steps, so that what lies between two of them is met."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("threads_that_part_anywhere")
def test_no_stop_is_lost_beside_what_wakes_a_loop() -> None:
    """A loop with nothing to do rests for half a minute: whichever stop is not heard holds the others up for that long."""
    stopping = Thread(target=start_and_stop, args=(2500,), daemon=True)
    stopping.start()
    stopping.join(25)
    assert not stopping.is_alive()


def start_and_stop(times: int) -> None:
    for number in range(times):
        loops = [Loop("idle", lambda _: 0, lambda: None, system_clock) for _ in range(4)]
        for loop in loops:
            loop.start()
        for _ in range(number % 40):
            for loop in loops:
                loop.wake()
        for loop in loops:
            loop.stop()


def test_a_thousand_orders_to_stop_are_one(tmp_path: Path) -> None:
    """An impatient admin, and an init system beside a shell: each may come while the one before is being heard."""
    listen = f"smtp://127.0.0.1:{free_port()}"
    for _ in range(3):
        with Running(tmp_path, MAILFLOW_LISTEN=listen) as service:
            assert service.stop(*[signal.SIGINT, signal.SIGTERM] * 500) == 0
