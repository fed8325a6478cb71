"""Kill the real service with SIGKILL, again and again, and check that it lost and repeated nothing.

Run: python tests/kills.py [--kills 1000] [--seed N] [--mailbox dovecot|maildir] [--keep FOLDER]
     python tests/kills.py --every-statement

The first forks the service (mailflow.service.serving) from this process, which has everything imported, lets people
write requests and answers to it meanwhile, kills it at a random instant of its start or of its work, and starts it again
on the same journal. In the end every letter must have one disposition, every request one record, every approval one
answer; what is stored must equal what an engine that nobody kills makes of the same letters; every mail must have left,
each copy with the same bytes; chain, views and database file must be whole. With --mailbox dovecot mail comes from a real
IMAP server and leaves by SMTP, where a kill between the server's 250 and our commit makes a mail go twice (RFC 1047):
those are counted. So are letters that were set aside because the service died on them more often than it starts on one.

The second plays scripted weeks and kills them before their n-th SQL statement, for every n; see service_crash/given_day.py.
Both print the seed or the number that plays a failure again.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "service_crash")]

from given_day import CONFIRMATIONS, EVERY_KIND, Week, cuts  # noqa: E402
from killed_run import Ordeal, Outcome  # noqa: E402


def main() -> None:
    """Do as the arguments say."""
    asked = _arguments()
    place = nullcontext(asked.keep) if asked.keep else tempfile.TemporaryDirectory(dir=_memory())
    with place as folder:
        (_cut_everywhere if asked.every_statement else _kill_at_random)(Path(folder), asked)


def _kill_at_random(folder: Path, asked: argparse.Namespace) -> None:
    print(f"seed {asked.seed}, {asked.kills} kills, mailbox {asked.mailbox}", flush=True)
    began = time.monotonic()
    outcome = Ordeal(folder, asked.mailbox, asked.seed).endure(asked.kills, _tell)
    _report(outcome, time.monotonic() - began)


def _cut_everywhere(folder: Path, asked: argparse.Namespace) -> None:
    for name, steps in (("confirmations", CONFIRMATIONS), ("every kind", EVERY_KIND)):
        began, last = time.monotonic(), 0
        for last in cuts(Week(folder, steps), asked.first, 1):
            if last % 100 == 0:
                print(f"{name}: {last} statements", flush=True)
        seconds = time.monotonic() - began
        print(f"{name}: cut before each of {last - asked.first} statements in {seconds:.0f} s: each week ends as one without a cut")


def _tell(kill: int) -> None:
    if kill % 100 == 0:
        print(f"{kill} kills", flush=True)


def _report(outcome: Outcome, seconds: float) -> None:
    found, kills = outcome.figures, outcome.kills
    starting = kills - outcome.ready
    print(f"{kills} kills in {seconds:.0f} s, {kills / seconds:.1f} a second; {starting} before it was ready")
    print(f"{found.letters} letters: 0 lost, 0 counted twice, {found.set_aside} set aside, as if they had killed it")
    print(f"{found.records} records, {found.answers} answers, {found.facts} facts: as without kills; all whole")
    print(
        f"{found.mails} mails: 0 lost, {found.repeats} copies, all with the same bytes; "
        f"{outcome.in_the_window} kills while mails were being sent, {outcome.sending} mails"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32))
    parser.add_argument("--mailbox", choices=("dovecot", "maildir"), default="dovecot")
    parser.add_argument("--every-statement", action="store_true")
    parser.add_argument("--first", type=int, default=1, help="the statement to begin with")
    parser.add_argument("--keep", type=Path, help="an empty folder, where everything stays")
    return parser.parse_args()


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


if __name__ == "__main__":
    main()
