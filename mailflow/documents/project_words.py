"""The words of the documents of a project in each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Template -> (Chinese name, English name, category code of a file number (guide §7.3)).
NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "statement": ("项目需求说明书", "Project Requirement Statement"),
    "consensus": ("项目需求共识文档", "Requirement Consensus Document"),
    "plan": ("项目整体计划表", "Overall Project Plan"),
    "execution": ("最终执行方案", "Final Execution Plan"),
    "tracker": ("项目进度跟踪表", "Project Progress Tracker"),
    "change": ("变更申请确认单", "Change Request and Confirmation"),
    "acceptance": ("验收单", "Acceptance Form"),
    "review": ("项目复盘报告", "Project Review Report"),
    "communication": ("跨部门沟通记录表", "Cross-department Communication Log"),
}

#: key -> (Chinese, English).
WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "added": ("新增", "new:"),
    "task": ("新增任务", "new task"),
    "on_track": ("正常", "on track"),
    "late": ("滞后", "delayed"),
    "at_risk": ("风险", "at risk"),
    "yes": ("采纳", "adopted"),
    "no": ("不采纳", "not adopted"),
    "partly": ("部分采纳", "adopted in part"),
    "": ("未标注", "not marked"),
    "milestone": ("是", "yes"),
    "plain": ("否", "no"),
    "schedule": ("进度", "schedule"),
    "scope": ("需求", "scope"),
    "budget": ("预算", "budget"),
    "people": ("人员", "people"),
    "oral": ("待书面确认", "awaiting confirmation in writing"),
    "open": ("待决定", "open"),
    "approved": ("批准", "approved"),
    "rejected": ("否决", "rejected"),
    "deferred": ("悬置", "deferred"),
    "withdrawn": ("已撤回", "withdrawn"),
    "passed": ("通过", "passed"),
    "conditional": ("有条件通过", "passed under conditions"),
    "failed": ("不通过", "not passed"),
    "draft": ("草案", "draft"),
    "aligning": ("共识确认中", "aligning"),
    "planning": ("计划中", "planning"),
    "proposing": ("方案评审中", "reviewing the plan"),
    "executing": ("执行中", "under way"),
    "escalated": ("已升级", "escalated"),
    "accepting": ("待验收", "awaiting acceptance"),
    "reviewing": ("待复盘", "awaiting review"),
    "archived": ("已归档", "archived"),
    "paused": ("已暂停", "paused"),
    "cancelled": ("已终止", "cancelled"),
    "granted": ("批准预算 {budget} 元，{used}。", "Approved budget {budget}, {used}."),
    "used": ("已用 {spent} 元", "used {spent}"),
    "unused": ("尚未登记使用金额", "nothing reported as used"),
    "no_budget": ("未设预算。", "No budget was set."),
    "no_criteria": ("《项目需求共识文档》所列目标与交付物。", "The goals and deliverables of the consensus document."),
    "level": ("第 {level} 级", "Level {level}"),
    "sound": ("合格", "sound"),
    "to_mend": ("待整改", "to be mended"),
    "unchecked": ("-", "-"),
    "tally": ("共 {all} 项任务：已完成 {done} 项，正常 {on_track} 项，滞后 {late} 项，风险 {at_risk} 项。",
              "{all} tasks: {done} done, {on_track} on track, {late} delayed, {at_risk} at risk."),
}  # fmt: skip


#: What the system itself writes into the communication log (guide §5.1).
_LOGGED: Final[Mapping[str, tuple[str, str]]] = {
    "meeting": ("会议", "meeting"),
    "mail": ("邮件", "mail"),
    "new": ("未开始", "not started"),
    "done": ("已完成", "done"),
}


def spoken(value: str, language: str) -> str:
    """A value of the communication log: a key of ours in a language, what people wrote as it is."""
    zh, en = _LOGGED.get(value, (value, value))
    return zh if language == "zh" else en


def say(key: str, language: str) -> str:
    """A word in a language; one nobody knows is shown as it is."""
    zh, en = WORDS.get(key, (key, key))
    return zh if language == "zh" else en
