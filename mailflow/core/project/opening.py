"""Step 1: a letter opens a project, what is missing is asked for, and the heads are asked what they think of it (guide §2.1)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Open, Reply
from mailflow.core.directory import Directory
from mailflow.core.duties import wait_until
from mailflow.core.inquiry import may_see
from mailflow.core.naming import NamedDepartments, name_departments, name_people
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.project import facts as p
from mailflow.core.project.meetings import call_all
from mailflow.core.project.rights import heads, lead, project
from mailflow.core.project.telling import ask, news
from mailflow.core.record import Record
from mailflow.core.saying import Said
from mailflow.core.telling import Values
from mailflow.core.turn import Turn

#: Without these a statement is no basis for opinions; any one name of a line will do.
NEEDED: Final = (("核心目标",), ("里程碑", "时间节点", "due"))

#: What a good statement has besides, and is asked for without waiting for it.
WANTED: Final = (("关键成果", "关键成果KPI"), ("主要交付物", "交付物"), ("budget", "资源与预算"), ("验收标准",))

_SPLIT: Final = re.compile(r"[、,，;；\n/]+")


def open_project(command: Open, policy: Policy, at: datetime) -> Decision:
    """Open a project where a name and departments are given, else ask for them."""
    turn = Turn(None, policy, at, command.letter)
    named = departments_of(command.said, policy.directory)
    departments, unknown = named.departments, named.unknown
    if not command.title or not departments:
        lacking = (*(() if command.title else ("项目名称",)), *(() if departments else ("participants",)), *unknown)
        return turn.ask_back("project_incomplete", "、".join(lacking))
    turn.happen(_opened(command, departments, at))
    _give_roles(turn, command.said)
    set_scope(turn, command.said)
    call_all(turn, command.letter, command.said)
    unread = [[name, command.said.field(name), "left_out"] for name in vague(command.said)]
    unread += [["participants", word, "left_out"] for word in unknown]
    unread += [[place, words, "unread"] for place, words in command.said.faults]
    told: Values = {"missing": missing(turn), "wanted": wanted(turn), "unread": unread}
    if not told["missing"]:
        consult(turn)
    people = dict.fromkeys((command.letter.by, lead(turn), *turn.record.who("coordinator")))
    for person in people:
        kind = "receipt" if person == command.letter.by else "notice"
        like = [lessons_of(one) for one in command.beside if may_see(one, person, policy, at)]
        turn.tell(kind, person, "requester", template="project-opened", document="statement", similar=like, **told)
    return turn.done("opened", command.number)


def departments_of(said: Said, directory: Directory) -> NamedDepartments:
    """The departments that a letter says take part: 技术部(张工)、运营部 are 技术部 and 运营部."""
    return name_departments((said.field("participants") or said.field("affected"),), directory)


def lessons_of(record: Record) -> Values:
    """What people took from an archived project, as a new one like it is told of."""
    lessons = record.project.lessons if record.project else ()
    words = "；".join(text for lesson in lessons for text in (lesson.bad, lesson.advice, lesson.good) if text)
    return {"id": record.id, "title": record.title, "words": words}


def _opened(command: Open, departments: tuple[str, ...], at: datetime) -> f.RecordOpened:
    cc = command.cc
    fields = dict(command.said.fields)
    if command.said.rest and not {"content", "项目背景", "nature"} & set(fields):
        fields["项目背景"] = command.said.rest
    return f.RecordOpened(
        at=at,
        letter=command.letter.sha256,
        record=command.number,
        kind=command.kind,
        title=command.title,
        requester=command.letter.by,
        cc=cc,
        message_id=command.letter.message_id,
        fields=tuple(fields.items()),
        departments=departments,
        attachments=command.attachments,
    )


def _give_roles(turn: Turn, said: Said) -> None:
    """The lead is the head of the department that asks; the coordinator whoever is named so."""
    directory, by = turn.policy.directory, turn.record.requester
    copies = name_people(turn.record.cc, directory).people
    leading = {department.head for department in directory.departments.values()}
    department = directory.department_called(said.field("dept") or said.field("发起部门/发起人").split("/")[0])
    head = by if by in leading else (department.head if department else None) or directory.head_of(by) or by
    named = name_people(tuple(w.strip() for w in _SPLIT.split(said.field("coordinator")) if w.strip()), directory)
    coordinator = named.people or (() if head == by else (by,))
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="lead", people=(head,), by=by))
    if coordinator:
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="coordinator", people=coordinator, by=by))
    if copies:
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="informed", people=copies, by=by))


def set_scope(turn: Turn, said: Said) -> None:
    """Keep the milestones and the budget a letter names, as days and money."""
    milestones = tuple((text, day) for name, text, day in said.dated if name in ("里程碑", "时间节点"))
    due = said.instant("due")
    if due is not None:
        milestones = (*milestones, ("完成时限", turn.policy.calendar.local(due).date()))
    budget = said.amount("budget")
    if milestones or budget is not None:
        turn.happen(p.ScopeSet(at=turn.at, letter=turn.rests_on, milestones=milestones, budget=budget))


def vague(said: Said) -> list[str]:
    """Fields that ought to name days and name none: 尽快, ASAP."""
    dated = {name for name, _, _ in said.dated}
    found = [name for name in ("里程碑", "时间节点") if said.field(name) and name not in dated]
    return found + (["due"] if said.field("due") and said.instant("due") is None else [])


def missing(turn: Turn) -> list[str]:
    """The fields without which nobody can be asked for an opinion."""
    return [names[0] for names in NEEDED if not _has(turn, names)]


def wanted(turn: Turn) -> list[str]:
    """The fields a good statement has and this one lacks."""
    return [names[0] for names in WANTED if not _has(turn, names)]


def _has(turn: Turn, names: tuple[str, ...]) -> bool:
    if names[0] == "里程碑":
        return bool(project(turn).milestones)
    return any(turn.record.field(name) for name in names)


def consult(turn: Turn) -> None:
    """Ask every participating head for an opinion; the time for it ends by itself."""
    due = turn.policy.calendar.add(turn.at, turn.policy.project.opinions_within)
    wait_until(turn, "opinions", "opinions", due, f"{turn.policy.project.path}.opinions_within")
    for head in heads(turn):
        if head != lead(turn):
            _ask_opinion(turn, head, due)


def _ask_opinion(turn: Turn, head: str, due: datetime) -> None:
    ask(turn, head, "opinion", due, id_=f"opinion:{head}", document="statement")


def complete(turn: Turn, command: Reply) -> Decision:
    """The lead says more of the statement while it is a draft."""
    said = command.said
    departments = departments_of(said, turn.policy.directory).departments
    fields = tuple(pair for pair in said.fields if pair[0] != "decision")
    said_so: Values = {"fields": fields, "departments": departments, "title": said.field("title")}
    by, files = command.letter.by, said.attachments
    turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=by, attachments=files, **said_so))
    set_scope(turn, said)
    consulted = any(o.what == "opinions" for o in turn.record.obligations)
    lacking = missing(turn)
    if not lacking and not consulted:
        consult(turn)
    elif consulted:
        news(turn, "statement", heads(turn), document="statement")
    unread = [[name, said.field(name), "left_out"] for name in vague(said)]
    unread += [[place, words, "unread"] for place, words in said.faults]
    told: Values = {"missing": lacking, "wanted": wanted(turn), "unread": unread, "similar": []}
    turn.tell("receipt", command.letter.by, "requester", template="project-opened", document="statement", **told)
    return turn.done("amended")
