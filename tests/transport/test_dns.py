"""TXT records from a real nameserver over real sockets: what is there, what is not, and what nobody said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from rig.dovecot import free_port
from rig.nameserver import GARBAGE, SERVFAIL, SILENT, STRANGER, Nameserver
from rig.signing import SIGNED_AT, rsa_key, signed

from mailflow.mail.message.message import read_message
from mailflow.mail.sender.dkim_check import Signers, check_signatures
from mailflow.transport.dns import DOWN_AFTER, FAILURE, KEPT, LONGEST, SHORTEST, Resolver, nameserver

NAME = "k1._domainkey.corp.example"
LETTER = (
    b"From: liu@corp.example\r\nTo: coord@corp.example\r\nSubject: Re: plan\r\nDate: Mon, 2 Mar 2026 09:00:00 +0800\r\n"
    b"Message-ID: <1@client.example>\r\n\r\nAPPROVED\r\n"
)


class Time:
    """A clock that is wound by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 1, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds

    def resolver(self, server: Nameserver) -> Resolver:
        return Resolver(server.address, self.now, self.monotonic, 0.3)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def server() -> Iterator[Nameserver]:
    with Nameserver({NAME: ("v=DKIM1; p=x",), "two.example": ("b", "a"), "nothing.example": ()}) as running:
        yield running


def test_a_record_is_given_as_it_stands_with_the_instant_it_was_asked(server: Nameserver, time: Time) -> None:
    found = time.resolver(server)(NAME)
    assert (found.outcome, found.texts, found.at) == ("found", ("v=DKIM1; p=x",), time.now())
    assert found.evidence == ((f"dns TXT {NAME} 2026-03-02T01:00:00+00:00", "found: v=DKIM1; p=x"),)


def test_several_records_come_in_an_order_that_does_not_change(server: Nameserver, time: Time) -> None:
    assert time.resolver(server)("two.example").texts == ("a", "b")


def test_strings_are_joined_and_octets_kept(server: Nameserver, time: Time) -> None:
    server.records["long.example"] = ("v=DKIM1; p=" + "A" * 700,)
    server.records["odd.example"] = (r"caf\233 \\ \"",)
    resolver = time.resolver(server)
    assert resolver("long.example").texts == ("v=DKIM1; p=" + "A" * 700,)
    assert resolver("odd.example").texts == ('caf\xe9 \\ "',)


def test_what_does_not_fit_a_datagram_comes_by_tcp(server: Nameserver, time: Time) -> None:
    server.records["large.example"] = ("x" * 5000,)
    assert time.resolver(server)("large.example").texts == ("x" * 5000,)
    assert [way for way, _ in server.asked] == ["udp", "tcp"]


@pytest.mark.parametrize(("name", "detail"), [
    ("none.example", "no such name"), ("nothing.example", "no such records"), ("a" * 64 + ".example", "not a name"),
    ("a..example", "not a name"), (".".join(["a" * 60] * 5), "not a name"),
])  # fmt: skip
def test_what_is_not_there_is_an_answer(server: Nameserver, time: Time, name: str, detail: str) -> None:
    found = time.resolver(server)(name)
    assert (found.outcome, found.texts, found.detail) == ("absent", (), detail)


@pytest.mark.parametrize(("fault", "detail"), [
    (SILENT, "no answer in time"), (SERVFAIL, "no nameserver gave a usable answer"), (STRANGER, "no answer in time"),
])  # fmt: skip
def test_no_answer_is_a_failure_and_no_answer_that_there_is_none(
    server: Nameserver, time: Time, fault: str, detail: str
) -> None:
    server.fault = fault
    found = time.resolver(server)(NAME)
    assert (found.outcome, found.detail) == ("failed", detail)
    assert found.evidence == ((f"dns TXT {NAME} {time.now().isoformat()}", f"failed: {detail}"),)


def test_garbage_and_a_closed_port_are_failures_too(server: Nameserver, time: Time) -> None:
    server.fault = GARBAGE
    assert time.resolver(server)(NAME).outcome == "failed"
    assert Resolver(f"127.0.0.1:{free_port()}", time.now, time.monotonic, 0.3)(NAME).outcome == "failed"


