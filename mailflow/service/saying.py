"""Everything a letter says to a record of a kind that asks for more than a decision: fields, instants, orders, tables, files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from mailflow.core.facts import Attached
from mailflow.core.meeting.heard import NOTHING_HEARD, Heard
from mailflow.core.naming import name_people
from mailflow.core.orders import Order
from mailflow.core.policy import Policy
from mailflow.core.saying import Listing, Row, Said
from mailflow.core.worktime import Calendar, Span
from mailflow.mail.forms.began import times_told
from mailflow.mail.forms.dates import read_days, read_instant
from mailflow.mail.forms.deadlines import read_due
from mailflow.mail.forms.durations import read_span
from mailflow.mail.forms.listed import listed_tasks
from mailflow.mail.forms.meetings.minutes import above_minutes
from mailflow.mail.forms.meetings.read import read_meeting, with_spoken
from mailflow.mail.forms.money import read_money
from mailflow.mail.forms.repeated import TASK, read_repeated
from mailflow.mail.forms.tables.check import days_of
from mailflow.mail.forms.tables.values import Row as GridRow
from mailflow.mail.forms.tables.values import Sheets, Table
from mailflow.mail.message.message import Message
from mailflow.mail.orders.order_words import ANY, DECISION, INCIDENT, ISSUE, MINUTES, PROGRESS, PROJECT, TASKS
from mailflow.mail.orders.orders import read_orders
from mailflow.mail.orders.request_words import read_request_words
from mailflow.mail.reply.passedon import passed_on
from mailflow.service.settling import attached
from mailflow.service.tabled import closed_files
from mailflow.service.words import Words

#: Kind of record -> the groups of words of command that count in answers about it.
GROUPS: Final[Mapping[str, frozenset[str]]] = {
    "incident": frozenset({INCIDENT, PROGRESS, DECISION, ANY}),
    "project": frozenset({PROJECT, PROGRESS, DECISION, TASKS, ANY}),
    "meeting": frozenset({MINUTES, PROGRESS, DECISION, TASKS, ANY}),
    "minutes": frozenset({MINUTES, PROGRESS, DECISION, TASKS, ANY}),
    "request": frozenset({PROGRESS, DECISION, ANY}),
    "issue": frozenset({ISSUE, INCIDENT, PROGRESS, DECISION, ANY}),
}

#: Kinds of matter that are about a meeting.
_MEETINGS: Final = frozenset({"meeting", "minutes"})

#: A value that names an instant, or a length of time, says little else.
_SHORT: Final = 60

#: What stands between the parts of a signature, and the company in it.
_BETWEEN: Final = " \t\u3000\xa0|/·,，、-—()（）"
_COMPANY: Final = re.compile(r"\S{2,30}(?:公司|集团)|[\w&.,' -]{2,40}\b(?:ltd|inc|gmbh|llc|corp)\.?", re.IGNORECASE)

#: How a long English sentence ends that says by when.
_BY_WHEN: Final = re.compile(r"\b(?:by|before|until) [^,;.]{3,24}(?=\.?\s*$)", re.IGNORECASE)

_PIECES: Final = re.compile(r"[\n;；、，,]+")

#: Tables, and fields of the form, that hold minutes.
_MINUTED: Final = frozenset({"topics", "resolutions", "todos", "讨论内容", "决议事项", "待办事项"})

#: Kinds that are told everything a letter says; a confirmation asks for its decision alone.
TALKING: Final = frozenset(GROUPS)


def said_of(
    kind: str,
    message: Message,
    words: Words,
    sheets: Sheets,
    policy: Policy,
    at: datetime,
    *,
    opens: str = "",
    language: str = "zh",
    lines: str | None = None,
) -> Said:
    """What a letter says, as the core takes it; dates are seen from `at`, files are told of in the language of its writer.

    `lines` are its new words where answers written into a list of ours stand under their numbers.
    """
    fields = above_minutes(words.form.fields) if kind in _MEETINGS else words.form.fields
    told = _told(message.subject if opens else "", words, at, policy.calendar) if kind == "incident" else {}
    instants = {**told, **dict(_instants(fields, at, policy.calendar, language))}
    heard = _heard(kind, words, fields, sheets, policy, at)
    if opens == "meeting" and kind == "meeting":
        heard = with_spoken(heard, words.new.text, fields, at, policy.calendar)
    return Said(
        text=words.new.text,
        subject=message.subject,
        fields=tuple(fields.items()),
        written=tuple(words.form.written.items()),
        instants=tuple(instants.items()),
        days=tuple(name for name, instant in instants.items() if _is_day(instant, policy.calendar)),
        spans=tuple(_spans(fields)),
        amounts=(*_amounts(fields), *(_spent(words.new.text) if kind == "project" and not opens else ())),
        dated=tuple(_dated({**fields, "text": words.new.text[:500]}, at, policy.calendar)),
        rest=_unsigned(words) if kind == "incident" else words.form.rest.strip(),
        orders=_orders(kind, words.new.text if lines is None else lines, policy, at),
        tables=(*_listings(sheets, at, policy.calendar, language), *_tasks(kind, words, at, policy)),
        attachments=_materials(message, heard, sheets),
        opens=opens,
        passed_on=passed_on(message) if opens and kind == "incident" and words.new.quoted else "",
        faults=words.unread,
        heard=heard,
        closed=closed_files(sheets, language),
    )


def _unsigned(words: Words) -> str:
    """The text around the labels without the lines at its end that only say who wrote it: 吴倩, 客服部 | 示例科技有限公司."""
    lines = words.form.rest.strip().split("\n")
    known = sorted((*words.writer.names, *words.writer.department), key=len, reverse=True)
    while len(lines) > 1 and len(lines[-1]) < _SHORT:
        left = lines[-1]
        for name in known:
            left = left.replace(name, "")
        if left.strip(_BETWEEN) and not (left != lines[-1] and _COMPANY.fullmatch(left.strip(_BETWEEN))):
            break
        lines.pop()
    return "\n".join(lines).strip()


def _told(subject: str, words: Words, at: datetime, calendar: Calendar) -> dict[str, datetime]:
    """The times that sentences of a letter about an incident name, in its description too; its subject where they name none."""
    text = "\n".join((words.form.rest, words.form.fields.get("nature", "")))
    return {**dict(times_told(subject, at, calendar)), **dict(times_told(text, at, calendar))}


def _heard(kind: str, words: Words, fields: Mapping[str, str], sheets: Sheets, policy: Policy, at: datetime) -> Heard:
    """What a letter about a meeting says of it."""
    if kind not in _MEETINGS:
        return NOTHING_HEARD
    return read_meeting(words.new.text, fields, sheets, at, policy.calendar, policy.labels)


def _materials(message: Message, heard: Heard, sheets: Sheets) -> tuple[Attached, ...]:
    """The files of a letter, but for those that are the minutes themselves: what an edited draft still holds is nobody else's."""
    if heard.minutes is None:
        return attached(message)
    parts = (*(t.source for t in sheets.tables if t.kind in _MINUTED), *(f.source for f in sheets.fields if f.name in _MINUTED))
    return tuple(file for file in attached(message) if file.name not in parts)


