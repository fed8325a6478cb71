"""Projects from their statement to their end, as letters, and beside them what must have come of each: counted from the script alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from rig.town import Answer, Story, Write

HEADS: Final = (("liu", "zhang", "张工"), ("li", "sun", "孙悦"), ("he", "wu", "吴倩"))
_DEPARTMENTS: Final = ("技术部", "运营部", "客服部")
_HEADER: Final = "具体任务 | 任务负责人 | 计划开始时间 | 计划完成时间 | 人力 | 预算 | 设备 | 交付物"
_ASKED: Final = "sign-off-request"
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_HERE: Final = ZoneInfo("Asia/Shanghai")


@dataclass
class Due:
    """What a task must be at the end: whose, planned for when, and finished when."""

    owner: str
    department: str
    due: date
    budget: int | None = 10_000
    finished: date | None = None


@dataclass
class Course:
    """One project as it was written: its letters, and what a reader of them alone would know of its end."""

    title: str
    at: datetime
    story: list[Write | Answer] = field(default_factory=list)
    state: str = "archived"
    budget: int = 2_000_000
    spent: int | None = None
    tasks: dict[str, Due] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)
    sign_offs: list[tuple[str, str, str]] = field(default_factory=list)
    lessons: int = 0

    def say(self, said: Write | Answer) -> date:
        """Write a letter; the day on which that is."""
        self.story.append(said)
        self.at += said.after
        return self.at.astimezone(_HERE).date()

    def answers(self, after: timedelta, by: str, body: str, kind: str | None = None) -> date:
        """Answer what somebody was sent last of a kind."""
        return self.say(Answer(after, by, body, kind))


def course(n: int, began: datetime, tasks: int, random: Random) -> Course:
    """The nth project: every second consensus is returned once, every fourth plan gets more money, every fifth is called off."""
    one = Course(title=f"推广{n}", at=began)
    first = began.astimezone(_HERE).date() + timedelta(days=14)
    ends = first + timedelta(days=70)
    body = (
        f"项目名称: {one.title}\n核心目标: 销量 {n} 台\n里程碑: {ends} 结束\n参与部门: {'、'.join(_DEPARTMENTS)}\n预算: 200万元"
    )
    one.say(Write(timedelta(), "wang", "project", f"【项目】{one.title}", body))
    _agree(one, returned=n % 2 == 0)
    _plan(one, n, tasks, first)
    _change(one, n, f"T{tasks}")
    _work(one, random, called_off=n % 5 == 0)
    if one.state == "archived":
        _hand_over(one, f"T{tasks + 1}", ends + timedelta(days=40))
    return one


def story(n: int, began: datetime, tasks: int, random: Random) -> Story:
    """The letters of one project, each so long after the one before."""
    return course(n, began, tasks, random).story


def _agree(one: Course, *, returned: bool) -> None:
    one.answers(_HOUR, "liu", "建议灰度发布。")
    one.answers(_HOUR, "wang", "1 采纳")
    one.answers(_HOUR, "wang", "发起共识")
    if returned:
        one.answers(_HOUR, "liu", "同意", _ASKED)
        one.answers(_HOUR, "he", "退回，请写明验收标准", _ASKED)
        one.answers(_HOUR, "wang", "新版本\n验收标准: 首月 1000 台")
        one.sign_offs.append(("consensus", "V1.0", "superseded"))
    _all_agree(one)
    one.sign_offs.append(("consensus", "V1.1" if returned else "V1.0", "approved"))


def _all_agree(one: Course) -> None:
    for head, _, _ in HEADS:
        one.answers(_HOUR, head, "同意", _ASKED)


def _plan(one: Course, n: int, tasks: int, first: date) -> None:
    number = 0
    for place, (head, owner, name) in enumerate(HEADS):
        rows = []
        for k in range(place, tasks, 3):
            number += 1
            begins, due = first + timedelta(days=2 * k), first + timedelta(days=2 * k + 5)
            rows.append(f"任务{n}-{k} | {name} | {begins} | {due} | 1人 | 1万 | | 报告")
            one.tasks[f"T{number}"] = Due(owner, _DEPARTMENTS[place], due)
        one.answers(_HOUR, head, "\n".join((_HEADER, *rows)), "request")
    one.answers(_HOUR, "wang", "发起共识")
    _all_agree(one)
    one.sign_offs.append(("execution", "V1.0", "approved"))


def _change(one: Course, n: int, last: str) -> None:
    """One by word of mouth that is taken back, days for the last task by turns granted and not, and sometimes money."""
    one.answers(_HOUR, "sun", "口头变更: 电话里说增加短信渠道")
    one.answers(_HOUR, "sun", "撤回", "receipt")
    one.changes.append("withdrawn")
    task = one.tasks[last]
    later = task.due + timedelta(days=2)
    granted = n % 3 != 0
    one.answers(_HOUR, task.owner, f"{last[1:]} 延期到{later} 因等待评审")
    one.answers(_HOUR, "wang", "同意" if granted else "不同意，请按原计划完成", _ASKED)
    _decided(one, granted=granted)
    task.due = later if granted else task.due
    if n % 4 == 3:
        one.answers(_HOUR, "wang", "变更标题: 增加预算\n预算: 210万元\n变更原因: 供应商涨价")
        one.answers(_HOUR, "lin", "同意", _ASKED)
        _decided(one, granted=True)
        one.budget = 2_100_000


def _decided(one: Course, *, granted: bool) -> None:
    one.changes.append("approved" if granted else "rejected")
    one.sign_offs.append((f"C{len(one.changes)}", "V1.0", one.changes[-1]))


def _work(one: Course, random: Random, *, called_off: bool) -> None:
    """Reports of each owner's tasks in any order; halfway the money, or the end of it all with a question still open."""
    order = list(one.tasks)
    random.shuffle(order)
    for place, id_ in enumerate(order):
        task = one.tasks[id_]
        if place == len(order) // 2:
            one.answers(_HOUR, "wang", "预算: 20万元")
            one.spent = 200_000
            if called_off:
                _call_off(one, order[-1])
                return
        one.answers(timedelta(hours=20), task.owner, f"{id_[1:]} 60%")
        if place % 8 == 0:
            one.answers(_HOUR, task.owner, f"{id_[1:]} 风险 供应商未签约")
            one.answers(_HOUR, task.owner, f"{id_[1:]} 风险解除")
        task.finished = one.answers(timedelta(hours=28), task.owner, f"{id_[1:]} 完成")


