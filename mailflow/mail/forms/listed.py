"""Tasks listed in bare prose, one to a numbered line: 1. 产品功能开发，张工，3月10日至4月30日，预算20万元 (guide §5.5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_days
from mailflow.mail.forms.money import read_money
from mailflow.mail.forms.tables.values import Row

_ITEM: Final = re.compile(r"\s*(?:[(（]?\d{1,2}[)）]|\d{1,2}\s?[.、．](?!\d)|[一二三四五六七八九十]{1,3}、|[-•·*●])\s*(\S.*)")
#: Between the parts of a line; a comma within a sum parts nothing.
_PARTS: Final = re.compile(r"\s*(?:[，；;|｜\t]|,(?!\d{3}(?!\d)))\s*")
_OWNER: Final = re.compile(
    r"(?:(?:任务)?负责人|责任人|承办人|owner\b|by\b)\s*[:：]?\s*(\S.*)|由?(\S{2,12}?)(?:负责|承办|牵头)", re.IGNORECASE
)
_WORK: Final = re.compile(r"(?:具体任务|任务名称|任务|task)\s*\d*\s*[:：]\s*", re.IGNORECASE)
_MONEY: Final = re.compile(r"(?:预算|费用|经费|budget|cost)\s*(?:约|为)?\s*[:：]?\s*", re.IGNORECASE)
_DELIVERABLE: Final = re.compile(r"(?:交付物|交付成果|成果|deliverables?)\s*[:：]?\s*", re.IGNORECASE)
_STAFF: Final = re.compile(r"(?:人力|人员|投入|staff)?\s*[:：]?\s*(\d{1,3}\s?(?:人月|人天|人|名|people|persons?))", re.IGNORECASE)

_BEGINS: Final = re.compile(r"(?:开始|启动|开工|起)$|^(?:starts?|from)\b", re.IGNORECASE)
#: What else is this short where a line names nobody is somebody the directory does not know.
_NAME: Final = 12

Listed = tuple[list[Row], list[tuple[str, str]]]


def listed_tasks(text: str, at: datetime, calendar: Calendar, is_person: Callable[[str], bool]) -> Listed:
    """The rows of a list of tasks, and what in which row was not understood; no row where no line names a day and a person."""
    rows: list[Row] = []
    unread: list[tuple[str, str]] = []
    lines = [match[1].strip().rstrip("。.;；") for line in text.splitlines() if (match := _ITEM.fullmatch(line))]
    for number, line in enumerate(lines, 1):
        values, left = _line(line, at, calendar, is_person)
        rows.append(Row(number=number, values=values))
        unread += [(str(number), part) for part in left]
    whole = any("任务负责人" in row.values and "计划完成时间" in row.values for row in rows)
    return (rows, unread) if whole else ([], [])


def _line(line: str, at: datetime, calendar: Calendar, is_person: Callable[[str], bool]) -> tuple[dict[str, str], list[str]]:
    title, *parts = _PARTS.split(line)
    work, _, rest = title.replace("：", ":").rpartition(":")
    if is_person(rest.strip()):
        title, parts = work, [rest.strip(), *parts]
    values = {"具体任务": _WORK.sub("", title, count=1)}
    left = []
    for part in filter(None, parts):
        found = {name: value for name, value in _said(part, at, calendar, is_person) if value}
        if not found or found.keys() & values.keys():
            left.append(part)
        values = {**found, **values}
    if "任务负责人" not in values and len(left) == 1 and len(left[0]) <= _NAME:
        values["任务负责人"] = left.pop()
    return values, left


def _said(part: str, at: datetime, calendar: Calendar, is_person: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """What one part of a line says, by column."""
    owner = _OWNER.fullmatch(part)
    if is_person(part) or owner:
        yield "任务负责人", (owner[1] or owner[2]) if owner and not is_person(part) else part
    elif money := _MONEY.match(part) or read_money(part):
        yield "budget", part[money.end() :] if isinstance(money, re.Match) else part
    elif deliverable := _DELIVERABLE.match(part):
        yield "交付物", part[deliverable.end() :]
    elif staff := _STAFF.fullmatch(part):
        yield "人力", staff[1]
    elif (days := read_days(part, at, calendar)) and days[0] == days[1] and _BEGINS.search(part):
        yield "计划开始时间", days[0].isoformat()
    elif days:
        yield "计划开始时间", days[0].isoformat() if days[0] != days[1] else ""
        yield "计划完成时间", days[1].isoformat()
