"""Stories of confirmations, told by the core from facts: what documents are made of in the tests and the bench."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mailflow.core import facts as f
from mailflow.core.directory import Department, Directory, Person
from mailflow.core.evolution import evolve
from mailflow.core.policy import Organisation, Policy, SignOffPolicy
from mailflow.core.record import Record
from mailflow.core.story import story
from mailflow.core.telling import Values
from mailflow.core.worktime import Calendar, Span

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "documents"
SHANGHAI = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 3, 2, 1, 15, tzinfo=UTC)
ISSUED = datetime(2026, 3, 4, 8, 30, tzinfo=UTC)

_PEOPLE = (
    ("wang", "王经理", "市场部"),
    ("zhao", "赵敏", "市场部"),
    ("liu", "刘经理", "技术部"),
    ("zhang", "张工", "技术部"),
    ("li", "李主管", "运营部"),
    ("sun", "孙悦", "运营部"),
    ("he", "何经理", "客服部"),
    ("wu", "吴倩", "客服部"),
    ("zheng", "郑经理", "IT部"),
    ("feng", "冯强", "IT部"),
    ("alice", "Alice Brown", "财务部"),
    ("lin", "林副总", None),
)

CONTENT = """一、新产品“云笺”的上线时间确定为2026年3月20日（周五）22:00，运营活动于3月23日启动。
二、技术部于3月13日前完成压力测试并提交报告；运营部于3月16日前完成活动页面与客服话术；客服部于3月18日前完成培训。
三、推广预算合计人民币 180,000 元，由市场部按月报销，财务部按季复核。超出部分须另行书面确认。"""

LONG = "请各部门在各自职责范围内落实，并于每周五下班前以邮件报送进展，遇有影响上线时间的问题应当即日上报。"


def sha(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def policy() -> Policy:
    people = {id_: Person(id=id_, name=name, mails=(f"{id_}@corp.example",), department=d) for id_, name, d in _PEOPLE}
    departments = {name: Department(name=name) for _, _, name in _PEOPLE if name}
    return Policy(
        organisation=Organisation(name="示例科技有限公司", timezone="Asia/Shanghai", language="zh", domain="corp.example"),
        directory=Directory(people, departments),
        calendar=Calendar(SHANGHAI, time(9), time(18), frozenset(range(5)), frozenset(), frozenset()),
        sign_off=SignOffPolicy(
            answer_within=Span(2, "wd"), steps=(), lapse_after=Span(20, "wd"), withdraw_within=None, requester_may_confirm=False
        ),
        addresses={},
        authserv_id="mx.corp.example",
        trusted_domains=frozenset(),
        proof={},
    )


def told(facts: Iterable[f.Fact], sign_off: str | None = None) -> Values:
    record: Record | None = None
    for fact in facts:
        record = evolve(record, fact)
    assert record is not None
    return story(record, policy(), record.sign_off(sign_off))


def opened(oral: bool = False, title: str = "关于“云笺”上线时间与推广预算的确认") -> f.RecordOpened:
    return f.RecordOpened(
        at=START, record="CNF-2026-0001", kind="confirmation", title=title, requester="zhao", cc=("wang", "lin"), oral=oral
    )


def asked(signers: tuple[str, ...], needed: int, **more: Any) -> f.SignOffOpened:
    values: dict[str, Any] = {
        "at": START,
        "sign_off": "G1",
        "version": "V1.0",
        "title": opened().title,
        "content": CONTENT,
        "fields": (("项目名称", "云笺 1.0"), ("预算", "人民币 180,000 元"), ("完成时间", "2026-03-20")),
        "attachments": (
            f.Attached(name="推广预算明细.xlsx", type="application/vnd.ms-excel", size=48_231, sha256=sha("预算")),
            f.Attached(name="上线计划（含回退方案）.pdf", type="application/pdf", size=1_930_112, sha256=sha("计划")),
        ),
        "digest": sha("V1.0"),
        "signers": signers,
        "needed": needed,
        "due": datetime(2026, 3, 5, 10, 0, tzinfo=UTC),
    }
    return f.SignOffOpened(**values | more)


def answer(hours: float, signer: str, decision: str, words: str, **more: Any) -> f.Answered:
    values: dict[str, Any] = {
        "at": START + timedelta(hours=hours),
        "sign_off": "G1",
        "signer": signer,
        "by": signer,
        "decision": decision,
        "version": "V1.0",
        "words": words,
        "message_id": f"<{sha(signer + words)[:20].upper()}@mail.corp.example>",
        "proof": "authenticated",
    }
    return f.Answered(**values | more)


def closed(hours: float, state: str = "approved", sign_off: str = "G1") -> f.SignOffClosed:
    return f.SignOffClosed(at=START + timedelta(hours=hours), sign_off=sign_off, state=state)


def small() -> Values:
    """Three people asked, three approvals."""
    return told(
        [
            opened(),
            asked(("liu", "li", "alice"), 3),
            answer(1.4, "liu", "approve", "同意，请按此执行。"),
            answer(3, "li", "approve", "无异议"),
            answer(26.2, "alice", "approve", "Approved as submitted."),
            closed(26.2),
        ]
    )


def oral() -> Values:
    """An oral agreement that nobody has confirmed yet."""
    return told([opened(oral=True), asked(("liu", "li"), 1, fields=(), attachments=())])


def big() -> Values:
    """Eight people, three versions, long words, one handed over, one taken back, one corrected, one silent."""
    signers = ("liu", "li", "he", "zheng", "alice", "feng", "wu", "zhang")
    second, third = "推广预算合计人民币 165,000 元", "推广预算合计人民币 160,000 元"
    old = CONTENT + "\n" + LONG * 12
    new, newest = old.replace("推广预算合计人民币 180,000 元", second), old.replace("推广预算合计人民币 180,000 元", third)
    changes = (
        f.Change(what="content", before=old, after=new),
        f.Change(what="预算", before="人民币 180,000 元", after="165,000 元"),
    )
    later = (
        f.Change(what="content", before=new, after=newest),
        f.Change(what="推广预算明细.xlsx", before=sha("预算"), after=sha("预算三")),
    )
    g3 = {"sign_off": "G3", "version": "V1.2"}
    return told(
        [
            opened(),
            asked(signers, 8, content=old),
            answer(1, "liu", "approve", "同意"),
            answer(
                2,
                "alice",
                "reject",
                "Not approved: the budget has no breakdown.",
                returned=True,
                reason="the budget has no breakdown",
            ),
            closed(5, "superseded"),
            asked(
                signers,
                8,
                at=START + timedelta(hours=5),
                sign_off="G2",
                version="V1.1",
                content=new,
                digest=sha("V1.1"),
                changes=changes,
            ),
            answer(6, "liu", "approve", "同意", sign_off="G2", version="V1.1"),
            answer(
                6.5,
                "he",
                "conditional",
                "同意，但客服培训须延至3月19日。",
                reason="客服培训须延至3月19日",
                sign_off="G2",
                version="V1.1",
            ),
            closed(9, "superseded", "G2"),
            asked(signers, 8, at=START + timedelta(hours=9), content=newest, changes=later, digest=sha("V1.2"), **g3),
            answer(24, "liu", "approve", "同意，请执行。" + LONG * 2, **g3),
            f.Delegated(at=START + timedelta(hours=24.5), sign_off="G3", signer="li", by="li", to="sun", words="请孙悦代为确认"),
            answer(25, "li", "approve", "受李主管委托，同意。", by="sun", **g3),
            answer(25.5, "he", "reject", "不同意，培训时间不够。", reason="培训时间不够", **g3),
            answer(27, "he", "approve", "更正：同意，培训时间已与运营部商定。", **g3),
            answer(
                28,
                "zheng",
                "conditional",
                "原则同意，上线窗口须避开机房检修（3月20日23:00至次日2:00）。" + LONG,
                reason="上线窗口须避开机房检修",
                **g3,
            ),
            answer(
                29,
                "alice",
                "approve",
                "Approved. Please send the quarterly figures to finance before the 5th of the following month.",
                **g3,
            ),
            answer(30, "feng", "approve", "同意", **g3),
            f.AnswerWithdrawn(
                at=START + timedelta(hours=31), sign_off="G3", signer="feng", by="feng", words="撤回，回退方案还需评估。"
            ),
            answer(33, "feng", "approve", "回退方案评估完毕，同意。", **g3),
            answer(34, "wu", "approve", "没问题，同意", **g3),
        ]
    )


def with_text(text: str) -> Values:
    """The small story with this text wherever people's words stand, and its beginning where an admin's do."""
    values = small()
    sign_off = values["sign_off"]
    sign_off |= {"title": text, "content": text, "fields": [[text, text]]}
    sign_off["attachments"] = [{"name": text, "type": "text/plain", "size": 1, "sha256": sha(text)}]
    sign_off["changes"] = [{"what": text, "before": text, "after": text}]
    values["versions"][0]["changes"] = sign_off["changes"]
    name = text[:40]
    values["organisation"] = name
    for person in (values["record"]["requester"], *(seat["signer"] for seat in sign_off["seats"])):
        person |= {"name": name, "department": name}
    for answer in values["history"]:
        answer |= {"words": text}
    for seat in sign_off["seats"]:
        seat["answer"] |= {"words": text, "reason": text + "…", "by": seat["signer"], "signer": seat["signer"]}
    return values
