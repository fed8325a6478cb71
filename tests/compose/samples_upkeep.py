"""Values for what admins are told of the service itself."""

from __future__ import annotations

from typing import Any

ADMIN = {"id": "admin", "name": "系统管理员", "title": "系统管理员", "department": "", "mail": "admin@corp.example"}
CHANGES = [
    {"what": "rules.yaml:253 sign_off.answer_within", "before": "2wd", "after": "3wd"},
    {"what": "rules.yaml:268 sign_off.steps[2].at", "before": "+1wd", "after": "+2wd"},
    {"what": "rules.yaml:96 people.feng", "before": "name: 冯强; mail: feng@corp.example; department: IT部", "after": ""},
    {"what": "rules.yaml:101 people.qian", "before": "", "after": "name: 钱敏; mail: qian@corp.example; department: IT部"},
]
PROBLEMS = [
    'rules.yaml:60:14: found "zhuo", expected the id of a person. Did you mean "zhou"?',
    "rules.yaml:253:18: found \"2w\", expected a span like 2wd, 4wh, 1d, 24h, 30m. Correct it.",
]
DIGEST = "7e2c31d07ab3" + "0" * 52
SINCE = "2026-03-02T01:00:00+00:00"


def adopted() -> list[dict[str, Any]]:
    usual = {"digest": DIGEST, "before": "4be19c27d05fa831" + "0" * 48, "since": SINCE, "by": [], "changes": CHANGES, "more": 0,
             "restart": []}  # fmt: skip
    return [usual, {**usual, "by": [ADMIN], "restart": ["limits.message_bytes", "addresses.coord"]}, {**usual, "changes": [], "before": ""}, {**usual, "more": 12}]


def refused() -> list[dict[str, Any]]:
    usual = {"problems": PROBLEMS, "more": 0, "digest": DIGEST, "since": SINCE}
    return [usual, {**usual, "problems": PROBLEMS[:1]}, {**usual, "more": 40}]


PREVIEW = {
    "since": SINCE, "letters": 200, "capped": True, "told_more": 3, "taken_more": 0,
    "told": [
        {"record": "CNF-2026-0001", "title": "春季推广", "to": ADMIN, "kind": "reminder", "before": SINCE, "after": None},
        {"record": "CNF-2026-0001", "title": "春季推广", "to": ADMIN, "kind": "escalation", "before": None, "after": SINCE},
    ],
    "states": [{"record": "CNF-2026-0002", "title": "活动", "before": "open", "after": "lapsed"}],
    "taken": [{"sender": "wang@corp.example", "at": SINCE, "before": "recorded", "after": "held"}],
}  # fmt: skip
NO_DIFFERENCE = {**PREVIEW, "capped": False, "told": [], "told_more": 0, "states": [], "taken": []}


def checked() -> list[dict[str, Any]]:
    usual = {"digest": DIGEST, "before": DIGEST[::-1], "proposer": ADMIN, "admins": 1, "problems": [], "problems_more": 0, "warnings": [],
             "changes": CHANGES, "more": 0, "preview": PREVIEW}  # fmt: skip
    faulty = {**usual, "problems": PROBLEMS, "changes": [], "preview": None}
    warned = {**usual, "warnings": ["rules.yaml:300:11: warning: found \"+2wd\", expected the first escalation by +1wd (guide §4)."]}
    return [usual, warned, {**usual, "admins": 2}, {**usual, "preview": NO_DIFFERENCE}, {**usual, "changes": [], "preview": None}, faulty]


def pulse() -> list[dict[str, Any]]:
    counts = {"received": 12, "recorded": 9, "asked_back": 1, "held": 1, "refused": 1, "sent": 31}
    usual = {"since": SINCE, "until": "2026-03-03T00:30:00+00:00", "counts": counts, "held_open": 3, "letters_waiting": 0,
             "mails_waiting": 2, "oldest": SINCE, "number": 1842, "hash": DIGEST, "rules": DIGEST, "journal_bytes": 48_000_000,
             "free_bytes": 9_000_000_000}  # fmt: skip
    usual["held"] = [
        {"no": 41, "at": SINCE, "sender": "liu@corp.example", "subject": "Re: 推广方案", "why": "weak_proof: 发件人身份未经证明"},
        {"no": 43, "at": SINCE, "sender": "", "subject": "", "why": "unknown_sender: 发件地址不在通讯录中：x@y.example"},
    ]
    quiet = {**usual, "held": [], "since": None, "counts": dict.fromkeys(counts, 0), "mails_waiting": 0, "oldest": None, "free_bytes": None}
    return [usual, quiet]


def held() -> list[dict[str, Any]]:
    listed = pulse()[0]["held"]
    return [{"held": listed[:1], "more": 0}, {"held": listed, "more": 3}]


def held_done() -> list[dict[str, Any]]:
    results = ("done", "unknown", "ended", "counted", "unreadable", "stranger")
    acts = ("release", "retry", "discard") * 2
    return [{"lines": [{"no": 40 + n, "act": acts[n], "reason": "已电话核实", "result": results[n]} for n in range(count)]}
            for count in (1, 6)]  # fmt: skip


def disowned() -> list[dict[str, Any]]:
    return [{"held": [one], "by": ADMIN, "words": "不是我发的"} for one in pulse()[0]["held"]]


UPKEEP_TURNS = {
    "disowned": disowned,
    "held": held,
    "held-done": held_done,
    "pulse": pulse,
    "rules-adopted": adopted, "rules-refused": refused, "rules-checked": checked,
}