def _instants(fields: Mapping[str, str], at: datetime, calendar: Calendar, language: str) -> Iterator[tuple[str, datetime]]:
    for name, value in fields.items():
        read = read_due if name in _DEADLINES else read_instant
        if len(value) < _SHORT and (instant := read(value, at, calendar, language=language)) is not None:
            yield name, instant


def _is_day(instant: datetime, calendar: Calendar) -> bool:
    """A day without a time of day is read as its end of work."""
    return instant == calendar.end_of(calendar.local(instant).date())


def _spans(fields: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    for name, value in fields.items():
        if len(value) < _SHORT and (span := read_span(value)) is not None:
            yield name, span


def _orders(kind: str, text: str, policy: Policy, at: datetime) -> tuple[Order, ...]:
    groups = GROUPS.get(kind, frozenset())
    if not groups:
        return ()
    orders = read_orders(text, at, policy.calendar, groups=groups, vocabulary=policy.vocabulary)
    return (*orders, *read_request_words(text, at, policy.calendar)) if kind == "request" else orders


#: Fields that say by when something is wanted or promised.
_DEADLINES: Final = frozenset({"due", "计划完成时间", "回执截止时间"})

#: Fields that may hold several days, each with what it is the day of.
_SCHEDULES: Final = ("里程碑", "时间节点", "处理意见/整改期限", "整改要求", "text")
#: Those of them that may be a sentence of what is to be done, of which only the end says by when.
_TO_MEND: Final = ("处理意见/整改期限", "整改要求", "text")


#: How much of a budget is used, said in a sentence.
_USED: Final = re.compile(
    r"(?:预算\s?(?:已用|已使用|已花费|已支出|使用)|(?:已用|已使用|累计使用|累计支出)(?:的)?预算|累计支出|累计花费)(?:了|为|是|达)?[\s:：]*"
    r"(\d[\d,.]*\s?[万亿千]?元?)"
    r"|\b(?:used|spent)(?: so far)?:?\s+((?:CNY|RMB|¥)?\s?\d[\d,.]*\d)",
    re.IGNORECASE,
)


def _amounts(fields: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    for name, value in fields.items():
        if len(value) < _SHORT and (money := read_money(value)) is not None:
            yield name, int(money.amount)


def _spent(text: str) -> Iterator[tuple[str, int]]:
    """The money that the only such sentence of a letter says is used."""
    found = [match[1] or match[2] for match in _USED.finditer(text[:2000])]
    if len(found) == 1 and (money := read_money(found[0])) is not None:
        yield "spent", int(money.amount)


def _dated(fields: Mapping[str, str], at: datetime, calendar: Calendar) -> Iterator[tuple[str, str, date]]:
    for name in _SCHEDULES:
        for piece in _PIECES.split(fields.get(name, "")):
            ending = _BY_WHEN.findall(piece) if name in _TO_MEND else []
            said = ending[-1] if ending else piece if len(piece) < _SHORT else ""
            if said and (day := _last_day(said, at, calendar)) is not None:
                yield name, said.strip(), day


def _last_day(words: str, at: datetime, calendar: Calendar) -> date | None:
    """The day, or the last of those, that words name; what is put off to a day (任务3延期到3月25日) is no range."""
    if (days := read_days(words, at, calendar, ahead=True)) is not None:
        return days[1]
    instant = read_instant(words, at, calendar, ahead=True)
    return calendar.local(instant).date() if instant else None


def _listings(sheets: Sheets, at: datetime, calendar: Calendar, language: str) -> Iterator[Listing]:
    """The tables that were written anew; what stands in the quoted text says nothing."""
    for table in sheets.tables:
        if not table.quoted:
            words = [(name, word) for name, word in zip(table.columns, table.header, strict=True) if word]
            strange = dict.fromkeys(word for name, word in words if name is None)
            strange |= dict.fromkeys(word for row in table.rows for word in row.others)
            yield Listing(
                kind=table.kind,
                rows=tuple(_row(row, at, calendar, tuple(_unread(table, row)), language) for row in table.rows),
                source=table.source,
                form=table.form,
                heads=tuple((name, word) for name, word in words if name is not None),
                strange=tuple(strange),
                beside=table.beside,
                total=next((amount for name, amount in _amounts(table.totals) if name == "budget"), None),
            )


def _tasks(kind: str, words: Words, at: datetime, policy: Policy) -> Iterator[Listing]:
    """Several tasks written one below the other in labelled lines are a table of them."""
    blocks = read_repeated(words.new.text, TASK, policy.labels, kind=kind) if kind == "project" else ()
    if blocks:
        yield _resources((GridRow(number=n, values=block.fields) for n, block in enumerate(blocks, 1)), at, policy.calendar)


def with_listed(said: Said, policy: Policy, at: datetime) -> Said:
    """The same, with the tasks that its text lists in numbered lines, where no table has any."""
    if said.tables or said.forms:
        return said
    directory = policy.directory
    rows, unread = listed_tasks(said.text, at, policy.calendar, lambda word: len(name_people((word,), directory).people) == 1)
    if not rows:
        return said
    return replace(said, tables=(_resources(rows, at, policy.calendar),), faults=(*said.faults, *unread))


def _resources(rows: Iterable[GridRow], at: datetime, calendar: Calendar) -> Listing:
    """Tasks that a text lists, as the table of a department's tasks."""
    return Listing(kind="resources", rows=tuple(_row(row, at, calendar, ()) for row in rows))


def _row(row: GridRow, at: datetime, calendar: Calendar, faults: tuple[tuple[str, str], ...], language: str = "zh") -> Row:
    values = row.values
    days = tuple(days_of(values, at, calendar, language).items())
    return Row(
        number=row.number, values=tuple(values.items()), days=days, amounts=tuple(_amounts(values)), mark=row.mark,
        merged=row.merged, faults=faults,
    )  # fmt: skip


#: Faults of cells that hold a formula: what they say, nobody can tell.
_UNSAID: Final = frozenset({"no-value", "error-value"})


def _unread(table: Table, row: GridRow) -> Iterator[tuple[str, str]]:
    """The columns of a row whose cell could not be read."""
    names = dict(zip(table.header, table.columns, strict=True))
    for problem in table.problems:
        if problem.row == row.number and problem.code in _UNSAID and (name := names.get(problem.column)):
            yield name, problem.found
