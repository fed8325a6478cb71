"""The rules of incidents as values; what counts where rules name nothing else is the matrix of guide §3 with its ladders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from mailflow.core.incident.pattern import SubjectPattern
from mailflow.core.worktime import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of the ladder for what nobody acknowledged: so long after the level's clock began, these roles are asked."""

    after: Span
    to: tuple[str, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRules:
    """One line of the matrix. `update` None: only on change. `review`: mandatory, recommended or none."""

    acknowledge: Span
    update: Span | None
    recovery: Span
    team: Span | None
    tell: tuple[str, ...]
    ladder: tuple[Stage, ...]
    review: str
    rule: str


def _stages(level: int, *steps: tuple[str, tuple[str, ...]]) -> tuple[Stage, ...]:
    path = f"rules.yaml incident.levels.L{level}.ladder"
    return tuple(Stage(after=Span.parse(after), to=to, rule=f"{path}.{n}") for n, (after, to) in enumerate(steps))


_HEADS: Final = ("manager", "head", "heads", "oncall")


def _line(level: int, acknowledge: str, update: str, recovery: str, team: str | None, *, tell: tuple[str, ...], review: str,
          ladder: tuple[Stage, ...]) -> LevelRules:
    return LevelRules(
        acknowledge=Span.parse(acknowledge),
        update=Span.parse(update),
        recovery=Span.parse(recovery),
        team=Span.parse(team) if team else None,
        tell=tell,
        ladder=ladder,
        review=review,
        rule=f"rules.yaml incident.levels.L{level}",
    )


LEVELS: Final[Mapping[int, LevelRules]] = {
    1: _line(
        1, "5m", "30m", "1h", "15m", tell=(*_HEADS, "executives", "general_manager"), review="mandatory",
        ladder=_stages(1, ("10m", ("backup",)), ("30m", ("heads", "general_manager")), ("60m", ("executives",))),
    ),
    2: _line(
        2, "15m", "1h", "1h", "30m", tell=(*_HEADS, "executives"), review="mandatory",
        ladder=_stages(2, ("20m", ("backup",)), ("30m", ("heads",)), ("60m", ("executives",))),
    ),
    3: _line(
        3, "1h", "4h", "24h", None, tell=_HEADS, review="recommended",
        ladder=_stages(3, ("1h", ("backup",)), ("2h", ("heads",)), ("4h", ("executives",))),
    ),
    4: _line(
        4, "4h", "24h", "3wd", None, tell=_HEADS, review="none",
        ladder=_stages(4, ("4h", ("backup",)), ("8h", ("heads",)), ("24h", ("executives",))),
    ),
}  # fmt: skip

#: Type of an incident or name of a system -> the departments it affects, where its letter names none.
AFFECTED: Final[Mapping[str, tuple[str, ...]]] = {
    "系统故障": ("IT部",),
    "客户重大投诉": ("客服部",),
    "供应链中断": ("运营部",),
}

#: Type -> words by which a letter that names no type is of it.
TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "系统故障": (
        "系统", "平台", "服务器", "网络", "数据库", "宕机", "故障", "无法登录", "无法访问", "接口", "网站", "机房",
        "断网", "网断", "没网", "官网", "软件", "挂了", "全挂", "打不开", "登不上", "登录不", "登不了", "连不上", "用不了",
        "不可用", "瘫痪", "崩溃", "死机", "报错", "CPU", "磁盘", "内存", "告警", "OA", "ERP", "CRM", "SAP", "VPN", "WiFi",
        "打印机", "APP", "小程序", "闪退", "白屏", "黑屏", "卡顿",
        "system", "systems", "server", "servers", "network", "outage", "database", "website", "down", "unavailable", "login",
        "log in", "crashed", "offline", "unreachable", "timeout", "timeouts", "errors", "not working", "no email", "disk",
        "printer", "alert",
    ),
    "客户重大投诉": ("投诉", "complaint", "complaints", "complain", "complains", "complained", "complaining"),
    "供应链中断": (
        "供应链", "供应商", "断供", "缺料", "断货", "缺货", "物流中断", "停供",
        "supply chain", "supplier", "suppliers", "shortage", "out of stock",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmSource:
    """How mails of one monitoring system are read.

    `subjects` are patterns, of which one must match; `key` names what of them, or of the labels in the text, makes two mails
    the same trouble; `severity` and `system` are such labels. `levels` is by the words of the severity. `over` are words that say
    in a subject that it is resolved. `reporter` is in whose name it is registered, None for whoever is first to respond.
    """

    name: str
    senders: tuple[str, ...]
    subjects: tuple[SubjectPattern, ...]
    key: tuple[str, ...] = ()
    severity: tuple[str, ...] = ("severity",)
    system: tuple[str, ...] = ()
    levels: Mapping[str, int] = field(default_factory=dict)
    level: int = 3
    departments: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    reporter: str | None = None


_MERGE, _JOIN, _PLAN = Span(4, "h"), Span(30, "m"), Span(1, "h")
_BRIDGE, _LENGTH = Span(10, "m"), Span(1, "h")
_MEETING, _REPORT = Span(3, "wd"), Span(5, "wd")


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPolicy:
    """How incidents are told of, chased, closed and reviewed.

    `ungraded` is the level that counts until somebody says which. `warn_at` is the share of the time to recover at which its
    owner is warned. `merge_within` is how far back open incidents are looked through for the same matter. `monitoring` are the
    systems whose mails are reports. `bridge` is where its team talks, from `bridge_within` after it was named.
    """

    levels: Mapping[int, LevelRules] = field(default_factory=lambda: LEVELS)
    affected: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: AFFECTED)
    types: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: TYPES)
    ungraded: int = 2
    warn_at: float = 0.5
    merge_within: Span = _MERGE
    join_within: Span = _JOIN
    plan_within: Span = _PLAN
    bridge: str = ""
    bridge_within: Span = _BRIDGE
    bridge_length: Span = _LENGTH
    review_meeting: Span = _MEETING
    review_report: Span = _REPORT
    monitoring: tuple[AlarmSource, ...] = ()
    rule: str = "rules.yaml incident"
