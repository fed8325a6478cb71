"""What a letter orders, as values: read by `mailflow.mail.orders`, carried out by the kind of record it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.worktime import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an order, and the words at fault.

    `code` is one of: asks, negated, unclear, qualified, contradicts, percent, no_date, past, range, no_level, no_name, no_record,
    no_text, too_long, too_many.
    """

    code: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One thing a letter orders, or reports, of one item.

    `kind` is a kind of `mail.orders.order_words.GROUPS`, a decision of contract §2 about an item, `note` (words that order
    nothing) or `unread`. `item` is a number, a part or record (T3, INC-2026-0002), `all`, `rest`, or None where none is named.
    `value` is what the kind takes: a text, a name as written, a record, a level from 1 to 4. `due` and `by`: a new date, or how
    much later. `words` is text[start:end] of what was read. Whatever has a `problem` must not be carried out but asked about.
    """

    kind: str
    item: int | str | None = None
    value: str = ""
    percent: int | None = None
    due: datetime | None = None
    by: Span | None = None
    reason: str = ""
    words: str = ""
    start: int = 0
    end: int = 0
    problem: Problem | None = None
