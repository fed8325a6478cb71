"""Letters a second through the whole engine, beside the floor of the same run; and how long a lone letter waits.

Run: python tests/bench/letters.py [--letters 600] [--records 0] [--lone 200] [--style outlook-zh] [--profile decide|deliver]

Everything is as shipped: rules.yaml (but for the budget of answers), the templates, a journal in a file that syncs each
commit, groups of 50; the SMTP server that takes the mails is bare and another process. W1 asks two people to confirm, 3 KB of
Chinese, every tenth with a file of 20 KB. W2 is the first answer to one, 同意 above the history that a mail program quotes:
outlook-zh as 5 KB of text and 24 KB of HTML, the other styles of scenario files in their own ways. W3 is the last answer,
after which everybody gets the document.

in      kept, read, decided and committed, from a backlog
all     the same, and every mail it leads to rendered, stored and handed over by SMTP
floor   mail-parser reads the same letter, four inserts in one commit a letter; for `all` a mail built by EmailMessage and
        sent over a kept connection, one a letter however many mails `all` makes of it

With --records N the figures for `in` are taken again when the journal holds so many records. --lone counts letters that
come one by one through the SMTP door of a running service: from the 250 to the answering mail being handed over.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from letters_floor import Floor  # noqa: E402
from letters_lone import lone_letters  # noqa: E402
from letters_sink import BareSink  # noqa: E402
from letters_written import SIGNERS, Bench, Opened, Rate, timed  # noqa: E402


def main() -> None:
    """Print the figures that were asked for."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as name, BareSink() as sink, ExitStack() as closing:
        bench = closing.enter_context(Bench(Path(name), sink.port, asked.style))
        floor = closing.enter_context(Floor(Path(name) / "floor.db", sink.port))
        bench.warm_up()
        if asked.profile:
            _profile(bench, asked.profile, asked.letters)
            return
        _in(bench, floor, asked.letters)
        _all(bench, floor, asked.letters)
        if asked.records:
            _grown(bench, asked.letters, asked.records)
    if asked.lone:
        lone_letters(asked.lone)


def _in(bench: Bench, floor: Floor, letters: int) -> None:
    opened = bench.requests(letters)
    _told("W1 in", timed(letters, lambda: bench.take_in(opened.letters)), floor.keeping(opened.letters))
    bench.hand_over_freely()
    answers = bench.answers(SIGNERS[0], opened)
    _told("W2 in", timed(letters, lambda: bench.take_in(answers)), floor.keeping(answers))
    bench.hand_over_freely()


def _all(bench: Bench, floor: Floor, letters: int) -> None:
    opened = bench.requests(letters)
    _all_of("W1 all", bench, floor, opened.letters)
    for name, person in zip(("W2 all", "W3 all"), SIGNERS, strict=True):
        _all_of(name, bench, floor, bench.answers(person, opened))


def _all_of(name: str, bench: Bench, floor: Floor, letters: list[bytes]) -> None:
    before = bench.sent
    rate = timed(len(letters), lambda: bench.take_all(letters))
    _told(name, rate, floor.sending(letters), bench.sent - before)


def _grown(bench: Bench, letters: int, records: int) -> None:
    """The same once more when the journal has grown."""
    few = _costs(bench, letters)
    before = few[0].numbers.stop - 1
    bench.grow(max(0, records - before))
    many = _costs(bench, letters)
    for name, one, other in zip(("W1 in", "W2 in"), few[1:], many[1:], strict=True):
        grown = f"{other.cpu / one.cpu:.2f} × that with {before} records"
        print(f"{name:<7} {other.rate:6.0f}/s {other.cpu:6.2f} ms CPU with {many[0].numbers.stop - 1} records: {grown}")


def _costs(bench: Bench, letters: int) -> tuple[Opened, Rate, Rate]:
    opened = bench.requests(letters)
    first = timed(letters, lambda: bench.take_in(opened.letters))
    bench.hand_over_freely()
    answers = bench.answers(SIGNERS[0], opened)
    second = timed(letters, lambda: bench.take_in(answers))
    bench.hand_over_freely()
    return opened, first, second


def _told(name: str, rate: Rate, floor: Rate, mails: int | None = None) -> None:
    also = "" if mails is None else f", {rate.rate * mails / rate.letters:.0f} mails/s"
    print(
        f"{name:<7} {rate.rate:6.0f}/s {rate.cpu:6.2f} ms CPU a letter{also}; "
        f"floor {floor.rate:6.0f}/s {floor.cpu:6.2f} ms; reached {rate.rate / floor.rate:.2f}",
        flush=True,
    )


def _profile(bench: Bench, what: str, letters: int) -> None:
    """Where the time goes: by function, own time first."""
    opened = bench.requests(letters)
    bench.take_in(opened.letters)
    if what == "deliver":
        _profiled(bench.deliver)
        return
    bench.hand_over_freely()
    bench.keep(bench.answers(SIGNERS[0], opened))
    _profiled(bench.decide)


def _profiled(work: Callable[[], object]) -> None:
    profile = cProfile.Profile()
    profile.runcall(work)
    pstats.Stats(profile).sort_stats("tottime").print_stats(35)
    pstats.Stats(profile).sort_stats("cumtime").print_stats(60)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=int, default=600)
    parser.add_argument("--records", type=int, default=0)
    parser.add_argument("--lone", type=int, default=200)
    parser.add_argument("--style", default="outlook-zh", help="the mail program of those who answer")
    parser.add_argument("--profile", choices=("decide", "deliver"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
