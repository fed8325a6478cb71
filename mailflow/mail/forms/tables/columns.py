"""The tables of guide §5 and the columns each has: how a header row is known, and what its columns are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.forms.labels import folded_label, named

#: kind -> its columns in the guide's order, `canonical=alias,alias`; a canonical name's own labels need no mention.
SHAPES: Final[Mapping[str, str]] = {
    # §5.1, table 1
    "log": (
        "title=Topic,沟通主题|dept=Initiating dept,发起部门|participants|沟通时间=Date,时间,沟通日期|channel"
        "|核心议题讨论摘要=Summary of discussion,讨论摘要,核心议题,沟通内容|各环节待办事项=To-dos,Todos,To do,待办事项,待办"
        "|owner|due|status=完成状态|备注"
    ),
    # §5.2, table 2
    "tracker": (
        "任务名称=任务|负责部门=Dept,Department,部门,责任部门|owner|计划开始时间|计划完成时间|实际完成时间"
        "|status=进度状态,Progress|cause=滞后/风险原因,Cause|measures=解决措施,Measures"
    ),
    # §5.5
    "resources": (
        "dept|具体任务=任务,Task,任务名称,工作内容|任务负责人=负责人,责任人,Owner"
        "|计划开始时间=开始,开始时间,Start"
        "|计划完成时间=结束,结束时间,End,Finish|人力=Staff,人员|budget|设备=设备及其他,Equipment"
        "|输入/依赖部门=依赖部门,Depends on"
        "|交付物=Deliverable,Deliverables|备注|部门负责人确认"
    ),
    # §5.6
    "plan": (
        "任务编号=序号/任务编号,编号,ID|阶段=Phase|任务名称=任务|负责部门=部门,责任部门,Dept|owner|协作部门=Supporting dept"
        "|计划开始时间"
        "|计划完成时间|前置任务=Predecessor,Depends on|交付物=Deliverable|里程碑=Milestone|budget|备注"
    ),
    # §5.7
    "review": (
        "dept|评审人=Reviewer|可行性意见=Feasibility|资源匹配意见=Resource fit|结论=Conclusion|整改要求=Required changes"
        "|日期=Date"
    ),
    # §5.8
    "agenda": "议题=Topic,Item,议程,内容|汇报人=Presenter,主讲人,发言人|时长=Duration,Minutes,用时,时间",
    "attendance": "姓名=Name|dept|回执=参加/请假/委派,参加情况,是否参加,Attendance,Reply",
    # §5.9
    "topics": "议题=Topic|要点=讨论要点,Points|结论=Conclusion",
    "resolutions": "决议内容=决议,决议事项,Resolution,Decision",
    "todos": (
        "title=待办,待办事项,行动项,Action,Action item,To-do,Item|owner|dept|协办=协办部门,协办人,Support|due=期限,时限"
        "|验收标准=Acceptance criteria,Acceptance|status"
    ),
    # §5.10, §5.4
    "opinions": "dept|decision=Opinion,Answer|理由=原因,Reason|是否采纳=采纳情况,Adopted|说明=Note,Remarks",
    # §5.4, §5.11, §5.21
    "signatures": (
        "dept=会签部门|confirmers=会签人,负责人,签字人,Name|decision=会签意见,Answer|签字=Signature,签名,确认|日期=Date,签字日期"
    ),
    # §5.12
    "acceptance": "验收项=验收内容,检查项,Item|标准=验收标准,Standard,Criterion|结果=验收结果,Result|说明=备注,Note",
    # §5.13
    "comparison": "目标=Goal,指标|预期=目标值,Expected|实际=实际值,Actual|完成率=达成率,Rate|偏差分析=偏差,Deviation",
    "phases": "阶段=Phase|时间节点=时间,When|里程碑=Milestone|执行亮点=亮点,Highlights|问题与风险=问题,Issues",
    "improvements": "改进措施=措施,整改措施,Measure,Action|owner|due=期限,时限|验证=验证方式,Verification|status",
    # §5.14
    "weekly": "任务编号=编号|任务名称=任务,工作内容|owner|status|成果=产出,本周成果,Result",
    # §5.16
    "team": (
        "姓名=成员,Name|dept|职务=职位,Position|小组职责=职责,分工,Duty,Duties|phone"
        "|邮箱=邮件,Mail,Email,E-mail|备岗人=备份,Backup|确认状态=Confirmed"
    ),
    # §5.18
    "incidents": (
        "事件编号|事件名称|occurred|reporter|上报时间|scope|severity|协调小组组长"
        "|成员|measures|owner|due|处理结果|恢复时间|关闭时间/确认人|后续改进"
    ),
    "timeline": "时间=Time,时间点|动作=事件,经过,行动,处置动作,Action,Event|人=人员,责任人,操作人,Who,By",
    # §5.4
    "revisions": "版本号=版本,Version|日期=修订日期,Date|修改内容=修订内容,变更内容,Change,Changes|修改人=修订人,Author",
    # §5.21
    "communication": (
        "沟通时间=时间|沟通内容=内容|目的=Purpose|channel=渠道|文档=Document|沟通对象=对象,Audience|owner"
    ),
    "risks": (
        "编号=ID|描述=风险描述,问题描述,风险,Description|scope=Impact|severity=优先级|owner|status|due=期限,时限"
        "|measures=应对措施,Response"
    ),
    "supervision": "title=督办事项|来源纪要编号=来源|dept|owner|due=时限,期限|进展=Progress|办结日期=完成日期",
    "milestones": "里程碑=Milestone,节点|计划时间=计划日期,时间,Planned|实际时间=实际日期,Actual|status|owner",
}  # fmt: skip

#: Columns that any table may have, and that say nothing about which one it is.
NUMBER: Final = "序号"
_ANY: Final = f"{NUMBER}=No,No.,#,号|备注=Remarks,Notes|编号=ID|完成率=Progress %,% complete|更新日期=Updated"

#: Cells that stand for "nothing".
EMPTY: Final = frozenset({"", "-", "--", "—", "——", "/", "／", "\\"})

_TOTAL = re.compile(r"\s*(?:合\s*计|小\s*计|总\s*计|共\s*计|汇\s*总|(?:sub)?total)(?:\s*[(（:：].{0,20})?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shape:
    """One table of the guide: its columns in order, and the column that each folded header names in it."""

    kind: str
    columns: tuple[str, ...]
    aliases: Mapping[str, str]


@lru_cache(maxsize=1)
def shapes() -> tuple[Shape, ...]:
    """Every table of the guide."""
    return tuple(_shape(kind, text) for kind, text in SHAPES.items())


@lru_cache(maxsize=1)
def anywhere() -> Mapping[str, str]:
    """The columns that any table may have, by folded header."""
    return _shape("", _ANY).aliases


def _shape(kind: str, text: str) -> Shape:
    columns: list[str] = []
    aliases: dict[str, str] = {}
    for entry in text.split("|"):
        name, _, others = entry.partition("=")
        columns.append(name)
        for alias in (name, *filter(None, others.split(","))):
            aliases.setdefault(folded_label(alias), name)
    return Shape(kind, tuple(columns), aliases)


@lru_cache(maxsize=1)
def _all_headers() -> Mapping[str, str]:
    return {alias: name for shape in shapes() for alias, name in shape.aliases.items()} | dict(anywhere())


def is_column(text: str, known: Mapping[str, str]) -> bool:
    """Whether a cell could head a column of some table; `known` are the labels of forms."""
    return bool(text) and (named(text, known) is not None or named(text, _all_headers()) is not None)


def heads(cells: Sequence[str], known: Mapping[str, str]) -> int:
    """How many of the cells could head a column."""
    return sum(is_column(text, known) for text in cells)


def is_total(text: str) -> bool:
    """Whether a row that begins so sums up the rows above."""
    return _TOTAL.fullmatch(text) is not None


def columns_of(header: Sequence[str], known: Mapping[str, str]) -> tuple[str, tuple[str | None, ...]]:
    """The kind of table with this header, or "", and the canonical column of each cell; a column is named once."""
    best = max(shapes(), key=lambda shape: _likeness(shape, header, known))
    if _likeness(best, header, known)[0] < _LIKE:
        return "", _once(named(text, known) or named(text, anywhere()) for text in header)
    return best.kind, _once(_in_shape(best, text, known) or named(text, anywhere()) or named(text, known) for text in header)


#: From this share of a guide's columns and the table's own on they are the same table.
_LIKE: Final = 0.5


def _likeness(shape: Shape, header: Sequence[str], known: Mapping[str, str]) -> tuple[float, float]:
    found = [name for text in header if (name := _in_shape(shape, text, known)) is not None]
    hits = len(set(found))
    strange = sum(1 for text in header if text and _in_shape(shape, text, known) is None and named(text, anywhere()) is None)
    if hits < min(2, len(shape.columns)) or (len(shape.columns) == 1 and len(header) > 3):
        return 0.0, 0.0
    share = hits / (len(shape.columns) + strange)
    return max(share, 0.9 * hits / (hits + 2 * strange) if hits >= 3 else 0.0), share


def _in_shape(shape: Shape, text: str, known: Mapping[str, str]) -> str | None:
    if (name := named(text, shape.aliases)) is not None:
        return name
    general = named(text, known)
    return general if general in shape.columns else None


def _once(names: Iterable[str | None]) -> tuple[str | None, ...]:
    seen: set[str] = set()
    found: list[str | None] = []
    for name in names:
        found.append(None if name in seen else name)
        if name is not None:
            seen.add(name)
    return tuple(found)
