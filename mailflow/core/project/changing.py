"""Change control: what is asked, what it does to the plan, who decides, and nothing counts before (guide §2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.lifecycle import CHANGE, move
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.project import facts as p
from mailflow.core.project.aligning import open_paper
from mailflow.core.project.changewords import about, amount, as_changed, as_planned, names, outcome, shown
from mailflow.core.project.linked import settle_deviations
from mailflow.core.project.project import Change, Effect
from mailflow.core.project.rights import heads, lead, participants, project
from mailflow.core.project.talking import log
from mailflow.core.project.telling import news
from mailflow.core.project.words import label, paper
from mailflow.core.saying import Said
from mailflow.core.signoff import close
from mailflow.core.task import Task
from mailflow.core.tasks import new_day, next_task_id, set_task, this_day
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: Words that mark a letter about a project as asking for a change.
ASKS: Final = ("变更前", "变更后", "变更类型", "变更编号", "申请日期")
_STARTS: Final = re.compile(
    r"^\s*(?:申请变更|变更申请|口头变更|变更|change request|change)\s*[:：]", re.IGNORECASE | re.MULTILINE
)
_ORAL: Final = re.compile(r"口头|电话里|当面|微信|oral|by phone|verbally", re.IGNORECASE)
_DEFER: Final = re.compile(r"^\s*(?:悬置|搁置|暂缓|暂不决定|defer(?:red)?|on hold)", re.IGNORECASE)
_TASK: Final = re.compile(r"(?:(?:任务\s*)?\bT|任务\s*|\btask\s+)(\d{1,3})(?!\d)", re.IGNORECASE)
_MOVES: Final = re.compile(r"延期|推迟|延后|延迟|顺延|延至|延到|提前|改到|改至|改为|postpone|delay|move", re.IGNORECASE)
_GOALS: Final = ("核心目标", "关键成果", "范围", "scope", "主要交付物", "验收标准")


def asks_change(command: Reply) -> bool:
    """Whether a letter about a project asks for a change."""
    said = command.said
    labelled = any(name in ASKS or label.startswith(("变更", "Change")) for name, label in said.written)
    return said.opens == "change" or labelled or bool(_STARTS.search(command.text))


def moves_unclearly(turn: Turn, command: Reply) -> bool:
    """Whether a sentence is to move a task and does not say clearly which one to when: as a change it would move nothing."""
    said, text = command.said, command.text
    labelled = any(said.field(name) for name in ("变更前", "变更后", "due", "计划完成时间", "budget", "owner"))
    return not labelled and bool(_TASK.search(text) and _MOVES.search(text)) and not _impact(turn, said, text)[1]


def register(turn: Turn, command: Reply) -> Change:
    """Register a change somebody asks for, or says was agreed orally."""
    said, by = command.said, command.letter.by
    sort, effects, money = _impact(turn, said, command.text)
    change = Change(
        id=f"C{len(project(turn).changes) + 1}", by=by, at=turn.at, title=_title(command), sort=sort,
        before=said.field("变更前") or as_planned(turn, effects, money),
        after=said.field("变更后") or as_changed(effects) or _new_budget(turn, money) or _wanted(command.text)[:300],
        reason=said.field("cause"), oral=_oral(command), fields=_new_fields(said), effects=effects, money=money,
        budget=said.amount("budget"),
    )  # fmt: skip
    change = replace(change, days=_days_later(effects), state="oral" if change.oral else "open")
    change = replace(change, deciders=deciders(turn, change))
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=change))
    news(turn, "change_oral" if change.oral else "change_taken", (by,), document=None, **about(turn, change))
    if change.state == "open":
        ask_decision(turn)
    return change


def delay_asked(turn: Turn, by: str, task: Task, day: date, reason: str) -> Change:
    """An owner needs longer: the plan stays as it is until the change is decided."""
    effects = tuple(shifted(turn, task, day))
    change = Change(
        id=f"C{len(project(turn).changes) + 1}", by=by, at=turn.at, title=f"{task.id} {task.title}", sort="schedule",
        before=task.due.isoformat() if task.due else "", after=day.isoformat(), reason=reason, effects=effects,
        days=_days_later(effects),
    )  # fmt: skip
    return put_to_decision(turn, change)


def put_to_decision(turn: Turn, change: Change) -> Change:
    """A change that follows from what somebody said of tasks: whoever decides it is asked as soon as it has its turn."""
    change = replace(change, deciders=deciders(turn, change))
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=change))
    ask_decision(turn)
    return change


def shifted(turn: Turn, task: Task, day: date) -> Iterator[Effect]:
    """What a new day does to a task and to everything that needs it, however far down the line."""
    tasks = {t.id: t for t in turn.record.tasks}
    new: dict[str, tuple[date | None, date]] = {task.id: (task.start, day)}
    waiting = [task.id]
    while waiting:
        done = waiting.pop(0)
        for after in tasks.values():
            if done not in after.needs or after.is_done or after.due is None:
                continue
            start, due = new.get(after.id, (after.start, after.due))
            if start is not None and start <= new[done][1]:
                late = (new[done][1] + timedelta(days=1) - start).days
                new[after.id] = (start + timedelta(days=late), due + timedelta(days=late))
                waiting.append(after.id)
        if len(waiting) > len(tasks) * 2:
            break
    for id_, (start, due) in new.items():
        yield Effect(task=id_, due=tasks[id_].due, new_due=due, start=tasks[id_].start, new_start=start)


def _impact(turn: Turn, said: Said, text: str) -> tuple[str, tuple[Effect, ...], int]:
    """What sort of change it is, what it does to tasks, and what it costs more."""
    money = said.amount("budget")
    more = money - (project(turn).budget or 0) if money is not None else 0
    named = _TASK.search(" ".join((said.field("变更前"), said.field("变更后"), said.field("title"), text)))
    task = turn.record.task(f"T{named[1]}") if named else None
    day = said.instant("变更后") or said.instant("due") or said.instant("计划完成时间")
    new = turn.policy.calendar.local(day).date() if day else _day_in(said, text)
    if task and not new and len(set(_TASK.findall(text))) == 1:
        later = next((o for o in said.ordered("delay") if o.by and o.problem is None and f"T{o.item}" == task.id), None)
        new = new_day(turn, task, None, later.by) if later else None
    if task and new:
        return "schedule", tuple(shifted(turn, task, new)), more
    people = name_people((said.field("owner"),), turn.policy.directory).people if said.field("owner") else ()
    if task and people:
        return "people", (Effect(task=task.id, due=task.due, new_due=task.due, owner=task.owner, new_owner=people[0]),), more
    return ("budget" if money is not None else "schedule" if "进度" in said.field("变更类型") else "scope"), (), more


def _day_in(said: Said, text: str) -> date | None:
    """The new day of the one task that a sentence moves: 任务3延期到3月25日; None where it may be another."""
    days = {day for name, _, day in said.dated if name == "text"}
    tasks = set(_TASK.findall(text))
    return days.pop() if _MOVES.search(text) and len(days) == len(tasks) == 1 else None


def _wanted(text: str) -> str:
    """What is asked for, which begins behind the word that says so; people greet before it."""
    begins = _STARTS.search(text)
    return text[begins.end() if begins else 0 :].strip()


def _title(command: Reply) -> str:
    said = command.said
    title = said.field("title") or said.field("变更后") or _wanted(command.text)
    return title.split("\n")[0][:60]


def _oral(command: Reply) -> str:
    said = command.said
    return said.field("oral") or (command.text[:300] if _ORAL.search(command.text) else "")


def _new_fields(said: Said) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in said.fields if pair[0] in (*_GOALS, "budget"))


def _new_budget(turn: Turn, money: int) -> str:
    return amount(turn, (project(turn).budget or 0) + money) if money else ""


def _days_later(effects: tuple[Effect, ...]) -> int:
    """By how many days the task that is put off most is later."""
    late = [(e.new_due - e.due).days for e in effects if e.due and e.new_due]
    return max(late, default=0)


def deciders(turn: Turn, change: Change) -> tuple[str, ...]:
    """Who decides (guide §2.6): the executive of much money or many days, all heads of scope, the lead of the rest."""
    directory, rules = turn.policy.directory, turn.policy.project
    executive = directory.executive_of(lead(turn)) or directory.manager_of(lead(turn))
    ends = project(turn).ends
    days = (*(e.new_due for e in change.effects), *(task.due for task in change.tasks))
    beyond = any(day and ends and day > ends for day in days)
    if (abs(change.money) >= rules.change_budget or change.days > rules.change_days) and executive:
        return (executive,)
    if change.sort == "scope" or beyond:
        return heads(turn)
    return (lead(turn),)


def ask_decision(turn: Turn) -> None:
    """Ask for the decision of the first change that waits; one is decided after the other, none while the project is paused."""
    if turn.record.state == "paused" or (turn.record.current and turn.record.current.state == "open"):
        return
    change = next((c for c in project(turn).changes if c.state == "open" and not c.sign_off), None)
    if change is None:
        return
    change = _as_it_stands(turn, change)
    language = turn.policy.organisation.language
    fields = ((label("title", language), turn.record.title), *shown(turn, change))
    title = paper("change", f"{turn.record.title} {change.id} {change.title}", language)
    open_paper(turn, change.id, "change", fields, "V1.0", title=title, content=change.after, signers=change.deciders)
    current = turn.record.current
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=replace(change, sign_off=current.id if current else "")))


def _as_it_stands(turn: Turn, change: Change) -> Change:
    """The same change over the plan of today: what it does was reckoned over the plan of the day it was asked for."""
    first = change.effects[0] if change.effects else None
    task = turn.record.task(first.task) if first else None
    effects = change.effects
    if first and task:
        effects = tuple(_anew(turn, first, task))
    money = change.money if change.budget is None else change.budget - (project(turn).budget or 0)
    if effects == change.effects and money == change.money:
        return change
    before = as_planned(turn, effects, money) or change.before
    fresh = replace(change, effects=effects, days=_days_later(effects), money=money, before=before)
    return replace(fresh, deciders=deciders(turn, fresh))


def _anew(turn: Turn, first: Effect, task: Task) -> Iterator[Effect]:
    if first.new_owner:
        yield Effect(task=task.id, due=task.due, new_due=task.due, owner=task.owner, new_owner=first.new_owner)
    elif first.new_due:
        yield from shifted(turn, task, first.new_due)


def defers(command: Reply) -> bool:
    """Whether an answer to a change puts it off (悬置)."""
    return bool(_DEFER.match(command.text)) or command.said.field("审批结论").strip() == "悬置"


def defer(turn: Turn, command: Reply) -> Decision:
    """A decider wants more before deciding: the change is neither approved nor rejected."""
    current = turn.record.current
    change = of_sign_off(turn)
    if current is None or change is None or command.letter.by not in current.people:
        return turn.refuse("not_a_signer", quoted=command.text)
    close(turn, "withdrawn", by=command.letter.by, reason="deferred")
    _decide(turn, change, "deferred", command.letter.by)
    news(turn, "change_deferred", _concerned(turn, change), by=card(command.letter.by, turn.policy), **about(turn, change))
    ask_decision(turn)
    return turn.done("answered", "deferred")


def of_sign_off(turn: Turn) -> Change | None:
    """The change that the newest sign-off is about."""
    current = turn.record.current
    return project(turn).change(current.about) if current else None


def decided(turn: Turn, change: Change, state: str) -> None:
    """The sign-off of a change has ended: the plan becomes what was approved, and everybody affected sees the difference."""
    current = turn.record.current
    answers = current.answers if current else ()
    by = answers[-1].by if answers else ""
    done = _decide(turn, change, state, by)
    if state == "approved":
        _carry_out(turn, done)
    log(
        turn, f"{done.id} {done.title}", done.by, participants=names(turn, done.deciders), channel="mail",
        summary=outcome(turn, done), owner=names(turn, (by,) if by else ()), status="done",
        remarks=f"{turn.record.id}/{done.id}",
    )  # fmt: skip
    document = "change" if state in ("approved", "rejected") else None
    news(turn, f"change_{state}", _concerned(turn, done), document=document, **about(turn, done))
    settle_deviations(turn)
    ask_decision(turn)


def _decide(turn: Turn, change: Change, state: str, by: str) -> Change:
    done = replace(change, state=move(CHANGE, change.state, state), decided_by=by, decided_at=turn.at)
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=done))
    return done


def _carry_out(turn: Turn, change: Change) -> None:
    for effect in change.effects:
        task = turn.record.task(effect.task)
        if task is not None:
            moved = replace(
                task, start=effect.new_start or task.start, due=effect.new_due, owner=effect.new_owner or task.owner,
                baseline=task.baseline or task.due, cause=change.reason or task.cause, updated=this_day(turn),
            )  # fmt: skip
            set_task(turn, moved, change.decided_by, "change", change.id)
    for task in change.tasks:
        added = replace(task, id=next_task_id(turn), source=f"change:{change.id}", updated=this_day(turn))
        set_task(turn, added, change.decided_by, "change", change.id)
    if change.fields:
        turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=change.decided_by, fields=change.fields))
    if change.money:
        turn.happen(p.ScopeSet(at=turn.at, letter=turn.rests_on, budget=(project(turn).budget or 0) + change.money))


def _concerned(turn: Turn, change: Change) -> tuple[str, ...]:
    """Whoever asked, everybody who works on the project, and who decided."""
    return tuple(dict.fromkeys((change.by, *participants(turn), *change.deciders)))
