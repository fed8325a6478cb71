"""A form that came back, row by row: which task each row is, what is gone, what is new, and which cells differ.

A row is known by the number it shows, by the id our form hid in it, and by the task it names. Rows may have been sorted, moved,
copied or typed anew; where these disagree nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mailflow.core.naming import name_people
from mailflow.core.policy import Policy
from mailflow.core.project.sheets import COLUMNS, OWNERS, TITLES
from mailflow.core.saying import Listing, Row
from mailflow.core.sheet import Sheet
from mailflow.core.telling import Values, card

_NUMBER: Final = re.compile(r"T?\s*0*(\d{1,5})", re.IGNORECASE)
_NUMBERED: Final = ("编号", "任务编号", "序号")
_NOTHING: Final = frozenset({"", "-", "--", "—", "——", "/", "／", "\\"})
_DAYS: Final = frozenset({"计划开始时间", "计划完成时间", "实际完成时间"})
#: Words of the status of a task (guide §5.2), folded -> its canonical value.
_STATES: Final = {"风险": "at_risk", "at risk": "at_risk", "正常": "", "on track": "", "滞后": "", "delayed": "", "": ""}
#: What follows from the days, and is written by nobody.
LATE: Final = frozenset({"滞后", "delayed"})
#: How far a task is, where people write it into its status.
_SHARE: Final = re.compile(r"(\d{1,3})\s?[%％]")
_WHOLE: Final = 100
_FINISHED: Final = frozenset({"完成", "已完成", "done", "completed", "finished"})


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one place of a form: the row as people count it (0: the whole table), the column, a key of what was done.

    `detail` is what the key is about: the value found, or what stands in the record now.
    """

    row: int
    column: str
    outcome: str
    detail: str = ""
    task: str = ""

    def told(self) -> Values:
        """As values of a mail."""
        return {"row": self.row, "column": self.column, "outcome": self.outcome, "detail": self.detail, "task": self.task}


@dataclass(frozen=True, slots=True)
class Matched:
    """A row and the id of its task: "" where it is new, or where `problem` says why nobody can tell."""

    row: Row
    task: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that differs from what was sent: its canonical value, or `problem`, a key of what is wrong with `text`."""

    column: str
    value: str
    text: str
    problem: str = ""


def matched(rows: Sequence[Row], titles: Mapping[str, str], kind: str) -> list[Matched]:
    """The task of each row; of two rows for one task the second is a problem. `titles` are the tasks there are, by id."""
    found: list[Matched] = []
    seen: set[str] = set()
    for row in rows:
        task, problem = _identity(row, titles, TITLES[kind])
        if task and task in seen:
            task, problem = "", "twice"
        seen.add(task)
        found.append(Matched(row, task, problem))
    return found


def _identity(row: Row, titles: Mapping[str, str], column: str) -> tuple[str, str]:
    title = row.value(column) or row.value("任务名称") or row.value("具体任务")
    called = [id_ for id_, known in titles.items() if title and same(known, title)]
    number, mark = _number(row), row.mark if row.mark in titles else ""
    if number in titles:
        agree = number == mark or number in called or not (mark or called)
        if not agree and mark and called == [mark]:
            return mark, ""
        return (number, "") if agree else ("", "ambiguous")
    if number:
        return (mark, "") if mark and mark in called else ("", "no_task")
    if mark and (not called or mark in called):
        return mark, ""
    if len(called) == 1:
        return called[0], ""
    return "", "ambiguous" if called else "" if title else "no_title"


def _number(row: Row) -> str:
    """The number a row shows, as the id of a task; words that are no number stay as they are."""
    written = next((value for name in _NUMBERED if (value := row.value(name).strip()) not in _NOTHING), "")
    found = _NUMBER.fullmatch(written)
    return f"T{int(found[1])}" if found else written


def same(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space, which programs add and drop as they like."""
    return "".join(one.split()) == "".join(other.split())


def gone(found: Sequence[Matched], sheet: Sheet) -> list[str]:
    """Tasks that stood in the form and stand in no row any more."""
    seen = {one.task for one in found}
    return [line.id for line in sheet.lines if line.id and line.id not in seen]


def differing(row: Row, sheet: Sheet, task: str, heads: Sequence[str], policy: Policy) -> Iterator[Cell]:
    """The cells of a row that say something else than what was sent; a column the table has no more says nothing."""
    sent = sheet.line(task)
    for column in COLUMNS[sheet.kind]:
        if column not in heads:
            continue
        cell = said(row, column, sheet.kind, policy)
        before = sent.cell(column) if sent else ""
        if column == OWNERS[sheet.kind] and before and same(cell.text, str(card(before, policy)["name"])):
            continue
        if cell.problem or not same(cell.value, before) or (cell.column == "status" and cell.text in LATE):
            yield cell


def said(row: Row, column: str, kind: str, policy: Policy) -> Cell:
    """What a cell says, in canonical form."""
    fault = dict(row.faults).get(column)
    text = row.value(column).strip()
    if fault is not None:
        return Cell(column, "", fault, "fault")
    if column in row.merged:
        return Cell(column, "", text, "merged")
    if text in _NOTHING:
        return Cell(column, "", text)
    if column in _DAYS:
        day = row.day(column)
        return Cell(column, day.isoformat(), text) if day else Cell(column, "", text, "no_date")
    if column == "budget":
        amount = row.amount(column)
        return Cell(column, str(amount), text) if amount is not None else Cell(column, "", text, "no_amount")
    if column == "status":
        return _status(text)
    if column == OWNERS[kind]:
        return _person(column, text, policy)
    return Cell(column, text, text)


def _status(text: str) -> Cell:
    word = " ".join(text.casefold().split())
    if (share := _SHARE.fullmatch(word)) and int(share[1]) < _WHOLE:
        return Cell("status", f"{int(share[1])}%", text)
    if word in _FINISHED or share:
        return Cell("status", "", text, "done_by_date")
    return Cell("status", _STATES[word], word) if word in _STATES else Cell("status", "", text, "no_state")


def _person(column: str, text: str, policy: Policy) -> Cell:
    named = name_people((text,), policy.directory)
    if len(named.people) == 1 and not policy.directory.department_called(text):
        return Cell(column, named.people[0], text)
    return Cell(column, "", text, "several_people" if named.ambiguous else "unknown_owner")


def in_short(found: list[Found]) -> list[Found]:
    """The places of one row; where all of them say what the record says already, the row is named once."""
    if len(found) > 1 and all(one.outcome == "already" for one in found):
        return [replace(found[0], column="", detail="")]
    return found


def of_table(table: Listing, kind: str) -> Iterator[Found]:
    """What is wrong with the head of a table: columns nobody knows, and columns that are gone."""
    known = dict(table.heads)
    yield from (Found(0, "", key) for key in table.beside)
    for word in table.strange:
        yield Found(0, word, "strange_column")
    if not known:
        yield Found(0, "", "no_header")
        return
    for column in COLUMNS[kind]:
        if column not in known:
            yield Found(0, column, "missing_column")
