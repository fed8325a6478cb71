"""Doubts of when: what is still to be looked at, talked of or answered before a yes is one; data only."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Doubt
from mailflow.mail.intent.doubts.pieces import CLAUSE, START, STOP

STILL_TO_COME: Final = (
    Doubt("still to be looked at", re.compile(
        r"(?<!已)(?<!已经)(?<!都)请[^,。\n]{0,10}(?:核对|核实|核算|讨论|评估|检查|审核|复核|研究|测算|沟通清楚"
        r"|商量)(?!过|无误|完毕|的)"
        r"|(?:^|[,。!;\n])(?!辛苦|感谢|谢谢|多谢|有劳)[^,。!;\n已经过刚了完]{0,12}(?:讨论|评估|研究|沟通|商量"
        r"|核对|核实|检查)(?:一下|清楚)?(?=$|[,。!;\n])"
        r"|(?:^|[,。!;\n])[^,。!;\n已经过刚了完都也均在]{0,8}(?:核对?|核实|查|审|看|读|检查|校对|复核)(?:[一两三]遍|好|仔细"
        r"|细)(?=$|[,。!;\n])"
        r"|\bto be (?:checked|discussed|confirmed|verified|reviewed|decided|clarified|determined|negotiated|defined|seen)\b"
        r"|\b(?:checks|verifies|reviews|examines|audits|reads|tests) (?:it|this|that|the|all|everything|your|them)\b"
    )),
    Doubt("under way", re.compile(
        r"(?:^|[,。!;\n])[^,。!;\n]{0,8}(?:正在?|还在|在)(?:开会)?(?:研究|讨论|审议|评审|评估|审核|核对|核实"
        r"|商量|论证|会签|走流程)(?:了|中|着|呢)?(?=$|[,。!;\n])"
    ), led=True),
    Doubt("looks at it yet", re.compile(
        rf"{CLAUSE}(?:我们?|先|再|请|会上|周会|例会){{0,3}}(?:核|复核|看|了解|测算|梳理|核实|研究|评估|算|过)一下"
        r"(?:附件|预算|方案|预算表)?\s*(?=$|[,。!\n])"
        rf"|{CLAUSE}(?:我们?|先|再)?(?:看看|[我先]看一下)\s*(?=$|[,。!\n])"
        r"|\A\s*to be [a-z]+|\bmy team (?:checks|reviews|reads)\b"
    ), free=True),
    Doubt("looked at later", re.compile(
        # The day may be over; that it was done is told by 过 or 了.
        rf"{CLAUSE}(?:等?我|我们|先|等|待)?(?:先|下午|今天|今晚|晚上|明天|回头|稍后|晚点|一会儿?|待会儿?|有空)(?:再|先|内部"
        rf"|开会|把|附件|方案|材料|仔细|认真){{0,4}}"
        r"(?:看|读|审|核|对|查|过|核对|核实|讨论|研究|评估|审阅|审核|商量|沟通|确认)(?:[完好毕]|完毕|清楚|无误"
        r"|明白)(?:之?后)?(?=$|[,。!;\n]|再?同意|[就再])"
        r"|(?:通过|无误|合格|没问题)之?后,?\s?(?:我们?)?[再方]?可?(?:同意|批准)"
        rf"|{CLAUSE}(?:那就|还是|那|就)?(?:要|再|还要|需要?|还需|重新)(?:重新|再次|书面)?(?:确认|表决|投票|签署|签字|审核"
        rf"|核对|讨论|评估|评审|研究)(?:一下)?,"
        rf"|{CLAUSE}(?:讨论|核实|核对|核查|商量|研究|评估|审核|确认|沟通|考虑|想)(?:(?:[完好]了?|没问题|清楚)[再就]?"
        rf"|(?:[完好]|清楚),\s?)(?:我们?)?(?:同意|批准)"
        rf"|{CLAUSE}(?:合同|附件|数据|数字|材料|预算|图纸|资料|发票|清单)(?:[好对齐到]|对上|到位"
        rf"|补齐)了,?\s?(?:我们?)?(?:同意|批准)"
        r"|初步(?:研究|讨论|评估|审核|审阅|审查|核对|考虑|看|了解|沟通|判断|意见|结论|核|审|评审|论证)"
    )),
    Doubt("still to be prepared", re.compile(
        r"准备(?:一份|一个|一下)?(?:具体|详细|完整)?的?(?:方案|计划|预算|材料|明细)(?=$|[,。!;\n])"
    )),
    Doubt("agreed to be looked at", re.compile(
        r"\b(?:agree|approve|consent|accept) to (?:read|review|check|look|discuss|talk|consider|think|study|revisit"
        r"|meet|ask|see|answer|reply|decide|confirm\b(?! (?:the|our|my|that)))\b(?! (?:and|that))"
    )),
    Doubt("for the time being", re.compile(rf"{START}(?:先这样|先这么着|暂时这样){STOP}"), closed=True),
    Doubt("to be bettered", re.compile(r",\s?(?:完善|会上过|改进|优化|细化|先这样)\s*[。.!]?\s*$"), free=True),
    Doubt("at this time", re.compile(r"\bat this time\b")),
    Doubt("when somebody is back", re.compile(
        r"回来(?:之?后|再|安排|处理|看(?!到|见)|签|定|说|办|执行|启动|推进|同意|批准|确认)"
    ), led=True),
    Doubt("on the day named before", re.compile(
        r"\b(?:see|talk to|meet|speak to) you\b[^.!?\n]{0,40}[,.;] ?(?:i'll |it's |it is )?(?:approved?"
        r"|agreed?|confirm(?:ed)?|sign(?:ed)?)\b[^.!?\n]{0,12}\bthen\b"
    )),
    Doubt("no time before", re.compile(
        r"(?:下周|明天|后天|晚上|周末)[^,。\n]{0,3}才?有空|下周才"
        r"|抽不开身|(?:我们|大家)[^,。\n]{0,3}走不开"
    ), free=True),
    Doubt("answered in another way", re.compile(
        r"(?:请|麻烦|你们?|烦请|辛苦|(?<!无需)(?<!不用)(?<!不必)(?<!无须)再(?!次)|后续|后面|补)[^,。;\n]{0,4}(?:书面|邮件|正式)?"
        rf"(?:确认|回复|答复|回)(?:一下|我)?{STOP}|{START}书面(?:确认|回复){STOP}"
        r"|(?:下午|回头|晚上|晚点|明天|稍后|待会儿?|一会儿?)再?(?:回|答复|回复|联系)(?:你|您|复|大家)"
    ), closed=True),
    Doubt("an answer is asked for", re.compile(
        r"(?:麻烦|请|你们?)[^,。\n]{0,4}(?:书面|邮件)?(?:确认|回复|回)一?下(?=$|[,。!\n])|(?:请|麻烦)[^,。\n]{0,3}书面(?:确认"
        r"|回复)"
        r"|,\s?书面(?:确认|回复)\s*[。.!]?\s*$"
    ), free=True),
    Doubt("answered later", re.compile(
        r"(?:上午|下午|今天|明天|今晚|想好|想清楚|琢磨|考虑好?|商量好?|问过|问了?|回头|一会儿?|晚些|晚点|稍后|忙完|有空|得空"
        r"|尽快|会"
        r"|让[^,。\n]{1,4})[^,。\n]{0,6}(?:回复?(?:你|您|一下)|给你答复|答复你)"
    ), free=True),
    Doubt("an open question", re.compile(
        r"\blet me know (?:how much|the (?:costs?|amount|dates?|price|result)|your|what|when|who|which|whether)\b"
        r"|\blooking forward to (?:the (?:contract|invoice|answer|next|changes|cost)|your (?:changes|answers?))"
    ), free=True),
)  # fmt: skip
