"""Whether the cells of a table can be used: dates, amounts, shares and states, each problem with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_days, read_instant
from mailflow.mail.forms.money import read_money
from mailflow.mail.forms.tables.columns import EMPTY
from mailflow.mail.forms.tables.numberformat import serial_day
from mailflow.mail.forms.tables.values import Problem, Row, Sheets, Table

#: Columns that hold one day, and what they may hold where nothing is due yet.
DATES: Final = frozenset(
    ["due", "计划开始时间", "计划完成时间", "实际完成时间", "沟通时间", "计划时间", "实际时间", "恢复时间", "上报时间"]
)
_PLANNED: Final = ("计划开始时间", "计划完成时间")
_TO_COME: Final = frozenset({"due", *_PLANNED})
#: The column without which a row says nothing.
KEYS: Final = {
    "tracker": "任务名称", "plan": "任务名称", "resources": "具体任务", "todos": "title", "agenda": "议题", "log": "title",
}  # fmt: skip
#: Words of the status of each table of the guide, folded.
STATES: Final = {
    "tracker": ("正常", "滞后", "风险", "on track", "delayed", "at risk"),
    "log": ("未开始", "进行中", "已完成", "受阻", "not started", "in progress", "done", "completed", "blocked"),
}
_VAGUE = re.compile(r"尽快|尽早|近期|待定|另行通知|抓紧|asap|soon|tbd|tba|as soon as possible", re.IGNORECASE)
_SLASHED = re.compile(r"\s*\d{1,2}/\d{1,2}\s*")
_SHARE = re.compile(r"\s*(\d{1,3}(?:\.\d+)?)\s*[%％]\s*")
#: Problems of one kind of value in one letter that are told one by one.
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class _Seen:
    """From where values are seen."""

    at: datetime
    calendar: Calendar
    language: str


def checked(sheets: Sheets, at: datetime, calendar: Calendar, language: str = "zh") -> Sheets:
    """The same with every problem of its tables' cells; values stay as written."""
    seen = _Seen(at, calendar, language)
    tables: list[Table] = []
    added: list[Problem] = []
    for table in sheets.tables:
        found = () if table.quoted else tuple(_problems(table, seen))[: _MOST - len(added)]
        added += found
        tables.append(replace(table, problems=(*table.problems, *found)))
    return replace(sheets, tables=tuple(tables), problems=(*sheets.problems, *added))


def _problems(table: Table, seen: _Seen) -> Iterator[Problem]:
    words = {name: word for name, word in zip(table.columns, table.header, strict=True) if name is not None}
    for row in table.rows:
        for name, value in row.values.items():
            code = _fault(table.kind, name, value, seen)
            if code:
                yield _at(table, row, words[name], code, value)
        key = KEYS.get(table.kind, "")
        if key in words and row.values.get(key, "") in EMPTY:
            yield _at(table, row, words[key], "missing", "")
        yield from _order(table, row, words, seen)


def _at(table: Table, row: Row, column: str, code: str, found: str) -> Problem:
    return Problem(
        code=code, source=table.source, found=found, sheet=table.sheet, table=table.number, row=row.number, column=column
    )


def _fault(kind: str, name: str, value: str, seen: _Seen) -> str:
    if value in EMPTY:
        return ""
    if name in DATES:
        return _date_fault(value, seen)
    if name == "budget":
        return "no-amount" if re.search(r"\d", value) and read_money(value) is None else ""
    if name == "status" and kind in STATES:
        return "" if _plain(value) in STATES[kind] else f"no-state-{kind}"
    if name == "完成率":
        share = _SHARE.fullmatch(value)
        return "" if share is not None and float(share[1]) <= 100 else "no-share"
    return ""


def _plain(value: str) -> str:
    return " ".join(value.casefold().split()).strip("。.")


def _date_fault(value: str, seen: _Seen) -> str:
    if _VAGUE.search(value):
        return "vague-date"
    if serial_day(value) or read_instant(value, seen.at, seen.calendar, language=seen.language) is not None:
        return ""
    if seen.language == "en" and _SLASHED.fullmatch(value):
        return "two-dates"
    return "no-date"


def _order(table: Table, row: Row, words: dict[str, str], seen: _Seen) -> Iterator[Problem]:
    days = days_of(row.values, seen.at, seen.calendar, seen.language)
    first, last = (days.get(name) for name in _PLANNED)
    if first is not None and last is not None and last < first:
        yield _at(table, row, words["计划完成时间"], "ends-first", row.values["计划完成时间"])


def days_of(values: Mapping[str, str], at: datetime, calendar: Calendar, language: str = "zh") -> dict[str, date]:
    """The days that the cells of a row name, by column; what is planned lies ahead, and begins before it ends."""
    cells = [(name, value) for name, value in values.items() if name in DATES]
    found = {name: day for name, value in cells if (day := _day(value, at, calendar, language, name in _TO_COME))}
    first, last = (found.get(name) for name in _PLANNED)
    if first and last and last < first and (begun := _day(values[_PLANNED[0]], at, calendar, language, ahead=False)):
        found[_PLANNED[0]] = begun
    return found


def _day(value: str, at: datetime, calendar: Calendar, language: str, ahead: bool) -> date | None:
    """The day that a cell names, or counts as spreadsheets do."""
    if value in EMPTY:
        return None
    days = read_days(value, at, calendar, language=language, ahead=ahead)
    return serial_day(value) or (days[1] if days else None)
