"""Doubts that a yes is to no more than a part or a share of the whole; data only, beside `naming_a_part`."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Doubt
from mailflow.mail.intent.speaker import TITLE

OF_A_PART: Final = (
    Doubt("only half of it", re.compile(
        r"(?:看|读|审|核对?)[过了完]?了?一(?:半|部分|点)"
        r"|内(?:可行|执行|开展|推进|实施|办理)|合理的(?:预算|费用|部分)|\bjust (?:the|this|these|that) |\bthis much\b"
        r"|\b(?:on|with|about|for) the (?!whole|most)[a-z]+ (?:part|half|portion)\b"
    )),
    Doubt("a part by its name", re.compile(
        r"(?:^|[,。!;\n])(?:具体|人员|时间|活动|工作|值班)安排(?=$|[,。!;\n])"
        rf"|{TITLE}++的?(?:预算|费用|经费|思路|方向|分工|时间|进度|框架)(?![^,。\n]{{0,4}}[和及与没无合可])"
    )),
    Doubt("an annex, or no more than was looked at", re.compile(
        r"(?:关于|针对|对于?|就)附件(?:一事|事宜|内容|部分|而言|来说)?[ ,:]?(?:我们?|本人)?(?:均|都|表示|予以)?(?:同意|批准"
        r"|认可|赞成)"
        r"|(?:看|读|阅|审|浏览|了解|翻|扫|听)(?:过了?|了|完了?)?(?:一下|下|一眼)?的?(?:要点|摘要|标题|题目|大概|大意|概要"
        r"|概述|开头|目录|梗概)"
        r"(?=\s?[,。!;\n]|$)"
    )),
    Doubt("that much", re.compile(r"\bthat much is\b"), free=True),
    Doubt("a part in front", re.compile(
        r"\A\s*(?:施工|安装|采购|付款|推广|宣传|开发|海报|线上|线下),|\A\s*(?:january|february|march|april|may|june|july|august"
        r"|september|october|november|december|spring|summer|autumn|winter),"
        r"|\A\s*(?:yes to |no comments on |ok with )?(?:the )?(?:budget|dates?|draft|idea|structure|minutes|contract|schedule"
        r"|timeline)(?: is| are|'s)? ?(?:ok|okay|fine|good)?, (?:so )?(?:go ahead|proceed|ship it)"
    ), free=True),
    Doubt("a part in brackets", re.compile(r"\((?:the )?(?:schedule|budget|timeline|draft|scope|dates?|costs?)\)"), free=True),
    Doubt("as for a part", re.compile(r"[对就](?:预算|费用|时间|人员|分工|进度)\s*(?=[,)。\n]|$)"), free=True),
    Doubt("those of one group", re.compile(r"(?:线上|线下|海报)组"), free=True),
    Doubt("one item of a list", re.compile(r"\A\s*1[.、)]\s*(?:ok|好|行)\s*\n"), free=True),
    Doubt("checked before a colon", re.compile(
        r"(?:^|[.!;\n])\s*(?:(?:i|i've|i have|we|we've|we have|just|having) )*(?:checked|double-checked|looked at|looked over"
        r"|read|reviewed|went through|studied|verified|seen|saw|skimmed|scanned) (?:the|your|all|all the|only the) (?!whole|full"
        r"|entire|proposal|document|mail|request|plan|thing|matter|content|everything)[a-z]+(?: (?:and|of) (?:the )?[a-z]+)?\s*:"
    ), closed=True),
    Doubt("to another of your words", re.compile(
        r"(?:^|[.!;\n])\s*(?:as )?(?:to|regarding|re|concerning|about|on|for|in reply to|in response to|in answer to|as for)"
        r" (?:your|the|his|her|their) (?:(?:first|second|third|last|next|other) question|(?:[a-z]+ )?(?:notes?|points?|comments?"
        r"|remarks?|ideas?|suggestions?|questions|queries|call|joke|ps|p\.s\.|side note|invitation|invite))\s*[:,]"
    ), closed=True, free=True),
    Doubt("to one of several", re.compile(
        r"(?:^|[.!;,(\n])\s?(?:hi [a-z]+,? )?(?:(?:in )?(?:answer|reply|response) to|as (?:for|to|regards)|to|on|for|re|regarding"
        r"|concerning|about|with regard to) (?:your|the|his|her|their) (?:first|second|third|fourth|other|next|new)"
        r" (?:questions?|requests?|asks?|quer(?:y|ies)|e-?mails?|mails?|messages?|notes?|points?|enquir(?:y|ies)|items?"
        r"|matters?)\b"
    ), led=True),
    Doubt("the rest", re.compile(r"\A\s*余[均亦皆]?(?:同意|照准|无意见|没意见)"), free=True),
)  # fmt: skip
