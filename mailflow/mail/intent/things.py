"""What people speak of beside an answer: things that any request has, or that stand in this one.

Of any other thing nobody can tell whether it belongs to what was asked: the Shanghai venue is perfect, 青岛的酒店很好.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import is_covered
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.asides import FINE, REVIEWED

_ENGLISH: Final = (
    "a the this that these those it its your our their all both everything whole of in on for to and with at by "
    "from as what how you we i team teams everyone plan plans proposal proposals project campaign event document "
    "documents draft paper papers report reports request requests application version content contents wording text "
    "language tone style title heading headings format formatting layout design look feel structure flow order "
    "sequence logic reasoning rationale argument arguments explanation explanations description descriptions summary "
    "overview introduction background context purpose objective objectives goal goals target targets aim aims approach "
    "method methodology strategy concept idea ideas thinking thought analysis analyses assessment evaluation "
    "comparison breakdown calculation calculations estimate estimates forecast figures figure numbers number data "
    "statistics chart charts table tables graph graphs diagram diagrams picture pictures slide slides deck "
    "presentation page pages section sections chapter paragraph paragraphs appendix annex attachment attachments "
    "footnote footnotes spreadsheet sheet file files mail email message note notes cover letter minutes budget budgets "
    "cost costs costing costings price prices pricing spend spending expense expenses funding finances timeline "
    "timelines schedule schedules timetable timing dates date deadline deadlines milestone milestones calendar "
    "duration pace scope requirement requirements specification specifications spec specs criteria deliverables "
    "deliverable outcome outcomes result results benefit benefits value return risk risks mitigation mitigations "
    "controls safeguards compliance policy policies procedure procedures process processes workflow steps step task "
    "tasks work effort efforts job preparation preparations planning organisation organization coordination "
    "collaboration cooperation communication communications implementation execution rollout launch delivery staffing "
    "staff people resources resource resourcing capacity roles role responsibilities responsibility division workload "
    "headcount terms conditions clause clauses contract agreement documentation record records evidence research "
    "homework groundwork detail details level amount depth clarity quality attention care turnaround response answer "
    "answers clarification clarifications changes improvement improvements progress vendor supplier market impact "
    "business case use system solution architecture way"
)
_CHINESE: Final = (
    "方案 计划 规划 活动 促销 内容 邮件 来信 附件 材料 资料 文件 文档 版本 这版 这一版 安排 分工 时间 时间表 日期 档期 "
    "排期 节奏 进度 进度表 流程 步骤 节点 目标 指标 思路 想法 构想 创意 点子 措施 举措 方法 做法 办法 细节 数字 数据 "
    "数据分析 金额 预算 预算表 费用 成本 明细 经费 开支 表 表格 图 图表 图纸 排版 版式 格式 页面 设计 效果 文字 文案 "
    "措辞 用语 表述 描述 说明 叙述 内容描述 条理 逻辑 结构 框架 层次 重点 要点 亮点 特色 全文 通篇 整体 总体 整个 各项 "
    "各方面 方方面面 各环节 各个环节 每个环节 每一项 每项 工作 工作量 准备 准备工作 前期 前期工作 前期准备 后期 后续 "
    "考虑 分析 调研 论证 测算 评估 对比 比较 总结 归纳 预案 应急预案 风险 风险分析 风险评估 风险控制 风控 合规 条款 "
    "合同 协议 制度 规定 要求 需求 需求分析 依据 理由 背景 意义 必要性 可行性 可操作性 操作性 针对性 前瞻性 合理性 "
    "完整性 专业性 执行力 协调 沟通 配合 团队 团队配合 小组 项目 项目组 大家 各位 同事 同事们 你们 你 您 我们 我 人员 "
    "人手 人力 资源 配置 资源配置 职责 责任 权责 物料 物资 供应商 报价 清单 名单 事 事情 这事 这件事 此事 这个 这份 "
    "这次 本次 此次 这些 这里 这 该 此 本 上述 以上 所附 相关 有关 具体 主要 几个 里 里面 中 上 方面 部分 几部分 "
    "各部分 的 和 与 及 以及 还有 、 也 都 均 做得 写得 想得 考虑得 安排得 准备得 说得 讲得 设计得 编得 弄得 看着 看起来 "
    "看上去 读起来 总的来说 总的来看 总体来说 整体来说 整体上 总体上 内容上 逻辑上 结构上 时间上 预算上 技术上 财务上 "
    "流程上 反馈 答复 回复 解释 态度 速度 效率 质量 水平 功底 用心程度 字里行间 标题 摘要 目录 正文 附录 附表 模板 "
    "模版 会议 讨论 气氛 过程 结果 成果 业绩 经核 经核对 核对 复核 核算 春促 账目 一切 排班 值班"
    " 比上一版 比上版 比之前 比以前 比往年"
)
#: Characters of its longest word.
_LONGEST: Final = 8
_KNOWN_RUN: Final = 2
_MARK = re.compile(f"[{OWN}{PARTY}{TITLE}\\s]+")
_WORD = re.compile(f"[a-z0-9'&-]+|[{OWN}{PARTY}{TITLE}]+")


@cache
def english_things() -> frozenset[str]:
    """What any request has, in English, with the words that join it."""
    return frozenset(_ENGLISH.split())


@cache
def chinese_things() -> frozenset[str]:
    """What any request has, in Chinese."""
    return frozenset(_CHINESE.split())


@cache
def _chinese() -> frozenset[str]:
    """Beside its own, the words of findings that are harmless anyway."""
    return frozenset(f"{_CHINESE} {FINE.words} {REVIEWED.words}".split())


def is_ordinary(thing: str, known: Callable[[str], bool]) -> bool:
    """Whether a thing that is spoken of is one that any request has, or is named in this one (`known` tells what is)."""
    if any("\u2e80" < mark < "\ue000" for mark in thing):
        return is_covered(thing, lambda text, place: _stops(text, place, known))
    return all(
        word in english_things() or _MARK.fullmatch(word) is not None or known(word)
        for word in _WORD.findall(thing.replace("'s", ""))
    )


def _stops(thing: str, place: int, known: Callable[[str], bool]) -> list[int]:
    if (mark := _MARK.match(thing, place)) is not None:
        return [mark.end()]
    return ends_of_things(thing, place, _chinese(), _LONGEST, known)


def ends_of_things(text: str, place: int, words: frozenset[str], longest: int, known: Callable[[str], bool]) -> list[int]:
    """Where what begins at a place ends: one of these words, of which none is longer, or a run that is `known` of the request."""
    ends = range(place + 1, min(place + longest, len(text)) + 1)
    return [end for end in ends if text[place:end] in words or (end - place >= _KNOWN_RUN and known(text[place:end]))]
