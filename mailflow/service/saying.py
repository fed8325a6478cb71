"""Everything a letter says to a record of a kind that asks for more than a decision: fields, instants, orders, tables, files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from mailflow.core.orders import Order
from mailflow.core.policy import Policy
from mailflow.core.saying import Listing, Row, Said
from mailflow.core.worktime import Calendar, Span
from mailflow.mail.forms.dates import read_instant
from mailflow.mail.forms.durations import folded, within
from mailflow.mail.forms.tables.values import Sheets
from mailflow.mail.message.message import Message
from mailflow.mail.orders.order_words import ANY, DECISION, INCIDENT, MINUTES, PROGRESS, PROJECT
from mailflow.mail.orders.orders import read_orders
from mailflow.mail.orders.request_words import read_request_words
from mailflow.service.settling import attached
from mailflow.service.words import Words

#: Kind of record -> the groups of words of command that count in answers about it.
GROUPS: Final[Mapping[str, frozenset[str]]] = {
    "incident": frozenset({INCIDENT, PROGRESS, DECISION, ANY}),
    "project": frozenset({PROJECT, PROGRESS, DECISION, ANY}),
    "meeting": frozenset({MINUTES, PROGRESS, DECISION, ANY}),
    "request": frozenset({PROGRESS, DECISION, ANY}),
    "issue": frozenset({PROGRESS, DECISION, ANY}),
}

#: A value that names an instant, or a length of time, says little else.
_SHORT: Final = 60

#: Kinds that are told everything a letter says; a confirmation asks for its decision alone.
TALKING: Final = frozenset(GROUPS)


def said_of(
    kind: str, message: Message, words: Words, sheets: Sheets, policy: Policy, at: datetime, *, opens: str = ""
) -> Said:
    """What a letter says, as the core takes it; dates are seen from `at`."""
    fields = words.form.fields
    instants = dict(_instants(fields, at, policy.calendar))
    return Said(
        text=words.new.text,
        subject=message.subject,
        fields=tuple(fields.items()),
        written=tuple(words.form.written.items()),
        instants=tuple(instants.items()),
        days=tuple(name for name, instant in instants.items() if _is_day(instant, policy.calendar)),
        spans=tuple(_spans(fields)),
        rest=words.form.rest.strip(),
        orders=_orders(kind, words, policy, at),
        tables=tuple(_listings(sheets)),
        attachments=attached(message),
        opens=opens,
        faults=words.unread,
    )


def _instants(fields: Mapping[str, str], at: datetime, calendar: Calendar) -> Iterator[tuple[str, datetime]]:
    for name, value in fields.items():
        if len(value) < _SHORT and (instant := read_instant(value, at, calendar)) is not None:
            yield name, instant


def _is_day(instant: datetime, calendar: Calendar) -> bool:
    """A day without a time of day is read as its end of work."""
    return instant == calendar.end_of(calendar.local(instant).date())


def _spans(fields: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    for name, value in fields.items():
        if len(value) < _SHORT and (span := within(folded(value))) is not None:
            yield name, span


def _orders(kind: str, words: Words, policy: Policy, at: datetime) -> tuple[Order, ...]:
    groups = GROUPS.get(kind, frozenset())
    if not groups:
        return ()
    orders = read_orders(words.new.text, at, policy.calendar, groups=groups, vocabulary=policy.vocabulary)
    return (*orders, *read_request_words(words.new.text, at, policy.calendar)) if kind == "request" else orders


def _listings(sheets: Sheets) -> Iterator[Listing]:
    """The tables that were written anew; what stands in the quoted text says nothing."""
    for table in sheets.tables:
        if not table.quoted:
            rows = tuple(Row(number=row.number, values=tuple(row.values.items())) for row in table.rows)
            yield Listing(kind=table.kind, rows=rows, source=table.source)
