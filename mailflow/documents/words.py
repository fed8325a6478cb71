"""The words, dates and sizes of documents in each language: what templates can not say because it depends on values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

#: What stands where nothing is to be said.
NOTHING: Final = "—"

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words; texts with braces are filled by `str.format` with our own values, never with people's."""

    name: str
    name_frame: str
    decisions: Mapping[str, str]
    results: Mapping[str, str]
    states: Mapping[str, str]
    parts: Mapping[str, str]
    oral: Mapping[str, str]
    all_of: str
    any_of: str
    n_of: str
    tally: str
    count: str
    undecided: str
    comma: str
    proxy: str
    handed: str
    reason: str
    condition: str
    quote: str
    replaced: str
    taken_back: str
    first: str
    changed: str
    rewritten: str
    removed: str
    added: str
    method: str
    separator: str
    with_department: str
    whole_in: str
    subject: str
    answer_of: str
    changes_of: str


ZH: Final = Words(
    name="书面确认书",
    name_frame="【{}】",
    decisions={
        "approve": "同意",
        "conditional": "有条件同意",
        "reject": "不同意",
        "returned": "退回修改",
        "acknowledge": "已阅",
        "delegate": "转交",
        "question": "提问",
        "withdraw": "撤回",
        "silent": "未答复",
    },
    results={
        "open": "确认中",
        "oral": "待书面确认",
        "approved": "已确认",
        "rejected": "未通过",
        "superseded": "已被新版本取代",
        "withdrawn": "已由发起人撤回",
        "lapsed": "逾期失效",
    },
    states={
        "open": "确认中",
        "approved": "已确认",
        "rejected": "未通过",
        "superseded": "已取代",
        "withdrawn": "已撤回",
        "lapsed": "已失效",
    },
    parts={"title": "事项", "content": "内容", "attachments": "附件", "attachment": "附件", "due": "截止时间"},
    oral={
        "open": "本事项为口头约定，目前状态为“待书面确认”。在对方以邮件书面确认之前，不作为已确认事项。",
        "approved": "本事项原为口头约定，已由对方以邮件书面确认。",
        "ended": "本事项为口头约定，未获书面确认，不作为已确认事项。",
    },
    all_of="全部确认（共 {of} 人）",
    any_of="任意一人确认（共 {of} 人）",
    n_of="至少 {needed} 人确认（共 {of} 人）",
    tally="应确认 {of} 人：{counts}。未答复不视为同意。",
    count="{decision} {people} 人",
    undecided="未表态",
    comma="，",
    proxy="{by}（代）\n{signer}→{by}",
    handed="{signer}\n已转交 {holder}",
    reason="理由：",
    condition="条件：",
    quote="“{}”",
    replaced="\n（已更正）",
    taken_back="\n（已撤回）",
    first="首次提出",
    changed="{what}：{before} → {after}",
    rewritten="{what}：",
    removed="删：",
    added="增：",
    method="邮件",
    separator="、",
    with_department="{name}（{department}）",
    whole_in="{beginning}……（全文见附 {no}）",
    subject="事项",
    answer_of="{name}，{version}，{at}",
    changes_of="{version} 的变化",
)

EN: Final = Words(
    name="Written Confirmation",
    name_frame="[{}] ",
    decisions={
        "approve": "Approved",
        "conditional": "Approved with conditions",
        "reject": "Rejected",
        "returned": "Returned for revision",
        "acknowledge": "Noted",
        "delegate": "Delegated",
        "question": "Question",
        "withdraw": "Withdrawn",
        "silent": "No answer",
    },
    results={
        "open": "Being confirmed",
        "oral": "Awaiting written confirmation",
        "approved": "Confirmed",
        "rejected": "Not confirmed",
        "superseded": "Superseded by a new version",
        "withdrawn": "Withdrawn by the requester",
        "lapsed": "Lapsed",
    },
    states={
        "open": "Open",
        "approved": "Confirmed",
        "rejected": "Not confirmed",
        "superseded": "Superseded",
        "withdrawn": "Withdrawn",
        "lapsed": "Lapsed",
    },
    parts={"title": "Subject", "content": "Content", "attachments": "Attachments", "attachment": "Attachment", "due": "Due"},
    oral={
        "open": "This was agreed orally and awaits written confirmation. Until the other side confirms by e-mail it does "
        "not count as confirmed.",
        "approved": "This was agreed orally and has since been confirmed in writing, by e-mail.",
        "ended": "This was agreed orally and was never confirmed in writing; it does not count as confirmed.",
    },
    all_of="All {of} must confirm",
    any_of="Any one of {of}",
    n_of="At least {needed} of {of}",
    tally="Asked: {of}. {counts}. Silence is not approval.",
    count="{decision}: {people}",
    undecided="Undecided",
    comma=", ",
    proxy="{by}\nfor {signer}",
    handed="{signer}\nhanded to {holder}",
    reason="Reason: ",
    condition="Condition: ",
    quote="“{}”",
    replaced="\n(corrected later)",
    taken_back="\n(withdrawn later)",
    first="First issue",
    changed="{what}: {before} → {after}",
    rewritten="{what}:",
    removed="removed: ",
    added="added: ",
    method="E-mail",
    separator=", ",
    with_department="{name} ({department})",
    whole_in="{beginning} … (whole text: annex {no})",
    subject="Subject",
    answer_of="{name}, {version}, {at}",
    changes_of="Changes of {version}",
)

LANGUAGES: Final[Mapping[str, Words]] = {"zh": ZH, "en": EN}


def local(stamp: str | None, timezone: tzinfo) -> datetime | None:
    """An ISO 8601 instant of a story in the organisation's own time."""
    return datetime.fromisoformat(stamp).astimezone(timezone) if stamp else None


def to_minute(stamp: str | None, timezone: tzinfo) -> str:
    """An instant as tables print it: 2026-03-04 18:00."""
    at = local(stamp, timezone)
    return f"{at:%Y-%m-%d %H:%M}" if at else NOTHING


def long_date(day: date, language: str) -> str:
    """A date in running text; GB/T 9704-2012: month and day without leading zero."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def file_size(size: int) -> str:
    """Bytes for people: 1.2 MB; units of 1024, as file managers count."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{size / 1024:.1f} KB"
    return f"{size / 1024 / 1024:.1f} MB"


def version_name(version: str) -> str:
    """A version as people write it: V1.0."""
    return version if version[:1] in "Vv" else f"V{version}"


def message_tail(message_id: str | None) -> str:
    """The last characters of a Message-ID's left part: enough to find the letter by, short enough for a table."""
    left = (message_id or "").strip().strip("<>").partition("@")[0]
    return left[-8:] or NOTHING
