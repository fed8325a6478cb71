"""A nameserver on loopback, over UDP and TCP, with the records a test gives it, and its faults."""

from __future__ import annotations

import socket
import struct
from collections.abc import Mapping
from threading import Thread
from types import TracebackType
from typing import Self

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

SILENT, SERVFAIL, GARBAGE, STRANGER = "silent", "servfail", "garbage", "stranger"
SOA = "ns.example. admin.example. 1 3600 600 86400"


def _one_port_for_both() -> tuple[socket.socket, socket.socket]:
    """Sockets for UDP and TCP under one number; a number that is free for one may be somebody's for the other."""
    for _ in range(50):
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        udp.bind(("127.0.0.1", 0))
        try:
            return udp, socket.create_server(udp.getsockname())
        except OSError:
            udp.close()
    raise OSError("found no port that is free for UDP and TCP, expected one of fifty. Try again.")


class Nameserver:
    """Runs while the `with` block does. `fault` is None, SILENT, SERVFAIL, GARBAGE, or STRANGER: it answers another question.

    `records` maps names to the strings of their TXT records; `ttl` and `negative_ttl` are seconds; `asked` names every
    question that came, with the way it came.
    """

    def __init__(self, records: Mapping[str, tuple[str, ...]] | None = None, ttl: int = 300, negative_ttl: int = 60) -> None:
        self.records = dict(records or {})
        self.ttl, self.negative_ttl = ttl, negative_ttl
        self.fault: str | None = None
        self.asked: list[tuple[str, str]] = []
        self._udp, self._tcp = _one_port_for_both()
        self.port = int(self._udp.getsockname()[1])
        self._threads = [Thread(target=way, daemon=True) for way in (self._by_udp, self._by_tcp)]

    @property
    def address(self) -> str:
        """Where it listens, as settings write it."""
        return f"127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._udp.sendto(b"", self._udp.getsockname())
        socket.create_connection(("127.0.0.1", self.port), 5).close()
        for thread in self._threads:
            thread.join(5)
        self._udp.close()
        self._tcp.close()

    def _by_udp(self) -> None:
        while (received := self._udp.recvfrom(4096))[0]:
            answer = self._answer(received[0], "udp")
            if answer is not None:
                self._udp.sendto(answer, received[1])

    def _by_tcp(self) -> None:
        while True:
            client, _ = self._tcp.accept()
            with client, client.makefile("rb") as stream:
                head = stream.read(2)
                if not head:
                    return
                answer = self._answer(stream.read(*struct.unpack("!H", head)), "tcp")
                if answer is not None:
                    client.sendall(struct.pack("!H", len(answer)) + answer)

    def _answer(self, wire: bytes, way: str) -> bytes | None:
        query = dns.message.from_wire(wire)
        name = query.question[0].name.to_text(omit_final_dot=True).lower()
        self.asked.append((way, name))
        if self.fault == SILENT:
            return None
        if self.fault == GARBAGE:
            return wire[:2] + b"\xff" * 30
        if self.fault == STRANGER:
            query = dns.message.make_query("other.example", "TXT", id=query.id ^ 1)
        return self._reply(query, name, way)

    def _reply(self, query: dns.message.Message, name: str, way: str) -> bytes:
        reply = dns.message.make_response(query, recursion_available=True)
        owner = query.question[0].name
        if self.fault == SERVFAIL:
            reply.set_rcode(dns.rcode.SERVFAIL)
        elif texts := self.records.get(name):
            chunks = [" ".join(f'"{text[i : i + 250]}"' for i in range(0, len(text), 250)) for text in texts]
            reply.answer.append(dns.rrset.from_text(owner, self.ttl, "IN", "TXT", *chunks))
        else:
            reply.set_rcode(dns.rcode.NOERROR if name in self.records else dns.rcode.NXDOMAIN)
            reply.authority.append(dns.rrset.from_text("example.", self.negative_ttl, "IN", "SOA", f"{SOA} {self.negative_ttl}"))
        wire = reply.to_wire(max_size=65535)
        if way == "udp" and len(wire) > 1232:
            reply.answer.clear()
            reply.flags |= dns.flags.TC
            wire = reply.to_wire()
        return bytes(wire)
