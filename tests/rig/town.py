"""A town of people whose matters of every kind run side by side: a history as an organisation makes it in some months."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from heapq import heappop, heappush
from pathlib import Path
from random import Random
from typing import Any, Final

from mailflow.documents.render import Made
from mailflow.journal.journal import Journal, Received
from mailflow.mail.message.message import read_message
from mailflow.rules.load import Loaded
from mailflow.service.engine import Engine
from mailflow.service.letters import Answering, Sheet, answer_to, write_letter
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for
from mailflow.transport.post import Sent

ROOT: Final = Path(__file__).parents[2]
MONDAY: Final = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
_STYLES: Final = ("outlook-zh", "none", "qq", "gmail-zh")
_HEADER = re.compile(rb"^X-Mailflow-(Record|Kind): *(.*?)\r?$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Write:
    """Somebody opens a matter, or writes something that belongs to none."""

    after: timedelta
    by: str
    to: str
    subject: str
    body: str
    headers: Mapping[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody answers what they were sent last about their matter; who was sent nothing names it in the subject."""

    after: timedelta
    by: str
    body: str
    kind: str | None = None


Story = Sequence[Write | Answer]


def _span(text: str) -> timedelta:
    number, unit = int(text[:-1]), text[-1]
    return timedelta(**{{"m": "minutes", "h": "hours", "d": "days"}[unit]: number})


def _told(*lines: tuple[str, ...]) -> Story:
    """Lines (after, by, body) or (after, by, body, kind) after the first (after, by, to, subject, body)."""
    first, *others = lines
    written = Write(_span(first[0]), *first[1:])
    return [written, *(Answer(_span(after), *rest) for after, *rest in others)]


def confirmation(n: int) -> Story:
    """A long request that two heads approve."""
    body = f"事项: 第{n}季推广方案\n内容: {_LONG}\n确认人: 王经理、刘经理\n确认方式: 全部\n预算: 20万元\n"
    asked = "sign-off-request"
    return _told(
        ("0m", "zhao", "confirm", f"【确认】第{n}季推广方案", body),
        ("40m", "wang", "同意，请尽快推进。", asked),
        ("3h", "liu", "同意。", asked),
    )


def unanswered(n: int) -> Story:
    """A request nobody answers: its ladder runs to the end."""
    return [confirmation(n)[0]]


def doubted(n: int) -> Story:
    """A request whose signers ask, refuse and are asked back."""
    body = f"事项: 第{n}号采购\n内容: 采购{n}台测试终端\n确认人: 李主管、何经理"
    return _told(
        ("0m", "zhao", "confirm", f"【确认】第{n}号采购", body),
        ("1h", "li", "好的"),
        ("2h", "li", "画押，就这么办"),
        ("1d", "he", "不同意，预算太高，请压缩到10万以内。"),
    )


def incident(n: int) -> Story:
    """From the report to the written closing."""
    body = f"事件性质: 第{n}号系统无法使用\n影响范围: 影响1000+用户下单\n紧急程度: 高:需1小时内恢复\n事件类型: 系统故障\n发生地点/系统: 系统{n}"
    return _told(
        ("0m", "wu", "incident", f"第{n}号系统无法使用", body),
        ("12m", "feng", "收到，我来处理"),
        ("20m", "feng", "更新: 数据库连接池耗尽，正在扩容"),
        ("50m", "feng", "已恢复"),
        ("2h", "zheng", "同意", "sign-off-request"),
        ("1d", "feng", "复盘: 连接池耗尽\n改进措施: 增加监控；冯强；3月20日"),
    )


def silent_incident(n: int) -> Story:
    """Nobody takes it up for hours."""
    body = f"客户{n}投诉到媒体，要求今天答复。\n级别: P1\n事件类型: 客户投诉"
    return _told(("0m", "sun", "coord", f"[INCIDENT] 客户{n}投诉", body), ("5h", "he", "受理"), ("3h", "he", "已恢复"))


def issue(n: int) -> Story:
    """Two departments, both executives, a ruling."""
    body = f"问题描述: 技术部与运营部争用测试环境{n}\n涉及部门: 技术部、运营部\n问题类别: 资源冲突\n已协商过程: 当面协商未果"
    return _told(
        ("0m", "wang", "coord", f"【升级】测试环境{n}冲突", body),
        ("2h", "liu", "联调必须用到周五，否则上线推迟一周。"),
        ("25h", "chen", "裁定: 测试环境本周归技术部，下周归运营部。\n责任部门: 技术部\n完成时限: 5天内", "escalation"),
        ("3h", "lin", "同意", "sign-off-request"),
        ("2d", "liu", "完成，环境已按裁定交接。"),
        ("2h", "wang", "关闭"),
    )


