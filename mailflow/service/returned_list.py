"""Answers written into the list of tasks that our mail holds: between its lines, or in the cells of its table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from mailflow.core.notices import Notice
from mailflow.core.task import Task
from mailflow.mail.forms.tables.read import read_tables
from mailflow.mail.forms.tables.values import Row, Sheets, Table
from mailflow.mail.message.message import Message
from mailflow.mail.orders.pointing import pointed
from mailflow.mail.reply.fingerprint import significant
from mailflow.mail.reply.newtext import NewText

#: A line of our list: the number of its task, and what stands in the columns behind it.
_LISTED: Final = re.compile(r"[-\s|>]*(T\d{1,3})\s*[｜|](.*)")
_PARTING: Final = re.compile(r"\s*[｜|]\s*")

#: The columns of our list, behind the number of the task.
_COLUMNS: Final = ("任务名称", "计划完成时间", "status")
_NUMBER: Final = re.compile(r"T\d{1,3}")

#: More words than these say something themselves, whatever was typed into the table below them.
_FEW: Final = 40

#: A shorter title may be any word.
_TITLE: Final = 2

#: What stands between a status and what was typed behind it.
_BESIDE: Final = " ,，、;；→-"

#: How a day of the table is said as a line of a report.
_PUT_OFF: Final = "延期到"


def lists_tasks(notice: Notice) -> bool:
    """Whether a mail of ours lists the open tasks of its reader."""
    return bool(notice.about.get("mine"))


def brought_back(message: Message, new: NewText, sent: str, labels: Mapping[str, tuple[str, ...]]) -> Sheets | None:
    """The list that a letter without words of its own quotes, to be compared with what was sent; else None.

    Of several lists none counts: the older one says what was, and no edit.
    """
    if len(new.text.strip()) > _FEW:
        return None
    read = read_tables(message, sent=sent, labels=labels, kind="project")
    lists = [table for table in read.tables if _is_list(table)]
    return Sheets(tables=(replace(lists[0], quoted=False),)) if len(lists) == 1 else None


def as_lines(new: NewText, sheets: Sheets, sent: str | None) -> tuple[str, Sheets]:
    """What a letter says of tasks, each line under its number, and its tables without our list.

    An answer below a line of the list is about that line; a cell of it that differs from what was sent is a line of a report.
    """
    lists = [table for table in sheets.tables if _is_list(table) and not table.quoted]
    if not lists or sent is None:
        return numbered(new), sheets
    typed = {significant("".join(row.values.values())) for table in lists for row in table.rows}
    kept = [line for line in numbered(new).split("\n") if significant(line) not in typed]
    changed = [line for table in lists for line in _changed(table, _sent_cells(sent))]
    others = replace(
        sheets, tables=tuple(table for table in sheets.tables if table not in lists),
        problems=tuple(p for p in sheets.problems if (p.source, p.table) not in {(t.source, t.number) for t in lists}),
    )  # fmt: skip
    return "\n".join((*kept, *changed)).strip(), others


def numbered(new: NewText) -> str:
    """The new words, with the number of a task before each answer that stands below its line and names none."""
    text, place = new.text, 0
    for line, answer in new.answers:
        found, listed = text.find(answer, place), _LISTED.match(line)
        if found < 0 or listed is None:
            continue
        said = "\n".join(_under(listed[1], one) for one in answer.split("\n"))
        text, place = text[:found] + said + text[found + len(answer) :], found + len(said)
    return text


def by_number(text: str, tasks: Sequence[Task]) -> str:
    """The same words, with the number of an open task before its title where a clause begins with a title nobody else has."""
    titles = [task.title for task in tasks]
    for task in tasks:
        named = len(task.title) >= _TITLE and not task.is_done and task.title in text
        if named and sum(task.title in title for title in titles) == 1:
            text = re.sub(rf"(?m)(^|[。；;，,、])([ \t]*)(?={re.escape(task.title)})", rf"\1\2{task.id} ", text)
            text = re.sub(rf"(?<=\b{task.id} ){re.escape(task.title)}(?=[^\s:：])", rf"{task.title}：", text)
    return text


def _under(task: str, said: str) -> str:
    said = said.strip()
    names = _LISTED.match(said) or pointed(said.lower(), 0, len(said))
    return said if not said or names else f"{task} {said}"


def _is_list(table: Table) -> bool:
    return not table.form and len(table.columns) == len(_COLUMNS) + 1 and table.columns[1:] == _COLUMNS


def _sent_cells(sent: str) -> Mapping[str, tuple[str, ...]]:
    """The cells of our list as it was sent, by task: title, planned day, status."""
    found = (match for line in sent.split("\n") if (match := _LISTED.match(line)))
    return {match[1]: tuple(_PARTING.split(match[2].strip())) for match in found}


def _changed(table: Table, sent: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for row in table.rows:
        number = _NUMBER.search(row.values.get(table.columns[0] or "", ""))
        cells = sent.get(number[0], ()) if number else ()
        if number and len(cells) == len(_COLUMNS):
            yield from _differing(number[0], row, cells)
        else:
            yield " ".join(value.strip() for value in row.values.values())


def _differing(task: str, row: Row, cells: tuple[str, ...]) -> Iterator[str]:
    _, day, status = (row.values.get(name, "").strip() for name in _COLUMNS)
    if status and significant(status) != significant(cells[2]):
        yield f"{task} {status.removeprefix(cells[2]).strip(_BESIDE)}"
    if day and significant(day) != significant(cells[1]):
        yield f"{task} {_PUT_OFF} {day}"
