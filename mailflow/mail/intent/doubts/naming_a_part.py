"""Whether what an approval names is the whole of what was asked, and no part, step, day or other thing of it.

A word of a part is the whole where the title of the matter holds it: 同意本次预算, of a budget.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import folded_once
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

#: What belongs to the matter; the words of a row mean the same, so that a title that holds one holds all.
_PARTS: Final = tuple(
    row.split()
    for row in """预算 经费
费用 花费 开支 支出 成本 金额 款项 价格 报价
时间 时间安排 时间表 日期 档期 排期 日程 时程 期程 工期 节点 时间节点 时段
进度 进度表 计划表 进度安排
分工 职责 责任 分工安排
人员 人手 名单 人员名单 人员安排 人力 人数 排班 值班
流程 步骤 程序
页面 页面开发 接口 系统 开发计划
主要内容 大部分内容 部分内容 前半部分 后半部分
思路 框架 方向 大方向
场地 场地安排 场地费用 场地费 地点
物料 海报 宣传
推广计划 推广方案 推广费用
最终执行方案
线上 线下 线上部分 线下部分
指标 目标
会议安排 会议
年度计划 年度方案 年度安排
季度计划 季度方案 月度计划 月度方案
预算安排 资金安排 资金""".splitlines()
)
#: Steps that are no carrying out of just any matter.
_STEPS: Final = tuple(
    row.split()
    for row in """付款 支付 拨款 打款 放款 结算 付
