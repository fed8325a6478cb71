"""The review after an incident: the meeting and the report owed by working days, measures as tasks until they are done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Final

from mailflow.core import matter_facts as m
from mailflow.core import tasks
from mailflow.core.commands import Reply
from mailflow.core.duties import owe_by, settle_all
from mailflow.core.incident import course
from mailflow.core.incident.chain import in_front_line, involved, reporter_of
from mailflow.core.incident.course import moved
from mailflow.core.incident.telling import note
from mailflow.core.incident.turning import Taken
from mailflow.core.incident.watch import in_charge_now, rules_of
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.orders import Order
from mailflow.core.policy import Source, Step
from mailflow.core.saying import Said
from mailflow.core.task import Task
from mailflow.core.turn import Turn
from mailflow.core.worktime import Span

#: What a review says, by label; any of them in a reply to a closed incident is the review, or a part of it.
PARTS: Final = ("概述", "cause", "根因分析", "影响与损失评估", "处置评价", "经验", "不足", "改进措施", "责任认定")
_BEGINS: Final = re.compile(r"\s*(?:复盘|事件复盘|复盘报告|postmortem|review)\s*[:：]", re.IGNORECASE)
#: What stands before and between the names of those who do a measure.
_OWNER: Final = re.compile(r"^\s*(?:责任人|负责人|owner)\s*[:：]?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:[、/／&]|\band\b)\s*")
#: A day alone is no owner.
_DAY: Final = re.compile(r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:前|之前|以前)?")
_HELD: Final = re.compile(r"复盘会(?:议)?(?:已|于)|review meeting (?:was )?held", re.IGNORECASE)


def owe_review(turn: Turn) -> None:
    """After closing: the review meeting and the report, by working days, where the level wants one."""
    rules, policy = rules_of(turn), turn.policy
    if rules.review == "none":
        return
    owner = next(iter((*turn.record.who("leader"), in_charge_now(turn))))
    steps = _steps(f"{rules.rule}.review", escalates=rules.review == "mandatory")
    for what, span in (("review_meeting", policy.incident.review_meeting), ("review_report", policy.incident.review_report)):
        whose = owner if what == "review_meeting" else in_charge_now(turn)
        owe_by(turn, what, whose, what, policy.calendar.add(turn.at, span), steps)


def _steps(path: str, *, escalates: bool) -> tuple[Step, ...]:
    source = Source(path.removeprefix("rules.yaml "))
    remind = (Step(share=0.5, source=source), Step(share=1.0, source=source))
    if not escalates:
        return remind
    return (
        *remind,
        Step(after=Span(1, "wd"), level=1, targets=("manager",), source=source),
        Step(after=Span(3, "wd"), level=2, targets=("executive",), source=source),
    )


def review(turn: Turn, command: Reply, taken: Taken) -> None:
    """Take the review, its measures, and the news that its meeting was held."""
    if turn.record.state not in ("closed", "reviewed"):
        return
    said = command.said
    if _HELD.search(command.text) or said.field("复盘会议日期"):
        settle_all(turn, "held", "review_meeting")
        note(turn, "review_meeting", command.text)
        taken.did("review_meeting", command.text[:100])
    parts = tuple((name, value) for name in PARTS if (value := said.field(name)))
    if not parts and not _BEGINS.match(command.text) and not measures(turn, said):
        return
    text = _BEGINS.sub("", command.text, count=1).strip()
    overview = _BEGINS.sub("", said.rest, count=1).strip() if _BEGINS.match(said.rest) and not said.field("概述") else ""
    parts = (("概述", overview), *parts) if overview and parts else parts
    fields = tuple((f"复盘:{name}", value) for name, value in parts) or (("复盘:概述", text),)
    turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=command.letter.by, fields=fields))
    for task, unclear in measures(turn, said):
        tasks.set_task(turn, task, command.letter.by, "measure")
        taken.did("measure", f"{task.id} {task.title}")
        if unclear is not None:
            taken.unowned.append([task.id.removeprefix("T"), f"{task.title}：{unclear}" if unclear else task.title])
    settle_all(turn, "reported", "review_report", "review_meeting")
    moved(turn, "reviewed")
    note(turn, "reviewed", command.text)
    taken.did("reviewed", "")
    _archive(turn)
    owners = (task.owner for task in turn.record.tasks if task.owner)
    for person in dict.fromkeys((*involved(turn.record, turn.policy), *owners)):
        if person != command.letter.by:
            role = "reporter" if person == reporter_of(turn.record) else "member"
            turn.tell("incident-notice", person, role, template="incident-reviewed", document="incident-review")


def progressed(turn: Turn, command: Reply) -> Decision:
    """News of its measures; when all are done it is archived."""
    decision = tasks.report(turn, command)
    if decision.disposition != "recorded" or turn.record.state != "reviewed":
        return decision
    _archive(turn)
    return turn.done(decision.reason, decision.detail)


def _archive(turn: Turn) -> None:
    """Archived once no measure is open any more."""
    if turn.record.state == "reviewed" and all(task.is_done for task in turn.record.tasks):
        moved(turn, "archived")


def measures(turn: Turn, said: Said) -> list[tuple[Task, str | None]]:
    """The measures a review names, one a line or one a row: what, who, by when; each with the words that name no owner for sure.

    What is named again in the same words is the same measure.
    """
    rows = [(row.value("measures") or row.value("task") or row.value("title"), row.value("owner"), row.value("due"))
            for table in said.tables for row in table.rows]  # fmt: skip
    lines = [_split(line) for line in said.field("改进措施").splitlines() if line.strip()]
    first = len(turn.record.tasks) + 1
    found = [one for one in (*rows, *lines) if one[0]]
    known = {task.title: task for task in turn.record.tasks if not task.is_done}
    fresh = (f"T{n}" for n in count(first))
    return [_again(known[one[0]], turn, *one[1:]) if one[0] in known else _task(turn, next(fresh), *one) for one in found]


def _again(task: Task, turn: Turn, owner: str, due: str) -> tuple[Task, str | None]:
    """A measure that is named again: what is said of it now holds, the rest stays."""
    now, unclear = _task(turn, task.id, task.title, owner, due)
    if not owner.strip():
        return replace(task, due=now.due or task.due), None
    whose = task.owner if unclear is not None else now.owner
    return replace(task, owner=whose, due=now.due or task.due, support=now.support or task.support), unclear


def hand_over(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """Hand over the incident; where a number is named, that measure: by its owner, or by whoever deals with the incident."""
    if order.item is None:
        course.hand_over(turn, command, order, taken)
        return
    by = command.letter.by
    task = next((task for task in turn.record.tasks if str(order.item) in (task.id, task.id.removeprefix("T"))), None)
    named = name_people((order.value,), turn.policy.directory)
    mine = task is not None and (task.owner == by or in_front_line(by, turn.record, turn.policy))
    if task is None or not mine or task.is_done or len(named.people) != 1:
        taken.problems.append(["hand_over", order.words])
        return
    to = named.people[0]
    tasks.set_task(turn, replace(task, owner=to), by, "measure", order.words)
    taken.did("measure", f"{task.id} {task.title}：{turn.policy.directory.people[to].name}")
    if to != by:
        turn.tell("incident-notice", to, "member", template="incident-reviewed", document="incident-review")


def _split(line: str) -> tuple[str, str, str]:
    plain = re.sub(r"^\s*(?:\d+[.、)）]|[-*·])\s*", "", line)
    # A comma may stand within the measure; other marks stand between its parts.
    marks = r"[|｜；;\t]" if re.search(r"[|｜；;\t]", plain) else r"[，,]"
    parts = [part.strip() for part in re.split(marks, plain) if part.strip()]
    if len(parts) == 2 and _DAY.fullmatch(parts[1]):
        parts.insert(1, "")
    return parts[0] if parts else "", parts[1] if len(parts) > 1 else "", parts[2] if len(parts) > 2 else ""


def _task(turn: Turn, id_: str, title: str, owner: str, due: str) -> tuple[Task, str | None]:
    """One measure, and the words of its owner where they name nobody for sure; the first named has it, others support it."""
    directory = turn.policy.directory
    named = name_people(tuple(_BETWEEN.split(_OWNER.sub("", owner).strip())) if owner.strip() else (), directory)
    task = Task(
        id=id_, title=title[:200], owner=named.people[0] if named.people else in_charge_now(turn), due=_day(turn, due),
        support=tuple(directory.people[person].name for person in named.people[1:]), source="review",
    )  # fmt: skip
    unclear = (*named.unknown, *(word for word, _ in named.ambiguous))
    return task, "、".join(unclear) if unclear or not named.people else None


def _day(turn: Turn, text: str) -> date | None:
    """A day as forms write it: 2026-03-20, 3月20日; None for anything else."""
    if match := re.search(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})", text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.search(r"(\d{1,2})月(\d{1,2})", text):
        today = turn.policy.calendar.local(turn.at).date()
        day = _date(today.year, int(match[1]), int(match[2]))
        return _date(today.year + 1, int(match[1]), int(match[2])) if day and day < today else day
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
