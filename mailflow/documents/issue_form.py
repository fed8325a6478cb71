"""What the form of an issue (问题升级单, guide §5.10) prints: both positions word for word, who was told, and what was ruled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, TypedDict, cast

from mailflow.documents.annex import Annex
from mailflow.documents.context import file_name
from mailflow.documents.fields import Whole
from mailflow.documents.text import cleaned
from mailflow.documents.words import LANGUAGES, NOTHING, long_date, to_minute

Values = Mapping[str, Any]

_STATES: Final = {
    "zh": {"open": "部门协商中", "escalated": "已上报，待裁定", "ruled": "已裁定", "closed": "已关闭"},
    "en": {"open": "Between departments", "escalated": "Escalated", "ruled": "Ruled", "closed": "Closed"},
}
_NAMES: Final = {"zh": "【问题升级单】", "en": "Issue Escalation "}
_LEVELS: Final = {"zh": "第 {} 级", "en": "Level {}"}
#: What whoever raised it says of the positions; the departments state their own.
_VIEWS: Final = {"zh": "各方意见（提出人转述）：", "en": "Positions so far, as told by whoever raised it: "}
_UNSTATED: Final = {"zh": "未书面说明", "en": "not stated in writing"}


class PositionLine(TypedDict):
    """What one department says."""

    no: str
    department: str
    name: str
    words: str
    at: str


class ToldLine(TypedDict):
    """Who was told at which level."""

    no: str
    at: str
    level: str
    name: str


class RulingLine(TypedDict):
    """What was decided."""

    no: str
    at: str
    name: str
    words: str
    departments: str
    due: str


class IssueForm(TypedDict):
    """The fields of issue.docx."""

    organisation: str
    number: str
    title: str
    project: str
    grounds: str
    state: str
    departments: str
    requester: str
    requester_department: str
    raised_at: str
    since: str
    category: str
    wanted_by: str
    description: list[str]
    scope: str
    tried: str
    need: str
    positions: list[PositionLine]
    told: list[ToldLine]
    rulings: list[RulingLine]
    annex: list[Whole]
    issued_on: str
    timezone: str


def issue_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> IssueForm:
    """The form of one issue as it stands."""
    words = LANGUAGES[language]
    annex = Annex(words)
    context = _head(story, language, timezone) | _described(story, language, annex)
    issue = story["matter"]["issue"]
    context["positions"] = [_position(str(no), p, language, timezone, annex) for no, p in enumerate(issue["positions"], 1)]
    context["told"] = [_told(str(no), e, language, timezone) for no, e in enumerate(story["matter"]["escalations"], 1)]
    context["rulings"] = [_ruling(str(no), r, timezone, annex) for no, r in enumerate(issue["rulings"], 1)]
    context["annex"] = annex.wholes
    context["issued_on"] = long_date(issued_at.astimezone(timezone).date(), language)
    context["timezone"] = str(timezone)
    return cast("IssueForm", cleaned(context))


def issue_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
    """The file name of the form: 【问题升级单】标题_ESC-2026-0001_V1.0_20260304.docx."""
    record, day = story["record"], issued_at.astimezone(timezone)
    return file_name(_NAMES[language], record["title"], record["id"], "V1.0", day)


def _head(story: Values, language: str, timezone: tzinfo) -> dict[str, Any]:
    record, matter = story["record"], story["matter"]
    fields = dict(matter["fields"])
    return {
        "organisation": story["organisation"],
        "number": record["id"],
        "title": record["title"],
        "project": fields.get("项目/事项", "") or NOTHING,
        "grounds": fields.get("cause", "") or NOTHING,
        "state": _STATES[language].get(record["state"], record["state"]),
        "departments": "、".join(matter["departments"]) or NOTHING,
        "requester": record["requester"]["name"],
        "requester_department": record["requester"]["department"] or NOTHING,
        "raised_at": to_minute(record["opened_at"], timezone),
        "since": to_minute(matter["issue"]["since"], timezone),
        "category": fields.get("问题类别", "") or NOTHING,
        "wanted_by": fields.get("eta", "") or NOTHING,
    }


def _described(story: Values, language: str, annex: Annex) -> dict[str, Any]:
    fields = dict(story["matter"]["fields"])
    lines = [line.strip() for line in cleaned(fields.get("nature") or fields.get("content") or "").split("\n")]
    if views := cleaned(fields.get("各方意见", "")):
        lines += [f"{_VIEWS[language]}{views}"]
    tried = fields.get("已协商过程") or fields.get("已采取措施/已协商过程") or fields.get("measures") or ""
    return {
        "description": [line for line in lines if line] or [NOTHING],
        "scope": annex.fitted(fields.get("scope", ""), "scope") or NOTHING,
        "tried": annex.fitted(tried, "measures") or NOTHING,
        "need": annex.fitted(fields.get("need", ""), "need") or NOTHING,
    }


def _position(no: str, said: Values, language: str, timezone: tzinfo, annex: Annex) -> PositionLine:
    who = said["by"] or said["head"]
    return {
        "no": no,
        "department": said["department"],
        "name": who["name"] if who else NOTHING,
        "words": annex.fitted(said["words"], said["department"]) or _UNSTATED[language],
        "at": to_minute(said["at"], timezone) if said["at"] else NOTHING,
    }


def _told(no: str, told: Values, language: str, timezone: tzinfo) -> ToldLine:
    level = _LEVELS[language].format(told["level"])
    return {"no": no, "at": to_minute(told["at"], timezone), "level": level, "name": told["to"]["name"]}


def _ruling(no: str, ruling: Values, timezone: tzinfo, annex: Annex) -> RulingLine:
    return {
        "no": no,
        "at": to_minute(ruling["at"], timezone),
        "name": ruling["by"]["name"],
        "words": annex.fitted(ruling["words"], ruling["by"]["name"]),
        "departments": "、".join(ruling["departments"]),
        "due": to_minute(ruling["due"], timezone),
    }
