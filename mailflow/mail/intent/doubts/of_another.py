"""Doubts of what a yes is to: another version, plan, place or kind of thing than the one that was sent; data only."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Doubt
from mailflow.mail.intent.doubts.pieces import CLAUSE, START, STOP
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

_FEAST: Final = r"(?:元旦|春节|国庆|中秋|端午|五一|圣诞|元宵|清明|暑假|寒假|双十一|双11|easter|christmas)"
_PLACE: Final = (
    r"(?:华[东南北中西]|东北|西[南北]|北京|上海|广州|深圳|杭州|南京|武汉|成都|重庆|天津|苏州|西安|沈阳|长沙|郑州|青岛|大连|厦门"
    r"|济南|beijing|shanghai|guangzhou|shenzhen|hangzhou|wuhan|chengdu|taipei)"
)
_DO: Final = r"(?:启动|开始|执行|上线|推进|实施|安排|交付|做|办|组织|先行|start|begin|launch|go)"
#: Praise that the sent version gets as well; there it is no doubt.
_PRAISED: Final = r"[^,。\n]{0,4}(?:好|合理|可行|不错)"

OF_ANOTHER: Final = (
    Doubt("an earlier version", re.compile(
        r"(?:旧|老版|上一?次的|上一版|前一版|上一轮的|上周的|去年的|原来的|之前的)(?:版|稿|方案|预算|计划)(?!里?的?(?:问题|疑问|意见|修改))"
        r"|\b(?:last|previous|old|older|earlier|former) (?:version|draft|plan|page|proposal|budget)\b|\bas it was\b"
    )),
    Doubt("a version from elsewhere", re.compile(
        r"(?:昨天|昨天[上下]午|昨晚|上回|上次|前天|上周|前几天|之前|当时|电话里|微信里|群里|会上(?:讨论|说)?|口头|简单|备选|备用"
        r"|另外?一个?)的?(?:那个)?(?:方案|版本|计划|版|稿)(?!已|我|都)"
    ), closed=True),
    Doubt("a version in something else", re.compile(
        r"\bversion (?:in|from|on) (?:your|my|the|our) (?!e-?mail|mail|message|request|attachment)"
        r"|\b(?:approve|approving|accept|endorse|agree (?:to|with)) (?:the|your|this) new (?:plan|version|proposal|draft|text)\b"
        r"|\bone of the (?:proposals|plans|options|versions|drafts)\b"
    )),
    Doubt("a version that is named", re.compile(r"\bthe version (?:in|from|of)\b"), free=True),
    Doubt("praise of another version", re.compile(
        rf"(?:昨天|前几天|电话里|微信里|会上讨论|我们?部门|我们?|简单|后备|备用|(?<!比)[上前]一)的?(?:版本?|方案|计划){_PRAISED}"
    ), free=True),
    Doubt("praise of what is not the sent version", re.compile(
        rf"{CLAUSE}(?![这此该本贵你您整总各]|现在|最新|附件|邮件|{PARTY}|{TITLE}|活动|促销|项目|大家)"
        rf"[^,。\n]{{1,6}}(?<![做写出提报给发])的(?:版本?|方案|计划){_PRAISED}"
    ), free=True),
    Doubt("the writer's own plan", re.compile(
        rf"(?:我们?|我们?部门|我方|我司|本部门?|{OWN}++)(?:自己|这边)?的(?:方案|版本|计划|稿|想法)"
        rf"|按{OWN}++的?(?:方案|计划|想法|意见)"
    ), closed=True),
    Doubt("a plan of one's own", re.compile(
        rf"照{OWN}++的?(?:方案|计划)|\b(?:approve|agree (?:to|with)|accept)d? (?:my|our) (?:plan|version|proposal|draft)\b"
    ), free=True),
    Doubt("merged with another matter", re.compile("并案"), free=True),
    Doubt("a branch or a thing beside the yes", re.compile(
        rf"{START}(?:施工|小米|会上过|例会上过|盖章件|原件|[一-鿿]州|(?:北京|上海|广州|深圳|成都|武汉|南京|杭州|天津|重庆"
        rf"|[东南西北中华]{{1,2}})(?:分?公司|片区|大区|区|分部|总部|门店)){STOP}"
    ), closed=True),
    Doubt("done at a place or feast", re.compile(
        rf"(?P<thing>{_FEAST}|{_PLACE})(?:公司|分公司|区|组|部)?[来先起后]?{_DO}"
    ), free=True),
    Doubt("begun at a place or feast", re.compile(
        rf"(?:start|begin|implement|arrange|launch)s? (?P<thing>{_PLACE}|{_FEAST})"
    ), free=True),
    Doubt("a place or feast beside the yes", re.compile(
        rf"(?:同意|批准|没意见|没问题|可以|approved?|agreed)\s*[,。.!;:(—-]+\s*(?P<thing>{_FEAST}|{_PLACE})(?:公司|分公司|区)?"
        r"\s*(?=$|[,。.!;:()\n—-])"
    ), free=True),
    Doubt("leave for another act", re.compile(
        r"\A\s*可以(?P<thing>出差|聘用|录用|付款|休假|请假|续租|报销|核销)"
    ), free=True, asked=True),
    Doubt("another paper", re.compile(
        r"\b(?:approved?|agree (?:to|with)|accept(?:ed)?|the) (?:the |this |your )?(?P<thing>(?:annual )?(?:sales|marketing"
        r"|annual|execution|acceptance|requirements?|consensus|new|final|old|next) (?:plan|report|document|version|proposal"
        r"|budget|memo))\b"
    ), free=True, asked=True),
    Doubt("another paper is approved", re.compile(
        r"\bthe (?P<thing>report|minutes|contract)s? (?:is|are) approved\b"
    ), free=True, asked=True),
    Doubt("another plan", re.compile(
        r"(?:同意|批准|核准|认可)[^,。\n]{0,4}?(?P<thing>(?:季度|月度|年度|整体|推广(?!方案)|费用|付款|采购|场地|会议|人员|时间"
        r"|最终执行|执行|培训|宣传|设计|接待)(?:计划表?|申请|安排|方案|报告))(?=$|[,。!\n的了])"
    ), free=True, asked=True),
    Doubt("a payment", re.compile(
        r"(?:同意|批准|核准)[这该此本]笔(?P<thing>付款|费用|款项|支出|采购)"
    ), free=True, asked=True),
)  # fmt: skip