def project(n: int) -> Story:
    """Consensus, lists, the plan, and then silence about the tasks."""
    body = (
        f"项目名称: 新产品推广{n}\n核心目标: 销量达到 5000 台\n关键成果(KPI): 首月 1000 台\n时间节点(里程碑): 8月10日 页面上线\n"
        "参与部门: 技术部、运营部\n预算: 20万元\n协调人: 赵敏"
    )
    head = "具体任务 | 任务负责人 | 计划开始时间 | 计划完成时间 | 人力 | 预算 | 设备 | 交付物\n"
    asked = "sign-off-request"
    return _told(
        ("0m", "wang", "project", f"【项目】新产品推广{n}", body),
        ("3h", "liu", "建议增加灰度发布，避免一次性上线的风险。"),
        ("2h", "wang", "1 采纳"),
        ("1h", "wang", "发起共识"),
        ("1d", "liu", "同意", asked),
        ("1h", "li", "同意", asked),
        ("1d", "liu", f"{head}接口开发{n} | 张工 | 2026-07-09 | 2026-07-20 | 2人 | 5万 | 测试服务器 | 接口文档", "request"),
        ("2h", "li", f"{head}活动运营{n} | 孙悦 | 2026-07-06 | 2026-07-30 | 2人 | 8万 | | 活动报告", "request"),
        ("1d", "liu", "采用微服务架构，先灰度 10% 再全量。", "request"),
        ("1h", "li", "线上直播与门店联动。", "request"),
        ("2h", "wang", "发起共识"),
        ("1d", "liu", "同意", asked),
        ("1h", "li", "同意", asked),
        ("3d", "zhang", "1 完成"),
    )


def meeting(n: int) -> Story:
    """Called, answered, minuted and confirmed."""
    body = (
        f"会议名称: 项目{n}例会\n时间(起止): 3天后 14:00-15:30\n地点/链接: 3楼会议室\n主持人: 王经理\n记录人: 赵敏\n"
        "参会人员: 必选: 刘经理、何经理; 可选: 李主管\n议程:\n1. 上周进展 | 刘经理 | 20分钟\n2. 推广预算 | 王经理 | 30分钟"
    )
    minutes = "议题1: 上周进展\n页面开发完成一半。\n决议:\n1. 预算定为 8 万元\n待办:\n1. 页面开发 责任人: 张工 完成时限: 7月10日 验收标准: 通过测试"
    return _told(
        ("0m", "wang", "coord", f"【会议】项目{n}例会", body),
        ("30m", "liu", "参加"),
        ("40m", "he", "请假，原因：出差"),
        ("76h", "zhao", minutes, "minutes-request"),
        ("1h", "wang", "同意", "sign-off-request"),
        ("1h", "liu", "确认", "minutes"),
        ("2h", "he", "异议 1: 预算应为 9 万元", "minutes"),
    )


def between_departments(n: int) -> Story:
    """A request from one department to another."""
    body = (
        f"发文部门: 客服部\n收文部门: 技术部\n事由: 提供活动{n}客诉数据\n具体内容: 需要活动期间的订单失败日志，按天汇总。\n"
        "紧急程度: 紧急\n要求完成时间: 7月6日\n联系人: 吴倩"
    )
    return _told(
        ("0m", "wu", "request", f"请提供活动{n}客诉数据", body),
        ("20m", "liu", "收到", "request"),
        ("1h", "liu", "受理，承办人：张工\n计划完成时间：7月5日", "request"),
        ("1d", "zhang", "处理结果：日志已按天汇总。"),
        ("2h", "wu", "确认"),
    )


def spoken(n: int) -> Story:
    """What was agreed on the telephone."""
    body = f"沟通主题: 页面{n}联调时间\n沟通方式: 电话\n内容: 3月10日开始联调，张工负责。\n参与部门/人员: 技术部(张工)"
    return _told(("0m", "wang", "coord", f"【沟通】页面{n}联调时间", body), ("1h", "zhang", "确认无误"))


def away(n: int) -> Story:
    """Somebody is away, asks how things stand, and a machine answers for them."""
    absence = Write(timedelta(), "liu", "coord", f"请假{n}", "请假 3月5日至3月10日 代理人 张工")
    status = Write(timedelta(hours=3), "wang", "coord", f"状态{n}", "状态")
    machine = Write(timedelta(hours=1), "li", "coord", f"自动回复{n}", "我正在休假。", {"Auto-Submitted": "auto-replied"})
    return [absence, status, machine]


def noise(n: int) -> Story:
    """A stranger, an unproven sender, and a person who says nothing in particular."""
    stranger = Write(timedelta(), "x@evil.example", "coord", f"Offer {n}", "同意")
    unproven = Write(timedelta(hours=1), "he", "confirm", f"【确认】未证实{n}", "内容: 一。\n确认人: 刘经理", {"Authentication-Results": None})
    lost = Write(timedelta(hours=1), "feng", "coord", f"你好{n}", "大家好。")
    return [stranger, unproven, lost]


def digest_answered(n: int) -> Story:
    """Somebody answers the first lines of their digest."""
    return [Answer(timedelta(hours=1), ("liu", "wang", "zhang")[n % 3], "1 完成\n2 延期到 7月20日 因为等测试环境", "digest")]


