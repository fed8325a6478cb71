"""The words of the documents of meetings, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingWords:
    """One language's words; texts with braces are filled with our own values."""

    names: Mapping[str, str]
    parts: Mapping[str, str]
    answers: Mapping[str, str]
    standing: Mapping[str, str]
    stages: Mapping[str, str]
    progress: Mapping[str, str]
    gap: str
    minutes: str
    separator: str
    numerals: str
    person: str
    to: str
    because: str
    kept: str
    corrected: str
    pending: str
    item: str
    reviewed: str
    unreviewed: str
    unknown: str
    until: str


MEETING_WORDS: Final[Mapping[str, MeetingWords]] = {
    "zh": MeetingWords(
        names={
            "meeting-notice": "【会议通知】",
            "minutes": "【会议纪要】",
            "minutes-official": "【会议纪要】",
            "attendance": "【签到表】",
        },
        parts={"chair": "主持", "required": "必选", "optional": "可选", "present": "列席"},
        answers={"attending": "参加", "declined": "请假", "tentative": "待定", "delegated": "委派", "": "未答复"},
        standing={
            "confirmed": "已确认（邮件）",
            "silent": "逾期未提出异议",
            "received": "逾期未提出异议（已收到）",
            "objected": "提出异议",
            "waiting": "异议期内，尚未表态",
        },
        stages={"draft": "草案，待审核", "issued": "已审核分发，异议期内", "confirmed": "定稿"},
        progress={"new": "未开始", "in_progress": "进行中", "done": "已完成", "blocked": "受阻"},
        gap="待补充",
        minutes="{} 分钟",
        separator="、",
        numerals="一二三四五六七八九",
        person="{name}（{department}）",
        to="委派：{}",
        because="（{}）",
        kept="维持原文",
        corrected="已在 {} 更正",
        pending="待处理",
        item="第 {} 项：",
        reviewed="{name} 于 {at} 以邮件同意 {version}",
        unreviewed="待审核",
        unknown="{}（出席情况未注明）",
        until="{} 前可提出异议",
    ),
    "en": MeetingWords(
        names={
            "meeting-notice": "Meeting notice - ",
            "minutes": "Minutes - ",
            "minutes-official": "Minutes - ",
            "attendance": "Attendance - ",
        },
        parts={"chair": "Chair", "required": "Required", "optional": "Optional", "present": "In attendance"},
        answers={
            "attending": "Attends",
            "declined": "Declined",
            "tentative": "Tentative",
            "delegated": "Delegated",
            "": "No answer",
        },
        standing={
            "confirmed": "Confirmed (by e-mail)",
            "silent": "No objection in time",
            "received": "No objection in time (received)",
            "objected": "Objected",
            "waiting": "Not said yet; time for objections runs",
        },
        stages={"draft": "Draft, to be reviewed", "issued": "Reviewed and sent out, open to objections", "confirmed": "Final"},
        progress={"new": "Not started", "in_progress": "In progress", "done": "Done", "blocked": "Blocked"},
        gap="to be added",
        minutes="{} min",
        separator=", ",
        numerals="",
        person="{name} ({department})",
        to="Sends {}",
        because=" ({})",
        kept="Kept as written",
        corrected="Corrected in {}",
        pending="Not answered yet",
        item="Item {}: ",
        reviewed="{name} approved {version} by e-mail on {at}",
        unreviewed="To be reviewed",
        unknown="{} (attendance not stated)",
        until="Objections until {}",
    ),
}
