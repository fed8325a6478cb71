"""How long somebody waits for an answer when nothing else is going on: from our 250 to the answer being handed over."""

from __future__ import annotations

import smtplib
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from threading import Condition

from letters_written import ROOT, SIGNERS, answer, request, rules_without_budget
from rig.apart import SinkApart

from mailflow.mail.message.message import read_message
from mailflow.service.clock import system_clock
from mailflow.service.intake import Intake
from mailflow.service.reading import Trust
from mailflow.service.run import Service
from mailflow.service.wiring import assemble, open_file, parts_for
from mailflow.transport.post import Sent
from mailflow.transport.smtpd import SmtpServer
from mailflow.transport.submission import SmtpPost, SmtpUrl

#: What a letter leads to is there within this, or something is broken.
_PATIENCE = 10.0


class _Watched:
    """The way out, which notes when each mail was taken over: by the Message-ID it answers and whom it went to."""

    def __init__(self, post: SmtpPost) -> None:
        self._post = post
        self._news = Condition()
        self._raws: dict[tuple[str, str], tuple[float, bytes]] = {}

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        sent = self._post.send(recipient, raw, message_id, mail_from)
        at = time.perf_counter()
        with self._news:
            self._raws[recipient, read_message(raw).header("X-Mailflow-Kind") or ""] = (at, raw)
            self._news.notify_all()
        return sent

    def wait_for(self, recipient: str, kind: str) -> tuple[float, bytes]:
        """When the mail of this kind to somebody was taken over, and its bytes; it is forgotten then."""
        with self._news:
            came = self._news.wait_for(lambda: (recipient, kind) in self._raws, _PATIENCE)
            assert came, f"{recipient} was sent no {kind} within {_PATIENCE:g} s"
            return self._raws.pop((recipient, kind))


def lone_letters(letters: int) -> None:
    """Print how long requests and answers took that came one by one."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sink = stack.enter_context(SinkApart())
        port, out = stack.enter_context(_served(folder, sink.port))
        client = stack.enter_context(smtplib.SMTP("127.0.0.1", port, "client.example", timeout=10))

        def ask(raw: bytes, by: str) -> float:
            """Seconds from the 250 to the receipt that somebody gets."""
            client.sendmail(f"{by}@corp.example", ["confirm@corp.example"], raw)
            taken = time.perf_counter()
            return out.wait_for(f"{by}@corp.example", "receipt")[0] - taken

        _one_by_one(letters, ask, out)


def _one_by_one(letters: int, ask: Callable[[bytes, str], float], out: _Watched) -> None:
    signer = SIGNERS[0]
    opened, answered = [], []
    # The first ones find nothing compiled, which is told apart.
    for number in range(1, letters + 2):
        opened.append(ask(request(number, ()), "zhao"))
        _, raw = out.wait_for(f"{signer}@corp.example", "sign-off-request")
        answered.append(ask(answer(signer, number, raw), signer))
    for name, took in (("W1 lone", opened), ("W2 lone", answered)):
        ordered = sorted(took[1:])
        half, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
        first = f"{took[0] * 1000:.0f} ms for the very first"
        print(f"{name} p50 {half * 1000:5.1f} ms  p99 {most * 1000:5.1f} ms over {letters}; {first}", flush=True)


@contextmanager
def _served(folder: Path, port: int) -> Iterator[tuple[int, _Watched]]:
    """A service as `mailflow run` makes it, with a way out that is watched; the port of its SMTP door."""
    loaded = rules_without_budget()
    parts = parts_for(loaded, ROOT / "templates", b"bench", Trust(frozenset({"127.0.0.1"})))
    url = SmtpUrl("127.0.0.1", port, tls=False)
    out = _Watched(SmtpPost(url, str, local_hostname="bench.example", mail_from="coord@corp.example"))
    with ExitStack() as stack:
        journal = stack.enter_context(closing(open_file(folder / "lone.db")))
        outgoing, incoming = (stack.enter_context(closing(journal.sibling())) for _ in range(2))
        deciding, delivering = assemble(journal, out, parts), assemble(outgoing, out, parts)
        service = Service(lambda: deciding, lambda: delivering, system_clock)
        intake = Intake(incoming, system_clock, service.wake)
        door = SmtpServer(
            "127.0.0.1", 0, intake.accept, accepts=lambda address: address.endswith("@corp.example"), now=system_clock
        )
        stack.enter_context(service.running([intake, door]))
        yield door.port, out
