"""What a letter orders, line by line: the words of command of contract §2 in free order, several to a letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from mailflow.core.orders import Order, Problem
from mailflow.core.worktime import Calendar
from mailflow.mail.intent.folding import fold
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.orders.order_lexicon import heads
from mailflow.mail.orders.order_line import Found, Line
from mailflow.mail.orders.order_words import ANY, DECISION, INCIDENT, ISSUE, MINUTES, PROGRESS, PROJECT, TASKS, WEIGHTY
from mailflow.mail.orders.pieces import Piece, pieces, unquoted
from mailflow.mail.orders.pointing import ALL

#: Nobody orders in more words, nor more than this many things.
LENGTH_LIMIT: Final = 20_000
ORDER_LIMIT: Final = 400

EVERY_GROUP: Final = frozenset({PROGRESS, INCIDENT, MINUTES, PROJECT, ISSUE, DECISION, TASKS, ANY})
_NO_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
#: What says how far an item is, and which of two such sayings can both be true.
_HOW_FAR: Final = {
    "done": "done", "not_started": "new", "percent": "open", "in_progress": "open", "not_done": "open", "delay": "open",
}  # fmt: skip
_DECISIONS: Final = frozenset({"approve", "conditional", "reject", "acknowledge", "delegate", "withdraw"})


def read_orders(
    text: str,
    at: datetime,
    calendar: Calendar,
    *,
    groups: frozenset[str] = EVERY_GROUP,
    words: Mapping[str, tuple[str, ...]] = _NO_WORDS,
    vocabulary: Mapping[str, tuple[str, ...]] = _NO_WORDS,
) -> tuple[Order, ...]:
    """The orders in the new words of a letter, in their order; nothing that is written is left out of them.

    `groups` are those of `order_words` whose words count for the record at hand; `words` adds an admin's words of command by
    kind, `vocabulary` those of decision by class. Dates are read from `at`. Takes time in proportion to the text.
    """
    if len(text) > LENGTH_LIMIT:
        return (Order(kind="unread", words=text[:200], end=200, problem=Problem("too_long", text[:200])),)
    folded = fold(text)
    line = Line(folded, unquoted(folded.text), text, at, calendar, groups, heads(words), vocabulary)
    found = list(_orders(line, text))
    if len(found) > ORDER_LIMIT:
        return (Order(kind="unread", words=text[:200], end=min(200, len(text)), problem=Problem("too_many", text[:200])),)
    return tuple(_consistent(_qualified(found, vocabulary)))


def _orders(line: Line, text: str) -> Iterator[Order]:
    update: tuple[Piece, Found, int] | None = None
    count = 0
    for piece in pieces(line.text, line.begins, line.stands):
        found = line.read(piece)
        if update is not None and _goes_on(update[0], piece, found):
            update = update[0], update[1], piece.end
            continue
        if update is not None:
            yield from _made(line, text, update[0], update[1], update[2])
        update = (piece, found, piece.end) if found.kind == "update" and not piece.items else None
        if update is None:
            yield from _made(line, text, piece, found, piece.end)
            count += len(piece.items.items) if piece.items else 1
            if count > ORDER_LIMIT:
                yield Order(kind="unread")
                return
    if update is not None:
        yield from _made(line, text, update[0], update[1], update[2])


def _goes_on(first: Piece, piece: Piece, found: Found) -> bool:
    """Whether a piece is still part of the update above it, which ends with its paragraph or at the next command."""
    if piece.paragraph != first.paragraph or found.kind == "update":
        return False
    command = found.problem is None and found.kind not in ("note", "unread")
    return not (command and ((piece.items is not None and piece.line != first.line) or (piece.items is None and found.is_bare)))


def _made(line: Line, text: str, piece: Piece, found: Found, end: int) -> Iterator[Order]:
    first, last = line.folded.span(piece.start, end)
    value = line.written(found.text_start, end) if found.kind == "update" else found.value
    problem = Problem(found.problem, found.fault or text[first:last]) if found.problem else None
    for left_out in piece.items.but if piece.items else ():
        yield Order(kind="note", item=left_out, words=text[first:last], start=first, end=first)
    for item in (piece.items.items if piece.items else found.items) or (None,):
        yield Order(
            kind=found.kind, item=item, value=value, percent=found.percent,
            due=found.due, by=found.by, reason=found.reason, words=text[first:last], start=first, end=last, problem=problem,
        )  # fmt: skip


def _qualified(orders: list[Order], vocabulary: Mapping[str, tuple[str, ...]]) -> list[Order]:
    """Orders with what the words around them take back: a condition on a line of its own limits the line above it."""
    notes = "\n".join(order.words for order in orders if order.kind == "note")
    approves = any(order.kind == "approve" for order in orders)
    doubted = approves and bool(notes) and read_intent("同意\n" + notes, vocabulary).decision != "approve"
    done: list[Order] = []
    for place, order in enumerate(orders):
        after = orders[place + 1] if place + 1 < len(orders) else None
        limited = after is not None and after.kind in ("note", "unread") and Line.limits(after.words)
        below = after.words if after is not None and limited and order.kind in WEIGHTY else ""
        fault = notes if order.kind == "approve" and doubted else below
        done.append(replace(order, problem=Problem("qualified", fault)) if fault and order.problem is None else order)
    return done


def _consistent(orders: list[Order]) -> Iterator[Order]:
    """The same orders; where two say of one item what can not both be true, both are asked about."""
    said: dict[tuple[int | str | None, str], set[object]] = {}
    for order in orders:
        for aspect, what in _says(order):
            said.setdefault((order.item, aspect), set()).add(what)
    every = {aspect: whats for (item, aspect), whats in said.items() if item == ALL}
    wide = {aspect: set().union(*(w for (_, a), w in said.items() if a == aspect)) for aspect in every}
    for order in orders:
        rivals = [
            what for aspect, what in _says(order)
            if len(said[order.item, aspect]) > 1
            or (order.item == ALL and len(wide[aspect]) > 1)
            or (isinstance(order.item, int | str) and aspect in every and every[aspect] != {what} and order.item != "rest")
        ]  # fmt: skip
        yield replace(order, problem=Problem("contradicts", order.words)) if rivals and order.problem is None else order


def _says(order: Order) -> Iterator[tuple[str, object]]:
    if order.item is None and order.kind != "level":
        return
    if order.kind in _HOW_FAR:
        yield "how far", "done" if order.percent == 100 else _HOW_FAR[order.kind]
    if order.kind in ("percent", "delay", "level"):
        yield order.kind, (order.percent, order.due, order.by, order.value if order.kind == "level" else "")
    if order.kind in _DECISIONS:
        yield "decision", order.kind
