"""What a year shows, put together so that an admin reads one line a cause and below it each step it is true of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow.core.bilingual import Said
from mailflow.rules.problem import Path, Problem
from mailflow.service.explaining.matters import Book
from mailflow.service.explaining.nightwords import told

#: How many lines a finding lists; the rest is counted.
_LISTED: Final = 8


@dataclass(slots=True)
class Seen:
    """In how many hours of a year something was so, and when first: when it was opened, and the instant it shows at."""

    hours: int = 0
    first: tuple[datetime, datetime] | None = None

    def add(self, opened: Sequence[datetime], at: datetime) -> None:
        """In these hours more: of what was opened in the first of them, at this instant."""
        self.hours += len(opened)
        self.first = min(self.first or (opened[0], at), (opened[0], at))


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: where it is put right, what is found, expected and to be done, and one thing it is true of."""

    place: Path
    message: Said
    of: Said | None = None
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that is found, with its place, and what it is true of."""

    title: str
    lines: tuple[str, ...] = ()


def grouped(book: Book, year: int, hours: int, faults: Iterable[Fault]) -> Iterator[Group]:
    """The faults by their cause, in the order of the file."""
    found: dict[Problem, dict[Said | None, Seen | None]] = {}
    for fault in faults:
        message = told("of_year", year=year, message=fault.message)
        true_of = found.setdefault(book.lines.problem(fault.place, message), {})
        known = true_of.get(fault.of)
        if known is None or (fault.seen and fault.seen.hours > known.hours):
            true_of[fault.of] = fault.seen
    for problem in sorted(found):
        lines = [_line(book, of, seen, hours) for of, seen in found[problem].items()]
        more = len(lines) - _LISTED
        rest = [told("and_more", more=more)] if more > 1 else lines[_LISTED:]
        language = book.tongue.language
        yield Group(problem.whole.to(language), tuple(line.to(language) for line in (*lines[:_LISTED], *rest) if line))


def _line(book: Book, of: Said | None, seen: Seen | None, hours: int) -> Said | None:
    if seen is None or seen.first is None:
        return of
    opened, at = (book.tongue.instant(one) for one in seen.first)
    times = told("opened_in", hours=seen.hours, all=hours, opened=opened, at=at)
    return told("true_of", of=of, times=times) if of else times
