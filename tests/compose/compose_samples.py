"""Values for every mail: the least, an ordinary day, and the worst that people and mail programs can write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from compose.samples_digest import DIGEST_TURNS
from compose.samples_incident import INCIDENT_TURNS
from compose.samples_issues import ISSUE_TURNS
from compose.samples_meetings import MEETING_TURNS
from compose.samples_project import PROJECT_TURNS
from compose.samples_request import REQUEST_TURNS
from compose.samples_talking import TALKING_TURNS
from compose.samples_tasks import TASK_TURNS
from compose.samples_upkeep import UPKEEP_TURNS

from mailflow.core import facts as f
from mailflow.core.directory import Department, Directory, Person
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.policy import Organisation, Policy, SignOffPolicy
from mailflow.core.record import Answer, Record, Seat, SignOff
from mailflow.core.story import story
from mailflow.core.telling import answered, card
from mailflow.core.worktime import Calendar, Span

TEMPLATES = Path(__file__).parents[2] / "templates" / "mail"
ZONE = "Asia/Shanghai"
REF = "MF-7Q2K-9XTB-4D6M-H3WV-K2PT-6ZQA-N5LC"
AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
HOSTILE = (
    "甲\r\nBcc: x@y.z\x00\u202e=?UTF-8?Q?=0A?=Bcc: e@e.e <script>alert(1)</script> "
    "{{ 7*7 }} {% raw %} \"'& \u2028 \x1b[31m [CNF-2026-9999]"
)

#: The mails that kinds of record have of their own, from a module each.
KIND_TURNS = {
    **MEETING_TURNS,
    **TASK_TURNS,
    **REQUEST_TURNS,
    **ISSUE_TURNS,
    **INCIDENT_TURNS,
    **TALKING_TURNS,
    **PROJECT_TURNS,
    **DIGEST_TURNS,
    **UPKEEP_TURNS,
}

NAMES = ("sign-off-request", "opened", "answered", "noted", "amended", "progress", "outcome", "due-moved", "released",
    "reminder", "escalation", "question", "refusal", "challenge", "undeliverable", "absence", "status", "why", "help", "anchor",
    "duty-reminder", "duty-escalation", "matter-status", *KIND_TURNS)  # fmt: skip


def a_policy() -> Policy:
    def someone(id_: str, name: str, department: str | None, manager: str | None, language: str = "zh") -> Person:
        return Person(
            id=id_, name=name, mails=(f"{id_}@corp.example",), department=department, manager=manager, language=language
        )

    people = (
        someone("zhou", "周总", None, None), someone("chen", "陈副总", None, "zhou"),
        someone("lin", "林副总", None, "zhou"),
        someone("wang", "王经理", "市场部", "lin"), someone("zhao", "赵敏", "市场部", "wang"),
        someone("liu", "刘经理", "技术部", "chen"), someone("zhang", "张工", "技术部", "liu"),
        someone("alice", "Alice Brown", "财务部", "lin", "en"),
    )  # fmt: skip
    departments = (
        Department(name="市场部", head="wang", executive="lin"),
        Department(name="技术部", head="liu", executive="chen"),
    )
    return Policy(
        organisation=Organisation(name="示例科技有限公司", timezone=ZONE, language="zh", domain="corp.example"),
        directory=Directory({p.id: p for p in people}, {d.name: d for d in departments}),
        calendar=Calendar(ZoneInfo(ZONE), time(9), time(18), frozenset(range(5)), frozenset(), frozenset()),
        sign_off=SignOffPolicy(answer_within=Span(2, "wd"), steps=(), lapse_after=Span(20, "wd"),
            withdraw_within=None, requester_may_confirm=False),
        addresses={},
        authserv_id="mx.corp.example",
        trusted_domains=frozenset(),
        proof={},
    )  # fmt: skip


def an_answer(signer: str, decision: str, **more: Any) -> Answer:
    found = Answer(
        signer=signer,
        by=signer,
        decision=decision,
        version="V1.0",
        at=AT + timedelta(hours=5),
        words="同意，请按此执行",
        message_id=f"<tencent_8F2A6C0D41B7E9@{signer}.mail.corp.example>",
    )
    return replace(found, **more)


PLAN = f.Attached(name="春季推广方案_V1.0.docx", type="application/zip", size=48_213, sha256="9f2c41d07ab3" + "0" * 52)
CONTENT = "1. 3月20日上线，线上渠道为主。\n2. 预算 8 万元，由市场部承担。\n3. 技术部负责活动页面，3月15日前完成。"


def a_sign_off(*seats: Seat, **more: Any) -> SignOff:
    usual: dict[str, Any] = {
        "id": "CNF-2026-0001/G1", "version": "V1.0", "title": "春季推广方案",
        "content": CONTENT,
        "fields": (("预算", "8 万元"), ("涉及部门", "市场部、技术部、财务部")),
        "attachments": (PLAN,),
        "digest": "4be19c27d05fa831" + "0" * 48, "needed": len(seats), "opened_at": AT,
        "due": datetime(2026, 3, 4, 10, 0, tzinfo=UTC), "seats": seats,
    }  # fmt: skip
    return SignOff(**{**usual, **more})


def a_record(sign_off: SignOff | None, **more: Any) -> Record:
    rungs = (
        Rung(
            at=datetime(2026, 3, 3, 5, 45, tzinfo=UTC),
            level=0,
            targets=("owner",),
            rule="rules.yaml:212 sign_off.steps.0",
        ),
        Rung(
            at=datetime(2026, 3, 4, 10, 0, tzinfo=UTC),
            level=0,
            targets=("owner",),
            rule="rules.yaml:214 sign_off.steps.1",
        ),
        Rung(
            at=datetime(2026, 3, 5, 5, 0, tzinfo=UTC),
            level=1,
            targets=("manager", "requester"),
            rule="rules.yaml:216 sign_off.steps.2",
        ),
    )
    lapse = Rung(
        at=datetime(2026, 4, 1, 10, 0, tzinfo=UTC),
        level=0,
        targets=("requester",),
        rule="rules.yaml:230 sign_off.lapse_after",
    )
    owed = [Obligation(id=p, owner=p, what="confirm", opened_at=AT, due=AT, rungs=rungs) for p in ("liu", "alice")]
    ends = Obligation(id="lapse", owner="zhao", what="lapse", opened_at=AT, due=AT, rungs=(lapse,))
    usual: dict[str, Any] = {
        "id": "CNF-2026-0001", "kind": "confirmation", "title": "春季推广方案", "state": "open", "requester": "zhao",
        "opened_at": AT, "cc": ("zhang",), "message_id": "<a1b2c3@mail.corp.example>",
        "sign_offs": (sign_off,) if sign_off else (), "obligations": (*owed, ends),
    }  # fmt: skip
    return Record(**{**usual, **more})


def three_seats() -> tuple[Seat, ...]:
    return (
        Seat(signer="wang", holder="wang", answer=an_answer("wang", "approve")),
        Seat(signer="liu", holder="zhang"),
        Seat(signer="alice", holder="alice"),
    )


def usual_story(**more: Any) -> dict[str, Any]:
    seats = three_seats()
    answers = tuple(seat.answer for seat in seats if seat.answer)
    return dict(story(a_record(a_sign_off(*seats, answers=answers), **more), a_policy()))


def _round(about: dict[str, Any], you: str = "wang", role: str = "confirmer") -> dict[str, Any]:
    return {**about, "you": card(you, a_policy()), "role": role, "ref": REF, "service": {"mail": "coord@corp.example"}}


def usual(name: str) -> list[dict[str, Any]]:
    """Ordinary values of a template, in every turn it can take."""
    return [_round({**usual_story(), **extra}) for extra in _turns(name)]


def _turns(name: str) -> list[dict[str, Any]]:
    return TURNS[name]() if name in TURNS else [{}]


def _cards() -> tuple[dict[str, Any], ...]:
    return tuple(card(person, a_policy()) for person in ("zhang", "liu", "chen"))


def _requested() -> list[dict[str, Any]]:
    told, (_, liu, _) = usual_story(), _cards()
    changes = [
        {"what": "content", "before": "预算 8 万元", "after": "预算 6 万元"},
        {"what": "附件", "before": "", "after": "方案_V1.1.docx"},
    ]
    return [
        {"again": False, "from_whom": None},
        {"again": False, "from_whom": liu},
        {"again": False, "from_whom": None, "record": {**told["record"], "oral": True}},
        {"again": True, "from_whom": None, "sign_off": {**told["sign_off"], "version": "V1.1", "changes": changes}},
    ]


def _opened() -> list[dict[str, Any]]:
    return [{"unread": []}, {"unread": [["截止日期", "尽快", "按 2 个工作日计算"]]}]


def _receipts() -> list[dict[str, Any]]:
    said = answered(an_answer("wang", "approve"), a_policy())
    plain = {"replaced": None, "repeated": False, "closed": None, "tally": {}}
    rejected = {**said, "decision": "reject"}
    return [
        {**plain, "answer": said},
        {**plain, "answer": rejected, "replaced": "approve", "closed": "rejected"},
        {**plain, "answer": {**rejected, "returned": True, "reason": "预算太高"}},
        {**plain, "answer": {**said, "decision": "conditional", "reason": "预算降到 6 万元"}},
        {**plain, "answer": {**said, "by": _cards()[0]}, "repeated": True},
    ]


def _reasons() -> list[dict[str, Any]]:
    asked = {"kind": "reminder", "at": "2026-03-04T10:00:00+00:00", "role": "confirmer", "rule": "rules.yaml:214 sign_off.steps.1",
             "rules": ["rules.yaml:216 sign_off.steps.2"], "reason": ""}  # fmt: skip
    return [{"asked_of": None}, {"asked_of": asked}, {"asked_of": {**asked, "kind": "sign-off-request", "rule": "", "rules": []}}]


def _notes() -> list[dict[str, Any]]:
    said = ("acknowledge", "question", "comment", "delegated", "withdrawn")
    return [{"what": what, "words": "收到", "to": _cards()[0] if what == "delegated" else None} for what in said]


def _amendments() -> list[dict[str, Any]]:
    zhang, liu, _ = _cards()
    changed = [
        {"what": "version", "before": "V1.0", "after": "V1.1"},
        {"what": "due", "before": "2026-03-04T10:00:00+00:00", "after": "2026-03-20T10:00:00+00:00"},
        {"what": "confirmers", "before": [liu], "after": [liu, zhang]},
    ]
    ended = {**usual_story()["record"], "state": "withdrawn"}
    taken_back = [{"what": "withdrawn", "before": "", "after": ""}]
    return [
        {"amendments": changed, "unread": []},
        {"amendments": taken_back, "unread": [["确认人", "老王", "未更改"]], "record": ended},
    ]


def _progress() -> list[dict[str, Any]]:
    zhang, liu, _ = _cards()
    what = ("conditional", "approve", "reject", "returned", "question", "delegate", "withdraw", "acknowledge", "comment",
        "deputy", "forwarded", "late", "away")
    event = {"by": liu, "words": "预算这部分请再核一下", "to": zhang}
    away = {"until": "2026-03-09T12:00:00+00:00", "named": "李四 <lisi@corp.example>"}
    return [{"event": {**event, **away, "what": w, "reason": "预算偏高" if w in ("reject", "returned") else ""}} for w in what]


def _outcomes() -> list[dict[str, Any]]:
    told = usual_story()
    closed = {**told["sign_off"], "closed_at": "2026-03-04T03:00:00+00:00"}
    states = ("confirmed", "refused", "lapsed", "withdrawn")
    return [{"record": {**told["record"], "state": state}, "next": [], "sign_off": closed} for state in states]


def _reminders() -> list[dict[str, Any]]:
    return [{"overdue": overdue, "rule": "rules.yaml:212 sign_off.steps.0"} for overdue in (False, True)]


def _escalations() -> list[dict[str, Any]]:
    zhang, liu, chen = _cards()
    since, rule = "2026-03-02T01:30:00+00:00", "rules.yaml:216 sign_off.steps.2"
    before = [{"to": chen, "at": "2026-03-05T05:00:00+00:00", "level": 1}]
    first = {"late": [liu], "level": 1, "elapsed": {"working_hours": 25.0, "since": since}, "asked": ""}
    second = {"late": [liu, zhang], "level": 2, "elapsed": {"since": since}, "asked": "接手此事并作出决定。"}
    return [{**first, "informed": before, "rule": rule}, {**second, "informed": [], "rule": rule}]


def _questions() -> list[dict[str, Any]]:
    codes = ("ambiguous_person", "no_confirmers", "unknown_person", "no_content", "unclear", "empty_reply",
        "no_decision", "parts_differ", "which_version", "which_record", "no_record", "nothing_changed", "not_usable",
        "attachment_new", "no_delegate", "nothing_to_withdraw", "absence_backwards", "absence_past", "absence_unread",
        "absence_deputy_self", "absence_deputy_unknown", "absence_deputy_ambiguous", "something_new")  # fmt: skip
    asked = {"detail": "老王", "quoted": "好的", "options": ["王经理（市场部）", "王主任（客服部）"]}
    return [{**asked, "reason": code} for code in codes]


def _refusals() -> list[dict[str, Any]]:
    codes = ("old_version", "not_a_signer", "not_the_requester", "too_late", "seat_taken", "answered_in_person", "delegate_to_self",
        "part_handed_over", "withdraw_too_late", "too_large")  # fmt: skip
    return [{"reason": code, "detail": "V1.1", "quoted": "好的"} for code in codes]


def _challenge() -> list[dict[str, Any]]:
    letter = {"subject": "Re: 春季推广方案", "at": "2026-03-02T02:10:00+00:00", "excerpt": "请按附件执行。\n王"}
    return [{"letter": letter}]


def _undeliverable() -> list[dict[str, Any]]:
    reply = "550 5.1.1 user unknown"
    zhang, liu, _ = _cards()
    plain = {
        "unreached": liu, "server_reply": reply, "mail_kind": "sign-off-request", "how": "bounce", "instead": None, "named": "",
        "until": None,
    }  # fmt: skip
    away = {"how": "away", "instead": zhang, "named": "张工 <zhang@corp.example>", "until": "2026-03-09T12:00:00+00:00"}
    return [plain, {**plain, **away}]


def _absences() -> list[dict[str, Any]]:
    zhang, liu, _ = _cards()
    away = {"person": liu, "since": "2026-03-04T16:00:00+00:00", "until": "2026-03-10T16:00:00+00:00", "deputy": zhang}
    days = [[away["since"], away["until"]]]
    plain = {"instead": False, "replaced": [], "clashes": [], "stood_in_for": []}
    crossed = {"instead": False, "replaced": days, "clashes": days, "stood_in_for": [zhang]}
    return [
        {"away": {**away, **plain}, "owed": ["CNF-2026-0001"]},
        {"away": {**away, **plain, "deputy": None, "instead": True}, "owed": []},
        {"away": {**away, **crossed}, "owed": []},
    ]


def _matter() -> dict[str, Any]:
    zhang, liu, _ = _cards()
    task = {"id": "T1", "title": "准备演示环境", "owner": liu, "due": "2026-03-09", "state": "in_progress", "percent": 60}
    return {
        "fields": [["scope", "影响1000+用户下单"], ["severity", "高"]],
        "roles": [["leader", [liu]], ["member", [liu, zhang]]],
        "departments": ["市场部", "技术部"],
        "tasks": [task, {**task, "id": "T2", "owner": None, "due": None, "state": "new", "percent": 0}],
    }


def _duty(part: str | None, title: str) -> dict[str, Any]:
    when = {"opened_at": "2026-03-02T01:30:00+00:00", "due": "2026-03-04T10:00:00+00:00"}
    return {"what": "task", "part": part, "title": title, "owner": _cards()[1], **when}


def _duty_reminders() -> list[dict[str, Any]]:
    rule = "rules.yaml:300 tasks.steps.0"
    said = {"matter": _matter(), "duties": [_duty("T1", "准备演示环境")], "rule": rule}
    return [{**said, "overdue": False, "asked": ""}, {**said, "overdue": True, "asked": "take_over"}]


def _duty_escalations() -> list[dict[str, Any]]:
    duties = [_duty("T1", "准备演示环境"), _duty(None, "")]
    return [{**turn, "matter": _matter(), "duties": duties, "asked": asked}
            for turn in _escalations() for asked in ("", "decide")]  # fmt: skip


def _statuses() -> list[dict[str, Any]]:
    task = {"id": "T1", "title": "准备物料", "owner": None, "due": None, "state": "new", "percent": 0}
    held = {"record": "MTG-2026-0001", "title": "启动会", "state": "minuted", "at": "2026-03-05T06:00:00+00:00", "tasks": [task]}
    return [{"matter": _matter(), "beside": []}, {"matter": _matter(), "beside": [held, {**held, "at": None, "tasks": []}]}]


def _helps() -> list[dict[str, Any]]:
    ways = ["say_anew", "renew", "take_back", "arrange", "wish", "rule", "incident_false", "project_stop"]
    return [{"owes": ["confirm", "read", "task"], "ways": ways, "context": ""}, {"owes": [], "ways": [], "context": "digest"}, {"owes": [], "ways": [], "context": ""}]


def _anchors() -> list[dict[str, Any]]:
    return [{"number": 41_207, "hash": "5d0c" * 16, "letters": 3_318, "since": "2026-03-02T01:30:00+00:00"}]


TURNS = {
    "sign-off-request": _requested, "opened": _opened, "answered": _receipts, "noted": _notes, "amended": _amendments,
    "progress": _progress, "outcome": _outcomes, "reminder": _reminders, "escalation": _escalations,
    "question": _questions, "refusal": _refusals, "challenge": _challenge, "undeliverable": _undeliverable, "absence": _absences, "anchor": _anchors,
    "duty-reminder": _duty_reminders, "duty-escalation": _duty_escalations, "matter-status": _statuses, "help": _helps, "why": _reasons,
    **KIND_TURNS,
}  # fmt: skip
WITHOUT_RECORD = ("question", "refusal", "challenge", "absence", "help", "anchor")


def least(name: str) -> list[dict[str, Any]]:
    """The least a template may be given: no files, fields, copies or steps; no record where there need be none."""
    if name in WITHOUT_RECORD:
        extra = [{**turn, "options": [], "quoted": "", "detail": ""} for turn in _turns(name)]
        return [_round(turn, role="sender") for turn in extra]
    sign_off = a_sign_off(Seat(signer="liu", holder="liu"), fields=(), attachments=(), content="", closed_at=AT)
    bare = story(a_record(sign_off, cc=(), obligations=(), message_id=None), a_policy())
    states = [turn["record"]["state"] if "record" in turn else "open" for turn in _turns(name)]
    emptied = [{k: v for k, v in turn.items() if k not in ("record", "sign_off")} for turn in _turns(name)]
    return [
        _round({**bare, **turn, "record": {**bare["record"], "state": s}})
        for turn, s in zip(emptied, states, strict=True)
    ]


def worst(name: str) -> list[dict[str, Any]]:
    """Every text that people write, replaced by one that tries to be markup, a header, a template and a second line."""
    return [_spoilt(about) for about in usual(name)]


KEPT = frozenset(
    ("id", "at", "due", "opened_at", "closed_at", "since", "state", "decision", "what", "reason", "ref", "role", "mail",
     "sha256", "digest", "replaced", "closed", "message_id", "kind", "hash")
)  # fmt: skip


def _spoilt(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: _spoilt(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_spoilt(v, key) for v in value]
    return HOSTILE if isinstance(value, str) and key not in KEPT and not value.startswith("2026-") else value
