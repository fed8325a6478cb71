"""Values for the mails about incidents: notices, receipts, updates, escalations, the team, closing and the review."""

from __future__ import annotations

from typing import Any

AT = "2026-03-02T01:30:00+00:00"
LATER = "2026-03-02T02:30:00+00:00"
FENG = {"id": "feng", "name": "冯强", "title": "运维", "department": "IT部", "mail": "feng@corp.example"}
CHEN = {"id": "chen", "name": "陈副总", "title": "分管领导", "department": "", "mail": "chen@corp.example"}
RULE = "rules.yaml:420 incident.levels.L2.ladder.0"
STEPS = [{"what": what, "by": FENG, "words": "已重启数据库", "at": AT} for what in ("reported", "ack", "update", "escalated")]
UPDATE = {
    "number": 2, "at": LATER, "by": FENG, "words": "数据库连接池耗尽，正在扩容。", "free": "数据库连接池耗尽。", "next_at": LATER,
    "parts": [["status", "处置中"], ["measures", "扩容"], ["next", "回滚版本"], ["eta", "11:00"]],
}  # fmt: skip
INCIDENT: dict[str, Any] = {
    "level": 2, "graded": True, "target": LATER, "named": True, "occurred": AT, "found": AT, "oral": None, "written": AT,
    "interval": "1h", "review": "mandatory", "started": True, "missing": ["place"], "heads": [CHEN], "joined": ["feng"], "duties": [["zhang", "技术处置"]],
    "updates": [UPDATE], "timeline": STEPS, "acknowledged_at": AT, "recovered_at": None, "closed_at": None, "closed_by": [],
    "purpose": "recovery", "rule": RULE, "alarm": None, "drill": False,
    "call": {"starts": LATER, "ends": LATER, "place": "内线 8000"},
}  # fmt: skip
MATTER: dict[str, Any] = {
    "fields": [["nature", "支付系统无法使用"], ["scope", "影响1000+用户下单"]],
    "roles": [["owner", [FENG]], ["told", [FENG, CHEN]], ["leader", [CHEN]]],
    "departments": ["IT部"],
    "tasks": [{"id": "T1", "title": "增加监控", "owner": FENG, "due": "2026-03-20", "state": "new", "percent": 0}],
    "files": [{"name": "截图.png", "type": "image/png", "size": 1, "sha256": "0" * 64}],
    "notes": [],
    "escalations": [],
    "links": [{"record": "INC-2026-0002", "why": "split", "part": "邮件系统无法登录", "state": "open"}],
    "incident": INCIDENT,
}
BARE: dict[str, Any] = {
    **MATTER, "fields": [], "departments": [], "tasks": [], "files": [], "roles": [],
    "incident": {**INCIDENT, "alarm": {"source": "alertmanager", "count": 3, "last_at": LATER, "over_at": LATER}, "graded": False, "drill": True, "named": False, "occurred": None, "found": None, "missing": [], "review": "none",
                 "updates": [{**UPDATE, "parts": [], "next_at": None}], "timeline": []},
}  # fmt: skip


def turns(**extra: list[Any]) -> list[dict[str, Any]]:
    """Both matters, with each value of each key; the longest list says how many."""
    count = max((len(values) for values in extra.values()), default=1)
    each = [{key: values[n % len(values)] for key, values in extra.items()} for n in range(count)]
    return [{**one, "matter": matter} for one in each for matter in (MATTER, BARE)]


def _change(what: str, **more: Any) -> dict[str, Any]:
    return {"what": what, "by": FENG, "words": "影响面扩大", **more}


CHANGES = [_change("ack"), _change("level", before=2, level=1), _change("hand_over", to=CHEN), _change("merged")]
DONE = [[{"what": "ack", "words": "收到"}, {"what": "team", "words": ""}], [{"what": "read", "words": "阅"}], []]
INFORMED = [[{"to": CHEN, "at": AT, "level": 0}, {"to": FENG, "at": LATER, "level": 1}], []]

INCIDENT_TURNS = {
    "incident-notice": lambda: turns(ask_by=[LATER, None], again=[False, True], change=[None, CHANGES[2]]),
    "incident-receipt": lambda: turns(
        opened=[True, False], done=DONE, unread=[[], [["level", "升到几级", "left_out"]]], missing=[["place", "phone"], []],
        similar=[["INC-2026-0001"], []],
        several=[[], [[1, "生产数据库宕机"], [2, "邮件系统无法登录"]]],
    ),
    "incident-news": lambda: turns(change=CHANGES),
    "incident-update": turns,
    "incident-escalation": lambda: turns(
        what=["ack", "recover", "update", "escalate"], due=[AT], since=[AT], elapsed=[LATER], late=[[FENG], []], level=[1, 4],
        asked=["take_over", "decide", ""], informed=INFORMED, rule=[RULE], skipped=[[], [{"at": AT, "level": 1, "to": [FENG]}, {"at": AT, "level": 2, "to": []}]],
    ),
    "incident-reminder": lambda: turns(what=["update", "recover", "update"], due=[LATER], overdue=[False, False, True], rule=[RULE]),
    "incident-team": lambda: turns(due=[LATER]),
    "incident-closed": turns,
    "incident-reviewed": turns,
}  # fmt: skip
