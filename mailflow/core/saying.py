"""What a letter says beside a decision, as it was read: labelled fields, instants, orders, rows of tables, files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.facts import Attached
from mailflow.core.meeting.heard import NOTHING_HEARD, Heard
from mailflow.core.orders import Order
from mailflow.core.worktime import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table by canonical column; `number` is the one a person counts it by.

    `days` and `amounts` are those of its values that name a day, or money. `mark` is the id of a task that our own form hid in
    it, `merged` are columns whose cell reaches over others, `faults` columns that could not be read, and why.
    """

    number: int
    values: tuple[tuple[str, str], ...]
    days: tuple[tuple[str, date], ...] = ()
    amounts: tuple[tuple[str, int], ...] = ()
    mark: str = ""
    merged: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()

    def value(self, column: str) -> str:
        """What stands in a column; "" where nothing does."""
        return dict(self.values).get(column, "")

    def day(self, column: str) -> date | None:
        """The day that a column names."""
        return dict(self.days).get(column)

    def amount(self, column: str) -> int | None:
        """The money that a column names."""
        return dict(self.amounts).get(column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A table of a letter: `kind` is its shape (guide §5: tracker, resources, todos, …) or "", `source` the file it stands in.

    `form` is the number of the form of ours that the file is; `heads` the word above each column, and `strange` words above
    columns that nobody knows; `total` the money that a row of totals names; `beside` what of the file was not
    read: comments, pictures.
    """

    kind: str
    rows: tuple[Row, ...]
    source: str = ""
    form: str = ""
    heads: tuple[tuple[str, str], ...] = ()
    strange: tuple[str, ...] = ()
    total: int | None = None
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a letter says.

    `fields` are its labelled values by canonical name (guide §5.22), `written` the label each bears in the letter;
    `instants` are those of them that name an instant or a day (`days`: without a time of day), `spans` those that name a length
    of time, `amounts` those that name money; `dated` are the pieces of a field that holds several days, and of
    the text ("text"), each with its day.
    `rest` is the text around them. `opens` is the kind of matter it would open by its address or subject, "" for none.
    `faults` are places of its tables and labels that could not be read, and what is wrong there.
    `passed_on` is the mail that a new matter passes on below its writer's own words.
    `heard` is what it says of a meeting. `closed` are files that may be forms and could not be opened, with what to do.
    """

    text: str = ""
    subject: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    written: tuple[tuple[str, str], ...] = ()
    instants: tuple[tuple[str, datetime], ...] = ()
    days: tuple[str, ...] = ()
    spans: tuple[tuple[str, Span], ...] = ()
    amounts: tuple[tuple[str, int], ...] = ()
    dated: tuple[tuple[str, str, date], ...] = ()
    rest: str = ""
    orders: tuple[Order, ...] = ()
    tables: tuple[Listing, ...] = ()
    attachments: tuple[Attached, ...] = ()
    opens: str = ""
    passed_on: str = ""
    faults: tuple[tuple[str, str], ...] = ()
    heard: Heard = NOTHING_HEARD
    closed: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> str:
        """The value of a field by its canonical name; "" where the letter has none."""
        return dict(self.fields).get(name, "")

    def instant(self, name: str) -> datetime | None:
        """The instant that a field names."""
        return dict(self.instants).get(name)

    def span(self, name: str) -> Span | None:
        """The length of time that a field names."""
        return dict(self.spans).get(name)

    def amount(self, name: str) -> int | None:
        """The money that a field names."""
        return dict(self.amounts).get(name)

    def ordered(self, *kinds: str) -> Iterator[Order]:
        """The orders of these kinds that nothing is wrong with, in their order."""
        return (order for order in self.orders if order.kind in kinds and order.problem is None)

    def listed(self, kind: str) -> Iterator[Row]:
        """The rows of all tables of one shape."""
        return (row for table in self.tables if table.kind == kind for row in table.rows)

    @property
    def forms(self) -> tuple[str, ...]:
        """The numbers of the forms of ours that came back, each once."""
        return tuple(dict.fromkeys(table.form for table in self.tables if table.form))


NOTHING_SAID = Said()
