from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from imap_desk import DONE, Desk, desk_at, mail
from rig.dovecot import Dovecot

from mailflow.transport.imap import ImapMailbox
from mailflow.transport.mailbox import PAUSES, Failed, Polled, Waiting

_SOON = 10.0


@pytest.fixture
def desk(dovecot: Dovecot) -> Iterator[Desk]:
    with desk_at(dovecot) as desk:
        yield desk


class Watch:
    """A mailbox that is watched in a thread, whose long waits last no longer than it takes to count them."""

    def __init__(self, box: ImapMailbox) -> None:
        self.stop, self.waiting, self.failed, self.polled = Event(), Event(), Event(), Event()
        self.heard: list[Polled | Waiting | Failed] = []
        self.waits: list[float] = []
        self._thread = Thread(target=box.watch, args=(self._wait, self._hear))

    def _wait(self, seconds: float) -> bool:
        if seconds:
            self.waits.append(seconds)
        return self.stop.wait(min(seconds, 0.02))

    def _hear(self, what: Polled | Waiting | Failed) -> None:
        self.heard.append(what)
        {Polled: self.polled, Waiting: self.waiting, Failed: self.failed}[type(what)].set()

    def start(self) -> None:
        self._thread.start()

    def finish(self) -> None:
        self.stop.set()
        self._thread.join(_SOON)
        assert not self._thread.is_alive()


@contextmanager
def watched(box: ImapMailbox) -> Iterator[Watch]:
    watch = Watch(box)
    watch.start()
    try:
        yield watch
    finally:
        watch.finish()


def test_idle_wakes_the_watch_long_before_its_round_is_over(desk: Desk) -> None:
    with watched(desk.box()) as watch:
        assert watch.waiting.wait(_SOON)
        desk.put(mail(1))
        assert desk.store.wait_for(1, _SOON)
    assert watch.waits == []
    assert desk.flags() == [{DONE}]
    assert watch.heard[:2] == [Polled(0), Waiting()]
    assert Polled(1) in watch.heard


def test_without_idle_the_folder_is_looked_into_every_thirty_seconds(desk: Desk) -> None:
    desk.proxy.hidden = b"IDLE"
    with watched(desk.box()) as watch:
        assert watch.polled.wait(_SOON)
        desk.put(mail(1))
        assert desk.store.wait_for(1, _SOON)
    assert set(watch.waits) == {30}
    assert not watch.waiting.is_set()


def test_a_line_that_is_cut_while_idle_is_taken_up_again(desk: Desk) -> None:
    with watched(desk.box()) as watch:
        assert watch.waiting.wait(_SOON)
        desk.proxy.cut()
        assert watch.failed.wait(_SOON)
        desk.put(mail(1))
        assert desk.store.wait_for(1, _SOON)
    assert desk.proxy.connections == 2
    assert watch.waits[0] == PAUSES[0]


def test_failures_in_a_row_are_tried_again_after_longer_and_longer_pauses(desk: Desk) -> None:
    desk.put(mail(1))
    desk.store.fail_next(8)
    with watched(desk.box()) as watch:
        assert desk.store.wait_for(1, _SOON)
    failures = [heard for heard in watch.heard if isinstance(heard, Failed)]
    assert [failure.again_in for failure in failures] == [*PAUSES, PAUSES[-1], PAUSES[-1]]
    assert all(isinstance(failure.why.__cause__, OSError) for failure in failures)


def test_a_stop_ends_the_watch_and_logs_out(desk: Desk) -> None:
    with watched(desk.box()) as watch:
        assert watch.waiting.wait(_SOON)
    assert desk.commands()[-1] == "LOGOUT"
