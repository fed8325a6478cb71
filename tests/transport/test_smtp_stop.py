from __future__ import annotations

import socket
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from threading import Event, Thread

import pytest
from rig.line import Line
from rig.store import Store
from test_smtp_intake import MAIL, server

from mailflow.transport.envelope import Arrival
from mailflow.transport.smtpd import Limits


def test_a_stop_lets_the_mail_in_hand_be_stored_and_answered() -> None:
    asked, stored = Event(), Event()
    store = Store()

    def slow(arrivals: Sequence[Arrival]) -> None:
        asked.set()
        assert stored.wait(10)
        store.accept(arrivals)

    smtp = server(slow)
    smtp.start()
    with Line(smtp.port) as busy, Line(smtp.port) as idle:
        busy.begin()
        busy.send(MAIL + b".\r\n")
        assert asked.wait(10)
        stopping = Thread(target=smtp.stop)
        stopping.start()
        assert idle.reply().startswith("421 4.3.2")
        stored.set()
        assert busy.reply() == "250 2.0.0 Stored"
        assert busy.reply().startswith("421 4.3.2")
        stopping.join(10)
        assert not stopping.is_alive()
    assert store.raws == [MAIL]
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", smtp.port), 1)


def test_a_stop_does_not_wait_for_ever_for_a_client_that_says_nothing() -> None:
    store = Store()
    smtp = server(store.accept, limits=Limits(grace=0.2))
    smtp.start()
    with Line(smtp.port) as line:
        line.begin()
        line.send(b"Subject: half")
        smtp.stop()
        assert line.reply() == ""
    assert store.mails == []


def test_a_client_that_comes_while_it_closes_is_sent_away_and_not_waited_for() -> None:
    for _ in range(40):
        smtp = server(Store().accept, limits=Limits(grace=3600))
        smtp.start()
        coming = Thread(target=come_and_come, args=(smtp.port,))
        coming.start()
        stopping = Thread(target=smtp.stop, daemon=True)
        stopping.start()
        stopping.join(10)
        assert not stopping.is_alive()
        coming.join()


def come_and_come(port: int) -> None:
    with ExitStack() as clients, suppress(OSError):
        for _ in range(30):
            clients.enter_context(socket.create_connection(("127.0.0.1", port), 1))