EVERY_KIND: Final = (
    confirmation, incident, issue, confirmation, meeting, between_departments, project, unanswered, spoken, confirmation,
    silent_incident, doubted, away, noise, digest_answered,
)  # fmt: skip

_LONG: Final = "\n".join(
    f"{n}. 本季度推广的目标、预算与分工已经与各部门逐一沟通，请就以下内容书面确认，如有异议请在期限内提出并说明理由。" for n in range(1, 20)
)


class _Blank:
    """Makes documents of nothing: what they would say is no matter here, and takes long."""

    def __init__(self) -> None:
        self._docx = (ROOT / "templates" / "documents" / "zh" / "form.docx").read_bytes()

    def document(self, name: str, language: str, story: Mapping[str, Any], timezone: tzinfo, issued_at: datetime) -> Made:
        return Made(name=f"{name}.docx", content=self._docx)


@dataclass
class Town:
    """The service, its clock, and who was sent what last about each matter."""

    journal: Journal
    loaded: Loaded
    now: datetime = MONDAY
    mails: dict[tuple[str, str, str], bytes] = field(default_factory=dict)
    handed: Counter[str] = field(default_factory=Counter)
    _fresh: list[str] = field(default_factory=list)
    _newest: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = replace(parts_for(self.loaded, ROOT / "templates", b"town", Trust()), renderer=_Blank())  # type: ignore[arg-type]
        with self.journal.write() as tx:
            tx.adopt_rules(self.loaded.policy.digest, self.loaded.text, self.now)
        self.engine: Engine = assemble(self.journal, self, parts)

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        """Keep what somebody was told last of each kind about a matter."""
        found = {name.decode().lower(): value.decode() for name, value in _HEADER.findall(raw[:4000])}
        person, record = recipient.partition("@")[0], found.get("record", "")
        self.handed[message_id] += 1
        self.mails[record, person, found.get("kind", "")] = self._newest[record, person] = raw
        self._fresh.append(record)
        return Sent("250 kept")

    def live(self, stories: Iterator[tuple[datetime, Story]], until: datetime) -> int:
        """Let stories, each with its beginning and in that order, run down to an instant; how many letters were written."""
        heap: list[tuple[datetime, int, int, Story, str]] = []
        coming = next(stories, None)
        turn = 0
        while heap or coming:
            if coming and (not heap or coming[0] <= heap[0][0]):
                turn += 1
                heappush(heap, (coming[0] + coming[1][0].after, turn, 0, coming[1], ""))
                coming = next(stories, None)
                continue
            at, number, step, story, record = heappop(heap)
            if at > until:
                continue
            record = self._taken(at, f"{number}-{step}", story[step], record)
            if step + 1 < len(story):
                heappush(heap, (at + story[step + 1].after, number, step + 1, story, record))
        self._wind(until)
        return int(self.journal.counts()["received"])

    def _taken(self, at: datetime, name: str, said: Write | Answer, record: str) -> str:
        self._wind(at)
        raw = self._letter(said, name, record)
        self._fresh.clear()
        self.journal.keep([Received(raw=raw, source="town")], at)
        self.engine.settle(at)
        return record or next((told for told in self._fresh if told), "")

    def _letter(self, said: Write | Answer, name: str, record: str) -> bytes:
        sender = said.by if "@" in said.by else f"{said.by}@corp.example"
        sheet = Sheet(
            sender=sender, to=["coord@corp.example"], subject="", at=self.now, message_id=f"<{name}.{sender}>",
            authserv_id="mx.corp.example",
        )  # fmt: skip
        if isinstance(said, Write):
            to = [f"{said.to}@corp.example"]
            return write_letter(replace(sheet, to=to, subject=said.subject, text=said.body, headers=said.headers))
        asked = self._asked(said, record)
        if asked is None:
            return write_letter(replace(sheet, subject=f"回复：[{record}]", text=said.body))
        style = _STYLES[sum(map(ord, name)) % len(_STYLES)]
        return write_letter(answer_to(read_message(asked), said.body, Answering(style=style), sheet))

    def _asked(self, said: Answer, record: str) -> bytes | None:
        if said.kind == "digest":
            return self.mails.get(("", said.by, "digest"))
        return self.mails.get((record, said.by, said.kind or "")) or self._newest.get((record, said.by))

    def _wind(self, until: datetime) -> None:
        """Stop at every instant at which something is due; what is due at its end is done before what comes then."""
        while (due := self.engine.next_at()) and due <= until:
            self.now = max(due, self.now)
            self.engine.settle(self.now)
        self.now = until


def every_kind(random: Random, number: int, start: datetime, span: timedelta) -> list[tuple[datetime, Story]]:
    """So many stories, of all kinds in turn, begun at any minute of a span."""
    begun = sorted(start + timedelta(minutes=random.randrange(int(span.total_seconds() // 60))) for _ in range(number))
    return [(at, EVERY_KIND[n % len(EVERY_KIND)](n + 1)) for n, at in enumerate(begun)]