报销
采购 购买 购置 下单 订购 采买
出差 外出
休假 请假 年假 调休
聘用 录用 入职 转正 招聘 调岗
续约 续签 续费
公示 呈报
开发 设计 准备 测试 排期 发货 出货 投产 生产""".splitlines()
)
_ROW: Final = {word: row for row in (*_PARTS, *_STEPS) for word in row}
_LISTED: Final = "|".join(sorted((word for row in _PARTS for word in row), key=len, reverse=True))
_STEP: Final = "|".join(sorted((word for row in _STEPS for word in row), key=len, reverse=True))
_US: Final = f"(?:我们部门|我们?部?|本人|本部门?|我方|{OWN}++|这边|都|均|也|全部|完全|表示|予以|没有?|非常|现|兹|正式)"
_VERB: Final = "(?:同意|批准|核准|赞成|赞同|认可|核可|许可|准予|准许|确认|通过|可以?)"
#: What points at a thing and adds nothing to it.
_POINT: Final = (
    f"(?:关于|对于?|[该此这那本]笔|该项?|此项?|这个?|这一?项|这次|本项?|本次|此次|上述|以上|所有|全部|各项|相关|有关|你们?部门?|你们?|您|贵部门?|贵司|(?:活动|项目|方案|计划)(?![及和与、以])|推广"
    f"|工作|整体|总体|方案[中里]|邮件[中里]|附件[中里]?|所[列附述提报拟]|最终|正式|年度|本年度|季度|月度|{PARTY}++|{TITLE}++|的)"
)
_END: Final = "(?:的|了|啊|哈|哦|吧)*"
#: What is put before and behind the name of a part, which stays one.
_OF: Final = f"(?:总|各?部门|技术|开发|页面|上线|开始|结束|基本|总体|整体|推广|促销|{OWN}++的?)"
_AS: Final = "(?:安排|计划|申请|事项|表|部分|时间|排期|分工)?"
_FINE: Final = (
    "(?:同意|批准|通过|认可|核准|赞成|赞同|确认|没有?(?:任何|什么|其他)?(?:问题|意见|异议)|无(?:任何)?(?:异议|意见|问题))"
)
#: 同意本次预算: the verb and a part.
_VERB_PART = re.compile(
    rf"{_US}{{0,4}}{_VERB}(?:{_POINT}|{_OF}){{0,5}}(?P<part>{_LISTED}){_AS}(?:(?:和|及|与|、){_POINT}{{0,5}}(?:{_LISTED}){_AS}){{0,4}}{_END}"
)
#: What the writer's own department does.
_OWN_PART = re.compile(rf"{_US}{{0,4}}{_VERB}{_POINT}{{0,5}}{OWN}++的?(?:方案|计划|部分|安排|工作|内容){_END}")
#: A part and nothing that is said of it, beside a yes.
_BARE = re.compile(
    rf"(?:{_POINT}|{_OF}){{0,5}}(?P<part>{_LISTED}){_AS}(?:(?:和|及|与|、){_POINT}{{0,5}}(?:{_LISTED}){_AS}){{0,4}}"
)
_VERB_STEP = re.compile(
    rf"{_US}{{0,4}}{_VERB}{_POINT}{{0,5}}(?:立即|尽快|马上|按期|按时|开始|可以){{0,3}}(?P<part>{_STEP})(?:申请|事项|事宜)?{_END}"
)
#: 时间安排没意见, (对于)付款申请没问题.
_PART_VERB = re.compile(
    rf"(?:{_US}|{_POINT}|{_OF}){{0,5}}(?P<part>{_LISTED}|{_STEP}){_AS}{_US}{{0,4}}{_FINE}{_END}"
)
#: 就预算, and the yes beside it.
_AS_FOR = re.compile(
    rf"(?:^|[,。;(\n])\s?(?:仅|单|只)?(?:对于?|就|关于|针对)(?:{_POINT}|{_OF}){{0,5}}"
    rf"(?P<part>{_LISTED}){_AS}(?=\s?(?:[,。;)\n]|$))"
)
#: A day or span named behind the yes, and nothing that is done then.
_VERB_DAY = re.compile(
    rf"{_US}{{0,4}}{_VERB}(?=[^,]*\d)(?![^,]*(?:方案|计划|活动|申请|事项|内容|安排|合同|文件|执行|实施|启动|开始|上线|举行|举办|开展|版|{TITLE}){_END}$)"
    r"(?![^,]*(?:开展|举办|举行|执行|实施|启动|进行)[^,\d]{1,6}$)"
    r"[^,]*(?:\d{1,2}日|\d{1,2}月|\d{1,2}号)[^,]*"
)
_VERB_TIME = re.compile(rf"{_US}{{0,4}}{_VERB}(?:这个|该|此|这一)(?:时间|日期|进度|节点|档期|价格|数字|金额){_END}")
#: Several parts that the request itself has put together.
_TOGETHER = re.compile(rf"(?:上述|以上|贵部|你部|所[拟列报提述]|{PARTY}).*[和与及、]")
_CLAUSES = re.compile(r"[,。;!?\n()]")
#: One of the terms, where all of them are asked for.
_ONE_TERM = re.compile(rf"{_US}{{0,4}}(?:{_VERB})?(?:该|这一?条?|此|本)条款{_US}{{0,4}}(?:{_FINE})?{_END}")
#: What others think of it.
_OPINION = re.compile(
    rf"{_US}{{0,4}}{_VERB}(?:以上|上述|各位|大家|你们?|您|所提|前面|楼上|他们?|各部门)的?(?:意见|看法|观点|建议){_END}"
)


def names_a_part(approving: str, said: str, about: tuple[str, ...]) -> bool:
    """Whether the clauses that approve name no more than a part or a step; `about` begins with the title of the matter."""
    title = folded_once("\n".join(about))
    if any(_is_part(match["part"], title) for match in _AS_FOR.finditer(said)):
        return True
    clauses = [clause.strip() for clause in approving.split("\n") if clause.strip()]
    whole = [clause.strip() for clause in _CLAUSES.split(said) if clause.strip()]
    if any(_limits(clause, title) for clause in {*clauses, *whole}):
        return True
    if len(whole) == 1 and _finds(whole[0], title):
        return True
    return bool(clauses) and all(_finds(clause, title) for clause in clauses)


def _limits(clause: str, title: str) -> bool:
    if _OPINION.fullmatch(clause) and "意见" not in title:
        return True
    if _OWN_PART.fullmatch(clause) or _VERB_DAY.fullmatch(clause) or _VERB_TIME.fullmatch(clause):
        return True
    match = _VERB_PART.fullmatch(clause) or _VERB_STEP.fullmatch(clause) or _BARE.fullmatch(clause)
    return match is not None and _TOGETHER.search(clause) is None and _is_part(match["part"], title)


def _finds(clause: str, title: str) -> bool:
    """Whether a clause finds a part of it good, which beside a whole yes is no limit."""
    if _ONE_TERM.fullmatch(clause):
        return "条款" not in title
    match = _PART_VERB.fullmatch(clause)
    return match is not None and _is_part(match["part"], title)


def _is_part(part: str, title: str) -> bool:
    return not is_named_in(part, title)


def is_named_in(part: str, title: str) -> bool:
    """Whether the title of the matter holds a word of a part, or one that means the same."""
    return any(word in title for word in _ROW.get(part, [part]))
