"""TXT records by DNS: asked within a bound of time, kept as long as they may be, and never mistaken for an answer there was not.

A nameserver that stays silent is not waited for again and again: after a few failures in a row nobody is asked for a while.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from threading import Lock
from typing import Final

import dns.exception
import dns.message
import dns.name
import dns.rdatatype
import dns.resolver

from mailflow.mail.sender.signatures import Answer

#: Seconds until a question counts as not answered, over all nameservers.
PATIENCE: Final = 2.0
#: Seconds an answer is kept at least and at most, whatever its TTL; and a failure, so that it is soon tried again.
SHORTEST: Final = 30.0
LONGEST: Final = 3600.0
FAILURE: Final = 20.0
#: So many failures in a row, and the nameserver counts as down until a failure would be forgotten.
DOWN_AFTER: Final = 3
#: Answers that are kept; senders choose the names that are asked for.
KEPT: Final = 1000

_SYSTEM: Final = "system"
_PLACE: Final = re.compile(r"\[([^\[\]]+)\](?::([0-9]{1,5}))?|([^:]+):([0-9]{1,5})")


@dataclass(frozen=True, slots=True)
class _Kept:
    answer: Answer
    until: float


class Resolver:
    """Looks up TXT records at the nameservers of this machine, or at one; may be shared by threads.

    `clock` gives the instant that answers bear, `monotonic` seconds by which they grow old. ValueError where there is no
    nameserver to ask.
    """

    def __init__(
        self, where: str, clock: Callable[[], datetime], monotonic: Callable[[], float], patience: float = PATIENCE
    ) -> None:
        self._ask = _configured(where, patience)
        self._clock = clock
        self._monotonic = monotonic
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._failures = 0
        self._down_until = float("-inf")
        self._lock = Lock()

    def __call__(self, name: str) -> Answer:
        """The TXT records of a name; never raises, and waits no longer than its patience."""
        now = self._monotonic()
        with self._lock:
            kept = self._kept.get(name)
            if kept and now < kept.until:
                return kept.answer
            if now < self._down_until:
                return Answer(name=name, at=self._clock(), outcome="failed", detail="nameserver is down")
        answer, seconds = self._asked(name)
        with self._lock:
            self._keep(answer, now + seconds)
        return answer

    def _keep(self, answer: Answer, until: float) -> None:
        self._failures = self._failures + 1 if answer.outcome == "failed" else 0
        if self._failures >= DOWN_AFTER:
            self._down_until = until
            self._failures = 0
        self._kept[answer.name] = _Kept(answer, until)
        self._kept.move_to_end(answer.name)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _asked(self, name: str) -> tuple[Answer, float]:
        """An answer and the seconds it may be kept."""
        at = self._clock()
        try:
            found = self._ask.resolve(dns.name.from_text(name), "TXT", raise_on_no_answer=False, search=False)
        except dns.resolver.NXDOMAIN as nothing:
            return Answer(name=name, at=at, outcome="absent", detail="no such name"), _bounded(_negative_ttl(nothing))
        except (dns.name.LabelTooLong, dns.name.NameTooLong, dns.name.EmptyLabel, dns.exception.SyntaxError, UnicodeError):
            return Answer(name=name, at=at, outcome="absent", detail="not a name"), LONGEST
        except (dns.exception.DNSException, OSError, EOFError) as fault:
            return Answer(name=name, at=at, outcome="failed", detail=_why(fault)), FAILURE
        seconds = _bounded(found.chaining_result.minimum_ttl)
        if texts := _texts(found):
            return Answer(name=name, at=at, outcome="found", texts=texts), seconds
        return Answer(name=name, at=at, outcome="absent", detail="no such records"), seconds


def nameserver(where: str) -> tuple[str, int]:
    """The address and port of ``ADDRESS``, ``ADDRESS:PORT`` or ``[ADDRESS]:PORT``; ValueError for anything else."""
    match = _PLACE.fullmatch(where)
    host, port = (match[1] or match[3] or where, match[2] or match[4] or "53") if match else (where, "53")
    try:
        address = str(ip_address(host))
    except ValueError:
        address = ""
    if not address or not 0 < int(port) < 65536:
        raise ValueError(f"dns: found {where!r}, expected system, off, or an address such as 10.0.0.53:53. Write one of these.")
    return address, int(port)


def _configured(where: str, patience: float) -> dns.resolver.Resolver:
    if where == _SYSTEM:
        try:
            resolver = dns.resolver.Resolver()
        except dns.resolver.NoResolverConfiguration as error:
            raise ValueError("dns: found no nameserver on this machine, expected one. Name it by its address.") from error
    else:
        resolver = dns.resolver.Resolver(configure=False)
        address, resolver.port = nameserver(where)
        resolver.nameservers = [address]
    resolver.lifetime = patience
    resolver.timeout = patience
    return resolver


def _texts(found: dns.resolver.Answer) -> tuple[str, ...]:
    """Each record's strings joined (RFC 6376 §3.6.2.2), in an order that does not change from one answer to the next."""
    records = found.rrset or ()
    return tuple(sorted(b"".join(record.strings).decode("latin-1") for record in records))


def _negative_ttl(nothing: dns.resolver.NXDOMAIN) -> float:
    """For how long the zone says that the name will not be there (RFC 2308 §5)."""
    responses: Mapping[dns.name.Name, dns.message.QueryMessage] = nothing.kwargs["responses"]
    return min((response.resolve_chaining().minimum_ttl for response in responses.values()), default=0)


def _bounded(ttl: float) -> float:
    return min(max(ttl, SHORTEST), LONGEST)


def _why(fault: Exception) -> str:
    if isinstance(fault, dns.exception.Timeout):
        return "no answer in time"
    return "no nameserver gave a usable answer" if isinstance(fault, dns.resolver.NoNameservers) else type(fault).__name__
