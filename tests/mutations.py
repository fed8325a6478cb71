"""Damage mails by the hundred thousand and read them: nothing may fail, take long, or decide where nothing was decided.

Run: python tests/mutations.py [--count 100000] [--seed N] [--workers 2] [--keep FOLDER]

Seeds are in tests/replies/mutant_seeds.py, which says what no decision from a seed that has none means; the damage is in
tests/replies/mutants.py. The n-th mutant of a seed is the same on every machine. Offenders are kept with a line on each.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "replies"), str(HERE.parent)]

from mutants import mutated  # noqa: E402
from reply_scores import decision_of  # noqa: E402

#: Seconds of processor time that one message may take (safety §1 row 19).
MOST_SECONDS = 2.0
CHUNK = 250


@dataclass(frozen=True, slots=True)
class Read:
    """How one mutant was read; `fault` says what is wrong with that."""

    number: int
    seconds: float
    decision: str
    fault: str = ""
    about: str = ""


def read(number: int, seed: int) -> Read:
    """Make and read the n-th mutant."""
    origin, raw, done = mutated(number, seed)
    about, began = f"{origin.name}: {done}", time.process_time()
    try:
        decision = decision_of(raw, origin.sent.text)
    except Exception:
        return Read(number, time.process_time() - began, "", "raised " + traceback.format_exc().strip().splitlines()[-1], about)
    seconds = time.process_time() - began
    fault = f"took {seconds:.1f} s" if seconds > MOST_SECONDS else f"read as {decision}" if decision in origin.never else ""
    return Read(number, seconds, decision, fault, about)


def chunk(first: int, seed: int, count: int) -> list[Read]:
    """So many mutants from this number on."""
    return [read(number, seed) for number in range(first, first + count)]


def every(count: int, seed: int, workers: int) -> Iterator[Read]:
    """All mutants, read in several processes."""
    starts = range(0, count, CHUNK)
    with ProcessPoolExecutor(workers) as pool:
        for found in pool.map(chunk, starts, [seed] * len(starts), [min(CHUNK, count - at) for at in starts]):
            yield from found


def main() -> None:
    """Do as the arguments say; ends with 1 where anything is wrong."""
    asked = _arguments()
    print(f"seed {asked.seed}, {asked.count} mutants, offenders in {asked.keep}", flush=True)
    began, decisions, slowest, faults = time.monotonic(), Counter[str](), [], []
    for one in every(asked.count, asked.seed, asked.workers):
        decisions[one.decision] += 1
        slowest = sorted([*slowest, one], key=lambda each: -each.seconds)[:5]
        if one.fault:
            faults.append(one)
            _keep(asked.keep, one, asked.seed)
    print(f"{asked.count} in {time.monotonic() - began:.0f} s: {dict(decisions.most_common())}")
    print("\n".join(f"slowest: {one.seconds:.2f} s, number {one.number}, {one.about}" for one in slowest))
    print(f"{len(faults)} at fault: {dict(Counter(one.fault.split(' s')[0][:60] for one in faults).most_common())}")
    sys.exit(1 if faults else 0)


def _keep(folder: Path, one: Read, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    origin, raw, _ = mutated(one.number, seed)
    (folder / f"{one.number:06}.eml").write_bytes(raw)
    (folder / f"sent-{origin.sent.your}.eml").write_bytes(origin.sent.raw)
    with (folder / "faults.tsv").open("a", encoding="utf-8") as table:
        table.write(f"{one.number:06}\t{one.fault}\t{origin.sent.your}\t{one.about}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "mutations", help="where offenders go")
    return parser.parse_args()


if __name__ == "__main__":
    main()