def test_an_answer_is_kept_for_its_time_and_then_asked_for_again(server: Nameserver, time: Time) -> None:
    resolver = time.resolver(server)
    first = resolver(NAME)
    server.records[NAME] = ("v=DKIM1; p=y",)
    time.seconds = 299
    assert resolver(NAME) is first
    time.seconds = 301
    assert resolver(NAME).texts == ("v=DKIM1; p=y",)
    assert len(server.asked) == 2


@pytest.mark.parametrize(("ttl", "kept"), [(0, SHORTEST), (10**9, LONGEST)])
def test_no_answer_is_kept_too_short_or_too_long(server: Nameserver, time: Time, ttl: int, kept: float) -> None:
    server.ttl, resolver = ttl, time.resolver(server)
    for seconds, asked in ((0.0, 1), (kept - 1, 1), (kept + 1, 2)):
        time.seconds = seconds
        resolver(NAME)
        assert len(server.asked) == asked


def test_that_there_is_nothing_is_kept_as_long_as_the_zone_says(server: Nameserver, time: Time) -> None:
    resolver = time.resolver(server)
    for seconds, asked in ((0, 2), (59, 2), (61, 4)):
        time.seconds = seconds
        resolver("none.example")
        resolver("nothing.example")
        assert len(server.asked) == asked


def test_a_failure_is_soon_tried_again(server: Nameserver, time: Time) -> None:
    server.fault, resolver = SERVFAIL, time.resolver(server)
    assert resolver(NAME).outcome == "failed"
    server.fault = None
    time.seconds = FAILURE - 1
    assert resolver(NAME).outcome == "failed"
    time.seconds = FAILURE + 1
    assert resolver(NAME).outcome == "found"


def test_a_nameserver_that_is_down_is_left_alone_for_a_while(server: Nameserver, time: Time) -> None:
    server.fault, resolver = SERVFAIL, time.resolver(server)
    answers = [resolver(f"s{n}._domainkey.corp.example") for n in range(20)]
    assert {answer.outcome for answer in answers} == {"failed"}
    assert len(server.asked) == DOWN_AFTER
    server.fault = None
    time.seconds = FAILURE + 1
    assert resolver(NAME).outcome == "found"


def test_names_that_senders_choose_do_not_fill_the_memory(server: Nameserver, time: Time) -> None:
    resolver = time.resolver(server)
    for n in range(KEPT + 10):
        resolver(f"{n}.example")
    before = len(server.asked)
    resolver(f"{KEPT + 9}.example")
    assert len(server.asked) == before
    resolver("0.example")
    assert len(server.asked) == before + 1


def test_threads_may_share_it(server: Nameserver, time: Time) -> None:
    resolver = time.resolver(server)
    found: list[str] = []
    threads = [Thread(target=lambda: found.extend(resolver(NAME).outcome for _ in range(50))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["found"] * 200


@pytest.mark.parametrize(("where", "found"), [
    ("10.0.0.53", ("10.0.0.53", 53)), ("127.0.0.1:5353", ("127.0.0.1", 5353)), ("::1", ("::1", 53)), ("[::1]:54", ("::1", 54)),
    ("[::1]", ("::1", 53)),
])  # fmt: skip
def test_a_nameserver_is_named_by_its_address(where: str, found: tuple[str, int]) -> None:
    assert nameserver(where) == found


@pytest.mark.parametrize("where", ["", "dns.example", "10.0.0.53:", "10.0.0.53:0", "10.0.0.53:99999", "[::1", "10.0.0.53:x", "off"])
def test_anything_else_is_refused_with_what_to_write(where: str) -> None:
    with pytest.raises(ValueError, match="expected system, off, or an address") as refused:
        nameserver(where)
    assert str(refused.value).endswith("Write one of these.")


def test_a_signed_letter_is_proven_by_a_key_from_a_real_nameserver_and_can_be_checked_later_if_it_is_down(
    server: Nameserver, time: Time
) -> None:
    key = rsa_key()
    server.records[NAME] = (key.record,)
    server.fault = SILENT
    raw = signed(LETTER, key)
    signers = Signers(trusted_domains=("corp.example",), ours=("coord@corp.example",))
    resolver = time.resolver(server)
    first = check_signatures(raw, read_message(raw), signers, resolver, SIGNED_AT)
    assert (first.signer, first.temporary) == (None, True)
    server.fault = None
    time.seconds = FAILURE + 1
    second = check_signatures(raw, read_message(raw), signers, resolver, SIGNED_AT)
    assert (second.signer, second.temporary) == ("corp.example", False)
