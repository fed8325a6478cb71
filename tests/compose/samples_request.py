"""Values for the mails about requests between departments: every step, seen from both sides."""

from __future__ import annotations

from typing import Any

WU = {"id": "wu", "name": "吴倩", "title": "", "department": "客服部", "mail": "wu@corp.example"}
LIU = {"id": "liu", "name": "刘经理", "title": "部门负责人", "department": "技术部", "mail": "liu@corp.example"}
REQUEST = {
    "sender": "客服部", "receiver": "技术部", "sender_head": WU, "receiver_head": LIU, "receivers": [LIU], "handlers": [LIU],
    "urgency": "urgent", "content": "需要三月活动期间的订单失败日志,按天汇总。", "contact": "吴倩", "phone": "1234",
    "others": [["备注", "越早越好"]], "wanted": "2026-03-06T10:00:00+00:00", "planned": "2026-03-05T10:00:00+00:00",
    "steps": [],
}  # fmt: skip
MATTER = {
    "fields": [["content", "需要三月活动期间的订单失败日志"]], "roles": [["receiver", [LIU]]], "departments": ["客服部", "技术部"],
    "tasks": [], "files": [], "notes": [], "escalations": [], "request": REQUEST,
}  # fmt: skip
BARE = {**MATTER, "request": {**REQUEST, "sender": "", "handlers": [], "planned": None, "wanted": None, "contact": "", "phone": "",
        "others": []}}  # fmt: skip
DUE = "2026-03-02T03:00:00+00:00"
WHATS = (
    "sent", "copied", "receive", "accept", "propose", "decline", "finish", "proposed_agree", "proposed_refuse", "declined_agree",
    "declined_refuse", "done_agree", "done_refuse", "withdraw", "handed", "question", "changed", "noted",
)  # fmt: skip


def requests() -> list[dict[str, Any]]:
    return [{"matter": MATTER, "answer_by": DUE}, {"matter": BARE, "answer_by": None}]


def steps() -> list[dict[str, Any]]:
    event = {"words": "缺少3月1日的数据", "reason": "", "by": LIU, "to": LIU}
    unread = [["severity", "看情况", "ordinary"], ["due", "尽快", "left_out"]]
    owed = [{"what": what, "due": DUE} for what in ("answer", "handle", "agree_date", "confirm_done", "accept_refusal")]
    turns = [{"matter": MATTER, "event": {**event, "what": what}, "owes": [], "unread": []} for what in WHATS]
    turns += [{"matter": MATTER, "event": {**event, "what": "accept"}, "owes": [one], "unread": []} for one in owed]
    by_nobody = {"what": "decline", "words": "", "reason": "人手已排满", "by": None, "to": None}
    return [*turns, {"matter": BARE, "event": by_nobody, "owes": [], "unread": unread}]


REQUEST_TURNS = {"request": requests, "request-step": steps}
