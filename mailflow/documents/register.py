"""What the register of tasks (督办台账, guide §5.21) prints: one line a task, with its light."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, TypedDict, cast

from mailflow.documents.text import cleaned
from mailflow.documents.words import NOTHING, long_date

Values = Mapping[str, Any]

#: Lights in words as well, for whoever prints in black and white.
_LIGHTS: Final = {
    "red": ("● 红（逾期）", "● Red (late)"), "yellow": ("● 黄（临期或有风险）", "● Yellow (due soon or at risk)"),
    "green": ("● 绿（正常）", "● Green (on its way)"), "": ("已办结", "Done"),
}  # fmt: skip
_STATES: Final = {
    "new": ("未开始", "Not started"), "in_progress": ("进行中", "In progress"), "done": ("已完成", "Done"),
    "blocked": ("受阻", "Blocked"),
}  # fmt: skip
_GAP: Final = ("待补充", "To be added")


class RegisterLine(TypedDict):
    """One task; exactly one of `red`, `yellow`, `green` and `plain` says which light it has, the others are empty."""

    no: str
    title: str
    source: str
    matter: str
    department: str
    owner: str
    due: str
    progress: str
    finished: str
    red: str
    yellow: str
    green: str
    plain: str


class Register(TypedDict):
    """The fields of register.docx."""

    organisation: str
    scope: str
    reader: str
    date: str
    counted: str
    lines: list[RegisterLine]
    issued_on: str
    timezone: str


def register_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> Register:
    """The register as one reader may see it."""
    told, n = story["register"], 0 if language == "zh" else 1
    day = long_date(issued_at.astimezone(timezone).date(), language)
    everything = ("您可以查看的全部未办结事项", "Every open task that you may see")[n]
    context = {
        "organisation": story["organisation"],
        "scope": f"{told['about']['title']}（{told['about']['id']}）" if told["about"] else everything,
        "reader": story["you"]["name"],
        "date": day,
        "counted": _counted(told, n),
        "lines": [_line(line, n) for line in told["lines"]],
        "issued_on": day,
        "timezone": str(timezone),
    }
    return cast("Register", cleaned(context))


def register_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
    """The file name: 【督办台账】20260306.docx."""
    about = f"{story['register']['about']['id']}_" if story["register"]["about"] else ""
    return f"{'【督办台账】' if language == 'zh' else 'Register_'}{about}{issued_at.astimezone(timezone):%Y%m%d}.docx"


def _counted(told: Values, n: int) -> str:
    total = len(told["lines"]) + told["more"]
    text = ("共 {} 项，红灯 {} 项，黄灯 {} 项", "{} tasks, {} red, {} yellow")[n].format(total, told["red"], told["yellow"])
    return text + (("，另有 {} 项未列出", ", {} not listed")[n].format(told["more"]) if told["more"] else "")


def _line(line: Values, n: int) -> RegisterLine:
    state = _STATES.get(line["state"], (line["state"],) * 2)[n]
    light = {name: _LIGHTS[name][n] if line["light"] == name else "" for name in ("red", "yellow", "green")}
    return {
        "no": str(line["no"]),
        "title": line["title"],
        "source": f"{line['record']}/{line['id']}",
        "matter": line["matter"],
        "department": line["department"] or NOTHING,
        "owner": line["owner"]["name"] if line["owner"] else _GAP[n],
        "due": line["due"] or _GAP[n],
        "progress": f"{state} {line['percent']}%" if line["state"] == "in_progress" and line["percent"] else state,
        "finished": line["finished"] or NOTHING,
        "red": light["red"],
        "yellow": light["yellow"],
        "green": light["green"],
        "plain": "" if line["light"] else _LIGHTS[""][n],
    }
