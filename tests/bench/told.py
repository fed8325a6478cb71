"""How long after a report to incident@ its reporter is answered and its people are told: of guide §2.2, at most 5 seconds.

Run: python tests/bench/told.py [--reports 30] [--door smtp|imap|both]

A `mailflow run` as shipped, in a process of its own, takes reports one by one by SMTP, or from a real Dovecot that it
watches by IDLE. The clock starts when the report is handed over (the 250, or the APPEND's OK) and stops when the last of its
mails, the receipt among them, has been taken by an SMTP server. Each report tells four people and makes a document for each.
"""

from __future__ import annotations

import argparse
import smtplib
import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter

sys.path[:0] = [str(Path(__file__).parents[1])]

from rig.dovecot import Dovecot, free_port  # noqa: E402
from rig.office import letter  # noqa: E402
from rig.process import Running  # noqa: E402
from rig.sink import Sink  # noqa: E402
from rig.waiting import until  # noqa: E402

#: The receipt, and the notices to superior, head, on-call and executive; where head and on-call are one person, one less.
_LEAST = 4


def main() -> None:
    """Print p50, p99 and the worst by each door."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--reports", type=int, default=30)
    asked.add_argument("--door", choices=("smtp", "imap", "both"), default="both")
    options = asked.parse_args()
    for door in ("smtp", "imap") if options.door == "both" else (options.door,):
        waits = sorted(by_smtp(options.reports) if door == "smtp" else by_imap(options.reports))
        cuts = quantiles(waits, n=100, method="inclusive")
        print(f"{door}: {len(waits)} reports, p50 {cuts[49]:.2f} s, p99 {cuts[98]:.2f} s, worst {waits[-1]:.2f} s")


def report(number: int) -> bytes:
    """A report of level 2 about IT."""
    body = "事件性质: 支付系统无法使用\n影响范围: 影响1000+用户下单\n紧急程度: 高:需1小时内恢复"
    return letter("wu@corp.example", "incident@corp.example", f"支付系统无法使用 {number}", body).as_bytes()


def told(sink: Sink, before: int, began: float) -> float:
    """Seconds until the receipt and the notices of one report have been taken."""

    def all_of_it() -> bool:
        new = sink.messages[before:]
        return len(new) >= _LEAST and any(b"X-Mailflow-Kind: receipt" in taken.raw for taken in new)

    until(all_of_it, "the mails of a report")
    return perf_counter() - began


def by_smtp(reports: int) -> list[float]:
    """Reports handed in by SMTP."""
    waits = []
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, Sink() as sink:
        settings = {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_TRUSTED_PEERS": "127.0.0.1",
                    "MAILFLOW_SUBMIT": f"smtp://127.0.0.1:{sink.port}"}  # fmt: skip
        with Running(Path(folder), **settings) as service:
            for number in range(reports):
                before = len(sink.messages)
                with smtplib.SMTP("127.0.0.1", port) as client:
                    client.sendmail("wu@corp.example", ["incident@corp.example"], report(number))
                waits.append(told(sink, before, perf_counter()))
                quiet(sink)
            service.stop()
    return waits


def by_imap(reports: int) -> list[float]:
    """Reports that a delivery agent puts into a mailbox the service watches."""
    waits = []
    with tempfile.TemporaryDirectory() as folder, Sink() as sink, Dovecot() as dovecot:
        user = dovecot.new_user()
        settings = {"MAILFLOW_MAILBOX": f"imap://{user}@127.0.0.1:{dovecot.port}/INBOX",
                    "MAILFLOW_MAILBOX_PASSWORD_COMMAND": f"printf '%s\\n' {dovecot.password}",
                    "MAILFLOW_SUBMIT": f"smtp://127.0.0.1:{sink.port}"}  # fmt: skip
        with Running(Path(folder), **settings) as service:
            for number in range(reports):
                before = len(sink.messages)
                dovecot.append(user, report(number))
                waits.append(told(sink, before, perf_counter()))
                quiet(sink)
            service.stop()
    return waits


def quiet(sink: Sink) -> None:
    """Wait until nothing of one report is on its way any more."""
    seen = [-1]

    def still() -> bool:
        same = seen[0] == len(sink.messages)
        seen[0] = len(sink.messages)
        return same

    until(still, "quiet")


if __name__ == "__main__":
    main()