def _call_off(one: Course, id_: str) -> None:
    task = one.tasks[id_]
    one.answers(_HOUR, task.owner, f"{id_[1:]} 延期到{one.at.date() + timedelta(days=90)} 因人员调走")
    one.answers(_HOUR, "wang", "终止，原因：预算取消")
    one.changes.append("withdrawn")
    one.sign_offs.append((f"C{len(one.changes)}", "V1.0", "withdrawn"))
    one.state = "cancelled"


def _hand_over(one: Course, rework: str, by: date) -> None:
    one.answers(_DAY, "wang", f"有条件通过：补充报告，吴倩{by}前", "request")
    finished = one.answers(_DAY, "wu", f"{rework[1:]} 完成")
    one.tasks[rework] = Due("wu", "客服部", by, None, finished)
    one.answers(_DAY, "wang", "通过", "request")
    for who in ("wang", "liu", "li", "he", "zhang", "sun", "wu"):
        one.answers(_HOUR, who, "成功经验: 配合高效\n不足之处: 变更慢\n建议: 早评审")
        one.lessons += 1


def a_year_of(projects: int, tasks: int, monday: datetime, random: Random) -> Iterator[tuple[datetime, Course]]:
    """So many projects, begun at any hour of the first seven months, in that order."""
    span = int(timedelta(days=210) / _HOUR)
    begun = sorted(monday + timedelta(hours=random.randrange(span)) for _ in range(projects))
    return ((at, course(n, at, tasks, random)) for n, at in enumerate(begun, 1))
